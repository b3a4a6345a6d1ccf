import { describe, expect, it } from 'vitest'
import type { HyperparameterValues } from '../../../src/algorithms/contract.ts'
import { algorithmById } from '../../../src/algorithms/index.ts'
import { type Behaviour, playWithOthers } from '../../../src/algorithms/shared/behaviour.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import type { Env } from '../../../src/env/contracts.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { vectorise } from '../../../src/env/vectorise.ts'
import { createEvaluator, createPolicyOutput } from '../../../src/policies/evaluate.ts'
import { greedyAction } from '../../../src/policies/sample.ts'
import type { Trajectory } from '../../../src/rl/trajectory.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startTestBackend } from '../../nn/testBackend.ts'

const ACROBOT = createVecEnv({ kind: 'reference', id: 'acrobot' }, 2) // three actions
const DECISIONS = 3000

function createPlayer(behaviour: Behaviour, expertAction?: (row: number) => number) {
  const hyperparameters = { behaviour }
  const rng = createRng(1, 'behaviour')
  const context = { env: ACROBOT, hyperparameters, ...(expertAction && { expertAction }) }
  const { askOther: ask } = playWithOthers(context, rng)
  return { ask, rng, hyperparameters }
}

/** How often each action comes in the row. */
function frequencies(ask: (row: number) => number | null, row: number): number[] {
  const counts = [0, 0, 0]
  for (let decision = 0; decision < DECISIONS; decision++) counts[ask(row) ?? Number.NaN]++
  return counts.map((count) => count / DECISIONS)
}

it('does not affect an agent with its own behaviour policy, and draws no random numbers', () => {
  const { ask, rng } = createPlayer('itself')
  const before = rng.save()
  expect(ask(0)).toBeNull()
  expect(rng.save()).toEqual(before)
})

it('takes each action equally often with random behaviour', () => {
  for (const share of frequencies(createPlayer('chance').ask, 0)) expect(share).toBeCloseTo(1 / 3, 1)
})

it('takes the expert’s action in the row, and a random one in a third of the decisions', () => {
  const { ask } = createPlayer('expert', (row) => row + 1)
  const ofRow0 = frequencies(ask, 0)
  const ofRow1 = frequencies(ask, 1)
  expect(ofRow0[1]).toBeCloseTo(2 / 3 + 1 / 9, 1)
  expect(ofRow0[2]).toBeCloseTo(1 / 9, 1)
  expect(ofRow1[2]).toBeCloseTo(2 / 3 + 1 / 9, 1)
})

it('follows a change of the behaviour policy at once', () => {
  const { ask, hyperparameters } = createPlayer('chance')
  expect(ask(0)).not.toBeNull()
  hyperparameters.behaviour = 'itself'
  expect(ask(0)).toBeNull()
})

/** Places in a row. Action 1 moves forward, 0 back to the start; only the last place pays: 1, and ends the episode. */
const PLACES = 16
const TIME = 60

function createLadder(): Env {
  let place = 0
  let steps = 0
  const result = { reward: 0, terminated: false, truncated: false, success: false }
  const write = (observation: Float32Array) => {
    observation.fill(0)
    observation[place] = 1
  }
  return {
    spec: {
      id: 'ladder',
      observationSize: PLACES,
      actionCount: 2,
      actionNames: ['back', 'on'],
      observationSlices: [{ name: 'row 0', start: 0, length: PLACES }],
    },
    reset(_, observation) {
      place = 0
      steps = 0
      write(observation)
    },
    step(action, observation) {
      place = action === 1 ? place + 1 : 0
      steps++
      result.terminated = place === PLACES - 1
      result.truncated = !result.terminated && steps === TIME
      result.reward = result.terminated ? 1 : 0
      result.success = result.terminated
      write(observation)
      return result
    },
  }
}

/** Straight up. */
function climbed(): Trajectory {
  const length = PLACES - 1
  const seen = (first: number) => {
    const observations = new Float32Array(length * PLACES)
    for (let decision = 0; decision < length; decision++) observations[decision * PLACES + first + decision] = 1
    return observations
  }
  return {
    length,
    observations: seen(0),
    nextObservations: seen(1),
    actions: new Uint8Array(length).fill(1),
    mask: new Uint8Array(length).fill(1),
    rewards: Float32Array.from({ length }, (_, decision) => (decision === length - 1 ? 1 : 0)),
    terminated: true,
    success: true,
  }
}

describe('clips as behaviour policy', () => {
  it('are replayed and observed in every second row', () => {
    const context = { env: vectorise(createLadder, 4), hyperparameters: { behaviour: 'clips' as const } }
    const { env, askOther } = playWithOthers({ ...context, clips: [climbed()] }, createRng(1))
    env.reset(1)
    for (let decision = 0; decision < PLACES - 1; decision++) {
      expect([0, 1, 2, 3].map(askOther)).toEqual([null, 1, null, 1])
      env.step(new Int32Array(4))
    }
    expect(Array.from(env.rewards)).toEqual([0, 1, 0, 1])
  })

  it('are required before the run starts and when they are selected', () => {
    const context = { env: vectorise(createLadder, 2), hyperparameters: { behaviour: 'clips' as Behaviour } }
    expect(() => playWithOthers(context, createRng(1))).toThrow('no clips')
    const none = { ...climbed(), mask: new Uint8Array(PLACES - 1) }
    expect(() => playWithOthers({ ...context, clips: [none] }, createRng(1))).toThrow('no clips')
    const hyperparameters = { behaviour: 'itself' as Behaviour }
    const { askOther } = playWithOthers({ ...context, hyperparameters }, createRng(1))
    hyperparameters.behaviour = 'clips'
    expect(() => askOther(0)).toThrow('no clips')
  })

  const learners: readonly (readonly [string, HyperparameterValues, number])[] = [
    ['qlearning', { epsilonEnd: 0.3, initialValue: 0 }, 6000],
    ['dqn', { learningStarts: 500, epsilonDecaySteps: 1000, hiddenUnits: 32 }, 8000],
    ['sac', { learningStarts: 500, hiddenUnits: 32, initialTemperature: 0.05 }, 8000],
  ]
  it.each(learners)('teach %s what its own policy never finds', async (id, values, budgetSteps) => {
    const card = algorithmById(id)
    await startTestBackend('wasm')
    const reaches = async (behaviour: Behaviour) => {
      const hyperparameters = { ...defaultsOf(card.hyperparameters), ...values, behaviour }
      const agent = (await card.load())({
        env: vectorise(createLadder, 8),
        hyperparameters,
        seed: 1,
        budgetSteps,
        clips: [climbed()],
      })
      for await (const _report of agent.train());
      const evaluator = createEvaluator(agent.snapshot())
      agent.dispose()
      const env = createLadder()
      const observation = new Float32Array(PLACES)
      const output = createPolicyOutput(2)
      env.reset(1, observation)
      const rng = createRng(1)
      for (;;) {
        evaluator.evaluate(observation, output)
        const { terminated, truncated } = env.step(greedyAction(output.probabilities, rng), observation)
        if (terminated || truncated) return terminated
      }
    }
    expect(await reaches('clips')).toBe(true)
    expect(await reaches('itself')).toBe(false)
  })
})
