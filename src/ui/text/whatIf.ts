import { decimals, signed } from '../format.ts'
import { words } from './words.ts'

/** Words of the futures of a state, which are loaded with them. */
export const whatIfText = words('whatIf', {
  title: 'What if?',
  close: 'Close “What if?”',
  playing: 'Playing the futures of this state … Any key stops it.',
  explain: (futures: number) =>
    `V and Q are mean returns of ${futures} episodes each, played from the state before this decision. A = Q − V: how much better an action is than the policy’s average.`,
  decision: (decision: number) => `decision ${decision + 1}`,
  columns: { action: 'First action', probability: 'π', q: 'Q', advantage: 'A = Q − V', ends: 'bell · died' },
  policy: 'as π draws',
  taken: 'the policy took this action',
  estimate: (mean: number, halfWidth: number) => `${decimals(mean, 2)} ± ${decimals(halfWidth, 2)}`,
  signedEstimate: (mean: number, halfWidth: number) => `${signed(mean, 2)} ± ${decimals(halfWidth, 2)}`,
  ends: (rang: number, died: number) => `${rang} · ${died}`,
  critic: (value: number, inside: boolean) =>
    `The critic says V = ${decimals(value, 2)}: ${inside ? 'inside' : 'outside'} the interval.`,
  criticQ: (q: number) => `critic ${decimals(q, 2)}`,
  noCritic: 'This policy has no critic.',
  greedy: 'The policy acts greedily here, so that its futures differ only by chance in the game.',
  cut: (count: number) =>
    count === 1
      ? 'One future reached the time limit; there, its return goes on with the critic’s V.'
      : `${count} futures reached the time limit; there, their returns go on with the critic’s V.`,
  soft: 'This critic’s V and Q count future entropy as reward, as SAC does; the returns of the futures do not. So it may lie above them.',
  interval: '±: 95 % interval',
})
