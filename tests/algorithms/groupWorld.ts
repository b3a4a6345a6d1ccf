import type { Env } from '../../src/env/contracts.ts'
import { type VectorisedEnv, vectorise } from '../../src/env/vectorise.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'

/**
 * A walk with two actions: 0 goes one place further and pays 1, 1 stops, which ends the episode and pays 10; it succeeds
 * from place 2 on. The observation is the place.
 */
export function createWalks(count: number): VectorisedEnv<Env> {
  return vectorise(createWalk, count)
}

function createWalk(): Env {
  let place = 0
  const result = { reward: 0, terminated: false, truncated: false, success: false }
  return {
    spec: {
      id: 'walk',
      observationSize: 1,
      actionCount: 2,
      actionNames: ['go', 'stop'],
      observationSlices: [{ name: 'place', start: 0, length: 1 }],
    },
    reset(_, observation) {
      place = 0
      observation[0] = place
    },
    step(action, observation) {
      if (action === 0) place++
      result.reward = action === 0 ? 1 : 10
      result.terminated = action === 1
      result.success = action === 1 && place >= 2
      observation[0] = place
      return result
    },
  }
}

/** Logits that do not depend on what is seen. */
function alwaysWith(...logits: number[]): MlpWeights {
  const layer = {
    inputs: 1,
    outputs: logits.length,
    weights: new Float32Array(logits.length),
    bias: Float32Array.from(logits),
  }
  return { activation: 'relu', layers: [layer] }
}

export const GOES = alwaysWith(100, 0)
export const STOPS = alwaysWith(0, 100)
export const UNDECIDED = alwaysWith(0, 0)
