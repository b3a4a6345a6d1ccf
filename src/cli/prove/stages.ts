import { algorithmById } from '../../algorithms/index.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { createEnv } from '../../env/createEnv.ts'
import { expertDemonstrations } from '../../policies/demonstrate.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { playClips } from '../../policies/playClips.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import { HALF_TRAINED, startingValues } from '../../store/app/catalog.ts'
import type { Evaluation, Preference } from '../../training/protocol.ts'
import { judgePairs } from '../../training/workshop/judge.ts'
import { drawQueries } from '../../training/workshop/queries.ts'
import type { JudgeRequest } from '../../training/workshop/workshop.ts'
import { trainHeadless } from '../shared/headless.ts'
import { fineTunePorter, fitAnswerRewards, sharpenPorter } from './porterStages.ts'
import { fitRewardModelHeadless, learnFromPreferences, MEASURED } from './preferenceLearning.ts'
import { climbStage, levelAsFound, levelWithRandomRegrets, runConfig, type Stage } from './stage.ts'
import type { StagesResult, Tell } from './stagedProofs.ts'
import { faceWind } from './windStages.ts'

/** Runs each proof of `stagedProofList.ts`, by its id. */
export const STAGES: Readonly<Record<string, (seed: number, tell: Tell) => Promise<StagesResult>>> = {
  'sft-lobby': cloneExpert,
  'dpo-lobby': preferBetterClips,
  'grpo-lobby': (seed, tell) => finishHalfTrained('grpo', seed, tell),
  'dapo-lobby': (seed, tell) => finishHalfTrained('dapo', seed, tell),
  'ppo-taste': fitTaste,
  'ppo-preferences': learnFromTaste,
  'sft-cellar': sparseCellar,
  'sac-clips': learnFromClips,
  'ppo-lure': compareSight,
  'ppo-credit': compareLambdas,
  'ppo-wind': faceWind,
  'sft-porter': fineTunePorter,
  'reward-porter': fitAnswerRewards,
  'dpo-porter': (seed, tell) => sharpenPorter('dpo', 'DPO', seed, tell),
  'grpo-porter': (seed, tell) => sharpenPorter('grpo', 'GRPO', seed, tell),
  'dapo-porter': (seed, tell) => sharpenPorter('dapo', 'DAPO', seed, tell),
  'ppo-porter': (seed, tell) => sharpenPorter('ppo', 'PPO', seed, tell),
}

const LOBBY = levelWithRandomRegrets('lobby')
const PLAIN_LOBBY: PlatformerConfig = { ...LOBBY, randomRegrets: false } // for reward models
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

const HALF = 0.45 // of an evaluation's episodes: the success rate at which the clone's training stops

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
      isEnough: (evaluations) => (evaluations.at(-1)?.successRate ?? 0) >= HALF,
    },
    tell,
  )
}

const MASTERED = 0.95

/** Twice in a row, because a single evaluation of a hundred episodes may reach it by chance. */
function isMastered(evaluations: readonly Evaluation[]): boolean {
  return evaluations.length >= 2 && evaluations.slice(-2).every(({ successRate }) => successRate >= MASTERED)
}

async function finishHalfTrained(algorithm: 'grpo' | 'dapo', seed: number, tell: Tell): Promise<StagesResult> {
  const start = await halfTrained(seed, tell)
  const { result, evaluations, curve } = await climbStage(
    {
      algorithm,
      env: LOBBY,
      seed,
      budgetSteps: 800_000,
      evaluateEvery: 10_000,
      hyperparameters: startingValues(algorithmById(algorithm), HALF_TRAINED), // DAPO has no such preset: it filters out groups that are mastered
      material: { initialPolicy: start.policy },
      isEnough: isMastered,
    },
    tell,
  )
  return {
    figures: {
      start: start.result.successRate ?? 0,
      success: Math.min(...evaluations.slice(-2).map(({ successRate }) => successRate)),
      'fresh episodes': result.best?.successRate ?? 0,
      training: result.trainingSeconds,
      decisions: result.envSteps,
    },
    backend: result.backend,
    curves: { [algorithmById(algorithm).name]: curve },
  }
}

const PAIRS = 200 // per round
const DPO_ROUNDS = 2
const DPO_DECISIONS = 60 // per clip: long enough to show its outcome
const WHOLE_EPISODE = Number.POSITIVE_INFINITY

/**
 * Pairs of the policy's own clips from equal starts, judged by true return, then DPO with the starting policy as
 * reference; then a second round with pairs of the new policy added.
 */
async function preferBetterClips(seed: number, tell: Tell): Promise<StagesResult> {
  const { policy: reference } = await halfTrained(seed, tell)
  const preferences: Preference[] = []
  const curve: { x: number; y: number }[] = []
  let policy = reference
  let training = 0
  let last: Stage | null = null
  for (let round = 0; round < DPO_ROUNDS; round++) {
    const drawn = { policies: [policy], rewardModel: null, count: PAIRS, decisions: DPO_DECISIONS }
    const pairs = drawQueries({ env: LOBBY, ...drawn, seed: seed + ROUND_SEED * round })
    const choices = judge(pairs, seed)
    for (const [index, { left, right }] of pairs.entries()) preferences.push({ left, right, choice: choices[index] })
    last = await climbStage(
      {
        algorithm: 'dpo',
        env: LOBBY,
        seed,
        budgetSteps: 10_000_000, // its epochs end it sooner
        evaluateEvery: 50_000,
        material: { preferences, initialPolicy: policy, referencePolicy: reference },
      },
      tell,
    )
    const before = curve.at(-1)?.x ?? 0
    curve.push(...last.curve.map(({ x, y }) => ({ x: before + x, y })))
    policy = last.policy
    training += last.result.trainingSeconds
  }
  if (last === null) throw new Error('DPO takes at least one round.')
  return {
    figures: {
      'preferred before': preferredShare(reference, reference, seed),
      preferred: preferredShare(policy, reference, seed),
      success: last.result.successRate ?? 0,
      training,
    },
    backend: last.result.backend,
    curves: { DPO: curve },
  }
}

const ROUND_SEED = 77 // each round draws different clips

const PPO_CHECKPOINTS = [8, 16, 32, 64] // updates: policies of mixed skill, whose clips are compared
const REWARD_DECISIONS = 30

/** Fits a reward model to the judge's answers about clips of policies from untrained to trained. */
async function fitTaste(seed: number, tell: Tell): Promise<StagesResult> {
  const policies: PolicySnapshot[] = [initialSnapshot(createEnv(PLAIN_LOBBY).spec, createRng(seed, 'untrained'))]
  const result = await trainHeadless({
    config: runConfig({ algorithm: 'ppo', env: PLAIN_LOBBY, seed, budgetSteps: 70_000, evaluateEvery: 0 }),
    onNews(news, trainer) {
      if (news.type === 'generation' && PPO_CHECKPOINTS.includes(news.snapshot.updates)) policies.push(news.snapshot)
      if (policies.length > PPO_CHECKPOINTS.length) trainer.stop()
    },
  })
  tell(`reward model seed ${seed}: clips of ${policies.length} policies`)
  const startedAt = performance.now()
  const request = {
    env: PLAIN_LOBBY,
    policies,
    pairs: PAIRS,
    decisions: REWARD_DECISIONS,
    seed,
    options: { heldOutShare: 0 }, // the fit is tested on fresh pairs, which are more than a held-out fifth would be
  }
  const { fitted, testAccuracy } = await fitRewardModelHeadless(request)
  return {
    figures: {
      'held-out accuracy': testAccuracy,
      'training accuracy': fitted.trainingAccuracy ?? Number.NaN,
      fitting: (performance.now() - startedAt) / 1000,
    },
    backend: result.backend,
    curves: {},
  }
}

/** Rounds of comparing, fitting, and PPO on the reward model alone; evaluated by the bell, which the learner is never paid for. */
async function learnFromTaste(seed: number, tell: Tell): Promise<StagesResult> {
  const config = runConfig({
    algorithm: 'ppo',
    env: PLAIN_LOBBY,
    seed,
    budgetSteps: MEASURED.budgetSteps,
    evaluateEvery: 10_000,
    hyperparameters: MEASURED.hyperparameters,
  })
  const curve: { x: number; y: number }[] = []
  const { answers, trainingSeconds, fitSeconds, result } = await learnFromPreferences({
    env: PLAIN_LOBBY,
    config,
    seed,
    ...MEASURED,
    onNews(news, round) {
      if (news.type !== 'evaluation') return
      const { envSteps, successRate } = news.evaluation
      curve.push({ x: round * MEASURED.stepsPerRound + envSteps, y: successRate * 100 })
      tell(`seed ${seed}: ${(successRate * 100).toFixed(0)} % in round ${round + 1}`)
    },
  })
  return {
    figures: {
      success: result.successRate ?? 0,
      training: trainingSeconds + fitSeconds,
      answers,
    },
    backend: result.backend,
    curves: { PPO: curve },
  }
}

const CELLAR_BUDGET = 150_000 // decisions, for PPO alone and for PPO after SFT
// If all episodes succeed alike, normalised advantages are noise: without a KL penalty PPO forgets the clone at once.
const LEASH = { hyperparameters: { learningRate: 3e-4 }, guidance: { learnedReward: 0, referencePenalty: 0.02 } }

/** The cellar, where only the bell pays: PPO from nothing, and PPO from a clone of the expert, on the same budget. */
async function sparseCellar(seed: number, tell: Tell): Promise<StagesResult> {
  const env = levelAsFound('cellar')
  const stage = { env, seed, evaluateEvery: 10_000 }
  const alone = await climbStage({ ...stage, algorithm: 'ppo', budgetSteps: CELLAR_BUDGET }, tell)
  const demonstrations = expertDemonstrations(env, { count: EXPERT_CLIPS, seed })
  const cloning = { ...stage, algorithm: 'sft', budgetSteps: 1_000_000, evaluateEvery: 100_000 }
  const clone = await climbStage({ ...cloning, material: { demonstrations } }, tell)
  const material = { initialPolicy: clone.policy }
  const then = await climbStage({ ...stage, ...LEASH, algorithm: 'ppo', budgetSteps: CELLAR_BUDGET, material }, tell)
  return {
    figures: {
      'PPO alone': alone.result.successRate ?? 0,
      'SFT alone': clone.result.successRate ?? 0,
      'SFT, then PPO': then.result.successRate ?? 0,
    },
    backend: then.result.backend,
    curves: { 'PPO alone': alone.curve, 'PPO after SFT': then.curve },
  }
}

const CLIPS_BUDGET = 100_000 // decisions, for SAC alone and for SAC with clips in every second environment

/** The cellar again, off-policy: SAC from its own play, and SAC that also learns from clips of the expert. */
async function learnFromClips(seed: number, tell: Tell): Promise<StagesResult> {
  const env = levelAsFound('cellar')
  const stage = { algorithm: 'sac', env, seed, evaluateEvery: 10_000, budgetSteps: CLIPS_BUDGET }
  const alone = await climbStage(stage, tell)
  const material = { demonstrations: expertDemonstrations(env, { count: EXPERT_CLIPS, seed }) }
  const shown = await climbStage({ ...stage, hyperparameters: { behaviour: 'clips' }, material }, tell)
  return {
    figures: {
      'SAC alone': alone.result.successRate ?? 0,
      'with clips': shown.result.successRate ?? 0,
      training: shown.result.trainingSeconds,
    },
    backend: shown.result.backend,
    curves: { 'SAC alone': alone.curve, 'SAC with clips': shown.curve },
  }
}

const LURE_BUDGET = 100_000 // decisions, for each γ

/** The lure, whose coins are near and whose bell is far: PPO that discounts much, and PPO by default. */
async function compareSight(seed: number, tell: Tell): Promise<StagesResult> {
  const env = levelAsFound('lure')
  const stage = { algorithm: 'ppo', env, seed, evaluateEvery: 10_000, budgetSteps: LURE_BUDGET }
  const short = await climbStage({ ...stage, hyperparameters: { gamma: 0.9 } }, tell)
  const far = await climbStage(stage, tell)
  return {
    figures: { 'γ = 0.9': short.result.successRate ?? 0, 'γ = 0.99': far.result.successRate ?? 0 },
    backend: far.result.backend,
    curves: { 'γ = 0.9': short.curve, 'γ = 0.99': far.curve },
  }
}

const CREDIT_BUDGET = 60_000 // decisions, for each λ

/** Key and door, 70 decisions apart: PPO that learns from one-step TD errors alone, and PPO by default. */
async function compareLambdas(seed: number, tell: Tell): Promise<StagesResult> {
  const env = levelAsFound('credit')
  const stage = { algorithm: 'ppo', env, seed, evaluateEvery: 10_000, budgetSteps: CREDIT_BUDGET }
  const oneStep = await climbStage({ ...stage, hyperparameters: { gaeLambda: 0 } }, tell)
  const usual = await climbStage(stage, tell)
  return {
    figures: { 'λ = 0': oneStep.result.successRate ?? 0, 'λ = 0.95': usual.result.successRate ?? 0 },
    backend: usual.result.backend,
    curves: { 'λ = 0': oneStep.curve, 'λ = 0.95': usual.curve },
  }
}

const FRESH_SEED = 3_000_003 // far from the seeds of the clips that are learnt from

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
