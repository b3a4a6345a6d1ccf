import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { createKernelEvaluator } from '../../nn/kernels/evaluator.ts'
import { createKernelLearner } from '../../nn/kernels/learner.ts'
import { createKernelTarget } from '../../nn/kernels/target.ts'
import { kernelHeap } from '../../nn/mlpKernels.ts'
import { flattenWeights, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { tdSlopes } from '../../nn/tdSlopes.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { ReplayOptions, TransitionOutcomes } from '../../rl/replayBuffer.ts'
import { joined } from '../../rl/samples.ts'
import { bounded, qLearningTargets, withActionGap } from '../../rl/tdTargets.ts'
import { arrayOf, partOf, stateOf } from '../../shared/state.ts'
import { stepJointly } from '../shared/jointStep.ts'
import { bootstrappedTargets, createKernelReplay, type KernelObservations } from '../shared/kernelReplay.ts'
import { stateOfLearners } from '../shared/learnersState.ts'
import type { QHead } from './head.ts'
import { ADAM_EPSILON, type QColumns, type QLearner, type QStepOptions } from './learner.ts'

/** The learner in wasm memory: networks in kernels, targets and loss as loops over their outputs, no tensors. */
export function createKernelQLearner(initial: MlpWeights, head: QHead, replayOptions: ReplayOptions): QLearner {
  const shape = shapeOf(initial)
  const heap = kernelHeap()
  const optimiser = { kind: 'adam', beta1: BETA_1, beta2: BETA_2, epsilon: ADAM_EPSILON } as const
  const learner = createKernelLearner(heap, shape, optimiser)
  learner.load(flattenWeights(initial))
  const target = createKernelTarget(heap, shape, learner)
  const evaluator = createKernelEvaluator(heap, shape)
  const replay = createKernelReplay(heap, replayOptions, shape.sizes[0])
  const optimised = stateOfLearners([learner])
  let network = initial
  let columns = emptyColumns()

  /** Q `[n × A]` of the selected rows, by the network with the parameters at the address `parameters`. */
  function qOf(parameters: number): Float32Array {
    const outputs = evaluator.run(parameters)
    if (!head.isDueling) return outputs
    const count = outputs.length / head.outputCount
    const values = new Float32Array(count * head.actionCount)
    head.qValues(outputs, count, values)
    return values
  }

  const select = ({ rows, indices }: KernelObservations) => evaluator.select(rows, indices)

  function targetsOf(
    slots: Int32Array,
    { actions, rewards, discounts }: TransitionOutcomes,
    { doubleQ, rewardFactor = 1, actionGap = 0, bounds = null }: QStepOptions,
  ): Float32Array {
    const scaled = { rewards: rewardFactor === 1 ? rewards : rewards.map((reward) => rewardFactor * reward), discounts }
    const plain = bootstrappedTargets(slots, scaled, (bootstrapped) => {
      select(replay.nextObservationsOf(bootstrapped.slots))
      const nextTargetQ = qOf(target.parameters)
      const nextChoiceQ = doubleQ ? qOf(learner.parameters) : nextTargetQ
      return qLearningTargets(bootstrapped, nextTargetQ, nextChoiceQ)
    })
    if (actionGap > 0) select(replay.observationsOf(slots))
    const targets = actionGap > 0 ? withActionGap(plain, qOf(target.parameters), actions, actionGap) : plain
    return bounds === null ? targets : bounded(targets, bounds)
  }

  return {
    get network() {
      return network
    },
    replay: replay.buffer,
    descend(samples, options) {
      const { loss } = options
      const { slots, steps, weights } = samples
      const count = slots.length
      const batch = replay.buffer.gatherOutcomes(slots)
      const targets = targetsOf(slots, batch, options)
      const selectors = new Float32Array(count * head.outputCount)
      head.select(batch.actions, count, selectors)

      const { rows: observations, indices } = replay.observationsOf(slots)
      const size = count / steps
      for (let start = 0; start < count; start += size) {
        const end = start + size
        const { outputs, slopes, stride } = learner.forward(observations, indices.subarray(start, end))
        const stepSamples = {
          selectors: selectors.subarray(start * head.outputCount, end * head.outputCount),
          targets: targets.subarray(start, end),
          weights: weights.subarray(start, end),
        }
        const rows = { values: outputs, offset: 0, stride }
        const tdErrors = tdSlopes(rows, stepSamples, loss, { ...rows, values: slopes })
        learner.backward()
        const norm = stepJointly([learner], options)
        columns.tdErrors.push(tdErrors)
        columns.gradientNorms.push(Float32Array.of(norm))
      }
    },
    moveTarget: target.move,
    async read() {
      network = unflattenWeights(learner.read(), shape)
      const { tdErrors, gradientNorms } = columns
      columns = emptyColumns()
      return { tdErrors: joined(tdErrors), gradientNorms: joined(gradientNorms) }
    },
    load(next) {
      network = next
      learner.load(flattenWeights(next))
      target.move(1)
    },
    state: stateOf({
      networks: {
        save: () => ({ ...optimised.save(), target: target.read() }),
        load(saved) {
          optimised.load(saved)
          const theta = learner.read()
          target.load(arrayOf(partOf(saved, 'target'), theta))
          network = unflattenWeights(theta, shape)
        },
      },
      replay: replay.buffer.state,
    }),
    dispose() {
      for (const owned of [learner, target, evaluator, replay]) owned.dispose()
    },
  }
}

function emptyColumns(): Record<keyof QColumns, Float32Array[]> {
  return { tdErrors: [], gradientNorms: [] }
}
