import { describe, expect, it } from 'vitest'
import type { RewardModelSnapshot } from '../../../src/policies/rewardModel.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { Answer } from '../../../src/store/app/teach.ts'
import { createRewardFit, createRewardFitStore } from '../../../src/store/controls/rewardFit.ts'
import { type Workshop, WorkshopError } from '../../../src/training/page/workshopClient.ts'
import type { FitProgress } from '../../../src/training/workshop/workshop.ts'

const MODEL: RewardModelSnapshot = {
  envId: 'test',
  observationSize: 1,
  actionCount: 5,
  members: [],
  shift: 0,
  scale: 1,
}

function answerOn(levelId: string, id: string): Answer {
  const clip: Clip = { levelId, seed: 1, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1) }
  return { id, by: 'person', left: clip, right: clip, choice: 'left', givenAt: 1 }
}

function setUp(fit: Workshop['fitRewardModel']) {
  const store = createAppStore(defaultRunConfig())
  patch(store, 'teach', { answers: [answerOn('lobby', 'a'), answerOn('corridor', 'b'), answerOn('lobby', 'c')] })
  const state = createRewardFitStore()
  const unused = async () => expect.fail('only fitting was requested')
  const workshop: Workshop = {
    expertClips: unused,
    queries: unused,
    judge: unused,
    fitRewardModel: fit,
    fitAnswerModel: () => Promise.reject(new Error('No model of answers was requested.')),
    fork: () => Promise.reject(new Error('No futures were requested.')),
    autopsy: () => Promise.reject(new Error('No futures were requested.')),
    exact: () => Promise.reject(new Error('No futures were requested.')),
    dispose: () => undefined,
  }
  return { store, state, rewardFit: createRewardFit({ store, workshop, state }) }
}

describe('fitting the reward model', () => {
  it('uses the answers on the current level, shows each epoch, and keeps the model', async () => {
    const curves: number[] = []
    const { store, state, rewardFit } = setUp(async (env, preferences, options, watch) => {
      expect(env.level).toBe('lobby')
      expect(preferences).toHaveLength(2)
      expect(options).toEqual({ loss: 'pointwise' })
      const progress: FitProgress = { epoch: 1, epochs: 2, trainingLoss: 1, heldOutLoss: 1, heldOutAccuracy: 0.5 }
      watch?.onProgress?.(progress)
      watch?.onProgress?.({ ...progress, epoch: 2 })
      curves.push(state.getState().curve?.length ?? -1)
      return {
        model: MODEL,
        trainingPairs: 1,
        heldOutPairs: 1,
        trainingAccuracy: 1,
        heldOutAccuracy: 0.75,
        heldOutCorrelation: 0.6,
        heldOutLoss: 0.5,
        calibration: [
          { low: 0, high: 0.5, count: 0, meanPredicted: Number.NaN, observed: Number.NaN },
          { low: 0.5, high: 1, count: 2, meanPredicted: 0.8, observed: 1 },
        ],
        curve: [],
      }
    })
    await rewardFit.fit({ loss: 'pointwise' })
    expect(curves).toEqual([2])
    expect(state.getState()).toEqual({ curve: null, failure: null })
    expect(store.getState().teach.rewardModel).toEqual({
      model: MODEL,
      level: 'lobby',
      answers: 2,
      heldOutAccuracy: 0.75,
      heldOutCorrelation: 0.6,
      calibration: [{ low: 0.5, high: 1, count: 2, meanPredicted: 0.8, observed: 1 }],
    })
  })

  it('reports an error, and keeps the previous model', async () => {
    const { store, state, rewardFit } = setUp(async () => {
      throw new WorkshopError('There are no answers.', 'Compare some clips.')
    })
    const kept = { model: MODEL, level: 'lobby', answers: 1, heldOutAccuracy: null }
    patch(store, 'teach', { rewardModel: kept })
    await rewardFit.fit({})
    expect(state.getState().failure).toEqual({ message: 'There are no answers.', advice: 'Compare some clips.' })
    expect(store.getState().teach.rewardModel).toBe(kept)
  })

  it('shows no error if the person stopped it', async () => {
    const { state, rewardFit } = setUp(async () => {
      throw new WorkshopError('It was cancelled.', '', true)
    })
    await rewardFit.fit({})
    expect(state.getState()).toEqual({ curve: null, failure: null })
  })

  it('stops only its own job', async () => {
    let signal: AbortSignal | undefined
    const { state, rewardFit } = setUp((_env, _preferences, _options, watch) => {
      signal = watch?.signal
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new WorkshopError('It was cancelled.', '', true)))
      })
    })
    const fitting = rewardFit.fit({})
    rewardFit.stop()
    await fitting
    expect(signal?.aborted).toBe(true)
    expect(state.getState()).toEqual({ curve: null, failure: null })
  })

  it('hides the painted reward when the model is deleted', () => {
    const { store, rewardFit } = setUp(async () => expect.fail('nothing is fitted here'))
    patch(store, 'view', { showValues: 'learnedReward' })
    rewardFit.forget()
    expect(store.getState().view.showValues).toBe('none')
  })
})
