import type { Clip } from '../sim/clip.ts'
import type { AppStore } from '../store/app/appStore.ts'
import type { GroupFrame, SnapshotShelf, SpectatorFrame, SwarmFrame } from '../store/app/types.ts'
import type { EpisodeTrace } from '../store/history/episodeTrace.ts'
import type { StageWords } from './words.ts'

/** What the stage reads and writes. `main.tsx` hands in the page's own; tests hand in fresh ones. */
export interface StageDeps {
  readonly store: AppStore
  readonly words: StageWords
  /** Read: the policies that play. */
  readonly shelf: SnapshotShelf
  /** Read: where the training worlds' heroes are. */
  readonly swarm: SwarmFrame
  /** Read: the last group of clips from one start. */
  readonly group: GroupFrame
  /** Written at each decision of the drawn agent. */
  readonly frame: SpectatorFrame
  readonly trace: EpisodeTrace
  /** Each finished life of a person's game, one action a tick. */
  readonly onClip?: (clip: Clip) => void
}

/** The mounted stage. It stays for the life of the page; `dispose` is for tests and hot reloads. */
export interface Stage {
  /** The person's level from its start, with three lives; the drawn agent's episode where no person plays. */
  restart(): void
  dispose(): void
}
