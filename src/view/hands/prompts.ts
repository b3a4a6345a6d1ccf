import type { Prompting } from '../../store/app/hands.ts'
import type { StageWords } from '../words.ts'

/** Commands that prompts name. */
export type Prompted = 'confirm' | 'back' | 'restart'

/** What to press for an effect on the device in use, `Enter: play`; for touch the effect alone, `Play`, to be tapped. */
export function promptOf(
  words: StageWords['prompts'],
  prompting: Prompting,
  command: Prompted,
  effect: string,
): string {
  const key = words[prompting][command]
  return key === '' ? capital(effect) : `${key}: ${effect}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
