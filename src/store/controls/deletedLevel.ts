import { addedLevels } from '../../sim/levels.ts'
import { type AppStore, dismiss, notify } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import type { Notice } from '../app/types.ts'
import type { Levels, LevelUse } from './levels.ts'

interface LevelPorts {
  readonly store: AppStore
  readonly levels: Levels
}

interface DeletionWords {
  readonly deleted: (name: string) => string
  readonly inUse: (name: string, use: LevelUse) => string
}

/** Deletes an imported level that nothing uses, with a notice that brings it back; otherwise a notice says what uses it. */
export function deleteLevel({ store, levels }: LevelPorts, id: string, words: DeletionWords): void {
  const file = addedLevels().find((each) => each.id === id)
  if (file === undefined) return
  const { config, levels: known } = store.getState()
  const verdict = known.find((each) => each.id === id)?.verdict ?? null
  const isChosen = platformerOf(config.env)?.level === id
  const use = levels.remove(id)
  if (use === null) {
    const deleted = { file, verdict, isChosen }
    notify(store, { kind: 'info', text: words.deleted(file.name), action: 'undoDeletion', deleted })
  } else {
    notify(store, { kind: 'warning', text: words.inUse(file.name, use) })
  }
}

/** Brings back the level of such a notice, which closes. */
export function undoDeletion(
  { store, levels }: LevelPorts,
  notice: Notice,
  words: { readonly notStored: (name: string) => string },
): void {
  dismiss(store, notice)
  if (notice.deleted === undefined) return
  const { file, verdict, isChosen } = notice.deleted
  const isStored = levels.add(file)
  if (verdict !== null) levels.judge(file.id, verdict)
  if (isChosen) levels.choose(file.id)
  if (!isStored) notify(store, { kind: 'warning', text: words.notStored(file.name) })
}
