import type { EnvConfig } from '../env/config.ts'
import { AdvisedError } from '../shared/advisedError.ts'
import type { AlgorithmCard, TextVariant } from './contract.ts'
import { dapoForText } from './dapo/text/index.ts'
import { dpoForText } from './dpo/text/index.ts'
import { grpoForText } from './grpo/text/index.ts'
import { ppoForText } from './ppo/text/index.ts'
import { sftForText } from './sft/text/index.ts'

/**
 * Variants of algorithms for language models, by the id of the card. To add one: a folder `text` in the algorithm's folder,
 * and a line here. Separate from `index.ts`, because the page's first load contains no language model.
 */
const TEXT_VARIANTS: Readonly<Record<string, TextVariant>> = {
  sft: sftForText,
  dpo: dpoForText,
  grpo: grpoForText,
  dapo: dapoForText,
  ppo: ppoForText,
}

/** Ids of the algorithms that learn language. */
export const TEXT_ALGORITHMS: readonly string[] = Object.keys(TEXT_VARIANTS)

/**
 * The card for an environment: read a run's hyperparameters, metrics, presets and agent through this function. Throws
 * `AdvisedError` if it is a text environment and the algorithm has no variant for text.
 */
export function cardFor(card: AlgorithmCard, { kind }: Pick<EnvConfig, 'kind'>): AlgorithmCard {
  if (kind !== 'text') return card
  const known = textCards.get(card) ?? textCardOf(card)
  textCards.set(card, known)
  return known
}

/** The same card each time: what is drawn from a card is drawn again only for another one. */
const textCards = new WeakMap<AlgorithmCard, AlgorithmCard>()

function textCardOf(card: AlgorithmCard): AlgorithmCard {
  const variant = Object.hasOwn(TEXT_VARIANTS, card.id) ? TEXT_VARIANTS[card.id] : undefined
  if (variant === undefined) {
    throw new AdvisedError(
      `${card.name} does not learn language here.`,
      `Choose one of these algorithms: ${TEXT_ALGORITHMS.join(', ')}.`,
    )
  }
  const { needs: _, takesClips: __, ...rest } = card // language models need no clips: their demonstrations are generated
  return { ...rest, ...variant }
}
