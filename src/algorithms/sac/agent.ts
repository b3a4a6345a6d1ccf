import { createAdam } from '../../nn/adam.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, parameterCount, unflattenWeights } from '../../nn/parameters.ts'
import { softPolicyStep, softTargets } from '../../nn/softActorCritic.ts'
import { tdErrorTensor, tdLossGradient } from '../../nn/tdLoss.ts'
import { tf } from '../../nn/tf.ts'
import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import type { PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import { createReplayBuffer, createTransitionBatch } from '../../rl/replayBuffer.ts'
import { createTemperature } from '../../rl/temperature.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { type Collected, createSoftCollector } from './collector.ts'
import type { SacHyperparameters } from './hyperparameters.ts'

/** Gradient steps that share one computation of their targets: one large forward pass instead of many small ones. */
const STEPS_PER_TARGETS = 16
const ADAM_EPSILON = 1e-5
const MOST_SAMPLES = 4096 // TD errors in a report

type SacHead = Extract<PolicyHead, { kind: 'softActorCritic' }>

/**
 * Soft actor–critic for discrete actions (Haarnoja et al. 2018; Christodoulou 2019): a policy that is paid for its
 * entropy too, two critics of which the lower is believed, and a temperature that keeps the entropy near a target.
 * Actor and critics are one flat vector [actor | critic 1 | critic 2]. Plays a block of decisions with the weights read
 * last, takes the gradient steps that the block has earned, then reads everything back at once.
 */
export function createSacAgent(context: AgentContext<SacHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = context.env.spec
  const rng = createRng(seed, 'sac')
  const { env, askOther } = playWithOthers(context, rng.split('behaviour'))
  const replayRng = rng.split('replay')

  const hidden = hyperparameters.hiddenUnits
  const shape: MlpShape = { sizes: [observationSize, hidden, hidden, actionCount], activation: 'relu' }
  const size = parameterCount(shape) // of each of the three networks
  const replay = createReplayBuffer(hyperparameters.replayCapacity, observationSize)
  const collector = createSoftCollector(env, {
    nStep: hyperparameters.nStep,
    rng: rng.split('exploration'),
    askOther,
  })
  const temperature = createTemperature(hyperparameters.initialTemperature)

  let head: SacHead = {
    kind: 'softActorCritic',
    actor: initialNetwork('actor'),
    critics: [initialNetwork('critic 1'), initialNetwork('critic 2')],
    alpha: temperature.alpha,
  }
  let theta = tf.tensor1d(flattenWeights(head.actor, ...head.critics))
  let targetTheta = tf.clone(theta) // its actor part is never read
  let adam = createAdam(3 * size, ADAM_EPSILON)

  let envSteps = 0
  let updates = 0
  let decisionsToLearnFrom = 0 // not yet answered by a gradient step
  if (initialPolicy) restore(initialPolicy)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { stepsPerUpdate, gamma, learningStarts } = hyperparameters
      const collected = collector.collect({ head, steps: stepsPerUpdate, gamma, store: (each) => replay.add(each) })
      envSteps += stepsPerUpdate * env.count
      const learned = replay.size > 0 && envSteps >= learningStarts ? await learn() : null
      updates++
      yield report(collected, learned)
    }
  }

  /** The gradient steps that the block has earned, with nothing read back between them, and one read at the end. */
  async function learn(): Promise<Learned> {
    const { batchSize, decisionsPerGradientStep, stepsPerUpdate } = hyperparameters
    const { targetEntropyShare, temperatureLearningRate } = hyperparameters
    decisionsToLearnFrom += stepsPerUpdate * env.count
    const steps = Math.floor(decisionsToLearnFrom / decisionsPerGradientStep)
    decisionsToLearnFrom -= steps * decisionsPerGradientStep

    const results: tf.Tensor1D[] = []
    while (results.length < steps) {
      const count = Math.min(steps - results.length, STEPS_PER_TARGETS)
      results.push(...descend(count))
      moveTarget(count)
    }
    const packed = tf.concat([theta, ...results])
    tf.dispose(results)
    const values = (await packed.data()) as Float32Array
    packed.dispose()

    const rowLength = STEP_FIGURES + batchSize
    const rows = Array.from({ length: steps }, (_, step) => {
      const start = 3 * size + step * rowLength
      return values.subarray(start, start + rowLength)
    })
    const figure = (index: number) => mean(rows.map((row) => row[index]))
    if (steps > 0) {
      temperature.update({
        entropy: figure(ENTROPY),
        targetEntropy: targetEntropyShare * Math.log(actionCount),
        learningRate: temperatureLearningRate,
        steps,
      })
    }
    head = headOf(values)
    const tdErrors = new Float32Array(steps * batchSize)
    rows.forEach((row, step) => {
      tdErrors.set(row.subarray(STEP_FIGURES), step * batchSize)
    })
    return {
      gradientNorm: figure(GRADIENT_NORM),
      policyLoss: figure(POLICY_LOSS),
      entropy: figure(ENTROPY),
      tdErrors,
    }
  }

  /** `count` gradient steps towards targets that are computed together. Each leaves a row of figures on the device. */
  function descend(count: number): tf.Tensor1D[] {
    const { batchSize, learningRate, gradientClip } = hyperparameters
    const { alpha } = temperature
    const samples = count * batchSize
    const slots = Int32Array.from({ length: samples }, () => replayRng.int(replay.size))
    const batch = createTransitionBatch(samples, observationSize)
    replay.gather(slots, samples, batch)
    const selectors = new Float32Array(samples * actionCount)
    for (let sample = 0; sample < samples; sample++) selectors[sample * actionCount + batch.actions[sample]] = 1

    const targets = tf.tidy(() => {
      const nextObservations = tf.tensor2d(batch.nextObservations, [samples, observationSize])
      const [actor] = networksOf(theta)
      const [, target1, target2] = networksOf(targetTheta)
      const y = softTargets(
        { rewards: tf.tensor1d(batch.rewards), discounts: tf.tensor1d(batch.discounts) },
        applyMlp(actor, nextObservations, shape).outputs,
        [applyMlp(target1, nextObservations, shape).outputs, applyMlp(target2, nextObservations, shape).outputs],
        alpha,
      )
      return tf.split<tf.Tensor1D>(y, count)
    })
    const weights = tf.ones([batchSize]) as tf.Tensor1D

    const results = targets.map((stepTargets, step) => {
      const rowsOf = (values: Float32Array, width: number) =>
        tf.tensor2d(values.subarray(step * batchSize * width, (step + 1) * batchSize * width), [batchSize, width])
      const { gradient, figures, tdErrors } = tf.tidy(() => {
        const observations = rowsOf(batch.observations, observationSize)
        const chosen = rowsOf(selectors, actionCount)
        const [actor, ...critics] = networksOf(theta).map((network) => applyMlp(network, observations, shape))

        const errors = critics.map(({ outputs }) => tdErrorTensor(outputs, chosen, stepTargets))
        const criticGradients = critics.map(({ pullback }, index) =>
          pullback(tdLossGradient(errors[index], chosen, { weights, kind: 'mse' })),
        )
        const lower = tf.minimum(critics[0].outputs, critics[1].outputs) as tf.Tensor2D
        const policy = softPolicyStep(actor.outputs, lower, alpha)
        return {
          gradient: tf.concat1d([actor.pullback(policy.gradient), ...criticGradients]),
          figures: tf.stack([policy.loss, policy.entropy]) as tf.Tensor1D,
          tdErrors: errors[0],
        }
      })
      const moved = adam.step(theta, gradient, { learningRate, maxGradNorm: gradientClip })
      theta = moved.theta
      const row = tf.tidy(() => tf.concat1d([tf.reshape(moved.gradientNorm, [1]) as tf.Tensor1D, figures, tdErrors]))
      tf.dispose([moved.gradientNorm, figures, tdErrors])
      return row
    })
    tf.dispose([...targets, weights])
    return results
  }

  function networksOf(vector: tf.Tensor1D): tf.Tensor1D[] {
    return tf.split<tf.Tensor1D>(vector, 3)
  }

  /** The target critics follow by τ a gradient step: 1 − (1 − τ)^count of the way. */
  function moveTarget(count: number): void {
    const share = 1 - (1 - hyperparameters.targetTau) ** count
    const previous = targetTheta
    targetTheta = tf.tidy(() => tf.add(tf.mul(previous, 1 - share), tf.mul(theta, share)) as tf.Tensor1D)
    previous.dispose()
  }

  function initialNetwork(name: string) {
    return initialMlp(shape.sizes.slice(0, -1), {
      activation: 'relu',
      outputGains: new Array(actionCount).fill(POLICY_GAIN),
      rng: rng.split(name),
    })
  }

  function headOf(values: Float32Array): SacHead {
    return {
      kind: 'softActorCritic',
      actor: unflattenWeights(values, shape),
      critics: [unflattenWeights(values, shape, size), unflattenWeights(values, shape, 2 * size)],
      alpha: temperature.alpha,
    }
  }

  function report({ takenQ, advantages, gap }: Collected, learned: Learned | null): TrainingReport {
    const metrics: Record<string, number> = {
      'value/meanQ': mean(takenQ),
      'replay/fill': replay.size / replay.capacity,
      'policy/temperature': temperature.alpha,
    }
    const samples: Record<string, Float32Array> = { 'policy/advantage': advantages }
    if (gap) {
      metrics['value/predictedReturn'] = gap.predicted
      metrics['value/realisedReturn'] = gap.realised
    }
    if (learned) {
      metrics['loss/td'] = mean(learned.tdErrors.map((error) => error * error))
      metrics['loss/policy'] = learned.policyLoss
      metrics['policy/entropy'] = learned.entropy
      metrics['policy/gradientNorm'] = learned.gradientNorm
      samples['value/tdError'] = learned.tdErrors.slice(-MOST_SAMPLES)
    }
    return { envSteps, updates, metrics, samples }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'sac', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  /** The replay stays: off-policy learning may use what any policy has seen. */
  function restore({ head: from }: PolicySnapshot): void {
    if (from.kind !== 'softActorCritic') throw new Error(`SAC cannot go on from a policy of kind "${from.kind}".`)
    const restored = tf.tensor1d(flattenWeights(from.actor, ...from.critics))
    if (restored.size !== 3 * size) throw new Error('The policy to go on from has another network size.')
    adam.dispose()
    tf.dispose([theta, targetTheta])
    head = from
    theta = restored
    targetTheta = tf.clone(theta)
    adam = createAdam(3 * size, ADAM_EPSILON)
    temperature.set(from.alpha)
  }

  function dispose(): void {
    adam.dispose()
    tf.dispose([theta, targetTheta])
  }

  return { train, snapshot, restore, dispose }
}

// What each gradient step leaves on the device for the read at the end of the update, before its TD errors.
const GRADIENT_NORM = 0
const POLICY_LOSS = 1
const ENTROPY = 2
const STEP_FIGURES = 3

interface Learned {
  readonly gradientNorm: number
  readonly policyLoss: number
  readonly entropy: number
  readonly tdErrors: Float32Array // [steps × B] of the first critic
}
