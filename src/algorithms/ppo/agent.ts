import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import { adoptActorCritic, checkEnvironment } from '../../policies/adopt.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { allIndices, gather, shuffle, standardise } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { createActorCriticLearner } from '../shared/actorCritics.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import type { PpoHyperparameters } from './hyperparameters.ts'
import { approximateKl, type EpochColumns, measureUpdate } from './metrics.ts'

const ADAM_EPSILON = 1e-5

/**
 * Proximal policy optimisation with a clipped surrogate (Schulman et al. 2017). Plays a rollout with the weights read
 * back last, estimates advantages, runs epochs of minibatches, and reads everything back at once.
 */
export function createPpoAgent(context: AgentContext<PpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount, picture } = env.spec
  const rng = createRng(seed, 'ppo')
  const actionRng = rng.split('actions')
  const player = createRolloutPlayer(env, actionRng)
  const shuffleRng = rng.split('minibatches')
  const architecture = { ...hyperparameters, observationSize, actionCount, picture }

  let warmUpsLeft = 0 // updates in which only the critic learns
  const initial = initialPolicy
    ? adopt(initialPolicy)
    : createActorCritic(architecture).initialHead(rng.split('weights'))
  const learner = createActorCriticLearner(architecture, initial, { kind: 'adam', epsilon: ADAM_EPSILON })
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, clipRange, clipValueLoss } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(learner.head, hyperparameters.rolloutSteps)
      rollout.finish(hyperparameters)
      envSteps += rollout.size
      const lastEpoch = await updatePolicy(rollout, stepSize)

      updates++
      if (warmUpsLeft > 0 && --warmUpsLeft === 0) learner.resetOptimiser() // its statistics are those of the critic alone
      yield {
        envSteps,
        updates,
        metrics: measureUpdate(lastEpoch, rollout, { clipRange, clipValueLoss, learningRate: stepSize }),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
      }
    }
  }

  /** Adopts another algorithm's policy. If it has no critic, the critic warms up before the policy is changed. */
  function adopt(policy: PolicySnapshot): ActorCriticHead {
    checkEnvironment(policy, env.spec)
    const adopted = adoptActorCritic(policy.head, architecture)
    warmUpsLeft = adopted.isCriticFresh ? hyperparameters.criticWarmup : 0
    return adopted.head
  }

  /** Runs the epochs over the rollout; returns the columns of the last one. */
  async function updatePolicy(rollout: RolloutSamples, stepSize: number): Promise<EpochColumns> {
    const { epochs, targetKl } = hyperparameters
    const order = allIndices(rollout.size)
    learner.begin(rollout)
    for (let epoch = 1; ; epoch++) {
      shuffle(order, shuffleRng)
      const advantages = runEpoch(rollout, order, stepSize)
      const isLast = epoch === epochs
      if (!isLast && targetKl === 0) {
        learner.forget()
        continue
      }
      const columns = { indices: order, advantages, ...(await learner.read()) }
      if (isLast || approximateKl(columns, rollout) > targetKl) return columns
    }
  }

  /** One pass over all samples in minibatches. Returns the advantages as used in the loss, in the order of the samples. */
  function runEpoch(rollout: RolloutSamples, order: Int32Array, stepSize: number): Float32Array {
    const { minibatchSize, maxGradNorm, normaliseAdvantages } = hyperparameters
    const { clipRange, clipValueLoss, entropyCoefficient, valueCoefficient } = hyperparameters
    const valueClipRange = clipValueLoss ? clipRange : null
    const loss = { clipRange, valueClipRange, entropyCoefficient, valueCoefficient }
    const options = { loss, learningRate: stepSize, maxGradNorm, criticOnly: warmUpsLeft > 0 }
    const seen = new Float32Array(order.length)
    for (let start = 0; start < order.length; start += minibatchSize) {
      const indices = order.subarray(start, start + minibatchSize)
      const raw = gather(rollout.advantages, indices)
      const advantages = normaliseAdvantages ? standardise(raw) : raw
      seen.set(advantages, start)
      learner.step(indices, advantages, options)
    }
    return seen
  }

  function snapshot(): PolicySnapshot {
    const { head } = learner
    return { algorithm: 'ppo', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adopt(policy))
  }

  const counters = fields(
    () => ({ envSteps, updates, warmUpsLeft }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      warmUpsLeft = saved.warmUpsLeft
    },
  )
  const state = stateOf({ env: env.state, actionRng, shuffleRng, learner: learner.state, counters })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}
