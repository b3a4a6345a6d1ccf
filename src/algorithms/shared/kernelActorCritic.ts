import { type ActorCriticHead, type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { joined } from '../../rl/samples.ts'
import type { ActorCriticColumns, ActorCriticLearner, OptimiserChoice } from './actorCriticLearner.ts'
import { stepJointly } from './jointStep.ts'
import { createKernelNetworks } from './kernelNetworks.ts'

/** The learner in wasm memory: networks in kernels, losses as loops over their outputs, no tensors. */
export function createKernelActorCritic(
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  const { flatten, unflatten } = createActorCritic(options)
  const networks = createKernelNetworks(options, optimiser)
  let head = initial
  let columns = emptyColumns()

  function load(next: ActorCriticHead): void {
    head = next
    networks.load(flatten(next))
  }

  load(initial)
  return {
    get head() {
      return head
    },
    begin: networks.begin,
    step(indices, advantages, { loss, criticOnly, learningRate, maxGradNorm }) {
      const { policy, values } = networks.differentiate(indices, advantages, loss)
      if (criticOnly) networks.maskToCritic()
      const norm = stepJointly(networks.learners, { learningRate, maxGradNorm })
      columns.logProbs.push(policy.logProbs)
      columns.entropies.push(policy.entropies)
      columns.values.push(values)
      columns.gradientNorms.push(Float32Array.of(norm))
    },
    forget() {
      columns = emptyColumns()
    },
    async read() {
      head = unflatten(networks.read())
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
    state: {
      save: networks.state.save,
      load(saved) {
        networks.state.load(saved)
        head = unflatten(networks.read())
      },
    },
    resetOptimiser() {
      for (const learner of networks.learners) learner.resetOptimiser()
    },
    dispose: networks.dispose,
  }
}

function emptyColumns(): Record<keyof ActorCriticColumns, Float32Array[]> {
  return { logProbs: [], entropies: [], values: [], gradientNorms: [] }
}
