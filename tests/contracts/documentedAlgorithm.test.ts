/** The algorithm in docs/add-an-algorithm.md, taken from its text: it compiles, keeps the contract, and learns. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AlgorithmCard } from '../../src/algorithms/contract.ts'
import { createRolloutPlayer } from '../../src/algorithms/shared/rolloutPlayer.ts'
import { defaultsOf, parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { type ActorCriticHead, createActorCritic } from '../../src/nn/actorCritic.ts'
import { selectKernels } from '../../src/nn/backend.ts'
import { tf } from '../../src/nn/tf.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import { createMlpForward } from '../../src/policies/mlp.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'
import { createRng, type Rng } from '../../src/shared/rng.ts'
import { meanReturnOf } from '../meanReturn.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { makeAgent } from './agents.ts'
import { example, files, folder, ROOT } from './documentedExamples.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
let card: AlgorithmCard

beforeAll(async () => {
  await startTestBackend('wasm')
  card = (await example('hillclimb/index.ts')).hillclimb
})

describe('the documented algorithm', () => {
  it('is complete: hyperparameters, agent, adoption and card', () => {
    const names = ['hyperparameters', 'agent', 'adopt', 'index'].map((name) => `hillclimb/${name}`)
    names.push(...['policy', 'values', 'actorCritic'].map((name) => `fastpath/${name}`))
    expect([...files.keys()]).toEqual(names.map((name) => `src/algorithms/${name}.ts`))
  })

  it('compiles under the repository’s strict settings', () => {
    const settings = {
      extends: join(ROOT, 'tsconfig.json'),
      include: [join(folder, '*/*.ts'), join(ROOT, 'src/shared/tiled.d.ts')], // maps of levels have types there
      compilerOptions: { noEmit: true, types: [], typeRoots: [join(ROOT, 'node_modules/@types')] },
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('')
  })

  it('reports only finite, declared metrics, and is reproducible from a seed', async () => {
    const curves = []
    for (let repeat = 0; repeat < 2; repeat++) {
      const agent = await makeAgent(card, 3)
      const reports = agent.train()
      const curve = []
      for (let update = 1; update <= 3; update++) {
        const { value } = await reports.next()
        if (!value) return expect.fail('It ended.')
        expect(value.updates).toBe(update)
        expect(Object.keys(value.metrics).sort()).toEqual(Object.keys(card.metrics).sort())
        expect(Object.values(value.metrics).every(Number.isFinite)).toBe(true)
        curve.push(value)
      }
      agent.dispose()
      curves.push(curve)
    }
    expect(curves[0]).toEqual(curves[1])
    expect(parseHyperparameters(card.hyperparameters, {})).toEqual(defaultsOf(card.hyperparameters))
    for (const [, name] of card.workedFormula.matchAll(/\{([^}]+)\}/g)) {
      expect([...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]).toContain(name)
    }
  })

  it('starts from its initial policy', async () => {
    const first = await makeAgent(card, 1)
    const second = await makeAgent(card, 2, { initialPolicy: first.snapshot() })
    expect(second.snapshot().head).toEqual(first.snapshot().head)
  })

  it('learns CartPole as the page claims', async () => {
    const agent = await makeAgent(card, 1, { budgetSteps: 300_000 })
    const before = meanReturnOf(agent.snapshot(), CARTPOLE, 20)
    for await (const _ of agent.train());
    expect(before).toBeLessThan(60)
    expect(meanReturnOf(agent.snapshot(), CARTPOLE, 20)).toBeGreaterThan(200)
  })
})

describe.each(['own', 'tf'] as const)('the documented learners, with the kernels %s', (kernels) => {
  const spec = { observationSize: 4, actionCount: 2 }
  const rng = createRng(1, 'documented')
  const draw = (count: number) => Float32Array.from({ length: count }, () => rng.normal())
  const network = (rng: Rng) => initialMlp([4, 16], { activation: 'tanh', outputGains: [0.01, 0.01], rng })
  const outputsOf = (weights: MlpWeights, observations: Float32Array, rows: number) => {
    const outputs = new Float32Array(rows * spec.actionCount)
    createMlpForward().run(weights, observations, rows, outputs)
    return outputs
  }
  let tensors = 0

  beforeAll(() => {
    selectKernels(kernels)
    tensors = tf.memory().numTensors
  })
  afterAll(() => {
    expect(tf.memory().numTensors).toBe(tensors)
    selectKernels('own')
  })

  /** The result of `work`, which used tensors only if tf ops were chosen. */
  async function watched<Result>(work: () => Promise<Result>): Promise<Result> {
    const created = vi.spyOn(tf.engine(), 'runKernel')
    const result = await work()
    expect(created.mock.calls.length > 0).toBe(kernels === 'tf')
    created.mockRestore()
    return result
  }

  it('a policy makes weighted decisions more probable', async () => {
    const { reinforced } = await example('fastpath/policy.ts')
    const observations = draw(4)
    const decisions = { count: 1, observations, actions: [1] }
    const actor: MlpWeights = await watched(() => reinforced(network(rng), decisions, Float32Array.of(1)))
    const [first, second] = outputsOf(actor, observations, 1)
    expect(second - first).toBeGreaterThan(1)
  })

  it('a value learner finds the rewards', async () => {
    const { fittedValues } = await example('fastpath/values.ts')
    const transitions = [0, 1].map((action) => ({
      ...{ observations: Float32Array.of(1, 0, 0, 0), observationOffset: 0, action, reward: 1 + action },
      ...{ nextObservations: new Float32Array(4), nextObservationOffset: 0, discount: 0 },
    }))
    const values: MlpWeights = await watched(() => fittedValues(network(rng), transitions, spec.actionCount))
    const [first, second] = outputsOf(values, transitions[0].observations, 1)
    expect(first).toBeCloseTo(1, 1)
    expect(second).toBeCloseTo(2, 1)
  })

  it('an actor–critic changes both its networks', async () => {
    const { stepped } = await example('fastpath/actorCritic.ts')
    const architecture = { ...spec, hiddenUnits: 8, hiddenLayers: 1, activation: 'tanh', sharedTrunk: false } as const
    const { flatten, initialHead } = createActorCritic(architecture)
    const head = initialHead(rng)
    const env = createVecEnv(CARTPOLE, 4)
    env.reset(1)
    const rollout = createRolloutPlayer(env, rng).play(head, 5)
    rollout.finish({ gamma: 0.9, gaeLambda: 0.9 })
    const after: ActorCriticHead = await watched(() => stepped(architecture, head, rollout))
    const [from, to] = [flatten(head), flatten(after)]
    const actorSize = from.length - (4 + 1) * 8 - (8 + 1)
    expect([...to.subarray(0, actorSize)]).not.toEqual([...from.subarray(0, actorSize)])
    expect([...to.subarray(actorSize)]).not.toEqual([...from.subarray(actorSize)])
  })
})
