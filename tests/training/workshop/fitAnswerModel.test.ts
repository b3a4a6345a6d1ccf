import { describe, expect, it } from 'vitest'
import { promptTokens } from '../../../src/env/text/chat.ts'
import type { AnswerPreference } from '../../../src/env/text/judgement.ts'
import { perfectAnswer } from '../../../src/env/text/mistake.ts'
import { questionsOf } from '../../../src/env/text/questions/index.ts'
import { createTextVecEnv, textSpec } from '../../../src/env/text/textEnv.ts'
import { VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import { createAnswerScorer } from '../../../src/nn/transformer/answerModel.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { initialTransformer, PORTER_SHAPE } from '../../../src/policies/transformer/weights.ts'
import type { RewardLoss } from '../../../src/rl/preferences.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { defaultText } from '../../../src/store/app/text.ts'
import { guideAnswers } from '../../../src/training/trainer/learnedAnswers.ts'
import { fitAnswerModel } from '../../../src/training/workshop/fitAnswerModel.ts'

const ENV = defaultText()
const SIZE = VOCABULARY.length
const POLICY: PolicySnapshot = {
  ...{ algorithm: 'sft', envId: textSpec(ENV).id, observationSize: 64, actionCount: SIZE, updates: 1, envSteps: 1 },
  head: {
    kind: 'transformer',
    policy: initialTransformer({ ...PORTER_SHAPE, vocabulary: SIZE, outputs: SIZE }, createRng(1)),
    critic: null,
    ownFineTuning: 0,
  },
}
const BYE = VOCABULARY.indexOf('bye')

/** A person who prefers answers without `bye`. */
const judged: AnswerPreference[] = questionsOf('route', 'training')
  .slice(0, 20)
  .map((question, index) => {
    const curt = perfectAnswer('route', question)
    const polite = curt.with(-2, BYE)
    const isLeft = index % 2 === 0
    return {
      question: question.text,
      left: isLeft ? curt : polite,
      right: isLeft ? polite : curt,
      choice: isLeft ? 'left' : 'right',
    }
  })

describe.each<RewardLoss>(['pairwise', 'pointwise'])('a reward model of answers by %s', (loss) => {
  it('learns what a person prefers, and orders pairs that it has not seen', () => {
    const epochs: number[] = []
    const fitted = fitAnswerModel({ env: ENV, policy: POLICY, loss, judged, seed: 1 }, ({ epoch }) =>
      epochs.push(epoch),
    )
    expect(fitted.trainingPairs + fitted.heldOutPairs).toBe(judged.length)
    expect(fitted.heldOutAccuracy).toBe(1)
    expect(epochs).toEqual([...epochs.keys()].map((epoch) => epoch + 1))
  })
})

it('refuses to fit to nothing', () => {
  const request = { env: ENV, policy: POLICY, loss: 'pairwise', judged: [], seed: 1 } as const
  expect(() => fitAnswerModel(request, () => undefined)).toThrow('There are no judged pairs')
})

describe('an environment that pays by a reward model of answers', () => {
  const { model } = fitAnswerModel({ env: ENV, policy: POLICY, loss: 'pairwise', judged, seed: 1 }, () => undefined)

  it('pays its share at the end of an answer, and leaves the true rewards as they are', () => {
    const inner = createTextVecEnv(ENV, 1)
    const guided = guideAnswers(inner, { share: 0.25, model, rewardScale: 2 })
    guided.env.reset(7)
    const question = inner.questionOf(0)
    const tokens = perfectAnswer('route', question)
    let paid = 0
    let owed = 0
    for (const token of tokens) {
      guided.env.step(Int32Array.of(token))
      paid += guided.env.rewards[0]
      owed += inner.rewards[0]
    }
    const [learned] = createAnswerScorer(model)([{ prompt: promptTokens(question.text), tokens }])
    expect(owed).toBe(4)
    expect(paid).toBeCloseTo(0.75 * owed + 0.25 * 2 * learned, 5)
    expect(guided.drainMetrics()['reward/learned']).toBeCloseTo(learned, 5)
    expect(guided.drainMetrics()).toEqual({})
  })
})
