import type { PackedTexts } from '../../policies/transformer/forward.ts'
import type { Rng } from '../../shared/rng.ts'

/**
 * NEFTune (Jain et al. 2024): U(−1, 1) · α / √(L d) for each number of an embedding, so that the noise of a whole text is
 * α / √3 long whatever its length L and the width d. L is the text's own length: common implementations take the padded
 * length of the batch. Null where α is 0.
 */
export function neftuneNoise({ starts }: PackedTexts, alpha: number, width: number, rng: Rng): Float32Array | null {
  if (alpha === 0) return null
  const noise = new Float32Array(starts[starts.length - 1] * width)
  for (let text = 0; text + 1 < starts.length; text++) {
    const scale = alpha / Math.sqrt((starts[text + 1] - starts[text]) * width)
    for (let index = starts[text] * width; index < starts[text + 1] * width; index++) {
      noise[index] = (2 * rng.float() - 1) * scale
    }
  }
  return noise
}
