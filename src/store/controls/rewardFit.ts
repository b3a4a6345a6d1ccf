import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Workshop } from '../../training/page/workshopClient.ts'
import type { FitProgress, RewardModelOptions } from '../../training/workshop/workshop.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import type { Answer, TeachState } from '../app/teach.ts'
import { type Failure, failureOf, isCancelled } from '../teach/comparisons.ts'

/** Fitting the reward model to the answers. */
interface RewardFitState {
  /** Null unless a fit is in progress; empty until its first epoch has ended. */
  readonly curve: readonly FitProgress[] | null
  readonly failure: Failure | null
}

export interface RewardFit {
  /** Fits to all answers on the current level and keeps the model. */
  fit(options: Partial<RewardModelOptions>): Promise<void>
  /** Ends the fit; other jobs of the workshop, such as the judge's, are not affected. */
  stop(): void
  forget(): void
}

interface RewardFitDeps {
  readonly store: AppStore
  readonly workshop: Workshop
  readonly state: StoreApi<RewardFitState>
}

const INITIAL_REWARD_FIT: RewardFitState = { curve: null, failure: null }

/** With fewer answers, none can be held out. */
export const FEWEST_ANSWERS = 4

export type RewardFitStore = StoreApi<RewardFitState>

export function createRewardFitStore(): RewardFitStore {
  return createStore<RewardFitState>(() => INITIAL_REWARD_FIT)
}

export function createRewardFit({ store, workshop, state }: RewardFitDeps): RewardFit {
  let abort = new AbortController() // of the fit in progress

  async function fit(options: Partial<RewardModelOptions>): Promise<void> {
    const { config, teach } = store.getState()
    const env = platformerOf(config.env)
    if (env === undefined || state.getState().curve !== null) return
    const answers = answersOn(teach, env.level)
    state.setState({ curve: [], failure: null })
    try {
      abort = new AbortController()
      const fitted = await workshop.fitRewardModel(env, answers, options, {
        signal: abort.signal,
        onProgress: (progress) => state.setState(({ curve }) => ({ curve: curve && [...curve, progress] })),
      })
      const { model, heldOutAccuracy, heldOutCorrelation } = fitted
      const calibration = fitted.calibration.filter(({ count }) => count > 0)
      const measured = { heldOutAccuracy, heldOutCorrelation, calibration }
      const kept = { model, level: env.level, answers: answers.length, ...measured }
      patch(store, 'teach', { rewardModel: kept })
    } catch (error) {
      if (!isCancelled(error)) state.setState({ failure: failureOf(error) })
    } finally {
      state.setState({ curve: null })
    }
  }

  return {
    fit,
    stop: () => abort.abort(),
    forget() {
      patch(store, 'teach', { rewardModel: null })
      if (store.getState().view.showValues === 'learnedReward') patch(store, 'view', { showValues: 'none' })
    },
  }
}

export function answersOn({ answers }: Pick<TeachState, 'answers'>, level: string | undefined): readonly Answer[] {
  return answers.filter(({ left }) => left.levelId === level)
}
