import { useCallback } from 'react'
import { dismiss, notify } from '../../store/app/appStore.ts'
import { FileError } from '../../store/app/fileError.ts'
import type { Page } from '../../store/controls/page.ts'
import type { OpenedLevel } from '../../store/files/openFile.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { useArchive } from '../archiveContext.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'

/** Opens a file and says what it was, or why it cannot be opened. The code is loaded when it is first used. */
export function useOpenFile(): (file: File) => Promise<void> {
  const page = usePage()
  const archive = useArchive()
  return useCallback(
    async (file) => {
      const { store } = page
      try {
        const { openFile } = await import('../../store/files/openFile.ts')
        const opened = await openFile(file, { ...page, archive })
        if (opened.kind === 'clips') {
          notify(store, { kind: 'info', text: text.teach.clips.imported(opened.kept, opened.known) })
        } else if (opened.kind === 'level') sayLevel(page, opened)
        else {
          notify(store, { kind: 'info', text: text.files[opened.kind](opened.name) })
          for (const level of opened.kind === 'run' ? opened.levels : []) sayLevel(page, { ...level, isKnown: false })
        }
      } catch (error) {
        notify(store, { kind: 'warning', text: error instanceof FileError ? error.message : text.files.failed })
      }
    },
    [page, archive],
  )
}

/** Says that a level is there, then whether it can be solved. */
function sayLevel(page: Page, { id, name, isKnown, isStored }: OpenedLevel & { readonly isKnown: boolean }): void {
  const { store } = page
  const notice = { kind: 'info', text: text.levels[isKnown ? 'known' : 'imported'](name) } as const
  notify(store, notice)
  if (!isStored) notify(store, { kind: 'warning', text: text.levels.notStored(name) })
  void judge(page, id, name).then(() => dismiss(store, notice))
}

/** Searches for a solution of an imported level and reports the result. */
async function judge(page: Page, id: string, name: string): Promise<void> {
  const { judgeLevel } = await import('../../store/files/levelSearch.ts')
  const clock = createSystemClock()
  const verdict = await judgeLevel(id, { ...page, clock })
  clock.close()
  if (verdict === null) return
  const kind = verdict.kind === 'solved' ? 'info' : 'warning'
  notify(page.store, { kind, text: text.levels.judged(name, verdict) })
}
