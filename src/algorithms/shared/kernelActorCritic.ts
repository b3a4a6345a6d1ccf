import { type ActorCriticHead, type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { createKernelLearner, type KernelLearner, type KernelOptimiser } from '../../nn/kernels/learner.ts'
import { createKernelRows } from '../../nn/kernels/rows.ts'
import { kernelHeap } from '../../nn/mlpKernels.ts'
import { type MlpShape, parameterCount } from '../../nn/parameters.ts'
import { DECAY } from '../../nn/rmsprop.ts'
import {
  categoricalRows,
  categoricalSlopes,
  clippedSurrogateSlopes,
  policyGradientSlopes,
  type Rows,
  valueSlopes,
} from '../../nn/slopes.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { gather, gatherActions, joined } from '../../rl/samples.ts'
import type { ActorCriticColumns, ActorCriticLearner, ActorCriticLoss, OptimiserChoice } from './actorCriticLearner.ts'
import { stepJointly } from './jointStep.ts'

/** The learner in wasm memory: networks in kernels, losses as loops over their outputs, no tensors. */
export function createKernelActorCritic(
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  const { actionCount } = options
  const network = createActorCritic(options)
  const parts = createParts(network.shapes, kernelOptimiser(optimiser))
  const learners = parts.map(({ learner }) => learner)
  const rows = createKernelRows(kernelHeap(), options.observationSize)
  const criticOffset = options.sharedTrunk ? actionCount : 0 // the value's column
  let head = initial
  let rollout: RolloutSamples | null = null
  let columns = emptyColumns()

  function load(next: ActorCriticHead): void {
    head = next
    const flat = network.flatten(next)
    for (const { learner, start, end } of parts) learner.load(flat.subarray(start, end))
  }

  /** Runs the networks on the samples and stores the gradient of L in them. */
  function differentiate(
    samples: RolloutSamples,
    indices: Int32Array,
    advantages: Float32Array,
    loss: ActorCriticLoss,
  ) {
    const batches = parts.map(({ learner }) => learner.forward(rows, indices))
    const [policyBatch, valueBatch] = [batches[0], batches[batches.length - 1]]
    const logits: Rows = { values: policyBatch.outputs, offset: 0, stride: policyBatch.stride }
    const values: Rows = { values: valueBatch.outputs, offset: criticOffset, stride: valueBatch.stride }
    const actions = gatherActions(samples.actions, indices)

    const policy = categoricalRows(logits, actions, actionCount)
    const { clipRange, valueClipRange, valueCoefficient: coefficient } = loss
    const logProbSlopes =
      clipRange === null
        ? policyGradientSlopes(advantages)
        : clippedSurrogateSlopes(policy.logProbs, gather(samples.logProbs, indices), { advantages, clipRange })
    const slopes = { logProbSlopes, entropySlope: -loss.entropyCoefficient / indices.length }
    categoricalSlopes(policy, actions, slopes, { ...logits, values: policyBatch.slopes })
    const returns = gather(samples.returns, indices)
    const clip =
      valueClipRange === null ? {} : { clip: { oldValues: gather(samples.values, indices), clipRange: valueClipRange } }
    valueSlopes(values, returns, { coefficient, ...clip }, { ...values, values: valueBatch.slopes })
    return { policy, values: columnOf(values, indices.length) }
  }

  load(initial)
  return {
    get head() {
      return head
    },
    begin(next) {
      rollout = next
      rows.take(next.observations, next.size)
    },
    step(indices, advantages, { loss, criticOnly, learningRate, maxGradNorm }) {
      if (rollout === null) throw new Error('Call `begin` with a rollout before the first step.')
      const { policy, values } = differentiate(rollout, indices, advantages, loss)
      for (const { learner, start, end } of parts) {
        learner.backward()
        if (criticOnly) learner.maskGradient(network.criticMask.subarray(start, end))
      }
      const norm = stepJointly(learners, { learningRate, maxGradNorm })
      columns.logProbs.push(policy.logProbs)
      columns.entropies.push(policy.entropies)
      columns.values.push(values)
      columns.gradientNorms.push(Float32Array.of(norm))
    },
    forget() {
      columns = emptyColumns()
    },
    async read() {
      const flat = new Float32Array(network.parameterCount)
      for (const { learner, start } of parts) flat.set(learner.read(), start)
      head = network.unflatten(flat)
      const { logProbs, entropies, values, gradientNorms } = columns
      columns = emptyColumns()
      return {
        logProbs: joined(logProbs),
        entropies: joined(entropies),
        values: joined(values),
        gradientNorms: joined(gradientNorms),
      }
    },
    load,
    resetOptimiser() {
      for (const learner of learners) learner.resetOptimiser()
    },
    dispose() {
      for (const owned of [...learners, rows]) owned.dispose()
    },
  }
}

/** One network's learner, and the offset of its parameters in the flat vector. */
interface Part {
  readonly learner: KernelLearner
  readonly start: number
  readonly end: number
}

function createParts(shapes: readonly MlpShape[], optimiser: KernelOptimiser): Part[] {
  let end = 0
  return shapes.map((shape) => {
    const start = end
    end += parameterCount(shape)
    return { learner: createKernelLearner(kernelHeap(), shape, optimiser), start, end }
  })
}

function kernelOptimiser({ kind, epsilon }: OptimiserChoice): KernelOptimiser {
  return kind === 'adam' ? { kind, beta1: BETA_1, beta2: BETA_2, epsilon } : { kind, decay: DECAY, epsilon }
}

function columnOf({ values, offset, stride }: Rows, count: number): Float32Array {
  const column = new Float32Array(count)
  for (let row = 0; row < count; row++) column[row] = values[offset + row * stride]
  return column
}

function emptyColumns(): Record<keyof ActorCriticColumns, Float32Array[]> {
  return { logProbs: [], entropies: [], values: [], gradientNorms: [] }
}
