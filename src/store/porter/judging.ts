import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TextConfig } from '../../env/config.ts'
import { promptTokens } from '../../env/text/chat.ts'
import { questionFamily, questionsOf } from '../../env/text/questions/index.ts'
import type { Question } from '../../env/text/questions/question.ts'
import { isAnswerEnd } from '../../env/text/vocabulary.ts'
import { createSampler } from '../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { createRng } from '../../shared/rng.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { freshId } from '../app/names.ts'
import type { Judgement } from '../app/teach.ts'

/** Two answers to a training question, to be judged by a person. */
export interface JudgedPair {
  readonly question: Question
  readonly spoken: string
  readonly left: Uint8Array
  readonly right: Uint8Array
}

interface JudgingState {
  /** The pair on the page; null while nothing is judged. */
  readonly pair: JudgedPair | null
  /** The last judgements and skips of this page, which can be undone; the last one is last. */
  readonly done: readonly { readonly pair: JudgedPair; readonly id: string | null }[]
}

export type JudgingStore = StoreApi<JudgingState>

export interface Judging {
  /** Shows a pair of different answers. */
  begin(): void
  leave(): void
  choose(choice: Judgement['choice']): void
  skip(): void
  /** Shows the last pair again and forgets what was said about it. */
  undo(): void
}

interface JudgingNeeds {
  readonly store: AppStore
  readonly state: JudgingStore
  /** The policy that answers, and what it is asked. */
  readonly speaking: () => { readonly config: TextConfig; readonly weights: TransformerWeights }
  /** ms since 1970. */
  readonly now: () => number
}

const TRIES = 12 // pairs of samples, until two differ: a policy after RL nearly always answers alike
const MOST_UNDONE = 50

export function createJudgingStore(): JudgingStore {
  return createStore<JudgingState>(() => ({ pair: null, done: [] }))
}

export function createJudging({ store, state, speaking, now }: JudgingNeeds): Judging {
  const sampler = createSampler()
  let draws = 0

  function draw(): JudgedPair {
    const { config, weights } = speaking()
    const { family, maxNewTokens } = config
    const questions = questionsOf(family, 'training')
    // Another pair each time, also after a reload.
    const chance = createRng(now() % 2 ** 31, `judging${draws++}`)
    let drawn: JudgedPair | null = null
    for (let tries = 0; tries < TRIES; tries++) {
      const question = questions[chance.int(questions.length)]
      const prompt = promptTokens(question.text)
      const options = { maxNewTokens, temperature: 1, isEnd: isAnswerEnd, rng: chance }
      const [left, right] = sampler.sample(weights, [prompt, prompt], options).map(({ tokens }) => tokens)
      drawn = { question, spoken: questionFamily(family).spoken(question), left, right }
      if (left.length !== right.length || left.some((token, at) => token !== right[at])) break
    }
    if (drawn === null) throw new Error('No pair was drawn.')
    return drawn
  }

  function next(id: string | null): void {
    const { pair, done } = state.getState()
    if (pair === null) return
    state.setState({ pair: draw(), done: [...done, { pair, id }].slice(-MOST_UNDONE) })
  }

  function keep(judgements: readonly Judgement[]): void {
    patch(store, 'teach', { judgements })
  }

  function forget(id: string): void {
    keep(store.getState().teach.judgements.filter((each) => each.id !== id))
    state.setState(({ done }) => ({ done: done.filter((each) => each.id !== id) }))
  }

  return {
    begin: () => state.setState({ pair: draw() }),
    leave: () => state.setState({ pair: null }),
    choose(choice) {
      const { pair } = state.getState()
      if (pair === null) return
      const { judgements } = store.getState().teach
      const id = freshId(judgements, now())
      const { question, left, right } = pair
      keep([...judgements, { id, question: question.text, left, right, choice, givenAt: now() }])
      next(id)
    },
    skip: () => next(null),
    undo() {
      const last = state.getState().done.at(-1)
      if (last === undefined) return
      state.setState(({ done }) => ({ pair: last.pair, done: done.slice(0, -1) }))
      if (last.id !== null) forget(last.id)
    },
  }
}
