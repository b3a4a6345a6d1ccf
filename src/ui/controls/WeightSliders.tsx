import { rewardSlider } from '../../store/app/settings.ts'
import { useRunControls } from '../runContext.ts'
import { Setting } from './Setting.tsx'

interface WeightSlidersProps {
  /** Begins the name of each slider: names are unique on the page. */
  readonly prefix: string
  /** Reward terms of the game, or reward functions of answers. */
  readonly parts: readonly (Parameters<typeof rewardSlider>[0] & { readonly id: string })[]
  readonly weights: Readonly<Record<string, number>>
  /** The weights that the parts start with. */
  readonly own: Readonly<Record<string, number>>
}

/** The weight of each part of the reward; a change applies at once, also during a run. */
export function WeightSliders({ prefix, parts, weights, own }: WeightSlidersProps) {
  const controls = useRunControls()
  return parts.map((part) => (
    <Setting
      key={part.id}
      name={`${prefix}.${part.id}`}
      declared={rewardSlider(part)}
      value={weights[part.id] ?? own[part.id]}
      baseline={own[part.id]}
      running={undefined}
      tone="reward"
      onChange={(weight) => controls.setRewardWeight(part.id, Number(weight))}
    />
  ))
}
