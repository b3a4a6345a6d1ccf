import { useMemo, useRef, useState } from 'react'
import type { PairListing, PairSource } from '../../algorithms/contract.ts'
import { deleteJudgement, type PairRow, pairRows } from '../../store/porter/pairs.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { Undo } from '../teach/Undo.tsx'
import { porterText } from '../text/porter.ts'
import { TokenText } from './TokenText.tsx'

const words = porterText.pairs
const PER_PAGE = 10
const OPENED_BY: readonly (string | null)[] = ['dpo', 'porter-judgements'] // stages that are about pairs

/** All triples of question, chosen and rejected answer that DPO can learn from: the person's and the run's generated ones. */
export function PairList({ listing }: { readonly listing: PairListing | null }) {
  const judgements = useApp(({ teach }) => teach.judgements)
  const isOpen = useApp(({ desk }) => OPENED_BY.includes(desk.rung))
  const rows = useMemo(() => pairRows(judgements, listing), [judgements, listing])
  const [source, setSource] = useState<PairSource | 'all'>('all')
  const [page, setPage] = useState(0)
  const count = (by: PairSource) => rows.filter((row) => row.by === by).length
  const chosen = source === 'all' ? rows : rows.filter(({ by }) => by === source)
  const lastPage = Math.max(0, Math.ceil(chosen.length / PER_PAGE) - 1)
  const at = Math.min(page, lastPage) // deletions may have shortened the list
  const first = at * PER_PAGE
  const shown = chosen.slice(first, first + PER_PAGE)
  return (
    <details className="answer-group pair-list" open={isOpen}>
      <summary>
        <h2>{words.title}</h2> <small>{words.counts(count('person'), count('generated'))}</small>
      </summary>
      <p className="dim">{words.help}</p>
      <div className="pair-list-head">
        <Segmented<PairSource | 'all'>
          label={words.show}
          value={source}
          options={[
            { value: 'all', label: words.all(rows.length) },
            { value: 'person', label: words.people(count('person')) },
            { value: 'generated', label: words.generated(count('generated')) },
          ]}
          onChange={(wanted) => {
            setSource(wanted)
            setPage(0)
          }}
        />
        {chosen.length > PER_PAGE && (
          <nav className="pages" aria-label={words.pages}>
            <button type="button" className="button" disabled={first === 0} onClick={() => setPage(at - 1)}>
              {words.previous}
            </button>
            <span role="status">{words.range(first + 1, first + shown.length, chosen.length)}</span>
            <button
              type="button"
              className="button"
              disabled={first + PER_PAGE >= chosen.length}
              onClick={() => setPage(at + 1)}
            >
              {words.next}
            </button>
          </nav>
        )}
      </div>
      {shown.length === 0 ? <p className="dim">{words.empty[source]}</p> : <Rows rows={shown} first={first} />}
      <Undo of={['judgements']} />
    </details>
  )
}

function Rows({ rows, first }: { readonly rows: readonly PairRow[]; readonly first: number }) {
  const { store } = usePage()
  const table = useRef<HTMLTableElement>(null)
  function forget(id: string, place: number): void {
    deleteJudgement(store, id)
    // The pressed button disappears: the next one gets the focus, else the undo button.
    requestAnimationFrame(() => {
      const buttons = table.current?.querySelectorAll<HTMLElement>('tbody button') ?? []
      const undo = document.querySelector<HTMLElement>('.pair-list .undo button')
      ;(buttons[place] ?? undo)?.focus()
    })
  }
  return (
    <table className="pairs" ref={table}>
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column} scope="col" title={column === words.columns.margin ? words.marginHelp : undefined}>
              {column}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ by, question, chosen, rejected, isTie, margin, judgement }, place) => (
          <tr key={judgement ?? first + place}>
            <td>
              <span className="badge" data-by={by}>
                {porterText.group.judgedBy[by]}
              </span>
            </td>
            <th scope="row">
              <code>{question}</code>
            </th>
            <td data-label={words.columns.chosen}>
              <TokenText tokens={chosen} />
            </td>
            <td data-label={words.columns.rejected}>
              <TokenText tokens={rejected} />
            </td>
            <td className="margin">
              {isTie ? words.tie : margin === null ? <span title={words.marginNone}>–</span> : words.margin(margin)}
            </td>
            <td>
              {judgement !== null && (
                <button
                  type="button"
                  className="icon-button small"
                  aria-label={words.forget(question)}
                  title={words.forget(question)}
                  onClick={() => forget(judgement, place)}
                >
                  <Icon name="close" />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
