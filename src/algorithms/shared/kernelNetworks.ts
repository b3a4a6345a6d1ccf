import { type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { createKernelLearner, type KernelLearner, type KernelOptimiser } from '../../nn/kernels/learner.ts'
import { createKernelRows } from '../../nn/kernels/rows.ts'
import { kernelHeap } from '../../nn/mlpKernels.ts'
import { parameterCount } from '../../nn/parameters.ts'
import { DECAY } from '../../nn/rmsprop.ts'
import {
  type CategoricalRows,
  categoricalRows,
  categoricalSlopes,
  clippedSurrogateSlopes,
  policyGradientSlopes,
  type Rows,
  valueSlopes,
} from '../../nn/slopes.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { gather, gatherActions } from '../../rl/samples.ts'
import type { PlainStateful } from '../../shared/state.ts'
import type { ActorCriticLoss, OptimiserChoice } from './actorCriticLearner.ts'
import { stateOfLearners } from './learnersState.ts'

/** The networks of an actor–critic in wasm memory (one with a shared trunk, else two), as one flat vector `[P]`. */
interface KernelNetworks {
  readonly learners: readonly KernelLearner[]
  /** Sets the rollout that minibatches are drawn from. */
  begin(rollout: RolloutSamples): void
  /** Runs the networks on the samples `indices` `[B]`, and leaves the gradient of L in them. */
  differentiate(indices: Int32Array, advantages: Float32Array, loss: ActorCriticLoss): Outputs
  /** Keeps the gradient of the parameters that only the critic uses. */
  maskToCritic(): void
  /** A copy of the gradient. */
  gradient(): Float32Array
  /** Replaces the gradient. */
  takeGradient(gradient: Float32Array): void
  /** A copy of the parameters. */
  read(): Float32Array
  /** Loads parameters, with a fresh optimiser. */
  load(parameters: Float32Array): void
  /** Networks and optimiser (`nn/moments.ts`). */
  readonly state: PlainStateful
  /** Safe to call twice. */
  dispose(): void
}

interface Outputs {
  readonly policy: CategoricalRows
  readonly values: Float32Array // [B]
}

export function createKernelNetworks(options: ActorCriticOptions, optimiser: OptimiserChoice): KernelNetworks {
  const { actionCount } = options
  const network = createActorCritic(options)
  const heap = kernelHeap()
  const rows = createKernelRows(heap, options.observationSize)
  const learners = network.shapes.map((shape) => createKernelLearner(heap, shape, kernelOptimiser(optimiser)))
  const starts = network.shapes.map((_, index) => sumOf(network.shapes.slice(0, index).map(parameterCount)))
  const valueColumn = options.sharedTrunk ? actionCount : 0
  let rollout: RolloutSamples | null = null

  function partOf(flat: Float32Array, index: number): Float32Array {
    return flat.subarray(starts[index], starts[index + 1] ?? network.parameterCount)
  }

  function joinedParts(copyOf: (learner: KernelLearner) => Float32Array): Float32Array {
    const flat = new Float32Array(network.parameterCount)
    for (const [index, learner] of learners.entries()) flat.set(copyOf(learner), starts[index])
    return flat
  }

  return {
    learners,
    begin(next) {
      rollout = next
      rows.take(next.observations, next.size)
    },
    differentiate(indices, advantages, loss) {
      if (rollout === null) throw new Error('Call `begin` with a rollout before the first step.')
      const batches = learners.map((learner) => learner.forward(rows, indices))
      const [policyBatch, valueBatch] = [batches[0], batches[batches.length - 1]]
      const logits: Rows = { values: policyBatch.outputs, offset: 0, stride: policyBatch.stride }
      const values: Rows = { values: valueBatch.outputs, offset: valueColumn, stride: valueBatch.stride }
      const actions = gatherActions(rollout.actions, indices)

      const policy = categoricalRows(logits, actions, actionCount)
      const { clipRange, valueClipRange, valueCoefficient: coefficient } = loss
      const logProbSlopes =
        clipRange === null
          ? policyGradientSlopes(advantages)
          : clippedSurrogateSlopes(policy.logProbs, gather(rollout.logProbs, indices), { advantages, clipRange })
      const slopes = { logProbSlopes, entropySlope: -loss.entropyCoefficient / indices.length }
      categoricalSlopes(policy, actions, slopes, { ...logits, values: policyBatch.slopes })
      const returns = gather(rollout.returns, indices)
      const clip =
        valueClipRange === null
          ? {}
          : { clip: { oldValues: gather(rollout.values, indices), clipRange: valueClipRange } }
      valueSlopes(values, returns, { coefficient, ...clip }, { ...values, values: valueBatch.slopes })
      const outputs = { policy, values: columnOf(values, indices.length) }
      for (const learner of learners) learner.backward()
      return outputs
    },
    maskToCritic() {
      for (const [index, learner] of learners.entries()) learner.maskGradient(partOf(network.criticMask, index))
    },
    gradient: () => joinedParts((learner) => learner.gradient()),
    takeGradient(gradient) {
      for (const [index, learner] of learners.entries()) learner.takeGradient(partOf(gradient, index))
    },
    read: () => joinedParts((learner) => learner.read()),
    load(parameters) {
      for (const [index, learner] of learners.entries()) learner.load(partOf(parameters, index))
    },
    state: stateOfLearners(learners),
    dispose() {
      for (const owned of [...learners, rows]) owned.dispose()
    },
  }
}

function kernelOptimiser({ kind, epsilon }: OptimiserChoice): KernelOptimiser {
  return kind === 'adam' ? { kind, beta1: BETA_1, beta2: BETA_2, epsilon } : { kind, decay: DECAY, epsilon }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function columnOf({ values, offset, stride }: Rows, count: number): Float32Array {
  const column = new Float32Array(count)
  for (let row = 0; row < count; row++) column[row] = values[offset + row * stride]
  return column
}
