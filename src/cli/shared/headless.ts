import { algorithmById } from '../../algorithms/index.ts'
import { heldOutOf, rewardScaleOf } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { examine } from '../../policies/transformer/exam.ts'
import type { BackendReport, Evaluation, ResumePoint, RunConfig, RunMaterial } from '../../training/protocol.ts'
import { prepareBackend } from '../../training/trainer/backends.ts'
import type { EvaluatedPoint } from '../../training/trainer/checkpoint.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { createSolvedDetector, evaluatePolicy, HELD_OUT_SEED } from '../../training/trainer/evaluation.ts'
import { createTrainer, type Trainer, type TrainerNews, type TrainerOptions } from '../../training/trainer/trainer.ts'
import { startGradientThread } from './gradientThread.ts'

/** A training run's result: the last line of `npm run train -- --json`. */
export interface TrainResult {
  readonly algorithm: string
  readonly env: string
  readonly level: string | null // null for a reference environment
  readonly seed: number
  /** What the run was broken with on purpose; absent of a healthy one. */
  readonly fault?: string
  readonly backend: string
  readonly envSteps: number
  /** The whole run: training, evaluations and start-up of the backend. */
  readonly wallSeconds: number
  readonly trainingSeconds: number
  readonly evaluationSeconds: number
  /** Per second of training time. */
  readonly envStepsPerSecond: number
  /** Success rate of the last evaluation. */
  readonly successRate: number | null
  readonly meanReturn: number | null
  /** The same on endless levels that the run never trained on; only in runs on endless levels. */
  readonly unseenSuccessRate?: number
  readonly bellLeftSuccessRate?: number
  /**
   * Training seconds and decisions at the second of the first two evaluations in a row with at least 90 % success;
   * null if that never happened.
   */
  readonly firstSolvedAtSeconds: number | null
  readonly firstSolvedAtSteps: number | null
  /** The best snapshot by evaluation, evaluated again in as many fresh episodes; null without evaluations. */
  readonly best: { readonly envSteps: number; readonly successRate: number; readonly meanReturn: number } | null
  /** Share of all held-out questions that the final policy answers correctly; for text environments. */
  readonly heldOutCorrect?: number
  readonly heldOutStrict?: number
  readonly greedyCorrect?: number
  /** Processor time of this process from the run's start to its end, with evaluations. */
  readonly processorSeconds: number
}

interface HeadlessOptions {
  readonly config: RunConfig
  readonly material?: RunMaterial
  readonly stopWhenSolved?: boolean
  /** Stops after two evaluations in a row with at least this mean return. */
  readonly stopAtReturn?: number
  /** With the evaluations of the run until then, the result tells of them, too. */
  readonly resumeFrom?: ResumePoint & Pick<EvaluatedPoint, 'evaluations'>
  readonly checkpoints?: TrainerOptions['checkpoints']
  /** Receives every message of the trainer. */
  readonly onNews?: (news: TrainerNews, trainer: Trainer) => void
}

/** Runs the page's trainer in this process. Throws the error that ended the run. */
export async function trainHeadless(options: HeadlessOptions): Promise<TrainResult> {
  const { config } = options
  const startedAt = performance.now()
  const processorBefore = process.cpuUsage()
  const solvedDetector = createSolvedDetector()
  const { stopAtReturn = Number.POSITIVE_INFINITY } = options
  const returnDetector = createSolvedDetector(({ meanReturn }) => meanReturn >= stopAtReturn)
  let backend: BackendReport | null = null
  let last: Evaluation | null = null
  let best: PolicySnapshot | null = options.resumeFrom?.best?.snapshot ?? null
  let lastSnapshot: PolicySnapshot | null = null
  let evaluationSeconds = 0
  let progress = { envSteps: 0, trainingSeconds: 0 }
  let failure: Error | null = null

  function count(evaluation: Evaluation): void {
    last = evaluation
    solvedDetector.add(evaluation)
    returnDetector.add(evaluation)
  }

  for (const evaluation of options.resumeFrom?.evaluations ?? []) count(evaluation)
  const trainer = createTrainer({
    config,
    card: algorithmById(config.algorithm),
    createVecEnv,
    prepareBackend: (needs) => prepareBackend(needs, { now: () => performance.now() }),
    clock: createSystemClock(),
    startGradientThread,
    ...(options.material && { material: options.material }),
    ...(options.resumeFrom && { resumeFrom: options.resumeFrom }),
    ...(options.checkpoints && { checkpoints: options.checkpoints }),
    tell(news) {
      if (news.type === 'backend') backend = news.report
      if (news.type === 'best') best = news.snapshot
      if (news.type === 'snapshot') lastSnapshot = news.snapshot
      if (news.type === 'failed') failure = new Error(`${news.message} ${news.advice}`)
      if (news.type === 'progress') {
        const { envSteps, trainingSeconds } = news.batch
        progress = { envSteps: envSteps.at(-1) ?? 0, trainingSeconds: trainingSeconds.at(-1) ?? 0 }
      }
      if (news.type === 'evaluation') {
        count(news.evaluation)
        evaluationSeconds += news.evaluation.evaluationSeconds
        if ((options.stopWhenSolved && solvedDetector.solved) || returnDetector.solved) trainer.stop()
      }
      options.onNews?.(news, trainer)
    },
  })
  await trainer.run()
  if (failure) throw failure
  const { user, system } = process.cpuUsage(processorBefore)
  const wallSeconds = (performance.now() - startedAt) / 1000
  const summary = summarise(config, {
    backend,
    last,
    best,
    evaluationSeconds,
    wallSeconds,
    processorSeconds: (user + system) / 1e6,
    solved: solvedDetector.solved,
    ...progress,
  })
  return { ...summary, ...examined(lastSnapshot, config) }
}

function examined(snapshot: PolicySnapshot | null, { env }: RunConfig) {
  if (env.kind !== 'text' || snapshot?.head.kind !== 'transformer') return {}
  const { heldOutCorrect, heldOutStrict, greedyCorrect } = examine(snapshot.head.policy, env)
  return {
    heldOutCorrect: rounded(heldOutCorrect),
    heldOutStrict: rounded(heldOutStrict),
    greedyCorrect: rounded(greedyCorrect),
  }
}

/** A run as one of several stages: `trainHeadless` that also returns the final policy. */
export async function trainStage(
  options: HeadlessOptions,
): Promise<{ readonly result: TrainResult; readonly policy: PolicySnapshot | null }> {
  let policy: PolicySnapshot | null = null
  const result = await trainHeadless({
    ...options,
    onNews(news, trainer) {
      if (news.type === 'snapshot') policy = news.snapshot
      options.onNews?.(news, trainer)
    },
  })
  return { result, policy }
}

interface Outcome {
  readonly backend: BackendReport | null
  readonly last: Evaluation | null
  readonly best: PolicySnapshot | null
  readonly solved: Evaluation | null
  readonly envSteps: number
  readonly trainingSeconds: number
  readonly evaluationSeconds: number
  readonly wallSeconds: number
  readonly processorSeconds: number
}

function summarise(config: RunConfig, outcome: Outcome): TrainResult {
  const { backend, last, best, solved, envSteps, trainingSeconds, evaluationSeconds, wallSeconds, processorSeconds } =
    outcome
  const { env } = config
  return {
    algorithm: config.algorithm,
    env: env.kind === 'platformer' ? env.kind : env.id,
    level: env.kind === 'platformer' ? env.level : null,
    seed: config.seed,
    ...(config.fault !== undefined && { fault: config.fault }),
    backend: backend?.without ?? backend?.chosen ?? 'none',
    envSteps,
    wallSeconds: rounded(wallSeconds),
    processorSeconds: rounded(processorSeconds),
    trainingSeconds: rounded(trainingSeconds),
    evaluationSeconds: rounded(evaluationSeconds),
    envStepsPerSecond: Math.round(trainingSeconds > 0 ? envSteps / trainingSeconds : 0),
    successRate: last?.successRate ?? null,
    meanReturn: last && rounded(last.meanReturn),
    ...(last?.bellLeft && { bellLeftSuccessRate: last.bellLeft.successRate }),
    ...(last?.unseen && { unseenSuccessRate: last.unseen.successRate }),
    firstSolvedAtSeconds: solved && rounded(solved.trainingSeconds),
    firstSolvedAtSteps: solved?.envSteps ?? null,
    best: best && judgeAgain(best, config),
  }
}

/** The snapshot was selected by its evaluation, so an unbiased estimate needs fresh episodes. */
function judgeAgain(best: PolicySnapshot, { env, evaluation }: RunConfig): NonNullable<TrainResult['best']> {
  const play = evaluatePolicy(best, {
    env: createVecEnv(heldOutOf(env), evaluation.episodes),
    rewardScale: rewardScaleOf(env),
    greedy: evaluation.greedy,
    seed: HELD_OUT_SEED,
  })
  let step = play.next()
  while (!step.done) step = play.next()
  return { envSteps: best.envSteps, successRate: step.value.successRate, meanReturn: rounded(step.value.meanReturn) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
