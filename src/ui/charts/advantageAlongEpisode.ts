import { drawnEpisode } from '../../store/history/episodeTrace.ts'
import { signed } from '../format.ts'
import type { ChartDefinition } from './contract.ts'
import { decisionsUpTo } from './valueAlongEpisode.ts'

const twoDecimals = (value: number) => signed(value, 2)

export const advantageAlongEpisode: ChartDefinition = {
  id: 'advantageAlongEpisode',
  group: 'episode',
  title: 'Advantage by decision',
  shows: 'One-step advantage of each decision: r + γ V(s′) − V(s).',
  healthy: 'small bars on both sides; tall bars mark large TD errors.',
  empty: 'One bar per decision of the episode on the stage. Needs a policy with V(s) or Q(s,a).',
  x: 'decision',
  series: [
    { label: '▲ better', colour: 'better', mark: 'bars', format: twoDecimals },
    { label: '▼ worse', colour: 'worse', mark: 'bars', format: twoDecimals },
  ],
  includes: [-0.05, 0.05],
  version: ({ trace }) => trace.version,
  read({ trace }) {
    const episode = drawnEpisode(trace)
    if (episode.length === 0 || !episode.hasValue) return null
    const advantages = Array.from(episode.advantages.subarray(0, episode.length))
    return [
      decisionsUpTo(episode.length),
      advantages.map((advantage) => (advantage >= 0 ? advantage : null)),
      advantages.map((advantage) => (advantage < 0 ? advantage : null)),
    ]
  },
}
