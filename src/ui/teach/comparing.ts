import { appStore } from '../../store/app/appStore.ts'
import { snapshotShelf } from '../../store/app/frames.ts'
import { createRewardFit, rewardFitStore } from '../../store/controls/rewardFit.ts'
import { workshop } from '../../store/controls/workshop.ts'
import { comparisonsStore, createComparisons } from '../../store/teach/comparisons.ts'

/** The page's own comparisons and reward model, for the panel, the card beside the stage, and keys. */
export const comparisons = createComparisons({
  store: appStore,
  shelf: snapshotShelf,
  workshop,
  state: comparisonsStore,
  now: Date.now,
})

export const rewardFit = createRewardFit({ store: appStore, workshop, state: rewardFitStore })
