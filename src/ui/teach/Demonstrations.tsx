import { appStore } from '../../store/appStore.ts'
import { MOST_NAME } from '../../store/names.ts'
import type { KeptClip } from '../../store/teach.ts'
import { changeClip, deleteClip, playByHand, renameClip, secondsOf, watchClip } from '../../store/teachControls.ts'
import { seconds } from '../format.ts'
import { Icon } from '../icons.tsx'
import { text } from '../text/index.ts'
import { useAppStore } from '../useAppStore.ts'
import { ItemTool } from './ItemTool.tsx'
import { KeepOffer } from './KeepOffer.tsx'
import { NameField } from './NameField.tsx'

const words = text.teach.clips

/** The clips to imitate: kept, named, switched on and off, played again. */
export function Demonstrations() {
  const clips = useAppStore((state) => state.teach.clips)
  return (
    <>
      {clips.length === 0 && <p className="empty">{words.empty}</p>}
      <div className="actions">
        <button type="button" className="button primary" onClick={() => playByHand(appStore)}>
          <Icon name="hand" /> {words.play}
        </button>
      </div>
      <KeepOffer />
      {clips.length > 0 && (
        <ul className="clips" aria-label={words.label}>
          {clips.map((clip) => (
            <ClipItem key={clip.id} kept={clip} />
          ))}
        </ul>
      )}
    </>
  )
}

function ClipItem({ kept }: { readonly kept: KeptClip }) {
  const { id, name, source, clip, rang, used } = kept
  const isShown = useAppStore(({ spectator: { show } }) => show.kind === 'clip' && show.clip === clip)
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
        onChange={(event) => changeClip(appStore, id, { used: event.target.checked })}
      />
      <NameField
        name={name}
        label={words.name(name)}
        maxLength={MOST_NAME}
        onChange={(typed) => renameClip(appStore, id, typed)}
      />
      <span className="tool-group">
        <ItemTool icon="train" label={words.watch(name)} pressed={isShown} onClick={() => watchClip(appStore, kept)} />
        <ItemTool icon="close" label={words.remove(name)} onClick={() => deleteClip(appStore, id)} />
      </span>
      <p className="item-facts">
        <span className="badge" data-source={source}>
          {words.source[source]}
        </span>
        <span>{seconds(secondsOf(clip))}</span>
        <span data-rang={rang}>{rang ? words.rang : words.fell}</span>
      </p>
    </li>
  )
}
