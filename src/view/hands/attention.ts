import type { PauseReason } from '../../store/app/types.ts'

/** What the page knows of the person's attention. */
interface Attention {
  readonly isHidden: boolean
  readonly hasFocus: boolean
  readonly isDialogOpen: boolean
}

/** Why a person's game has to pause; null if the person can see it and its keys arrive. */
export function pauseReason({ isHidden, hasFocus, isDialogOpen }: Attention): PauseReason | null {
  if (isHidden) return 'hidden'
  if (!hasFocus) return 'blurred'
  return isDialogOpen ? 'dialog' : null
}

/**
 * Calls `onLoss` when the window loses the focus, its tab is hidden or left, or a dialog opens: releases of keys may not
 * arrive after that. Returns a function that stops it.
 */
export function watchAttention(window: Window, onLoss: (reason: PauseReason) => void): () => void {
  const { document } = window
  const isHidden = () => document.visibilityState === 'hidden'
  const isDialogOpen = () => document.querySelector('dialog[open]') !== null
  const check = (hasFocus: boolean) => {
    const reason = pauseReason({ isHidden: isHidden(), hasFocus, isDialogOpen: isDialogOpen() })
    if (reason !== null) onLoss(reason)
  }
  const onBlur = () => check(false)
  // A modal dialog takes the focus as it opens.
  const onChange = () => check(true)

  window.addEventListener('blur', onBlur)
  window.addEventListener('pagehide', onBlur)
  document.addEventListener('visibilitychange', onChange)
  document.addEventListener('focusin', onChange)
  return () => {
    window.removeEventListener('blur', onBlur)
    window.removeEventListener('pagehide', onBlur)
    document.removeEventListener('visibilitychange', onChange)
    document.removeEventListener('focusin', onChange)
  }
}
