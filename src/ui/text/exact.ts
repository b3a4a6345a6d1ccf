import type { ExactFault } from '../../policies/exact/states.ts'
import type { PaintedExact } from '../../store/controls/exactStore.ts'
import { compact, decimals } from '../format.ts'
import { words } from './words.ts'

/** Words of the exact values, which are loaded with them. */
export const exactText = words('exact', {
  title: 'Exact values',
  close: 'Close the exact values',
  about:
    'The true values, by dynamic programming, beside what the critic has learnt. V* is the best that any policy can earn from a state; V^π is what the policy on the stage earns on average.',
  horizon:
    'The horizon is infinite: a time limit only interrupts an episode, so these values go on after it, as learners bootstrap.',
  here: {
    decision: (decision: number) => `decision ${decision + 1}`,
    cell: (cell: number) => `cell ${cell + 1}`,
    none: 'Waiting for a state on the stage …',
    ended: 'The episode has ended: no decision is left here.',
  },
  names: { optimal: 'V*', policy: 'V^π', learned: 'V' },
  namesHelp: {
    optimal: 'the best any policy can do',
    policy: 'the policy on the stage',
    learned: 'what the critic says',
  },
  value: (value: number) => decimals(value, 3),
  between: (low: number, high: number) => `${decimals(low, 2)} … ${decimals(high, 2)}`,
  wide: 'This policy is too random for all its futures to be listed: V^π lies between these bounds. It becomes exact as the policy becomes certain, and for greedy actions.',
  sampled: (futures: number, mean: number, halfWidth: number) =>
    `By ${futures} sampled futures, V^π ≈ ${decimals(mean, 2)} ± ${decimals(halfWidth, 2)} (95 %).`,
  wideOptimum: 'The search has not finished within its limit of states: V* lies between these bounds.',
  neverEnds: 'V^π does not exist: without discounting (γ = 1), an episode of this policy may never end.',
  noCritic: 'This policy has no critic.',
  paint: 'Paint',
  paints: { optimal: 'V*', policy: 'V^π', learned: 'V', error: 'V − V^π' } satisfies Record<PaintedExact, string>,
  paintHelp: 'On a level: at each place, with the hero running to the bell. On a grid: in each cell.',
  state: (updates: number, isBusy: boolean) =>
    `The policy after ${compact(updates)} updates${isBusy ? '; computing …' : '.'}`,
  faults: {
    sticky: 'Sticky actions make the game random: set them to 0 for exact values.',
    looksBack: 'A policy that sees pictures also sees the past: choose features or tiles for exact values.',
    moves:
      'On this level more than the hero moves, so its states are too many to be listed. Choose the corridor, cliff walking or FrozenLake.',
    noModel: 'This environment has too many states for exact values. Choose the corridor, cliff walking or FrozenLake.',
  } satisfies Record<ExactFault | 'noModel', string>,
})
