import type { RunConfig, RunMaterial } from '../../training/protocol.ts'
import { patch } from '../app/appStore.ts'
import { readConfig, writeConfig } from '../app/link.ts'
import { CURVE_POINTS, type CurvePoint, type RunCard } from '../app/runCard.ts'
import { type Moment, momentOf } from '../controls/moments.ts'
import { configInForce } from '../controls/runControls.ts'
import type { PageState } from '../controls/trainerEvents.ts'
import { bytesOf } from './bytes.ts'
import type { SavedRun } from './savedRun.ts'
import { SAVED_VERSION } from './savedVersion.ts'

/** The run on the page, now or at an earlier moment, as data to keep; null before there is anything to keep. */
export function savedRunOf(page: PageState, moment = momentOf(page)): SavedRun | null {
  const { run, latest, generations, referencePolicy, history } = moment
  const inForce = configInForce(run)
  if (latest === null || run.startedWith === null || inForce === null) return null
  const { startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones } = run
  const { collapsed, hacked, hasReference } = run
  return {
    version: SAVED_VERSION,
    config: writeConfig(inForce),
    startedWith: writeConfig(run.startedWith),
    run: {
      ...{ startedFrom, updates, envSteps, trainingSeconds, episodes, evaluation, best, solved, milestones },
      ...{ collapsed, hacked, hasReference },
    },
    ...{ latest, best: moment.best, generations, referencePolicy, history },
    material: page.shelf.material && withoutPolicies(page.shelf.material),
  }
}

function withoutPolicies({ initialPolicy: _, referencePolicy: __, ...rest }: RunMaterial): SavedRun['material'] {
  return rest
}

/** What of a card does not follow from the run itself. */
export type CardFacts = Pick<RunCard, 'id' | 'name' | 'isPinned' | 'startedAt' | 'savedAt'> &
  Partial<Pick<RunCard, 'startedWith'>>

export function cardOfRun(run: SavedRun, { id, name, isPinned, startedAt, savedAt, startedWith }: CardFacts): RunCard {
  const { updates, envSteps, evaluation, best } = run.run
  return {
    ...{ id, name, isPinned, startedAt, savedAt, updates, envSteps },
    config: run.config,
    startedWith: startedWith ?? run.startedWith ?? run.config,
    success: evaluation?.successRate ?? null,
    best: best?.successRate ?? null,
    curve: curveOf(run),
    bytes: (run.checkpoints ?? []).reduce((sum, { bytes }) => sum + bytes, bytesOf(run)),
    generations: run.generations.length,
  }
}

function curveOf({ history: { series } }: SavedRun): CurvePoint[] {
  const { steps = new Float64Array(0), success = new Float64Array(0) } = series.evaluations
  const rows = Array.from(steps.keys()).filter((row) => Number.isFinite(success[row]))
  const last = rows.length - 1
  const count = Math.min(rows.length, CURVE_POINTS)
  return Array.from({ length: count }, (_, point) => {
    const row = rows[count === 1 ? last : Math.round((point * last) / (count - 1))]
    return { envSteps: steps[row], success: success[row] }
  })
}

/** What the page shows of the run on it at a stored checkpoint of it. */
export function momentIn({ store }: PageState, { run, latest, best, ...saved }: SavedRun): Moment {
  const { generations, referencePolicy, history } = saved
  return { run: { ...store.getState().run, ...run }, latest, best, generations, referencePolicy, history }
}

/**
 * Puts a kept run on the page, stopped. Does nothing, and returns false, if the page has a run of its own or the run's
 * level or algorithm no longer exists. A run that another tab trains is replaced by its newer state.
 */
export function restoreRun({ store, shelf, history, points }: PageState, saved: SavedRun, recordId: string): boolean {
  const { run } = store.getState()
  if (run.state !== 'idle' && !(run.isFollowed && run.recordId === recordId)) return false
  const config = configOf(saved.config)
  if (config === null) return false
  points.last = null
  points.best = null
  shelf.latest = saved.latest
  shelf.best = saved.best
  shelf.generations = [...saved.generations]
  shelf.referencePolicy = saved.referencePolicy
  shelf.reference = saved.run.hasReference ? saved.referencePolicy : null
  shelf.material = saved.material
  history.restore(saved.history)
  patch(store, 'run', {
    ...saved.run,
    recordId,
    state: 'stopped',
    restored: true,
    startedWith: config,
    generations: saved.generations.map((snapshot) => snapshot.updates),
  })
  return true
}

/** The configuration of a stored link; null if its level or algorithm no longer exists. */
export function configOf(stored: string): RunConfig | null {
  try {
    return readConfig(stored)
  } catch {
    return null
  }
}
