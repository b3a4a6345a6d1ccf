import type { TextConfig } from '../../../env/config.ts'
import { createProducts } from '../../../nn/transformer/products.ts'
import { examine } from '../../../policies/transformer/exam.ts'
import { createSampler } from '../../../policies/transformer/sampler.ts'
import type { TransformerWeights } from '../../../policies/transformer/weights.ts'

const SHORT_EXAM = { every: 4, samples: 1 } // 40 questions: about 60 ms, for a curve during training

/** Share of held-out questions answered rightly and in the strict format at T = 1, and rightly by greedy decoding. */
export interface HeldOutShares {
  readonly 'heldOut/correct': number
  readonly 'heldOut/strict': number
  readonly 'heldOut/greedy': number
}

/** A short exam on held-out questions with random numbers of its own, so that it does not change what is learnt. */
export function createHeldOutExam(config: TextConfig): (weights: TransformerWeights) => HeldOutShares {
  const sampler = createSampler(createProducts())
  return (weights) => {
    const { heldOutCorrect, heldOutStrict, greedyCorrect } = examine(weights, config, { ...SHORT_EXAM, sampler })
    return { 'heldOut/correct': heldOutCorrect, 'heldOut/strict': heldOutStrict, 'heldOut/greedy': greedyCorrect }
  }
}
