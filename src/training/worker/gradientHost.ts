import { createGradientComputer } from '../../algorithms/a3c/gradientComputer.ts'
import { A3C_HYPERPARAMETERS } from '../../algorithms/a3c/hyperparameters.ts'
import type { GradientTask, HyperparameterValues } from '../../algorithms/contract.ts'
import { rolloutDecision } from '../../algorithms/shared/sampledDecision.ts'
import { parseHyperparameters } from '../../algorithms/shared/schema.ts'
import { rewardScaleOf } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import { type BackendOptions, startBackend } from '../../nn/backend.ts'
import type { FromGradientThread, ToGradientThread } from '../gradients/gradientWorkers.ts'
import { asPlatformer, trackEpisodes } from '../trainer/episodes.ts'

/**
 * The gradient thread's end of the protocol: creates its environments and backend once, then answers each task with a
 * gradient and the episodes that ended. Uses the wasm backend: the GPU is left to the learner's thread.
 */
export function createGradientHost(
  post: (message: FromGradientThread, transfer: ArrayBuffer[]) => void,
  backendOptions: BackendOptions = {},
): { receive(message: ToGradientThread): Promise<void> } {
  let worker: Promise<Worker> | null = null

  async function compute(message: Extract<ToGradientThread, { type: 'compute' }>): Promise<void> {
    if (worker === null) throw new Error('A task arrived before the start message.')
    const { answer, setRewardWeights } = await worker
    setRewardWeights(message.rewardWeights)
    const { gradient, episodes } = await answer(message.task)
    post({ type: 'gradient', gradient, episodes }, [gradient.gradient.buffer as ArrayBuffer])
  }

  return {
    async receive(message) {
      try {
        if (message.type === 'start') worker = start(message, backendOptions)
        else await compute(message)
      } catch (error) {
        post({ type: 'failed', message: error instanceof Error ? error.message : String(error) }, [])
      }
    },
  }
}

interface Worker {
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  answer(task: GradientTask): Promise<Pick<Extract<FromGradientThread, { type: 'gradient' }>, 'gradient' | 'episodes'>>
}

async function start(
  { env: config, kernels, environments, seed, hyperparameters }: Extract<ToGradientThread, { type: 'start' }>,
  backendOptions: BackendOptions,
): Promise<Worker> {
  const wasm = await startBackend('wasm', { ...backendOptions, kernels })
  if (!wasm.started) await startBackend('cpu', { kernels })
  const inner = createVecEnv(config, environments)
  const rewardScale = rewardScaleOf(config)
  const tracker = trackEpisodes(inner, { rewardScale, envStepsBefore: 0 })
  tracker.env.reset(seed)
  const valuesOf = (values: HyperparameterValues) => parseHyperparameters(A3C_HYPERPARAMETERS, values)
  const computer = createGradientComputer({ env: tracker.env, hyperparameters: valuesOf(hyperparameters), seed })

  return {
    setRewardWeights: (weights) => asPlatformer(inner)?.setRewardWeights(weights),
    async answer(task) {
      const gradient = await computer.compute({ ...task, hyperparameters: valuesOf(task.hyperparameters) })
      const ends = tracker.drainEnds()
      const { advantages } = gradient.rollout
      const sample = advantages.indexOf(advantages.reduce((least, each) => Math.min(least, each)))
      const { row, step, steps } = rolloutDecision(gradient.rollout, valuesOf(task.hyperparameters), sample)
      const least = { sample, played: tracker.decisionAgo(row, steps - step, ends) }
      const episodes = {
        ends,
        decisions: gradient.rollout.size,
        finished: tracker.drain(0),
        firsts: tracker.drainFirsts(),
        positions: tracker.positions(),
        difficulty: tracker.difficulty(),
      }
      return { gradient: { ...gradient, least }, episodes }
    },
  }
}
