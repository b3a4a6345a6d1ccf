import { useState } from 'react'
import { type AppStore, notify, patch } from '../../store/app/appStore.ts'
import { platformerOf } from '../../store/app/configEdits.ts'
import { MAX_NAME_LENGTH } from '../../store/app/names.ts'
import type { KeptClip } from '../../store/app/teach.ts'
import { playByHand, secondsOf, watchClip } from '../../store/controls/onStage.ts'
import { raceClip } from '../../store/controls/race.ts'
import { learnFromClips } from '../../store/controls/stages.ts'
import { askExpert, changeClip, deleteClip, importClips, renameClip } from '../../store/controls/teachControls.ts'
import { ClipFileError, MAX_CHARACTERS, writeClips } from '../../store/teach/clipFile.ts'
import { CopyReplay } from '../CopyReplay.tsx'
import { FileButton } from '../controls/FileButton.tsx'
import { download } from '../download.ts'
import { lifeSeconds } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'
import { laterText } from '../text/onDemand.ts'
import { ChatText } from './ChatText.tsx'
import { ItemTool } from './ItemTool.tsx'
import { KeepOffer } from './KeepOffer.tsx'
import { MaskTimeline } from './MaskTimeline.tsx'
import { NameField } from './NameField.tsx'

const words = text.teach.clips
const EXPERT_CLIPS = [3, 10] as const
const FEW_CLIPS = 4 // the latest ones; a long list would push the other stages out of view

/** The clips to imitate: naming, trimming, switching on and off, replay, export and import. */
export function Demonstrations() {
  const { store } = usePage()
  const clips = useApp((state) => state.teach.clips)
  const [showsAll, showAll] = useState(false)
  const controls = useRunControls()
  return (
    <>
      {clips.length === 0 && <p className="empty">{words.empty}</p>}
      <div className="actions">
        <button type="button" className="button primary" onClick={() => playByHand(store)}>
          <Icon name="hand" /> {words.play}
        </button>
      </div>
      <Expert />
      <KeepOffer />
      {clips.length > 0 && (
        <ul className="clips" aria-label={words.label}>
          {(showsAll ? clips : clips.slice(-FEW_CLIPS)).map((clip) => (
            <ClipItem key={clip.id} kept={clip} />
          ))}
        </ul>
      )}
      {clips.length > FEW_CLIPS && (
        <button type="button" className="quiet-button" aria-expanded={showsAll} onClick={() => showAll(!showsAll)}>
          {showsAll ? words.showLast : words.showAll(clips.length)}
        </button>
      )}
      {clips.some(({ used }) => used) && (
        <button
          type="button"
          className="quiet-button"
          title={words.learnHelp}
          data-testid="learn-from-clips"
          onClick={() => void learnFromClips({ store }, controls)}
        >
          <Icon name="train" /> {words.learn}
        </button>
      )}
      <Carry hasClips={clips.length > 0} />
    </>
  )
}

function Expert() {
  const { store, workshop } = usePage()
  const isAsked = useApp((state) => state.desk.isExpertAsked)
  const isGame = useApp((state) => platformerOf(state.config.env) !== undefined)
  return (
    <div className="actions" title={words.expertHelp}>
      <span className="dim" role="status">
        {isAsked ? words.expertAsked : words.expert}
      </span>
      {EXPERT_CLIPS.map((count) => (
        <button
          key={count}
          type="button"
          className="button"
          aria-label={words.expertFor(count)}
          disabled={isAsked || !isGame}
          onClick={() => void askExpert(store, workshop, count)}
        >
          {count}
        </button>
      ))}
    </div>
  )
}

function ClipItem({ kept }: { readonly kept: KeptClip }) {
  const { store } = usePage()
  const { id, name, source, clip, rang, used } = kept
  const isShown = useApp(({ spectator: { show } }) => show.kind === 'clip' && show.clip === clip)
  const isOpen = useApp((state) => state.desk.clip === id)
  return (
    <li className="clip" data-used={used}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={used}
        className="switch"
        checked={used}
        aria-label={words.use(name)}
        title={words.useHelp}
        onChange={(event) => changeClip(store, id, { used: event.target.checked })}
      />
      <NameField
        name={name}
        label={words.name(name)}
        maxLength={MAX_NAME_LENGTH}
        onChange={(typed) => renameClip(store, id, typed)}
      />
      <span className="tool-group">
        <ItemTool icon="train" label={words.watch(name)} pressed={isShown} onClick={() => watchClip(store, kept)} />
        <ItemTool
          icon="settings"
          label={words.decisions(name)}
          expanded={isOpen}
          onClick={() => patch(store, 'desk', { clip: isOpen ? null : id })}
        />
        <CopyReplay clip={clip} name={name} />
        <ItemTool icon="bin" label={words.remove(name)} onClick={() => deleteClip(store, id)} />
      </span>
      <p className="item-facts">
        <span className="badge" data-source={source}>
          {words.source[source]}
        </span>
        <span>{lifeSeconds(secondsOf(clip))}</span>
        <span data-rang={rang}>{rang ? words.rang : words.fell}</span>
        <ItemTool icon="race" label={laterText.race.clip(name)} onClick={() => race(store, kept)} />
      </p>
      {isOpen && (
        <div className="clip-open">
          <p className="dim">{text.teach.mask.help}</p>
          <MaskTimeline kept={kept} />
          <ChatText kept={kept} />
        </div>
      )}
    </li>
  )
}

function race(store: AppStore, kept: KeptClip): void {
  if (!raceClip(store, kept)) notify(store, { kind: 'warning', text: laterText.race.clipChanged(kept.name) })
}

/** Export and import of clips as a file. */
function Carry({ hasClips }: { readonly hasClips: boolean }) {
  const { store } = usePage()
  return (
    <div className="actions">
      <button
        type="button"
        className="quiet-button"
        title={words.exportHelp}
        disabled={!hasClips}
        onClick={() => saveClips(store)}
      >
        {words.export}
      </button>
      <FileButton
        label={words.import}
        title={words.importHelp}
        accept=".json,application/json"
        testId="import-clips"
        onFile={(file) => void loadClips(store, file)}
      />
    </div>
  )
}

function saveClips(store: AppStore): void {
  download('bellman-bros-clips.json', writeClips(store.getState().teach.clips), 'application/json')
}

async function loadClips(store: AppStore, file: File): Promise<void> {
  try {
    // Of an oversized file only enough is read to detect that it is too large.
    const { kept, known } = importClips(store, await file.slice(0, MAX_CHARACTERS + 1).text())
    notify(store, { kind: 'info', text: words.imported(kept, known) })
  } catch (error) {
    const message = error instanceof ClipFileError ? error.message : words.unreadableFile
    notify(store, { kind: 'warning', text: message })
  }
}
