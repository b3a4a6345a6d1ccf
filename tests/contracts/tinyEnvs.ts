import type { Env, EnvSpec, VecEnv } from '../../src/env/contracts.ts'
import { vectorise } from '../../src/env/vectorise.ts'

/** Environments whose answer is known by hand. Their states are one-hot, as a gridworld's row is. */

export const LEFT = 0
export const RIGHT = 1

function specOf(id: string, states: number): EnvSpec {
  return {
    id,
    observationSize: states,
    actionCount: 2,
    actionNames: ['left', 'right'],
    observationSlices: [{ name: 'row 0', start: 0, length: states }],
  }
}

/** One state, in which every decision earns 1 and ends the episode: for good, or by the time limit. */
export function oneDecisionEnv(end: 'terminated' | 'truncated'): (count: number) => VecEnv {
  const make = (): Env => ({
    spec: specOf(`one decision, ${end}`, 1),
    reset: (_, observation) => void observation.fill(1),
    step(_, observation) {
      observation.fill(1)
      return { reward: 1, terminated: end === 'terminated', truncated: end === 'truncated', success: true }
    },
  })
  return (count) => vectorise(make, count)
}

export const CHAIN_STATES = 3
const CHAIN_LIMIT = 20 // decisions

/**
 * Three states in a row. Right from the last one earns 1 and ends the episode; every other decision costs 0.05. Left goes
 * back by one. So right is best everywhere.
 */
export function chainEnv(count: number): VecEnv {
  const make = (): Env => {
    let place = 0
    let decisions = 0
    const show = (observation: Float32Array) => {
      observation.fill(0)
      observation[Math.min(place, CHAIN_STATES - 1)] = 1
    }
    return {
      spec: specOf('chain', CHAIN_STATES),
      reset(_, observation) {
        place = 0
        decisions = 0
        show(observation)
      },
      step(action, observation) {
        decisions++
        place = action === RIGHT ? place + 1 : Math.max(0, place - 1)
        const terminated = place === CHAIN_STATES
        show(observation)
        const truncated = !terminated && decisions === CHAIN_LIMIT
        return { reward: terminated ? 1 : -0.05, terminated, truncated, success: terminated }
      },
    }
  }
  return vectorise(make, count)
}

/** A copy that says "terminated" where the original says "truncated", and the other way round. */
export function withEndsSwapped(makeEnv: (count: number) => VecEnv): (count: number) => VecEnv {
  return (count) => {
    const { terminated, truncated, ...env } = makeEnv(count)
    return { ...env, terminated: truncated, truncated: terminated }
  }
}
