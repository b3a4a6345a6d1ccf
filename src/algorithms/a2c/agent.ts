import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import { tf } from '../../nn/tf.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { createOptimiser } from '../shared/optimisers.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import { a2cGradient } from './gradient.ts'
import type { A2cHyperparameters } from './hyperparameters.ts'
import { measureA2cUpdate } from './metrics.ts'

/**
 * Advantage actor–critic, synchronous (Mnih et al. 2016, without its asynchrony): a short rollout in all environments,
 * advantages from the critic, one gradient step on everything seen, and the rollout is thrown away.
 */
export function createA2cAgent(context: AgentContext<A2cHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'a2c')
  const player = createRolloutPlayer(env, rng.split('actions'))
  const network = createActorCritic({ ...hyperparameters, observationSize, actionCount })

  // The head acts, in plain arrays; θ learns, on the device. After each update they hold the same numbers.
  let head = initialPolicy ? adopt(initialPolicy) : network.initialHead(rng.split('weights'))
  const learner = createOptimisedParameters(network.flatten(head), createOptimiser(hyperparameters.optimiser))
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { rolloutSteps, learningRate, learningRateSchedule, maxGradNorm } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(head, rolloutSteps)
      rollout.finish(hyperparameters)
      envSteps += rollout.size

      const { gradient, entropy, logProbs, values } = a2cGradient(network, learner.theta, {
        rollout,
        options: { ...hyperparameters, actionCount },
      })
      const norm = learner.step(gradient, { learningRate: stepSize, maxGradNorm })
      tf.dispose([logProbs, values])
      const { parameters, entries } = await learner.read([norm, entropy])
      head = network.unflatten(parameters)
      const [gradientNorm] = entries
      const entropies = entries.subarray(1)

      updates++
      yield {
        envSteps,
        updates,
        metrics: measureA2cUpdate(rollout, { entropies, gradientNorm, learningRate: stepSize }),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
      }
    }
  }

  function adopt(policy: PolicySnapshot): ActorCriticHead {
    return adoptIntoActorCritic(policy, { hyperparameters, spec: env.spec })
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'a2c', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    head = adopt(policy)
    learner.load(network.flatten(head))
  }

  return { train, snapshot, restore, dispose: learner.dispose }
}
