import { createAdam } from '../../nn/adam.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, unflattenWeights } from '../../nn/parameters.ts'
import { meanTdLoss, qLearningTargetTensor, tdErrorTensor, tdLossGradient } from '../../nn/tdLoss.ts'
import { tf } from '../../nn/tf.ts'
import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { epsilonAt } from '../../rl/epsilon.ts'
import { createPrioritisedSampler } from '../../rl/prioritisedReplay.ts'
import { createReplayBuffer, createTransitionBatch } from '../../rl/replayBuffer.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { createGradientStepBudget, followSoftly, measureBlock, STEPS_PER_TARGETS } from '../shared/replayLearning.ts'
import { firstSamples, lastSamples } from '../shared/report.ts'
import { createTransitionPlayer, type PlayedBlock } from '../shared/transitionPlayer.ts'
import { adoptQNetwork } from './adopt.ts'
import { createQHead } from './head.ts'
import type { DqnHyperparameters } from './hyperparameters.ts'
import { createQMind } from './mind.ts'

const ADAM_EPSILON = 1e-5

/**
 * Deep Q-network (Mnih et al. 2015) with double (van Hasselt et al. 2016), dueling (Wang et al. 2016), prioritised
 * (Schaul et al. 2016) and n-step variants. Plays a block of decisions with the weights read last, takes the gradient
 * steps due for the block, then reads everything back at once: weights, TD errors, gradient norms.
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

  const replay = createReplayBuffer(hyperparameters.replayCapacity, observationSize)
  const sampler = hyperparameters.prioritisedReplay ? createPrioritisedSampler(hyperparameters.replayCapacity) : null
  const player = createTransitionPlayer(env, hyperparameters)
  const mind = createQMind(head, {
    ...{ rows: env.count, rng: rng.split('exploration'), askOther },
    network: () => network,
    epsilonOf: (step) => {
      epsilon = epsilonAfter(envSteps + step * env.count)
      return epsilon
    },
  })

  let network = initialMlp(shape.sizes.slice(0, -1), {
    activation: 'relu',
    outputGains: new Array(head.outputCount).fill(POLICY_GAIN),
    rng: rng.split('weights'),
  })
  const learner = createOptimisedParameters(flattenWeights(network), (count) => createAdam(count, ADAM_EPSILON)) // θ
  let targetTheta = tf.clone(learner.theta) // θ̄: supplies the targets
  const budget = createGradientStepBudget()
  const headMatrix = tf.tensor2d(head.matrix, [head.outputCount, actionCount])

  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  let gradientStepsSinceCopy = 0
  const replayBegan = envSteps // decisions before the first one in the replay, which is not part of a resume point
  let epsilonLimit = 1
  let epsilon = epsilonAfter(envSteps)
  if (initialPolicy) restore(initialPolicy)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const block = play()
      const learned = replay.size > 0 && envSteps - replayBegan >= hyperparameters.learningStarts ? await learn() : null
      updates++
      yield report(block, learned)
    }
  }

  /** Plays a block of decisions in every environment with the weights that were read last. */
  function play(): PlayedBlock {
    const { stepsPerUpdate, gamma, priorityAlpha } = hyperparameters
    const block = player.play({
      mind,
      steps: stepsPerUpdate,
      gamma,
      store: (transition) => {
        const slot = replay.add(transition)
        sampler?.add(slot, priorityAlpha)
      },
    })
    envSteps += stepsPerUpdate * env.count
    return block
  }

  /** An adopted policy explores no more than it did before, but never less than the slider's value. */
  function epsilonAfter(decisions: number): number {
    const { epsilonEnd, epsilonDecaySteps } = hyperparameters
    return Math.max(epsilonEnd, Math.min(epsilonLimit, epsilonAt(decisions, epsilonEnd, epsilonDecaySteps)))
  }

  /** The gradient steps due for the block, with a single read at their end. */
  async function learn(): Promise<Learned | null> {
    const { batchSize, priorityAlpha, stepsPerUpdate } = hyperparameters
    const steps = budget.earn(stepsPerUpdate * env.count, hyperparameters)
    if (steps === 0) return null
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

    const read = await learner.read([
      ...results.map(({ gradientNorm }) => gradientNorm),
      ...results.map(({ tdErrors }) => tdErrors),
    ])
    network = unflattenWeights(read.parameters, shape)
    const gradientNorms = read.entries.subarray(0, steps)
    const tdErrors = read.entries.subarray(steps)
    sampler?.update(slots, tdErrors, slots.length, priorityAlpha)
    return { gradientNorms, tdErrors, weights }
  }

  /** Samples the transitions to replay, batch after batch, with their importance weights. */
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

  /** `count` gradient steps towards targets that are computed together before the first step. */
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
          doubleQ ? qValues(learner.theta, nextObservations) : null,
        ),
        count,
      )
    })

    const steps = targets.map((stepTargets, step): GradientStep => {
      const batchSize = slots.length / count
      const rowsOf = (values: Float32Array, width: number) =>
        values.subarray(step * batchSize * width, (step + 1) * batchSize * width)
      // Uploaded per step: on the wasm backend every slice of one large upload would copy all of it.
      const inputs = {
        observations: tf.tensor2d(rowsOf(batch.observations, observationSize), [batchSize, observationSize]),
        selectors: tf.tensor2d(rowsOf(selectors, head.outputCount), [batchSize, head.outputCount]),
        weights: tf.tensor1d(rowsOf(weights, 1)),
      }
      const { tdErrors, gradient } = tf.tidy(() => {
        const { observations, selectors, weights } = inputs
        const { outputs, pullback } = applyMlp(learner.theta, observations, shape)
        const tdErrors = tdErrorTensor(outputs, selectors, stepTargets)
        return { tdErrors, gradient: pullback(tdLossGradient(tdErrors, selectors, { weights, kind: loss })) }
      })
      tf.dispose(inputs)
      return {
        tdErrors,
        gradientNorm: learner.step(gradient, { learningRate: learningRate(), maxGradNorm: gradientClip }),
      }
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

  /** Updates the target network after `count` gradient steps: a copy at intervals (hard), or 1 − (1 − τ)^count of the difference (soft). */
  function moveTarget(count: number): void {
    const { targetUpdate, targetPeriod, targetTau } = hyperparameters
    gradientStepsSinceCopy += count
    if (targetUpdate === 'hard' && gradientStepsSinceCopy < targetPeriod) return
    gradientStepsSinceCopy = 0
    targetTheta =
      targetUpdate === 'hard' ? copied(learner.theta) : followSoftly(targetTheta, learner.theta, targetTau, count)
  }

  /** Replaces the target network by a copy of θ. */
  function copied(theta: tf.Tensor1D): tf.Tensor1D {
    targetTheta.dispose()
    return tf.clone(theta)
  }

  const progress = () => Math.min(1, envSteps / budgetSteps)

  function learningRate(): number {
    return scheduled(hyperparameters.learningRate, hyperparameters.learningRateSchedule, progress())
  }

  function report(block: PlayedBlock, learned: Learned | null): TrainingReport {
    const metrics: Record<string, number> = {
      ...measureBlock(block, replay),
      'exploration/epsilon': epsilon,
      'learning/learningRate': learningRate(),
    }
    const samples: Record<string, Float32Array> = { 'policy/advantage': firstSamples(block.advantages) }
    if (learned) {
      metrics['loss/td'] = meanTdLoss(learned.tdErrors, learned.weights, hyperparameters.loss)
      metrics['policy/gradientNorm'] = mean(learned.gradientNorms)
      samples['value/tdError'] = lastSamples(learned.tdErrors)
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

  /** The replay buffer is kept: off-policy learning may use data of any policy. */
  function restore(policy: PolicySnapshot): void {
    const from = adoptQNetwork(policy, { hyperparameters, spec: env.spec })
    network = from.network
    learner.load(flattenWeights(network))
    targetTheta = copied(learner.theta)
    gradientStepsSinceCopy = 0
    epsilonLimit = from.epsilon
    epsilon = epsilonAfter(envSteps)
  }

  function dispose(): void {
    learner.dispose()
    tf.dispose([targetTheta, headMatrix])
  }

  return { train, snapshot, restore, dispose }
}

/** Results of one gradient step, on the device until the read at the end of the update. */
interface GradientStep {
  readonly tdErrors: tf.Tensor1D // [B] before the step
  readonly gradientNorm: tf.Scalar // before clipping
}

interface Learned {
  readonly tdErrors: Float32Array // [steps × B]
  readonly weights: Float32Array // [steps × B] importance weights
  readonly gradientNorms: Float32Array // [steps]
}
