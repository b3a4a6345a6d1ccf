import { dpoLossSlope } from '../../nn/dpoLoss.ts'
import { dpoLossSlopes, meanDpoLoss } from '../../nn/dpoSlopes.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { allIndices, shuffle } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { adoptActor } from '../shared/adopt.ts'
import type { Decisions, PolicyLoss } from '../shared/policyLearner.ts'
import { createPolicyLearner } from '../shared/policyLearners.ts'
import type { DpoHyperparameters } from './hyperparameters.ts'
import { measurePairs } from './metrics.ts'
import { capturedPairs, columnsOf, type PairColumns, referencesOf, type ScoredPair, scorePairs } from './pairs.ts'

const ADAM_EPSILON = 1e-8

/**
 * Direct preference optimisation (Rafailov et al. 2023): learns a policy directly from compared clips, without a reward
 * model. The log-ratio of the policy to a frozen reference is the implicit reward. Offline: an update is one pass over
 * the pairs.
 */
export function createDpoAgent(context: AgentContext<DpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, preferences } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'dpo')
  const shuffleRng = rng.split('minibatches')
  const adopter = { hyperparameters, spec: env.spec }
  const initial = startingActor(context.initialPolicy ?? context.referencePolicy, adopter, rng.split('weights'))
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  // Frozen: snapshots are never written to.
  const reference = context.referencePolicy ?? context.initialPolicy ?? snapshotOf(initial)
  const { scored: training, skipped } = scorePairs(preferences?.training ?? [], reference)
  const { scored: heldOut } = scorePairs(preferences?.heldOut ?? [], reference)
  if (training.length === 0) {
    throw new AdvisedError('No answer prefers one clip to the other.', 'Compare more clips: ties give no gradient.')
  }

  const learner = createPolicyLearner(initial, { adamEpsilon: ADAM_EPSILON })

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    const decisions = training.reduce((sum, pair) => sum + decisionsIn(pair), 0)
    while (envSteps < budgetSteps && updates < hyperparameters.epochs) {
      const { learningRate, learningRateSchedule, epochs, beta } = hyperparameters
      const progress = Math.max(envSteps / budgetSteps, updates / epochs)
      const stepSize = scheduled(learningRate, learningRateSchedule, progress)
      const { loss, gradientNorm, columns } = await studyAll(stepSize)
      envSteps += decisions

      const own = measurePairs(columns, beta)
      const others = heldOut.length === 0 ? null : measurePairs(columnsOf(heldOut, snapshot()), beta)
      updates++
      yield {
        envSteps,
        updates,
        metrics: {
          'loss/preference': loss,
          'reward/margin': own.margin,
          'reward/chosen': own.chosen,
          'reward/rejected': own.rejected,
          'reward/accuracy': own.accuracy,
          ...(others && { 'heldOut/margin': others.margin, 'heldOut/accuracy': others.accuracy }),
          'logProb/chosen': mean(columns.chosenLogProbs),
          'logProb/rejected': mean(columns.rejectedLogProbs),
          'pairs/skipped': skipped,
          'policy/gradientNorm': gradientNorm,
          'learning/learningRate': stepSize,
        },
        ...(context.capture?.isAsked && { captured: capturedPairs(columns, hyperparameters) }),
      }
    }
  }

  /** One pass over all pairs in minibatches, and one read at its end. Columns hold the values just before each step. */
  async function studyAll(stepSize: number) {
    const { pairsPerMinibatch, maxGradNorm } = hyperparameters
    const order = allIndices(training.length)
    shuffle(order, shuffleRng)
    const shuffled = Array.from(order, (index) => training[index])
    const decisions = decisionsOf(shuffled)
    learner.begin(decisions)
    for (let start = 0; start < shuffled.length; start += pairsPerMinibatch) {
      const pairs = decisions.pairs.slice(start, start + pairsPerMinibatch)
      const rows = Int32Array.from(
        { length: pairs[pairs.length - 1].end - pairs[0].start },
        (_, row) => pairs[0].start + row,
      )
      learner.step(rows, preferenceLoss(pairs), { learningRate: stepSize, maxGradNorm })
    }

    const { logProbs, gradientNorms } = await learner.read()
    const columns: PairColumns = {
      ...referencesOf(shuffled),
      chosenLogProbs: Float32Array.from(decisions.pairs, ({ start, middle }) => sumOf(logProbs, start, middle)),
      rejectedLogProbs: Float32Array.from(decisions.pairs, ({ middle, end }) => sumOf(logProbs, middle, end)),
    }
    return {
      columns,
      loss: meanDpoLoss(differencesOf(decisions.pairs, logProbs, 0), hyperparameters),
      gradientNorm: mean(gradientNorms),
    }
  }

  /**
   * The loss of some pairs, whose N decisions are the rows of one batch. On tensors, a matrix of 1 (chosen), −1 (rejected)
   * and 0 sums them per pair; its transpose distributes each pair's slope to its decisions.
   */
  function preferenceLoss(pairs: readonly PairRows[]): PolicyLoss {
    const { loss, beta, labelSmoothing } = hyperparameters
    const options = { loss, beta, labelSmoothing }
    const first = pairs[0].start
    return {
      entropySlope: 0,
      onTensors(logProbs) {
        const [rows] = logProbs.shape
        const signs = new Float32Array(pairs.length * rows)
        pairs.forEach(({ start, middle, end }, pair) => {
          signs.fill(1, pair * rows + start - first, pair * rows + middle - first)
          signs.fill(-1, pair * rows + middle - first, pair * rows + end - first)
        })
        const toPairs = tf.tensor2d(signs, [pairs.length, rows])
        const references = tf.tensor2d(pairs.map(({ referenceDifference }) => [referenceDifference]))
        const differences = tf.sub(tf.matMul(toPairs, logProbs), references) as tf.Tensor2D
        return tf.matMul(tf.transpose(toPairs), dpoLossSlope(differences, options)) as tf.Tensor2D
      },
      onArrays(logProbs) {
        const slopes = new Float32Array(logProbs.length)
        const pairSlopes = dpoLossSlopes(differencesOf(pairs, logProbs, first), options)
        pairs.forEach(({ start, middle, end }, pair) => {
          slopes.fill(pairSlopes[pair], start - first, middle - first)
          slopes.fill(-pairSlopes[pair], middle - first, end - first)
        })
        return slopes
      },
    }
  }

  /** The pairs' decisions one after the other. */
  function decisionsOf(pairs: readonly ScoredPair[]): Decisions & { readonly pairs: readonly PairRows[] } {
    const count = pairs.reduce((sum, pair) => sum + decisionsIn(pair), 0)
    const observations = new Float32Array(count * observationSize)
    const actions = new Int32Array(count)
    let row = 0
    const places = pairs.map(({ chosen, rejected }): PairRows => {
      const start = row
      for (const { decisions } of [chosen, rejected]) {
        observations.set(decisions.observations, row * observationSize)
        actions.set(decisions.actions, row)
        row += decisions.count
      }
      const referenceDifference = chosen.referenceLogProb - rejected.referenceLogProb
      return { start, middle: start + chosen.decisions.count, end: row, referenceDifference }
    })
    return { count, observations, actions, pairs: places }
  }

  const snapshot = () => snapshotOf(learner.actor)

  function snapshotOf(actor: MlpWeights): PolicySnapshot {
    return {
      algorithm: 'dpo',
      envId: env.spec.id,
      observationSize,
      actionCount,
      updates,
      envSteps,
      head: headOf(actor),
    }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adoptActor(policy, adopter).actor)
  }

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )
  const state = stateOf({ shuffleRng, learner: learner.state, counters })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}

/** Rows of a pair's decisions: those of the chosen clip, followed by those of the rejected one. */
interface PairRows {
  readonly start: number
  readonly middle: number
  readonly end: number
  /** Σ log π_ref of the chosen clip less that of the rejected one. */
  readonly referenceDifference: number
}

/** Δ of each pair, from log π(a|s) of its decisions; row `first` is entry 0. */
function differencesOf(pairs: readonly PairRows[], logProbs: Float32Array, first: number): Float32Array {
  return Float32Array.from(pairs, ({ start, middle, end, referenceDifference }) => {
    const chosen = sumOf(logProbs, start - first, middle - first)
    return chosen - sumOf(logProbs, middle - first, end - first) - referenceDifference
  })
}

function sumOf(values: Float32Array, start: number, end: number): number {
  let sum = 0
  for (let index = start; index < end; index++) sum += values[index]
  return sum
}

function decisionsIn({ chosen, rejected }: ScoredPair): number {
  return chosen.decisions.count + rejected.decisions.count
}
