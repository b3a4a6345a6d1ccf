import { appStore } from '../../store/appStore.ts'
import { comparisonsStore, createComparisons } from '../../store/comparisons.ts'
import { snapshotShelf } from '../../store/frames.ts'
import { createRewardFit, rewardFitStore } from '../../store/rewardFit.ts'
import { workshop } from '../../store/workshop.ts'

/** The page's own comparisons and reward model, for the panel, the card beside the stage, and keys. */
export const comparisons = createComparisons({
  store: appStore,
  shelf: snapshotShelf,
  workshop,
  state: comparisonsStore,
  now: Date.now,
})

export const rewardFit = createRewardFit({ store: appStore, workshop, state: rewardFitStore })
