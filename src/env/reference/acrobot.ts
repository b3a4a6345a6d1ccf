import { createRng } from '../../shared/rng.ts'
import type { Env, StepResult } from '../contracts.ts'
import { ACROBOT_SPEC } from './specs.ts'

/**
 * Acrobot-v1 with the published dynamics (Sutton 1996; equations of Sutton & Barto's book; Gymnasium `acrobot.py`,
 * "book", one fourth-order Runge–Kutta step). Two links hang from a pivot; a motor turns the joint between them.
 * Observation: [cos θ₁, sin θ₁, cos θ₂, sin θ₂, θ̇₁, θ̇₂]. Reward −1 per step, 0 on the terminating step.
 * Terminated when the tip swings one link length above the pivot, which is the success; truncated after 500 steps.
 */
const GRAVITY = 9.8 // m/s²
const MASS = 1 // kg, each link
const LENGTH = 1 // m, link 1
const CENTRE = 0.5 // m: from a link's upper end to its centre of mass
const INERTIA = 1 // kg m², each link
const MAX_SPEED_1 = 4 * Math.PI // rad/s
const MAX_SPEED_2 = 9 * Math.PI // rad/s
const STEP_SECONDS = 0.2
const START_SPREAD = 0.1 // each state entry starts uniform in ±START_SPREAD
const TIME_LIMIT = 500 // steps

interface AcrobotEnv extends Env {
  /** The state in float64: [θ₁, θ₂, θ̇₁, θ̇₂], θ₁ = 0 hangs down, θ₂ relative to link 1. Writable for tests. */
  readonly state: Float64Array
}

export function createAcrobot(): AcrobotEnv {
  const state = new Float64Array(4)
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  const integrate = createRungeKutta(4, derivatives)
  let steps = 0

  return {
    spec: ACROBOT_SPEC,
    state,

    reset(seed, observation) {
      const rng = createRng(seed, 'acrobot')
      for (let index = 0; index < 4; index++) state[index] = (rng.float() * 2 - 1) * START_SPREAD
      steps = 0
      writeObservation(state, observation)
    },

    step(action, observation) {
      integrate(state, action - 1, STEP_SECONDS)
      state[0] = wrapAngle(state[0])
      state[1] = wrapAngle(state[1])
      state[2] = Math.min(MAX_SPEED_1, Math.max(-MAX_SPEED_1, state[2]))
      state[3] = Math.min(MAX_SPEED_2, Math.max(-MAX_SPEED_2, state[3]))
      steps++
      writeObservation(state, observation)
      result.terminated = -Math.cos(state[0]) - Math.cos(state[0] + state[1]) > LENGTH
      result.truncated = !result.terminated && steps >= TIME_LIMIT
      result.success = result.terminated
      result.reward = result.terminated ? 0 : -1
      return result
    },
  }
}

/** Writes d/dt [θ₁, θ₂, θ̇₁, θ̇₂] under `torque` (N m, at the second joint). */
function derivatives(state: Float64Array, torque: number, out: Float64Array): void {
  const [angle1, angle2, speed1, speed2] = [state[0], state[1], state[2], state[3]]
  const cos2 = Math.cos(angle2)
  const sin2 = Math.sin(angle2)
  const coupling = MASS * LENGTH * CENTRE
  const d1 = MASS * CENTRE ** 2 + MASS * (LENGTH ** 2 + CENTRE ** 2) + 2 * coupling * cos2 + 2 * INERTIA
  const d2 = MASS * CENTRE ** 2 + coupling * cos2 + INERTIA
  // Gravity: cos(θ − π/2) = sin θ.
  const phi2 = MASS * CENTRE * GRAVITY * Math.sin(angle1 + angle2)
  const phi1 =
    -coupling * speed2 ** 2 * sin2 -
    2 * coupling * speed2 * speed1 * sin2 +
    (MASS * CENTRE + MASS * LENGTH) * GRAVITY * Math.sin(angle1) +
    phi2
  const acceleration2 =
    (torque + (d2 / d1) * phi1 - coupling * speed1 ** 2 * sin2 - phi2) / (MASS * CENTRE ** 2 + INERTIA - d2 ** 2 / d1)
  out[0] = speed1
  out[1] = speed2
  out[2] = -(d2 * acceleration2 + phi1) / d1
  out[3] = acceleration2
}

type Derivatives = (state: Float64Array, input: number, out: Float64Array) => void

/** Classic fourth-order Runge–Kutta, in place; scratch space is allocated once. */
function createRungeKutta(size: number, slope: Derivatives) {
  const [k1, k2, k3, k4, probe] = Array.from({ length: 5 }, () => new Float64Array(size))
  return (state: Float64Array, input: number, seconds: number): void => {
    slope(state, input, k1)
    for (let index = 0; index < size; index++) probe[index] = state[index] + (seconds / 2) * k1[index]
    slope(probe, input, k2)
    for (let index = 0; index < size; index++) probe[index] = state[index] + (seconds / 2) * k2[index]
    slope(probe, input, k3)
    for (let index = 0; index < size; index++) probe[index] = state[index] + seconds * k3[index]
    slope(probe, input, k4)
    for (let index = 0; index < size; index++) {
      state[index] += (seconds / 6) * (k1[index] + 2 * k2[index] + 2 * k3[index] + k4[index])
    }
  }
}

/** Wraps an angle to [−π, π]. */
function wrapAngle(angle: number): number {
  while (angle > Math.PI) angle -= 2 * Math.PI
  while (angle < -Math.PI) angle += 2 * Math.PI
  return angle
}

function writeObservation(state: Float64Array, observation: Float32Array): void {
  observation[0] = Math.cos(state[0])
  observation[1] = Math.sin(state[0])
  observation[2] = Math.cos(state[1])
  observation[3] = Math.sin(state[1])
  observation[4] = state[2]
  observation[5] = state[3]
}
