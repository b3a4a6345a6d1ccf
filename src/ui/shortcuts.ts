import { useEffect } from 'react'
import { isTaken, type KeyPress, type KeyUse, keyUseOf, needsKey, typedKey } from '../shared/keys.ts'
import { changeMode, isInGame, patch, toggleCourse, toggleTakeOver } from '../store/app/appStore.ts'
import { platformerOf } from '../store/app/configEdits.ts'
import type { AppState } from '../store/app/types.ts'
import { openEditor } from '../store/controls/editor.ts'
import { toggleExact } from '../store/controls/exactStore.ts'
import { toggleMicroscope } from '../store/controls/microscope.ts'
import type { Page } from '../store/controls/page.ts'
import type { RunControls } from '../store/controls/runControls.ts'
import { toggleFullscreen } from './fullscreen.ts'
import { usePage } from './page.ts'
import { continuesFirst } from './run/continuesFirst.ts'

/** Actions of keys; those of a comparison are in `pairKeys.ts`. */
type Shortcut =
  | 'toggleRun'
  | 'stepOne'
  | 'togglePlay'
  | 'takeOver'
  | 'keepRun'
  | 'reset'
  | 'whatIf'
  | 'timeline'
  | 'exact'
  | 'microscope'
  | 'course'
  | 'help'
  | 'fullscreen'
  | 'edit'

type ShortcutState = Pick<AppState, 'mode' | 'spectator' | 'play' | 'editor'>

/** The shortcut of a key, or null. `use`: the keys that the focused element needs itself; a text field needs all. */
export function shortcutOf(pressed: KeyPress, state: ShortcutState, use: KeyUse | null): Shortcut | null {
  if (isTaken(pressed) || pressed.repeat || needsKey(use, pressed.key)) return null
  const key = typedKey(pressed)
  const handsOnGame = state.mode === 'play' || state.spectator.takenOver
  switch (key) {
    case ' ':
      return handsOnGame ? null : 'toggleRun'
    case 'n':
      return handsOnGame ? null : 'stepOne'
    case 'r':
      return handsOnGame ? null : 'reset'
    case 'p':
      return 'togglePlay'
    case 't':
      return state.mode === 'play' ? null : 'takeOver'
    case 'w':
      return handsOnGame ? null : 'whatIf'
    case 'v':
      return handsOnGame ? null : 'exact'
    case 'i':
      return handsOnGame ? null : 'microscope'
    case 'c':
      return handsOnGame ? null : 'course'
    case 'k':
      return state.mode === 'play' && state.play.screen !== 'paused' ? 'keepRun' : null
    case 'e':
      if (state.mode !== 'play') return handsOnGame ? null : 'timeline'
      // Beside the keys of a hand: a game that is no trial is not left for it.
      return isInGame(state) && !state.editor?.trial ? null : 'edit'
    case 'f':
      return 'fullscreen'
    case '?':
      return 'help'
    default:
      return null
  }
}

/** Listens for the page's keys. */
export function useShortcuts(controls: RunControls, onHelp: () => void): void {
  const page = usePage()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      const shortcut = shortcutOf(event, page.store.getState(), keyUseOf(event.target))
      if (shortcut === null) return
      event.preventDefault()
      act(shortcut, page, controls, onHelp)
    }
    const onAnyKey = (event: KeyboardEvent) => stopFutures(event, page)
    window.addEventListener('keydown', onAnyKey, { capture: true }) // before what has the focus
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onAnyKey, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [page, controls, onHelp])
}

/** Any key ends futures that are being played, and does nothing else, unless the browser needs it; a key that is still held does not. */
function stopFutures(event: KeyboardEvent, { forks, forkStore }: Page): void {
  if (event.repeat || forkStore.getState().phase !== 'playing') return
  forks.close()
  if (isTaken(event)) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

function act(
  shortcut: Shortcut,
  { store, forks, forkStore, exactStore, microscopeStore }: Page,
  controls: RunControls,
  onHelp: () => void,
): void {
  const actions: Readonly<Record<Shortcut, () => void>> = {
    toggleRun: continuesFirst(store.getState().run) ? controls.continueTraining : controls.toggle,
    stepOne: controls.stepOne,
    reset: () => void controls.leave(),
    togglePlay: () => changeMode(store, store.getState().mode === 'play' ? 'train' : 'play'),
    whatIf: () => (forkStore.getState().phase === 'closed' ? void forks.open() : forks.close()),
    timeline: () => patch(store, 'view', { showTimeline: !store.getState().view.showTimeline }),
    exact: () => toggleExact(exactStore),
    microscope: () => toggleMicroscope(microscopeStore),
    course: () => toggleCourse(store),
    takeOver: () => toggleTakeOver(store),
    keepRun: () => void import('../store/controls/teachControls.ts').then(({ keepOffered }) => keepOffered(store)),
    help: onHelp,
    fullscreen: toggleFullscreen,
    edit: () => openEditor(store, levelOnPage(store.getState()), true),
  }
  actions[shortcut]()
}

function levelOnPage({ mode, play, config }: AppState): string {
  return mode === 'play' ? play.level : (platformerOf(config.env)?.level ?? play.level)
}
