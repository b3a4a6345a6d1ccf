import { VOCABULARY } from '../../env/text/vocabulary.ts'
import { porterText as words } from '../text/porter.ts'

/** Text of a token on its tile. */
export function glyphOf(token: number): string {
  const said = VOCABULARY[token]
  if (said === '\n') return words.invisible.newline
  if (said === ' ') return words.invisible.space
  return said
}

/** Accessible name of a token. */
export function nameOf(token: number): string {
  const said = VOCABULARY[token]
  return words.tokenNames[said] ?? `“${said}”`
}

const FULL_KL = 1 // nats: a bar's full height

/** Height of a token's bar, 0 to 1. The root makes the small divergences of a careful run visible beside large ones. */
export function klHeight(nats: number): number {
  return Math.sqrt(Math.min(1, Math.abs(nats) / FULL_KL))
}

/** The tokens of a distribution with the highest probabilities, the most probable first. */
export function mostProbable(
  probabilities: Float32Array,
  count: number,
): { readonly token: number; readonly probability: number }[] {
  return Array.from(probabilities, (probability, token) => ({ token, probability }))
    .sort((a, b) => b.probability - a.probability || a.token - b.token)
    .slice(0, count)
}
