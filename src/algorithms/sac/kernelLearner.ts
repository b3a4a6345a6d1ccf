import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { createKernelEvaluator } from '../../nn/kernels/evaluator.ts'
import { createKernelLearner, type KernelLearner } from '../../nn/kernels/learner.ts'
import { createKernelTarget } from '../../nn/kernels/target.ts'
import { kernelHeap } from '../../nn/mlpKernels.ts'
import { flattenWeights, parameterCount, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { softPolicySlopes } from '../../nn/softSlopes.ts'
import { tdSlopes } from '../../nn/tdSlopes.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { ReplayOptions } from '../../rl/replayBuffer.ts'
import { joined, oneHotRows } from '../../rl/samples.ts'
import { softTargets } from '../../rl/tdTargets.ts'
import { arrayOf, partOf, stateOf } from '../../shared/state.ts'
import { stepJointly } from '../shared/jointStep.ts'
import { bootstrappedTargets, createKernelReplay } from '../shared/kernelReplay.ts'
import { stateOfLearners } from '../shared/learnersState.ts'
import { ADAM_EPSILON, type SoftColumns, type SoftLearner, type SoftNetworks } from './learner.ts'

/** The learner in wasm memory: networks in kernels, targets and losses as loops over their outputs, no tensors. */
export function createKernelSoftLearner(initial: SoftNetworks, replayOptions: ReplayOptions): SoftLearner {
  const shape = shapeOf(initial.actor)
  const actionCount = shape.sizes[shape.sizes.length - 1]
  const heap = kernelHeap()
  const evaluator = createKernelEvaluator(heap, shape)
  const replay = createKernelReplay(heap, replayOptions, shape.sizes[0])
  const [actor, first, second] = [initial.actor, ...initial.critics].map(createLearner)
  const targets = [createKernelTarget(heap, shape, first), createKernelTarget(heap, shape, second)] as const
  const learners = [actor, first, second]
  const optimised = stateOfLearners(learners)
  let networks = initial
  let columns = emptyColumns()

  function createLearner(network: MlpWeights): KernelLearner {
    const optimiser = { kind: 'adam', beta1: BETA_1, beta2: BETA_2, epsilon: ADAM_EPSILON } as const
    const created = createKernelLearner(heap, shape, optimiser)
    created.load(flattenWeights(network))
    return created
  }

  function readNetworks(): SoftNetworks {
    const weightsOf = (learner: KernelLearner) => unflattenWeights(learner.read(), shape)
    return { actor: weightsOf(actor), critics: [weightsOf(first), weightsOf(second)] }
  }

  function moveTargets(share: number): void {
    for (const target of targets) target.move(share)
  }

  return {
    get networks() {
      return networks
    },
    replay: replay.buffer,
    descend(samples, options) {
      const { alpha } = options
      const { slots, steps } = samples
      const count = slots.length
      const size = count / steps
      const batch = replay.buffer.gatherOutcomes(slots)
      const y = bootstrappedTargets(slots, batch, (bootstrapped) => {
        const next = replay.nextObservationsOf(bootstrapped.slots)
        evaluator.select(next.rows, next.indices)
        const logits = evaluator.run(actor.parameters)
        const nextQ = [evaluator.run(targets[0].parameters), evaluator.run(targets[1].parameters)] as const
        return softTargets(bootstrapped, logits, nextQ, alpha)
      })
      const { rows, indices } = replay.observationsOf(slots)
      const selectors = oneHotRows(batch.actions, actionCount)
      const weights = new Float32Array(size).fill(1)

      for (let start = 0; start < count; start += size) {
        const end = start + size
        const range = indices.subarray(start, end)
        const batches = learners.map((learner) => learner.forward(rows, range))
        const outputs = batches.map((each) => ({ values: each.outputs, offset: 0, stride: each.stride }))
        const slopes = batches.map((each) => ({ values: each.slopes, offset: 0, stride: each.stride }))
        const stepSamples = {
          selectors: selectors.subarray(start * actionCount, end * actionCount),
          targets: y.subarray(start, end),
          weights,
        }
        const tdErrors = tdSlopes(outputs[1], stepSamples, 'mse', slopes[1])
        tdSlopes(outputs[2], stepSamples, 'mse', slopes[2])
        const at = { rows: size, actionCount, alpha }
        const { loss, entropy } = softPolicySlopes(outputs[0], [outputs[1], outputs[2]], at, slopes[0])
        for (const learner of learners) learner.backward()
        columns.tdErrors.push(tdErrors)
        columns.policyLosses.push(Float32Array.of(loss))
        columns.entropies.push(Float32Array.of(entropy))
        columns.gradientNorms.push(Float32Array.of(stepJointly(learners, options)))
      }
    },
    moveTargets,
    async read() {
      networks = readNetworks()
      const { tdErrors, policyLosses, entropies, gradientNorms } = columns
      columns = emptyColumns()
      return {
        tdErrors: joined(tdErrors),
        policyLosses: joined(policyLosses),
        entropies: joined(entropies),
        gradientNorms: joined(gradientNorms),
      }
    },
    load(next) {
      networks = next
      const flat = [next.actor, ...next.critics].map((network) => flattenWeights(network))
      for (const [index, learner] of learners.entries()) learner.load(flat[index])
      moveTargets(1)
    },
    state: stateOf({
      networks: {
        save: () => ({ ...optimised.save(), targets: joined(targets.map((target) => target.read())) }),
        load(saved) {
          optimised.load(saved)
          const size = parameterCount(shape)
          const savedTargets = arrayOf(partOf(saved, 'targets'), new Float32Array(2 * size))
          for (const [index, target] of targets.entries()) {
            target.load(savedTargets.subarray(index * size, (index + 1) * size))
          }
          networks = readNetworks()
        },
      },
      replay: replay.buffer.state,
    }),
    dispose() {
      for (const owned of [...learners, ...targets, evaluator, replay]) owned.dispose()
    },
  }
}

function emptyColumns(): Record<keyof SoftColumns, Float32Array[]> {
  return { tdErrors: [], policyLosses: [], entropies: [], gradientNorms: [] }
}
