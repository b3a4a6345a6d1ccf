import { removeLevel } from '../../sim/levels.ts'
import { type AppStore, INITIAL_PLAY } from '../app/appStore.ts'

/**
 * Opens the editor on a copy of a level, or on a new one (null); `resumes`: on the draft, if there is one. While the person
 * tries a draft, the editor comes back with that draft.
 */
export function openEditor(store: AppStore, level: string | null, resumes = false): void {
  const { editor } = store.getState()
  if (editor?.trial) {
    endTrial(store)
    return
  }
  if (editor !== null && resumes) {
    store.setState({ editor: { ...editor, isOpen: true } })
    return
  }
  const asked = { level, resumes, serial: (editor?.asked.serial ?? 0) + 1 }
  store.setState({ editor: { isOpen: true, asked, trial: null } })
}

/** Closes the editor, which keeps its draft. */
export function closeEditor(store: AppStore): void {
  const { editor } = store.getState()
  if (editor !== null) store.setState({ editor: { ...editor, isOpen: false } })
}

/** Ends the trial of a draft: the editor comes back, and behind it what was on the page before. */
function endTrial(store: AppStore): void {
  const { editor, play } = store.getState()
  if (!editor?.trial) return
  const { id, mode, level } = editor.trial
  store.setState({
    mode,
    editor: { ...editor, isOpen: true, trial: null },
    ...(play.level === id && { play: { ...INITIAL_PLAY, level, screen: 'levelSelect' } }),
  })
  removeLevel(id)
}
