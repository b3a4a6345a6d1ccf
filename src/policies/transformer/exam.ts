import type { TextConfig } from '../../env/config.ts'
import { promptTokens } from '../../env/text/chat.ts'
import { questionsOf } from '../../env/text/questions/index.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { type FinishedAnswer, judgeAnswer } from '../../env/text/textEnv.ts'
import { isAnswerEnd } from '../../env/text/vocabulary.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import { createSampler } from './sampler.ts'
import type { TransformerWeights } from './weights.ts'

const SAMPLES = 2 // answers to each held-out question at T = 1
const EXAM_SEED = 3_000_003 // no run draws from it

/** How a porter does on all questions that no stage has seen. */
interface ExamResult {
  readonly heldOutCorrect: number // share right at T = 1
  readonly heldOutStrict: number // share in the strict format (with DOTALL) at T = 1
  readonly greedyCorrect: number // share right where the likeliest tokens are taken
  readonly meanLength: number // tokens at T = 1
}

interface ExamOptions {
  /** Asks every n-th held-out question. */
  readonly every?: number
  /** Answers to each question at T = 1. */
  readonly samples?: number
  readonly sampler?: ReturnType<typeof createSampler>
}

/** Held-out questions, by default all of them twice, at T = 1 and once greedily, with random numbers of the exam's own. */
export function examine(
  weights: TransformerWeights,
  config: TextConfig,
  { every = 1, samples = SAMPLES, sampler = createSampler() }: ExamOptions = {},
): ExamResult {
  const questions = questionsOf(config.family, 'heldOut').filter((_, index) => index % every === 0)
  const prompts = questions.map(({ text }) => promptTokens(text))
  const rewardWeights = resolveTextWeights(config.rewardWeights)
  const answers = (temperature: number, round: number): FinishedAnswer[] => {
    const rng = createRng(EXAM_SEED, `round ${round}`)
    const options = { maxNewTokens: config.maxNewTokens, temperature, isEnd: isAnswerEnd, rng }
    return sampler
      .sample(weights, prompts, options)
      .map(({ tokens }, index) =>
        judgeAnswer(tokens, questions[index], { dotAll: config.dotAll, weights: rewardWeights }),
      )
  }
  const sampled = Array.from({ length: samples }, (_, round) => answers(1, round)).flat()
  const greedy = answers(0, 0)
  const share = (list: readonly FinishedAnswer[], is: (answer: FinishedAnswer) => boolean) =>
    mean(list.map((each) => (is(each) ? 1 : 0)))
  return {
    heldOutCorrect: share(sampled, (answer) => answer.isCorrect),
    heldOutStrict: share(sampled, (answer) => answer.isStrict),
    greedyCorrect: share(greedy, (answer) => answer.isCorrect),
    meanLength: mean(sampled.map(({ tokens }) => tokens.length)),
  }
}
