import { FREEWAY_SPEC } from '../specs.ts'
import { type Draws, type MinAtarGame, moved, SIDE, upOrDown } from './game.ts'

const LANES = 8 // rows 1 to 8
const COLUMN = 4 // of the chicken
const START_ROW = SIDE - 1
const PACE = 3 // frames between two steps of the chicken
const TIME_LIMIT = 2500 // frames
const SLOWEST = 5

/**
 * Cross eight lanes of traffic, as often as possible in 2,500 frames: one point each time. A car sends the chicken back to
 * the start. The channel of a car's trail tells how many frames it waits between two steps.
 */
export function createFreeway(): MinAtarGame {
  // Of each lane's car.
  const columns = new Int8Array(LANES)
  const waits = new Int8Array(LANES) // frames between two steps, 1 to 5
  const directions = new Int8Array(LANES)
  const timers = new Int8Array(LANES)
  let row = 0
  let rest = 0 // frames until the chicken can move
  let framesLeft = 0

  function changeTraffic(draws: Draws): void {
    for (let lane = 0; lane < LANES; lane++) waits[lane] = 1 + draws.int(SLOWEST)
    for (let lane = 0; lane < LANES; lane++) directions[lane] = draws.float() < 0.5 ? -1 : 1
    timers.set(waits)
  }

  function hit(lane: number): void {
    if (row === lane + 1 && columns[lane] === COLUMN) row = START_ROW
  }

  return {
    spec: FREEWAY_SPEC,
    goal: 10,
    get isOver() {
      return framesLeft < 0
    },

    start(draws) {
      columns.fill(0)
      changeTraffic(draws)
      row = START_ROW
      rest = PACE
      framesLeft = TIME_LIMIT
    },

    play(action, draws) {
      let points = 0
      const step = upOrDown(action)
      if (step !== 0 && rest === 0) {
        rest = PACE
        row = moved(row, step)
      }
      if (row === 0) {
        points = 1
        changeTraffic(draws)
        row = START_ROW
      }
      for (let lane = 0; lane < LANES; lane++) {
        hit(lane)
        if (timers[lane]-- > 0) continue
        timers[lane] = waits[lane]
        columns[lane] = wrapped(columns[lane] + directions[lane])
        hit(lane)
      }
      if (rest > 0) rest--
      framesLeft--
      return points
    },

    show(show) {
      show(0, COLUMN, row)
      for (let lane = 0; lane < LANES; lane++) {
        show(1, columns[lane], lane + 1)
        show(1 + waits[lane], wrapped(columns[lane] - directions[lane]), lane + 1)
      }
    },
  }
}

/** The column at which a car that left the board comes back. */
function wrapped(column: number): number {
  return (column + SIDE) % SIDE
}
