import { signed } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { decisionsUpTo } from './valueAlongEpisode.ts'

const twoDecimals = (value: number) => signed(value, 2)

export const advantageAlongEpisode: ChartDefinition = {
  id: 'advantageAlongEpisode',
  group: 'episode',
  title: 'Advantage, decision by decision',
  shows: 'How much better or worse than V(s) each decision turned out: r + γ V(s′) − V(s).',
  healthy: 'small bars on both sides; tall ones are surprises.',
  empty: 'One bar a decision of the episode on the stage, once a policy that learns values plays.',
  x: 'decision',
  series: [
    { label: '▲ better', colour: 'better', mark: 'bars', format: twoDecimals },
    { label: '▼ worse', colour: 'worse', mark: 'bars', format: twoDecimals },
  ],
  includes: [-0.05, 0.05],
  version: ({ trace }) => trace.version,
  read({ trace: { current, finished } }) {
    // The first decisions of a new episode say little: the finished one stays until there is something to see.
    const episode = current.length >= 3 || finished === null ? current : finished
    if (episode.length === 0 || !episode.hasValue) return null
    const advantages = Array.from(episode.advantages.subarray(0, episode.length))
    return [
      decisionsUpTo(episode.length),
      advantages.map((advantage) => (advantage >= 0 ? advantage : null)),
      advantages.map((advantage) => (advantage < 0 ? advantage : null)),
    ]
  },
}
