import { Suspense } from 'react'
import { type AppStore, changeMode, patch } from '../../store/app/appStore.ts'
import { secondsOf } from '../../store/controls/onStage.ts'
import { keepOffered } from '../../store/controls/teachControls.ts'
import { Icon } from '../icons.tsx'
import { later } from '../later.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import '../styles/teach.css'
import { Key } from '../Key.tsx'

/** Loaded with the code of replay links when there is a life to share. */
const CopyReplay = later(async () => (await import('../CopyReplay.tsx')).CopyReplay)

/** Offers to keep each finished life of a person, by button or K. Nothing is kept automatically. */
export function KeepOffer() {
  const { store } = usePage()
  const offered = useApp((state) => state.desk.offered)
  const keptAs = useApp((state) => state.desk.keptAs)
  const isPlaying = useApp((state) => state.mode === 'play')
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
            onClick={() => keepOffered(store)}
          >
            <Icon name="hand" />
            {text.teach.clips.keep} {isPlaying && <Key>K</Key>}
          </button>
          <Suspense fallback={null}>
            <CopyReplay clip={offered.clip} />
          </Suspense>
        </>
      )}
      {keptAs !== null && isPlaying && (
        <>
          <span>{text.teach.clips.kept(keptAs)}</span>
          <button type="button" className="quiet-button" onClick={() => showClips(store)}>
            {text.teach.clips.toClips}
          </button>
        </>
      )}
    </div>
  )
}

function showClips(store: AppStore): void {
  changeMode(store, 'teach')
  patch(store, 'desk', { rung: 'demonstrations' })
}
