import { createStore, type StoreApi } from 'zustand/vanilla'
import { startingPorter } from '../../algorithms/shared/text/porter.ts'
import type { TextConfig } from '../../env/config.ts'
import { promptTokens } from '../../env/text/chat.ts'
import { firstMistake } from '../../env/text/mistake.ts'
import { questionFamily, questionsOf } from '../../env/text/questions/index.ts'
import type { Question } from '../../env/text/questions/question.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { extractAnswer } from '../../env/text/rewards/rewardFunction.ts'
import { type FinishedAnswer, judgeAnswer, textSpec } from '../../env/text/textEnv.ts'
import { CONTEXT_LENGTH, isAnswerEnd, VOCABULARY } from '../../env/text/vocabulary.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { klBetween, readText, type TextReading } from '../../policies/transformer/readText.ts'
import { createSampler } from '../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../policies/transformer/weights.ts'
import { createRng } from '../../shared/rng.ts'
import type { AppStore } from '../app/appStore.ts'
import { textOf } from '../app/configEdits.ts'
import type { TeachState } from '../app/teach.ts'
import { defaultText } from '../app/text.ts'
import type { SnapshotShelf } from '../app/types.ts'
import { checkpointOf, isLanguageModel } from '../teach/checkpoints.ts'

/** The policy that answers. Any other text is the id of a kept policy. */
type Speaker = 'latest' | 'best' | 'reference' | 'untrained' | (string & {})

const SEARCHED_TOGETHER = 40 // questions

/** Temperatures: as in training, the most probable token, or a flatter distribution. */
export const DECODINGS = { sampled: 1, greedy: 0, hot: 1.5 } as const
export type Decoding = keyof typeof DECODINGS

/** An answer of n tokens, with everything that the page shows about it. */
export interface PorterAnswer {
  readonly prompt: Uint8Array
  readonly tokens: Uint8Array // [n]
  readonly reading: TextReading
  /** [n] KL(π ‖ π_ref) in nats before each token; null without a reference policy. */
  readonly referenceKl: Float32Array | null
  readonly judged: FinishedAnswer
  /** Index of the first token that differs from the perfect answer. */
  readonly mistake: number | null
  /** Index of the token that the person has replaced; the rest was sampled after it. */
  readonly changedAt: number | null
  /** Updates of the policy that answered; 0: random weights. */
  readonly updates: number
}

export interface PorterState {
  readonly question: Question
  /** The question in the guest's words. */
  readonly spoken: string
  readonly answer: PorterAnswer | null
  /** Number of tokens of the answer that are shown so far. */
  readonly said: number
  /** Index of the selected token; null: none. */
  readonly selected: number | null
  /** Index of the token under the pointer, which is shown in place of the selected one; null: none. */
  readonly pointed: number | null
  readonly speaker: Speaker
  readonly decoding: Decoding
  /** The person's own answer to the question. */
  readonly own: { readonly text: string; readonly isRight: boolean } | null
}

export type PorterStore = StoreApi<PorterState>

/** Actions on the porter of the page. */
export interface Porter {
  /** Asks another held-out question and answers it. */
  ask(): void
  /** Asks the held-out question that `seed` selects; with equal weights it gets the same answers in the same order. */
  askBy(seed: number, speaker: Speaker): void
  /** Answers the same question again with other random numbers, if given by another policy. */
  askAgain(speaker?: Speaker): void
  /** Shows one more token. Returns false if all are shown. */
  sayNext(): boolean
  sayAll(): void
  /** Replaces the token at `index` by `token` and samples the rest of the answer. */
  sayInstead(index: number, token: number): void
  select(index: number | null): void
  point(index: number | null): void
  speakAs(speaker: Speaker): void
  decode(decoding: Decoding): void
  answerYourself(text: string): void
  /** The policy that answers now, and the configuration of its questions. */
  speaking(): { readonly config: TextConfig; readonly weights: TransformerWeights }
  /**
   * Searches one sampled answer to each held-out question for one that is right and well-formed although its working is
   * wrong, which earns the full reward. Shows it and returns true; returns false if there is none.
   */
  findWrongReason(): boolean
}

export function createPorterStore(): PorterStore {
  const { family } = defaultText()
  return createStore<PorterState>(() => ({
    ...asked(family, 0),
    answer: null,
    said: 0,
    selected: null,
    pointed: null,
    speaker: 'latest',
    decoding: 'sampled',
    own: null,
  }))
}

/** The held-out question of a round: all are asked once before any is repeated. */
function asked(family: string, round: number): Pick<PorterState, 'question' | 'spoken'> {
  const questions = questionsOf(family, 'heldOut')
  const question = questions[round % questions.length]
  return { question, spoken: questionFamily(family).spoken(question) }
}

interface PorterNeeds {
  readonly store: AppStore
  readonly shelf: SnapshotShelf
  readonly state: PorterStore
}

export function createPorter({ store, shelf, state }: PorterNeeds): Porter {
  const sampler = createSampler()
  let round = 0 // questions asked
  let draws = 0 // answers sampled: each has its own random numbers
  let blockSeed: number | null = null

  function config(): TextConfig {
    return textOf(store.getState().config.env) ?? defaultText()
  }

  /** `kept`: tokens with which the answer must begin. */
  function answer(question: Question, kept: Uint8Array, changedAt: number | null): PorterAnswer {
    const { speaker, decoding } = state.getState()
    const env = config()
    const speaking = speakerOf(speaker)
    const prompt = promptTokens(question.text)
    const rng = createRng(blockSeed ?? store.getState().config.seed, `answer ${draws++}`)
    const options = {
      maxNewTokens: Math.min(env.maxNewTokens, CONTEXT_LENGTH - prompt.length) - kept.length,
      temperature: DECODINGS[decoding],
      isEnd: isAnswerEnd,
      rng,
    }
    const isOver = kept.length > 0 && isAnswerEnd(kept[kept.length - 1])
    const rest =
      isOver || options.maxNewTokens <= 0
        ? new Uint8Array(0)
        : sampler.sample(speaking.weights, [new Uint8Array([...prompt, ...kept])], options)[0].tokens
    const tokens = new Uint8Array([...kept, ...rest])
    return readAnswer(question, speaking, tokens, changedAt)
  }

  function readAnswer(
    question: Question,
    { weights, updates }: SpokenBy,
    tokens: Uint8Array,
    changedAt: number | null,
  ): PorterAnswer {
    const prompt = promptTokens(question.text)
    const reading = readText(weights, prompt, tokens)
    const reference = transformerOf(shelf.referencePolicy)
    return {
      ...{ prompt, tokens, reading, changedAt, updates },
      referenceKl:
        reference &&
        klBetween(reading.probabilities, readText(reference, prompt, tokens).probabilities, VOCABULARY.length),
      judged: judge(question, tokens),
      mistake: firstMistake(config().family, question, tokens),
    }
  }

  function judge(question: Question, tokens: Uint8Array): FinishedAnswer {
    const { dotAll, rewardWeights } = config()
    return judgeAnswer(tokens, question, { dotAll, weights: resolveTextWeights(rewardWeights) })
  }

  function speakerOf(speaker: Speaker): SpokenBy {
    const snapshot = snapshotOf(speaker)
    const weights = transformerOf(snapshot)
    if (weights !== null && snapshot !== null) return { weights, updates: snapshot.updates }
    // The initial weights of a run with this seed.
    const rng = createRng(store.getState().config.seed, 'sft').split('weights')
    return { weights: startingPorter(undefined, { spec: textSpec(config()) }, rng), updates: 0 }
  }

  function snapshotOf(speaker: Speaker): PolicySnapshot | null {
    switch (speaker) {
      case 'latest':
        return shelf.latest
      case 'best':
        return shelf.best
      case 'reference':
        return shelf.referencePolicy
      case 'untrained':
        return null
      default:
        return checkpointOf(store.getState().teach, speaker)?.snapshot ?? null
    }
  }

  /** Shows a question together with its answer: the page never shows one without the other. */
  function answerTo(asking: Pick<PorterState, 'question' | 'spoken'>): void {
    const given = answer(asking.question, new Uint8Array(0), null)
    state.setState({ ...asking, answer: given, said: 0, selected: null, pointed: null, own: null })
  }

  function answerAnew(): void {
    const { question, spoken } = state.getState()
    answerTo({ question, spoken })
  }

  return {
    ask() {
      answerTo(asked(config().family, round++))
    },
    askBy(seed, speaker) {
      blockSeed = seed
      draws = 0
      state.setState({ speaker })
      answerTo(asked(config().family, seed))
    },
    askAgain(speaker) {
      if (speaker !== undefined) state.setState({ speaker })
      answerAnew()
    },
    sayNext() {
      const { answer: given, said } = state.getState()
      if (given === null || said >= given.tokens.length) return false
      state.setState({ said: said + 1 })
      return said + 1 < given.tokens.length
    },
    sayAll() {
      const { answer: given } = state.getState()
      if (given !== null) state.setState({ said: given.tokens.length })
    },
    sayInstead(index, token) {
      const { question, answer: given } = state.getState()
      if (given === null || index >= given.tokens.length) return
      const kept = new Uint8Array([...given.tokens.slice(0, index), token])
      state.setState({ answer: answer(question, kept, index), said: index + 1, selected: index, pointed: null })
    },
    // The pointer may rest on another token while arrow keys move: the last input counts.
    select: (selected) => state.setState({ selected, pointed: null }),
    point: (pointed) => state.setState({ pointed }),
    speakAs(speaker) {
      state.setState({ speaker })
      answerAnew()
    },
    decode(decoding) {
      state.setState({ decoding })
      answerAnew()
    },
    findWrongReason() {
      const env = config()
      const speaking = speakerOf(state.getState().speaker)
      const questions = questionsOf(env.family, 'heldOut')
      const rng = createRng(store.getState().config.seed, `answer ${draws++}`)
      for (let first = 0; first < questions.length; first += SEARCHED_TOGETHER) {
        const asking = questions.slice(first, first + SEARCHED_TOGETHER)
        const prompts = asking.map(({ text }) => promptTokens(text))
        const options = { maxNewTokens: env.maxNewTokens, temperature: 1, isEnd: isAnswerEnd, rng }
        const answers = sampler.sample(speaking.weights, prompts, options)
        const found = answers.findIndex(({ tokens }, index) => {
          const { isCorrect, isStrict } = judge(asking[index], tokens)
          return isCorrect && isStrict && firstMistake(env.family, asking[index], tokens) !== null
        })
        if (found < 0) continue
        const question = asking[found]
        const { tokens } = answers[found]
        state.setState({
          ...{ question, spoken: questionFamily(env.family).spoken(question), own: null },
          answer: readAnswer(question, speaking, tokens, null),
          said: tokens.length,
          selected: null,
          pointed: null,
        })
        return true
      }
      return false
    },
    speaking: () => ({ config: config(), weights: speakerOf(state.getState().speaker).weights }),
    answerYourself(text) {
      const { question } = state.getState()
      state.setState({ own: { text, isRight: extractAnswer(text) === question.answer } })
    },
  }
}

/** Who answers outside the porter's page: the policy of its last run, else the newest kept one, else random weights. */
export function speakerWithoutRun({ checkpoints }: TeachState, { latest }: SnapshotShelf): Speaker {
  if (transformerOf(latest) !== null) return 'latest'
  return checkpoints.findLast(isLanguageModel)?.id ?? 'untrained'
}

interface SpokenBy {
  readonly weights: TransformerWeights
  readonly updates: number
}

/** The language model of a snapshot; null if it is not one. */
function transformerOf(snapshot: PolicySnapshot | null): TransformerWeights | null {
  return snapshot?.head.kind === 'transformer' ? snapshot.head.policy : null
}

/** The token that the page explains: the one under the pointer, else the selected one; null: none. */
export function inspectedToken({ pointed, selected }: PorterState): number | null {
  return pointed ?? selected
}
