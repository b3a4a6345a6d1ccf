import { describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { QUESTIONS_AT_ONCE } from '../../src/algorithms/dpo/text/hyperparameters.ts'
import { peoplesPairs, playPairs } from '../../src/algorithms/dpo/text/pairs.ts'
import { playGroups } from '../../src/algorithms/grpo/text/groups.ts'
import { algorithmById } from '../../src/algorithms/index.ts'
import { parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import type { AnswerPlayer, PlayedAnswer } from '../../src/algorithms/shared/text/answers.ts'
import { cardFor } from '../../src/algorithms/text.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { perfectAnswer } from '../../src/env/text/mistake.ts'
import { questionsOf } from '../../src/env/text/questions/index.ts'
import { TURN_END } from '../../src/env/text/vocabulary.ts'
import { initialTransformer } from '../../src/policies/transformer/weights.ts'
import { createRng } from '../../src/shared/rng.ts'
import { defaultText } from '../../src/store/app/text.ts'

const TEXT = defaultText()
const WEIGHTS = initialTransformer(
  { vocabulary: 30, context: 64, width: 8, heads: 2, lookback: 1, outputs: 30 },
  createRng(1),
)

/** Answers whose order says which are good: those at even places, with the place as their length. */
const scripted: AnswerPlayer = {
  play: (_, starts) =>
    starts.map((start, place): PlayedAnswer => {
      const isGood = place % 2 === 0
      const tokens = new Uint8Array((place % 4) + 1)
      return {
        ...{ start, tokens, question: { text: '', answer: '' }, text: '', scores: new Float32Array(0), reward: 0 },
        ...{ isCorrect: isGood, isStrict: true, isTruncated: false, prompt: new Uint8Array(1) },
        ...{ logProbs: new Float32Array(tokens.length), return: isGood ? 4 : 2 },
      }
    }),
}

describe('groups of answers', () => {
  it('contain G answers to each question, and add the penalty only to the score', () => {
    const options = { groups: 3, groupSize: 4, temperature: 1, punishment: (length: number) => -length }
    const groups = playGroups(scripted, WEIGHTS, options, createRng(1))
    expect(groups).toHaveLength(3)
    for (const { answers, scores } of groups) {
      expect(new Set(answers.map(({ start }) => start)).size).toBe(1)
      expect([...scores]).toEqual([4 - 1, 2 - 2, 4 - 3, 2 - 4])
      expect(answers.map((answer) => answer.return)).toEqual([4, 2, 4, 2])
    }
    expect(new Set(groups.map(({ answers }) => answers[0].start.seed)).size).toBe(3)
  })
})

describe('pairs of answers', () => {
  it('that a person judged put the preferred one first; ties and questions of another family are left out', () => {
    const [asked] = questionsOf('route', 'training')
    const [left, right] = [Uint8Array.of(TURN_END), perfectAnswer('route', asked)]
    const judged = (question: string, choice: 'left' | 'right' | 'equal') => ({ question, left, right, choice })
    const pairs = peoplesPairs(
      [judged(asked.text, 'right'), judged(asked.text, 'left'), judged(asked.text, 'equal'), judged('10+20=?', 'left')],
      defaultText(),
    )
    expect(pairs).toMatchObject([
      {
        by: 'person',
        question: asked.text,
        chosen: { tokens: right, reward: 4 },
        rejected: { tokens: left, reward: 0 },
      },
      { by: 'person', chosen: { tokens: left }, rejected: { tokens: right } },
    ])
  })

  it('choose the good ones, use none twice, and count all sampled tokens', () => {
    const options = { questions: QUESTIONS_AT_ONCE + 2, samples: 4, pairsPerQuestion: 8, temperature: 1 }
    const { pairs, tokens } = playPairs(scripted, WEIGHTS, options, createRng(1))
    expect(pairs).toHaveLength(options.questions * 2)
    expect(tokens).toBe(options.questions * (1 + 2 + 3 + 4))
    expect(new Set(pairs.flatMap(({ chosen, rejected }) => [chosen, rejected])).size).toBe(2 * pairs.length)
    for (const { chosen, rejected } of pairs) {
      expect(chosen.isCorrect && !rejected.isCorrect).toBe(true)
      expect(chosen.start).toBe(rejected.start)
    }
    expect(playPairs(scripted, WEIGHTS, { ...options, pairsPerQuestion: 1 }, createRng(1)).pairs).toHaveLength(10)
  })
})

async function reportsOf(
  id: string,
  values: Record<string, number | string>,
  count: number,
  material: Pick<AgentContext, 'judgements'> = {},
) {
  const card = cardFor(algorithmById(id), TEXT)
  const hyperparameters = parseHyperparameters(card.hyperparameters, { fineTuningEpochs: 0, ...values })
  const env = createVecEnv(TEXT, card.environments(hyperparameters))
  const context: AgentContext = { env, hyperparameters, seed: 1, budgetSteps: 1e9, ...material }
  const reports: TrainingReport[] = []
  for await (const report of (await card.load())(context).train()) if (reports.push(report) === count) break
  return reports
}

describe('DAPO on text', () => {
  const SMALL = { groups: 2, groupSize: 2, maxRounds: 3 }

  it('samples until its rounds are used up if no answer of random weights is right, and then learns nothing', async () => {
    const [report] = await reportsOf('dapo', { ...SMALL, groupFilter: 'equal success' }, 1)
    expect(report.metrics).toMatchObject({ 'group/kept': 0, 'group/resamplingRounds': 2, 'group/zeroVarianceShare': 1 })
    expect(report.groups).toHaveLength(6)
    expect(report.groups?.every(({ kept }) => !kept)).toBe(true)
    expect(report.metrics).not.toHaveProperty('loss/policy')
  })

  it('keeps all groups of one round without a filter', async () => {
    const [report] = await reportsOf('dapo', { ...SMALL, groupFilter: 'none' }, 1)
    expect(report.metrics).toMatchObject({ 'group/kept': 2, 'group/resamplingRounds': 0 })
  })

  it('penalises answers near the limit', async () => {
    const [free, punished] = await Promise.all(
      [0, 10].map((overlongPunishment) =>
        reportsOf('dapo', { ...SMALL, groupFilter: 'none', overlongBuffer: 36, overlongPunishment }, 1),
      ),
    )
    expect(free[0].metrics['group/overlongPunishment']).toBeCloseTo(0, 12)
    expect(punished[0].metrics['group/overlongPunishment']).toBeLessThan(0)
    expect(punished[0].metrics['group/clipLength']).toBe(free[0].metrics['group/clipLength'])
  })
})

describe('GRPO and DAPO on text', () => {
  it.each(['grpo', 'dapo'])(
    'take the same step per token and per sequence, without clipping, with μ = 1: %s',
    async (id) => {
      const values = { groups: 2, groupSize: 4, groupFilter: 'none' }
      const schema = cardFor(algorithmById(id), TEXT).hyperparameters
      const own = Object.fromEntries(Object.entries(values).filter(([name]) => name in schema))
      const [token, sequence] = await Promise.all(
        ['token', 'sequence'].map((importanceLevel) => reportsOf(id, { ...own, importanceLevel }, 2)),
      )
      expect(token.map(({ metrics }) => metrics)).toEqual(sequence.map(({ metrics }) => metrics))
      for (const { metrics } of token) expect(metrics['policy/clipFraction']).toBe(0)
    },
  )
})

describe('PPO on text', () => {
  it('does not change the policy while only the critic learns, and the critic learns', async () => {
    const reports = await reportsOf('ppo', { answers: 16, criticWarmup: 6, planned: 8, klPenalty: 0 }, 7)
    expect(reports.slice(0, 6).map(({ metrics }) => metrics['policy/gradientNorm'])).toEqual([0, 0, 0, 0, 0, 0])
    expect(reports[6].metrics['policy/gradientNorm']).toBeGreaterThan(0)
    for (const { metrics } of reports) expect(Math.abs(metrics['policy/klK3'])).toBeLessThan(1e-9)
  })
})

describe('held-out questions', () => {
  it.each(['grpo', 'ppo'])('are answered every ten updates of a later stage: %s', async (id) => {
    const values = { ...(id === 'grpo' && { groups: 1, groupSize: 2 }), ...(id === 'ppo' && { answers: 2 }) }
    const reports = await reportsOf(id, values, 20)
    const examined = reports.filter(({ metrics }) => 'heldOut/correct' in metrics)
    expect(examined.map(({ updates }) => updates)).toEqual([10, 20])
    for (const { metrics } of examined) {
      for (const share of ['heldOut/correct', 'heldOut/strict', 'heldOut/greedy']) {
        expect(metrics[share], share).toBeGreaterThanOrEqual(0)
        expect(metrics[share], share).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('the numbers of each token', () => {
  const TWICE = { groups: 2, groupSize: 4, epochs: 2, learningRate: 0.02, klCoefficient: 0.1 }

  async function numbersOf(importanceLevel: string, values = TWICE) {
    const [, { groups = [] }] = await reportsOf('grpo', { ...values, importanceLevel }, 2)
    return groups.flatMap(({ actions, tokens = [] }) => actions.map((answer, index) => ({ answer, ...tokens[index] })))
  }

  it('are a ratio and a KL estimate per token, after one step away from π_old', async () => {
    const answers = await numbersOf('token')
    expect(answers).toHaveLength(8)
    for (const { answer, ratios, kl } of answers) {
      expect([ratios.length, kl?.length]).toEqual([answer.length, answer.length])
      for (const each of kl ?? []) expect(each).toBeGreaterThanOrEqual(-1e-6) // k3
    }
    expect(answers.some(({ ratios }) => new Set(ratios).size > 1)).toBe(true)
    expect(answers.some(({ kl }) => (kl ?? []).some((each) => each > 1e-6))).toBe(true)
  })

  it('share one ratio per answer at sequence level', async () => {
    const answers = await numbersOf('sequence')
    for (const { ratios } of answers) expect(new Set(ratios).size).toBe(1)
    expect(answers.some(({ ratios }) => ratios[0] !== 1)).toBe(true)
  })

  it('are ratios of 1 with one step per batch, and without a KL term have no KL', async () => {
    for (const { ratios, kl } of await numbersOf('token', { ...TWICE, epochs: 1, klCoefficient: 0 })) {
      for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 4)
      expect(kl).toBeNull()
    }
  })
})

describe('DPO on text', () => {
  it('lists all pairs, with implicit rewards as soon as they are studied', async () => {
    const asked = questionsOf('route', 'training').slice(0, 3)
    const judgements = asked.map((question) => {
      const [left, right] = [Uint8Array.of(TURN_END), perfectAnswer('route', question)]
      return { question: question.text, left, right, choice: 'right' as const }
    })
    const values = { pairsFrom: 'people', pairsPerMinibatch: 2, epochs: 2 }
    const reports = await reportsOf('dpo', values, 4, { judgements })
    expect(reports).toHaveLength(4)
    const listing = reports[3].pairs
    expect(listing?.pairs).toEqual(
      judgements.map(({ question, left, right }) => ({ by: 'person', question, chosen: right, rejected: left })),
    )
    const margins = asked.map((_, pair) => {
      const [chosen, rejected] = listing?.implicitRewards.subarray(2 * pair) ?? []
      return chosen - rejected
    })
    for (const margin of margins) expect(Number.isFinite(margin)).toBe(true)
    // In the second epoch each pair has been studied before.
    expect(Math.max(...margins)).toBeGreaterThan(0)
    // Its minibatch is a single pair.
    const rounded = margins.map((margin) => margin.toFixed(3))
    expect(rounded).toContain(reports[3].metrics['reward/margin'].toFixed(3))
  })

  it('says what to do if no pair can be made', async () => {
    await expect(reportsOf('dpo', { questions: 8, samples: 2 }, 1)).rejects.toThrow('No question has both')
  })
})
