import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentContext, TrainingReport } from '../../src/algorithms/contract.ts'
import { createGrpoAgent } from '../../src/algorithms/grpo/agent.ts'
import { batchOf, minibatchOf } from '../../src/algorithms/grpo/batch.ts'
import { createClipPlayer, type PlayedClip } from '../../src/algorithms/grpo/clips.ts'
import { advantagesOf, decisionsIn, groupsOf, repeated } from '../../src/algorithms/grpo/groups.ts'
import { GRPO_HYPERPARAMETERS, type GrpoHyperparameters } from '../../src/algorithms/grpo/hyperparameters.ts'
import { createGroupLearner, type UpdateOptions } from '../../src/algorithms/grpo/learner.ts'
import { measureUpdate } from '../../src/algorithms/grpo/metrics.ts'
import { createStartPool } from '../../src/algorithms/grpo/starts.ts'
import { createPpoAgent } from '../../src/algorithms/ppo/agent.ts'
import { PPO_HYPERPARAMETERS } from '../../src/algorithms/ppo/hyperparameters.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { type EpisodeStart, REST } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { SCORE_SCALES } from '../../src/rl/groupAdvantages.ts'
import { createRng } from '../../src/shared/rng.ts'
import { mean } from '../../src/shared/statistics.ts'
import { difficultyIn } from '../../src/sim/endless/sets.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { createWalks, GOES, STOPS, UNDECIDED } from './groupWorld.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const FRESH: EpisodeStart = { seed: 1, actions: new Uint8Array(0) }
const AT_TWO: EpisodeStart = { seed: 1, actions: Uint8Array.of(0, 0) }

describe('a clip', () => {
  it('ends with its episode, and its return is the sum of its rewards', () => {
    const [clip, later] = createClipPlayer(createWalks(2), createRng(1)).play(STOPS, [FRESH, AT_TWO], {
      clipDecisions: 5,
    })
    expect(clip).toMatchObject({ length: 1, return: 10, success: false, truncated: false, passed: null })
    expect(later).toMatchObject({ start: AT_TWO, length: 1, success: true })
    expect(observationsOf(later)).toEqual([2])
  })

  it('is truncated at its limit', () => {
    const [clip] = createClipPlayer(createWalks(1), createRng(1)).play(GOES, [AT_TWO], { clipDecisions: 5 })
    expect(clip).toMatchObject({ length: 5, return: 5, success: false, truncated: true })
    expect(observationsOf(clip)).toEqual([2, 3, 4, 5, 6])
    expect([...clip.actions]).toEqual([0, 0, 0, 0, 0])
  })

  it('of a run with a curriculum tells the seed that it was played with, of the present difficulty', () => {
    const config = { ...defaultPlatformer(), level: 'endless2-7-60', trainSeeds: '16', curriculum: true } as const
    const env = createVecEnv(config, 2)
    const { observationSize, actionCount } = env.spec
    const actor = initialMlp([observationSize, 4], {
      ...{ activation: 'relu', outputGains: Array(actionCount).fill(1), rng: createRng(1) },
    })
    const drawn = { seed: 60, actions: new Uint8Array(0) } // of difficulty .6
    const clips = createClipPlayer(env, createRng(1)).play(actor, [drawn, drawn], { clipDecisions: 3 })
    for (const { start } of clips) expect(difficultyIn(start.seed)).toBe(0)
  })

  it('stores the log-probabilities of its decisions, and one of its states', () => {
    const clips = createClipPlayer(createWalks(200), createRng(1)).play(UNDECIDED, new Array(200).fill(AT_TWO), {
      clipDecisions: 4,
    })
    const passed = new Set<number>()
    for (const clip of clips) {
      for (const logProb of clip.logProbs) expect(logProb).toBeCloseTo(Math.log(0.5), 6)
      if (clip.passed === null) expect(clip.length).toBe(1)
      else {
        const done = clip.passed.actions.length - 2
        expect(done).toBeGreaterThan(0)
        expect(done).toBeLessThan(clip.length)
        expect([...clip.passed.actions]).toEqual([0, 0, ...clip.actions.subarray(0, done)])
        if (clip.length === 4) passed.add(done)
      }
    }
    expect([...passed].sort()).toEqual([1, 2, 3])
  })

  it('that has ended lets its row rest: no decision is taken beyond the clips', () => {
    const walks = createWalks(16)
    let decided = 0
    const env = {
      ...walks,
      step(actions: Int32Array) {
        decided += actions.filter((action) => action !== REST).length
        walks.step(actions)
      },
    }
    const clips = createClipPlayer(env, createRng(1)).play(UNDECIDED, new Array(16).fill(FRESH), { clipDecisions: 20 })
    expect(new Set(clips.map((clip) => clip.length)).size).toBeGreaterThan(2)
    expect(decided).toBe(decisionsIn(clips))
  })
})

describe('start states of groups', () => {
  const passing = (passed: EpisodeStart | null) => ({ passed }) as PlayedClip

  it('are fresh if no state was reached, and reached states by their share', () => {
    const pool = createStartPool(createRng(1))
    expect(pool.draw(3, { reachedShare: 1 }).map(({ actions }) => actions.length)).toEqual([0, 0, 0])
    pool.remember([passing(AT_TWO), passing(null)])
    expect(pool.draw(3, { reachedShare: 1 })).toEqual([AT_TWO, AT_TWO, AT_TWO])
    expect(pool.draw(3, { reachedShare: 0 }).every(({ actions }) => actions.length === 0)).toBe(true)
    const mixed = pool.draw(400, { reachedShare: 0.25 }).filter(({ actions }) => actions.length > 0)
    expect(mixed.length / 400).toBeCloseTo(0.25, 1)
  })

  it('replace the oldest', () => {
    const pool = createStartPool(createRng(1))
    pool.remember([passing(AT_TWO)])
    pool.remember(new Array(256).fill(passing({ seed: 7, actions: Uint8Array.of(0) })))
    expect(pool.draw(500, { reachedShare: 1 }).every(({ seed }) => seed === 7)).toBe(true)
  })
})

describe('groups', () => {
  it('have one score per clip, and advantages relative to their group', () => {
    const walks = createWalks(4)
    const clips = createClipPlayer(walks, createRng(3)).play(UNDECIDED, repeated([FRESH, AT_TWO], 2), {
      clipDecisions: 9,
    })
    const groups = groupsOf(clips, 2, { score: 'return' })
    expect(groups.map(({ start }) => start)).toEqual([FRESH, AT_TWO])
    expect([...groups[0].scores]).toEqual([clips[0].return, clips[1].return])
    const bySuccess = groupsOf(clips, 2, { score: 'success' })
    expect([...bySuccess[1].scores]).toEqual([Number(clips[2].success), Number(clips[3].success)])
    const [first, second, third, fourth] = advantagesOf(groups, 2, 'none').advantages
    expect(first + second).toBeCloseTo(0, 6)
    expect(third - fourth).toBeCloseTo(clips[2].return - clips[3].return, 6)
    for (const scale of SCORE_SCALES) {
      const { advantages, divisors } = advantagesOf(groups, 2, scale)
      groups.forEach(({ scores }, index) => {
        expect(advantages[2 * index]).toBeCloseTo((scores[0] - mean(scores)) / divisors[index], 5)
      })
    }
  })

  it('penalise overlong clips in the score, not in the earned reward', () => {
    const clips = createClipPlayer(createWalks(2), createRng(3)).play(GOES, [FRESH, FRESH], { clipDecisions: 5 })
    const [group] = groupsOf(clips, 2, { score: 'return', punishment: (length) => -length / 10 })
    expect([...group.earned]).toEqual([5, 5])
    expect([...group.scores]).toEqual([4.5, 4.5])
  })
})

/** The observations of a clip, each a single number. */
function observationsOf(clip: PlayedClip): number[] {
  const observations = new Float32Array(clip.length)
  clip.copyObservations(observations, 0)
  return [...observations]
}

function clipOf(actions: number[], changes: Partial<PlayedClip> = {}): PlayedClip {
  return {
    start: FRESH,
    length: actions.length,
    copyObservations: (to, row) => to.set([...actions.keys()], row),
    actions: Uint8Array.from(actions),
    logProbs: new Float32Array(actions.length).fill(Math.log(0.5)),
    return: 0,
    success: false,
    truncated: false,
    passed: null,
    ...changes,
  }
}

describe('a batch of clips', () => {
  const clips = [clipOf([0, 1]), clipOf([0, 0, 0], { truncated: true }), clipOf([1])]
  const advantages = Float32Array.of(1, -2, 3)

  it('has them concatenated', () => {
    const batch = batchOf(clips, advantages, { observationSize: 1, reference: null, maskTruncated: false })
    expect(batch).toMatchObject({ clips: 3, size: 6, referenceLogProbs: null })
    expect([...batch.starts]).toEqual([0, 2, 5])
    expect([...batch.observations]).toEqual([0, 1, 0, 1, 2, 0])
    expect([...batch.actions]).toEqual([0, 1, 0, 0, 0, 1])
  })

  it('excludes truncated clips if they are masked', () => {
    const reference = (observations: Float32Array) => observations.map((value) => -value)
    const batch = batchOf(clips, advantages, { observationSize: 1, reference, maskTruncated: true })
    expect(batch).toMatchObject({ clips: 2, size: 3 })
    expect([...batch.clipAdvantages]).toEqual([1, 3])
    expect([...(batch.referenceLogProbs ?? [])].map(Math.abs)).toEqual([0, 1, 0])
  })

  it('is split into whole clips, each decision with its clip’s advantage and weight', () => {
    const batch = batchOf(clips, advantages, { observationSize: 1, reference: null, maskTruncated: false })
    const { rows, ...columns } = minibatchOf(batch, Int32Array.of(2, 0), Float32Array.of(0.5, 0.25))
    expect([...rows]).toEqual([5, 0, 1])
    expect([...columns.advantages]).toEqual([3, 1, 1])
    expect([...columns.weights]).toEqual([0.5, 0.25, 0.25])
    expect([...columns.clipOf]).toEqual([2, 0, 0])
  })
})

describe('the learner of groups', () => {
  beforeAll(() => startTestBackend('wasm'))

  const OPTIONS: UpdateOptions = {
    learningRate: 0.01,
    epochs: 1,
    minibatches: 1,
    aggregation: 'grpo',
    clipLow: 0.2,
    clipHigh: 0.2,
    klCoefficient: 0,
    klEstimator: 'k3',
    importanceLevel: 'token',
    maxGradNorm: 1,
    clipDecisions: 10,
  }
  const whole = { observationSize: 1, reference: null, maskTruncated: false }

  async function weightsAfter(clips: PlayedClip[], advantages: number[], changes: Partial<UpdateOptions> = {}) {
    const learner = createGroupLearner(UNDECIDED, createRng(1))
    const batch = batchOf(clips, Float32Array.from(advantages), whole)
    const columns = await learner.update(batch, { ...OPTIONS, ...changes })
    const { actor } = learner
    learner.dispose()
    return { columns, bias: [...actor.layers[0].bias], actor }
  }

  it('makes all decisions of better clips more probable', async () => {
    const { bias } = await weightsAfter([clipOf([0, 0]), clipOf([1, 1])], [1, -1])
    expect(bias[0]).toBeGreaterThan(0)
    expect(bias[1]).toBeLessThan(0)
  })

  it('takes the same step at sequence level and at token level if every ratio is 1, and another one if ratios differ', async () => {
    const clips = [clipOf([0, 0, 1]), clipOf([1, 1, 0])]
    const learnt = async (importanceLevel: 'token' | 'sequence', epochs: number) => {
      const { actor, columns } = await weightsAfter(clips, [1, -1], { importanceLevel, epochs, learningRate: 0.2 })
      return {
        actor,
        ...(columns &&
          measureUpdate(columns, batchOf(clips, Float32Array.of(1, -1), whole), { ...OPTIONS, importanceLevel })),
      }
    }
    const [token, sequence] = [await learnt('token', 1), await learnt('sequence', 1)]
    expect(sequence['policy/importanceWeightMax']).toBeCloseTo(1, 6)
    for (const [index, value] of sequence.actor.layers[0].bias.entries()) {
      expect(value).toBeCloseTo(token.actor.layers[0].bias[index], 6)
    }
    const [tokenLater, sequenceLater] = [await learnt('token', 4), await learnt('sequence', 4)]
    expect(sequenceLater.actor).not.toEqual(tokenLater.actor)
    // A clip's ratio is the geometric mean of its decisions', so the largest is smaller.
    expect(sequenceLater['policy/importanceWeightMax']).toBeLessThan(Number(tokenLater['policy/importanceWeightMax']))
  })

  it('learns nothing from groups without variance, and keeps its weights unchanged', async () => {
    const { columns, actor } = await weightsAfter([clipOf([0, 0]), clipOf([1, 1])], [0, 0])
    expect(columns).toBeNull()
    expect(actor).toEqual(UNDECIDED)
  })

  it('omits clips without advantage from the forward pass, but counts them in the mean', async () => {
    const { columns } = await weightsAfter([clipOf([0, 0]), clipOf([1, 1]), clipOf([0]), clipOf([1])], [1, -1, 0, 0])
    expect(columns?.rows.length).toBe(4)
    for (const weight of columns?.weights ?? []) expect(weight).toBeCloseTo(1 / 8, 6)
  })

  it('learns the same from a batch with masked truncated clips as from one without them', async () => {
    const kept = [clipOf([0, 0]), clipOf([1, 1])]
    const cut = clipOf([0, 0, 0, 0], { truncated: true })
    const { actor } = await weightsAfter(kept, [1, -1])
    const learner = createGroupLearner(UNDECIDED, createRng(1))
    const masked = batchOf([...kept, cut], Float32Array.of(1, -1, 5), { ...whole, maskTruncated: true })
    await learner.update(masked, OPTIONS)
    expect(learner.actor).toEqual(actor)
    learner.dispose()
  })

  it('takes one step per minibatch and epoch, each on whole clips', async () => {
    const clips = [clipOf([0, 0]), clipOf([1, 1]), clipOf([0]), clipOf([1])]
    const { columns } = await weightsAfter(clips, [1, -1, 2, -2], { minibatches: 2, epochs: 3 })
    expect(columns?.gradientNorms.length).toBe(2)
    expect([...(columns?.rows ?? [])].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('only follows the KL penalty if the advantages are 0', async () => {
    const learner = createGroupLearner(UNDECIDED, createRng(1))
    const reference = (_: Float32Array, actions: Uint8Array) =>
      Float32Array.from(actions, (action) => Math.log(action === 0 ? 0.9 : 0.1))
    const batch = batchOf([clipOf([0, 1])], Float32Array.of(0), { ...whole, reference })
    for (let update = 0; update < 200; update++) {
      await learner.update(batch, { ...OPTIONS, klCoefficient: 1, learningRate: 0.05 })
    }
    const [first, second] = learner.actor.layers[0].bias
    // The samples stay half and half, so this is where (1 − r) of both actions balance, not the reference itself.
    expect(first).toBeGreaterThan(second + 1)
    learner.dispose()
  })
})

describe('GRPO', () => {
  beforeAll(() => startTestBackend('wasm'))

  const SMALL = { groups: 2, groupSize: 4, clipDecisions: 30, hiddenUnits: 8 }

  function contextOf(changes: Partial<GrpoHyperparameters> = {}): AgentContext<GrpoHyperparameters> {
    const hyperparameters = { ...defaultsOf(GRPO_HYPERPARAMETERS), ...SMALL, ...changes }
    const env = createVecEnv(CARTPOLE, hyperparameters.groups * hyperparameters.groupSize)
    return { env, hyperparameters, seed: 1, budgetSteps: 1e6 }
  }

  async function reports(context: AgentContext<GrpoHyperparameters>, count: number): Promise<TrainingReport[]> {
    const agent = createGrpoAgent(context)
    const collected: TrainingReport[] = []
    for await (const report of agent.train()) {
      collected.push(report)
      if (collected.length === count) break
    }
    agent.dispose()
    return collected
  }

  const ONE_STEP = { epochs: 1, minibatches: 1 }

  it('has importance weight 1 in its first step, and a loss of 0 whose gradient is not 0', async () => {
    const [{ metrics }] = await reports(contextOf({ ...ONE_STEP, aggregation: 'grpo' }), 1)
    expect(Math.abs(metrics['policy/importanceWeightMean'] - 1)).toBeLessThan(2e-6)
    expect(Math.abs(metrics['policy/importanceWeightMax'] - 1)).toBeLessThan(2e-6)
    expect(metrics['policy/clipFractionLow'] + metrics['policy/clipFractionHigh']).toBe(0)
    expect(metrics['loss/policy']).toBeCloseTo(0, 5)
    expect(metrics['policy/gradientNorm']).toBeGreaterThan(0.001)
  })

  it('has KL 0 to its reference at first, and later a loss of β times the KL', async () => {
    const [first, second] = await reports(contextOf({ ...ONE_STEP, klCoefficient: 0.5, learningRate: 0.01 }), 2)
    for (const id of ['policy/klK1', 'policy/klK2', 'policy/klK3']) expect(first.metrics[id]).toBeCloseTo(0, 5)
    expect(second.metrics['policy/klK3']).toBeGreaterThan(1e-5)
    expect(second.metrics['loss/total']).toBeCloseTo(0.5 * second.metrics['loss/kl'], 5)
  })

  it('does not evaluate the reference at β = 0', async () => {
    const [{ metrics }] = await reports(contextOf({ klCoefficient: 0 }), 1)
    expect(metrics).not.toHaveProperty(['policy/klK3'])
    expect(metrics['loss/total']).toBe(metrics['loss/policy'])
  })

  it('reports its groups: clips from one start, scores, and advantages that sum to 0', async () => {
    const collected = await reports(contextOf({ reachedStarts: 1 }), 3)
    let decisions = 0
    for (const { groups = [], envSteps } of collected) {
      expect(groups).toHaveLength(2)
      for (const group of groups) {
        expect(group.actions).toHaveLength(4)
        expect([...group.advantages].reduce((sum, advantage) => sum + advantage, 0)).toBeCloseTo(0, 4)
        expect(group.kept).toBe(true)
        // On CartPole each decision pays 1: the score is the length.
        expect([...group.scores]).toEqual(group.actions.map((actions) => actions.length))
        decisions += group.actions.reduce((sum, actions) => sum + actions.length, 0)
      }
      expect(envSteps).toBe(decisions)
    }
    expect(collected[0].groups?.[0].start.actions).toHaveLength(0)
    expect(collected[1].groups?.[0].start.actions.length).toBeGreaterThan(0)
  })

  it('starts from the actor of another algorithm and acts as it did', async () => {
    const values = { ...defaultsOf(PPO_HYPERPARAMETERS), hiddenUnits: 8, rolloutSteps: 16, environments: 4 }
    const teacher = createPpoAgent({
      env: createVecEnv(CARTPOLE, 4),
      hyperparameters: values,
      seed: 2,
      budgetSteps: 1e6,
    })
    await teacher.train().next()
    const learnt = teacher.snapshot()
    expect(learnt.head.kind).toBe('sharedActorCritic')
    const pupil = createGrpoAgent({ ...contextOf(), initialPolicy: learnt })
    const seen = Float32Array.of(0.3, -0.2, 0.1, 0.4)
    expect(probabilities(pupil.snapshot(), seen)).toEqual(probabilities(learnt, seen))
    const { value } = await pupil.train().next()
    expect(value?.metrics['policy/klK3']).toBeLessThan(0.1)
    for (const agent of [teacher, pupil]) agent.dispose()
  })

  it('refuses a policy without an actor', () => {
    const agent = createGrpoAgent(contextOf())
    const head = { kind: 'qValues', network: { activation: 'relu', layers: [] }, epsilon: 0 } as const
    expect(() => agent.restore?.({ ...agent.snapshot(), head })).toThrow('no policy')
    agent.dispose()
  })

  it('learns the corridor in 20 updates, from scratch', async () => {
    const hyperparameters = { ...defaultsOf(GRPO_HYPERPARAMETERS), groups: 4 }
    const env = createVecEnv({ ...defaultPlatformer(), level: 'corridor' }, 4 * hyperparameters.groupSize)
    const agent = createGrpoAgent({ env, hyperparameters, seed: 1, budgetSteps: 1e6 })
    const successes: number[] = []
    for await (const { metrics, updates } of agent.train()) {
      successes.push(metrics['group/successShare'])
      if (updates === 20) break
    }
    agent.dispose()
    expect(successes[0]).toBeLessThan(0.6)
    expect(successes[19]).toBeGreaterThan(0.9)
  })
})

function probabilities(policy: PolicySnapshot, observation: Float32Array): number[] {
  const output = createPolicyOutput(policy.actionCount)
  createEvaluator(policy).evaluate(observation, output)
  return [...output.probabilities]
}
