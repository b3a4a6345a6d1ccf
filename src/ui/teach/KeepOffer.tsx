import { appStore, changeMode, patch } from '../../store/app/appStore.ts'
import { keepOffered, secondsOf } from '../../store/controls/teachControls.ts'
import { Icon } from '../icons.tsx'
import { text } from '../text/index.ts'
import { useAppStore } from '../useAppStore.ts'
import '../styles/teach.css'

/** After each life of a person: it may be kept, by a press or by K. Nothing is kept by itself. */
export function KeepOffer() {
  const offered = useAppStore((state) => state.desk.offered)
  const keptAs = useAppStore((state) => state.desk.keptAs)
  const isPlaying = useAppStore((state) => state.mode === 'play')
  return (
    <div className="keep-offer" role="status">
      {offered !== null && (
        <>
          <span>{text.teach.clips.offer(offered.rang, secondsOf(offered.clip))}</span>
          <button
            type="button"
            className="button"
            data-testid="keep-run"
            aria-keyshortcuts={isPlaying ? 'k' : undefined}
            onClick={() => keepOffered(appStore)}
          >
            <Icon name="hand" />
            {text.teach.clips.keep} {isPlaying && <kbd>K</kbd>}
          </button>
        </>
      )}
      {keptAs !== null && isPlaying && (
        <>
          <span>{text.teach.clips.kept(keptAs)}</span>
          <button type="button" className="quiet-button" onClick={showClips}>
            {text.teach.clips.toClips}
          </button>
        </>
      )}
    </div>
  )
}

function showClips(): void {
  changeMode(appStore, 'teach')
  patch(appStore, 'desk', { rung: 'demonstrations' })
}
