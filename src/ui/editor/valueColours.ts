import { PAPER, shade } from '../../shared/shade.ts'
import { COLOURS } from '../colours.ts'

const VALUE = Number.parseInt(COLOURS.value.slice(1), 16)

/** A CSS colour of the scale of values, as on the stage: 0 is the lowest value, 1 the highest. */
export function valueColour(share: number): string {
  return cssColour(shade(share, VALUE))
}

/** The whole scale, from the lowest value to the highest, as a CSS background. */
export const VALUE_SCALE = `linear-gradient(90deg, ${[0, 0.5, 1].map(valueColour).join(', ')})`

/** The colour of the mark of a preferred action. */
export const PREFERRED = cssColour(PAPER)

function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`
}
