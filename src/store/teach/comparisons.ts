import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformerConfig } from '../../env/config.ts'
import { platformerSpec } from '../../env/platformerSpec.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { reads } from '../../policies/layout.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { type Workshop, WorkshopError } from '../../training/page/workshopClient.ts'
import type { TasteId } from '../../training/workshop/tastes.ts'
import type { Choice, ClipPair } from '../../training/workshop/workshop.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import { freshId, idMaker } from '../app/names.ts'
import type { Answer } from '../app/teach.ts'
import type { SnapshotShelf } from '../app/types.ts'

/** Comparisons of two clips: the queue of questions, the one on the stage, and the answers. */
interface ComparisonsState {
  /** Idle; generating clips to compare; or showing the first question of the queue on the stage. */
  readonly phase: 'idle' | 'playing' | 'asking'
  readonly queue: readonly Question[]
  readonly skipped: number
  /** Answers and skips that can be undone, last one first. */
  readonly done: readonly Done[]
  /** Progress of the synthetic judge: answers requested and given; null if it is idle. */
  readonly judging: { readonly asked: number; readonly given: number } | null
  readonly failure: Failure | null
}

export interface Question extends ClipPair {
  /** The answer whose question this was, asked again with its sides swapped; null for a fresh one. */
  readonly repeats: string | null
}

/** An answered or skipped question. */
export interface Done {
  readonly question: Question
  /** Id of the answer; null where the question was skipped. */
  readonly answer: string | null
}

export interface Failure {
  readonly message: string
  readonly advice: string
}

export interface Comparisons {
  /** Shows a pair on the stage as soon as there is one. */
  ask(): void
  /** Takes the pair off the stage; the queue waits. */
  leave(): void
  answer(choice: Choice): void
  skip(): void
  undo(): void
  /** Lets the synthetic judge answer `count` new questions. Resolves when all are answered. */
  judge(count: number, options: JudgeOptions): Promise<void>
  stopJudge(): void
  forget(id: string): void
  /** Deletes all answers by the person or by the judge, or all. */
  clear(by: Answer['by'] | null): void
}

interface JudgeOptions {
  readonly errorRate: number
  readonly taste: TasteId
}

interface ComparisonsDeps {
  readonly store: AppStore
  readonly shelf: SnapshotShelf
  readonly workshop: Workshop
  readonly state: StoreApi<ComparisonsState>
  /** ms since 1970. */
  readonly now: () => number
}

/** Maximum decisions per clip: about three seconds at four ticks a decision, short enough to remember. */
const CLIP_DECISIONS = 48
const QUESTIONS_AT_ONCE = 6
const FEWEST_WAITING = 3 // with fewer, more are played, so that the next question is ready after each answer
const REPEAT_AFTER = 5 // answers of the person, after which one question is asked again
const JUDGED_AT_ONCE = 20
const MOST_UNDONE = 50
const LATEST_GENERATIONS = 3

const INITIAL_COMPARISONS: ComparisonsState = {
  phase: 'idle',
  queue: [],
  skipped: 0,
  done: [],
  judging: null,
  failure: null,
}

export type ComparisonsStore = StoreApi<ComparisonsState>

export function createComparisonsStore(): ComparisonsStore {
  return createStore<ComparisonsState>(() => INITIAL_COMPARISONS)
}

export function createComparisons({ store, shelf, workshop, state, now }: ComparisonsDeps): Comparisons {
  let isDrawing = false
  let drawings = 0
  let judgings = 0
  let freshAnswers = 0 // the person's answers since the last repetition

  // Questions depend on the environment: level, ticks per decision, observation.
  store.subscribe(({ config }, before) => {
    if (gameOf(config.env) === gameOf(before.config.env)) return
    leave()
    judgings++
    state.setState({ queue: [], done: [], judging: null })
  })
  // Putting something else on the stage, or changing the mode, ends the comparison.
  store.subscribe(({ spectator, mode }) => {
    const { phase } = state.getState()
    if (phase === 'asking' && (spectator.show.kind !== 'pair' || mode !== 'teach')) leave()
    if (phase === 'playing' && mode !== 'teach') leave()
  })

  function ask(): void {
    if (platformerOf(store.getState().config.env) === undefined) return
    state.setState({ phase: 'playing', failure: null })
    showFirst()
  }

  function leave(): void {
    if (state.getState().phase === 'idle') return
    state.setState({ phase: 'idle' })
    if (store.getState().spectator.show.kind === 'pair') patch(store, 'spectator', { show: { kind: 'latest' } })
  }

  /** Shows the first question on the stage; refills the queue if it is short. */
  function showFirst(): void {
    const { phase, queue } = state.getState()
    if (phase === 'idle') return
    const [first] = queue
    if (first === undefined) {
      state.setState({ phase: 'playing' })
      if (store.getState().spectator.show.kind === 'pair') patch(store, 'spectator', { show: { kind: 'latest' } })
    } else {
      // Show the pair before the phase becomes `asking`: an empty stage would then count as the end of the comparison.
      const { show } = store.getState().spectator
      const isShown = show.kind === 'pair' && show.left === first.left && show.right === first.right
      if (!isShown) {
        const { left, right } = first
        patch(store, 'spectator', { show: { kind: 'pair', left, right }, takenOver: false, paused: false })
      }
      state.setState({ phase: 'asking' })
    }
    if (queue.length < FEWEST_WAITING) void draw()
  }

  async function draw(): Promise<void> {
    const env = platformerOf(store.getState().config.env)
    if (isDrawing || env === undefined) return
    isDrawing = true
    let pairs: readonly ClipPair[] = []
    try {
      pairs = await workshop.queries(env, queryOptions(env, QUESTIONS_AT_ONCE))
      if (pairs.length === 0) throw sameEverywhere()
    } catch (error) {
      if (!isCancelled(error)) return fail(error)
    } finally {
      isDrawing = false
    }
    // The level may have changed meanwhile, or the workshop may have been stopped: then clips are requested again.
    if (gameOf(store.getState().config.env) === gameOf(env)) {
      const fresh = pairs.map((pair): Question => ({ ...pair, repeats: null }))
      state.setState(({ queue }) => ({ queue: [...queue, ...fresh] }))
    }
    showFirst()
  }

  function queryOptions(env: PlatformerConfig, count: number): Parameters<Workshop['queries']>[1] {
    const { teach, config } = store.getState()
    const spec = platformerSpec(env)
    const model = teach.rewardModel?.model ?? null
    return {
      policies: policiesOf(shelf, teach.checkpoints, initialSnapshot(spec, createRng(config.seed, 'beginner'))),
      rewardModel: model?.envId === spec.id ? model : null,
      count,
      seed: (now() + drawings++) % 2 ** 31, // a different one each time, also after a reload
      decisions: CLIP_DECISIONS,
    }
  }

  function answer(choice: Choice): void {
    const { phase, queue } = state.getState()
    const [question] = queue
    if (phase !== 'asking' || question === undefined) return
    const { teach } = store.getState()
    if (question.repeats === null) {
      const { left, right } = question
      const id = freshId(teach.answers, now())
      patch(store, 'teach', { answers: [...teach.answers, { id, left, right, choice, by: 'person', givenAt: now() }] })
      freshAnswers++
      next(id)
    } else {
      changeAgain(question.repeats, swapped(choice))
      next(question.repeats)
    }
  }

  function skip(): void {
    const { phase, queue } = state.getState()
    if (phase !== 'asking' || queue.length === 0) return
    state.setState(({ skipped }) => ({ skipped: skipped + 1 }))
    next(null)
  }

  /** Removes the first question; now and then inserts one that was answered long ago. */
  function next(answer: string | null): void {
    const { queue, done } = state.getState()
    const [question, ...rest] = queue
    const again = freshAnswers >= REPEAT_AFTER ? repetition() : null
    if (again !== null) freshAnswers = 0
    state.setState({
      queue: again === null ? rest : [again, ...rest],
      done: [...done, { question, answer }].slice(-MOST_UNDONE),
    })
    showFirst()
  }

  /** The oldest question on this level that was asked only once, with its sides swapped. */
  function repetition(): Question | null {
    const { teach, config } = store.getState()
    const level = platformerOf(config.env)?.level
    const once = teach.answers.find(
      (each) => each.by === 'person' && each.again === undefined && each.left.levelId === level,
    )
    return once ? { left: once.right, right: once.left, disagreement: null, repeats: once.id } : null
  }

  function undo(): void {
    const { done, phase, queue, skipped } = state.getState()
    const last = done.at(-1)
    if (last === undefined || phase === 'idle') return
    const { question, answer } = last
    // A repetition that is first in the queue by now is dropped: it will be scheduled again.
    const rest = queue.filter(({ repeats }) => repeats === null)
    state.setState({ done: done.slice(0, -1), queue: [question, ...rest] })
    if (answer === null) state.setState({ skipped: skipped - 1 })
    else if (question.repeats !== null) changeAgain(answer, undefined)
    else {
      freshAnswers = Math.max(0, freshAnswers - 1)
      forget(answer)
    }
    showFirst()
  }

  function changeAgain(id: string, again: Choice | undefined): void {
    const { answers } = store.getState().teach
    patch(store, 'teach', {
      answers: answers.map((each) => {
        if (each.id !== id) return each
        const { again: _, ...once } = each
        return again === undefined ? once : { ...once, again }
      }),
    })
  }

  async function judge(count: number, options: JudgeOptions): Promise<void> {
    const env = platformerOf(store.getState().config.env)
    if (env === undefined || state.getState().judging !== null) return
    const judging = ++judgings
    const isWanted = () => judging === judgings
    state.setState({ judging: { asked: count, given: 0 }, failure: null })
    try {
      for (let given = 0; given < count && isWanted(); ) {
        const query = queryOptions(env, Math.min(JUDGED_AT_ONCE, count - given))
        const pairs = await workshop.queries(env, query)
        if (pairs.length === 0)
          throw new WorkshopError('The two policies act identically everywhere.', 'Train another one.')
        const choices = await workshop.judge(env, pairs, { ...options, seed: query.seed })
        if (!isWanted()) return
        keepJudged(pairs, choices)
        given += pairs.length
        state.setState({ judging: { asked: count, given } })
      }
    } catch (error) {
      if (isWanted() && !isCancelled(error)) fail(error)
    }
    if (isWanted()) state.setState({ judging: null })
  }

  function keepJudged(pairs: readonly ClipPair[], choices: readonly Choice[]): void {
    const { answers } = store.getState().teach
    const givenAt = now()
    const nextId = idMaker(answers, givenAt)
    const judged = pairs.map(
      ({ left, right }, index): Answer => ({ id: nextId(), left, right, choice: choices[index], by: 'judge', givenAt }),
    )
    patch(store, 'teach', { answers: [...answers, ...judged] })
  }

  function fail(error: unknown): void {
    state.setState({ failure: failureOf(error) })
    if (state.getState().queue.length === 0) leave()
  }

  function forget(id: string): void {
    const { answers } = store.getState().teach
    patch(store, 'teach', { answers: answers.filter((each) => each.id !== id) })
  }

  /** Deletes answers; they can be restored until the next deletion. */
  function deleteAnswers(isUnwanted: (answer: Answer) => boolean): void {
    const { answers } = store.getState().teach
    const unwanted = answers.filter(isUnwanted)
    if (unwanted.length === 0) return
    const ids = new Set(unwanted.map(({ id }) => id))
    state.setState(({ done }) => ({ done: done.filter(({ answer }) => answer === null || !ids.has(answer)) }))
    patch(store, 'teach', { answers: answers.filter(({ id }) => !ids.has(id)) })
    patch(store, 'desk', { deleted: { kind: 'answers', answers: unwanted } })
  }

  return {
    ask,
    leave,
    answer,
    skip,
    undo,
    judge,
    stopJudge() {
      judgings++
      state.setState({ judging: null })
    },
    forget: (id) => deleteAnswers((each) => each.id === id),
    clear: (by) => deleteAnswers((each) => by === null || each.by === by),
  }
}

/**
 * The policies whose clips are compared: earlier and current ones of the run, kept ones, and an untrained one, so that
 * clips differ. Only policies with this observation.
 */
export function policiesOf(
  { latest, best, generations }: SnapshotShelf,
  checkpoints: readonly { readonly snapshot: PolicySnapshot }[],
  beginner: PolicySnapshot,
): readonly PolicySnapshot[] {
  const all = [latest, best, ...generations.slice(-LATEST_GENERATIONS), ...checkpoints.map(({ snapshot }) => snapshot)]
  const spec = { ...beginner, id: beginner.envId }
  const fitting = all.filter((each) => each !== null).filter((each) => reads(each, spec))
  return [...new Set([...fitting, beginner])]
}

/** Restores deleted answers in the order in which they were given. */
export function restoreAnswers(store: AppStore, answers: readonly Answer[]): void {
  const all = [...store.getState().teach.answers, ...answers]
  patch(store, 'teach', { answers: all.sort((a, b) => a.givenAt - b.givenAt) })
}

/** How often the answers to repeated questions agree. */
export function selfAgreement(answers: readonly Answer[]): { readonly same: number; readonly asked: number } {
  const twice = answers.filter(({ again }) => again !== undefined)
  return { same: twice.filter(({ again, choice }) => again === choice).length, asked: twice.length }
}

/** Number of answers on a level by the person and by the judge. */
export function countAnswers(
  answers: readonly Answer[],
  level: string | undefined,
): { readonly person: number; readonly judge: number; readonly elsewhere: number } {
  const here = answers.filter(({ left }) => left.levelId === level)
  const person = here.filter(({ by }) => by === 'person').length
  return { person, judge: here.length - person, elsewhere: answers.length - here.length }
}

/** An error of the workshop, as the page shows it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkshopError) return { message: error.message, advice: error.advice }
  return { message: error instanceof Error ? error.message : String(error), advice: 'Ask again.' }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof WorkshopError && error.cancelled
}

function sameEverywhere(): WorkshopError {
  return new WorkshopError('All policies act identically everywhere.', 'Train another one, then try again.')
}

/** The same choice when left and right are exchanged. */
function swapped(choice: Choice): Choice {
  return choice === 'left' ? 'right' : choice === 'right' ? 'left' : choice
}

/** Identity of an environment for clips: everything but reward weights. */
function gameOf(env: ReturnType<AppStore['getState']>['config']['env']): string {
  if (env.kind !== 'platformer') return env.id
  const { rewardWeights: _, rewardScale: __, ...game } = env
  return JSON.stringify(game)
}
