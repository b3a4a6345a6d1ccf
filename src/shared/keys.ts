/** What the page's shortcuts and the game's keyboard share: which key presses are theirs, and what a key types. */

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'getModifierState'>>

/**
 * The character that a key types, in lower case, whatever the layout: `?` is Shift and the comma's key on a French
 * keyboard. A letter of another script (Cyrillic, Greek …) counts as the Latin letter of the same place, because such
 * layouts have no other key for it. Names of keys without a character stay as they are (`Escape`).
 */
export function typedKey({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (key.length > 1) return key
  const isForeign = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? []
  return (isForeign && latin !== undefined ? latin : key).toLowerCase()
}

/** The browser, the system or an input method has this key press. A sign typed with AltGr belongs to the page. */
export function isTaken(event: KeyPress): boolean {
  if (event.isComposing || event.metaKey) return true
  const isSign = /^[^\p{L}\p{N}\s]$/u.test(event.key)
  return (event.ctrlKey || event.altKey) && !(isSign && event.getModifierState?.('AltGraph'))
}

/** Which keys the element under a key press needs for itself. */
export type KeyUse =
  | 'typing' // all keys: fields for text, lists
  | 'sliding' // arrows, Home, End, Page keys: sliders, groups of radio buttons
  | 'moving' // arrows and what presses: tabs and menus
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

/** Whether an element of this kind needs the key; a shortcut or the game takes it otherwise. */
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
