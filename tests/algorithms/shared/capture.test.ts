import { beforeAll, describe, expect, it } from 'vitest'
import { type CapturedUpdate, MOST_CAPTURED, type TrainingReport } from '../../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../../src/algorithms/index.ts'
import { isCut } from '../../../src/algorithms/shared/capture.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import { computeAdvantages } from '../../../src/rl/gae.ts'
import { bytesOfState } from '../../../src/shared/stateBytes.ts'
import { mean } from '../../../src/shared/statistics.ts'
import { makeAgent } from '../../contracts/agents.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

beforeAll(() => startTestBackend('wasm'))

const UPDATES = 4
const SMALL = {
  ...{ hiddenUnits: 16, hiddenLayers: 1, learningStarts: 200, batchDecisions: 200, neftuneAlpha: 5 },
  ...{ groups: 2, groupSize: 4, clipDecisions: 8 },
}
/** The groups of their reports are their record. */
const COMPARES_GROUPS = ['grpo', 'dapo']

/** A few updates, the third one with a record if `captures`. */
async function train(id: string, { captures, changes = {} }: { captures: boolean; changes?: Record<string, unknown> }) {
  const card = algorithmById(id)
  const defaults = defaultsOf(card.hyperparameters)
  const wanted = Object.entries({ ...SMALL, ...changes }).filter(([name]) => name in defaults)
  const hyperparameters = { ...defaults, ...(Object.fromEntries(wanted) as typeof defaults) }
  const capture = { isAsked: false }
  const agent = await makeAgent(card, 5, { changes: hyperparameters, capture })
  const reports: TrainingReport[] = []
  const updates = agent.train()
  try {
    while (reports.length < UPDATES) {
      capture.isAsked = captures && reports.length === 2
      const next = await updates.next()
      if (next.value) reports.push(next.value)
    }
    const state = bytesOfState(await agent.state.save())
    return { reports, state, hyperparameters, record: reports.map(({ captured }) => captured) }
  } finally {
    agent.dispose()
  }
}

function recordOf<Kind extends CapturedUpdate['kind']>(
  { record }: Awaited<ReturnType<typeof train>>,
  kind: Kind,
): Extract<CapturedUpdate, { kind: Kind }> {
  const found = record[2]
  if (found?.kind !== kind) throw new Error(`No record of ${kind}.`)
  return found as Extract<CapturedUpdate, { kind: Kind }>
}

describe('a run with a captured update', () => {
  // Every algorithm: the page offers the microscope for each.
  for (const { id } of ALGORITHMS) {
    it(`equals one without it to the bit: ${id}`, async () => {
      const [plain, captured] = [await train(id, { captures: false }), await train(id, { captures: true })]
      expect(captured.state).toEqual(plain.state)
      expect(captured.reports.map(({ metrics }) => metrics)).toEqual(plain.reports.map(({ metrics }) => metrics))
      expect(plain.record).toEqual(new Array(UPDATES).fill(undefined))
      if (COMPARES_GROUPS.includes(id)) expect(plain.reports[2].groups?.length).toBeGreaterThan(0)
      else expect(captured.record.map((each) => each !== undefined)).toEqual([false, false, true, false])
    })
  }

  it('equals it also where epochs end early by KL', async () => {
    const changes = { targetKl: 0.001 }
    const [plain, captured] = [
      await train('ppo', { captures: false, changes }),
      await train('ppo', { captures: true, changes }),
    ]
    expect(captured.state).toEqual(plain.state)
    expect(recordOf(captured, 'rollout').steps.length).toBeGreaterThan(0)
  })
})

describe('the record of an update of PPO', () => {
  it('has every gradient step, with the figures that the metrics are made of', async () => {
    const trained = await train('ppo', { captures: true })
    const { steps, clipRange } = recordOf(trained, 'rollout')
    const { epochs, minibatchSize } = trained.hyperparameters
    const { metrics } = trained.reports[2]
    const lastEpoch = steps.filter(({ epoch }) => epoch === Number(epochs) - 1)
    expect(steps).toHaveLength(lastEpoch.length * Number(epochs))
    expect(clipRange).toBe(trained.hyperparameters.clipRange)
    expect(steps[0].ratios.every((ratio) => Math.abs(ratio - 1) < 1e-5)).toBe(true) // nothing has changed yet
    expect(mean(lastEpoch.map(({ gradientNorm }) => gradientNorm))).toBeCloseTo(metrics['policy/gradientNorm'], 6)
    expect(mean(lastEpoch.map(({ meanRatio }) => meanRatio))).toBeCloseTo(metrics['policy/importanceWeightMean'], 3)
    for (const { size, ratios, advantages } of steps) {
      expect(size).toBe(minibatchSize)
      expect(ratios).toHaveLength(Math.min(size, MOST_CAPTURED.samples))
      expect(advantages).toHaveLength(ratios.length)
    }
  })

  it('has what the advantages are computed from: with the run’s λ, those of the whole rollout', async () => {
    const trained = await train('ppo', { captures: true })
    const { played } = recordOf(trained, 'rollout')
    if (played === null) throw new Error('Nothing was played.')
    const { steps, envs } = played
    expect(steps).toBeLessThanOrEqual(MOST_CAPTURED.decisions)
    expect(envs).toBeLessThanOrEqual(MOST_CAPTURED.envs)
    const [advantages, returns] = [new Float32Array(steps * envs), new Float32Array(steps * envs)]
    computeAdvantages(played, played, advantages, returns)
    const all = trained.reports[2].samples?.['policy/advantage'] ?? new Float32Array(0)
    for (let t = 0; t < steps; t++) {
      for (let env = 0; env < envs; env++) {
        expect(advantages[t * envs + env]).toBeCloseTo(all[t * played.allEnvs + env], 4)
      }
    }
    expect(played.probabilities.every((each) => each > 0 && each <= 1)).toBe(true)
  })

  it('counts as clipped only what has moved too far in the direction of its advantage', () => {
    const cut = [
      [1.3, 1],
      [1.3, -1],
      [0.7, 1],
      [0.7, -1],
      [1.1, 1],
      [1.3, 0],
    ].map(([ratio, a]) => isCut(ratio, a, 0.2))
    expect(cut).toEqual([true, false, false, true, false, false])
    expect(isCut(9, 1, null)).toBe(false)
  })
})

describe('the record of an update by pairs', () => {
  it.each(['sigmoid', 'ipo', 'hinge'])(
    'has both log π, whose margins and losses (%s) the metrics are means of',
    async (loss) => {
      const trained = await train('dpo', { captures: true, changes: { loss } })
      const { chosen, rejected, count, losses, beta, ...record } = recordOf(trained, 'pairs')
      const { metrics } = trained.reports[2]
      expect(count).toBe(3)
      expect(record.loss).toBe(loss)
      expect(mean(chosen.logProbs)).toBeCloseTo(metrics['logProb/chosen'], 4)
      expect(mean(rejected.logProbs)).toBeCloseTo(metrics['logProb/rejected'], 4)
      const rewards = ({ logProbs, references }: typeof chosen) => logProbs.map((p, at) => beta * (p - references[at]))
      expect(mean(rewards(chosen))).toBeCloseTo(metrics['reward/chosen'], 5)
      expect(mean(rewards(chosen)) - mean(rewards(rejected))).toBeCloseTo(metrics['reward/margin'], 5)
      expect(mean(losses)).toBeCloseTo(metrics['loss/preference'], 4)
    },
  )
})

describe('the record of an update of Q', () => {
  it('of a table has y = r + γ max Q(s′) beside Q, and how many entries moved', async () => {
    const trained = await train('qlearning', { captures: true })
    const { q, targets, rewards, discounts, count, alpha } = recordOf(trained, 'targets')
    expect(q).toHaveLength(MOST_CAPTURED.targets)
    expect(count).toBeGreaterThan(q.length)
    expect(alpha).toBeGreaterThan(0)
    rewards.forEach((reward, row) => {
      if (discounts[row] === 0) expect(targets[row]).toBeCloseTo(reward, 5)
    })
    const errors = trained.reports[2].samples?.['value/tdError'] ?? new Float32Array(0)
    q.forEach((each, row) => {
      expect(each - targets[row]).toBeCloseTo(errors[row], 4)
    })
  })

  it('of SAC has those of the first critic', async () => {
    const trained = await train('sac', { captures: true })
    const { q, targets } = recordOf(trained, 'targets')
    const { metrics } = trained.reports[2]
    expect(q.length).toBeGreaterThan(10)
    // The first batch of several: of the size of the error of all.
    const squares = [...q].map((each, row) => (each - targets[row]) ** 2)
    expect(mean(squares)).toBeGreaterThan(metrics['loss/td'] / 5)
    expect(mean(squares)).toBeLessThan(metrics['loss/td'] * 5)
  })

  it('of a network has the targets of the first batch, and the gradient norm of each step', async () => {
    const trained = await train('dqn', { captures: true })
    const { q, targets, gradientNorms, count, alpha, discounts } = recordOf(trained, 'targets')
    expect(alpha).toBeNull()
    expect(count).toBe(gradientNorms.length)
    expect(mean(gradientNorms)).toBeCloseTo(trained.reports[2].metrics['policy/gradientNorm'], 6)
    expect(q.every((value, row) => Number.isFinite(value) && Number.isFinite(targets[row]))).toBe(true)
    expect(discounts.every((each) => each >= 0 && each < 1)).toBe(true)
  })
})

describe('the record of an update of TRPO', () => {
  it('has the tries of the line search, of which the last one is the step that was taken', async () => {
    const trained = await train('trpo', { captures: true })
    const { residuals, tries, maxKl, stepNorm, played } = recordOf(trained, 'trustRegion')
    const { metrics } = trained.reports[2]
    expect(tries).toHaveLength(metrics['policy/lineSearchTries'])
    expect(tries.slice(0, -1).every(({ isAccepted }) => !isAccepted)).toBe(true)
    for (const { kl, improvement, isAccepted } of tries) expect(isAccepted).toBe(kl <= maxKl && improvement > 0)
    expect(tries.at(-1)?.kl).toBeCloseTo(metrics['policy/kl'], 6)
    expect(residuals).toHaveLength(Number(trained.hyperparameters.cgIterations) + 1)
    expect(residuals[0]).toBe(1)
    expect(residuals.at(-1)).toBeLessThan(0.5)
    expect(stepNorm).toBeGreaterThan(0)
    expect(played.steps).toBeGreaterThan(0)
  })
})

describe('the record of an update of A3C', () => {
  it('has one worker’s batch, and the ratios that its staleness leaves', async () => {
    const trained = await train('a3c', { captures: true })
    const { stale, steps, played } = recordOf(trained, 'rollout')
    if (stale === undefined || played === null) throw new Error('There is no batch.')
    expect(stale.workers).toBe(trained.hyperparameters.workers)
    expect(stale.appliedTo - stale.computedAt).toBe(stale.workers - 1) // they take turns
    expect(steps[0].ratios.some((ratio) => ratio !== 1)).toBe(true)
    expect(steps[0].gradientNorm).toBe(trained.reports[2].metrics['policy/gradientNorm'])
    const fresh = await train('a3c', { captures: true, changes: { workers: 1 } })
    const { ratios } = recordOf(fresh, 'rollout').steps[0]
    expect(ratios.every((ratio) => ratio === 1)).toBe(true)
  })
})

describe('the record of an update of SFT', () => {
  it('has the loss of each decision, none of the masked ones, and the size of the noise', async () => {
    const trained = await train('sft', { captures: true })
    const { sequences, labels, count } = recordOf(trained, 'imitation')
    const losses = sequences.flatMap((each) => [...each.losses])
    const counted = losses.filter((loss) => !Number.isNaN(loss))
    expect(count).toBe(sequences.length)
    expect(counted).toHaveLength(labels)
    expect(mean(counted)).toBeCloseTo(trained.reports[2].metrics['loss/crossEntropy'], 5)
    const [{ noise, tokens }] = sequences
    expect(noise).toBeCloseTo(5 / Math.sqrt(tokens.length * 16), 6)
  })
})
