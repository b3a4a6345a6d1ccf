import type { HyperparameterValues } from '../algorithms/contract.ts'
import { algorithmById } from '../algorithms/index.ts'
import type { PlatformerConfig } from '../env/config.ts'
import type { PolicySnapshot } from '../policies/snapshot.ts'
import { presetFor, startingValues } from '../store/catalog.ts'
import { withLevel } from '../store/configEdits.ts'
import { defaultRunConfig } from '../store/defaults.ts'
import type { Evaluation, RunConfig, RunMaterial } from '../training/protocol.ts'
import { type TrainResult, trainStage } from './headless.ts'
import type { StagedRun } from './stagedProofs.ts'

/** What a staged proof's run gives besides its seed. */
export type StagesResult = Omit<StagedRun, 'seed'>

/** Hears in a line what happens. */
export type Tell = (line: string) => void

/** How each proof of `stagedProofList.ts` goes, by its id. */
export const STAGES: Readonly<Record<string, (seed: number, tell: Tell) => Promise<StagesResult>>> = {}

/** A level as a newcomer finds it, its enemies starting anywhere. */
export function levelWithRandomRegrets(level: string): PlatformerConfig {
  const { env } = withLevel(defaultRunConfig(), level)
  if (env.kind !== 'platformer') throw new Error(`${level} is no level of the game.`)
  return { ...env, randomRegrets: true }
}

export interface StageOptions {
  readonly algorithm: string
  readonly env: PlatformerConfig
  readonly seed: number
  readonly budgetSteps: number
  readonly evaluateEvery: number // decisions
  /** Over the preset of the level. */
  readonly hyperparameters?: HyperparameterValues
  readonly guidance?: RunConfig['guidance']
  readonly material?: RunMaterial
  /** Asked at each evaluation; true ends the stage. */
  readonly isEnough?: (evaluations: readonly Evaluation[]) => boolean
}

/** What a stage has brought. */
export interface Stage {
  readonly policy: PolicySnapshot
  readonly result: TrainResult
  readonly evaluations: readonly Evaluation[]
  /** Last value of each of its metrics. */
  readonly metrics: Readonly<Record<string, number>>
  readonly curve: StagedRun['curves'][string]
}

const EVALUATION_EPISODES = 100

/** Runs one stage with the preset of its level, by the same trainer as the page. */
export async function climbStage(options: StageOptions, tell: Tell): Promise<Stage> {
  const { algorithm, env, seed, budgetSteps, evaluateEvery, material, guidance, isEnough } = options
  const card = algorithmById(algorithm)
  const config: RunConfig = {
    algorithm,
    env,
    hyperparameters: { ...startingValues(card, presetFor(card, { env })), ...options.hyperparameters },
    seed,
    budgetSteps,
    backend: 'auto',
    evaluation: { everySteps: evaluateEvery, episodes: EVALUATION_EPISODES, greedy: false },
    ...(guidance && { guidance }),
  }
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
  if (policy === null) throw new Error(`${card.name} left no policy.`)
  const curve = evaluations.map(({ envSteps, successRate }) => ({ x: envSteps, y: successRate * 100 }))
  return { policy, result, evaluations, metrics, curve }
}
