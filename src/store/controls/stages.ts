import { patch } from '../app/appStore.ts'
import { cardOf, HALF_TRAINED, startingValues } from '../app/catalog.ts'
import { withAlgorithm } from '../app/configEdits.ts'
import { writeConfig } from '../app/link.ts'
import { freshId, freshName } from '../app/names.ts'
import { learnerOf } from '../app/runCard.ts'
import type { Checkpoint } from '../app/teach.ts'
import type { History } from '../history/history.ts'
import { type Exhibit, exhibitConfig } from '../porter/exhibits.ts'
import { newestOf } from '../teach/checkpoints.ts'
import { configInForce, isActive, type RunControls } from './runControls.ts'
import type { PageState } from './trainerEvents.ts'

/** A stage as a run: its algorithm, its initial policy and its reference policy. */
interface Stage {
  readonly algorithm: string
  /** Ids of checkpoints; null: random weights, and for the reference the initial policy. */
  readonly from: string | null
  readonly reference: string | null
}

type Controls = Pick<RunControls, 'leave' | 'setConfig' | 'start'>

/**
 * Starts an ordinary run whose policy is kept when it ends. If the algorithm was already selected, its values stay;
 * otherwise it takes the preset for its kind of start.
 */
export function startStage(
  { store }: Pick<PageState, 'store'>,
  controls: Controls,
  { algorithm, from, reference }: Stage,
): Promise<void> {
  // First: a run in progress would take the changes over.
  return controls.leave(() => {
    const { config } = store.getState()
    if (config.algorithm !== algorithm) {
      const card = cardOf({ ...config, algorithm })
      const goesOn = from !== null && Object.hasOwn(card.presets, HALF_TRAINED)
      const fresh = withAlgorithm(config, algorithm)
      controls.setConfig(goesOn ? { ...fresh, hyperparameters: startingValues(card, HALF_TRAINED) } : fresh)
    }
    patch(store, 'teach', { startFrom: from, reference })
    void controls.start()
    patch(store, 'desk', { stage: { runId: store.getState().run.runId, keptAs: null } })
  })
}

/** Starts an exhibit of the porter: from the newest fine-tuned policy where it needs one, else it fine-tunes one first. */
export function startExhibit({ store }: Pick<PageState, 'store'>, controls: Controls, exhibit: Exhibit): Promise<void> {
  return controls.leave(() => {
    const { config, teach } = store.getState()
    controls.setConfig(exhibitConfig(config, exhibit))
    const from = exhibit.start === 'sft' ? (newestOf(teach, ['sft'], true)?.id ?? null) : null
    patch(store, 'teach', { startFrom: from, reference: null })
    void controls.start()
    patch(store, 'desk', { exhibit: { id: exhibit.id, runId: store.getState().run.runId } })
  })
}

const CLIP_LEARNER = 'sac' // `npm run prove`: learns the cellar from clips

/** Starts an off-policy run on the kept clips, from random weights and with the true reward that the clips contain. */
export function learnFromClips({ store }: Pick<PageState, 'store'>, controls: Controls): Promise<void> {
  return controls.leave(() => {
    const { config } = store.getState()
    const { guidance: _, ...plain } = config.algorithm === CLIP_LEARNER ? config : withAlgorithm(config, CLIP_LEARNER)
    controls.setConfig({ ...plain, hyperparameters: { ...plain.hyperparameters, behaviour: 'clips' } })
    patch(store, 'teach', { startFrom: null })
    void controls.start()
  })
}

/** Keeps the policy of each stage when its run ends or is stopped. Returns a function that unsubscribes. */
export function keepStages(page: PageState): () => void {
  return page.store.subscribe(({ run, desk: { stage } }, { run: before }) => {
    if (stage === null || stage.runId !== run.runId || stage.keptAs !== null) return
    if (!isActive(before.state) || (run.state !== 'finished' && run.state !== 'stopped')) return
    const kept = keepPolicy(page)
    if (kept !== null) patch(page.store, 'desk', { stage: { ...stage, keptAs: kept.name } })
  })
}

/** Keeps the run's best policy by evaluation, or the latest if there was no evaluation; null before the first update. */
export function keepPolicy({ store, shelf, history }: PageState, now = Date.now()): Checkpoint | null {
  const { run, teach } = store.getState()
  const snapshot = shelf.best ?? shelf.latest
  if (snapshot === null || snapshot.updates === 0 || run.startedWith === null) return null
  const checkpoint: Checkpoint = {
    id: freshId(teach.checkpoints, now),
    name: freshName(teach.checkpoints, learnerOf({ ...run.startedWith, algorithm: snapshot.algorithm })),
    parent: teach.checkpoints.some(({ id }) => id === run.startedFrom) ? run.startedFrom : null,
    snapshot,
    config: writeConfig(configInForce(run) ?? run.startedWith),
    evaluation: shelf.best === null ? null : run.best,
    figures: figuresAt(history, snapshot.envSteps),
    madeAt: now,
  }
  patch(store, 'teach', { checkpoints: [...teach.checkpoints, checkpoint] })
  return checkpoint
}

const NO_METRICS = ['steps', 'time', 'episodes']

/** Each metric's last value up to that decision. */
export function figuresAt({ updates }: History, envSteps: number): Checkpoint['figures'] {
  const steps = updates.column('steps')
  const figures: Record<string, number> = {}
  for (const name of updates.names()) {
    if (NO_METRICS.includes(name)) continue
    const values = updates.column(name)
    for (let row = updates.length - 1; row >= 0; row--) {
      if (steps[row] > envSteps || !Number.isFinite(values[row])) continue
      figures[name] = values[row]
      break
    }
  }
  return figures
}
