import type {
  ActorCriticColumns,
  ActorCriticLearner,
  ActorCriticStep,
  OptimiserChoice,
} from '../../src/algorithms/shared/actorCriticLearner.ts'
import { createActorCritic } from '../../src/nn/actorCritic.ts'
import type { Activation } from '../../src/policies/snapshot.ts'
import { createRolloutBuffer, type RolloutBuffer } from '../../src/rl/rolloutBuffer.ts'
import { allIndices, gather } from '../../src/rl/samples.ts'
import { createRng } from '../../src/shared/rng.ts'

/** A network, a minibatch and options of the loss, for learners on two backends to agree on. */
export interface ActorCriticCase {
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  readonly activation: Activation
  readonly sharedTrunk: boolean
  readonly batch: number
  readonly step?: Partial<ActorCriticStep>
  /** The optimiser of a few steps. Absent: only the gradient of one minibatch is computed. */
  readonly optimiser?: OptimiserChoice['kind']
}

/** What a learner computes in a case, as plain numbers that can leave a page. */
export interface ActorCriticResults extends Record<keyof ActorCriticColumns, number[]> {
  /** θ at first minus θ at the end, over the step size if it shows the gradient. */
  readonly moved: number[]
}

type CreateActorCritic = (
  options: ActorCriticNetwork,
  initial: ReturnType<ReturnType<typeof createActorCritic>['initialHead']>,
  optimiser: OptimiserChoice,
) => ActorCriticLearner

const OBSERVATION_SIZE = 62
const ACTION_COUNT = 5
const STEPS = 3

type ActorCriticNetwork = Parameters<typeof createActorCritic>[0]

const STEP: ActorCriticStep = {
  loss: { clipRange: 0.2, valueClipRange: 0.3, entropyCoefficient: 0.02, valueCoefficient: 0.6 },
  learningRate: 3e-3,
  maxGradNorm: 0.5,
  criticOnly: false,
}

/** RMSProp with this ε makes steps of the learning rate / 10⁶ along the gradient, so that a step shows the gradient. */
const GRADIENT_DESCENT: OptimiserChoice = { kind: 'rmsprop', epsilon: 1e12 }
const STEP_SIZE = 1e4 // θ is small beside such a step, and does not round it

/** The gradient of one minibatch, or what a few steps of an optimiser do. */
export async function runActorCritic(
  create: CreateActorCritic,
  { batch, step, optimiser, ...network }: ActorCriticCase,
): Promise<ActorCriticResults> {
  const options: ActorCriticNetwork = { observationSize: OBSERVATION_SIZE, actionCount: ACTION_COUNT, ...network }
  const { flatten, initialHead } = createActorCritic(options)
  const initial = initialHead(createRng(1, 'weights'))
  const rollout = randomRollout(STEPS * batch)
  const showsGradient = optimiser === undefined
  const learner = create(options, initial, showsGradient ? GRADIENT_DESCENT : { kind: optimiser, epsilon: 1e-5 })
  const take = (minibatch: number) => {
    const indices = Int32Array.from({ length: batch }, (_, row) => ((row * STEPS + minibatch) * 7) % rollout.size)
    const descent = showsGradient ? { learningRate: 1e6 * STEP_SIZE, maxGradNorm: 0 } : {}
    learner.step(indices, gather(rollout.advantages, indices), {
      ...{ ...STEP, ...step, ...descent },
      loss: { ...STEP.loss, ...step?.loss },
    })
  }

  learner.begin(rollout)
  take(0)
  if (!showsGradient) {
    await learner.read()
    learner.load(initial)
    learner.begin(rollout)
    take(1)
    await learner.read()
    learner.resetOptimiser()
    take(0) // on the same rollout, as after a read that compares an epoch with the target KL
    learner.forget()
    for (let minibatch = 0; minibatch < STEPS; minibatch++) take(minibatch)
  }
  const { logProbs, entropies, values, gradientNorms } = await learner.read()
  const [before, after] = [flatten(initial), flatten(learner.head)]
  learner.dispose()
  return {
    moved: Array.from(before, (value, index) => (value - after[index]) / (showsGradient ? STEP_SIZE : 1)),
    ...{ logProbs: [...logProbs], entropies: [...entropies] },
    ...{ values: [...values], gradientNorms: [...gradientNorms] },
  }
}

/** Updates of epochs of 4 minibatches, at PPO's defaults unless given. Calls `afterUpdate` after each. */
export async function trainBriefly(
  create: CreateActorCritic,
  { updates, epochs, hiddenUnits = 64, minibatchSize = 128 }: BriefTraining,
  afterUpdate: () => void,
): Promise<void> {
  const options = {
    ...{ observationSize: OBSERVATION_SIZE, actionCount: ACTION_COUNT, hiddenUnits, hiddenLayers: 2 },
    ...({ activation: 'relu', sharedTrunk: true } as const),
  }
  const initial = createActorCritic(options).initialHead(createRng(1, 'weights'))
  const rollout = randomRollout(4 * minibatchSize)
  const order = allIndices(rollout.size)
  const learner = create(options, initial, { kind: 'adam', epsilon: 1e-5 })
  try {
    for (let update = 0; update < updates; update++) {
      learner.begin(rollout)
      for (let epoch = 0; epoch < epochs; epoch++) {
        learner.forget()
        for (let first = 0; first < rollout.size; first += minibatchSize) {
          const indices = order.subarray(first, first + minibatchSize)
          learner.step(indices, gather(rollout.advantages, indices), STEP)
        }
      }
      await learner.read()
      afterUpdate()
    }
  } finally {
    learner.dispose()
  }
}

export interface BriefTraining {
  readonly updates: number
  readonly epochs: number
  readonly hiddenUnits?: number
  readonly minibatchSize?: number
}

function randomRollout(size: number): RolloutBuffer {
  const rng = createRng(5, 'rollout')
  const rollout = createRolloutBuffer(1, size, OBSERVATION_SIZE)
  for (const column of [rollout.observations, rollout.values, rollout.returns, rollout.advantages]) {
    for (let index = 0; index < column.length; index++) column[index] = rng.normal()
  }
  for (let index = 0; index < size; index++) {
    rollout.actions[index] = rng.int(ACTION_COUNT)
    rollout.logProbs[index] = -1.6 + 0.3 * rng.normal()
  }
  return rollout
}
