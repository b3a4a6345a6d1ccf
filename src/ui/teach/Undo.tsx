import { appStore } from '../../store/app/appStore.ts'
import type { Deleted } from '../../store/app/types.ts'
import { undoDelete } from '../../store/controls/teachControls.ts'
import { Icon } from '../icons.tsx'
import { text } from '../text/index.ts'
import { useAppStore } from '../useAppStore.ts'

/** What was deleted last can come back. */
export function Undo() {
  const deleted = useAppStore((state) => state.desk.deleted)
  return (
    <div className="undo" role="status">
      {deleted !== null && (
        <>
          <span>{sentenceOf(deleted)}</span>
          <button type="button" className="button" onClick={() => undoDelete(appStore)}>
            <Icon name="reset" /> {text.teach.undo}
          </button>
        </>
      )}
    </div>
  )
}

function sentenceOf(deleted: Deleted): string {
  if (deleted.kind === 'answers') return text.preferences.forgotten(deleted.answers.length)
  return text.teach.deleted(deleted.kind === 'clip' ? deleted.clip.name : deleted.checkpoint.name)
}
