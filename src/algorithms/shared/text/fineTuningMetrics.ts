import type { FineTuningStep } from './fineTuning.ts'

/** A step of fine-tuning as metrics of `SFT_TEXT_METRICS`; held-out ones after each epoch. */
export function fineTuningMetrics({ loss, gradientNorm, learningRate, heldOut }: FineTuningStep) {
  return {
    'loss/crossEntropy': loss,
    'policy/gradientNorm': gradientNorm,
    'learning/learningRate': learningRate,
    ...(heldOut && {
      'heldOut/crossEntropy': heldOut.loss,
      'heldOut/accuracy': heldOut.accuracy,
      ...heldOut.shares,
    }),
  }
}
