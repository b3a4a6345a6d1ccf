import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createTemperature } from '../../rl/temperature.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, CapturedTargets, TrainingReport } from '../contract.ts'
import { playWithOthers } from '../shared/behaviour.ts'
import { targetsOfBatch } from '../shared/capture.ts'
import { createGradientStepBudget, measureBlock, STEPS_PER_TARGETS, softShare } from '../shared/replayLearning.ts'
import { firstSamples, lastSamples } from '../shared/report.ts'
import { blockDecision } from '../shared/sampledDecision.ts'
import { createTransitionPlayer, type PlayedBlock } from '../shared/transitionPlayer.ts'
import { adoptSoftActorCritic } from './adopt.ts'
import type { SacHyperparameters } from './hyperparameters.ts'
import type { SoftColumns, SoftNetworks } from './learner.ts'
import { createSoftLearner } from './learners.ts'
import { createSoftMind } from './mind.ts'

/**
 * Soft actor–critic for discrete actions (Haarnoja et al. 2018; Christodoulou 2019): a policy whose entropy is rewarded,
 * two critics of which the minimum is used, and a temperature that keeps the entropy near a target. Plays a block of
 * decisions with the weights read last, takes the gradient steps due for the block, then reads everything back at once.
 */
export function createSacAgent(context: AgentContext<SacHyperparameters>): Agent {
  const { hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount, picture } = context.env.spec
  const rng = createRng(seed, 'sac')
  const { env, askOther, state: others } = playWithOthers(context, rng.split('behaviour'))
  const replayRng = rng.split('replay')

  const hidden = hyperparameters.hiddenUnits
  const player = createTransitionPlayer(env, hyperparameters)
  const explorationRng = rng.split('exploration')
  const mind = createSoftMind({
    ...{ rows: env.count, actionCount, rng: explorationRng, askOther },
    networks: () => learner.networks,
  })
  const temperature = createTemperature(hyperparameters.initialTemperature)

  const networks = {
    actor: initialNetwork('actor'),
    critics: [initialNetwork('critic 1'), initialNetwork('critic 2')],
  } as const
  const learner = createSoftLearner(networks, { capacity: hyperparameters.replayCapacity, picture })
  const { replay } = learner
  const budget = createGradientStepBudget()

  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  let replayBegan = envSteps // decisions before the first one in the replay
  if (initialPolicy) restore(initialPolicy)

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { stepsPerUpdate, gamma, learningStarts } = hyperparameters
      const block = player.play({ mind, steps: stepsPerUpdate, gamma, store: (each) => replay.add(each) })
      envSteps += stepsPerUpdate * env.count
      const before = context.capture?.isAsked ? learner.networks : null
      const learned = replay.size > 0 && envSteps - replayBegan >= learningStarts ? await learn() : null
      updates++
      const captured = before && learned && capturedTargets(before, learned)
      yield { ...report(block, learned), ...(captured && { captured }) }
    }
  }

  /** The gradient steps due for the block, with a single read at their end. */
  async function learn(): Promise<Learned | null> {
    const { stepsPerUpdate, targetTau, targetEntropyShare, temperatureLearningRate } = hyperparameters
    const steps = budget.earn(stepsPerUpdate * env.count, hyperparameters)
    if (steps === 0) return null
    let slots = new Int32Array(0) // of the first batch
    for (let taken = 0; taken < steps; taken += STEPS_PER_TARGETS) {
      const count = Math.min(steps - taken, STEPS_PER_TARGETS)
      const sampled = descend(count)
      if (taken === 0) slots = sampled.slice(0, hyperparameters.batchSize)
      learner.moveTargets(softShare(targetTau, count))
    }

    const columns = await learner.read()
    temperature.update({
      entropy: mean(columns.entropies),
      targetEntropy: targetEntropyShare * Math.log(actionCount),
      learningRate: temperatureLearningRate,
      steps,
    })
    return { ...columns, slots }
  }

  /** `count` gradient steps towards targets that are computed together before the first step. Returns the slots of all batches. */
  function descend(count: number): Int32Array<ArrayBuffer> {
    const { batchSize, learningRate, gradientClip } = hyperparameters
    const slots = new Int32Array(count * batchSize)
    for (let sample = 0; sample < slots.length; sample++) slots[sample] = replayRng.int(replay.size)
    learner.descend({ slots, steps: count }, { alpha: temperature.alpha, learningRate, maxGradNorm: gradientClip })
    return slots
  }

  /** The record of an update, with Q by the first critic before it. */
  function capturedTargets({ critics: [critic] }: SoftNetworks, learned: Learned): CapturedTargets {
    return targetsOfBatch({
      ...{ ...learned, replay },
      predict(observations, count) {
        const qValues = new Float32Array(count * actionCount)
        createMlpForward().run(critic, observations, count, qValues)
        return qValues
      },
    })
  }

  function initialNetwork(name: string) {
    return initialMlp([observationSize, hidden, hidden], {
      activation: 'relu',
      outputGains: new Array(actionCount).fill(POLICY_GAIN),
      rng: rng.split(name),
    })
  }

  function report(block: PlayedBlock, learned: SoftColumns | null): TrainingReport {
    const metrics: Record<string, number> = {
      ...measureBlock(block, replay),
      'policy/temperature': temperature.alpha,
    }
    const samples: Record<string, Float32Array> = { 'policy/advantage': firstSamples(block.advantages) }
    if (learned) {
      metrics['loss/td'] = mean(learned.tdErrors.map((error) => error * error))
      metrics['loss/policy'] = mean(learned.policyLosses)
      metrics['policy/entropy'] = mean(learned.entropies)
      metrics['policy/gradientNorm'] = mean(learned.gradientNorms)
      samples['value/tdError'] = lastSamples(learned.tdErrors)
    }
    return { envSteps, updates, metrics, samples, decisionOf: (sample) => blockDecision(block, env.count, sample) }
  }

  function snapshot(): PolicySnapshot {
    const head = { kind: 'softActorCritic', ...learner.networks, alpha: temperature.alpha } as const
    return { algorithm: 'sac', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  /** The replay buffer is kept: off-policy learning may use data of any policy. */
  function restore(policy: PolicySnapshot): void {
    const { alpha, actor, critics } = adoptSoftActorCritic(policy, { hyperparameters, spec: env.spec })
    learner.load({ actor, critics })
    temperature.set(alpha)
  }

  const counters = fields(
    () => ({ envSteps, updates, replayBegan }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      replayBegan = replay.size > 0 ? saved.replayBegan : envSteps // a replay that was left out refills
    },
  )
  const state = stateOf({
    ...{ others, explorationRng, replayRng, player: player.state, learner: learner.state, budget: budget.state },
    ...{ temperature: temperature.state, counters },
  })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}

interface Learned extends SoftColumns {
  readonly slots: Int32Array // [B] of the first gradient step
}
