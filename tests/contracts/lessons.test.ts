/** Plays every lesson through: its setup, its prediction, and each of its tasks, on a page without a browser. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { type Fork, forkFutures } from '../../src/policies/fork.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import { createRng } from '../../src/shared/rng.ts'
import { patch } from '../../src/store/app/appStore.ts'
import { cardOf } from '../../src/store/app/catalog.ts'
import { readConfig, writeConfig } from '../../src/store/app/link.ts'
import type { Answer, KeptRewardModel } from '../../src/store/app/teach.ts'
import { noteSeen, predict, progressIn, setUpLesson } from '../../src/store/controls/course.ts'
import { createPage, type Page } from '../../src/store/controls/page.ts'
import { createRunControls, type RunControls } from '../../src/store/controls/runControls.ts'
import { receive } from '../../src/store/controls/trainerEvents.ts'
import { beginEpisode, endEpisode, recordDecision } from '../../src/store/history/episodeTrace.ts'
import { lastMetric } from '../../src/store/history/history.ts'
import { setUpOf } from '../../src/ui/course/contract.ts'
import { type Bound, type Goal, isReached, type Look, sinceOf } from '../../src/ui/course/goals.ts'
import { LESSONS } from '../../src/ui/course/lessons/index.ts'
import { zh } from '../../src/ui/text/zh/index.ts'
import { plainGame } from '../env/plainGame.ts'
import { batchOf, evaluationOf } from '../store/batch.ts'
import { documentedLesson, LESSON_DOCUMENT } from './documentedLesson.ts'

const documented = await documentedLesson()

describe.each([...LESSONS, documented].map((lesson) => [lesson.id, lesson] as const))('the lesson %s', (_, lesson) => {
  it('can be played through: no task is done before the person does it, and each is noticed', async () => {
    const person = openPage()
    await setUpLesson(person.page.store, person.controls, lesson.setUp.config)
    predict(person.page.store, lesson.id, lesson.right)
    for (const { goal, seen, says, setUp } of lesson.tasks) {
      if (setUp !== undefined)
        await setUpLesson(person.page.store, person.controls, setUp.config, { rung: setUp.teach })
      const since = sinceOf(person.look())
      expect(isReached(goal, person.look(), since), `before: ${says}`).toBe(false)
      await play(goal, person)
      expect(isReached(goal, person.look(), since), `after: ${says}`).toBe(true)
      noteSeen(person.page.store, lesson.id, seen(person.look()))
    }
    const { predicted, seen } = progressIn(person.page.store.getState(), lesson.id)
    expect(predicted).toBe(lesson.right)
    expect(seen).toHaveLength(lesson.tasks.length)
    for (const said of seen) {
      expect(said).not.toMatch(/undefined|NaN|null|not reported|no futures|no episode/)
      if (lesson !== documented) expect(zh.sentence(said) ?? said).not.toMatch(/[a-z]{4,}/)
    }
  })

  it('sets up runs that a link can hold, and shows sliders for what is to be changed', async () => {
    for (const [index, { goal }] of lesson.tasks.entries()) {
      const { config: change, settings = [] } = setUpOf(lesson, index)
      const { page, controls, look } = openPage()
      await setUpLesson(page.store, controls, change)
      const { config } = page.store.getState()
      expect(readConfig(`#${writeConfig(config)}`)).toEqual(config)
      expect(Object.keys(cardOf(config).hyperparameters)).toEqual(expect.arrayContaining([...settings]))
      const toChange = boundsIn(goal).filter(
        ([name, to]) => !isReached({ kind: 'set', name, to }, look(), sinceOf(look())),
      )
      expect(settings).toEqual(expect.arrayContaining(toChange.map(([name]) => name)))
    }
  })

  it('has a right answer, formulas that are typeset, a source that exists and a paper', () => {
    expect(lesson.answers[lesson.right]).toBeDefined()
    expect(new Set(lesson.answers).size).toBe(lesson.answers.length)
    for (const { math } of lesson.formulas) expect(math[0]).toBe('math')
    expect(existsSync(lesson.source), lesson.source).toBe(true)
    expect(lesson.paper.address).toMatch(/^https?:\/\//)
  })
})

it('lessons have unique ids', () => {
  expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length)
})

it('docs/add-a-lesson.md names each part of a lesson, each goal, and each reading', () => {
  const read = (name: string) => readFileSync(`src/ui/course/${name}.ts`, 'utf8')
  const [, goals = ''] = read('goals').split('export type Bound')
  const namesIn = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map(([, found = '']) => found)
  const names = [
    ...namesIn(read('contract'), /^ {2}(?:readonly )?(\w+)\??[:(]/gm),
    ...namesIn(goals, /readonly (\w+)\??:/g),
    ...namesIn(goals, /readonly kind: '(\w+)'/g),
    ...namesIn(read('readings'), /^export function (\w+)/gm),
  ]
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(LESSON_DOCUMENT))).toEqual([])
})

/** A page whose runs are simulated: the controls send nothing. */
function openPage() {
  const page = createPage()
  const controls = createRunControls(page, () => {})
  const look = (): Look => ({
    state: page.store.getState(),
    trace: page.trace,
    frame: page.frame,
    fork: page.forkStore.getState().fork,
    metric: (id) => lastMetric(page.history, id),
  })
  return { page, controls, look }
}

interface Person {
  readonly page: Page
  readonly controls: RunControls
  look(): Look
}

/** How a person does what each kind of goal asks for. */
const PLAYS: {
  readonly [Kind in Goal['kind']]: (goal: Extract<Goal, { kind: Kind }>, person: Person) => void | Promise<void>
} = {
  train,
  succeed: train,
  async finish(goal, person) {
    await train({ kind: 'train', algorithm: goal.algorithm, updates: 1 }, person)
    const { runId } = person.page.store.getState().run
    receive(person.page, { type: 'state', runId, state: 'finished', updates: 1 })
  },
  set: ({ name, to }, { controls }) => controls.setHyperparameter(name, within(to)),
  episode({ outcomes }, { page: { trace } }) {
    beginEpisode(trace, 0.99)
    recordDecision(trace, { action: 1, value: 1, hasValue: true, reward: 0.5, advantage: 0 })
    endEpisode(trace, outcomes[0] ?? 'bell', 0)
  },
  whatIf: (_, { page }) => page.forkStore.setState({ phase: 'shown', fork: someFork() }),
  step({ decisions }, { page: { store } }) {
    const { stepRequests } = store.getState().spectator
    patch(store, 'spectator', { stepRequests: stepRequests + decisions })
  },
  earn({ term, amount }, { page: { frame } }) {
    frame.controlledBy = 'person'
    frame.terms = { [term]: amount.atMost, time: -0.005 }
    frame.version++
  },
  show: ({ what }, { page }) =>
    patch(page.store, 'view', what === 'observation' ? { showObservation: true } : { showValues: 'values' }),
  compare: ({ answers }, { page }) =>
    patch(page.store, 'teach', { answers: Array.from({ length: answers }, () => ({}) as Answer) }),
  fit: (_, { page }) =>
    patch(page.store, 'teach', { rewardModel: { heldOutAccuracy: 0.9, answers: 40 } as KeptRewardModel }),
}

async function play<Kind extends Goal['kind']>(goal: Extract<Goal, { kind: Kind }>, person: Person): Promise<void> {
  await PLAYS[goal.kind as Kind](goal, person)
}

async function train(goal: Extract<Goal, { kind: 'train' | 'succeed' }>, { page, controls }: Person): Promise<void> {
  for (const [name, bound] of Object.entries(goal.values ?? {})) controls.setHyperparameter(name, within(bound))
  await controls.start()
  report(page, goal)
}

/** Messages of the trainer after so many updates, with a value of each metric that the algorithm declares. */
function report(page: Page, goal: Extract<Goal, { kind: 'train' | 'succeed' }>): void {
  const { run } = page.store.getState()
  expect(run.startedWith?.algorithm).toBe(goal.algorithm)
  const updates = goal.kind === 'train' ? goal.updates : 1
  const card = cardOf(page.store.getState().config)
  const metrics = Object.fromEntries(Object.keys(card.metrics).map((id) => [id, 0.5]))
  const batch = batchOf({ updates, envSteps: updates * 1000, metrics })
  receive(page, { type: 'state', runId: run.runId, state: 'running', updates: 0 })
  receive(page, { type: 'progress', runId: run.runId, batch })
  const evaluation = evaluationOf(goal.kind === 'succeed' ? goal.rate : 0.5)
  receive(page, { type: 'evaluation', runId: run.runId, evaluation })
}

function within(bound: Bound) {
  if ('is' in bound) return bound.is
  return 'atLeast' in bound ? bound.atLeast : bound.atMost
}

/** Futures of the first state of a level, by a random policy. */
function someFork(): Fork {
  const env = plainGame('corridor')
  const policy = initialSnapshot(createPlatformerEnv(env).spec, createRng(1, 'test'), [4])
  const start = { seed: 1, actions: new Uint8Array(0) }
  return forkFutures({ env, policy, start, futures: 2, gamma: 0.99, greedy: false, seed: 1 })
}

/** The hyperparameters that a goal is about. */
function boundsIn(goal: Goal): [string, Bound][] {
  if (goal.kind === 'set') return [[goal.name, goal.to]]
  return 'values' in goal ? Object.entries(goal.values ?? {}) : []
}
