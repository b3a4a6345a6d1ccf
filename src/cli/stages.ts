import type { HyperparameterValues } from '../algorithms/contract.ts'
import { algorithmById } from '../algorithms/index.ts'
import type { PlatformerConfig } from '../env/config.ts'
import { expertDemonstrations } from '../policies/demonstrate.ts'
import { playClips } from '../policies/playClips.ts'
import type { PolicySnapshot } from '../policies/snapshot.ts'
import { createRng } from '../shared/rng.ts'
import { mean } from '../shared/statistics.ts'
import { presetFor, startingValues } from '../store/catalog.ts'
import { withNetworkOf } from '../store/checkpoints.ts'
import { withLevel } from '../store/configEdits.ts'
import { defaultRunConfig } from '../store/defaults.ts'
import { judgePairs } from '../training/judge.ts'
import type { Evaluation, RunConfig, RunMaterial } from '../training/protocol.ts'
import type { JudgeRequest } from '../training/workshop.ts'
import { type TrainResult, trainStage } from './headless.ts'
import type { StagedRun } from './stagedProofs.ts'

/** What a staged proof's run gives besides its seed. */
export type StagesResult = Omit<StagedRun, 'seed'>

/** Hears in a line what happens. */
export type Tell = (line: string) => void

/** How each proof of `stagedProofList.ts` goes, by its id. */
export const STAGES: Readonly<Record<string, (seed: number, tell: Tell) => Promise<StagesResult>>> = {
  'sft-lobby': cloneExpert,
  'dpo-lobby': preferBetterClips,
  'grpo-lobby': (seed, tell) => finishHalfTrained('grpo', seed, tell),
  'dapo-lobby': (seed, tell) => finishHalfTrained('dapo', seed, tell),
}

const LOBBY = levelWithRandomRegrets('lobby')
const EXPERT_CLIPS = 10

async function cloneExpert(seed: number, tell: Tell): Promise<StagesResult> {
  const { result, metrics, curve } = await climbStage(
    {
      algorithm: 'sft',
      env: LOBBY,
      seed,
      budgetSteps: 1_000_000, // its epochs end it sooner
      evaluateEvery: 10_000,
      material: { demonstrations: expertDemonstrations(LOBBY, { count: EXPERT_CLIPS, seed }) },
    },
    tell,
  )
  return {
    figures: {
      success: result.successRate ?? 0,
      'held-out accuracy': metrics['heldOut/accuracy'],
      training: result.trainingSeconds,
    },
    backend: result.backend,
    curves: { SFT: curve },
  }
}

const HALF_TRAINED = 0.45 // of an evaluation's episodes: where the clone of the expert is stopped

/** A clone of the expert that is stopped when it first rings the bell in about half of the episodes. */
function halfTrained(seed: number, tell: Tell): Promise<Stage> {
  return climbStage(
    {
      algorithm: 'sft',
      env: LOBBY,
      seed,
      budgetSteps: 1_000_000,
      evaluateEvery: 1000,
      material: { demonstrations: expertDemonstrations(LOBBY, { count: EXPERT_CLIPS, seed }) },
      isEnough: (evaluations) => (evaluations.at(-1)?.successRate ?? 0) >= HALF_TRAINED,
    },
    tell,
  )
}

const MASTERED = 0.95
const HALF_TRAINED_PRESET = 'half-trained' // GRPO's; DAPO throws away what is mastered, and needs none

async function finishHalfTrained(algorithm: 'grpo' | 'dapo', seed: number, tell: Tell): Promise<StagesResult> {
  const start = await halfTrained(seed, tell)
  const { result, evaluations, curve } = await climbStage(
    {
      algorithm,
      env: LOBBY,
      seed,
      budgetSteps: 800_000,
      evaluateEvery: 10_000,
      hyperparameters: startingValues(algorithmById(algorithm), HALF_TRAINED_PRESET),
      material: { initialPolicy: start.policy },
      isEnough: (soFar) => (soFar.at(-1)?.successRate ?? 0) >= MASTERED,
    },
    tell,
  )
  return {
    figures: {
      start: start.result.successRate ?? 0,
      success: evaluations.at(-1)?.successRate ?? 0,
      'fresh episodes': result.best?.successRate ?? 0,
      training: result.trainingSeconds,
      decisions: result.envSteps,
    },
    backend: result.backend,
    curves: { [algorithmById(algorithm).name]: curve },
  }
}

const PAIRS = 200
const WHOLE_EPISODE = Number.POSITIVE_INFINITY

/** Pairs of the half-trained policy's own clips, judged by true return; then DPO, and its clips against that policy's. */
async function preferBetterClips(seed: number, tell: Tell): Promise<StagesResult> {
  const { policy: reference } = await halfTrained(seed, tell)
  const pairs = duels(reference, reference, { count: PAIRS, seed })
  const choices = judge(pairs, seed)
  const preferences = pairs.map((pair, index) => ({ ...pair, choice: choices[index] }))
  const { policy, result, metrics, curve } = await climbStage(
    {
      algorithm: 'dpo',
      env: LOBBY,
      seed,
      budgetSteps: 10_000_000, // its epochs end it sooner
      evaluateEvery: 50_000,
      material: { preferences, initialPolicy: reference },
    },
    tell,
  )
  return {
    figures: {
      'preferred before': preferredShare(reference, reference, seed),
      preferred: preferredShare(policy, reference, seed),
      'held-out accuracy': metrics['heldOut/accuracy'],
      success: result.successRate ?? 0,
      training: result.trainingSeconds,
    },
    backend: result.backend,
    curves: { DPO: curve },
  }
}

const FRESH_SEED = 3_000_003 // far from the seeds that clips to learn from are played with

/** Share of the judge's answers that prefer the first policy's clip to the second's; equal ones count half. */
function preferredShare(first: PolicySnapshot, second: PolicySnapshot, seed: number): number {
  const choices = judge(duels(first, second, { count: PAIRS, seed: FRESH_SEED + seed }), seed)
  const points = choices.map((choice) => (choice === 'left' ? 1 : choice === 'equal' ? 0.5 : 0))
  return mean(points)
}

/** Whole episodes of both policies, from the same starts. */
function duels(left: PolicySnapshot, right: PolicySnapshot, { count, seed }: { count: number; seed: number }) {
  const rng = createRng(seed, 'duels')
  const seeds = rng.split('starts')
  const starts = Array.from({ length: count }, () => ({ seed: seeds.uint32(), actions: new Uint8Array(0) }))
  const play = (policy: PolicySnapshot, side: string) =>
    playClips(policy, { config: LOBBY, starts, decisions: WHOLE_EPISODE, rng: rng.split(side) })
  const rights = play(right, 'right')
  return play(left, 'left').map((clip, index) => ({ left: clip, right: rights[index] }))
}

function judge(pairs: JudgeRequest['pairs'], seed: number) {
  return judgePairs({ env: LOBBY, pairs, errorRate: 0, taste: 'return', seed })
}

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
  const plain: RunConfig = {
    algorithm,
    env,
    hyperparameters: { ...startingValues(card, presetFor(card, { env })), ...options.hyperparameters },
    seed,
    budgetSteps,
    backend: 'auto',
    evaluation: { everySteps: evaluateEvery, episodes: EVALUATION_EPISODES, greedy: false },
    ...(guidance && { guidance }),
  }
  const config = material?.initialPolicy ? withNetworkOf(plain, material.initialPolicy) : plain
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
