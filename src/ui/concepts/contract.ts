import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { AppState, SpectatorFrame } from '../../store/app/types.ts'
import type { EpisodeTrace } from '../../store/history/episodeTrace.ts'
import type { ColourName } from '../colours.ts'

/** A word of the field, and what it is on this page just now. */
export interface Concept {
  readonly id: string
  readonly group: ConceptGroup
  readonly name: string
  readonly symbol: string
  /** The colour that it has everywhere on the page. */
  readonly tone?: ColourName
  /** One or two sentences. */
  readonly says: string
  /** Lines with the numbers of this moment; null while there is nothing to show, and then `empty` says when. */
  now(moment: Moment): readonly string[] | null
  readonly empty: string
}

export type ConceptGroup = 'step' | 'episode' | 'values' | 'data' | 'models'

/** What the concepts read. */
export interface Moment {
  readonly state: AppState
  readonly frame: SpectatorFrame
  readonly trace: EpisodeTrace
  readonly snapshot: PolicySnapshot | null
  /** Last value of one of the run's metrics. */
  metric(id: string): number | undefined
}
