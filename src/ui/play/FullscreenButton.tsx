import { canFillScreen, toggleFullscreen, useFullscreen } from '../fullscreen.ts'
import { Icon } from '../icons.tsx'
import { text } from '../text/index.ts'

/** Fullscreen on and off; absent where the browser has none. */
export function FullscreenButton() {
  const isFull = useFullscreen()
  if (!canFillScreen()) return null
  const label = isFull ? text.header.leaveFullscreen : text.header.fullscreen
  return (
    <button
      type="button"
      className="icon-button fullscreen"
      aria-label={label}
      aria-keyshortcuts="f"
      title={`${label} (F)`}
      onClick={toggleFullscreen}
    >
      <Icon name={isFull ? 'leaveFullscreen' : 'fullscreen'} />
    </button>
  )
}
