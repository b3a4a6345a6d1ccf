import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { createKernelLearner, type KernelLearner } from '../../nn/kernels/learner.ts'
import { createKernelRows } from '../../nn/kernels/rows.ts'
import { kernelHeap } from '../../nn/mlpKernels.ts'
import { flattenWeights, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { categoricalRows, categoricalSlopes } from '../../nn/slopes.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { gatherActions, joined } from '../../rl/samples.ts'
import { stepJointly } from './jointStep.ts'
import { stateOfLearners } from './learnersState.ts'
import type { Decisions, PolicyColumns, PolicyLearner, PolicyLearnerOptions } from './policyLearner.ts'

/** The learner in wasm memory: the network in kernels, the loss as a loop over its outputs, no tensors. */
export function createKernelPolicy(initial: MlpWeights, { adamEpsilon }: PolicyLearnerOptions): PolicyLearner {
  let actor = initial
  let shape = shapeOf(actor)
  let learner = createLearner()
  const rows = createKernelRows(kernelHeap(), shape.sizes[0])
  let decisions: Decisions | null = null
  let columns = emptyColumns()

  function createLearner(): KernelLearner {
    const optimiser = { kind: 'adam', beta1: BETA_1, beta2: BETA_2, epsilon: adamEpsilon } as const
    const created = createKernelLearner(kernelHeap(), shape, optimiser)
    created.load(flattenWeights(actor))
    return created
  }

  return {
    get actor() {
      return actor
    },
    begin(next) {
      decisions = next
      rows.take(next.observations, next.count)
    },
    step(indices, loss, options) {
      if (decisions === null) throw new Error('Call `begin` with decisions before the first step.')
      const actions = gatherActions(decisions.actions, indices)
      const { outputs, slopes, stride } = learner.forward(rows, indices, loss.noise)
      const logits = { values: outputs, offset: 0, stride }
      const policy = categoricalRows(logits, actions, shape.sizes[shape.sizes.length - 1])
      const at = { logProbSlopes: loss.onArrays(policy.logProbs), entropySlope: loss.entropySlope }
      categoricalSlopes(policy, actions, at, { ...logits, values: slopes })
      learner.backward()
      const norm = stepJointly([learner], options)
      columns.logProbs.push(policy.logProbs)
      columns.entropies.push(policy.entropies)
      columns.gradientNorms.push(Float32Array.of(norm))
    },
    forget() {
      columns = emptyColumns()
    },
    async read() {
      actor = unflattenWeights(learner.read(), shape)
      const { logProbs, entropies, gradientNorms } = columns
      columns = emptyColumns()
      return { logProbs: joined(logProbs), entropies: joined(entropies), gradientNorms: joined(gradientNorms) }
    },
    load(next) {
      actor = next
      shape = shapeOf(actor)
      learner.dispose()
      learner = createLearner()
    },
    state: {
      save: () => stateOfLearners([learner]).save(),
      load(saved) {
        stateOfLearners([learner]).load(saved)
        actor = unflattenWeights(learner.read(), shape)
      },
    },
    dispose() {
      learner.dispose()
      rows.dispose()
    },
  }
}

function emptyColumns(): Record<keyof PolicyColumns, Float32Array[]> {
  return { logProbs: [], entropies: [], gradientNorms: [] }
}
