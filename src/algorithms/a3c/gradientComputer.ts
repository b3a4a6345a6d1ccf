import type { VecEnv } from '../../env/contracts.ts'
import { createActorCritic } from '../../nn/actorCritic.ts'
import { tf } from '../../nn/tf.ts'
import { copySamples } from '../../rl/rolloutBuffer.ts'
import { createRng } from '../../shared/rng.ts'
import { a2cGradient } from '../a2c/gradient.ts'
import { measureRollout } from '../a2c/metrics.ts'
import type { ComputedGradient, GradientTask, GradientWorkers } from '../contract.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import type { A3cHyperparameters } from './hyperparameters.ts'
import { workerSeed } from './workerSeed.ts'

interface GradientComputerOptions {
  readonly env: VecEnv
  /** They determine the network's shape; the values in force come with each task. */
  readonly hyperparameters: A3cHyperparameters
  readonly seed: number
}

/** Work of one worker: a rollout with the received parameters, and the gradient of A2C's loss on it. */
export function createGradientComputer(
  options: GradientComputerOptions,
): (task: GradientTask<A3cHyperparameters>) => Promise<ComputedGradient> {
  const { env, seed } = options
  const { observationSize, actionCount } = env.spec
  const player = createRolloutPlayer(env, createRng(seed, 'a2c').split('actions'))
  const network = createActorCritic({ ...options.hyperparameters, observationSize, actionCount })

  return async ({ parameters, version, hyperparameters }) => {
    const rollout = player.play(network.unflatten(parameters), hyperparameters.rolloutSteps)
    rollout.finish(hyperparameters)

    const packed = tf.tidy(() => {
      const { gradient, entropy } = a2cGradient(network, tf.tensor1d(parameters), {
        rollout,
        options: { ...hyperparameters, actionCount },
      })
      return tf.concat1d([gradient, tf.reshape(entropy, [-1])])
    })
    const numbers = (await packed.data()) as Float32Array
    packed.dispose()
    return {
      gradient: numbers.slice(0, parameters.length),
      version,
      rollout: copySamples(rollout),
      metrics: measureRollout(rollout, numbers.subarray(parameters.length)),
    }
  }
}

/**
 * Workers without threads: they take turns, in the order in which they were sent parameters, and share one environment.
 * Every gradient is stale by the other workers' turns: reproducible asynchrony.
 */
export function createTurnTakingWorkers(count: number, options: GradientComputerOptions): GradientWorkers {
  const { env, seed } = options
  env.reset(seed)
  const computers = Array.from({ length: count }, (_, worker) =>
    createGradientComputer({ ...options, seed: workerSeed(seed, worker) }),
  )
  const waiting: { readonly worker: number; readonly task: GradientTask<A3cHyperparameters> }[] = []
  return {
    send(worker, task: GradientTask<A3cHyperparameters>) {
      waiting.push({ worker, task })
    },
    async next() {
      const turn = waiting.shift()
      if (turn === undefined) throw new Error('No worker has a task: send parameters before asking for a gradient.')
      return { worker: turn.worker, ...(await computers[turn.worker](turn.task)) }
    },
    dispose() {
      waiting.length = 0
    },
  }
}
