import type { EpisodeTrace } from '../../store/history/episodeTrace.ts'
import type { History, XAxis } from '../../store/history/history.ts'
import type { ColourName } from '../colours.ts'
import type { LineMark } from './lines.ts'

/** A chart as data, which `ChartView` draws. To add one: a file here, a line in `index.ts`. */
export interface ChartDefinition {
  readonly id: string
  readonly group: ChartGroup
  readonly title: string
  /** One sentence: what is drawn. */
  readonly shows: string
  /** What a good run looks like; follows the word "Healthy:". */
  readonly healthy: string
  /** Text of the empty chart: what will appear, and when. */
  readonly empty: string
  /** `run`: over the run, cursors in step. `decision`: over the drawn episode. `sample`: a histogram. */
  readonly x: 'run' | 'decision' | 'sample'
  readonly series: readonly ChartSeries[]
  /** Filled areas between two series, by index into `series`. */
  readonly bands?: readonly { readonly high: number; readonly low: number; readonly colour: ColourName }[]
  /** Values that the y axis always includes, e.g. 0 and 1 for a rate. */
  readonly includes?: readonly number[]
  /** Changes when there is new data to draw. */
  version(sources: ChartSources): number
  /** x, then one column per series with null for missing values; null if there is nothing to draw. */
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

/** Shape of a series, which distinguishes it without colour. */
export type Mark = LineMark | 'points' | 'diamonds' | 'bars' | 'edge'

export interface ChartSeries {
  readonly label: string
  readonly colour: ColourName
  readonly mark: Mark
  /** Formats a value for the readout. */
  format(value: number): string
}

export type ChartColumn = readonly (number | null)[] | Float64Array
export type ChartData = readonly [ArrayLike<number>, ...ChartColumn[]]

export interface ChartSources {
  readonly history: History
  readonly trace: EpisodeTrace
  readonly xAxis: XAxis
}
