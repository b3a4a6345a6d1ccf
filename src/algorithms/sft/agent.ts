import { maskedCrossEntropySlope } from '../../nn/imitationLoss.ts'
import { tf } from '../../nn/tf.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { allIndices, shuffle } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import {
  type Agent,
  type AgentContext,
  type CapturedImitation,
  MOST_CAPTURED,
  type TrainingReport,
} from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { adoptActor } from '../shared/adopt.ts'
import type { PolicyLoss } from '../shared/policyLearner.ts'
import { createPolicyLearner } from '../shared/policyLearners.ts'
import { countedDecisions, judgeImitation } from './decisions.ts'
import type { SftHyperparameters } from './hyperparameters.ts'

const ADAM_EPSILON = 1e-8

/** One pass over the clips. */
interface Studied {
  readonly loss: number
  readonly gradientNorm: number
  readonly captured?: CapturedImitation
}

/**
 * Supervised fine-tuning: behavioural cloning of clips, as a language model is fine-tuned on completions. Each unmasked
 * decision is a label; masked ones are only context. Offline: an update is one pass over the clips.
 */
export function createSftAgent(context: AgentContext<SftHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, demonstrations, capture } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'sft')
  const shuffleRng = rng.split('minibatches')
  const noiseRng = rng.split('noise')

  const training = countedDecisions(demonstrations?.training ?? [], observationSize)
  const heldOut = countedDecisions(demonstrations?.heldOut ?? [], observationSize)
  if (training.count === 0) {
    throw new AdvisedError('All decisions of the clips are masked.', 'Unmask the decisions to imitate.')
  }

  const adopter = { hyperparameters, spec: env.spec }
  const learner = createPolicyLearner(startingActor(initialPolicy, adopter, rng.split('weights')), {
    adamEpsilon: ADAM_EPSILON,
  })
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps && updates < hyperparameters.epochs) {
      const { learningRate, learningRateSchedule, epochs } = hyperparameters
      const progress = Math.max(envSteps / budgetSteps, updates / epochs)
      const stepSize = scheduled(learningRate, learningRateSchedule, progress)
      const { loss, gradientNorm, captured } = await studyAll(stepSize)
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
        ...(captured && { captured }),
      }
    }
  }

  /** One pass over all unmasked decisions in minibatches, and one read at its end. */
  async function studyAll(stepSize: number): Promise<Studied> {
    const { minibatchSize, maxGradNorm } = hyperparameters
    const order = allIndices(training.count)
    shuffle(order, shuffleRng)
    learner.begin(training)
    for (let start = 0; start < order.length; start += minibatchSize) {
      const rows = order.subarray(start, start + minibatchSize)
      learner.step(rows, crossEntropy(rows), { learningRate: stepSize, maxGradNorm })
    }
    const { logProbs, gradientNorms } = await learner.read()
    const captured = capture?.isAsked ? recordOf(order, logProbs, gradientNorms) : undefined
    return { loss: -mean(logProbs), gradientNorm: mean(gradientNorms), ...(captured && { captured }) }
  }

  /** The first clips, with the loss of each of their decisions. */
  function recordOf(order: Int32Array, logProbs: Float32Array, gradientNorms: Float32Array): CapturedImitation {
    const losses = new Float32Array(training.count)
    order.forEach((row, place) => {
      losses[row] = -logProbs[place]
    })
    const clips = demonstrations?.training ?? []
    const { neftuneAlpha, hiddenUnits } = hyperparameters
    let row = 0
    const sequences = clips.slice(0, MOST_CAPTURED.sequences).map(({ actions, mask, length }) => {
      const all = Float32Array.from(mask, (entry) => (entry === 0 ? Number.NaN : losses[row++]))
      return {
        tokens: Uint8Array.from(actions.subarray(0, MOST_CAPTURED.decisions)),
        losses: all.slice(0, MOST_CAPTURED.decisions),
        noise: neftuneAlpha / Math.sqrt(length * hiddenUnits),
      }
    })
    return { kind: 'imitation', count: clips.length, labels: training.count, sequences, gradientNorms }
  }

  /** −mean log π(a|s) over the rows, all of which are unmasked. */
  function crossEntropy(rows: Int32Array): PolicyLoss {
    const noise = embeddingNoise(rows)
    return {
      entropySlope: 0,
      onTensors: (logProbs) => maskedCrossEntropySlope(tf.onesLike(logProbs)),
      onArrays: (logProbs) => logProbs.map(() => -1 / logProbs.length),
      ...(noise && { noise }),
    }
  }

  /**
   * NEFTune (Jain et al. 2024): U(−1, 1) · α / √(L d) on the embedding, while training only. The embedding of a decision
   * is the first hidden layer's activation, so d is its width; L is the clip's length, as it is the text's in the paper.
   */
  function embeddingNoise(rows: Int32Array): Float32Array | undefined {
    const { neftuneAlpha, hiddenUnits } = hyperparameters
    if (neftuneAlpha === 0) return undefined
    const noise = new Float32Array(rows.length * hiddenUnits)
    rows.forEach((row, index) => {
      const scale = neftuneAlpha / Math.sqrt(training.clipLengths[row] * hiddenUnits)
      for (let unit = 0; unit < hiddenUnits; unit++) {
        noise[index * hiddenUnits + unit] = (2 * noiseRng.float() - 1) * scale
      }
    })
    return noise
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

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )
  const state = stateOf({ shuffleRng, noiseRng, learner: learner.state, counters })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}
