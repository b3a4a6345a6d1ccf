import type {
  AlgorithmCard,
  ClipGroup,
  HyperparameterValues,
  PairListing,
  TrainingReport,
} from '../../algorithms/contract.ts'
import { insistOnClips } from '../../algorithms/shared/behaviour.ts'
import { faultOf, withFault } from '../../algorithms/shared/faults.ts'
import { parseHyperparameters } from '../../algorithms/shared/schema.ts'
import { cardFor } from '../../algorithms/text.ts'
import { type EnvConfig, furtherTestsOf, heldOutOf, rewardScaleOf } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { DIFFICULTY_METRIC } from '../../env/curriculum.ts'
import { resolveRewardWeights } from '../../env/rewards/index.ts'
import { resolveTextWeights } from '../../env/text/rewards/index.ts'
import { asTextEnv } from '../../env/text/textEnv.ts'
import { chooseKernels, kernelFault } from '../../nn/kernels/module.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import { leftOutOf, type Saved } from '../../shared/state.ts'
import { bytesOfState, stateOfBytes } from '../../shared/stateBytes.ts'
import type { EndlessSplit } from '../../sim/endless/sets.ts'
import { createGradientWorkerService, type StartGradientThread } from '../gradients/gradientWorkers.ts'
import type {
  BackendFailure,
  BackendName,
  BackendReport,
  Breakpoint,
  CapturedNews,
  EpisodeColumns,
  Evaluation,
  FromWorker,
  ResumePoint,
  RunConfig,
  RunMaterial,
  RunProgress,
  SuccessRate,
  TrainerState,
  WholePoint,
} from '../protocol.ts'
import { type BackendNeeds, isGivenUp } from './backendFailures.ts'
import { createBreakpointWatch } from './breakpoints.ts'
import { type CheckpointSpacing, createCheckpointTimer } from './checkpointTimer.ts'
import { type Clock, createThrottle } from './clock.ts'
import { configWith } from './configWith.ts'
import { asPlatformer, trackEpisodes, usable } from './episodes.ts'
import { type EvaluationResult, evaluatePolicy, isBetter, testPolicy } from './evaluation.ts'
import { createExpert } from './expert.ts'
import { isGeneration } from './generations.ts'
import { asFailure, createDivergenceGuard, DivergedFailure } from './guard.ts'
import { answerGuidanceOf, guideAnswers } from './learnedAnswers.ts'
import {
  type GuidedRewards,
  type GuidedRewardsOptions,
  guidanceOf,
  guideRewards,
  type WatchedEnv,
  watchLearnedReward,
} from './learnedReward.ts'
import { createLearner, type Learner } from './learner.ts'
import { type AgentMaterial, agentMaterial } from './material.ts'
import { createPacer } from './pacer.ts'
import { createProgressCollector } from './progress.ts'
import { type Contradiction, createSpeedWatch } from './speedWatch.ts'
import { createTrial } from './trial.ts'
import type { WorkMeter } from './workMeter.ts'

const NEWS_PER_SECOND = 5 // progress and snapshots: a higher rate is unreadable, and each message repaints the page
const MOST_MISSED = 50 // updates; then there is no record
const GROUPS_PER_SECOND = 1 // the page takes seconds to show one group's race
const MAX_EPISODES_PER_BATCH = 2000 // sent earlier above this, to bound the size of a message
const MEASURED_AFTER_UPDATES = 3 // code is compiled then, and the page has shown the first one
const LIKELY_BACKEND: BackendName = 'wasm' // the fastest for small networks, on almost any machine
const BREATH_MS = 8 // interval at which an evaluation checks for commands

/** A message of the trainer, to which the worker adds the `runId`. */
export type TrainerNews = FromWorker extends infer Message
  ? Message extends FromWorker
    ? Omit<Message, 'runId'>
    : never
  : never

export interface TrainerOptions {
  readonly config: RunConfig
  readonly card: AlgorithmCard
  readonly createVecEnv: (config: EnvConfig, count: number) => VecEnv
  readonly prepareBackend: (needs: BackendNeeds) => Promise<BackendReport>
  readonly clock: Clock
  readonly tell: (news: TrainerNews) => void
  /** Starts a thread, for algorithms that use several; absent if threads are not available. */
  readonly startGradientThread?: StartGradientThread
  readonly pausedAtStart?: boolean
  readonly resumeFrom?: ResumePoint
  readonly material?: RunMaterial
  /** Backends that failed in an earlier worker of this run. */
  readonly backendFailures?: readonly BackendFailure[]
  /** The backend to begin on if the choice is `auto`, e.g. the fastest of an earlier run. Default: wasm. */
  readonly likelyBackend?: BackendName
  /** Receives whole checkpoints: as often as `spacing` says, and before the run pauses or ends. */
  readonly checkpoints?: {
    readonly spacing: CheckpointSpacing
    /** Owns the bytes of the point. `isBest`: its policy has just become the best one by evaluation. */
    readonly take: (point: WholePoint, isBest: boolean) => Promise<void> | void
  }
  /** Measures the updates of a metered run. It is the caller's, which also passes it the environments. */
  readonly meter?: Pick<WorkMeter, 'endUpdate' | 'totals'>
}

type RewardWeights = Readonly<Record<string, number>>

/**
 * One run: trains an agent in a `VecEnv`, update by update. It handles commands, applies changes, evaluates and reports
 * only between two updates. It is the only writer of live hyperparameters and weights.
 */
export interface Trainer {
  /**
   * Trains until the budget is spent, the run is stopped, or it fails. Never rejects; frees all resources at the end.
   */
  run(): Promise<void>
  /** Takes effect within two updates. */
  pause(): void
  resume(): void
  /** While paused: runs exactly one update, then pauses again. */
  stepOne(): void
  stop(): void
  /** Limits the updates per second; `Infinity`: no limit. */
  setSpeed(updatesPerSecond: number, decisionsPerSecond?: number, share?: number): void
  /**
   * Takes effect at the next update and is confirmed by `applied`. Numbers are clamped; entries that need a new agent
   * are ignored.
   * @throws HyperparameterError for an unknown name or an invalid value.
   * @throws AdvisedError if the values need clips and the run has none.
   */
  setHyperparameters(values: HyperparameterValues): void
  setRewardWeights(weights: Readonly<Record<string, number>>): void
  /** Returns to the best policy by evaluation and continues training from there. */
  restoreBest(): void
  /** Reports the heroes' positions `perSecond` times a second; 0: never. */
  setSwarm(perSecond: number): void
  /** Reports a record of the next update. */
  captureUpdate(): void
  /** Pauses after each update at which one of these fires. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): void
}

const AT_THE_START: RunProgress = { updates: 0, envSteps: 0, trainingSeconds: 0, evaluatedAt: 0, reached: [] }

const TABLE_REPORT = {
  without: 'plain TypeScript',
  reason: 'This algorithm has no network: each decision changes a few numbers, which needs no backend.',
  kernels: 'Plain TypeScript acts and learns.',
}

export function createTrainer(options: TrainerOptions): Trainer {
  const { config, clock, tell } = options
  const card = cardFor(options.card, config.env)
  const schema = card.hyperparameters
  const values: HyperparameterValues = parseHyperparameters(schema, config.hyperparameters)
  const rewardScale = rewardScaleOf(config.env)
  const pacer = createPacer(clock, options.pausedAtStart ?? false)
  const newsThrottle = createThrottle(clock, NEWS_PER_SECOND)
  const breakpoints = createBreakpointWatch()
  const swarmThrottle = createThrottle(clock, 0)
  const groupThrottle = createThrottle(clock, GROUPS_PER_SECOND)
  const pairsThrottle = createThrottle(clock, GROUPS_PER_SECOND)
  let pairs: PairListing | null = null // not told yet
  const speedWatch = createSpeedWatch()
  const fault = faultOf(config)
  const isMended = config.mended === true
  const isBroken = fault !== null && !isMended
  const guard = createDivergenceGuard(schema, isMended ? null : fault)

  const { progress: before = AT_THE_START, best: bestBefore = null } = options.resumeFrom ?? {}
  let { updates, envSteps, trainingSeconds, evaluatedAt } = before
  let lastPoint: ResumePoint | null = options.resumeFrom ?? null // to return to if a backend is lost
  let isBestKept = true // by a checkpoint
  const checkpointTimer = createCheckpointTimer(clock, options.checkpoints?.spacing ?? null, updates)
  let reached = [...before.reached]
  const progress = createProgressCollector({ envSteps, trainingSeconds })
  const trainingEnv = options.createVecEnv(config.env, card.environments(values))
  const episodes = trackEpisodes(trainingEnv, { rewardScale, envStepsBefore: envSteps })
  const expertAction = createExpert(trainingEnv, config.env)

  const spawnGradientWorkers =
    options.startGradientThread &&
    createGradientWorkerService({
      startThread: options.startGradientThread,
      kernels: config.kernels ?? 'own',
      env: config.env,
      rewardWeights: () => rewardWeights,
      absorb: episodes.absorb,
    })

  const capture = { isAsked: false, missed: 0 } // `missed`: updates without a record since it was asked for
  let told: { readonly state: TrainerState; readonly updates: number } | null = null
  let waitingValues: HyperparameterValues | null = null
  let waitingWeights: RewardWeights | null = null
  let rewardWeights: RewardWeights = config.env.kind === 'reference' ? {} : config.env.rewardWeights
  let given: AgentMaterial = {} // material of the current agent
  let guidance: GuidedRewardsOptions | null = null // null: only the true reward
  let guided: GuidedRewards | null = null
  let evaluationEnv: VecEnv | null = null
  let testEnvs: Readonly<Partial<Record<EndlessSplit, VecEnv>>> | null = null
  let watched: WatchedEnv | null = null
  let evaluationSeconds = 0
  let best = bestBefore
  let referencePolicy = options.resumeFrom?.referencePolicy ?? null
  let isRestoreAsked = false
  let isStartKept = false // the initial policy is among the generations
  let learnsInThreads = false
  let contradiction: Contradiction | null = null // of the backend's measurement by the latest updates

  async function run(): Promise<void> {
    try {
      enter('starting')
      enter(await trainOnBackendsUntilTheEnd())
    } catch (error) {
      const { message, advice } = asFailure(error)
      const diverged = error instanceof DivergedFailure
      if (diverged) tellProgress(usable(episodes.drain(trainingSeconds))) // the charts show what led to it
      const canContinue = diverged && tellLastGood()
      tell({ type: 'failed', message, advice, ...(canContinue && { canContinue }) })
    } finally {
      clock.close()
    }
  }

  /**
   * If a backend fails, training continues on another one from the last checkpoint. Without checkpoints it continues from the
   * last weights, and the optimiser starts afresh.
   */
  async function trainOnBackendsUntilTheEnd(): Promise<'stopped' | 'finished'> {
    const { resumeFrom, material = {} } = options
    const guidanceNeeds = { material, env: trainingEnv, rewardScale }
    const text = asTextEnv(episodes.env)
    if (text === null) {
      guidance = guidanceOf(config, card, guidanceNeeds)
      guided = guidance && guideRewards(episodes.env, guidance)
    } else {
      const answerGuidance = answerGuidanceOf(config, card, guidanceNeeds)
      guided = answerGuidance && guideAnswers(text, answerGuidance)
    }
    given = agentMaterial(material, config, card)
    let agentState: Saved | null = resumeFrom?.agentState ? stateOfBytes(resumeFrom.agentState) : null
    for (const reason of agentState === null ? [] : leftOutOf(agentState)) {
      tell({ type: 'notice', text: `${reason} The checkpoint is without it, so it refills before learning continues.` })
    }
    let initialPolicy = resumeFrom?.snapshot ?? material.initialPolicy ?? null
    const sound = await card.load()
    const createAgent = fault === null ? sound : withFault(sound, fault, isMended)
    const failures = [...(options.backendFailures ?? [])]
    let firstError: unknown = null
    let moved: BackendReport | null = null // the backend to which the run moves because it is faster
    const needs = (earlier?: BackendReport): BackendNeeds => ({
      choice: config.backend,
      kernels: config.kernels ?? 'own',
      createWorkload: () =>
        createTrial({
          ...{ card, createAgent, guidance, initialPolicy },
          env: options.createVecEnv(config.env, trainingEnv.count),
          config: config.env,
          hyperparameters: values,
          seed: config.seed,
          material: agentMaterialOfRun(),
        }),
      failures,
      ...(earlier ? { earlier } : failures.length === 0 && { first: options.likelyBackend ?? LIKELY_BACKEND }),
    })
    for (;;) {
      const backend: BackendReport = moved ?? (await nextBackend(needs(), firstError))
      moved = null
      speedWatch.expect(measuredMs(backend))
      const startedAt = updates
      let learner: Learner | null = null
      try {
        learner = createLearner({
          createAgent,
          env: guided?.env ?? episodes.env,
          hyperparameters: values,
          seed: config.seed,
          budgetSteps: config.budgetSteps,
          startsAt: { updates, envSteps },
          ...{ initialPolicy, agentState },
          material: agentMaterialOfRun(),
          // Threads have their own environments, with the true reward, and their own backend. In a guided run and after
          // a failure, workers instead take turns in this environment, on the backend that works.
          ...(spawnGradientWorkers &&
            !guided &&
            failures.length === 0 && {
              spawnGradientWorkers(setup) {
                learnsInThreads = true
                speedWatch.expect(null) // threads learn at another speed, on a backend of their own
                return spawnGradientWorkers(setup)
              },
            }),
          ...{ expertAction, capture },
        })
        if (referencePolicy === null) {
          referencePolicy = learner.referencePolicy
          tell({ type: 'reference', snapshot: referencePolicy })
        }
        const current = learner
        let report = backend
        const end = await learn(current, {
          measuresAt: backend.candidates.some(({ isPending }) => isPending) ? updates + MEASURED_AFTER_UPDATES : null,
          async measure(found) {
            initialPolicy = current.snapshot()
            const next = await measureBetweenUpdates(needs(report), report, found)
            report = next
            moved = next.chosen === backend.chosen ? null : next
            if (moved !== null) agentState = await current.save()
            return moved !== null
          },
        })
        if (end !== 'moving') return end
      } catch (error) {
        moved = null
        if (isBroken && error instanceof DivergedFailure) throw error // as it was meant to
        if (!mayBeTheBackends(error, updates - startedAt)) throw error
        firstError ??= error
        failures.push({ backend: backend.chosen, message: asFailure(error).message, updates: updates - startedAt })
        // Before its first update the learner equals its initial policy, and its weights may be broken.
        if (learner !== null && updates > startedAt) {
          const point = options.checkpoints && lastPoint?.agentState ? lastPoint : null
          if (point !== null) rewindTo(point)
          initialPolicy = point?.snapshot ?? learner.snapshot()
          agentState = point?.agentState ? stateOfBytes(point.agentState) : null
        }
      } finally {
        await learner?.close()
      }
    }
  }

  function agentMaterialOfRun(): AgentMaterial {
    return { ...given, ...(referencePolicy && { referencePolicy }) }
  }

  /** Starts a backend and reports it; after a failure, also in a notice. @throws the first error if all have failed. */
  async function nextBackend(needs: BackendNeeds, firstError: unknown): Promise<BackendReport> {
    if (config.env.kind === 'text' || card.needsNoBackend) return withoutBackend(firstError)
    const { choice, failures } = needs
    const report = await options.prepareBackend(needs).catch((error: unknown) => {
      throw firstError ?? error
    })
    if (firstError !== null && isGivenUp(failures, report.chosen)) throw firstError
    tell({ type: 'backend', report })
    const last = failures.at(-1)
    if (last !== undefined && firstError !== null) {
      const advice =
        choice === last.backend
          ? ` You chose ${choice}: to use it again, press Restart, or choose another backend.`
          : ''
      const text = `${last.backend} stopped working (${last.message}). Training continues on ${report.chosen} from update ${updates}.${advice}`
      tell({ type: 'notice', text })
    }
    return report
  }

  /**
   * Measures the backends after the first updates, or again after updates that contradict the measurement (`found`).
   * Reports the result: the learner continues if the backend is the same.
   */
  async function measureBetweenUpdates(
    needs: BackendNeeds,
    before: BackendReport,
    found: Contradiction | null,
  ): Promise<BackendReport> {
    const measured = await options.prepareBackend(needs)
    const why = found === null ? '' : `${whyAgain(found)} `
    const report = { ...measured, reason: `${why}${measured.reason}` }
    tell({ type: 'backend', report })
    if (report.chosen === before.chosen) {
      speedWatch.expect(learnsInThreads ? null : measuredMs(report))
      return report
    }
    const text = `${report.chosen} is faster than ${before.chosen}${found === null ? '' : ' now'}. Training continues on ${report.chosen} from update ${updates}.`
    tell({ type: 'notice', text })
    return report
  }

  function whyAgain({ updateMs, expectedMs }: Contradiction): string {
    return `Updates took ${milliseconds(updateMs)} instead of ${milliseconds(expectedMs)}, so the backends were measured again after update ${updates}.`
  }

  /** Language models and tables do not use TensorFlow.js, so no backend is started and none can take over. */
  function withoutBackend(firstError: unknown): BackendReport {
    if (firstError !== null) throw firstError
    const instead = card.needsNoBackend ? TABLE_REPORT : languageModelReport()
    const report: BackendReport = { chosen: 'cpu', ...instead, adapter: null, candidates: [] }
    tell({ type: 'backend', report })
    return report
  }

  function languageModelReport() {
    chooseKernels(config.kernels ?? 'own')
    const fault = config.kernels === 'tf' ? 'you chose so' : kernelFault()
    return {
      without: fault === null ? 'wasm kernels' : 'plain TypeScript',
      reason: 'A language model of this size learns fastest without a backend.',
      kernels:
        fault === null
          ? 'The SIMD kernels of this project multiply its matrices.'
          : `Plain TypeScript multiplies its matrices: ${fault}.`,
    }
  }

  /** `measure` says whether the run moves to another backend; it is due after update `measuresAt`, unless that is null. */
  async function learn(
    learner: Learner,
    backends: {
      readonly measuresAt: number | null
      measure(found: Contradiction | null): Promise<boolean>
    },
  ): Promise<'stopped' | 'finished' | 'moving'> {
    if (updates === 0 && !isStartKept) keepGeneration(learner)
    isStartKept = true
    tell({ type: 'snapshot', snapshot: learner.snapshot() })
    tellApplied()
    let { measuresAt } = backends
    for (;;) {
      applyChanges(learner)
      if (isRestoreAsked) await restoreBestInto(learner)
      const turn = pacer.turn()
      if (turn === 'stop') break
      if (turn === 'wait') {
        if (pacer.resting) {
          if (isUnsaved()) await takeCheckpoint(learner)
          rest(learner)
        }
        await pacer.untilTurnChanges()
        continue
      }

      if (!pacer.paused) enter('running')
      pacer.started()
      const decisionsBefore = envSteps
      if (isStartUnjudged()) await evaluate(learner)
      const isOver = !(await update(learner)) || envSteps >= config.budgetSteps
      if (isEvaluationDue(isOver)) await evaluate(learner)
      pacer.finished(envSteps - decisionsBefore)
      await clock.breathe()
      if (checkpointTimer.isDue(updates) || (!isBestKept && checkpointTimer.isTimed)) await takeCheckpoint(learner)
      if (isOver) break
      const found = contradiction
      contradiction = null
      const isDue = found !== null || (measuresAt !== null && updates >= measuresAt)
      if (!isDue || pacer.stopping) continue
      measuresAt = null
      if (!(await backends.measure(found))) continue
      tellNews(learner)
      return 'moving'
    }
    if (isUnsaved()) await takeCheckpoint(learner)
    tellNews(learner)
    tellPairs()
    return pacer.stopping ? 'stopped' : 'finished'
  }

  /** Runs one update and reports it. False if the agent has finished training. */
  async function update(learner: Learner): Promise<boolean> {
    const started = clock.now()
    const before = capture.isAsked || breakpoints.isOfDecisions ? learner.snapshot() : null
    guided?.setPolicy(before ?? learner.snapshot())
    const ownReport = await learner.update()
    options.meter?.endUpdate()
    const guidanceMetrics = guided?.drainMetrics()
    const updateMs = clock.now() - started
    trainingSeconds += updateMs / 1000
    if (ownReport === null) return false
    contradiction = speedWatch.add(updateMs)
    const difficulty = episodes.difficulty()
    const curriculum = difficulty === null ? {} : { [DIFFICULTY_METRIC]: difficulty }
    const report = { ...ownReport, metrics: { ...curriculum, ...guidanceMetrics, ...ownReport.metrics } }

    const snapshot = learner.snapshot()
    if (before !== null && capture.isAsked) tellCaptured(report, before, snapshot)
    guard.check({ report, snapshot, envFault: episodes.fault, settings: { hyperparameters: values, rewardWeights } })
    if (report.referencePolicy !== undefined) {
      referencePolicy = report.referencePolicy
      tell({ type: 'reference', snapshot: referencePolicy })
    }
    updates = report.updates
    envSteps = report.envSteps
    progress.add(report, trainingSeconds)
    if (isGeneration(updates)) keepGeneration(learner)
    for (const first of episodes.drainFirsts()) {
      if (reached.includes(first.name)) continue
      reached.push(first.name)
      tell({ type: 'milestone', milestone: { ...first, updates, trainingSeconds } })
    }
    if (report.groups !== undefined && groupThrottle.due()) tellGroup(report.groups)
    pairs = report.pairs ?? pairs
    if (pairsThrottle.due()) tellPairs()
    const trail =
      before === null ? null : { policy: before, decisionAgo: episodes.decisionAgo, clipFrom: episodes.clipFrom }
    const fired = breakpoints.check(report, trainingSeconds, episodes.drainEnds(), trail)
    if (fired !== null) {
      tell({ type: 'breakpoint', fired })
      pacer.pause()
    }
    if (newsThrottle.due() || episodes.finished >= MAX_EPISODES_PER_BATCH) tellNews(learner)
    if (swarmThrottle.due()) tellSwarm()
    return true
  }

  /** True if the initial policy must be evaluated first, as a baseline: a reward model may make a good policy worse. */
  function isStartUnjudged(): boolean {
    if (!guidance?.rewardModel || !options.material?.initialPolicy || best !== null) return false
    return updates === 0 && config.evaluation.everySteps > 0
  }

  function isEvaluationDue(isOver: boolean): boolean {
    const { everySteps, maxShare = 1 } = config.evaluation
    if (everySteps === 0 || envSteps === evaluatedAt) return false
    const isAffordable = evaluationSeconds <= maxShare * (evaluationSeconds + trainingSeconds)
    return isOver || (isAffordable && envSteps - evaluatedAt >= everySteps)
  }

  /** Whether a run that pauses or ends now would lose something without another checkpoint. */
  function isUnsaved(): boolean {
    return options.checkpoints !== undefined && (checkpointTimer.isLater(updates) || !isBestKept)
  }

  async function takeCheckpoint(learner: Learner): Promise<void> {
    const taken = checkpointTimer.begin(updates)
    tellNews(learner) // the receiver's charts must belong to the checkpoint
    const agentState = bytesOfState(await learner.save())
    const point = {
      config: configWith(config, { hyperparameters: { ...values }, rewardWeights }),
      progress: { updates, envSteps, trainingSeconds, evaluatedAt, reached: [...reached] },
      snapshot: learner.snapshot(),
      ...{ referencePolicy, best, agentState },
    }
    const isBest = !isBestKept
    lastPoint = point
    isBestKept = true
    await options.checkpoints?.take({ ...point, agentState: agentState.slice() }, isBest)
    taken()
  }

  /** Sets the run's counters back to those of a checkpoint. */
  function rewindTo(point: ResumePoint): void {
    ;({ updates, envSteps, trainingSeconds, evaluatedAt } = point.progress)
    reached = [...point.progress.reached]
    best = point.best
    isBestKept = true
    progress.rewind({ envSteps, trainingSeconds })
    episodes.rewind(envSteps)
    checkpointTimer.begin(updates)()
    tell({ type: 'rewound', updates })
  }

  /** Plays the evaluation's episodes and handles commands meanwhile: waits while paused, ends at a stop. */
  async function evaluate(learner: Learner): Promise<void> {
    evaluationEnv ??= options.createVecEnv(heldOutOf(config.env), config.evaluation.episodes)
    watched ??= guidance?.rewardModel ? watchLearnedReward(evaluationEnv, guidance.rewardModel) : null
    asRewarding(evaluationEnv)?.setRewardWeights(rewardWeights)
    const snapshot = learner.snapshot()
    const env = watched?.env ?? evaluationEnv
    testEnvs ??= Object.fromEntries(
      Object.entries(furtherTestsOf(config.env)).map(([name, test]) => [
        name,
        options.createVecEnv(test, config.evaluation.episodes),
      ]),
    )
    const play = evaluateAndTest(snapshot, env, testEnvs)
    let seconds = 0
    for (;;) {
      const started = clock.now()
      let step = play.next()
      while (!step.done && clock.now() - started < BREATH_MS) step = play.next()
      seconds += (clock.now() - started) / 1000
      if (step.done) {
        evaluationSeconds += seconds
        evaluatedAt = envSteps
        const isBest = isBetter(step.value, best?.evaluation ?? null)
        const when = { envSteps, updates, trainingSeconds, evaluationSeconds: seconds }
        tellNews(learner) // so that the evaluation's place among the episodes does not depend on when news are sent
        const learnedReward = watched ? { learnedReward: watched.meanLearnedReward } : {}
        const difficulty = episodes.difficulty()
        const trainedAt = difficulty === null ? {} : { difficulty }
        const evaluation: Evaluation = { ...step.value, ...when, ...learnedReward, ...trainedAt, isBest }
        if (isBest) {
          best = { snapshot, evaluation }
          isBestKept = false
          tell({ type: 'best', snapshot, evaluation })
        }
        tell({ type: 'evaluation', evaluation })
        return
      }
      await clock.breathe()
      while (pacer.resting && !pacer.stopping) {
        rest(learner)
        await pacer.untilTurnChanges()
      }
      if (pacer.stopping) return
    }
  }

  function* evaluateAndTest(
    snapshot: PolicySnapshot,
    env: VecEnv,
    tests: Readonly<Partial<Record<EndlessSplit, VecEnv>>>,
  ): Generator<void, EvaluationResult & Partial<Record<EndlessSplit, SuccessRate>>, void> {
    const how = { rewardScale, greedy: config.evaluation.greedy }
    const result = yield* evaluatePolicy(snapshot, { ...how, env })
    return { ...result, ...(yield* testPolicy(snapshot, tests, how)) }
  }

  /** Applies pending changes. Call it only between two updates. */
  function applyChanges(learner: Learner): void {
    if (waitingValues === null && waitingWeights === null) return
    guard.beforeChange({ hyperparameters: values, rewardWeights }, learner.snapshot())
    Object.assign(values, waitingValues)
    if (waitingWeights !== null) {
      rewardWeights = waitingWeights
      asRewarding(trainingEnv)?.setRewardWeights(rewardWeights)
    }
    waitingValues = null
    waitingWeights = null
    tellApplied()
  }

  async function restoreBestInto(learner: Learner): Promise<void> {
    isRestoreAsked = false
    if (best === null) {
      tell({ type: 'notice', text: 'There is no best policy yet: wait for the first evaluation.' })
      return
    }
    await learner.restore(best.snapshot)
    tell({ type: 'notice', text: `Restored the best policy, of update ${best.evaluation.updates}.` })
    tell({ type: 'snapshot', snapshot: learner.snapshot() })
  }

  function rest(learner: Learner): void {
    applyChanges(learner)
    if (told?.state === 'paused' && told.updates === updates) return
    tellNews(learner)
    tellPairs()
    enter('paused')
  }

  function enter(state: TrainerState): void {
    if (told?.state === state && (state === 'running' || told.updates === updates)) return
    told = { state, updates }
    tell({ type: 'state', state, updates })
  }

  function keepGeneration(learner: Learner): void {
    tell({ type: 'generation', snapshot: learner.snapshot() })
  }

  function tellNews(learner: Learner): void {
    if (progress.rows === 0) return
    tellProgress(episodes.drain(trainingSeconds))
    tell({ type: 'snapshot', snapshot: learner.snapshot() })
  }

  function tellProgress(finished: EpisodeColumns): void {
    if (progress.rows === 0) return
    const batch = progress.drain(finished)
    tell({ type: 'progress', batch, ...(options.meter && { work: options.meter.totals() }) })
  }

  /** Sends the weights to continue from after a divergence; false if there are none. The run's counters stay. */
  function tellLastGood(): boolean {
    if (guard.lastGood === null) return false
    tell({ type: 'snapshot', snapshot: { ...guard.lastGood, updates, envSteps } })
    return true
  }

  /** The first group that gave a gradient, and the first of those that did not. */
  function tellGroup(groups: readonly ClipGroup[]): void {
    const group = groups.find(({ kept }) => kept) ?? groups[0]
    const discarded = groups.filter(({ kept }) => !kept)
    if (group === undefined) return
    const [first] = discarded
    tell({ type: 'group', group, discarded: first ? { count: discarded.length, of: groups.length, first } : null })
  }

  /** Where there is no record, e.g. before a replay is full enough, the next updates are asked, unless the run is paused. */
  function tellCaptured(report: TrainingReport, before: PolicySnapshot, after: PolicySnapshot): void {
    const record = recordOf(report)
    if (record === null && !pacer.paused && ++capture.missed < MOST_MISSED) return
    capture.isAsked = false
    const { updates, metrics } = report
    tell({ type: 'captured', updates, before, after, metrics, record })
  }

  function tellPairs(): void {
    if (pairs !== null) tell({ type: 'pairs', pairs })
    pairs = null
  }

  function tellSwarm(): void {
    const positions = episodes.positions()
    if (positions) tell({ type: 'swarm', positions })
  }

  function tellApplied(): void {
    tell({ type: 'applied', updates, envSteps, hyperparameters: { ...values }, rewardWeights })
  }

  return {
    run,
    pause: pacer.pause,
    resume: pacer.resume,
    stepOne: pacer.stepOne,
    stop: pacer.stop,
    setSpeed: pacer.setSpeed,
    setHyperparameters(asked) {
      const parsed: HyperparameterValues = parseHyperparameters(schema, { ...values, ...asked })
      if (card.takesClips) insistOnClips(parsed, given.clips)
      const live = Object.keys(asked).filter((name) => schema[name].applies !== 'nextRun')
      waitingValues = { ...waitingValues, ...Object.fromEntries(live.map((name) => [name, parsed[name]])) }
      pacer.wake()
    },
    setRewardWeights(weights) {
      if (config.env.kind === 'text') resolveTextWeights(weights)
      else resolveRewardWeights(weights) // rejects unknown terms now, not at the next update
      waitingWeights = weights
      pacer.wake()
    },
    restoreBest() {
      isRestoreAsked = true
      pacer.wake()
    },
    setSwarm: swarmThrottle.reset,
    captureUpdate() {
      capture.isAsked = true
      capture.missed = 0
    },
    setBreakpoints: breakpoints.set,
  }
}

/** The environment if its reward weights can change while it runs; null for a reference environment. */
function asRewarding(env: VecEnv): { setRewardWeights(weights: RewardWeights): void } | null {
  return asPlatformer(env) ?? asTextEnv(env)
}

const MOST_GROUPS = 8 // of a record

/** The groups are the record of algorithms that compare groups. */
function recordOf({ captured, groups }: TrainingReport): CapturedNews['record'] {
  if (captured !== undefined) return captured
  return groups === undefined ? null : { kind: 'groups', groups: groups.slice(0, MOST_GROUPS), of: groups.length }
}

/** Milliseconds per update that were measured on the chosen backend; null if it was not measured to the end. */
function measuredMs({ chosen, candidates }: BackendReport): number | null {
  const own = candidates.find(({ name }) => name === chosen)
  return own === undefined || own.isCut ? null : own.updateMs
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

/**
 * True if the backend may be the cause of an error: any error without advice for the user, and non-finite metrics in
 * the first update on this backend.
 */
function mayBeTheBackends(error: unknown, updates: number): boolean {
  if (error instanceof DivergedFailure) return updates === 0
  return !(error instanceof AdvisedError)
}
