import type { DpoOptions } from './dpoLoss.ts'

/** Derivative `[B]` of `dpoLoss` by each of B differences Δ, as a loop over plain arrays: see `slopes.ts`. */
export function dpoLossSlopes(differences: Float32Array, { loss, beta, labelSmoothing }: DpoOptions): Float32Array {
  const perPair = 1 / differences.length
  switch (loss) {
    case 'sigmoid':
      return differences.map(
        (difference) =>
          beta *
          perPair *
          (labelSmoothing * sigmoid(beta * difference) - (1 - labelSmoothing) * sigmoid(-beta * difference)),
      )
    case 'ipo':
      return differences.map((difference) => 2 * perPair * (difference - 1 / (2 * beta)))
    case 'hinge':
      return differences.map((difference) => (beta * difference < 1 ? -beta * perPair : 0))
    default:
      return loss satisfies never
  }
}

/** `dpoLoss` of the differences Δ `[B]`. */
export function meanDpoLoss(differences: Float32Array, { loss, beta, labelSmoothing }: DpoOptions): number {
  const sum = differences.reduce((total, difference) => {
    const margin = beta * difference
    switch (loss) {
      case 'sigmoid':
        return total + (1 - labelSmoothing) * softplus(-margin) + labelSmoothing * softplus(margin)
      case 'ipo':
        return total + (difference - 1 / (2 * beta)) ** 2
      case 'hinge':
        return total + Math.max(0, 1 - margin)
      default:
        return loss satisfies never
    }
  }, 0)
  return sum / differences.length
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}
