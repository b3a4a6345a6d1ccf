import { keyName } from '../hands/keyName.ts'
import { useApp } from '../page.ts'
import { laterText } from '../text/onDemand.ts'

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
  const named = (codes: readonly string[]) => codes.slice(0, 2).map((code) => keyName(code, layout))
  const { left, right, jump, attack } = keys
  const sides = named(left).map((name, index) =>
    [name, named(right)[index]].filter((key) => key !== undefined).join(' '),
  )
  return laterText.play.hints.keyboard({ walk: sides, jump: named(jump), attack: named(attack) })
}
