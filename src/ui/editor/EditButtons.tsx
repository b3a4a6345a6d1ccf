import { openEditor } from '../../store/controls/editor.ts'
import { Key } from '../Key.tsx'
import { useApp, usePage } from '../page.ts'
import { editorText } from '../text/editor.ts'

/** Opens the editor on a new level, or on a copy of this one; on the draft while the person tries it. */
export function EditButtons({ level }: { readonly level: string }) {
  const { store } = usePage()
  const isTrying = useApp(({ editor }) => editor?.trial != null)
  if (isTrying) {
    return (
      <button type="button" className="button" aria-keyshortcuts="e" onClick={() => openEditor(store, level)}>
        {editorText.backToDraft} <Key>E</Key>
      </button>
    )
  }
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => openEditor(store, null)}>
        {editorText.newLevel}
      </button>
      <button type="button" className="quiet-button" onClick={() => openEditor(store, level)}>
        {editorText.editCopy}
      </button>
    </>
  )
}
