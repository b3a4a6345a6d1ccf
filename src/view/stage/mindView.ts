import type Phaser from 'phaser'
import type { Sight, SightKind } from '../../env/observations/builder.ts'
import { describeSight } from '../../env/observations/index.ts'
import type { SpectatorFrame } from '../../store/app/types.ts'
import type { AgentSession } from '../session/agent.ts'
import type { FloatSource } from '../session/floats.ts'
import type { StageWords } from '../words.ts'
import { BELL, BETTER, DANGER, INK, LAMP, PAPER, QUIET, REWARD, VALUE, WORSE } from './colours.ts'
import type { LabelRoom } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { freeAbove, type Line } from './stacking.ts'
import { addText } from './text.ts'

const METER_X = 5
const METER_TOP = 18
const METER_BOTTOM = 162
const METER_WIDTH = 8
const METER_RIGHT = METER_X + METER_WIDTH + 4
const TEXT_HEIGHT = 9
const BUBBLE_HEIGHT = 13
const BUBBLE_TAIL = 4
const FLOAT_MS = 1100
const FLOAT_RISE_PX = 26
const FLOAT_START_PX = 50 // above the hero: clear of the bubble
const FLOATS = 10

const SIGHT_COLOURS: Readonly<Record<SightKind, number>> = {
  window: PAPER,
  ground: BETTER,
  gap: DANGER,
  ceiling: QUIET,
  hazard: DANGER,
  crate: REWARD,
  regret: WORSE,
  coin: LAMP,
  mechanic: REWARD,
  bell: BELL,
}

/** The drawn agent's outputs on the stage: V(s) at the left edge, A at the hero, rewards where they are earned. */
export interface MindView {
  drawMeter(frame: SpectatorFrame): void
  /** Keeps other labels off the meter. Call it before labels are drawn. */
  reserve(room: LabelRoom): void
  /** `x`, `y`: the hero's feet, px of the level; `scroll`: the camera. */
  drawAdvantage(frame: SpectatorFrame, feet: Point, scroll: Point, room: LabelRoom): void
  drawSight(session: Pick<AgentSession, 'config' | 'motion'>): void
  hideSight(): void
  /** Adds new rewards and moves all of them up. */
  drawFloats(source: FloatSource | null, elapsedMs: number, scroll: Point, room: LabelRoom): void
  hide(): void
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Right edge of the meter: labels are placed beside it. */
export const LABELS_LEFT = METER_RIGHT + 2

export function createMindView(scene: Phaser.Scene, words: StageWords): MindView {
  const meter = scene.add.graphics().setScrollFactor(0).setDepth(LAYERS.meter)
  const meterName = addText(scene, 3, 5, 'V(s)', { depth: LAYERS.meter, fixed: true, colour: VALUE })
  const meterValue = addText(scene, 3, 167, '', { depth: LAYERS.meter, fixed: true, colour: VALUE })
  const bubble = scene.add.graphics().setDepth(LAYERS.bubble)
  const advantage = addText(scene, 0, 0, '', { depth: LAYERS.thought, originX: 0.5 })
  const sight = scene.add.graphics().setDepth(LAYERS.sight)
  const floats = Array.from({ length: FLOATS }, () => ({
    text: addText(scene, 0, 0, '', { depth: LAYERS.float, originX: 0.5 }).setVisible(false),
    ageMs: FLOAT_MS,
    x: 0, // of its middle, px of the level
    startY: 0,
  }))
  let lowest = 0
  let highest = 1
  let shownValue = 0

  function drawMeter(frame: SpectatorFrame): void {
    meter.clear()
    meterName.setVisible(frame.hasValue)
    meterValue.setVisible(frame.hasValue)
    if (!frame.hasValue) return
    // The scale grows at once with the values and shrinks slowly, so that the bar stays readable.
    lowest += (Math.min(0, frame.value) - lowest) * (frame.value < lowest ? 1 : 0.002)
    highest += (Math.max(0.5, frame.value) - highest) * (frame.value > highest ? 1 : 0.002)
    shownValue += (frame.value - shownValue) * 0.25
    const zeroY = heightOf(0)
    const valueY = Math.round(heightOf(shownValue))
    meter.fillStyle(INK, 0.72).fillRect(METER_X - 2, METER_TOP - 2, METER_WIDTH + 4, METER_BOTTOM - METER_TOP + 4)
    meter.fillStyle(0x2a3a66, 1).fillRect(METER_X, METER_TOP, METER_WIDTH, METER_BOTTOM - METER_TOP)
    meter.fillStyle(VALUE, 1)
    meter.fillRect(METER_X, Math.min(zeroY, valueY), METER_WIDTH, Math.max(1, Math.abs(zeroY - valueY)))
    meter.fillStyle(PAPER, 1).fillRect(METER_X - 2, Math.round(zeroY), METER_WIDTH + 4, 1)
    meter.fillStyle(PAPER, 1).fillRect(METER_X, valueY, METER_WIDTH, 1)
    meterValue.setText(signed(frame.value, 1))
  }

  function heightOf(value: number): number {
    return METER_BOTTOM - ((value - lowest) / (highest - lowest)) * (METER_BOTTOM - METER_TOP)
  }

  function lineOf({ text, x, startY, ageMs }: (typeof floats)[number]): Line {
    return { x, y: startY - (ageMs / FLOAT_MS) * FLOAT_RISE_PX, width: text.width }
  }

  return {
    drawMeter,
    reserve(room) {
      for (const { visible, x, y, width } of [meterName, meterValue]) {
        if (visible) room.reserve({ left: x, top: y, width: width + 2, height: TEXT_HEIGHT })
      }
    },
    drawAdvantage(frame, feet, scroll, room) {
      const known = frame.hasValue && frame.decision > 0
      advantage.setVisible(false)
      bubble.clear()
      if (!known) return
      const shown = signed(frame.advantage, 2)
      const [sign, colour] = signOf(shown)
      advantage.setText(`A ${sign}${shown}`).setTint(colour)
      const width = Math.ceil(advantage.width / 2) * 2 + 8
      const left = Math.round(feet.x) - scroll.x - width / 2
      const wanted = { left, top: Math.round(feet.y) - scroll.y - 38, width, height: BUBBLE_HEIGHT + BUBBLE_TAIL }
      const box = room.place(wanted)
      if (box === null) return
      const middle = box.left + scroll.x + width / 2
      const top = box.top + scroll.y
      advantage.setVisible(true).setPosition(middle, top + 3)
      bubble.fillStyle(INK, 0.9).fillRect(middle - width / 2, top, width, BUBBLE_HEIGHT)
      bubble.lineStyle(1, colour, 1).strokeRect(middle - width / 2 + 0.5, top + 0.5, width - 1, BUBBLE_HEIGHT - 1)
      const tip = top + BUBBLE_HEIGHT
      bubble.fillStyle(colour, 1).fillTriangle(middle - 3, tip, middle + 3, tip, middle, tip + BUBBLE_TAIL)
    },
    drawSight(session) {
      sight.clear()
      for (const place of describeSight(session.config.observation, session.motion.world)) drawPlace(place)
    },
    hideSight() {
      sight.clear()
    },
    drawFloats(source, elapsedMs, scroll, room) {
      for (const float of floats) {
        if (float.ageMs < FLOAT_MS) {
          float.ageMs += elapsedMs
        } else {
          const next = source?.waiting.shift()
          if (next) {
            float.ageMs = 0
            float.text.setText(words.said(next.text)).setTint(next.positive ? REWARD : DANGER)
            const { width } = float.text
            const x = Math.round(next.x)
            const rising = floats.filter((other) => other !== float && other.ageMs < FLOAT_MS)
            // All rise at the same speed: those that do not overlap at first keep their distance.
            float.startY = freeAbove({ x, y: Math.round(next.y) - FLOAT_START_PX, width }, rising.map(lineOf))
            float.x = x
          }
        }
        const share = float.ageMs / FLOAT_MS
        float.text.setVisible(false)
        if (share >= 1) continue
        const { width } = float.text
        const top = Math.round(float.startY - share * FLOAT_RISE_PX) - scroll.y
        const left = float.x - scroll.x - Math.floor(width / 2)
        // The bubble, which follows the hero, and the stage's edges may be in the way.
        const box = room.place({ left, top, width: width + 1, height: TEXT_HEIGHT })
        if (box === null) continue
        const middle = box.left + scroll.x + Math.floor(width / 2)
        float.text.setVisible(true).setPosition(middle, box.top + scroll.y)
        float.text.setAlpha(Math.min(1, 2 * (1 - share)))
      }
    },
    hide() {
      meter.clear()
      sight.clear()
      meterName.setVisible(false)
      meterValue.setVisible(false)
      advantage.setVisible(false)
      bubble.clear()
      for (const float of floats) {
        float.ageMs = FLOAT_MS
        float.text.setVisible(false)
      }
    },
  }

  function drawPlace({ kind, x, y, width, height }: Sight): void {
    const colour = SIGHT_COLOURS[kind]
    if (kind !== 'window') sight.fillStyle(colour, 0.22).fillRect(x, y, width, height)
    sight.lineStyle(1, colour, 0.9).strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, width - 1, height - 1)
  }
}

/** With its sign, unless it rounds to zero: `+0.3`, `−1.2`, `0.0`. */
function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits)
  return Number(size) === 0 ? size : `${value < 0 ? '−' : '+'}${size}`
}

/** The arrow and the colour of a signed number. */
function signOf(shown: string): readonly [sign: string, colour: number] {
  if (shown.startsWith('+')) return ['▲ ', BETTER]
  return shown.startsWith('−') ? ['▼ ', WORSE] : ['', PAPER]
}
