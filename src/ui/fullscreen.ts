import { useEffect, useState } from 'react'

/** Whether the browser can show the page alone on the screen: not in a frame without permission, nor on an iPhone. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled === true
}

/** Shows the page alone on the screen, or ends that. A browser may refuse: then everything stays as it is. */
export function toggleFullscreen(): void {
  if (!canFillScreen()) return
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
  change.catch(() => undefined)
}

/** Whether the page has the whole screen, also when the browser's own key changes that. */
export function useFullscreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])
  return isFull
}
