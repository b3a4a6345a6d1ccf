import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RunConfig } from '../../training/protocol.ts'
import { INITIAL_COURSE } from './course.ts'
import { firstLevel } from './defaults.ts'
import { INITIAL_HANDS } from './hands.ts'
import { INITIAL_TEACH } from './teach.ts'
import type {
  AppState,
  DeskState,
  Mode,
  Notice,
  PlayState,
  RunState,
  SpectatorControls,
  ViewSettings,
} from './types.ts'

export type AppStore = StoreApi<AppState>

/** A store of the page's low-frequency state. `createPage` makes the page's own. */
export function createAppStore(config: RunConfig): AppStore {
  const store = createStore<AppState>(() => ({
    mode: 'train',
    play: { ...INITIAL_PLAY, level: firstLevel() },
    hands: INITIAL_HANDS,
    view: INITIAL_VIEW,
    spectator: INITIAL_SPECTATOR,
    config,
    run: INITIAL_RUN,
    teach: INITIAL_TEACH,
    desk: INITIAL_DESK,
    archive: { cards: [], storage: 'opening', unreadable: 0, deleted: null, isStoring: false },
    course: INITIAL_COURSE,
    levels: [],
    editor: null,
    records: {},
    rivals: {},
    notices: [],
  }))
  store.subscribe((now, before) => {
    if (beginsGame(now, before) || beginsRun(now, before)) dismissInforming(store)
  })
  return store
}

/** A life after a pause or a question is the same game. */
function beginsGame({ play }: AppState, { play: before }: AppState): boolean {
  return play.screen === 'playing' && ['title', 'levelSelect', 'result'].includes(before.screen)
}

/** Also one that continues. By its id: a worker that starts again during a run says why, and that has to stay. */
function beginsRun({ run }: AppState, { run: before }: AppState): boolean {
  return run.state === 'starting' && run.runId !== before.runId
}

export const INITIAL_PLAY: Omit<PlayState, 'level'> = {
  screen: 'title',
  lives: 3,
  coins: 0,
  result: null,
  question: null,
  pauseReason: null,
  opponent: 'nobody',
  delay: 0,
  rivalView: 'ghost',
  replay: null,
  keptClip: null,
}

const INITIAL_VIEW: ViewSettings = {
  speed: 'watching',
  muted: false,
  volume: 0.6,
  musicVolume: 0.6,
  reducedMotion: false,
  showObservation: false,
  showValues: 'none',
  showSwarm: true,
  showReference: true,
  showTimeline: false,
  xAxis: 'steps',
  layout: 'overview',
  breakpoints: [],
  fastestBackends: {},
}

export const INITIAL_SPECTATOR: SpectatorControls = {
  greedy: false,
  comparedWith: null,
  pace: 1,
  paused: false,
  stepRequests: 0,
  restartRequests: 0,
  takenOver: false,
  show: { kind: 'latest' },
}

const INITIAL_DESK: DeskState = {
  offered: null,
  keptAs: null,
  rung: 'demonstrations',
  isJudging: false,
  clip: null,
  deleted: null,
  stage: null,
  exhibit: null,
  isExpertAsked: false,
  storage: 'opening',
}

export const INITIAL_RUN: RunState = {
  runId: 0,
  state: 'idle',
  startedWith: null,
  startedFrom: null,
  recordId: null,
  isFollowed: false,
  restored: false,
  lost: null,
  isStopping: false,
  updates: 0,
  envSteps: 0,
  trainingSeconds: 0,
  envStepsPerSecond: 0,
  givesWay: false,
  episodes: 0,
  backend: null,
  evaluation: null,
  best: null,
  solved: null,
  collapsed: false,
  hacked: false,
  failure: null,
  milestones: [],
  generations: [],
  hasGroups: false,
  hasReference: false,
  checkpointedAt: null,
  stoppedBy: null,
  applied: null,
}

/** Changes some fields of one part of the state and keeps the rest. */
export function patch<
  Part extends 'play' | 'hands' | 'view' | 'spectator' | 'run' | 'teach' | 'desk' | 'archive' | 'course' | 'config',
>(store: AppStore, part: Part, changes: Partial<AppState[Part]>): void {
  store.setState((state) => ({ [part]: { ...state[part], ...changes } }))
}

/** More would cover the stage and the controls. */
export const MAX_NOTICES = 3

/**
 * Adds a notice to those that are shown. One that says the same about the same file is shown once, as the newest. Of too
 * many the oldest goes: one that only informs, else a warning, else one that offers something.
 */
export function notify(store: AppStore, notice: Notice): void {
  store.setState(({ notices }) => {
    const others = notices.filter(({ text, file }) => text !== notice.text || file !== notice.file)
    while (others.length >= MAX_NOTICES) {
      const weights = others.map(({ kind, action }): number => (action ? 2 : kind === 'warning' ? 1 : 0))
      others.splice(weights.indexOf(Math.min(...weights)), 1)
    }
    return { notices: [...others, notice] }
  })
}

/** Closes the notices that matter only until the run makes progress. */
export function dismissUntilProgress(store: AppStore): void {
  const { notices } = store.getState()
  const kept = notices.filter(({ untilProgress }) => untilProgress !== true)
  if (kept.length < notices.length) store.setState({ notices: kept })
}

/** Closes the notices about how a run began, when another one begins or it is reset. */
export function dismissOfRun(store: AppStore): void {
  store.setState(({ notices }) => ({ notices: notices.filter(({ ofRun }) => ofRun !== true) }))
}

/** Closes the notices that only inform: once a person goes on they have been read, and would cover what comes. */
function dismissInforming(store: AppStore): void {
  const { notices } = store.getState()
  const kept = notices.filter(({ kind, action }) => kind !== 'info' || action !== undefined)
  if (kept.length < notices.length) store.setState({ notices: kept })
}

/** Closes the notices about files: those that are opened next have their own. */
export function dismissFileNotices(store: AppStore): void {
  store.setState(({ notices }) => ({ notices: notices.filter(({ file }) => file === undefined) }))
}

/** Closes one notice. */
export function dismiss(store: AppStore, notice: Notice): void {
  store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }))
}

/** Changes to play, train, teach or watch. In the train mode the stage shows the policy in training. */
export function changeMode(store: AppStore, mode: Mode): void {
  store.setState({ mode })
  if (mode === 'train') patch(store, 'spectator', { show: INITIAL_SPECTATOR.show })
  if (mode === 'play') patch(store, 'spectator', { takenOver: false })
}

/** Opens the course, or folds it. It is about the stage, so a person's game makes room for it. */
export function toggleCourse(store: AppStore): void {
  const { course, mode } = store.getState()
  patch(store, 'course', { panel: course.panel === 'open' ? 'folded' : 'open' })
  if (mode === 'play') changeMode(store, 'train')
}

/** A person takes over the agent's hero, or hands him back. Either plays on, also if the game was paused. */
export function toggleTakeOver(store: AppStore): void {
  patch(store, 'spectator', { takenOver: !store.getState().spectator.takenOver, paused: false })
}

/** The screens of a person's game that has begun and not ended. */
export const GAME_SCREENS: ReadonlySet<PlayState['screen']> = new Set(['playing', 'asked', 'paused'])

/** Whether a person is in the middle of a game, paused or not: of their own, or of the agent's, which they have taken over. */
export function isInGame({ mode, play, spectator }: Pick<AppState, 'mode' | 'play' | 'spectator'>): boolean {
  return mode === 'play' ? GAME_SCREENS.has(play.screen) : spectator.takenOver
}
