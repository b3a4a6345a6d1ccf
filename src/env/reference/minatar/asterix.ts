import { ASTERIX_SPEC } from '../specs.ts'
import { isOnBoard, type MinAtarGame, moved, SIDE, sideways, upOrDown } from './game.ts'

const ROWS = 8 // rows 1 to 8, one thing each
const START = 5 // column and row
const RAMP_FRAMES = 100
const FIRST_SPAWN = 10 // frames between two things
const FIRST_MOVE = 5 // frames between two of their steps

/** Enemies and treasures cross the board in their rows, ever faster. A treasure is one point, an enemy ends the game. */
export function createAsterix(): MinAtarGame {
  // Of the thing in each row.
  const columns = new Int8Array(ROWS)
  const directions = new Int8Array(ROWS) // 0: there is none
  const golden = new Uint8Array(ROWS)
  let [x, y] = [START, START]
  let [spawnEvery, spawnTimer, moveEvery, moveTimer] = [0, 0, 0, 0]
  let [rampTimer, ramps] = [0, 0]
  let isOver = false

  /** What happens where the player and the thing of a row are in one place: the points. */
  function meet(row: number): number {
    if (directions[row] === 0 || y !== row + 1 || columns[row] !== x) return 0
    if (golden[row] === 0) {
      isOver = true
      return 0
    }
    directions[row] = 0
    return 1
  }

  function makeHarder(): void {
    if (spawnEvery === 1 && moveEvery === 1) return
    if (rampTimer-- >= 0) return
    if (moveEvery > 1 && ramps % 2 === 1) moveEvery--
    if (spawnEvery > 1) spawnEvery--
    ramps++
    rampTimer = RAMP_FRAMES
  }

  return {
    spec: ASTERIX_SPEC,
    goal: 10,
    get isOver() {
      return isOver
    },

    start() {
      directions.fill(0)
      x = START
      y = START
      spawnEvery = FIRST_SPAWN
      spawnTimer = FIRST_SPAWN
      moveEvery = FIRST_MOVE
      moveTimer = FIRST_MOVE
      rampTimer = RAMP_FRAMES
      ramps = 0
      isOver = false
    },

    play(action, draws) {
      if (spawnTimer === 0) {
        const direction = draws.float() < 1 / 2 ? 1 : -1
        const isGold = draws.float() < 1 / 3
        const free = directions.reduce((count, each) => count + Number(each === 0), 0)
        if (free > 0) {
          let skip = draws.int(free)
          const row = directions.findIndex((each) => each === 0 && skip-- === 0)
          columns[row] = direction === 1 ? 0 : SIDE - 1
          directions[row] = direction
          golden[row] = Number(isGold)
        }
        spawnTimer = spawnEvery
      }
      x = moved(x, sideways(action))
      y = moved(y, upOrDown(action), 1, ROWS)
      let points = 0
      for (let row = 0; row < ROWS; row++) points += meet(row)
      if (moveTimer === 0) {
        moveTimer = moveEvery
        for (let row = 0; row < ROWS; row++) {
          columns[row] += directions[row]
          if (!isOnBoard(columns[row])) directions[row] = 0
          points += meet(row)
        }
      }
      spawnTimer--
      moveTimer--
      makeHarder()
      return points
    },

    show(show) {
      show(0, x, y)
      for (let row = 0; row < ROWS; row++) {
        if (directions[row] === 0) continue
        show(golden[row] === 1 ? 3 : 1, columns[row], row + 1)
        show(2, columns[row] - directions[row], row + 1)
      }
    },
  }
}
