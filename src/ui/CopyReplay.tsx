import { useState } from 'react'
import type { Clip } from '../sim/clip.ts'
import { notify } from '../store/app/appStore.ts'
import { LinkError } from '../store/app/link.ts'
import { replayLinkTo } from '../store/teach/replayLink.ts'
import { showInAddress } from './address.ts'
import { Icon } from './icons.tsx'
import { usePage } from './page.ts'
import { text } from './text/index.ts'

const words = text.replay

interface CopyReplayProps {
  readonly clip: Clip
  /** In a list of clips, the clip's name: the button then shows only its icon. */
  readonly name?: string
}

/** Copies a link that replays a clip, or says why there is none. Loaded when there is a clip. */
export function CopyReplay({ clip, name }: CopyReplayProps) {
  const { store } = usePage()
  const [copied, setCopied] = useState<Clip | null>(null)

  async function copy(): Promise<void> {
    let link: string
    try {
      link = replayLinkTo(location.href, clip)
    } catch (error) {
      if (!(error instanceof LinkError)) throw error
      notify(store, { kind: 'warning', text: words.tooLong(error.message) })
      return
    }
    try {
      await navigator.clipboard.writeText(link)
      setCopied(clip)
    } catch {
      showInAddress(link)
      notify(store, { kind: 'info', text: words.copyFailed })
    }
  }

  const label = copied === clip ? words.copied : name === undefined ? words.copy : words.copyOf(name)
  return (
    <button
      type="button"
      className={name === undefined ? 'quiet-button' : 'icon-button small'}
      title={label}
      onClick={() => void copy()}
    >
      <Icon name={copied === clip ? 'check' : 'link'} />
      <span className={name === undefined ? undefined : 'unseen'} aria-live="polite">
        {label}
      </span>
    </button>
  )
}
