import type Phaser from 'phaser'
import { STAGE_WIDTH } from '../scaling.ts'
import type { ReferenceSession } from '../session/reference.ts'
import { BELL, BETTER, DANGER, INK, LAMP, mixColours, PAPER, QUIET, VALUE } from './colours.ts'

const SIDE = 12 // logical pixels of a cell
const TOP = 48
const GROUND = 0x262250

/** How the things of one channel look. */
interface ThingLook {
  readonly channel: number
  readonly colour: number
  /** Drawn as a dot: where something was, or a bullet. */
  readonly isSmall?: boolean
}

const trail = (channel: number, colour = QUIET): ThingLook => ({ channel, colour, isSmall: true })
/** The slower the car, the darker its trail. */
const speeds = [2, 3, 4, 5, 6].map((channel) => trail(channel, mixColours(GROUND, QUIET, 1.3 - 0.15 * channel)))

/**
 * By environment: its channels in the order in which they are drawn, later ones over earlier ones. Paper is the player, yellow
 * scores, orange ends the game.
 */
const LOOKS: Readonly<Record<string, readonly ThingLook[]>> = {
  'minatar-breakout': [
    { channel: 3, colour: BELL },
    trail(2),
    { channel: 1, colour: LAMP },
    { channel: 0, colour: PAPER },
  ],
  'minatar-freeway': [...speeds, { channel: 1, colour: DANGER }, { channel: 0, colour: PAPER }],
  'minatar-asterix': [
    trail(2),
    { channel: 3, colour: BELL },
    { channel: 1, colour: DANGER },
    { channel: 0, colour: PAPER },
  ],
  'minatar-seaquest': [
    trail(3),
    { channel: 7, colour: VALUE },
    { channel: 8, colour: BETTER },
    { channel: 9, colour: BETTER },
    { channel: 5, colour: DANGER },
    { channel: 6, colour: mixColours(DANGER, PAPER, 0.35) },
    trail(4, DANGER),
    trail(2, LAMP),
    { channel: 1, colour: mixColours(GROUND, PAPER, 0.6) },
    { channel: 0, colour: PAPER },
  ],
  'minatar-space-invaders': [
    { channel: 1, colour: BELL },
    trail(5, DANGER),
    trail(4, LAMP),
    { channel: 0, colour: PAPER },
  ],
}

/** Draws a board of cells, one colour per kind of thing. Observation: a picture of zeros and ones per channel. */
export function drawBoard(canvas: Phaser.GameObjects.Graphics, { id, observation, picture }: ReferenceSession): void {
  if (picture === null) return
  const { width, height, frames } = picture
  const left = Math.floor((STAGE_WIDTH - width * SIDE) / 2)
  canvas.fillStyle(INK, 1).fillRect(left - 2, TOP - 2, width * SIDE + 4, height * SIDE + 4)
  canvas.fillStyle(GROUND, 1).fillRect(left, TOP, width * SIDE, height * SIDE)
  const looks = LOOKS[id] ?? Array.from({ length: frames }, (_, channel) => ({ channel, colour: PAPER }))
  for (const { channel, colour, isSmall } of looks) {
    const inset = isSmall ? 4 : 1
    canvas.fillStyle(colour, 1)
    for (let cell = 0; cell < width * height; cell++) {
      if (observation[channel * width * height + cell] === 0) continue
      const x = left + (cell % width) * SIDE
      const y = TOP + Math.floor(cell / width) * SIDE
      canvas.fillRect(x + inset, y + inset, SIDE - 2 * inset, SIDE - 2 * inset)
    }
  }
}
