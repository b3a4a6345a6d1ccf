import type { EnvConfig } from '../../env/config.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { AlgorithmCard, HyperparameterSchema, TextVariant } from '../contract.ts'

/**
 * The card as it is in an environment: what reads hyperparameters, metrics, presets or the agent of a run reads it through
 * here. Throws `AdvisedError` where the algorithm learns no language and the environment is one.
 */
export function cardFor(card: AlgorithmCard, { kind }: Pick<EnvConfig, 'kind'>): AlgorithmCard {
  if (kind !== 'text') return card
  if (card.forText === undefined) {
    throw new AdvisedError(`${card.name} does not learn language here.`, 'Choose SFT or GRPO.')
  }
  const { needs: _, takesClips: __, ...rest } = card // a porter needs no clips: it has a clerk's demonstrations
  return { ...rest, ...card.forText }
}

/** A variant with its own hyperparameters' types forgotten, as the list of algorithms forgets its cards'. */
export function textVariant<Schema extends HyperparameterSchema>(variant: TextVariant<Schema>): TextVariant {
  return variant as unknown as TextVariant
}
