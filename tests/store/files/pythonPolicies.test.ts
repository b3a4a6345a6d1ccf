/** Policies that the page and the Python package exchange: the tests of both sides read the same committed files. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createPlatformerVecEnv } from '../../../src/env/platformer.ts'
import { createEvaluator, createPolicyOutput } from '../../../src/policies/evaluate.ts'
import { argmax } from '../../../src/shared/argmax.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { readConfig } from '../../../src/store/app/link.ts'
import { readPolicyTensors } from '../../../src/store/files/policyTensors.ts'
import { shippedBytes } from '../../shippedPolicies.ts'

const DATA = fileURLToPath(new URL('../../../python/tests/data/', import.meta.url))
const SEED = 5

it('a policy of the page, and the episode that it plays, are those that Python is tested with', async () => {
  const bytes = shippedBytes('lobby-expert.safetensors')
  const file = Buffer.from(bytes).toString('base64')
  const { policy } = readPolicyTensors(bytes)
  const env = createPlatformerVecEnv({ ...defaultPlatformer(), level: 'lobby' }, 1)
  const evaluator = createEvaluator(policy)
  const out = createPolicyOutput(policy.actionCount)
  const actions: number[] = []
  const probabilities: number[][] = []
  env.reset(SEED)
  while (env.terminated[0] === 0 && env.truncated[0] === 0) {
    evaluator.evaluate(env.observations, out)
    actions.push(argmax(out.probabilities))
    probabilities.push([...out.probabilities].map((probability) => Number(probability.toFixed(6))))
    env.step(Int32Array.of(actions[actions.length - 1]))
  }
  expect(env.success[0]).toBe(1)
  // Another expert of the lobby changes it on purpose: `npx vitest run tests/store/files -u` accepts it.
  const text = JSON.stringify({ seed: SEED, file, actions, probabilities })
  await expect(`${text}\n`).toMatchFileSnapshot(`${DATA}lobby-expert.json`)
})

describe('policies that the Python package wrote', () => {
  const read = (name: string) => readPolicyTensors(new Uint8Array(readFileSync(`${DATA}${name}.safetensors`)))

  it('of PPO: two networks, and settings with which PPO can continue them', () => {
    const { policy, config } = read('exported-ppo')
    expect(policy).toMatchObject({ algorithm: 'ppo', envId: 'BellmanBros-lobby-features-v1', envSteps: 1234 })
    expect(policy.head.kind).toBe('actorCritic')
    expect(readConfig(config)).toMatchObject({
      algorithm: 'ppo',
      env: { level: 'lobby', observation: 'features', stickyActions: 0.25, randomRegrets: false },
      hyperparameters: { hiddenUnits: 8, hiddenLayers: 2, activation: 'tanh', sharedTrunk: false },
    })
    const out = createPolicyOutput(policy.actionCount)
    createEvaluator(policy).evaluate(new Float32Array(policy.observationSize).fill(0.5), out)
    expect(out.hasValue).toBe(true)
    expect(out.probabilities.reduce((sum, each) => sum + each)).toBeCloseTo(1)
  })

  it.each(['exported-rllib', 'exported-rllib-actor'])('of RLlib, %s: acts as in Python', (name) => {
    const { policy, config } = read(name)
    const size = policy.observationSize
    const probes = Float32Array.from({ length: 16 * size }, (_, entry) => (((entry * 37) % 64) - 32) / 32)
    const evaluator = createEvaluator(policy)
    const out = createPolicyOutput(policy.actionCount)
    const actions = Array.from({ length: 16 }, (_, row) => {
      evaluator.evaluate(probes.subarray(row * size, (row + 1) * size), out)
      return argmax(out.probabilities)
    })
    expect(actions).toEqual(JSON.parse(readFileSync(`${DATA}exported-rllib.json`, 'utf8')))
    expect(out.hasValue).toBe(name === 'exported-rllib')
    expect(readConfig(config)).toMatchObject({
      hyperparameters: { hiddenUnits: 8, hiddenLayers: 2, sharedTrunk: false },
    })
  })

  it('of DQN: action values and their ε', () => {
    const { policy, config } = read('exported-dqn')
    expect(policy.head).toMatchObject({ kind: 'qValues', epsilon: 0.0625 })
    expect(readConfig(config)).toMatchObject({ algorithm: 'dqn', hyperparameters: { hiddenUnits: 16 } })
  })
})
