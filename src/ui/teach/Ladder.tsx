import type { ReactNode } from 'react'
import { patch } from '../../store/app/appStore.ts'
import type { AppState } from '../../store/app/types.ts'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'

/** A stage of learning: its state and its controls. */
export interface Rung {
  readonly id: string
  title(): string
  /** Description in one plain sentence. */
  about(): string
  /** Its state, in a few words. */
  state(app: AppState): string
  readonly body: ReactNode
}

export function Ladder({ rungs }: { readonly rungs: readonly Rung[] }) {
  return (
    <ol className="ladder" aria-label={text.teach.ladder}>
      {rungs.map((rung) => (
        <RungItem key={rung.id} rung={rung} />
      ))}
    </ol>
  )
}

/** One stage is open at a time; pressing the open one folds it. */
function RungItem({ rung }: { readonly rung: Rung }) {
  const { store } = usePage()
  const { id, title, about, state, body } = rung
  const isOpen = useApp((app) => app.desk.rung === id)
  const shown = useApp(state)
  return (
    <li className="rung" data-rung={id} data-open={isOpen || undefined}>
      <h2>
        <button
          type="button"
          className="rung-head"
          aria-expanded={isOpen}
          aria-controls={`rung-${id}`}
          onClick={() => patch(store, 'desk', { rung: isOpen ? null : id })}
        >
          <span className="rung-title">{title()}</span>
          <small>{shown}</small>
        </button>
      </h2>
      {isOpen && (
        <div className="rung-body" id={`rung-${id}`}>
          <p className="dim">{about()}</p>
          {body}
        </div>
      )}
    </li>
  )
}
