import type { Deleted } from '../../store/app/types.ts'
import { undoDelete } from '../../store/controls/teachControls.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'

/** A button that restores the last deletion. */
export function Undo() {
  const { store } = usePage()
  const deleted = useApp((state) => state.desk.deleted)
  return (
    <div className="undo" role="status">
      {deleted !== null && (
        <>
          <span>{sentenceOf(deleted)}</span>
          <button type="button" className="button" onClick={() => undoDelete(store)}>
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
