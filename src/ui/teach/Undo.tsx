import type { Deleted } from '../../store/app/types.ts'
import { undoDelete } from '../../store/controls/teachControls.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { laterText } from '../text/onDemand.ts'

interface UndoProps {
  /** Kinds of things whose deletion is offered here. */
  readonly of: readonly Deleted['kind'][]
}

/** A button that restores the last deletion. */
export function Undo({ of }: UndoProps) {
  const { store } = usePage()
  const deleted = useApp((state) => state.desk.deleted)
  return (
    <div className="undo" role="status">
      {deleted !== null && of.includes(deleted.kind) && (
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
  if (deleted.kind === 'answers') return laterText.preferences.forgotten(deleted.answers.length)
  if (deleted.kind === 'judgements') return laterText.preferences.forgotten(deleted.judgements.length)
  return text.teach.deleted(deleted.kind === 'clip' ? deleted.clip.name : deleted.checkpoint.name)
}
