import { createWorkshop, type Workshop } from '../../training/page/workshopClient.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { createAppStore } from '../app/appStore.ts'
import { defaultRunConfig } from '../app/defaults.ts'
import { createGroupFrame, createSnapshotShelf, createSpectatorFrame, createSwarmFrame } from '../app/frames.ts'
import type { SpectatorFrame } from '../app/types.ts'
import { createEpisodeTrace, type EpisodeTrace } from '../history/episodeTrace.ts'
import { createHistory } from '../history/history.ts'
import {
  type Comparisons,
  type ComparisonsStore,
  createComparisons,
  createComparisonsStore,
} from '../teach/comparisons.ts'
import { createDuelControls, createDuelStore, type DuelControls, type DuelStore } from './duel.ts'
import { createExactStore, type ExactStore } from './exactStore.ts'
import { createForkStore, createForks, type ForkStore, type Forks } from './forks.ts'
import { createLevels, type Levels } from './levels.ts'
import { createMicroscopeStore } from './microscope.ts'
import { createKeptPoints } from './moments.ts'
import { createRewardFit, createRewardFitStore, type RewardFit, type RewardFitStore } from './rewardFit.ts'
import { createTimeline, createTimelineStore, type Timeline, type TimelineStore } from './timeline.ts'
import type { PageState } from './trainerEvents.ts'

/** All state of one page. `main.tsx` creates it and passes it on; nothing is imported as a singleton. */
export interface Page extends PageState {
  readonly frame: SpectatorFrame
  readonly trace: EpisodeTrace
  readonly workshop: Workshop
  /** Imported levels. */
  readonly levels: Levels
  /** Pairs of clips to compare, and the answers. */
  readonly comparisons: Comparisons
  readonly comparisonsStore: ComparisonsStore
  /** Fitting of the reward model. */
  readonly rewardFit: RewardFit
  readonly rewardFitStore: RewardFitStore
  readonly duel: DuelControls
  readonly duelStore: DuelStore
  /** “What if?”: the futures of the state on the stage. */
  readonly forks: Forks
  readonly forkStore: ForkStore
  /** Plays them, and autopsies. Not the workshop that fits reward models: stopping ends its worker at once. */
  readonly futures: Pick<Workshop, 'fork' | 'autopsy'>
  /** The true V* and V^π beside the critic's. */
  readonly exactStore: ExactStore
  /** The past states of the stage. */
  readonly timeline: Timeline
  readonly timelineStore: TimelineStore
}

/** Creates a page before its first run. The workshop's worker starts with its first job. */
export function createPage(config: RunConfig = defaultRunConfig(), workshop: Workshop = createWorkshop()): Page {
  const store = createAppStore(config)
  const shelf = createSnapshotShelf()
  const comparisonsStore = createComparisonsStore()
  const rewardFitStore = createRewardFitStore()
  const duelStore = createDuelStore()
  const forkStore = createForkStore()
  const timelineStore = createTimelineStore()
  const frame = createSpectatorFrame()
  const trace = createEpisodeTrace()
  const futures = createWorkshop()
  const forks = createForks({ store, shelf, frame, state: forkStore, workshop: futures })
  return {
    ...{ store, shelf, workshop, comparisonsStore, rewardFitStore, duelStore },
    ...{ forkStore, timelineStore, frame, trace, forks, futures },
    exactStore: createExactStore(),
    levels: createLevels(store, () => localStorage, Date.now),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    history: createHistory(),
    points: createKeptPoints(),
    microscopeStore: createMicroscopeStore(),
    comparisons: createComparisons({ store, shelf, workshop, state: comparisonsStore, now: Date.now }),
    rewardFit: createRewardFit({ store, workshop, state: rewardFitStore }),
    duel: createDuelControls(duelStore),
    timeline: createTimeline({ store, trace, state: timelineStore, onMove: forks.close }),
  }
}
