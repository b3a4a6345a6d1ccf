import { useCallback } from 'react'
import { notify } from '../../store/app/appStore.ts'
import { FileError } from '../../store/app/fileError.ts'
import { useArchive } from '../archiveContext.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'

/** Opens a file and says what it was, or why it cannot be opened. The code is loaded when it is first used. */
export function useOpenFile(): (file: File) => Promise<void> {
  const { store } = usePage()
  const archive = useArchive()
  return useCallback(
    async (file) => {
      try {
        const { openFile } = await import('../../store/files/openFile.ts')
        const opened = await openFile(file, { store, archive })
        const said =
          opened.kind === 'clips'
            ? text.teach.clips.imported(opened.kept, opened.known)
            : text.files[opened.kind](opened.name)
        notify(store, { kind: 'info', text: said })
      } catch (error) {
        notify(store, { kind: 'warning', text: error instanceof FileError ? error.message : text.files.failed })
      }
    },
    [store, archive],
  )
}
