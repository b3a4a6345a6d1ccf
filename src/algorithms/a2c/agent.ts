import { createActorCritic } from '../../nn/actorCritic.ts'
import { createAdam } from '../../nn/adam.ts'
import { createRmsprop } from '../../nn/rmsprop.ts'
import { tf } from '../../nn/tf.ts'
import { adoptActorCritic } from '../../policies/adopt.ts'
import type { PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
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
  const createOptimiser = () =>
    hyperparameters.optimiser === 'rmsprop' ? createRmsprop(network.parameterCount) : createAdam(network.parameterCount)

  // The head acts, in plain arrays; theta learns, on the device. After each update they are the same numbers.
  let weights = network.flatten(initialPolicy ? adopted(initialPolicy.head) : network.initialHead(rng.split('weights')))
  let head = network.unflatten(weights)
  let theta = tf.tensor1d(weights)
  let optimiser = createOptimiser()
  let envSteps = 0
  let updates = 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { rolloutSteps, learningRate, learningRateSchedule, maxGradNorm } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(head, rolloutSteps)
      rollout.finish(hyperparameters)
      envSteps += rollout.size

      const { gradient, entropy, logProbs, values } = a2cGradient(network, theta, {
        rollout,
        options: { ...hyperparameters, actionCount },
      })
      const step = optimiser.step(theta, gradient, { learningRate: stepSize, maxGradNorm })
      theta = step.theta
      tf.dispose([logProbs, values])
      const { entropies, gradientNorm } = await readBack(entropy, step.gradientNorm)

      updates++
      yield {
        envSteps,
        updates,
        metrics: measureA2cUpdate(rollout, { entropies, gradientNorm, learningRate: stepSize }),
        samples: { 'policy/advantage': rollout.advantages.slice() },
      }
    }
  }

  /** One read for the new weights and the diagnostics, which are disposed. */
  async function readBack(entropy: tf.Tensor2D, gradientNorm: tf.Scalar) {
    const packed = tf.tidy(() => tf.concat1d([theta, tf.reshape(gradientNorm, [1]), tf.reshape(entropy, [-1])]))
    tf.dispose([entropy, gradientNorm])
    const numbers = (await packed.data()) as Float32Array
    packed.dispose()
    weights = numbers.slice(0, network.parameterCount)
    head = network.unflatten(weights)
    return { gradientNorm: numbers[network.parameterCount], entropies: numbers.slice(network.parameterCount + 1) }
  }

  function adopted(head: PolicyHead): PolicyHead {
    return adoptActorCritic(head, { ...hyperparameters, observationSize, actionCount }).head
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'a2c', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore({ head: restored }: PolicySnapshot): void {
    weights = network.flatten(adopted(restored))
    head = network.unflatten(weights)
    dispose()
    theta = tf.tensor1d(weights)
    optimiser = createOptimiser()
  }

  function dispose(): void {
    theta.dispose()
    optimiser.dispose()
  }

  return { train, snapshot, restore, dispose }
}
