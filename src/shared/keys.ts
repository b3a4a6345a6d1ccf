/** Keyboard rules shared by the page's shortcuts and the game: which key presses they may use, and what a key types. */

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'getModifierState'>>

/**
 * The character that a key types, in lower case, whatever the layout: `?` is Shift and the comma key on a French
 * keyboard. A letter of another script (Cyrillic, Greek …) counts as the Latin letter at the same position, because such
 * layouts have no other key for it. Keys without a character keep their name (`Escape`).
 */
export function typedKey({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (key.length > 1) return key
  const isForeign = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? []
  return (isForeign && latin !== undefined ? latin : key).toLowerCase()
}

/** True if the browser, the system or an input method uses this key press. A character typed with AltGr is the page's. */
export function isTaken(event: KeyPress): boolean {
  if (event.isComposing || event.metaKey) return true
  const isSign = /^[^\p{L}\p{N}\s]$/u.test(event.key)
  return (event.ctrlKey || event.altKey) && !(isSign && event.getModifierState?.('AltGraph'))
}

/** Which keys the focused element needs for itself. */
export type KeyUse =
  | 'typing' // all keys: text fields, lists
  | 'sliding' // arrows, Home, End, Page keys: sliders, radio groups
  | 'moving' // arrows, Space and Enter: tabs and menus
  | 'pressing' // Space and Enter: buttons, links, switches

export function keyUseOf(target: EventTarget | null): KeyUse | null {
  if (!(target instanceof Element)) return null
  if (target.closest('textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]')) {
    return 'typing'
  }
  if (target.closest('input[type="range"], input[type="radio"], [role="slider"], [role="radiogroup"]')) return 'sliding'
  if (target.closest('[role="tablist"], [role="menu"], [role="listbox"]')) return 'moving'
  const buttons =
    'input:is([type="checkbox"], [type="button"], [type="submit"], [type="reset"], [type="file"], [type="color"])'
  if (target.closest(`button, a[href], summary, ${buttons}, [role="button"], [role="checkbox"], [role="switch"]`)) {
    return 'pressing'
  }
  return target.closest('input') === null ? null : 'typing'
}

/** True if an element of this kind needs the key; otherwise a shortcut or the game may use it. */
export function needsKey(use: KeyUse | null, key: string): boolean {
  const presses = key === ' ' || key === 'Enter'
  const moves = /^(Arrow|Home$|End$|Page)/.test(key)
  switch (use) {
    case null:
      return false
    case 'typing':
      return true
    case 'pressing':
      return presses
    case 'sliding':
    case 'moving':
      return presses || moves
    default:
      return use satisfies never
  }
}
