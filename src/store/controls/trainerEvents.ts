import type { Evaluation, FromWorker } from '../../training/protocol.ts'
import { type AppStore, dismissUntilProgress, notify, patch } from '../app/appStore.ts'
import { withFastest } from '../app/fastestBackends.ts'
import type { GroupFrame, RunState, SnapshotShelf, SwarmFrame } from '../app/types.ts'
import type { History } from '../history/history.ts'
import type { MicroscopeStore } from './microscope.ts'
import { type KeptPoints, momentOf, rewindTo } from './moments.ts'

export interface PageState {
  readonly store: AppStore
  readonly shelf: SnapshotShelf
  readonly swarm: SwarmFrame
  readonly group: GroupFrame
  readonly history: History
  readonly points: KeptPoints
  readonly microscopeStore: MicroscopeStore
}

const SOLVED_RATE = 0.9 // of an evaluation's episodes, twice in a row
// A run has collapsed when an evaluation's success rate is below half of the best one, and the best one was at least
// one half: below that, such fluctuations are ordinary.
const COLLAPSE_SHARE = 0.5
const COLLAPSE_FROM_RATE = 0.5

// A reward model counts as hacked when the learned reward has risen by a tenth of its standard deviation over the
// compared decisions, and the intervals of the success rates do not overlap: neither is chance.
const HACKED_FROM_RISE = 0.1 // standard deviations of the learned reward

/** Applies one message of the trainer to the page's state. Messages of another run are dropped. */
export function receive(page: PageState, message: FromWorker): void {
  const run = page.store.getState().run
  if (message.runId !== run.runId) return
  const update = (changes: Partial<RunState>) => patch(page.store, 'run', changes)

  switch (message.type) {
    case 'backend': {
      const { report } = message
      update({ backend: report })
      const { startedWith } = run
      const asked = startedWith?.backend ?? 'auto'
      if (startedWith !== null && asked === 'auto' && report.measuringMs !== undefined) {
        const { fastestBackends } = page.store.getState().view
        patch(page.store, 'view', { fastestBackends: withFastest(fastestBackends, startedWith, report.chosen) })
      }
      if (asked !== 'auto' && asked !== report.chosen && report.without === undefined) {
        notify(page.store, { kind: 'warning', text: report.reason })
      }
      break
    }
    case 'state':
      update({
        state: message.state,
        updates: message.updates,
        ...((message.state === 'stopped' || message.state === 'finished') && { isStopping: false }),
        ...(message.state === 'running' && { stoppedBy: null }),
      })
      break
    case 'progress': {
      const { batch } = message
      page.history.addProgress(batch)
      const last = batch.updates.length - 1
      if (last < 0) break
      dismissUntilProgress(page.store)
      update({
        updates: batch.updates[last],
        envSteps: batch.envSteps[last],
        trainingSeconds: batch.trainingSeconds[last],
        envStepsPerSecond: batch.envStepsPerSecond,
        episodes: page.history.episodeCount,
      })
      break
    }
    case 'snapshot':
      page.shelf.latest = message.snapshot
      break
    case 'reference':
      page.shelf.referencePolicy = message.snapshot
      break
    case 'best':
      page.shelf.best = message.snapshot
      break
    case 'generation':
      page.shelf.generations.push(message.snapshot)
      update({ generations: page.shelf.generations.map((snapshot) => snapshot.updates) })
      break
    case 'evaluation':
      page.history.addEvaluation(message.evaluation)
      update({ ...judge(run, message.evaluation), ...reachedBy(run, message.evaluation) })
      break
    case 'milestone': {
      const { milestone } = message
      page.history.addMark({
        kind: 'first',
        label: milestone.name,
        steps: milestone.envSteps,
        time: milestone.trainingSeconds,
      })
      update({ milestones: [...run.milestones, milestone] })
      break
    }
    case 'swarm':
      page.swarm.positions = message.positions
      page.swarm.version++
      break
    case 'group':
      page.group.group = message.group
      page.group.discarded = message.discarded
      page.group.version++
      if (!run.hasGroups) update({ hasGroups: true })
      break
    case 'pairs':
      page.group.pairs = message.pairs
      page.group.version++
      break
    case 'applied':
      update({
        applied: { hyperparameters: message.hyperparameters, rewardWeights: message.rewardWeights },
      })
      break
    case 'checkpoint': {
      const kept = { agentState: message.point.agentState, moment: momentOf(page) }
      page.points.last = kept
      if (message.isBest) page.points.best = kept
      update({ checkpointedAt: message.point.progress.updates })
      break
    }
    case 'rewound':
      if (page.points.last !== null) rewindTo(page, page.points.last.moment)
      break
    case 'notice':
      notify(page.store, {
        kind: 'info',
        text: message.text,
        ...(message.untilProgress && { untilProgress: true }),
      })
      break
    case 'breakpoint':
      update({ stoppedBy: message.fired })
      break
    case 'captured':
      page.microscopeStore.setState({ captured: message, isWaiting: false })
      break
    case 'heartbeat':
      break
    case 'failed':
      // The last snapshot has weights from before the fault; the last checkpoint may not.
      if (message.canContinue) page.points.last = null
      update({
        state: 'failed',
        isStopping: false,
        failure: { message: message.message, advice: message.advice, canContinue: message.canContinue },
      })
      break
    default:
      message satisfies never
  }
}

/** The run's counters, which progress reports lag behind: a kept run must not end before its best evaluation. */
function reachedBy(run: RunState, { updates, envSteps, trainingSeconds }: Evaluation): Partial<RunState> {
  return {
    updates: Math.max(run.updates, updates),
    envSteps: Math.max(run.envSteps, envSteps),
    trainingSeconds: Math.max(run.trainingSeconds, trainingSeconds),
  }
}

/** Changes that an evaluation makes to the run's state: best, solved, collapsed, hacked. */
export function judge(run: RunState, evaluation: Evaluation): Partial<RunState> {
  const best = evaluation.isBest || run.best === null ? evaluation : run.best
  const twice = evaluation.successRate >= SOLVED_RATE && (run.evaluation?.successRate ?? 0) >= SOLVED_RATE
  return {
    evaluation,
    best,
    solved:
      run.solved ?? (twice ? { envSteps: evaluation.envSteps, trainingSeconds: evaluation.trainingSeconds } : null),
    collapsed: best.successRate >= COLLAPSE_FROM_RATE && evaluation.successRate < COLLAPSE_SHARE * best.successRate,
    hacked: isHacked(best, evaluation),
  }
}

/** Reward hacking (Amodei et al. 2016; Gao et al. 2023): compared with the best policy, the learned reward has risen and success has fallen. */
function isHacked(best: Evaluation, now: Evaluation): boolean {
  if (best.learnedReward === undefined || now.learnedReward === undefined) return false
  return now.learnedReward > best.learnedReward + HACKED_FROM_RISE && now.successHigh < best.successLow
}
