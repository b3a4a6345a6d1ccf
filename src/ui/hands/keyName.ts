import { laterText } from '../text/onDemand.ts'

/**
 * Name of a physical key for a person: what it types on this keyboard where the browser says so (`layout`, by code), else
 * what it types on QWERTY.
 */
export function keyName(code: string, layout: Readonly<Record<string, string>>): string {
  const typed = layout[code]
  if (typed !== undefined && typed.trim() !== '') return typed.toUpperCase()
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  if (isNamed(code)) return laterText.hands.keyNames[code]
  return letter ?? code.replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ')
}

function isNamed(code: string): code is keyof typeof laterText.hands.keyNames {
  return code in laterText.hands.keyNames
}
