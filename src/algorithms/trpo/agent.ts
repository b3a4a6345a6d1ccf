import { flattenWeights, type MlpShape, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import { trunkSizes } from '../../policies/initial.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RolloutBuffer } from '../../rl/rolloutBuffer.ts'
import { allIndices, standardise } from '../../rl/samples.ts'
import { createRng } from '../../shared/rng.ts'
import { arrayOf, fields, type Saved, stateOf } from '../../shared/state.ts'
import type { Agent, AgentContext, CapturedTrustRegion, TrainingReport } from '../contract.ts'
import { startingActor } from '../shared/actor.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { playedPart } from '../shared/capture.ts'
import { createCritic } from '../shared/critic.ts'
import { uploadMinibatch } from '../shared/minibatches.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import { rolloutDecision } from '../shared/sampledDecision.ts'
import type { TrpoHyperparameters } from './hyperparameters.ts'
import { measureTrpoUpdate } from './metrics.ts'
import { type TrustRegionResult, trustRegionStep } from './trustRegion.ts'

/**
 * Trust region policy optimisation (Schulman et al. 2015): a rollout, advantages, one natural-gradient step of the actor
 * that is checked by a line search, and a separately fitted critic. They share no network, because the critic's steps
 * would move the policy out of its trust region.
 */
export function createTrpoAgent(context: AgentContext<TrpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, capture } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'trpo')
  const actionRng = rng.split('actions')
  const player = createRolloutPlayer(env, actionRng)

  const network = { ...hyperparameters, observationSize, actionCount }
  const shape: MlpShape = { sizes: [...trunkSizes(network), actionCount], activation: hyperparameters.activation }
  const critic = createCritic(network, rng.split('critic'))

  // Actor and critic act in plain arrays and learn on the device. After each update both copies are equal.
  let actor = startingActor(undefined, { hyperparameters, spec: env.spec }, rng.split('weights'))
  let theta = tf.tensor1d(flattenWeights(actor))
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  if (initialPolicy) restore(initialPolicy)

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { rolloutSteps, criticEpochs, criticLearningRate } = hyperparameters
      const rollout = player.play({ kind: 'actorCritic', actor, critic: critic.network }, rolloutSteps)
      const played = { gamma: hyperparameters.gamma, gaeLambda: hyperparameters.gaeLambda } // may change before it is asked for
      rollout.finish(played)
      envSteps += rollout.size

      const advantages = standardise(rollout.advantages)
      const batch = uploadMinibatch(rollout, allIndices(rollout.size), { actionCount, advantages })
      const step: TrustRegionResult = await trustRegionStep(theta, { ...batch, shape }, hyperparameters)
      theta = step.theta
      tf.dispose([batch.observations, batch.oneHotActions, batch.oldLogProbs])
      tf.dispose([batch.advantages, batch.returns, batch.oldValues])

      critic.fit(rollout.observations, rollout.returns, { epochs: criticEpochs, learningRate: criticLearningRate })
      await readBack()

      updates++
      yield {
        envSteps,
        updates,
        metrics: measureTrpoUpdate(rollout, step),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
        decisionOf: (sample) => rolloutDecision(rollout, played, sample),
        ...(capture?.isAsked && { captured: recordOf(step, rollout) }),
      }
    }
  }

  function recordOf(
    { gradientNorm, trace }: Pick<TrustRegionResult, 'gradientNorm' | 'trace'>,
    rollout: RolloutBuffer,
  ): CapturedTrustRegion {
    const { maxKl } = hyperparameters
    return { kind: 'trustRegion', played: playedPart(rollout, hyperparameters), maxKl, gradientNorm, ...trace }
  }

  async function readBack(): Promise<void> {
    const [parameters] = await Promise.all([theta.data(), critic.read()])
    actor = unflattenWeights(parameters as Float32Array, shape)
  }

  function snapshot(): PolicySnapshot {
    const head = { kind: 'actorCritic', actor, critic: critic.network } as const
    return { algorithm: 'trpo', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    const adopted = adoptIntoSeparateNetworks(policy, { hyperparameters, spec: env.spec })
    actor = adopted.actor
    theta.dispose()
    theta = tf.tensor1d(flattenWeights(actor))
    critic.load(adopted.critic)
  }

  function dispose(): void {
    theta.dispose()
    critic.dispose()
  }

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )
  const parameters = {
    save: () => flattenWeights(actor),
    load(saved: Saved) {
      const flat = arrayOf(saved, flattenWeights(actor))
      actor = unflattenWeights(flat, shape)
      theta.dispose()
      theta = tf.tensor1d(flat.slice())
    },
  }
  const state = stateOf({ env: env.state, actionRng, actor: parameters, critic: critic.state, counters })

  return { train, snapshot, restore, state, dispose }
}
