import type { EpisodeTrace } from '../../store/history/episodeTrace.ts'
import type { History, XAxis } from '../../store/history/history.ts'
import type { ColourName } from '../colours.ts'

/** A chart as data: `ChartView` draws every one of them the same way. To add one: a file here, a line in `index.ts`. */
export interface ChartDefinition {
  readonly id: string
  readonly group: ChartGroup
  readonly title: string
  /** One sentence: what is drawn. */
  readonly shows: string
  /** What a run that goes well looks like; follows the word "Healthy:". */
  readonly healthy: string
  /** What will appear here, and when. */
  readonly empty: string
  /** `run`: over the run, cursors in step. `decision`: over the drawn episode. `sample`: a histogram. */
  readonly x: 'run' | 'decision' | 'sample'
  /** Named for the x axis of a histogram. */
  readonly xLabel?: string
  readonly series: readonly ChartSeries[]
  /** Filled areas between two series, by index into `series`. */
  readonly bands?: readonly { readonly high: number; readonly low: number; readonly colour: ColourName }[]
  /** Values that the y axis always includes, e.g. 0 and 1 for a rate. */
  readonly includes?: readonly number[]
  /** Changes when there is something new to draw. */
  version(sources: ChartSources): number
  /** x, then one column a series, null where a series has no value at that x; null when there is nothing to draw. */
  read(sources: ChartSources): ChartData | null
}

export const CHART_GROUPS = [
  'heldOut',
  'learning',
  'group',
  'reward',
  'reference',
  'episode',
  'policy',
  'value',
  'loss',
  'exploration',
  'replay',
  'other',
] as const
export type ChartGroup = (typeof CHART_GROUPS)[number]

/** The second sign beside the colour: what tells series apart without it. */
export type Mark = 'line' | 'dashed' | 'dotted' | 'faint' | 'points' | 'diamonds' | 'bars' | 'edge'

export interface ChartSeries {
  readonly label: string
  readonly colour: ColourName
  readonly mark: Mark
  /** How the readout writes a value. */
  format(value: number): string
}

export type ChartColumn = readonly (number | null)[] | Float64Array
export type ChartData = readonly [ArrayLike<number>, ...ChartColumn[]]

export interface ChartSources {
  readonly history: History
  readonly trace: EpisodeTrace
  readonly xAxis: XAxis
}
