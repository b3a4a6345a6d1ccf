import { useEffect } from 'react'
import { isTaken, type KeyPress, type KeyUse, keyUseOf, needsKey, typedKey } from '../shared/keys.ts'

/** The keys of a comparison of two things, clips or answers: read by the listener, the buttons and the help. */
export const PAIR_KEYS = { left: 'J', right: 'K', equal: 'L', skip: 'S', undo: 'U' } as const

type PairAction = keyof typeof PAIR_KEYS

/** The action of a key, or null. `use`: the keys that the focused element needs itself. */
export function pairActionOf(pressed: KeyPress, use: KeyUse | null): PairAction | null {
  if (isTaken(pressed) || pressed.repeat || needsKey(use, pressed.key)) return null
  const key = typedKey(pressed).toUpperCase()
  const actions = Object.keys(PAIR_KEYS) as PairAction[]
  return actions.find((action) => PAIR_KEYS[action] === key) ?? null
}

/** Listens for these keys while the pair's card is on the page. */
export function usePairKeys(actions: Readonly<Record<PairAction, () => void>>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      const action = pairActionOf(event, keyUseOf(event.target))
      if (action === null) return
      event.preventDefault()
      actions[action]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [actions])
}
