import { REWARD_FUNCTIONS } from '../../env/text/rewards/index.ts'
import type { FinishedAnswer } from '../../env/text/textEnv.ts'
import { porterText as words } from '../text/porter.ts'
import { said } from '../text/words.ts'

interface RewardChipsProps {
  /** `li` where the chips are a list of their own. */
  readonly element: 'li' | 'span'
  readonly scores: FinishedAnswer['scores']
  /** In the order of `REWARD_FUNCTIONS`. */
  readonly weights: ArrayLike<number>
}

/** What each reward function pays for an answer; those of weight 0 are left out. */
export function RewardChips({ element: Element, scores, weights }: RewardChipsProps) {
  return REWARD_FUNCTIONS.map(({ id, label, help }, index) =>
    weights[index] === 0 ? null : (
      <Element key={id} className="chip" title={`${id}: ${said(help)}`} data-paid={scores[index] > 0 || undefined}>
        {words.reward(label, scores[index])}
      </Element>
    ),
  )
}
