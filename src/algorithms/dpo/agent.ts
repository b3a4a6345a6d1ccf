import { dpoLoss, dpoLossSlope } from '../../nn/dpoLoss.ts'
import { categorical } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { tf } from '../../nn/tf.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { allIndices, shuffle } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { createActorLearner } from '../shared/actorLearner.ts'
import { adoptActor } from '../shared/adopt.ts'
import type { DpoHyperparameters } from './hyperparameters.ts'
import { measurePairs } from './metrics.ts'
import { columnsOf, type PairColumns, referencesOf, type ScoredPair, scorePairs } from './pairs.ts'

const ADAM_EPSILON = 1e-8

/**
 * Direct preference optimisation (Rafailov et al. 2023): from compared clips straight to a policy, without a reward model.
 * The policy's own log-probabilities, less those of a frozen reference, are the reward. Plays nothing: an update is one
 * pass over the pairs.
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
    throw new AdvisedError('Not one answer prefers a clip to another.', 'Compare more clips: equal ones teach nothing.')
  }

  const learner = createActorLearner(initial, { adamEpsilon: ADAM_EPSILON })

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
      }
    }
  }

  /** One pass over all pairs in minibatches, and one read at its end. The columns are of just before each step. */
  async function studyAll(stepSize: number) {
    const { pairsPerMinibatch, maxGradNorm } = hyperparameters
    const order = allIndices(training.length)
    shuffle(order, shuffleRng)
    const shuffled = Array.from(order, (index) => training[index])
    const losses: tf.Scalar[] = []
    const gradientNorms: tf.Scalar[] = []
    const sums: tf.Tensor2D[] = [] // [B × 2] Σ log π of chosen and rejected
    const sizes: number[] = []
    for (let start = 0; start < shuffled.length; start += pairsPerMinibatch) {
      const pairs = shuffled.slice(start, start + pairsPerMinibatch)
      const { loss, logProbs, gradient } = tf.tidy(() => differentiateLoss(pairs))
      losses.push(loss)
      gradientNorms.push(learner.step(gradient, { learningRate: stepSize, maxGradNorm }))
      sums.push(logProbs)
      sizes.push(pairs.length)
    }

    const numbers = await learner.read([...losses, ...gradientNorms, ...sums])
    const steps = sizes.length
    const pairSums = numbers.subarray(2 * steps)
    const columns: PairColumns = {
      ...referencesOf(shuffled),
      chosenLogProbs: Float32Array.from(shuffled, (_, pair) => pairSums[2 * pair]),
      rejectedLogProbs: Float32Array.from(shuffled, (_, pair) => pairSums[2 * pair + 1]),
    }
    return {
      columns,
      loss: sizes.reduce((sum, size, step) => sum + size * numbers[step], 0) / shuffled.length,
      gradientNorm: mean(numbers.subarray(steps, 2 * steps)),
    }
  }

  /**
   * Loss and gradient of some pairs. All their decisions N are rows of one batch; 0–1 matrices `[B × N]` sum them up clip by
   * clip, and transposed hand each clip's slope to its decisions.
   */
  function differentiateLoss(pairs: readonly ScoredPair[]) {
    const { loss, beta, labelSmoothing } = hyperparameters
    const options = { loss, beta, labelSmoothing }
    const { rows, observations, oneHotActions, ofChosen, ofRejected } = gatherPairs(pairs)
    const toChosen = tf.tensor2d(ofChosen, [pairs.length, rows])
    const toRejected = tf.tensor2d(ofRejected, [pairs.length, rows])

    const { outputs, pullback } = applyMlp(
      learner.theta,
      tf.tensor2d(observations, [rows, observationSize]),
      learner.shape,
    )
    const policy = categorical(outputs, tf.tensor2d(oneHotActions, [rows, actionCount]))
    const chosen = tf.matMul(toChosen, policy.logProbs) as tf.Tensor2D
    const rejected = tf.matMul(toRejected, policy.logProbs) as tf.Tensor2D
    const references = pairs.map((pair) => [pair.chosen.referenceLogProb - pair.rejected.referenceLogProb])
    const differences = tf.sub(tf.sub(chosen, rejected), tf.tensor2d(references)) as tf.Tensor2D
    const slope = dpoLossSlope(differences, options)
    const logProbSlope = tf.matMul(tf.transpose(tf.sub(toChosen, toRejected)), slope) as tf.Tensor2D
    return {
      loss: dpoLoss(differences, options),
      logProbs: tf.concat([chosen, rejected], 1) as tf.Tensor2D,
      gradient: pullback(policy.pullback(logProbSlope, 0)),
    }
  }

  /** The pairs' decisions one after the other, and which clip each belongs to, as matrices `[B × N]`. */
  function gatherPairs(pairs: readonly ScoredPair[]) {
    const rows = pairs.reduce((sum, pair) => sum + decisionsIn(pair), 0)
    const observations = new Float32Array(rows * observationSize)
    const oneHotActions = new Float32Array(rows * actionCount)
    const ofChosen = new Float32Array(pairs.length * rows)
    const ofRejected = new Float32Array(pairs.length * rows)
    let row = 0
    pairs.forEach(({ chosen, rejected }, pair) => {
      for (const [clip, belongs] of [
        [chosen, ofChosen],
        [rejected, ofRejected],
      ] as const) {
        const { count, actions } = clip.decisions
        observations.set(clip.decisions.observations, row * observationSize)
        belongs.fill(1, pair * rows + row, pair * rows + row + count)
        actions.forEach((action, decision) => {
          oneHotActions[(row + decision) * actionCount + action] = 1
        })
        row += count
      }
    })
    return { rows, observations, oneHotActions, ofChosen, ofRejected }
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

  return { train, snapshot, restore, dispose: learner.dispose }
}

function decisionsIn({ chosen, rejected }: ScoredPair): number {
  return chosen.decisions.count + rejected.decisions.count
}
