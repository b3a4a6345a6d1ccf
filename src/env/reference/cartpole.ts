import { createRng } from '../../shared/rng.ts'
import type { Env, StepResult } from '../contracts.ts'
import { CARTPOLE_SPEC } from './specs.ts'

/**
 * CartPole-v1 with the published dynamics (Barto, Sutton & Anderson 1983; Gymnasium `cartpole.py`, explicit Euler).
 * Observation: [x m, ẋ m/s, θ rad, θ̇ rad/s]. Reward 1 on every step, including the last.
 * Terminated when the cart leaves ±2.4 m or the pole ±12°; truncated after 500 steps, which is the success.
 */
const GRAVITY = 9.8 // m/s²
const CART_MASS = 1 // kg
const POLE_MASS = 0.1 // kg
const TOTAL_MASS = CART_MASS + POLE_MASS
const HALF_LENGTH = 0.5 // m: from the pivot to the pole's centre of mass
const FORCE = 10 // N, to the left or to the right
const STEP_SECONDS = 0.02
const X_LIMIT = 2.4 // m
const ANGLE_LIMIT = (12 * 2 * Math.PI) / 360 // rad
const START_SPREAD = 0.05 // each state entry starts uniform in ±START_SPREAD
const TIME_LIMIT = 500 // steps

interface CartPoleEnv extends Env {
  /** The state in float64: [x, ẋ, θ, θ̇]. Writable for tests. */
  readonly state: Float64Array
}

export function createCartPole(): CartPoleEnv {
  const state = new Float64Array(4)
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  let steps = 0

  return {
    spec: CARTPOLE_SPEC,
    state,

    reset(seed, observation) {
      const rng = createRng(seed, 'cartpole')
      for (let index = 0; index < 4; index++) state[index] = (rng.float() * 2 - 1) * START_SPREAD
      steps = 0
      observation.set(state)
    },

    step(action, observation) {
      advance(state, action === 1 ? FORCE : -FORCE)
      steps++
      observation.set(state)
      result.reward = 1
      result.terminated = Math.abs(state[0]) > X_LIMIT || Math.abs(state[2]) > ANGLE_LIMIT
      result.truncated = !result.terminated && steps >= TIME_LIMIT
      result.success = result.truncated
      return result
    },
  }
}

/** One explicit Euler step, as published: positions use the old velocities. Semi-implicit Euler changes the task. */
function advance(state: Float64Array, force: number): void {
  const velocity = state[1]
  const angle = state[2]
  const angularVelocity = state[3]
  const sin = Math.sin(angle)
  const cos = Math.cos(angle)
  const push = (force + POLE_MASS * HALF_LENGTH * angularVelocity * angularVelocity * sin) / TOTAL_MASS
  const angularAcceleration =
    (GRAVITY * sin - cos * push) / (HALF_LENGTH * (4 / 3 - (POLE_MASS * cos * cos) / TOTAL_MASS))
  const acceleration = push - (POLE_MASS * HALF_LENGTH * angularAcceleration * cos) / TOTAL_MASS
  state[0] += STEP_SECONDS * velocity
  state[1] += STEP_SECONDS * acceleration
  state[2] += STEP_SECONDS * angularVelocity
  state[3] += STEP_SECONDS * angularAcceleration
}
