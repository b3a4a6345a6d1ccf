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
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import {
  createGradientStepBudget,
  measureBlock,
  moveTowards,
  STEPS_PER_TARGETS,
  softShare,
} from '../shared/replayLearning.ts'
import { firstSamples, lastSamples } from '../shared/report.ts'
import { createTransitionPlayer, type PlayedBlock } from '../shared/transitionPlayer.ts'
import { adoptSoftActorCritic } from './adopt.ts'
import type { SacHyperparameters } from './hyperparameters.ts'
import { createSoftMind } from './mind.ts'

const ADAM_EPSILON = 1e-5

type SacHead = Extract<PolicyHead, { kind: 'softActorCritic' }>

/**
 * Soft actor–critic for discrete actions (Haarnoja et al. 2018; Christodoulou 2019): a policy whose entropy is rewarded,
 * two critics of which the minimum is used, and a temperature that keeps the entropy near a target. Actor and critics
 * are one flat vector [actor | critic 1 | critic 2]. Plays a block of decisions with the weights read last, takes the
 * gradient steps due for the block, then reads everything back at once.
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
  const player = createTransitionPlayer(env, hyperparameters)
  const mind = createSoftMind({
    ...{ rows: env.count, actionCount, rng: rng.split('exploration'), askOther },
    head: () => head,
  })
  const temperature = createTemperature(hyperparameters.initialTemperature)

  let head: SacHead = {
    kind: 'softActorCritic',
    actor: initialNetwork('actor'),
    critics: [initialNetwork('critic 1'), initialNetwork('critic 2')],
    alpha: temperature.alpha,
  }
  const learner = createOptimisedParameters(flattenWeights(head.actor, ...head.critics), (count) =>
    createAdam(count, ADAM_EPSILON),
  )
  let targetTheta = tf.clone(learner.theta) // its actor part is never read
  const budget = createGradientStepBudget()

  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  const replayBegan = envSteps // decisions before the first one in the replay, which is not part of a resume point
  if (initialPolicy) restore(initialPolicy)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { stepsPerUpdate, gamma, learningStarts } = hyperparameters
      const block = player.play({ mind, steps: stepsPerUpdate, gamma, store: (each) => replay.add(each) })
      envSteps += stepsPerUpdate * env.count
      const learned = replay.size > 0 && envSteps - replayBegan >= learningStarts ? await learn() : null
      updates++
      yield report(block, learned)
    }
  }

  /** The gradient steps due for the block, with a single read at their end. */
  async function learn(): Promise<Learned | null> {
    const { batchSize, stepsPerUpdate } = hyperparameters
    const { targetEntropyShare, temperatureLearningRate } = hyperparameters
    const steps = budget.earn(stepsPerUpdate * env.count, hyperparameters)
    if (steps === 0) return null
    const results: tf.Tensor1D[] = []
    while (results.length < steps) {
      const count = Math.min(steps - results.length, STEPS_PER_TARGETS)
      results.push(...descend(count))
      targetTheta = moveTowards(targetTheta, learner.theta, softShare(hyperparameters.targetTau, count))
    }
    const { parameters, entries } = await learner.read(results)

    const rowLength = STEP_FIGURES + batchSize
    const rows = Array.from({ length: steps }, (_, step) => {
      return entries.subarray(step * rowLength, (step + 1) * rowLength)
    })
    const figure = (index: number) => mean(rows.map((row) => row[index]))
    temperature.update({
      entropy: figure(ENTROPY),
      targetEntropy: targetEntropyShare * Math.log(actionCount),
      learningRate: temperatureLearningRate,
      steps,
    })
    head = headOf(parameters)
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

  /** `count` gradient steps towards targets that are computed together. Each returns a row of figures on the device. */
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
      const [actor] = networksOf(learner.theta)
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
        const [actor, ...critics] = networksOf(learner.theta).map((network) => applyMlp(network, observations, shape))

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
      const norm = learner.step(gradient, { learningRate, maxGradNorm: gradientClip })
      const row = tf.tidy(() => tf.concat1d([tf.reshape(norm, [1]) as tf.Tensor1D, figures, tdErrors]))
      tf.dispose([norm, figures, tdErrors])
      return row
    })
    tf.dispose([...targets, weights])
    return results
  }

  function networksOf(vector: tf.Tensor1D): tf.Tensor1D[] {
    return tf.split<tf.Tensor1D>(vector, 3)
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

  function report(block: PlayedBlock, learned: Learned | null): TrainingReport {
    const metrics: Record<string, number> = {
      ...measureBlock(block, replay),
      'policy/temperature': temperature.alpha,
    }
    const samples: Record<string, Float32Array> = { 'policy/advantage': firstSamples(block.advantages) }
    if (learned) {
      metrics['loss/td'] = mean(learned.tdErrors.map((error) => error * error))
      metrics['loss/policy'] = learned.policyLoss
      metrics['policy/entropy'] = learned.entropy
      metrics['policy/gradientNorm'] = learned.gradientNorm
      samples['value/tdError'] = lastSamples(learned.tdErrors)
    }
    return { envSteps, updates, metrics, samples }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'sac', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  /** The replay buffer is kept: off-policy learning may use data of any policy. */
  function restore(policy: PolicySnapshot): void {
    const from = adoptSoftActorCritic(policy, { hyperparameters, spec: env.spec })
    head = from
    learner.load(flattenWeights(from.actor, ...from.critics))
    targetTheta.dispose()
    targetTheta = tf.clone(learner.theta)
    temperature.set(from.alpha)
  }

  function dispose(): void {
    learner.dispose()
    targetTheta.dispose()
  }

  return { train, snapshot, restore, dispose }
}

// Figures of each gradient step, on the device until the read at the end of the update; its TD errors follow them.
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
