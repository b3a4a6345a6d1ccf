import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { AppState, SpectatorFrame } from '../../store/app/types.ts'
import type { EpisodeTrace } from '../../store/history/episodeTrace.ts'
import type { ColourName } from '../colours.ts'

/** A term of reinforcement learning, with its current value on this page. */
export interface Concept {
  readonly id: string
  readonly group: ConceptGroup
  readonly name: string
  readonly symbol: string
  /** Its colour everywhere on the page. */
  readonly tone?: ColourName
  /** One or two sentences. */
  readonly says: string
  /** Lines with the current numbers; null while there are none: then `empty` says when they appear. */
  now(moment: Moment): readonly string[] | null
  readonly empty: string
}

export type ConceptGroup = 'step' | 'episode' | 'values' | 'data' | 'models'

/** The state that the concepts read. */
export interface Moment {
  readonly state: AppState
  readonly frame: SpectatorFrame
  readonly trace: EpisodeTrace
  readonly snapshot: PolicySnapshot | null
  /** Last value of one of the run's metrics. */
  metric(id: string): number | undefined
}
