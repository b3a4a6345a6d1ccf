import { BREAKOUT_SPEC } from '../specs.ts'
import { type Draws, type MinAtarGame, moved, SIDE, sideways } from './game.ts'

const WALL_TOP = 1 // first row of bricks
const WALL_ROWS = 3
const FLOOR = SIDE - 1 // row of the paddle
const START_ROW = 3
const WALL = WALL_ROWS * SIDE // bricks

/** A ball that flies along diagonals, a paddle, and a wall of 30 bricks, one point each. Missing the ball ends the game. */
export function createBreakout(): MinAtarGame {
  const bricks = new Uint8Array(SIDE * SIDE) // by row, then column
  let left = 0 // bricks
  let paddle = 0
  let [x, y, dx, dy] = [0, 0, 0, 0]
  let [lastX, lastY] = [0, 0]
  let struck = false // a brick broke and the ball has not left the wall since: it breaks no other
  let isOver = false

  function build(): void {
    bricks.fill(1, WALL_TOP * SIDE, (WALL_TOP + WALL_ROWS) * SIDE)
    left = WALL
  }

  return {
    spec: BREAKOUT_SPEC,
    goal: WALL,
    get isOver() {
      return isOver
    },

    start(draws: Draws) {
      const side = draws.int(2)
      x = side * (SIDE - 1)
      y = START_ROW
      dx = side === 0 ? 1 : -1
      dy = 1
      paddle = 4
      lastX = x
      lastY = y
      struck = false
      isOver = false
      build()
    },

    play(action) {
      paddle = moved(paddle, sideways(action))
      lastX = x
      lastY = y
      let points = 0
      let isInWall = false
      x = moved(x, dx)
      if (x === lastX) dx = -dx // off a side wall
      y += dy
      if (y < 0) {
        y = 0
        dy = -dy
      } else if (bricks[y * SIDE + x] === 1) {
        isInWall = true
        if (!struck) {
          bricks[y * SIDE + x] = 0
          left--
          points = 1
          y = lastY
          dy = -dy
        }
      } else if (y === FLOOR) {
        if (left === 0) build()
        if (lastX === paddle || x === paddle) {
          // From straight above it is reflected, and by the paddle's edge sent back where it came from.
          if (lastX !== paddle) dx = -dx
          dy = -dy
          y = lastY
        } else isOver = true
      }
      struck = isInWall
      return points
    },

    show(show) {
      show(0, paddle, FLOOR)
      show(1, x, y)
      show(2, lastX, lastY)
      for (let cell = 0; cell < bricks.length; cell++) {
        if (bricks[cell] === 1) show(3, cell % SIDE, Math.floor(cell / SIDE))
      }
    },
  }
}
