import { flattenWeights, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { meanTdLoss } from '../../nn/tdLoss.ts'
import { initialMlp, POLICY_GAIN, trunkOf } from '../../policies/initial.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { epsilonAt } from '../../rl/epsilon.ts'
import { createPrioritisedSampler } from '../../rl/prioritisedReplay.ts'
import { scheduled } from '../../rl/schedules.ts'
import { type ValueBounds, valueBounds } from '../../rl/tdTargets.ts'
import { createRng } from '../../shared/rng.ts'
import { arrayOf, fields, type PlainStateful, type Saved, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, CapturedTargets, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { targetsOfBatch } from '../shared/capture.ts'
import { createGradientStepBudget, measureBlock, STEPS_PER_TARGETS, softShare } from '../shared/replayLearning.ts'
import { firstSamples, lastSamples } from '../shared/report.ts'
import { blockDecision } from '../shared/sampledDecision.ts'
import { createTransitionPlayer, type PlayedBlock } from '../shared/transitionPlayer.ts'
import { adoptQNetwork, trunkOptions } from './adopt.ts'
import { createQHead } from './head.ts'
import type { DqnHyperparameters } from './hyperparameters.ts'
import type { QColumns } from './learner.ts'
import { createQLearner } from './learners.ts'
import { createQMind } from './mind.ts'
import { averaged, scaledOutputs } from './weights.ts'

/**
 * Deep Q-network (Mnih et al. 2015) with double (van Hasselt et al. 2016), dueling (Wang et al. 2016), prioritised
 * (Schaul et al. 2016) and n-step variants. Plays a block of decisions with the weights read last, takes the gradient
 * steps due for the block, then reads everything back at once: weights, TD errors, gradient norms.
 */
export function createDqnAgent(context: AgentContext<DqnHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount, picture } = context.env.spec
  const rng = createRng(seed, 'dqn')
  const { env, askOther, state: others } = playWithOthers(context, rng.split('behaviour'))
  const replayRng = rng.split('replay')

  const head = createQHead(actionCount, hyperparameters.dueling)
  const sampler = hyperparameters.prioritisedReplay ? createPrioritisedSampler(hyperparameters.replayCapacity) : null
  const player = createTransitionPlayer(env, hyperparameters)
  const explorationRng = rng.split('exploration')
  const mind = createQMind(head, {
    ...{ rows: env.count, rng: explorationRng, askOther },
    network: () => acting,
    epsilonOf: (step) => {
      epsilon = epsilonAfter(envSteps + step * env.count)
      return epsilon
    },
  })

  const trunk = trunkOf(trunkOptions({ hyperparameters, spec: context.env.spec }))
  const network = initialMlp(trunk.sizes, {
    activation: 'relu',
    patches: trunk.patches,
    outputGains: new Array(head.outputCount).fill(POLICY_GAIN),
    rng: rng.split('weights'),
  })
  const learner = createQLearner(network, head, { capacity: hyperparameters.replayCapacity, picture })
  const { replay } = learner
  let acting = scaledOutputs(network, 1 / rewardFactor()) // in units of the environment's rewards
  let rewardsSeen = { low: 0, high: 0 }
  const budget = createGradientStepBudget()

  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  let gradientStepsSinceCopy = 0
  let replayBegan = envSteps // decisions before the first one in the replay
  let epsilonLimit = 1
  let epsilon = epsilonAfter(envSteps)
  if (initialPolicy) restore(initialPolicy)

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const block = play()
      const before = context.capture?.isAsked ? learner.network : null
      const learned = replay.size > 0 && envSteps - replayBegan >= hyperparameters.learningStarts ? await learn() : null
      updates++
      const captured = before && learned && capturedTargets(before, learned)
      yield { ...report(block, learned), ...(captured && { captured }) }
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
        seeReward(transition.reward)
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
    let taken = 0
    while (taken < steps) {
      const count = Math.min(steps - taken, STEPS_PER_TARGETS, stepsUntilTargetCopy())
      const start = taken * batchSize
      const end = start + count * batchSize
      sampleSlots(slots.subarray(start, end), weights.subarray(start, end))
      descend(count, slots.subarray(start, end), weights.subarray(start, end))
      moveTarget(count)
      taken += count
    }

    const columns = await learner.read()
    acting = averaged(acting, scaledOutputs(learner.network, 1 / rewardFactor()), hyperparameters.actingAverage)
    sampler?.update(slots, columns.tdErrors, slots.length, priorityAlpha)
    return { ...columns, weights, slots }
  }

  /** The record of an update, with Q by the network before it. */
  function capturedTargets(network: MlpWeights, { slots, tdErrors, gradientNorms }: Learned): CapturedTargets {
    return targetsOfBatch({
      ...{ replay, tdErrors, gradientNorms, factor: rewardFactor() },
      slots: slots.subarray(0, hyperparameters.batchSize),
      predict(observations, count) {
        const outputs = new Float32Array(count * head.outputCount)
        createMlpForward().run(network, observations, count, outputs)
        const qValues = new Float32Array(count * actionCount)
        head.qValues(outputs, count, qValues)
        return qValues
      },
    })
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
  function descend(count: number, slots: Int32Array, weights: Float32Array): void {
    const { loss, gradientClip, doubleQ, actionGap } = hyperparameters
    const options = { loss, doubleQ, actionGap, rewardFactor: rewardFactor(), bounds: targetBounds() }
    const step = { ...options, learningRate: learningRate(), maxGradNorm: gradientClip }
    learner.descend({ slots, steps: count, weights }, step)
  }

  /** The network learns Q times this factor. */
  function rewardFactor(): number {
    return hyperparameters.scaleRewards ? 1 - hyperparameters.gamma : 1
  }

  /** Extremes of the reward per decision: an n-step reward lies between them times Σ γᵏ. */
  function seeReward(nStepReward: number): void {
    const { gamma, nStep } = hyperparameters
    const reward = (nStepReward * (1 - gamma)) / (1 - gamma ** nStep)
    if (reward < rewardsSeen.low) rewardsSeen = { ...rewardsSeen, low: reward }
    if (reward > rewardsSeen.high) rewardsSeen = { ...rewardsSeen, high: reward }
  }

  function targetBounds(): ValueBounds | null {
    if (!hyperparameters.boundTargets) return null
    const factor = rewardFactor()
    return valueBounds(factor * rewardsSeen.low, factor * rewardsSeen.high, hyperparameters.gamma)
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
    learner.moveTarget(targetUpdate === 'hard' ? 1 : softShare(targetTau, count))
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
    return { envSteps, updates, metrics, samples, decisionOf: (sample) => blockDecision(block, env.count, sample) }
  }

  function snapshot(): PolicySnapshot {
    return {
      algorithm: 'dqn',
      envId: env.spec.id,
      observationSize,
      actionCount,
      updates,
      envSteps,
      head: { kind: head.isDueling ? 'duelingQValues' : 'qValues', network: acting, epsilon },
    }
  }

  /** The replay buffer is kept: off-policy learning may use data of any policy. */
  function restore(policy: PolicySnapshot): void {
    const from = adoptQNetwork(policy, { hyperparameters, spec: env.spec })
    learner.load(scaledOutputs(from.network, rewardFactor()))
    acting = from.network
    gradientStepsSinceCopy = 0
    epsilonLimit = from.epsilon
    epsilon = epsilonAfter(envSteps)
  }

  const variables = fields(
    () => ({
      ...{ envSteps, updates, replayBegan, gradientStepsSinceCopy, epsilonLimit, epsilon },
      ...{ lowestReward: rewardsSeen.low, highestReward: rewardsSeen.high },
    }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      replayBegan = replay.size > 0 ? saved.replayBegan : envSteps // a replay that was left out refills
      gradientStepsSinceCopy = saved.gradientStepsSinceCopy
      epsilonLimit = replay.size > 0 ? saved.epsilonLimit : saved.epsilon
      epsilon = saved.epsilon
      rewardsSeen = { low: saved.lowestReward, high: saved.highestReward }
    },
  )
  const actingNetwork = {
    save: () => flattenWeights(acting),
    load(saved: Saved) {
      acting = unflattenWeights(arrayOf(saved, flattenWeights(acting)), shapeOf(acting))
    },
  }
  const priorities: PlainStateful = {
    save: () => sampler?.state.save() ?? null,
    load(saved) {
      if (replay.size > 0) sampler?.state.load(saved)
    },
  }
  const state = stateOf({
    ...{ others, explorationRng, replayRng, player: player.state, learner: learner.state, priorities },
    ...{ budget: budget.state, acting: actingNetwork, variables },
  })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}

interface Learned extends QColumns {
  readonly slots: Int32Array // [steps × B] of the replay buffer
  readonly weights: Float32Array // [steps × B] importance weights
}
