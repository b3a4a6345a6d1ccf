import type { HyperparameterValues } from '../../algorithms/contract.ts'
import { algorithmById } from '../../algorithms/index.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { presetFor, startingValues } from '../../store/app/catalog.ts'
import { withLevel } from '../../store/app/configEdits.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import type { Evaluation, RunConfig, RunMaterial } from '../../training/protocol.ts'
import { type TrainResult, trainStage } from '../shared/headless.ts'
import { configFor } from '../shared/material.ts'
import type { StagedRun, Tell } from './stagedProofs.ts'

/** A level with its default settings. */
export function levelAsFound(level: string): PlatformerConfig {
  const { env } = withLevel(defaultRunConfig(), level)
  if (env.kind !== 'platformer') throw new Error(`${level} is not a level of the game.`)
  return env
}

/** The same with enemies that start at random places. */
export function levelWithRandomRegrets(level: string): PlatformerConfig {
  return { ...levelAsFound(level), randomRegrets: true }
}

interface StageOptions {
  readonly algorithm: string
  readonly env: PlatformerConfig
  readonly seed: number
  readonly budgetSteps: number
  readonly evaluateEvery: number // decisions
  /** Override the preset of the level. */
  readonly hyperparameters?: HyperparameterValues
  readonly guidance?: RunConfig['guidance']
  readonly material?: RunMaterial
  /** Called at each evaluation; true ends the stage. */
  readonly isEnough?: (evaluations: readonly Evaluation[]) => boolean
}

/** The result of a stage. */
export interface Stage {
  readonly policy: PolicySnapshot
  readonly result: TrainResult
  readonly evaluations: readonly Evaluation[]
  /** The last value of each metric. */
  readonly metrics: Readonly<Record<string, number>>
  readonly curve: StagedRun['curves'][string]
}

const EVALUATION_EPISODES = 100

/** A run of the algorithm with the preset of its level. */
export function runConfig(options: Omit<StageOptions, 'material' | 'isEnough'>): RunConfig {
  const { algorithm, env, seed, budgetSteps, evaluateEvery, hyperparameters, guidance } = options
  const card = algorithmById(algorithm)
  return {
    algorithm,
    env,
    hyperparameters: { ...startingValues(card, presetFor(card, { env })), ...hyperparameters },
    seed,
    budgetSteps,
    backend: 'auto',
    evaluation: { everySteps: evaluateEvery, episodes: EVALUATION_EPISODES, greedy: false },
    ...(guidance && { guidance }),
  }
}

/** Runs one stage with the page's trainer and the network of the policy that it starts from. */
export async function climbStage(options: StageOptions, tell: Tell): Promise<Stage> {
  const { algorithm, seed, material, isEnough } = options
  const config = configFor({ config: runConfig(options), isNetworkGiven: false }, material ?? {})
  const evaluations: Evaluation[] = []
  const metrics: Record<string, number> = {}
  const { result, policy } = await trainStage({
    config,
    ...(material && { material }),
    onNews(news, trainer) {
      if (news.type === 'progress') {
        for (const [id, column] of Object.entries(news.batch.metrics)) {
          const last = column.findLast((value) => !Number.isNaN(value))
          if (last !== undefined) metrics[id] = last
        }
      }
      if (news.type !== 'evaluation') return
      evaluations.push(news.evaluation)
      const { envSteps, successRate } = news.evaluation
      tell(`${algorithm} seed ${seed}: ${(successRate * 100).toFixed(0)} % at ${envSteps}`)
      if (isEnough?.(evaluations)) trainer.stop()
    },
  })
  if (policy === null) throw new Error(`${algorithm} left no policy.`)
  const curve = evaluations.map(({ envSteps, successRate }) => ({ x: envSteps, y: successRate * 100 }))
  return { policy, result, evaluations, metrics, curve }
}
