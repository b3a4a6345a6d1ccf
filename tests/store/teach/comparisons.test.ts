import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSnapshotShelf } from '../../../src/store/app/frames.ts'
import type { Answer } from '../../../src/store/app/teach.ts'
import { undoDelete } from '../../../src/store/controls/teachControls.ts'
import {
  type Comparisons,
  countAnswers,
  createComparisons,
  createComparisonsStore,
  policiesOf,
  selfAgreement,
} from '../../../src/store/teach/comparisons.ts'
import { type Workshop, WorkshopError } from '../../../src/training/page/workshopClient.ts'
import type { ClipPair } from '../../../src/training/workshop/workshop.ts'

const SPEC = createPlatformerEnv(defaultPlatformer()).spec

function clipOf(seed: number): Clip {
  return { levelId: 'lobby', seed, randomRegrets: false, ticksPerAction: 4, actions: Uint8Array.of(1) }
}

/** A workshop that plays numbered clips at once, and a judge who always likes the left one. */
function fakeWorkshop() {
  let seed = 0
  const asked: { count: number; policies: number; seed: number }[] = []
  const workshop: Workshop = {
    expertClips: async () => [],
    queries: async (_, { count, policies, seed: drawn }) => {
      asked.push({ count, policies: policies.length, seed: drawn })
      return Array.from({ length: count }, (): ClipPair => {
        seed += 2
        return { left: clipOf(seed), right: clipOf(seed + 1), disagreement: null }
      })
    },
    judge: async (_, pairs) => pairs.map(() => 'left'),
    fitRewardModel: async () => expect.fail('nothing is fitted here'),
    fitAnswerModel: () => Promise.reject(new Error('No model of answers was requested.')),
    fork: () => Promise.reject(new Error('No futures were requested.')),
    autopsy: () => Promise.reject(new Error('No futures were requested.')),
    exact: () => Promise.reject(new Error('No futures were requested.')),
    dispose: () => undefined,
  }
  return { workshop, asked }
}

function setUp(change: (workshop: Workshop) => Workshop = (workshop) => workshop) {
  const { workshop, asked } = fakeWorkshop()
  const store = createAppStore(defaultRunConfig())
  store.setState({ mode: 'teach' })
  const shelf = createSnapshotShelf()
  const state = createComparisonsStore()
  let time = 1000
  const comparisons = createComparisons({ store, shelf, workshop: change(workshop), state, now: () => time++ })
  const answers = () => store.getState().teach.answers
  return { store, shelf, state, comparisons, asked, answers }
}

/** Lets what was promised come true. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

async function asking() {
  const page = setUp()
  page.comparisons.ask()
  await settled()
  return page
}

function answerTimes(comparisons: Comparisons, count: number): void {
  for (let index = 0; index < count; index++) comparisons.answer('left')
}

describe('comparing clips', () => {
  it('waits while clips are played, then puts the first pair on the stage', async () => {
    const { store, state, comparisons } = setUp()
    comparisons.ask()
    expect(state.getState().phase).toBe('playing')
    expect(store.getState().spectator.show.kind).toBe('latest')
    await settled()
    const [first] = state.getState().queue
    expect(state.getState().phase).toBe('asking')
    expect(store.getState().spectator.show).toEqual({ kind: 'pair', left: first.left, right: first.right })
  })

  it('keeps each answer as the person’s, and continues with the next pair', async () => {
    const { store, state, comparisons, answers } = await asking()
    const [first, second] = state.getState().queue
    comparisons.answer('right')
    expect(answers()).toMatchObject([{ left: first.left, right: first.right, choice: 'right', by: 'person' }])
    expect(store.getState().spectator.show).toMatchObject({ kind: 'pair', left: second.left })
  })

  it('requests more clips before the queue is empty, with a different seed each time', async () => {
    const { comparisons, state, asked } = await asking()
    answerTimes(comparisons, 4)
    await settled()
    expect(state.getState().queue.length).toBeGreaterThan(3)
    expect(asked).toHaveLength(2)
    expect(asked[0].seed).not.toBe(asked[1].seed)
  })

  it('skips without an answer', async () => {
    const { comparisons, state, answers } = await asking()
    const [, second] = state.getState().queue
    comparisons.skip()
    expect(answers()).toEqual([])
    expect(state.getState()).toMatchObject({ skipped: 1, phase: 'asking' })
    expect(state.getState().queue[0]).toBe(second)
  })

  it('undoes answers and skips, one by one, and asks again', async () => {
    const { comparisons, state, answers, store } = await asking()
    const [first, second] = state.getState().queue
    comparisons.answer('left')
    comparisons.skip()
    comparisons.undo()
    expect(state.getState()).toMatchObject({ skipped: 0 })
    expect(state.getState().queue[0]).toBe(second)
    comparisons.undo()
    expect(answers()).toEqual([])
    expect(store.getState().spectator.show).toMatchObject({ left: first.left })
    comparisons.undo() // nothing is left to take back
    expect(state.getState().queue[0]).toBe(first)
  })

  it('repeats an old pair with its sides swapped, and counts whether the answers agree', async () => {
    const { comparisons, state, answers } = await asking()
    answerTimes(comparisons, 4)
    await settled()
    comparisons.answer('left') // the fifth
    const [again] = state.getState().queue
    const [first] = answers()
    expect(again).toMatchObject({ repeats: first.id, left: first.right, right: first.left })
    comparisons.answer('right') // the same clip, now at the right
    expect(answers()).toHaveLength(5)
    expect(selfAgreement(answers())).toEqual({ same: 1, asked: 1 })
    comparisons.undo()
    expect(selfAgreement(answers())).toEqual({ same: 0, asked: 0 })
    comparisons.answer('left')
    expect(selfAgreement(answers())).toEqual({ same: 0, asked: 1 })
  })

  it('ends when something else is put on the stage, and continues with the pair that waited', async () => {
    const { comparisons, state, store, answers } = await asking()
    const [first] = state.getState().queue
    patch(store, 'spectator', { show: { kind: 'latest' } })
    expect(state.getState().phase).toBe('idle')
    comparisons.answer('left')
    expect(answers()).toEqual([])
    comparisons.ask()
    expect(store.getState().spectator.show).toMatchObject({ kind: 'pair', left: first.left })
  })

  it('ends when the mode changes', async () => {
    const { state, store } = await asking()
    store.setState({ mode: 'train' })
    expect(state.getState().phase).toBe('idle')
    expect(store.getState().spectator.show.kind).toBe('latest')
  })

  it('discards questions of another level, but not of other reward weights', async () => {
    const { state, store } = await asking()
    const { env } = store.getState().config
    if (env.kind === 'platformer') patch(store, 'config', { env: { ...env, rewardWeights: { coin: 2 } } })
    expect(state.getState().phase).toBe('asking')
    store.setState(({ config }) => ({ config: withLevel(config, 'corridor') }))
    expect(state.getState()).toMatchObject({ phase: 'idle', queue: [] })
  })

  it('reports an error of the workshop, and does not retry automatically', async () => {
    let calls = 0
    const { comparisons, state } = setUp((workshop) => ({
      ...workshop,
      queries: async () => {
        calls++
        throw new WorkshopError('The workshop was lost: no memory.', 'Ask again.')
      },
    }))
    comparisons.ask()
    await settled()
    expect(state.getState()).toMatchObject({ phase: 'idle', failure: { advice: 'Ask again.' } })
    expect(calls).toBe(1)
  })

  it('requests clips again if the workshop was stopped', async () => {
    let calls = 0
    const { comparisons, state } = setUp((workshop) => ({
      ...workshop,
      queries: async (env, options) => {
        if (calls++ === 0) throw new WorkshopError('It was cancelled.', '', true)
        return workshop.queries(env, options)
      },
    }))
    comparisons.ask()
    await settled()
    expect(calls).toBe(2)
    expect(state.getState().phase).toBe('asking')
  })
})

describe('the synthetic judge', () => {
  it('answers fresh questions, and its answers are marked as its own', async () => {
    const { comparisons, answers, asked, state } = setUp()
    await comparisons.judge(50, { errorRate: 0.1, taste: 'return' })
    expect(answers()).toHaveLength(50)
    expect(answers().every(({ by, choice }) => by === 'judge' && choice === 'left')).toBe(true)
    expect(new Set(answers().map(({ id }) => id)).size).toBe(50)
    expect(asked.map(({ count }) => count)).toEqual([20, 20, 10])
    expect(state.getState().judging).toBeNull()
  })

  it('can be stopped', async () => {
    const { comparisons, answers, state } = setUp()
    const judged = comparisons.judge(50, { errorRate: 0, taste: 'return' })
    comparisons.stopJudge()
    await judged
    expect(answers().length).toBeLessThan(50)
    expect(state.getState().judging).toBeNull()
  })

  it('can be cleared without the person’s answers', async () => {
    const { comparisons, answers } = await asking()
    comparisons.answer('left')
    await comparisons.judge(20, { errorRate: 0, taste: 'return' })
    comparisons.clear('judge')
    expect(answers().map(({ by }) => by)).toEqual(['person'])
    comparisons.clear(null)
    expect(answers()).toEqual([])
  })

  it('can be restored, in its old place, after it was cleared', async () => {
    const { comparisons, answers, store } = await asking()
    comparisons.answer('left')
    await comparisons.judge(20, { errorRate: 0, taste: 'return' })
    const before = answers()
    comparisons.forget(before[0].id)
    expect(answers()).toHaveLength(20)
    undoDelete(store)
    expect(answers()).toEqual(before)
    comparisons.clear('judge')
    undoDelete(store)
    expect(answers()).toEqual(before)
    expect(store.getState().desk.deleted).toBeNull()
  })
})

describe('the policies whose clips are compared', () => {
  it('are those with the current observation, each once, and an untrained one', () => {
    const [latest, kept, beginner] = [1, 2, 3].map((seed) => initialSnapshot(SPEC, createRng(seed), [4]))
    const blind = { ...latest, observationSize: 3 }
    const shelf = { ...createSnapshotShelf(), latest, best: latest, generations: [blind, latest] }
    expect(policiesOf(shelf, [{ snapshot: kept }, { snapshot: blind }], beginner)).toEqual([latest, kept, beginner])
    expect(policiesOf(createSnapshotShelf(), [], beginner)).toEqual([beginner])
  })
})

describe('counts', () => {
  it('distinguish the person from the judge, and this level from others', () => {
    const answer = (by: Answer['by'], levelId: string): Answer => {
      const clip = { ...clipOf(1), levelId }
      return { id: `${by} ${levelId}`, by, left: clip, right: clip, choice: 'left', givenAt: 1 }
    }
    const answers = [answer('person', 'lobby'), answer('judge', 'lobby'), answer('judge', 'corridor')]
    expect(countAnswers(answers, 'lobby')).toEqual({ person: 1, judge: 1, elsewhere: 1 })
  })
})
