import type { VecEnv } from '../../env/contracts.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { epsilonGreedyAction } from '../../rl/epsilon.ts'
import { createNStepAssembler } from '../../rl/nStep.ts'
import { createPredictionGap } from '../../rl/predictionGap.ts'
import type { Transition } from '../../rl/replayBuffer.ts'
import type { Rng } from '../../shared/rng.ts'
import type { QHead } from './head.ts'

/** Plays ε-greedily in plain TypeScript, or lets another play, and hands on n-step transitions. Nothing here waits for an accelerator. */
export interface Collector {
  collect(block: {
    network: MlpWeights
    /** Vector steps: each is one decision in every world. */
    steps: number
    /** ε of each vector step, by its place in the block. */
    epsilonOf: (step: number) => number
    gamma: number
    store: (transition: Transition) => void
  }): Collected
}

export interface Collected {
  /** Q(s, a) of the actions taken. */
  readonly takenQ: Float32Array // [steps × worlds]
  /** Q(s, a) − V(s), where V(s) = Σ π Q is what acting ε-greedily is worth. */
  readonly advantages: Float32Array // [steps × worlds]
  /** Predicted and realised return of the episodes that ended in the block, if any. */
  readonly gap: { readonly predicted: number; readonly realised: number } | null
}

export function createCollector(
  env: VecEnv,
  head: QHead,
  { nStep, rng, askOther }: { nStep: number; rng: Rng; askOther: (row: number) => number | null },
): Collector {
  const { count, spec } = env
  const size = spec.observationSize
  const { actionCount } = head
  const forward = createMlpForward()
  const outputs = new Float32Array(count * head.outputCount)
  const qValues = new Float32Array(count * actionCount)
  const bestValues = new Float32Array(count)
  const actions = new Int32Array(count)
  const observationsBefore = new Float32Array(count * size)
  const assembler = createNStepAssembler(count, size, nStep)
  const gap = createPredictionGap(count)

  function predict(network: MlpWeights, observations: Float32Array, rows: number): void {
    forward.run(network, observations, rows, outputs)
    head.qValues(outputs, rows, qValues)
  }

  return {
    collect({ network, steps, epsilonOf, gamma, store }) {
      const takenQ = new Float32Array(steps * count)
      const advantages = new Float32Array(steps * count)
      const finalValueOf = (row: number) => {
        predict(network, env.finalObservations.subarray(row * size, (row + 1) * size), 1)
        return largest(qValues, 0, actionCount)
      }

      for (let step = 0; step < steps; step++) {
        const epsilon = epsilonOf(step)
        predict(network, env.observations, count)
        for (let row = 0; row < count; row++) {
          const offset = row * actionCount
          const action = askOther(row) ?? epsilonGreedyAction(qValues, offset, actionCount, { epsilon, rng })
          const best = largest(qValues, offset, actionCount)
          const value = (1 - epsilon) * best + epsilon * average(qValues, offset, actionCount)
          actions[row] = action
          bestValues[row] = best
          takenQ[step * count + row] = qValues[offset + action]
          advantages[step * count + row] = qValues[offset + action] - value
        }
        gap.observe(bestValues)
        observationsBefore.set(env.observations)
        env.step(actions)
        assembler.add(observationsBefore, actions, env, gamma, store)
        gap.add(env, gamma, finalValueOf)
      }
      return { takenQ, advantages, gap: gap.drain() }
    },
  }
}

function largest(values: Float32Array, offset: number, length: number): number {
  let best = values[offset]
  for (let index = 1; index < length; index++) best = Math.max(best, values[offset + index])
  return best
}

function average(values: Float32Array, offset: number, length: number): number {
  let sum = 0
  for (let index = 0; index < length; index++) sum += values[offset + index]
  return sum / length
}
