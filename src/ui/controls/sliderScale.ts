import type { Hyperparameter, NumericHyperparameter } from '../../algorithms/contract.ts'
import { fitted } from '../../algorithms/shared/schema.ts'

/** Number of a slider's positions: fine enough for a mouse, the same for every declaration. */
export const SLIDER_STEPS = 1000

/** Position of a value on its slider, 0–SLIDER_STEPS. A logarithmic scale that starts at 0 follows log(1 + x). */
export function toPosition(declared: NumericHyperparameter, value: number): number {
  const { min, max } = declared
  const inside = Math.min(max, Math.max(min, value))
  return SLIDER_STEPS * ((bend(declared, inside) - bend(declared, min)) / (bend(declared, max) - bend(declared, min)))
}

/** The value at a position: a multiple of its step for `int`, to three digits for `float`. */
export function toValue(declared: NumericHyperparameter, position: number): number {
  const { min, max } = declared
  if (position <= 0) return min
  if (position >= SLIDER_STEPS) return max
  const share = position / SLIDER_STEPS
  const bent = bend(declared, min) + share * (bend(declared, max) - bend(declared, min))
  return fitted(declared, roundToDigits(declared, unbend(declared, bent)))
}

/** Linear values to 1/500 of their range, logarithmic ones to three digits, so that no slider shows 0.30000000004. */
function roundToDigits({ scale, min, max }: NumericHyperparameter, value: number): number {
  if (scale === 'log') return Number(value.toPrecision(3))
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(max - min)) - 1)
  return Number(value.toFixed(decimals))
}

function bend({ scale, min }: NumericHyperparameter, value: number): number {
  if (scale !== 'log') return value
  return min > 0 ? Math.log(value) : Math.log1p(value)
}

function unbend({ scale, min }: NumericHyperparameter, bent: number): number {
  if (scale !== 'log') return bent
  return min > 0 ? Math.exp(bent) : Math.expm1(bent)
}

/** Whether a declaration is a number and therefore has a slider. */
export function isNumeric(declared: Hyperparameter): declared is NumericHyperparameter {
  return declared.kind === 'int' || declared.kind === 'float'
}
