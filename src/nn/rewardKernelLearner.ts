import { allIndices } from '../rl/samples.ts'
import { mean } from '../shared/statistics.ts'
import { BETA_1, BETA_2 } from './adam.ts'
import { createKernelEvaluator } from './kernels/evaluator.ts'
import { createKernelLearner } from './kernels/learner.ts'
import { createKernelRows } from './kernels/rows.ts'
import { clipScale, kernelHeap } from './mlpKernels.ts'
import type { MlpShape } from './parameters.ts'
import { preferenceSlopes } from './preferenceSlopes.ts'
import { ADAM_EPSILON, type PairInputs, type RewardLearner } from './rewardLearner.ts'

/** The learner in wasm memory: the network in kernels, the loss as a loop over the clips' scores, no tensors. */
export function createKernelRewardLearner(shape: MlpShape, initial: Float32Array): RewardLearner {
  const heap = kernelHeap()
  const optimiser = { kind: 'adam', beta1: BETA_1, beta2: BETA_2, epsilon: ADAM_EPSILON } as const
  const learner = createKernelLearner(heap, shape, optimiser)
  learner.load(initial)
  const evaluator = createKernelEvaluator(heap, shape)
  const rows = createKernelRows(heap, shape.sizes[0])
  let losses: number[] = []

  /** Stacks the rows of both clips of each pair, and counts the rows of each clip. */
  function stack(pairs: readonly PairInputs[]): number[] {
    const clips = pairs.flatMap(({ first, second }) => [first, second])
    rows.resize(clips.reduce((sum, clip) => sum + clip.rows, 0))
    const values = rows.values()
    let place = 0
    for (const { inputs } of clips) {
      values.set(inputs, place)
      place += inputs.length
    }
    return clips.map((clip) => clip.rows)
  }

  return {
    step(pairs, { loss: kind, centring, learningRate, weightDecay, maxGradNorm }) {
      const rowsOfClip = stack(pairs)
      const { outputs, slopes, stride } = learner.forward(rows, allIndices(rows.count))
      const scores = sumsOf(rowsOfClip, (row) => outputs[row * stride])
      const options = { targets: pairs.map(({ target }) => target), centring }
      const { loss, slopes: scoreSlopes } = preferenceSlopes(kind, scores, options)
      let row = 0
      for (const [clip, count] of rowsOfClip.entries()) {
        for (const end = row + count; row < end; row++) slopes[row * stride] = scoreSlopes[clip]
      }
      learner.backward()
      learner.addDecay(weightDecay)
      const norm = Math.sqrt(learner.squaredGradientNorm())
      learner.step({ learningRate, scale: clipScale(norm, maxGradNorm) })
      losses.push(loss)
    },
    async readLoss() {
      const taken = losses
      losses = []
      return mean(taken)
    },
    async scores(pairs) {
      const rowsOfClip = stack(pairs)
      evaluator.select(rows, allIndices(rows.count))
      const rewards = evaluator.run(learner.parameters)
      return sumsOf(rowsOfClip, (row) => rewards[row])
    },
    read: async () => learner.read(),
    dispose() {
      for (const owned of [learner, evaluator, rows]) owned.dispose()
    },
  }
}

/** The sum over the rows of each clip. */
function sumsOf(rowsOfClip: readonly number[], rewardOf: (row: number) => number): Float64Array {
  let row = 0
  return Float64Array.from(rowsOfClip, (count) => {
    let sum = 0
    for (const end = row + count; row < end; row++) sum += rewardOf(row)
    return sum
  })
}
