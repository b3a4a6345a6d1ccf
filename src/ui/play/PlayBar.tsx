import { changeMode } from '../../store/app/appStore.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { EditButtons } from '../editor/EditButtons.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { PlayedEndless } from '../stage/PlayedEndless.tsx'
import { KeepOffer } from '../teach/KeepOffer.tsx'
import { laterText } from '../text/onDemand.ts'
import { FullscreenButton } from './FullscreenButton.tsx'

interface PlayBarProps {
  readonly isUnfolded: boolean
  onFold(isUnfolded: boolean): void
  onKeys(): void
}

/**
 * All that Play shows beside the game: a button that unfolds the page's header, one for fullscreen, and between them what
 * waits for the person. `play.css` hides what would cover a game that is being played.
 */
export function PlayBar({ isUnfolded, onFold, onKeys }: PlayBarProps) {
  const { store } = usePage()
  const isTraining = useApp(({ run }) => isActive(run.state))
  const isChoosing = useApp(({ play }) => play.screen === 'levelSelect') // the panel has no room above it
  // The last life is over in a result, and on the way out; a game that goes on, or waits, is about another one.
  const isBetweenLives = useApp(({ play }) => play.screen === 'result' || play.screen === 'title')
  const isTrying = useApp(({ editor }) => editor?.trial != null)
  const level = useApp(({ play }) => play.level)
  const label = isUnfolded ? laterText.play.fold : laterText.play.unfold
  return (
    <div className="play-bar">
      <button
        type="button"
        className="icon-button"
        aria-expanded={isUnfolded}
        aria-controls="header"
        aria-label={label}
        title={label}
        onClick={() => onFold(!isUnfolded)}
      >
        <Icon name={isUnfolded ? 'close' : 'menu'} />
      </button>
      <div className="play-news">
        {isTraining && (
          <button type="button" className="quiet-button" onClick={() => changeMode(store, 'train')}>
            {laterText.play.training}
          </button>
        )}
        {!isChoosing && <PlayedEndless />}
        {isBetweenLives && <KeepOffer />}
        {(isChoosing || isTrying) && <EditButtons level={level} />}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={laterText.hands.open}
        title={laterText.hands.open}
        onClick={onKeys}
      >
        <Icon name="keyboard" />
      </button>
      <FullscreenButton />
    </div>
  )
}
