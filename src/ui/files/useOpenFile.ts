import { useCallback } from 'react'
import { dismiss, dismissFileNotices, notify } from '../../store/app/appStore.ts'
import { FileError } from '../../store/app/fileError.ts'
import type { Notice } from '../../store/app/types.ts'
import type { Page } from '../../store/controls/page.ts'
import type { OpenedLevel } from '../../store/files/openFile.ts'
import type { Archive } from '../../store/persist/archive.ts'
import { createSystemClock } from '../../training/trainer/clock.ts'
import { useArchive } from '../archiveContext.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'

/**
 * Opens files one after the other and says of each what it was, or why it cannot be opened: a run replaces the one on the
 * page. The code is loaded when it is first used.
 */
export function useOpenFile(): (files: readonly File[]) => Promise<void> {
  const page = usePage()
  const archive = useArchive()
  return useCallback(
    async (files) => {
      dismissFileNotices(page.store)
      for (const file of files) await openOne(file, page, archive)
    },
    [page, archive],
  )
}

const SLOW_MS = 250 // what is opened sooner needs no word before

async function openOne(file: File, page: Page, archive: Archive): Promise<void> {
  const say = (kind: Notice['kind'], words: string) => notify(page.store, { kind, text: words, file: file.name })
  const opening = { kind: 'info', text: text.files.opening(file.name), file: file.name } as const
  const timer = setTimeout(() => notify(page.store, opening), SLOW_MS)
  try {
    const { openFile } = await import('../../store/files/openFile.ts')
    const opened = await openFile(file, { ...page, archive })
    if (opened.kind === 'clips') say('info', text.teach.clips.imported(opened.kept, opened.known))
    else if (opened.kind === 'level') sayLevel(page, file.name, opened)
    else {
      say('info', text.files[opened.kind](opened.name))
      const levels = opened.kind === 'run' ? opened.levels : []
      for (const level of levels) sayLevel(page, file.name, { ...level, isKnown: false })
    }
  } catch (error) {
    say('warning', error instanceof FileError ? error.message : text.files.failed)
  } finally {
    clearTimeout(timer)
    dismiss(page.store, opening)
  }
}

/** Says that a level is there, then whether it can be solved. */
function sayLevel(page: Page, file: string, level: OpenedLevel & { readonly isKnown: boolean }): void {
  const { store } = page
  const { id, name, isKnown, isStored } = level
  const notice = { kind: 'info', text: text.levels[isKnown ? 'known' : 'imported'](name), file } as const
  notify(store, notice)
  if (!isStored) notify(store, { kind: 'warning', text: text.levels.notStored(name), file })
  void judge(page, id, name, file).then(() => dismiss(store, notice))
}

/** Searches for a solution of an imported level and reports the result. */
async function judge(page: Page, id: string, name: string, file: string): Promise<void> {
  const { judgeLevel } = await import('../../store/files/levelSearch.ts')
  const clock = createSystemClock()
  const verdict = await judgeLevel(id, { ...page, clock })
  clock.close()
  if (verdict === null) return
  const kind = verdict.kind === 'solved' ? 'info' : 'warning'
  notify(page.store, { kind, text: text.levels.judged(name, verdict), file })
}
