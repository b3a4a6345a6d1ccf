import { maskedCrossEntropy, maskedCrossEntropySlope } from '../../nn/imitationLoss.ts'
import { categorical } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { tf } from '../../nn/tf.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { allIndices, shuffle } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { createActorLearner } from '../shared/actorLearner.ts'
import { adoptActor } from '../shared/adopt.ts'
import { countedDecisions, judgeImitation } from './decisions.ts'
import type { SftHyperparameters } from './hyperparameters.ts'

const ADAM_EPSILON = 1e-8

/**
 * Supervised fine-tuning: behavioural cloning of clips, as a language model is fine-tuned on completions. Each decision
 * that counts is a label; what the mask leaves out is context only. Plays nothing: an update is one pass over the clips.
 */
export function createSftAgent(context: AgentContext<SftHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, demonstrations } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'sft')
  const shuffleRng = rng.split('minibatches')
  const noiseRng = rng.split('noise')

  const training = countedDecisions(demonstrations?.training ?? [], observationSize)
  const heldOut = countedDecisions(demonstrations?.heldOut ?? [], observationSize)
  if (training.count === 0) {
    throw new AdvisedError('Not one decision of the clips counts.', 'Let the mask leave in what shall be imitated.')
  }

  const adopter = { hyperparameters, spec: env.spec }
  const learner = createActorLearner(startingActor(initialPolicy, adopter, rng.split('weights')), {
    adamEpsilon: ADAM_EPSILON,
  })
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps && updates < hyperparameters.epochs) {
      const { learningRate, learningRateSchedule, epochs } = hyperparameters
      const progress = Math.max(envSteps / budgetSteps, updates / epochs)
      const stepSize = scheduled(learningRate, learningRateSchedule, progress)
      const { loss, gradientNorm } = await studyAll(stepSize)
      envSteps += training.count

      const own = judgeImitation(learner.actor, training, actionCount)
      const others = heldOut.count === 0 ? null : judgeImitation(learner.actor, heldOut, actionCount)
      updates++
      yield {
        envSteps,
        updates,
        metrics: {
          'loss/crossEntropy': loss,
          ...(others && {
            'heldOut/crossEntropy': others.loss,
            'heldOut/accuracy': others.accuracy,
            'heldOut/perplexity': Math.exp(others.loss),
          }),
          'policy/accuracy': own.accuracy,
          'policy/entropy': own.entropy,
          'policy/gradientNorm': gradientNorm,
          'learning/learningRate': stepSize,
        },
      }
    }
  }

  /** One pass over all decisions that count, in minibatches, and one read at its end. */
  async function studyAll(stepSize: number): Promise<{ readonly loss: number; readonly gradientNorm: number }> {
    const { minibatchSize, maxGradNorm } = hyperparameters
    const order = allIndices(training.count)
    shuffle(order, shuffleRng)
    const losses: tf.Scalar[] = []
    const gradientNorms: tf.Scalar[] = []
    const sizes: number[] = []
    for (let start = 0; start < order.length; start += minibatchSize) {
      const rows = order.subarray(start, start + minibatchSize)
      const { loss, gradient } = tf.tidy(() => differentiateLoss(rows, minibatchSize))
      losses.push(loss)
      gradientNorms.push(learner.step(gradient, { learningRate: stepSize, maxGradNorm }))
      sizes.push(rows.length)
    }

    const numbers = await learner.read([...losses, ...gradientNorms])
    const loss = sizes.reduce((sum, size, index) => sum + size * numbers[index], 0) / training.count
    return { loss, gradientNorm: mean(numbers.subarray(sizes.length, 2 * sizes.length)) }
  }

  /** −Σ m log π(a|s) / Σ m and its gradient. The last minibatch is filled up with rows that do not count. */
  function differentiateLoss(rows: Int32Array, minibatchSize: number): { loss: tf.Scalar; gradient: tf.Tensor1D } {
    const observations = new Float32Array(minibatchSize * observationSize)
    const oneHotActions = new Float32Array(minibatchSize * actionCount)
    const mask = new Float32Array(minibatchSize)
    rows.forEach((row, index) => {
      const start = row * observationSize
      observations.set(training.observations.subarray(start, start + observationSize), index * observationSize)
      oneHotActions[index * actionCount + training.actions[row]] = 1
      mask[index] = 1
    })
    const counted = tf.tensor2d(mask, [minibatchSize, 1])
    const noise = embeddingNoise(rows, minibatchSize)
    const { outputs, pullback } = applyMlp(
      learner.theta,
      tf.tensor2d(observations, [minibatchSize, observationSize]),
      learner.shape,
      noise,
    )
    const policy = categorical(outputs, tf.tensor2d(oneHotActions, [minibatchSize, actionCount]))
    return {
      loss: maskedCrossEntropy(policy.logProbs, counted),
      gradient: pullback(policy.pullback(maskedCrossEntropySlope(counted), 0)),
    }
  }

  /**
   * NEFTune (Jain et al. 2024): U(−1, 1) · α / √(L d) on the embedding, while training only. The embedding of a decision
   * is what the first hidden layer says, so d is its width; L is the length of the clip, as it is that of the text.
   */
  function embeddingNoise(rows: Int32Array, minibatchSize: number): tf.Tensor2D | undefined {
    const { neftuneAlpha, hiddenUnits } = hyperparameters
    if (neftuneAlpha === 0) return undefined
    const noise = new Float32Array(minibatchSize * hiddenUnits)
    rows.forEach((row, index) => {
      const scale = neftuneAlpha / Math.sqrt(training.clipLengths[row] * hiddenUnits)
      for (let unit = 0; unit < hiddenUnits; unit++) {
        noise[index * hiddenUnits + unit] = (2 * noiseRng.float() - 1) * scale
      }
    })
    return tf.tensor2d(noise, [minibatchSize, hiddenUnits])
  }

  function snapshot(): PolicySnapshot {
    return {
      algorithm: 'sft',
      envId: env.spec.id,
      observationSize,
      actionCount,
      updates,
      envSteps,
      head: headOf(learner.actor),
    }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adoptActor(policy, adopter).actor)
  }

  return { train, snapshot, restore, dispose: learner.dispose }
}
