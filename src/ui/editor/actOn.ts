import type { KeyboardEvent } from 'react'

/** Does what a key means, if it means anything, in place of what the browser would do. True if it did. */
export function actOn(event: KeyboardEvent, act: (() => void) | undefined): boolean {
  if (act === undefined) return false
  event.preventDefault()
  act()
  return true
}
