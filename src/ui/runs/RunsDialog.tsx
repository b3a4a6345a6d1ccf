import { type RefObject, useEffect, useRef, useState } from 'react'
import { MAX_NAME_LENGTH } from '../../store/app/names.ts'
import { type RunCard, runTitle } from '../../store/app/runCard.ts'
import type { Archive } from '../../store/persist/archive.ts'
import { configOf } from '../../store/persist/pageRun.ts'
import { useArchive } from '../archiveContext.ts'
import { download } from '../download.ts'
import { OpenFile } from '../files/OpenFile.tsx'
import { Icon } from '../icons.tsx'
import { useApp } from '../page.ts'
import { ItemTool } from '../teach/ItemTool.tsx'
import { NameField } from '../teach/NameField.tsx'
import { runsText as words } from '../text/runs.ts'
import { locale, said } from '../text/words.ts'
import { Comparison, MAX_COMPARED } from './Comparison.tsx'
import { Sparkline } from './Sparkline.tsx'
import '../styles/runs.css'

/** All kept runs: names, curves, figures, and what can be done with them. */
export function RunsDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { cards, storage, unreadable } = useApp((state) => state.archive)
  const [compared, setCompared] = useState<readonly string[]>([])
  useEffect(() => dialog.current?.showModal(), [])

  const chosen = cards.filter(({ id }) => compared.includes(id))
  const compare = (id: string, isChosen: boolean) =>
    setCompared(isChosen ? [...chosen.map((card) => card.id), id] : compared.filter((each) => each !== id))
  return (
    <dialog className="help runs" ref={dialog} onClose={onClose} aria-labelledby="runs-title">
      <header>
        <h2 id="runs-title">{words.title}</h2>
        <CloseButton dialog={dialog} />
      </header>
      <p className="dim">{words.help}</p>
      {storage === 'missing' && <p role="alert">{words.missing}</p>}
      {storage === 'full' && <p role="alert">{words.full}</p>}
      {storage === 'newer' && <p role="alert">{words.newer}</p>}
      {storage === 'opening' && <p className="dim">{words.opening}</p>}
      {storage !== 'opening' && storage !== 'missing' && cards.length === 0 && <p>{words.empty}</p>}
      {unreadable > 0 && <p className="dim">{words.unreadable(unreadable)}</p>}
      <Undo />
      {cards.length > 0 && (
        <ul className="run-list" aria-label={words.list}>
          {cards.map((card) => (
            <RunItem
              key={card.id}
              card={card}
              isCompared={compared.includes(card.id)}
              canCompare={chosen.length < MAX_COMPARED}
              onCompare={(isChosen) => compare(card.id, isChosen)}
              onShow={() => dialog.current?.close()}
            />
          ))}
        </ul>
      )}
      {cards.length > 1 &&
        (chosen.length > 1 ? <Comparison cards={chosen} /> : <p className="dim">{words.compareHelp}</p>)}
      <footer>
        {cards.length > 0 && <Usage cards={cards} />}
        <OpenFile />
      </footer>
    </dialog>
  )
}

function CloseButton({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <button type="button" className="icon-button" aria-label={words.close} onClick={() => dialog.current?.close()}>
      <Icon name="close" />
    </button>
  )
}

interface RunItemProps {
  readonly card: RunCard
  readonly isCompared: boolean
  readonly canCompare: boolean
  onCompare(isChosen: boolean): void
  onShow(): void
}

function RunItem({ card, isCompared, canCompare, onCompare, onShow }: RunItemProps) {
  const archive = useArchive()
  const isOnPage = useApp(({ run }) => run.recordId === card.id)
  const { id, name, isPinned } = card
  return (
    <li className="run-item" data-pinned={isPinned || undefined}>
      <input
        type="checkbox"
        aria-label={words.compare(name)}
        checked={isCompared}
        disabled={!isCompared && !canCompare}
        onChange={(event) => onCompare(event.target.checked)}
      />
      <Sparkline card={card} />
      <div className="run-words">
        <NameField
          name={name}
          label={words.name(name)}
          maxLength={MAX_NAME_LENGTH}
          onChange={(typed) => archive.rename(id, typed)}
        />
        <Facts card={card} isOnPage={isOnPage} />
      </div>
      <span className="tool-group">
        <button
          type="button"
          className="button"
          aria-label={words.showLabel(name)}
          disabled={isOnPage}
          onClick={() => void archive.show(id).then(onShow)}
        >
          {words.show}
        </button>
        <ItemTool icon="branch" label={words.branch(name)} onClick={() => void archive.branch(id).then(onShow)} />
        <ItemTool
          icon="pin"
          label={isPinned ? words.unpin(name) : words.pin(name)}
          pressed={isPinned}
          onClick={() => archive.pin(id, !isPinned)}
        />
        <ItemTool icon="download" label={words.download(name)} onClick={() => void save(archive, card)} />
        <ItemTool icon="bin" label={words.remove(name)} onClick={() => void archive.remove(id)} />
      </span>
    </li>
  )
}

/** The code that writes files is loaded when it is first used. */
async function save(archive: Archive, card: RunCard): Promise<void> {
  const [{ writeRunFile }, run] = await Promise.all([
    import('../../store/files/runFile.ts'),
    archive.loadWhole(card.id),
  ])
  if (run !== null) download(`${card.name}.zip`, writeRunFile(card, run), 'application/zip')
}

function Facts({ card, isOnPage }: { readonly card: RunCard; readonly isOnPage: boolean }) {
  const config = configOf(card.config)
  const count = config?.env.kind === 'text' ? words.tokens : words.decisions
  return (
    <p className="item-facts">
      {config !== null && <span className="badge">{said(runTitle(config))}</span>}
      {isOnPage && <span className="badge on-page">{words.onPage}</span>}
      <span>{words.success(card.success, card.best)}</span>
      <span>{count(card.envSteps)}</span>
      <time dateTime={new Date(card.savedAt).toISOString()}>{dateTime(card.savedAt)}</time>
      <span>{words.size(card.bytes)}</span>
    </p>
  )
}

function Undo() {
  const archive = useArchive()
  const deleted = useApp((state) => state.archive.deleted)
  return (
    <div className="undo" role="status">
      {deleted !== null && (
        <>
          <span>{words.removed(deleted.name)}</span>
          <button type="button" className="button" onClick={() => void archive.undoRemove()}>
            <Icon name="reset" /> {words.undo}
          </button>
        </>
      )}
    </div>
  )
}

/** Size of the runs, and of everything that the page stores as far as the browser says. */
function Usage({ cards }: { readonly cards: readonly RunCard[] }) {
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null)
  useEffect(() => {
    let isShown = true
    navigator.storage?.estimate?.().then(
      (figures) => isShown && setEstimate(figures),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [])
  const bytes = cards.reduce((sum, card) => sum + card.bytes, 0)
  return (
    <p className="dim">
      {words.usage(cards.length, bytes)}.{' '}
      {estimate?.usage !== undefined && estimate.quota !== undefined && words.used(estimate.usage, estimate.quota)}
    </p>
  )
}

/** A point in time, in milliseconds, as a date with hours and minutes: in the region of the browser if it speaks the language. */
function dateTime(ms: number): string {
  const language = locale().slice(0, 2)
  const region = navigator.languages.find((tag) => tag.startsWith(language)) ?? locale()
  return new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)
}
