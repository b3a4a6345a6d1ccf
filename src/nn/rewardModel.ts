import { initialMlp } from '../policies/initial.ts'
import { type RewardInputShape, rewardInputSize, writeRewardInput } from '../policies/rewardModel.ts'
import type { MlpWeights } from '../policies/snapshot.ts'
import { type RewardLoss, validationLoss } from '../rl/preferences.ts'
import type { TrajectoryPair } from '../rl/trajectory.ts'
import type { Rng } from '../shared/rng.ts'
import { mean } from '../shared/statistics.ts'
import { flattenWeights, shapeOf, unflattenWeights } from './parameters.ts'
import type { ClipInputs, PairInputs } from './rewardLearner.ts'
import { createRewardLearner } from './rewardLearners.ts'

const OUTPUT_GAIN = 0.01 // initial scores near 0: the loss starts at ln 2
const SET_ASIDE_SHARE = 0.15 // share of a member's pairs, for early stopping
const MIN_SET_ASIDE = 6 // pairs; with fewer, early stopping would be random
const PATIENCE = 5 // a member stops after this many epochs without a lower loss on its validation pairs
const MAX_GRAD_NORM = 1

export interface RewardEnsembleOptions extends RewardInputShape {
  readonly loss: RewardLoss
  readonly members: number
  readonly hiddenUnits: number
  readonly hiddenLayers: number
  readonly learningRate: number
  readonly epochs: number // at most
  readonly batchPairs: number
  readonly weightDecay: number // λ of ½ λ ‖θ‖², in the gradient
  readonly centring: number
  readonly rng: Rng
}

/** The unmasked decisions of both clips of a pair. */
export function pairInputs(pair: TrajectoryPair, shape: RewardInputShape): PairInputs {
  return {
    first: clipInputs(pair.chosen, shape),
    second: clipInputs(pair.rejected, shape),
    target: pair.equal ? 0.5 : 1,
  }
}

function clipInputs(trajectory: TrajectoryPair['chosen'], shape: RewardInputShape): ClipInputs {
  const { length, mask } = trajectory
  const counted = Array.from({ length }, (_, index) => index).filter((index) => mask[index] === 1)
  const terminated = new Uint8Array(length)
  if (trajectory.terminated) terminated[length - 1] = 1
  const inputs = new Float32Array(counted.length * rewardInputSize(shape))
  const decisions = { ...trajectory, count: length, terminated }
  for (const [row, index] of counted.entries()) writeRewardInput(decisions, index, { inputs, row, shape })
  return { rows: counted.length, inputs }
}

/** The metrics of an epoch, and the ensemble after it. */
export interface FittedEpoch {
  readonly epoch: number
  /** Training loss during the epoch, mean over the members. */
  readonly trainingLoss: number
  readonly members: readonly MlpWeights[]
  /** [2 × held-out pairs] scores of the first and the second clip of each pair, mean over the members. */
  readonly heldOutScores: Float64Array
}

/**
 * Fits an ensemble to pairs; yields after each epoch. Each member has its own initial weights, order and validation
 * pairs, and keeps the weights with the lowest validation loss, because reward models overfit quickly. Ends after
 * `epochs`, or when all members have stopped. The held-out pairs are only evaluated, never used to train or to select.
 */
export async function* fitRewardEnsemble(
  pairs: readonly PairInputs[],
  heldOut: readonly PairInputs[],
  options: RewardEnsembleOptions,
): AsyncGenerator<FittedEpoch, void, void> {
  const members = Array.from({ length: options.members }, (_, index) =>
    createMember(pairs, heldOut, { ...options, rng: options.rng.split(`member ${index}`) }),
  )
  try {
    for (let epoch = 1; epoch <= options.epochs && members.some((member) => !member.stopped); epoch++) {
      for (const member of members) if (!member.stopped) await member.epoch()
      yield {
        epoch,
        trainingLoss: mean(members.map((member) => member.trainingLoss)),
        members: members.map((member) => member.weights()),
        heldOutScores: Float64Array.from({ length: 2 * heldOut.length }, (_, clip) =>
          mean(members.map((member) => member.heldOutScores[clip])),
        ),
      }
    }
  } finally {
    for (const member of members) member.dispose()
  }
}

/**
 * The member's best weights so far by validation loss, and their metrics; the latest weights without validation pairs.
 */
interface Member {
  readonly stopped: boolean
  readonly trainingLoss: number
  readonly heldOutScores: ArrayLike<number>
  weights(): MlpWeights
  epoch(): Promise<void>
  dispose(): void
}

function createMember(
  pairs: readonly PairInputs[],
  heldOut: readonly PairInputs[],
  options: RewardEnsembleOptions,
): Member {
  const { batchPairs, rng } = options
  const initial = initialMlp(trunkOf(options), {
    activation: 'relu',
    outputGains: [OUTPUT_GAIN],
    rng: rng.split('weights'),
  })
  const shape = shapeOf(initial)
  const flat = flattenWeights(initial)
  const learner = createRewardLearner(shape, flat)
  let best = flat
  let heldOutScores: ArrayLike<number> = []
  let bestLoss = Number.POSITIVE_INFINITY
  let epochsSinceBest = 0
  let trainingLoss = Number.NaN

  const order = shuffled(pairs, rng.split('set aside'))
  const asideCount = Math.round(pairs.length * SET_ASIDE_SHARE)
  const aside = asideCount < MIN_SET_ASIDE ? [] : order.slice(0, asideCount)
  const learnt = order.slice(aside.length)
  const shuffling = rng.split('order')

  return {
    get stopped() {
      return epochsSinceBest >= PATIENCE
    },
    get trainingLoss() {
      return trainingLoss
    },
    get heldOutScores() {
      return heldOutScores
    },
    weights: () => unflattenWeights(best, shape),
    async epoch() {
      const seen = shuffled(learnt, shuffling)
      for (let start = 0; start < seen.length; start += batchPairs) {
        learner.step(seen.slice(start, start + batchPairs), { ...options, maxGradNorm: MAX_GRAD_NORM })
      }
      trainingLoss = await learner.readLoss()

      const asideLoss = validationLoss(options.loss, await learner.scores(aside), targetsOf(aside))
      epochsSinceBest = aside.length > 0 && asideLoss >= bestLoss ? epochsSinceBest + 1 : 0
      if (epochsSinceBest > 0) return
      bestLoss = asideLoss
      best = await learner.read()
      heldOutScores = await learner.scores(heldOut)
    },
    dispose: learner.dispose,
  }
}

function targetsOf(pairs: readonly PairInputs[]): number[] {
  return pairs.map(({ target }) => target)
}

function trunkOf({ hiddenUnits, hiddenLayers, ...shape }: RewardEnsembleOptions): number[] {
  return [rewardInputSize(shape), ...new Array<number>(hiddenLayers).fill(hiddenUnits)]
}

function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = rng.int(last + 1)
    const moved = order[last]
    order[last] = order[other]
    order[other] = moved
  }
  return order
}
