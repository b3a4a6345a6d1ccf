import { useEffect, useRef, useState } from 'react'
import { Icon } from './icons.tsx'
import { useApp } from './page.ts'
import { laterText } from './text/onDemand.ts'
import './styles/soundSign.css'
import { Key } from './Key.tsx'

const SHOWN_MS = 1600

/**
 * Says for a moment that the sound is off, or on again: a key has no place on the page to show it. `mutedBefore` is how the page
 * began: the key may be pressed before this part is loaded.
 */
export function SoundSign({ mutedBefore }: { readonly mutedBefore: boolean }) {
  const muted = useApp(({ view }) => view.muted)
  const before = useRef(mutedBefore)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (before.current === muted) return
    before.current = muted
    setShown(true)
    const timer = setTimeout(() => setShown(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [muted])
  return (
    <div className="sound-sign" role="status">
      {isShown && (
        <p>
          <Icon name={muted ? 'muted' : 'sound'} /> {laterText.sound[muted ? 'off' : 'on']} <Key>M</Key>
        </p>
      )}
    </div>
  )
}
