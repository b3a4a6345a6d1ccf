import type { Clip } from '../sim/clip.ts'
import type { AppStore } from '../store/app/appStore.ts'
import type { GroupFrame, SnapshotShelf, SpectatorFrame, SwarmFrame } from '../store/app/types.ts'
import type { ExactStore } from '../store/controls/exactStore.ts'
import type { ForkStore } from '../store/controls/forks.ts'
import type { TimelineStore } from '../store/controls/timeline.ts'
import type { EpisodeTrace } from '../store/history/episodeTrace.ts'
import type { StageWords } from './words.ts'

/** State that the stage reads and writes. `main.tsx` passes the page's; tests pass their own. */
export interface StageDeps {
  readonly store: AppStore
  readonly words: StageWords
  /** Read: the policies to play. */
  readonly shelf: SnapshotShelf
  /** Read: positions of the heroes in the training environments. */
  readonly swarm: SwarmFrame
  /** Read: the last group of clips from one start. */
  readonly group: GroupFrame
  /** Read: the futures of the state on the stage. */
  readonly forkStore: ForkStore
  /** Read: exact values to paint. */
  readonly exactStore: ExactStore
  /** Read: the past state to show. Written: the hash of the world that is shown. */
  readonly timelineStore: TimelineStore
  /** Written at each decision of the drawn agent. */
  readonly frame: SpectatorFrame
  readonly trace: EpisodeTrace
  /** Each finished life of a person's game, one action a tick. */
  readonly onClip?: (clip: Clip) => void
}

/** The mounted stage. It stays for the life of the page; `dispose` is for tests and hot reloads. */
export interface Stage {
  /** Restarts the person's level with three lives; if no person plays, the drawn agent's episode. */
  restart(): void
  dispose(): void
}
