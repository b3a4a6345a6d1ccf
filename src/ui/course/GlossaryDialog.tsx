import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../icons.tsx'
import { GAME_TERMS, TERMS, glossaryText as words } from '../text/glossary.ts'
import { LANGUAGES, type LanguageId } from '../text/languages.ts'
import { locale } from '../text/words.ts'
import '../styles/glossary.css'

type Part = 'terms' | 'gameTerms'
type Terms = Readonly<Record<Part, Readonly<Record<string, string>>>>
/** The terms in each language that has been loaded; null if loading has failed. */
type Columns = Partial<Readonly<Record<LanguageId, Terms>>> | null

const ENGLISH: Terms = { terms: TERMS, gameTerms: GAME_TERMS }
const IDS = Object.keys(LANGUAGES) as LanguageId[]

/** The terms of the field and of the game, in all languages side by side. */
export function GlossaryDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [columns, setColumns] = useState<Columns>({ en: ENGLISH })
  const [sought, seek] = useState('')
  useEffect(() => {
    let isOpen = true
    loadTerms().then(
      (loaded) => isOpen && setColumns(loaded),
      () => isOpen && setColumns(null),
    )
    dialog.current?.showModal()
    return () => {
      isOpen = false
    }
  }, [])
  function closed(event: SyntheticEvent): void {
    event.stopPropagation() // React hands it on to a dialog around this one, which would close, too
    onClose()
  }
  const parts = (['terms', 'gameTerms'] as const).map((part) => ({ part, rows: find(columns, part, sought) }))
  return (
    <dialog className="help glossary" ref={dialog} onClose={closed} aria-labelledby="glossary-title">
      <header>
        <h2 id="glossary-title">{words.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close() /* so that the focus returns to where it was */}
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="dim">{words.help}</p>
      <label>
        <span>{words.find}</span>
        <input type="search" value={sought} onChange={({ target }) => seek(target.value)} />
      </label>
      <div aria-live="polite">
        {columns === null && <p role="alert">{words.failed}</p>}
        {columns !== null && Object.keys(columns).length < IDS.length && <p className="dim">{words.loading}</p>}
        {parts.every(({ rows }) => rows.length === 0) && <p>{words.none}</p>}
      </div>
      {parts.map(
        ({ part, rows }) => rows.length > 0 && <TermTable key={part} part={part} rows={rows} columns={columns} />,
      )}
    </dialog>
  )
}

interface TermTableProps {
  readonly part: Part
  /** Keys of the terms. */
  readonly rows: readonly string[]
  readonly columns: Columns
}

function TermTable({ part, rows, columns }: TermTableProps) {
  const shown = IDS.filter((id) => id === 'en' || columns?.[id] !== undefined)
  return (
    <table>
      <caption>{part === 'terms' ? words.field : words.game}</caption>
      <thead>
        <tr>
          {shown.map((id) => (
            <th key={id} scope="col" lang={id}>
              {LANGUAGES[id].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((key) => (
          <tr key={key}>
            {shown.map((id) => (
              <td key={id} lang={id}>
                {termsIn(columns, id)?.[part][key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function termsIn(columns: Columns, id: LanguageId): Terms | undefined {
  return id === 'en' ? ENGLISH : columns?.[id]
}

async function loadTerms(): Promise<Columns> {
  const loaded = await Promise.all(
    IDS.map(async (id) => [id, (await LANGUAGES[id].load())?.words.glossary ?? ENGLISH] as const),
  )
  return Object.fromEntries(loaded)
}

/** Keys of the terms that contain what is sought, in any language, in the order of the language that is spoken. */
function find(columns: Columns, part: Part, sought: string): readonly string[] {
  const wanted = sought.trim().toLowerCase()
  const { compare } = new Intl.Collator(locale())
  return Object.keys(ENGLISH[part])
    .filter((key) => IDS.some((id) => termsIn(columns, id)?.[part][key]?.toLowerCase().includes(wanted)))
    .toSorted((a, b) => compare(words[part][a as never], words[part][b as never]))
}
