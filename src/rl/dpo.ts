import { sigmoid, softplus } from './preferences.ts'

export const DPO_LOSSES = ['sigmoid', 'ipo', 'hinge'] as const
export type DpoLoss = (typeof DPO_LOSSES)[number]

export interface DpoOptions {
  readonly loss: DpoLoss
  readonly beta: number
  /** ε: the share of answers that are taken to be wrong. For `sigmoid` only. */
  readonly labelSmoothing: number
}

/**
 * Loss of one pair, Δ = (Σ log π − Σ log π_ref)(chosen) − (Σ log π − Σ log π_ref)(rejected):
 * - `sigmoid`: −(1 − ε) ln σ(β Δ) − ε ln σ(−β Δ) (Rafailov et al. 2023, equation 7; ε: Mitchell 2023).
 * - `ipo`: (Δ − 1 / 2β)² (Azar et al. 2024, equation 17): wants a margin, and no more than that.
 * - `hinge`: max(0, 1 − β Δ) (Zhao et al. 2023).
 */
export function dpoPairLoss(difference: number, { loss, beta, labelSmoothing }: DpoOptions): number {
  const margin = beta * difference
  switch (loss) {
    case 'sigmoid':
      return (1 - labelSmoothing) * softplus(-margin) + labelSmoothing * softplus(margin)
    case 'ipo':
      return (difference - 1 / (2 * beta)) ** 2
    case 'hinge':
      return Math.max(0, 1 - margin)
    default:
      return loss satisfies never
  }
}

/** Slope of `dpoPairLoss` at Δ: β (ε σ(β Δ) − (1 − ε) σ(−β Δ)), 2 (Δ − 1 / 2β), or −β where β Δ < 1. */
export function dpoPairSlope(difference: number, { loss, beta, labelSmoothing }: DpoOptions): number {
  const margin = beta * difference
  switch (loss) {
    case 'sigmoid':
      return beta * (labelSmoothing * sigmoid(margin) - (1 - labelSmoothing) * sigmoid(-margin))
    case 'ipo':
      return 2 * (difference - 1 / (2 * beta))
    case 'hinge':
      return margin < 1 ? -beta : 0
    default:
      return loss satisfies never
  }
}
