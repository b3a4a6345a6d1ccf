import { actionNamesOf } from '../../env/actions.ts'
import type { EnvConfig } from '../../env/config.ts'
import type { EpisodeOutcome, TracedEpisode } from '../../store/history/episodeTrace.ts'
import { COLOURS, type ColourName, translucent } from '../colours.ts'

export const TIMELINE_HEIGHT = 84 // px
const GUTTER = 22 // px, with the names of the lanes
const END = 22 // px, with the sign of the end
const FEWEST = 24 // decisions that the width always has room for
const SMALLEST_RANGE = 0.25 // of the values' size
const FONT = '14px "Inter Variable", sans-serif'

/** Top and height of each lane, px. */
const LANES = {
  value: { top: 4, height: 22 },
  advantage: { top: 30, height: 18 },
  action: { top: 52, height: 15 },
  reward: { top: 71, height: 11 },
} as const
type LaneName = keyof typeof LANES

/** Rows of the actions' lane, from above, as far as the environment has them; actions with other names are above. */
const ROWS = ['jump', 'attack', 'fire', 'up', 'right', 'left', 'down', 'idle']
const STRONG = ['jump', 'attack', 'fire'] // the others move, or do nothing

export interface TimelineMarks {
  /** Decision that the stage shows; null: live. */
  readonly at: number | null
  /** Decision that an autopsy names. */
  readonly turning: number | null
}

/** The decision at a place across the strip, in px from its left edge; may be outside the episode. */
export function decisionAt(x: number, width: number, length: number): number {
  return Math.floor((x - GUTTER) / step(width, length))
}

/** Paints V, A, action and reward of every decision as lanes one above another. `width`: CSS px. */
export function paintTimeline(
  context: CanvasRenderingContext2D,
  width: number,
  episode: TracedEpisode,
  marks: TimelineMarks,
  names: Readonly<Record<LaneName, string>>,
): void {
  context.clearRect(0, 0, width, TIMELINE_HEIGHT)
  const { length } = episode
  const across = step(width, length)
  const middleOf = (t: number) => GUTTER + (t + 0.5) * across
  const thick = Math.max(1, across * 0.72)
  nameLanes(context, names)
  if (length > 0) {
    paintValues(context, episode, middleOf)
    paintAdvantages(context, episode, middleOf, thick)
    paintActions(context, episode, middleOf, across)
    paintRewards(context, episode, middleOf, thick)
    if (episode.replayable < length)
      paintLost(context, middleOf(episode.replayable) - across / 2, middleOf(length - 0.5))
  }
  if (episode.outcome !== null) paintEnd(context, middleOf(length - 0.5) + 4, episode.outcome)
  if (marks.turning !== null) paintPointer(context, middleOf(marks.turning), 'bell', true)
  if (marks.at !== null) paintPointer(context, middleOf(marks.at), 'lamp', false)
}

function step(width: number, length: number): number {
  return (width - GUTTER - END) / Math.max(length, FEWEST)
}

function nameLanes(context: CanvasRenderingContext2D, names: Readonly<Record<LaneName, string>>): void {
  const colours: Readonly<Record<LaneName, ColourName>> = {
    value: 'value',
    advantage: 'better',
    action: 'dim',
    reward: 'reward',
  }
  context.font = FONT
  context.textBaseline = 'middle'
  for (const name of Object.keys(LANES) as LaneName[]) {
    context.fillStyle = COLOURS[colours[name]]
    context.fillText(names[name], 4, LANES[name].top + LANES[name].height / 2)
  }
}

type Place = (t: number) => number

function paintValues(context: CanvasRenderingContext2D, { values, length, hasValue }: TracedEpisode, x: Place): void {
  if (!hasValue) return
  const { top, height } = LANES.value
  const shown = values.subarray(0, length)
  const lowest = shown.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = shown.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  // A critic that hardly changes its mind is nearly a flat line.
  const low = Math.min(lowest, high - SMALLEST_RANGE * Math.max(1, Math.abs(high)))
  const y = (value: number) => top + height * (1 - (value - low) / (high - low))
  context.strokeStyle = COLOURS.value
  context.lineWidth = 1.75
  context.beginPath()
  for (let t = 0; t < length; t++) context.lineTo(x(t), y(values[t]))
  context.stroke()
}

function paintAdvantages(
  context: CanvasRenderingContext2D,
  { advantages, length, hasValue }: TracedEpisode,
  x: Place,
  thick: number,
): void {
  if (!hasValue) return
  const { top, height } = LANES.advantage
  const middle = top + height / 2
  const most = largest(advantages, length)
  context.fillStyle = COLOURS.line
  context.fillRect(x(0) - thick / 2, middle, x(length - 1) - x(0) + thick, 1)
  for (let t = 0; t < length; t++) {
    const tall = (Math.abs(advantages[t]) / most) * (height / 2)
    context.fillStyle = COLOURS[advantages[t] >= 0 ? 'better' : 'worse']
    context.fillRect(x(t) - thick / 2, advantages[t] >= 0 ? middle - tall : middle, thick, tall)
  }
}

/** One row per action, as on a piano roll. */
function paintActions(
  context: CanvasRenderingContext2D,
  { env, actions, length }: TracedEpisode,
  x: Place,
  across: number,
): void {
  const { top, height } = LANES.action
  const fromAbove = actionsFromAbove(env)
  const tall = height / fromAbove.length
  for (let t = 0; t < length; t++) {
    const row = fromAbove.findIndex(({ action }) => action === actions[t])
    context.fillStyle = fromAbove[row].isStrong ? COLOURS.neutral : translucent('neutral', 0.6)
    context.fillRect(x(t) - across / 2, top + row * tall, Math.max(1, across), tall - 0.5)
  }
}

/** The rows of the actions' lane: an environment's actions, each once. */
export function actionsFromAbove(
  env: EnvConfig | null,
): readonly { readonly action: number; readonly isStrong: boolean }[] {
  return actionNamesOf(env)
    .map((name, action) => ({ action, row: ROWS.indexOf(name), isStrong: STRONG.includes(name) }))
    .reverse()
    .sort((a, b) => a.row - b.row)
}

function paintRewards(
  context: CanvasRenderingContext2D,
  { rewards, length }: TracedEpisode,
  x: Place,
  thick: number,
): void {
  const { top, height } = LANES.reward
  const most = largest(rewards, length)
  for (let t = 0; t < length; t++) {
    // The square root keeps small rewards visible beside the bell's.
    const tall = Math.sqrt(Math.abs(rewards[t]) / most) * height
    context.fillStyle = rewards[t] >= 0 ? COLOURS.reward : COLOURS.danger
    context.fillRect(x(t) - thick / 2, top + height - tall, thick, tall)
  }
}

/** Decisions whose state cannot be played again. */
function paintLost(context: CanvasRenderingContext2D, from: number, to: number): void {
  context.fillStyle = translucent('card', 0.6)
  context.fillRect(from, 0, to - from, TIMELINE_HEIGHT)
  context.fillStyle = COLOURS.dim
  for (let y = 0; y < TIMELINE_HEIGHT; y += 6) context.fillRect(from, y, 1, 3)
}

/** A cross for a death, a bell, or a bar where time ran out. */
function paintEnd(context: CanvasRenderingContext2D, x: number, outcome: EpisodeOutcome): void {
  const y = LANES.value.top + 2
  context.lineWidth = 2.5
  context.strokeStyle = COLOURS.danger
  context.fillStyle = COLOURS[outcome === 'bell' ? 'bell' : 'dim']
  context.beginPath()
  if (outcome === 'hurt') {
    context.moveTo(x, y)
    context.lineTo(x + 9, y + 9)
    context.moveTo(x + 9, y)
    context.lineTo(x, y + 9)
    context.stroke()
  } else if (outcome === 'bell') {
    context.arc(x + 5, y + 5, 4, Math.PI, 0)
    context.lineTo(x + 11, y + 11)
    context.lineTo(x - 1, y + 11)
    context.fill()
  } else context.fillRect(x, LANES.value.top, 2, TIMELINE_HEIGHT - 2 * LANES.value.top)
}

/** A line down all lanes under a triangle; the autopsy's is dashed. */
function paintPointer(context: CanvasRenderingContext2D, x: number, colour: ColourName, isDashed: boolean): void {
  context.strokeStyle = COLOURS[colour]
  context.fillStyle = COLOURS[colour]
  context.lineWidth = 2
  context.setLineDash(isDashed ? [3, 3] : [])
  context.beginPath()
  context.moveTo(x, 0)
  context.lineTo(x, TIMELINE_HEIGHT)
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.moveTo(x - 5, 0)
  context.lineTo(x + 5, 0)
  context.lineTo(x, 6)
  context.fill()
}

function largest(values: Float32Array, length: number): number {
  return values.subarray(0, length).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
}
