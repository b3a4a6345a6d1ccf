/**
 * θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ) (Kingma and Ba 2015, algorithm 1), for moments
 * stored as m / (1 − β₁) and v / (1 − β₂), which saves two products a step: the constants go into the step size and ε.
 */
export function adamStep(
  steps: number,
  options: { readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly learningRate: number },
): { readonly stepSize: number; readonly scaledEpsilon: number } {
  const { beta1, beta2, epsilon, learningRate } = options
  const toRootOfV = Math.sqrt((1 - beta2) / (1 - beta2 ** steps))
  return {
    stepSize: (learningRate * (1 - beta1)) / (1 - beta1 ** steps) / toRootOfV,
    scaledEpsilon: epsilon / toRootOfV,
  }
}
