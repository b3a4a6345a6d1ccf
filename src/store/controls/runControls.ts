import type { HyperparameterValue } from '../../algorithms/contract.ts'
import { MENDED_LABEL } from '../../algorithms/shared/faultIds.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Breakpoint, ResumePoint, RunConfig, RunMaterial, ToWorker } from '../../training/protocol.ts'
import { configWith } from '../../training/trainer/configWith.ts'
import { dismissOfRun, INITIAL_RUN, INITIAL_SPECTATOR, notify, patch } from '../app/appStore.ts'
import { cardOf } from '../app/catalog.ts'
import { textOf, withHyperparameter, withRewardWeight } from '../app/configEdits.ts'
import { fastestKnown } from '../app/fastestBackends.ts'
import { limitsOf, type Speed } from '../app/speed.ts'
import { materialOf } from '../app/teach.ts'
import type { AppState, RunState } from '../app/types.ts'
import { checkpointOf, misfitOf, withNetworkOf } from '../teach/checkpoints.ts'
import { rewindTo } from './moments.ts'
import type { PageState } from './trainerEvents.ts'

/**
 * Everything that the page can do with a run. Every button, key and slider calls these. None of them loses what a run in
 * progress has learnt: one that puts another run in its place ends it first.
 */
export interface RunControls {
  /** Space: starts, pauses or resumes, depending on the run's state. */
  toggle(): void
  /** Trains a new run at once or, if one is in progress, after it has ended and is kept. */
  start(): Promise<void>
  /** Continues a run that has ended from its last checkpoint or, if it has none, from its weights. */
  continueTraining(): void
  stepOne(): void
  stop(): void
  /**
   * Back to an untrained policy, as soon as the run in progress, if any, has ended and is kept with all that it has learnt; the
   * configuration stays. Then does `next`. Neither, if another run is there by then.
   */
  leave(next?: () => void): Promise<void>
  /**
   * Returns to the checkpoint of the best policy by evaluation, or to its weights, and continues from there, also after the
   * run has ended.
   */
  restoreBest(): void
  /**
   * Removes the fault of a run that was broken on purpose and continues it from its last update, or from the checkpoint of its
   * best policy, with as many decisions left as a new run has. False if there is nothing to continue from.
   */
  mend(from: 'last' | 'best'): Promise<boolean>
  /** Sets the speed of this run and of all later ones. */
  setSpeed(speed: Speed): void
  /** Whether this run, at full speed, leaves a share of the time to the drawing of the page. */
  giveWay(givesWay: boolean): void
  setHyperparameter(name: string, value: HyperparameterValue): void
  setRewardWeight(id: string, weight: number): void
  /** Replaces the configuration under edit and sends live changes to the running worker. */
  setConfig(config: RunConfig): void
  setSwarm(shown: boolean): void
  /** Records the next update for the microscope; a run that is paused, has ended or has not begun makes just this one. */
  captureUpdate(): void
  /** Replaces the breakpoints of this run and of all later ones, and of the stage. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): void
}

/** For the archive, which has kept the run by then: the page's other parts `leave` runs. */
export interface RunClearing {
  /** Back to an untrained policy. What a run in progress has learnt since its last checkpoint is lost. */
  reset(): void
}

const SWARM_PER_SECOND = 6 // enough to follow a ghost, at negligible cost

/** Whether the run has a running worker. */
export function isActive(state: RunState['state']): boolean {
  return state === 'starting' || state === 'running' || state === 'paused'
}

/**
 * `beforeClear` is called before the data of the run on the page is cleared; `loadStored` reads a run that another tab writes
 * from storage, with its checkpoints; `endRun` ends the run on the page and keeps it.
 */
export function createRunControls(
  page: PageState,
  send: (message: ToWorker) => void,
  beforeClear: () => void = () => {},
  loadStored: () => Promise<void> = async () => {},
  endRun: () => Promise<void> = async () => {},
): RunControls & RunClearing {
  const { store } = page
  const run = () => store.getState().run
  const running = () => isActive(run().state)

  function begin(pausedAtStart = false): void {
    dismissOfRun(store)
    const { config, teach } = startingPoint()
    const runId = run().runId + 1
    const material = materialOf(teach)
    clear()
    page.shelf.material = material
    page.shelf.reference = referenceOf(material)
    patch(store, 'run', {
      ...INITIAL_RUN,
      runId,
      state: 'starting',
      startedWith: config,
      startedFrom: teach.startFrom,
      hasReference: page.shelf.reference !== null,
    })
    send({ type: 'start', runId, config, pausedAtStart, material, checkpoints: true, ...likelyBackend(config) })
    sendSpeed(runId, config)
    sendSwarm(runId)
    sendBreakpoints(runId)
  }

  /**
   * Configuration and material of the next run. A run that starts from a policy takes over its network; if it cannot, it
   * starts from random weights, and a notice says why.
   */
  function startingPoint(): Pick<AppState, 'config' | 'teach'> {
    const { config, teach } = store.getState()
    const from = checkpointOf(teach, teach.startFrom)
    if (from === undefined) return { config, teach: { ...teach, startFrom: null } }
    const misfit = misfitOf(config, from.snapshot)
    if (misfit !== null) {
      const text = `This run starts from random weights, not from “${from.name}”. ${misfit}`
      notify(store, { kind: 'warning', text, ofRun: true })
      return { config, teach: { ...teach, startFrom: null } }
    }
    const agreed = withNetworkOf(config, from.snapshot)
    if (agreed !== config) store.setState({ config: agreed })
    return { config: agreed, teach }
  }

  /** Clears the data of an earlier run: charts, snapshots, ghosts. */
  function clear(): void {
    beforeClear()
    page.history.clear()
    page.shelf.latest = null
    page.shelf.best = null
    page.shelf.generations = []
    page.shelf.reference = null
    page.shelf.referencePolicy = null
    page.shelf.material = null
    page.points.last = null
    page.points.best = null
    page.microscopeStore.setState({ captured: null, isWaiting: false })
    page.swarm.positions = new Float32Array(0)
    page.swarm.version++
    page.group.group = null
    page.group.discarded = null
    page.group.pairs = null
    page.group.version++
    patch(store, 'spectator', { show: INITIAL_SPECTATOR.show, comparedWith: null, takenOver: false })
  }

  /**
   * Resumes the run on the page. What another tab writes is continued as a copy, from the checkpoint that was stored last: the
   * other tab's messages hold none.
   */
  function resume(which: 'last' | 'best', pausedAtStart = false): void {
    const { isFollowed, runId, recordId } = run()
    if (!isFollowed) resumeFrom(which, pausedAtStart)
    else {
      void loadStored().then(() => {
        const isSame = run().runId === runId && run().recordId === recordId
        if (isSame && !running()) resumeFrom(which, pausedAtStart)
      })
    }
  }

  /** Resumes a run from one of its checkpoints or, if there is none, from the weights of that time, in a new worker. */
  function resumeFrom(which: 'last' | 'best', pausedAtStart = false, config = configToResume()): void {
    const kept = page.points[which]
    const snapshot = kept?.moment.latest ?? (which === 'best' ? page.shelf.best : page.shelf.latest)
    if (snapshot === null || config === null) return
    if (kept !== null) rewindTo(page, kept.moment)
    if (which === 'best') markRestored()
    const { updates, envSteps, trainingSeconds, evaluation, best: bestBy, milestones } = run()
    const { best, reference, referencePolicy } = page.shelf
    const point: ResumePoint = {
      config,
      progress: {
        updates,
        envSteps,
        trainingSeconds,
        evaluatedAt: evaluation?.envSteps ?? 0,
        reached: milestones.map(({ name }) => name),
      },
      snapshot,
      referencePolicy: referencePolicy ?? reference,
      best: best && bestBy && { snapshot: best, evaluation: bestBy },
      ...(kept && { agentState: kept.agentState }),
    }
    const runId = run().runId + 1
    const { stage } = store.getState().desk
    if (stage !== null && stage.runId === run().runId && stage.keptAs === null) {
      patch(store, 'desk', { stage: { ...stage, runId } })
    }
    const material = page.shelf.material ?? materialWithout(store.getState().teach)
    page.shelf.material = material
    patch(store, 'run', {
      runId,
      // What another tab writes is continued here as a copy.
      ...(run().isFollowed && { recordId: null, isFollowed: false }),
      state: 'starting',
      restored: false,
      lost: null,
      isStopping: false,
      failure: null,
      collapsed: false,
      hacked: false,
      startedWith: config,
      checkpointedAt: null,
      stoppedBy: null,
      applied: null,
    })
    send({
      ...{ type: 'start', runId, config, pausedAtStart, resumeFrom: point, checkpoints: true },
      material: { ...material, ...(reference && { referencePolicy: reference }) },
      ...likelyBackend(config),
    })
    sendSpeed(runId, config)
    sendSwarm(runId)
    sendBreakpoints(runId)
  }

  /**
   * The configuration with which an ended run resumes: the one in force, never the next run's. Live sliders moved since the
   * end apply, as they would have during the run, and so do a raised budget and another backend; but only while the
   * sliders still show this algorithm and environment.
   */
  function configToResume(): RunConfig | null {
    const inForce = configInForce(run())
    const { config } = store.getState()
    if (inForce === null || !isSameTask(config, inForce)) return inForce
    const { hyperparameters } = inForce
    const values = { ...hyperparameters, ...liveChanges(inForce, config) }
    const { budgetSteps, backend } = config
    const resumed = { ...inForce, hyperparameters: values, budgetSteps, backend }
    if (inForce.env.kind === 'reference' || config.env.kind === 'reference') return resumed
    return { ...resumed, env: { ...inForce.env, rewardWeights: config.env.rewardWeights } }
  }

  /** The backend on which an earlier run with this much work was fastest, if any. */
  function likelyBackend(config: RunConfig) {
    return fastestKnown(store.getState().view.fastestBackends, config)
  }

  function sendSpeed(runId: number, config: RunConfig): void {
    send({ type: 'setSpeed', runId, ...limitsOf(store.getState().view.speed, config, run().givesWay) })
  }

  function sendSwarm(runId: number): void {
    send({ type: 'setSwarm', runId, perSecond: store.getState().view.showSwarm ? SWARM_PER_SECOND : 0 })
  }

  function sendBreakpoints(runId: number): void {
    send({ type: 'setBreakpoints', runId, breakpoints: store.getState().view.breakpoints })
  }

  function sendIfRunning(message: ToWorker): void {
    if (running()) send(message)
  }

  /** Whether the run on the page is of this algorithm, with the same hyperparameters: language has its own. */
  function isRunOf(config: RunConfig): boolean {
    const { startedWith } = run()
    return startedWith !== null && cardOf(startedWith) === cardOf(config)
  }

  function reset(): void {
    sendIfRunning({ type: 'stop', runId: run().runId })
    dismissOfRun(store)
    clear()
    // A new id, so that late messages of the stopped worker are dropped.
    patch(store, 'run', { ...INITIAL_RUN, runId: run().runId + 1 })
  }

  async function leave(next: () => void = () => {}): Promise<void> {
    const { runId } = run()
    if (running()) await endRun()
    if (run().runId !== runId) return
    reset()
    next()
  }

  function markRestored(): void {
    const { envSteps, trainingSeconds } = run()
    page.history.addMark({ kind: 'restore', label: 'best', steps: envSteps, time: trainingSeconds })
  }

  function markChange(label: string): void {
    const { envSteps, trainingSeconds } = run()
    if (running()) page.history.addMark({ kind: 'change', label, steps: envSteps, time: trainingSeconds })
  }

  return {
    toggle() {
      const { runId, state, isStopping } = run()
      if (isStopping) return
      if (state === 'paused') send({ type: 'resume', runId })
      else if (state === 'running' || state === 'starting') send({ type: 'pause', runId })
      else begin()
    },
    async start() {
      if (running()) await leave(begin)
      else begin()
    },
    continueTraining() {
      if (!running()) resume('last')
    },
    stepOne() {
      const { runId, state, isStopping } = run()
      if (isStopping) return
      if (state === 'paused') send({ type: 'stepOne', runId })
      else if (state === 'running' || state === 'starting') send({ type: 'pause', runId })
      else {
        begin(true)
        send({ type: 'stepOne', runId: run().runId })
      }
    },
    stop() {
      if (!running() || run().isStopping) return
      patch(store, 'run', { isStopping: true })
      send({ type: 'stop', runId: run().runId })
    },
    reset,
    leave,
    restoreBest() {
      const { runId, state } = run()
      if (!running() || page.points.best !== null) return resume('best', state === 'paused')
      markRestored()
      send({ type: 'restoreBest', runId })
      patch(store, 'run', { collapsed: false, hacked: false, failure: null })
    },
    async mend(from) {
      const { runId, state } = run()
      // Its last checkpoint may be seconds old; a paused run's is not.
      if (from === 'last' && running() && state !== 'paused') await endRun()
      if (run().runId !== runId) return true // mended meanwhile, or left
      const inForce = configInForce(run())
      const { startedWith, isFollowed } = run()
      const kept = page.points[from]?.moment
      const snapshot = kept?.latest ?? (from === 'best' ? page.shelf.best : page.shelf.latest)
      if (inForce === null || startedWith === null || isFollowed || snapshot === null || snapshot.updates === 0) {
        return false
      }
      const budgetSteps = (kept?.run ?? run()).envSteps + startedWith.budgetSteps
      store.setState(({ config: { fault: _, mended: __, ...config } }) => ({ config: { ...config, budgetSteps } }))
      resumeFrom(from, state === 'paused', { ...inForce, mended: true, budgetSteps })
      const { envSteps, trainingSeconds } = run()
      page.history.addMark({ kind: 'change', label: MENDED_LABEL, steps: envSteps, time: trainingSeconds })
      return true
    },
    setSpeed(speed) {
      patch(store, 'view', { speed })
      const { runId, startedWith } = run()
      if (running() && startedWith !== null) sendSpeed(runId, startedWith)
    },
    giveWay(givesWay) {
      const { runId, startedWith } = run()
      if (run().givesWay === givesWay) return
      patch(store, 'run', { givesWay })
      if (running() && startedWith !== null) sendSpeed(runId, startedWith)
    },
    setHyperparameter(name, value) {
      const { config } = store.getState()
      store.setState({ config: withHyperparameter(config, name, value) })
      const declared = cardOf(config).hyperparameters[name]
      const isLive = declared?.applies !== 'nextRun' && isRunOf(config)
      if (!isLive || !running()) return
      send({ type: 'setHyperparameters', runId: run().runId, values: { [name]: value } })
      markChange(`${declared.label}: ${value}`)
    },
    setRewardWeight(id, weight) {
      const config = withRewardWeight(store.getState().config, id, weight)
      store.setState({ config })
      if (config.env.kind === 'reference' || !running() || run().startedWith?.env.kind !== config.env.kind) return
      send({ type: 'setRewardWeights', runId: run().runId, weights: config.env.rewardWeights })
      markChange(`${id}: ${weight}`)
    },
    setConfig(config) {
      const before = store.getState().config
      store.setState({ config })
      if (!running() || !isRunOf(config)) return
      const live = liveChanges(before, config)
      if (Object.keys(live).length > 0) {
        send({ type: 'setHyperparameters', runId: run().runId, values: live })
        markChange(Object.keys(live).join(', '))
      }
      if (config.env.kind !== 'reference' && before.env !== config.env) {
        send({ type: 'setRewardWeights', runId: run().runId, weights: config.env.rewardWeights })
      }
    },
    setSwarm(shown) {
      patch(store, 'view', { showSwarm: shown })
      if (running()) sendSwarm(run().runId)
    },
    captureUpdate() {
      const { state } = run()
      const rests = state !== 'running' && state !== 'starting'
      if (state === 'idle') begin(true)
      else if (rests && state !== 'paused') resumeFrom('last', true)
      const { runId } = run()
      page.microscopeStore.setState({ isWaiting: true })
      send({ type: 'captureUpdate', runId })
      if (rests) send({ type: 'stepOne', runId })
    },
    setBreakpoints(breakpoints) {
      patch(store, 'view', { breakpoints })
      if (running()) sendBreakpoints(run().runId)
    },
  }
}

/** The configuration in force: the one that the run was started with, plus the live changes that its worker has applied. */
export function configInForce({ startedWith, applied }: RunState): RunConfig | null {
  return startedWith && applied ? configWith(startedWith, applied) : startedWith
}

function isSameTask(a: RunConfig, b: RunConfig): boolean {
  if (a.algorithm !== b.algorithm) return false
  if (a.env.kind === 'platformer' && b.env.kind === 'platformer') {
    const trainingOf = ({ trainSeeds = '1', leftBell = 'off', curriculum = false }: PlatformerConfig) =>
      `${trainSeeds} ${leftBell} ${curriculum}`
    const isSameWorld = a.env.level === b.env.level && a.env.observation === b.env.observation
    return isSameWorld && trainingOf(a.env) === trainingOf(b.env)
  }
  const [aText, bText] = [textOf(a.env), textOf(b.env)]
  if (aText && bText) return aText.id === bText.id && aText.family === bText.family
  return a.env.kind === 'reference' && b.env.kind === 'reference' && a.env.id === b.env.id
}

/** For runs saved by versions that did not keep their material: everything but the next run's initial and reference policies. */
function materialWithout(teach: AppState['teach']): RunMaterial {
  return materialOf({ ...teach, startFrom: null, reference: null })
}

/** π_ref, if it is known before the run: the policy of an earlier stage. */
function referenceOf({ referencePolicy, initialPolicy }: RunMaterial): PolicySnapshot | null {
  return referencePolicy ?? initialPolicy ?? null
}

function liveChanges(before: RunConfig, after: RunConfig): RunConfig['hyperparameters'] {
  const declared = cardOf(after).hyperparameters
  return Object.fromEntries(
    Object.entries(after.hyperparameters).filter(
      ([name, value]) => declared[name]?.applies !== 'nextRun' && before.hyperparameters[name] !== value,
    ),
  )
}
