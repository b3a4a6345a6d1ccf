import type { VecEnv } from '../../env/contracts.ts'
import { createActorCritic } from '../../nn/actorCritic.ts'
import { copySamples } from '../../rl/rolloutBuffer.ts'
import { createRng, type Rng } from '../../shared/rng.ts'
import { arrayOf, isGroup, listOf, numberOf, type PlainStateful, partOf, plainStateOf } from '../../shared/state.ts'
import { measureRollout } from '../a2c/metrics.ts'
import type { ComputedGradient, GradientTask, GradientWorkers } from '../contract.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import { createDifferentiator } from './differentiator.ts'
import type { A3cHyperparameters } from './hyperparameters.ts'
import { workerSeed } from './workerSeed.ts'

interface GradientComputerOptions {
  readonly env: VecEnv
  /** They determine the network's shape; the values in force come with each task. */
  readonly hyperparameters: A3cHyperparameters
  readonly seed: number
}

/** Work of one worker. */
interface GradientComputer {
  /** Plays a rollout with the received parameters, and computes the gradient of A2C's loss on it. */
  compute(task: GradientTask<A3cHyperparameters>): Promise<ComputedGradient>
  readonly actionRng: Rng
  /** Safe to call twice. */
  dispose(): void
}

export function createGradientComputer(options: GradientComputerOptions): GradientComputer {
  const { env, seed } = options
  const { observationSize, actionCount } = env.spec
  const actionRng = createRng(seed, 'a2c').split('actions')
  const player = createRolloutPlayer(env, actionRng)
  const architecture = { ...options.hyperparameters, observationSize, actionCount }
  const network = createActorCritic(architecture)
  const differentiator = createDifferentiator(architecture)

  return {
    async compute({ parameters, version, hyperparameters }) {
      const rollout = player.play(network.unflatten(parameters), hyperparameters.rolloutSteps)
      rollout.finish(hyperparameters)
      const samples = { rollout, options: { ...hyperparameters, actionCount } }
      const { gradient, entropies } = await differentiator.differentiate(parameters, samples)
      return { gradient, version, rollout: copySamples(rollout), metrics: measureRollout(rollout, entropies) }
    },
    actionRng,
    dispose: differentiator.dispose,
  }
}

/** They have a state, unlike threads, whose environments start afresh in a resumed run. */
interface TurnTakingWorkers extends GradientWorkers {
  /** Tasks that were sent and not computed yet. */
  readonly waiting: readonly { readonly worker: number; readonly task: GradientTask<A3cHyperparameters> }[]
  readonly state: PlainStateful
}

/**
 * Workers without threads: they take turns, in the order in which they were sent parameters, and share one environment.
 * Every gradient is stale by the other workers' turns: reproducible asynchrony.
 */
export function createTurnTakingWorkers(count: number, options: GradientComputerOptions): TurnTakingWorkers {
  const { env, seed } = options
  env.reset(seed)
  const computers = Array.from({ length: count }, (_, worker) =>
    createGradientComputer({ ...options, seed: workerSeed(seed, worker) }),
  )
  const waiting: { readonly worker: number; readonly task: GradientTask<A3cHyperparameters> }[] = []
  const tasks: PlainStateful = {
    save: () =>
      waiting.map(({ worker, task: { parameters, version, hyperparameters } }) => {
        return { worker, version, parameters: parameters.slice(), hyperparameters: { ...hyperparameters } }
      }),
    load(saved) {
      const loaded = listOf(saved).map((turn) => {
        const hyperparameters = partOf(turn, 'hyperparameters')
        return {
          worker: numberOf(partOf(turn, 'worker')),
          task: {
            parameters: arrayOf(partOf(turn, 'parameters'), new Float32Array(0), null),
            version: numberOf(partOf(turn, 'version')),
            hyperparameters: { ...options.hyperparameters, ...(isGroup(hyperparameters) && hyperparameters) },
          },
        }
      })
      waiting.splice(0, waiting.length, ...loaded)
    },
  }
  const streams = plainStateOf(
    Object.fromEntries(computers.map(({ actionRng }, worker) => [`worker ${worker}`, actionRng])),
  )

  return {
    state: plainStateOf({ env: env.state, streams, tasks }),
    waiting,
    send(worker, task: GradientTask<A3cHyperparameters>) {
      waiting.push({ worker, task })
    },
    async next() {
      const turn = waiting.shift()
      if (turn === undefined) throw new Error('No worker has a task: send parameters before asking for a gradient.')
      return { worker: turn.worker, ...(await computers[turn.worker].compute(turn.task)) }
    },
    dispose() {
      waiting.length = 0
      for (const computer of computers) computer.dispose()
    },
  }
}
