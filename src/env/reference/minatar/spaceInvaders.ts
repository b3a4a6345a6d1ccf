import { SPACE_INVADERS_SPEC } from '../specs.ts'
import { FIRE, type MinAtarGame, moved, SIDE, sideways } from './game.ts'

const FLOOR = SIDE - 1 // row of the cannon
const COOL_DOWN = 5 // frames between two shots of the cannon
const ALIEN_SHOT = 10 // frames between two shots of the aliens
const SLOWEST = 12 // frames between two steps of the first wave
const FASTEST_WAVE = 6
const WAVE = { rows: 4, from: 2, to: 8 } as const // columns from 2 to 7
const ALIENS = WAVE.rows * (WAVE.to - WAVE.from)

/**
 * Shoot the aliens, one point each, before they or their bullets reach the cannon. They march sideways, turn and come one
 * row closer at the edges, and are faster the fewer are left; each wave is faster than the last.
 */
export function createSpaceInvaders(): MinAtarGame {
  // By row, then column.
  const aliens = new Uint8Array(SIDE * SIDE)
  const shots = new Uint8Array(SIDE * SIDE)
  const bombs = new Uint8Array(SIDE * SIDE)
  let left = 0 // aliens
  let cannon = 0
  let direction = 0
  let slowest = 0
  let [coolDown, marchTimer, bombTimer] = [0, 0, 0]
  let isOver = false

  function land(): void {
    for (let row = 0; row < WAVE.rows; row++) aliens.fill(1, row * SIDE + WAVE.from, row * SIDE + WAVE.to)
    left = ALIENS
  }

  function isInColumn(column: number): boolean {
    for (let row = 0; row < SIDE; row++) if (aliens[row * SIDE + column] === 1) return true
    return false
  }

  function isAtEdge(): boolean {
    return isInColumn(direction < 0 ? 0 : SIDE - 1)
  }

  function march(): void {
    if (!isAtEdge()) {
      // They do not reach the edge, so that no row spills into the next one.
      if (direction < 0) aliens.copyWithin(0, 1)
      else aliens.copyWithin(1, 0, aliens.length - 1)
      aliens[direction < 0 ? aliens.length - 1 : 0] = 0
      return
    }
    direction = -direction
    const lowest = aliens.slice(FLOOR * SIDE)
    if (lowest.includes(1)) isOver = true
    aliens.copyWithin(SIDE, 0)
    aliens.set(lowest) // they have won, and come round to the top
  }

  /** The lowest alien in the column nearest to the cannon drops a bomb; of two as near, the left one. */
  function bomb(): void {
    for (let distance = 0; distance < SIDE; distance++) {
      for (const column of [cannon - distance, cannon + distance]) {
        if (column < 0 || column >= SIDE || !isInColumn(column)) continue
        let row = FLOOR
        while (aliens[row * SIDE + column] === 0) row--
        bombs[row * SIDE + column] = 1
        return
      }
    }
  }

  return {
    spec: SPACE_INVADERS_SPEC,
    goal: ALIENS,
    get isOver() {
      return isOver
    },

    start() {
      for (const board of [aliens, shots, bombs]) board.fill(0)
      land()
      cannon = 5
      direction = -1
      slowest = SLOWEST
      coolDown = 0
      marchTimer = slowest
      bombTimer = ALIEN_SHOT
      isOver = false
    },

    play(action) {
      if (action === FIRE && coolDown === 0) {
        shots[FLOOR * SIDE + cannon] = 1
        coolDown = COOL_DOWN
      } else cannon = moved(cannon, sideways(action))
      const here = FLOOR * SIDE + cannon

      shots.copyWithin(0, SIDE)
      shots.fill(0, FLOOR * SIDE)
      bombs.copyWithin(SIDE, 0)
      bombs.fill(0, 0, SIDE)
      if (bombs[here] === 1 || aliens[here] === 1) isOver = true

      if (marchTimer === 0) {
        marchTimer = Math.min(left, slowest)
        march()
        if (aliens[here] === 1) isOver = true
      }
      if (bombTimer === 0) {
        bombTimer = ALIEN_SHOT
        bomb()
      }
      let points = 0
      for (let cell = 0; cell < aliens.length; cell++) {
        if ((aliens[cell] & shots[cell]) === 0) continue
        aliens[cell] = 0
        shots[cell] = 0
        points++
      }
      left -= points
      if (coolDown > 0) coolDown--
      marchTimer--
      bombTimer--
      if (left === 0) {
        if (slowest > FASTEST_WAVE) slowest--
        land()
      }
      return points
    },

    show(show) {
      show(0, cannon, FLOOR)
      for (let cell = 0; cell < aliens.length; cell++) {
        const x = cell % SIDE
        const y = Math.floor(cell / SIDE)
        if (aliens[cell] === 1) {
          show(1, x, y)
          show(direction < 0 ? 2 : 3, x, y)
        }
        if (shots[cell] === 1) show(4, x, y)
        if (bombs[cell] === 1) show(5, x, y)
      }
    },
  }
}
