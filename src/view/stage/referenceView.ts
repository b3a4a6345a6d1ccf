import type Phaser from 'phaser'
import type { ExactStore } from '../../store/controls/exactStore.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { exactNumbers, shortNumber } from '../session/exactMap.ts'
import type { ReferenceSession } from '../session/reference.ts'
import type { StageWords } from '../words.ts'
import { drawBoard } from './boardView.ts'
import { BELL, BETTER, DANGER, INK, LAMP, mixColours, PAPER, QUIET, VALUE } from './colours.ts'
import { mix } from './heroView.ts'
import { LAYERS } from './layers.ts'
import { addText } from './text.ts'

type ExactView = ReturnType<ExactStore['getState']>

/** Draws the reference environments in front of the evening sky. */
export interface ReferenceView {
  /** `exact`: the numbers to write into the cells of a grid. */
  draw(session: ReferenceSession, alpha: number, exact: ExactView): void
  hide(): void
}

export function createReferenceView(
  scene: Phaser.Scene,
  words: StageWords['reference'],
  said: StageWords['said'],
): ReferenceView {
  const canvas = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.ground)
  const options = { depth: LAYERS.hud, fixed: true, originX: 0.5 }
  const name = addText(scene, STAGE_WIDTH / 2, 10, '', { ...options, scale: 2, colour: LAMP })
  const detail = addText(scene, STAGE_WIDTH / 2, 32, '', { ...options, colour: PAPER })

  const numbers: Phaser.GameObjects.BitmapText[] = []
  let used = 0
  let written: (Pick<ExactView, 'places' | 'paint'> & { numbers: ReturnType<typeof exactNumbers> }) | null = null

  function writeAt(x: number, y: number, value: number): void {
    numbers[used] ??= addText(scene, 0, 0, '', { ...options, originY: 0.5 })
    numbers[used++].setVisible(true).setPosition(x, y).setText(shortNumber(value))
  }

  function hideFrom(first: number): void {
    for (const number of numbers.slice(first)) number.setVisible(false)
  }

  return {
    draw(session, alpha, { isOpen, places, paint }) {
      const share = Math.min(1, session.progress + alpha / session.ticksPerStep)
      const values = Array.from(session.observation, (value, index) => mix(session.previous[index], value, share))
      name.setVisible(true).setText(said(session.label))
      detail.setVisible(true).setText(words.step(session.steps))
      canvas.clear()
      used = 0
      canvas.fillStyle(INK, 0.45).fillRect(0, 0, STAGE_WIDTH, STAGE_HEIGHT)
      if (session.id === 'cartpole') drawCartPole(canvas, values, session.ended)
      else if (session.id === 'acrobot') drawAcrobot(canvas, values)
      else if (session.picture !== null) drawBoard(canvas, session)
      else {
        if (isOpen && (places !== written?.places || paint !== written.paint)) {
          written = { places, paint, numbers: exactNumbers(places, paint) }
        }
        const values = isOpen ? (written?.numbers ?? null) : null
        const look = LOOKS[paint === 'error' ? 'error' : 'value']
        drawGrid(canvas, session, values === null ? null : { values, ...look, write: writeAt })
        hideFrom(values === null ? 0 : used)
      }
    },
    hide() {
      canvas.clear()
      hideFrom(0)
      name.setVisible(false)
      detail.setVisible(false)
    },
  }
}

const PX_PER_METRE = 56
const TRACK_Y = 138
const TRACK_HALF = 2.4 * PX_PER_METRE
const POLE_PX = 74

/** A luggage trolley with a tall parcel on it. Observation: [x m, ẋ, θ rad, θ̇]. */
function drawCartPole(
  canvas: Phaser.GameObjects.Graphics,
  [x, , angle]: readonly number[],
  ended: ReferenceSession['ended'],
): void {
  const middle = STAGE_WIDTH / 2
  const cartX = middle + x * PX_PER_METRE
  canvas.fillStyle(0x3b2433, 1).fillRect(0, TRACK_Y + 12, STAGE_WIDTH, STAGE_HEIGHT - TRACK_Y - 12)
  canvas.fillStyle(0xc8323f, 1).fillRect(middle - TRACK_HALF, TRACK_Y + 12, 2 * TRACK_HALF, 4)
  canvas.fillStyle(LAMP, 1).fillRect(middle - TRACK_HALF, TRACK_Y + 16, 2 * TRACK_HALF, 1)
  for (const side of [-1, 1]) {
    canvas.fillStyle(DANGER, 1).fillRect(middle + side * TRACK_HALF - 1, TRACK_Y + 2, 3, 15)
  }
  canvas.fillStyle(QUIET, 0.5).fillRect(middle, TRACK_Y + 19, 1, 5)

  // Draw the pole first, so that the cart covers its foot.
  const poleTop = { x: cartX + Math.sin(angle) * POLE_PX, y: TRACK_Y - 12 - Math.cos(angle) * POLE_PX }
  const colour = ended === 'failure' ? DANGER : ended === 'success' ? BELL : 0xe0a034
  canvas.lineStyle(7, INK, 1).lineBetween(cartX, TRACK_Y - 10, poleTop.x, poleTop.y)
  canvas.lineStyle(5, colour, 1).lineBetween(cartX, TRACK_Y - 10, poleTop.x, poleTop.y)
  canvas.fillStyle(INK, 1).fillCircle(poleTop.x, poleTop.y, 6)
  canvas.fillStyle(BELL, 1).fillCircle(poleTop.x, poleTop.y, 5)

  const left = Math.round(cartX) - 22
  canvas.fillStyle(INK, 1).fillRect(left - 1, TRACK_Y - 13, 46, 20)
  canvas.fillStyle(0x7d1c38, 1).fillRect(left, TRACK_Y - 12, 44, 18)
  canvas.fillStyle(0xc8323f, 1).fillRect(left, TRACK_Y - 12, 44, 12)
  canvas.fillStyle(LAMP, 1).fillRect(left, TRACK_Y - 12, 44, 2)
  canvas.fillStyle(0xe0a034, 1).fillRect(left, TRACK_Y + 3, 44, 2)
  for (const wheel of [left + 9, left + 35]) {
    canvas.fillStyle(INK, 1).fillCircle(wheel, TRACK_Y + 7, 6)
    canvas.fillStyle(0xe0a034, 1).fillCircle(wheel, TRACK_Y + 7, 4)
    canvas.fillStyle(INK, 1).fillCircle(wheel, TRACK_Y + 7, 1)
  }
  canvas.fillStyle(INK, 1).fillCircle(cartX, TRACK_Y - 10, 4)
  canvas.fillStyle(PAPER, 1).fillCircle(cartX, TRACK_Y - 10, 2)
}

const LINK_PX = 40

/** Two links that hang from a pivot; the tip must rise above the line. Observation: [cos θ₁, sin θ₁, cos θ₂, sin θ₂, …]. */
function drawAcrobot(canvas: Phaser.GameObjects.Graphics, [cos1, sin1, cos2, sin2]: readonly number[]): void {
  const pivot = { x: STAGE_WIDTH / 2, y: 98 }
  const elbow = { x: pivot.x + sin1 * LINK_PX, y: pivot.y + cos1 * LINK_PX }
  // θ₂ is measured from the first link: sums of angles.
  const tip = {
    x: elbow.x + (sin1 * cos2 + cos1 * sin2) * LINK_PX,
    y: elbow.y + (cos1 * cos2 - sin1 * sin2) * LINK_PX,
  }
  canvas.lineStyle(1, BELL, 1).lineBetween(60, pivot.y - LINK_PX, 260, pivot.y - LINK_PX)
  for (const [from, to, colour] of [
    [pivot, elbow, 0xe0a034],
    [elbow, tip, BETTER],
  ] as const) {
    canvas.lineStyle(7, INK, 1).lineBetween(from.x, from.y, to.x, to.y)
    canvas.lineStyle(5, colour, 1).lineBetween(from.x, from.y, to.x, to.y)
  }
  for (const joint of [pivot, elbow]) canvas.fillStyle(INK, 1).fillCircle(joint.x, joint.y, 5)
  for (const joint of [pivot, elbow]) canvas.fillStyle(PAPER, 1).fillCircle(joint.x, joint.y, 3)
}

const LOOKS = {
  value: { colour: VALUE, brightness: (value: number) => value },
  error: { colour: DANGER, brightness: Math.abs },
} as const

const GRID_COLUMNS: Readonly<Record<string, number>> = { cliffwalking: 12, frozenlake: 4 }

/** One square per state, row by row; the observation is one-hot. */
function drawGrid(
  canvas: Phaser.GameObjects.Graphics,
  { id, observation }: ReferenceSession,
  exact: ExactNumbers | null,
): void {
  const columns = GRID_COLUMNS[id] ?? Math.ceil(Math.sqrt(observation.length))
  const rows = Math.ceil(observation.length / columns)
  const side = Math.min(24, Math.floor(116 / rows), Math.floor(300 / columns))
  const left = Math.floor((STAGE_WIDTH - columns * side) / 2)
  const here = observation.indexOf(1)
  const sizes = exact === null ? [0] : [...exact.values.values()].map(exact.brightness)
  const [lowest, highest] = [Math.min(...sizes), Math.max(...sizes)]
  for (let state = 0; state < observation.length; state++) {
    const x = left + (state % columns) * side
    const y = 50 + Math.floor(state / columns) * side
    const kind = kindOf(id, state, observation.length, columns)
    canvas.fillStyle(INK, 1).fillRect(x, y, side, side)
    const value = exact?.values.get(state)
    const share =
      exact === null || value === undefined ? 0 : (exact.brightness(value) - lowest) / Math.max(1e-6, highest - lowest)
    const colour = exact === null || value === undefined ? kind : mixColours(INK, exact.colour, 0.2 + 0.6 * share)
    canvas.fillStyle(colour, 1).fillRect(x + 1, y + 1, side - 2, side - 2)
    if (state === here) {
      canvas.fillStyle(INK, 1).fillCircle(x + side / 2, y + side / 2, side / 3)
      canvas.fillStyle(PAPER, 1).fillCircle(x + side / 2, y + side / 2, side / 3 - 2)
    }
    if (exact !== null && value !== undefined && state !== here) exact.write(x + side / 2, y + side / 2, value)
  }
}

/** Numbers that are written into the cells they belong to, over a shade of the colour. */
interface ExactNumbers {
  readonly values: ReadonlyMap<number, number>
  readonly colour: number
  /** Larger is brighter: the value, or the size of an error. */
  brightness(value: number): number
  write(x: number, y: number, value: number): void
}

const HOLES = [5, 7, 11, 12] // FrozenLake's 4 × 4 map

function kindOf(id: string, state: number, count: number, columns: number): number {
  if (state === count - 1) return BELL
  if (id === 'cliffwalking') return state > count - columns ? DANGER : 0x3d3674
  return HOLES.includes(state) ? 0x262250 : VALUE
}
