import { describe, expect, it } from 'vitest'
import type { Fork } from '../../../src/policies/fork.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { beginEpisode, endEpisode, recordDecision } from '../../../src/store/history/episodeTrace.ts'
import { type Goal, isReached, type Look, sinceOf } from '../../../src/ui/course/goals.ts'
import { evaluationOf } from '../../store/batch.ts'

function aPage() {
  const page = createPage()
  let fork: Fork | null = null
  const look = (): Look => ({
    state: page.store.getState(),
    trace: page.trace,
    frame: page.frame,
    fork,
    metric: () => undefined,
  })
  return { page, look, show: (shown: Fork | null) => (fork = shown) }
}

const reached = (goal: Goal, { look }: Pick<ReturnType<typeof aPage>, 'look'>, since = sinceOf(look())) =>
  isReached(goal, look(), since)

describe('a goal', () => {
  it('of an episode needs one that ends after the task was set, in one of the ways asked for', () => {
    const { page, look } = aPage()
    const end = (outcome: 'bell' | 'hurt') => {
      beginEpisode(page.trace, 0.9)
      recordDecision(page.trace, { action: 1, value: 0, hasValue: true, reward: 1, advantage: 0 })
      endEpisode(page.trace, outcome, 0)
    }
    end('bell')
    const since = sinceOf(look())
    const goal: Goal = { kind: 'episode', outcomes: ['bell'] }
    expect(isReached(goal, look(), since)).toBe(false)
    end('hurt')
    expect(isReached(goal, look(), since)).toBe(false)
    end('bell')
    expect(isReached(goal, look(), since)).toBe(true)
  })

  it('of training that speaks of an evaluation waits for one', () => {
    const { page, look } = aPage()
    const { config } = page.store.getState()
    patch(page.store, 'run', { startedWith: config, updates: 5, evaluation: null })
    const goal = { kind: 'train', algorithm: config.algorithm, updates: 5 } as const
    expect(reached(goal, { look })).toBe(true)
    expect(reached({ ...goal, evaluated: true }, { look })).toBe(false)
    patch(page.store, 'run', { evaluation: evaluationOf(0.5) })
    expect(reached({ ...goal, evaluated: true }, { look })).toBe(true)
  })

  it('to show V of an algorithm is not reached while another one is set up', () => {
    const { page, look } = aPage()
    const goal: Goal = { kind: 'show', what: 'values', algorithm: 'qlearning' }
    patch(page.store, 'view', { showValues: 'values' })
    expect(reached(goal, { look })).toBe(false)
    patch(page.store, 'config', { algorithm: 'qlearning' })
    expect(reached(goal, { look })).toBe(true)
  })

  it('of “What if?” needs other futures than those already shown', () => {
    const { look, show } = aPage()
    show({} as Fork)
    const since = sinceOf(look())
    expect(isReached({ kind: 'whatIf' }, look(), since)).toBe(false)
    show({} as Fork)
    expect(isReached({ kind: 'whatIf' }, look(), since)).toBe(true)
  })

  it('of a reward needs a decision of the person', () => {
    const { page, look } = aPage()
    const goal: Goal = { kind: 'earn', term: 'progress', amount: { atMost: -0.01 } }
    const since = sinceOf(look())
    Object.assign(page.frame, { version: page.frame.version + 1, terms: { progress: -0.1 }, controlledBy: 'agent' })
    expect(isReached(goal, look(), since)).toBe(false)
    page.frame.controlledBy = 'person'
    expect(isReached(goal, look(), since)).toBe(true)
    page.frame.terms = { progress: 0.1 }
    expect(isReached(goal, look(), since)).toBe(false)
  })

  it('of comparing and fitting counts from the task on', () => {
    const { page, look } = aPage()
    const answers = (count: number) => Array.from({ length: count }, () => ({}) as never)
    patch(page.store, 'teach', { answers: answers(60), rewardModel: {} as never })
    const since = sinceOf(look())
    expect(isReached({ kind: 'compare', answers: 50 }, look(), since)).toBe(false)
    expect(isReached({ kind: 'fit' }, look(), since)).toBe(false)
    patch(page.store, 'teach', { answers: answers(110), rewardModel: {} as never })
    expect(isReached({ kind: 'compare', answers: 50 }, look(), since)).toBe(true)
    expect(isReached({ kind: 'fit' }, look(), since)).toBe(true)
  })

  it('of a setting compares numbers, and choices by name', () => {
    const page = aPage()
    const { gamma } = page.look().state.config.hyperparameters
    expect(reached({ kind: 'set', name: 'gamma', to: { is: Number(gamma) } }, page)).toBe(true)
    expect(reached({ kind: 'set', name: 'gamma', to: { atMost: Number(gamma) } }, page)).toBe(true)
    expect(reached({ kind: 'set', name: 'gamma', to: { atMost: 0.5 } }, page)).toBe(false)
    expect(reached({ kind: 'set', name: 'gamma', to: { atLeast: 1 } }, page)).toBe(false)
    expect(reached({ kind: 'set', name: 'learningRateSchedule', to: { atLeast: 0 } }, page)).toBe(false)
    expect(reached({ kind: 'set', name: 'learningRateSchedule', to: { is: 'cosine' } }, page)).toBe(false)
  })
})
