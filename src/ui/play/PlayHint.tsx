import { keyName } from '../hands/keyName.ts'
import { walkPairs } from '../hands/walkPairs.ts'
import { useApp } from '../page.ts'
import { laterText } from '../text/onDemand.ts'

const MOST_NAMED = 2 // keys of an action

/** How to play, below the picture; touch pads explain themselves, and lie there. */
export function PlayHint() {
  const hint = useHint()
  const isTouched = useApp((state) => state.hands.device === 'touch')
  return isTouched ? null : <p className="play-hint">{hint}</p>
}

/** How to play, on the device in use, with the keys that the person has chosen. */
export function useHint(): string {
  const { device, padMake, keys, layout } = useApp((state) => state.hands)
  if (device === 'gamepad') return laterText.play.hints[padMake]
  if (device === 'touch') return laterText.play.hints.touch
  const named = (codes: readonly string[]) => codes.slice(0, MOST_NAMED).map((code) => keyName(code, layout))
  const { jump, attack } = keys
  const walk = walkPairs(keys.left, keys.right).slice(0, MOST_NAMED)
  return laterText.play.hints.keyboard({
    walk: walk.map((pair) => named(pair).join(' ')),
    ...{ left: named(keys.left), right: named(keys.right), jump: named(jump), attack: named(attack) },
  })
}
