import { createAdam } from '../../nn/adam.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, parameterCount, unflattenWeights } from '../../nn/parameters.ts'
import { meanTdLoss, qLearningTargetTensor, tdErrorTensor, tdLossGradient } from '../../nn/tdLoss.ts'
import { tf } from '../../nn/tf.ts'
import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { epsilonAt } from '../../rl/epsilon.ts'
import { createPrioritisedSampler } from '../../rl/prioritisedReplay.ts'
import { createReplayBuffer, createTransitionBatch } from '../../rl/replayBuffer.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { type Collected, createCollector } from './collector.ts'
import { createQHead } from './head.ts'
import type { DqnHyperparameters } from './hyperparameters.ts'

/** Gradient steps that share one computation of their targets: one large forward pass instead of many small ones. */
const STEPS_PER_TARGETS = 16
const ADAM_EPSILON = 1e-5
const MOST_SAMPLES = 4096 // TD errors in a report

/**
 * Deep Q-network (Mnih et al. 2015) with double (van Hasselt et al. 2016), dueling (Wang et al. 2016), prioritised
 * (Schaul et al. 2016) and n-step variants. Plays a block of decisions with the weights read last, takes the gradient
 * steps that the block has earned, then reads everything back at once: weights, TD errors, gradient norms.
 */
export function createDqnAgent(context: AgentContext<DqnHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = context.env.spec
  const rng = createRng(seed, 'dqn')
  const { env, askOther } = playWithOthers(context, rng.split('behaviour'))
  const replayRng = rng.split('replay')

  const head = createQHead(actionCount, hyperparameters.dueling)
  const hidden = hyperparameters.hiddenUnits
  const shape: MlpShape = { sizes: [observationSize, hidden, hidden, head.outputCount], activation: 'relu' }
  const parameters = parameterCount(shape)

  const replay = createReplayBuffer(hyperparameters.replayCapacity, observationSize)
  const sampler = hyperparameters.prioritisedReplay ? createPrioritisedSampler(hyperparameters.replayCapacity) : null
  const collector = createCollector(env, head, {
    nStep: hyperparameters.nStep,
    rng: rng.split('exploration'),
    askOther,
  })

  let network = initialMlp(shape.sizes.slice(0, -1), {
    activation: 'relu',
    outputGains: new Array(head.outputCount).fill(POLICY_GAIN),
    rng: rng.split('weights'),
  })
  let theta = tf.tensor1d(flattenWeights(network)) // θ: learns
  let targetTheta = tf.clone(theta) // θ̄: supplies the targets
  let adam = createAdam(parameters, ADAM_EPSILON)
  const headMatrix = tf.tensor2d(head.matrix, [head.outputCount, actionCount])

  let envSteps = 0
  let updates = 0
  let decisionsToLearnFrom = 0 // not yet answered by a gradient step
  let gradientStepsSinceCopy = 0
  let epsilon = 1
  let epsilonLimit = 1
  if (initialPolicy) restore(initialPolicy)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const collected = play()
      const learned = replay.size > 0 && envSteps >= hyperparameters.learningStarts ? await learn() : null
      updates++
      yield report(collected, learned)
    }
  }

  /** A block of decisions in every world with the weights as they were read last. */
  function play(): Collected {
    const { stepsPerUpdate, gamma, epsilonEnd, epsilonDecaySteps, priorityAlpha } = hyperparameters
    const collected = collector.collect({
      network,
      steps: stepsPerUpdate,
      gamma,
      epsilonOf: (step) => {
        epsilon = Math.min(epsilonLimit, epsilonAt(envSteps + step * env.count, epsilonEnd, epsilonDecaySteps))
        return epsilon
      },
      store: (transition) => {
        const slot = replay.add(transition)
        sampler?.add(slot, priorityAlpha)
      },
    })
    envSteps += stepsPerUpdate * env.count
    return collected
  }

  /** The gradient steps that the block has earned, with nothing read back between them, and one read at the end. */
  async function learn(): Promise<Learned> {
    const { batchSize, decisionsPerGradientStep, priorityAlpha, stepsPerUpdate } = hyperparameters
    decisionsToLearnFrom += stepsPerUpdate * env.count
    const steps = Math.floor(decisionsToLearnFrom / decisionsPerGradientStep)
    decisionsToLearnFrom -= steps * decisionsPerGradientStep

    const slots = new Int32Array(steps * batchSize)
    const weights = new Float32Array(steps * batchSize)
    const results: GradientStep[] = []
    while (results.length < steps) {
      const count = Math.min(steps - results.length, STEPS_PER_TARGETS, stepsUntilTargetCopy())
      const start = results.length * batchSize
      const end = start + count * batchSize
      sampleSlots(slots.subarray(start, end), weights.subarray(start, end))
      results.push(...descend(count, slots.subarray(start, end), weights.subarray(start, end)))
      moveTarget(count)
    }

    const packed = tf.tidy(() =>
      tf.concat1d([
        theta,
        ...results.map((each) => tf.reshape(each.gradientNorm, [1]) as tf.Tensor1D),
        ...results.map((each) => each.tdErrors),
      ]),
    )
    for (const { tdErrors, gradientNorm } of results) tf.dispose([tdErrors, gradientNorm])
    const values = (await packed.data()) as Float32Array
    packed.dispose()

    network = unflattenWeights(values, shape)
    const gradientNorms = values.subarray(parameters, parameters + steps)
    const tdErrors = values.slice(parameters + steps)
    sampler?.update(slots, tdErrors, slots.length, priorityAlpha)
    return { gradientNorms, tdErrors, weights }
  }

  /** Which transitions to replay, one batch after the other, and their importance weights. */
  function sampleSlots(slots: Int32Array, weights: Float32Array): void {
    const { batchSize, priorityBeta } = hyperparameters
    for (let start = 0; start < slots.length; start += batchSize) {
      const batchSlots = slots.subarray(start, start + batchSize)
      const batchWeights = weights.subarray(start, start + batchSize)
      if (sampler) {
        const beta = priorityBeta + (1 - priorityBeta) * progress()
        sampler.sample({ size: replay.size, beta, rng: replayRng, slots: batchSlots, weights: batchWeights })
      } else {
        for (let index = 0; index < batchSize; index++) batchSlots[index] = replayRng.int(replay.size)
        batchWeights.fill(1)
      }
    }
  }

  /** `count` gradient steps towards targets that are computed together, before the first of them. */
  function descend(count: number, slots: Int32Array, weights: Float32Array): GradientStep[] {
    const { loss, gradientClip, doubleQ } = hyperparameters
    const batch = createTransitionBatch(slots.length, observationSize)
    replay.gather(slots, slots.length, batch)
    const selectors = new Float32Array(slots.length * head.outputCount)
    head.select(batch.actions, slots.length, selectors)

    const targets = tf.tidy(() => {
      const nextObservations = tf.tensor2d(batch.nextObservations, [slots.length, observationSize])
      return tf.split<tf.Tensor1D>(
        qLearningTargetTensor(
          { rewards: tf.tensor1d(batch.rewards), discounts: tf.tensor1d(batch.discounts) },
          qValues(targetTheta, nextObservations),
          doubleQ ? qValues(theta, nextObservations) : null,
        ),
        count,
      )
    })

    const steps = targets.map((stepTargets, step): GradientStep => {
      const batchSize = slots.length / count
      const rowsOf = (values: Float32Array, width: number) =>
        values.subarray(step * batchSize * width, (step + 1) * batchSize * width)
      // Uploaded step by step: slicing one large upload copies all of it for every slice on the wasm backend.
      const inputs = {
        observations: tf.tensor2d(rowsOf(batch.observations, observationSize), [batchSize, observationSize]),
        selectors: tf.tensor2d(rowsOf(selectors, head.outputCount), [batchSize, head.outputCount]),
        weights: tf.tensor1d(rowsOf(weights, 1)),
      }
      const { tdErrors, gradient } = tf.tidy(() => {
        const { observations, selectors, weights } = inputs
        const { outputs, pullback } = applyMlp(theta, observations, shape)
        const tdErrors = tdErrorTensor(outputs, selectors, stepTargets)
        return { tdErrors, gradient: pullback(tdLossGradient(tdErrors, selectors, { weights, kind: loss })) }
      })
      tf.dispose(inputs)
      const moved = adam.step(theta, gradient, {
        learningRate: learningRate(),
        maxGradNorm: gradientClip,
      })
      theta = moved.theta
      return { tdErrors, gradientNorm: moved.gradientNorm }
    })
    tf.dispose(targets)
    return steps
  }

  /** Q(s, ·) `[B × A]`, without a gradient. */
  function qValues(parameters: tf.Tensor1D, observations: tf.Tensor2D): tf.Tensor2D {
    const { outputs } = applyMlp(parameters, observations, shape)
    return hyperparameters.dueling ? tf.matMul(outputs, headMatrix) : outputs
  }

  function stepsUntilTargetCopy(): number {
    const { targetUpdate, targetPeriod } = hyperparameters
    return targetUpdate === 'soft' ? Infinity : Math.max(1, targetPeriod - gradientStepsSinceCopy)
  }

  /** Lets the target network follow `count` gradient steps: wholly now and then, or by 1 − (1 − τ)^count of the way. */
  function moveTarget(count: number): void {
    const { targetUpdate, targetPeriod, targetTau } = hyperparameters
    gradientStepsSinceCopy += count
    if (targetUpdate === 'hard' && gradientStepsSinceCopy < targetPeriod) return
    gradientStepsSinceCopy = 0
    const share = targetUpdate === 'hard' ? 1 : 1 - (1 - targetTau) ** count
    const previous = targetTheta
    targetTheta =
      share === 1
        ? tf.clone(theta)
        : tf.tidy(() => tf.add(tf.mul(previous, 1 - share), tf.mul(theta, share)) as tf.Tensor1D)
    previous.dispose()
  }

  const progress = () => Math.min(1, envSteps / budgetSteps)

  function learningRate(): number {
    const { learningRate: initial, learningRateSchedule } = hyperparameters
    return learningRateSchedule === 'linear' ? initial * (1 - progress()) : initial
  }

  function report({ takenQ, advantages, gap }: Collected, learned: Learned | null): TrainingReport {
    const metrics: Record<string, number> = {
      'value/meanQ': mean(takenQ),
      'exploration/epsilon': epsilon,
      'replay/fill': replay.size / replay.capacity,
      'learning/learningRate': learningRate(),
    }
    const samples: Record<string, Float32Array> = { 'policy/advantage': advantages }
    if (gap) {
      metrics['value/predictedReturn'] = gap.predicted
      metrics['value/realisedReturn'] = gap.realised
    }
    if (learned) {
      metrics['loss/td'] = meanTdLoss(learned.tdErrors, learned.weights, hyperparameters.loss)
      metrics['policy/gradientNorm'] = mean(learned.gradientNorms)
      samples['value/tdError'] = learned.tdErrors.slice(-MOST_SAMPLES)
      if (sampler) {
        metrics['replay/priorityMax'] = sampler.maxPriority
        metrics['replay/importanceWeight'] = mean(learned.weights)
      }
    }
    return { envSteps, updates, metrics, samples }
  }

  function snapshot(): PolicySnapshot {
    return {
      algorithm: 'dqn',
      envId: env.spec.id,
      observationSize,
      actionCount,
      updates,
      envSteps,
      head: { kind: hyperparameters.dueling ? 'duelingQValues' : 'qValues', network, epsilon },
    }
  }

  /** The replay stays: off-policy learning may use what any policy has seen. */
  function restore({ head: from }: PolicySnapshot): void {
    const kind = hyperparameters.dueling ? 'duelingQValues' : 'qValues'
    if (from.kind !== kind)
      throw new Error(`DQN cannot go on from a policy of kind "${from.kind}": it needs "${kind}".`)
    const restored = tf.tensor1d(flattenWeights(from.network))
    if (restored.size !== parameters) throw new Error('The policy to go on from has another network size.')
    adam.dispose()
    tf.dispose([theta, targetTheta])
    network = from.network
    theta = restored
    targetTheta = tf.clone(theta)
    adam = createAdam(parameters, ADAM_EPSILON)
    gradientStepsSinceCopy = 0
    epsilonLimit = from.epsilon // it need not explore more than it did
  }

  function dispose(): void {
    adam.dispose()
    tf.dispose([theta, targetTheta, headMatrix])
  }

  return { train, snapshot, restore, dispose }
}

/** What one gradient step leaves on the device for the read at the end of the update. */
interface GradientStep {
  readonly tdErrors: tf.Tensor1D // [B] before the step
  readonly gradientNorm: tf.Scalar // before clipping
}

interface Learned {
  readonly tdErrors: Float32Array // [steps × B]
  readonly weights: Float32Array // [steps × B] importance weights
  readonly gradientNorms: Float32Array // [steps]
}
