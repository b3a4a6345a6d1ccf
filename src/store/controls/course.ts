import type { RunConfig } from '../../training/protocol.ts'
import { type AppStore, changeMode, notify, patch } from '../app/appStore.ts'
import { type LessonProgress, NOT_STARTED } from '../app/course.ts'
import { defaultRunConfig } from '../app/defaults.ts'
import { LinkError, readConfig } from '../app/link.ts'
import { keepOwn } from '../app/ownSettings.ts'
import type { AppState } from '../app/types.ts'
import type { RunControls } from './runControls.ts'

/** How a person has got on in a lesson. */
export function progressIn({ course }: Pick<AppState, 'course'>, lesson: string): LessonProgress {
  return course.progress[lesson] ?? NOT_STARTED
}

/** Keeps a prediction. It is made once: what is seen later is compared with it. */
export function predict(store: AppStore, lesson: string, answer: number): void {
  if (progressIn(store.getState(), lesson).predicted === null) advance(store, lesson, { predicted: answer })
}

/** Keeps what was seen at the end of the lesson's next task. */
export function noteSeen(store: AppStore, lesson: string, seen: string): void {
  advance(store, lesson, { seen: [...progressIn(store.getState(), lesson).seen, seen] })
}

/** Forgets the prediction and what was seen, so that the lesson can be taken again. */
export function restartLesson(store: AppStore, lesson: string): void {
  advance(store, lesson, NOT_STARTED)
}

function advance(store: AppStore, lesson: string, changes: Partial<LessonProgress>): void {
  const state = store.getState()
  const progress = { ...state.course.progress, [lesson]: { ...progressIn(state, lesson), ...changes } }
  patch(store, 'course', { progress })
}

/**
 * Sets up the runs of a lesson: its configuration instead of the person's, which is kept for `restoreOwn`, and no run on the
 * page. The run that was there is ended and stays among the kept runs, if the browser keeps any: ask before.
 * @param setUp changes the defaults; the chosen backend stays
 * @param rung the stage of Teach to open, in whose place the lesson would be: it is folded; undefined: Train is shown
 * @param next done when it is set up
 */
export function setUpLesson(
  store: AppStore,
  controls: Pick<RunControls, 'leave' | 'setConfig'>,
  setUp: (fresh: RunConfig) => RunConfig,
  { rung, next }: { readonly rung?: string | undefined; readonly next?: () => void } = {},
): Promise<void> {
  // First: a run in progress would take the changes over.
  return controls.leave(() => {
    const { config } = store.getState()
    keepOwn(store)
    controls.setConfig(setUp({ ...defaultRunConfig(), backend: config.backend }))
    patch(store, 'teach', { startFrom: null })
    changeMode(store, rung === undefined ? 'train' : 'teach')
    if (rung !== undefined) {
      patch(store, 'desk', { rung })
      patch(store, 'course', { panel: 'folded' })
    }
    patch(store, 'spectator', { paused: false, pace: 1 })
    next?.()
  })
}

/** Restores the settings that a lesson has replaced. A run in progress keeps those that it was started with. */
export function restoreOwn(store: AppStore): void {
  const { own } = store.getState().course
  if (own === null) return
  patch(store, 'course', { own: null })
  try {
    const config = readConfig(own.config)
    if (config !== null) store.setState({ config })
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    notify(store, { kind: 'warning', text: error.message })
  }
  const { checkpoints } = store.getState().teach
  const isKept = checkpoints.some(({ id }) => id === own.startFrom)
  patch(store, 'teach', { startFrom: isKept ? own.startFrom : null })
}
