import { decimals, signed } from '../format.ts'
import { words } from './words.ts'

/** Words of the timeline of the stage, which are loaded with it. */
export const timelineText = words('timeline', {
  title: 'Timeline',
  slider: 'Decision of the episode',
  lanes: { value: 'V', advantage: 'A', action: 'a', reward: 'r' },
  lanesHelp: (actions: readonly string[]) =>
    `From above: V(s), the advantage, the action (${actions.join(', ')}) and the reward of each decision, then how the episode ended.`,
  live: 'Live',
  liveHelp: 'Back to where the stage was',
  before: 'Last episode',
  beforeHelp: 'The last decision of the episode before this one',
  isLive: (decisions: number) => `Live, decision ${decisions + 1}`,
  hint: 'Drag, or press ← →: any past decision is on the stage again, in its exact state.',
  untilTakeOver: 'Then a person played: from there the state is not reproducible.',
  colon: ': ',
  comma: ', ',
  place: (decision: number, length: number) => `Decision ${decision + 1} of ${length}`,
  did: (action: string, probability: number) => `${action}, π ${decimals(probability, 2)}`,
  by: (updates: number) => (updates === 0 ? 'untrained policy' : `policy of update ${updates}`),
  figures: (value: number | null, advantage: number, reward: number) =>
    `${value === null ? '' : `V ${decimals(value, 2)}, A ${signed(advantage, 2)}, `}r ${signed(reward, 2)}`,
  state: (hash: string) => `State ${hash}`,
  ofTraining: 'an episode of training, played again from its seed',
  equal: 'equal to live',
  differs: 'not as it was live',
  equalHelp:
    'The game was played again from its seed. The hash of its whole state is compared with the one recorded live.',
  ends: { bell: 'rang the bell', hurt: 'died', timeLimit: 'time ran out' },
  checkpoints: {
    label: 'Checkpoint',
    help: 'Puts an earlier policy of this run on the stage: the hero, π, V and its paint on the level. In a past state: what that policy says there.',
    name: (updates: number) => (updates === 0 ? 'random weights' : `update ${updates}`),
    here: (name: string) => `${name}, asked in this state`,
    latest: 'the latest',
    best: 'the best',
  },
  comparison: {
    label: 'Compare with',
    help: 'Asks a second checkpoint in every state of the episode, and shows where the two differ.',
    none: 'nothing',
    latest: 'the latest of now',
    title: 'Where do they differ?',
    measure: 'Largest difference of',
    measures: { policy: 'π', value: 'V' },
    states: 'States with the largest differences',
    go: (decision: number) => `Decision ${decision + 1}`,
    variation: (share: number) => `π ${Math.round(100 * share)} %`,
    variationHelp: 'Total variation: the share of decisions that the two would take differently.',
    kl: (kl: number) => (Number.isFinite(kl) ? `KL ${decimals(kl, 2)}` : 'KL ∞'),
    values: (first: number, second: number) => `V ${decimals(first, 2)} and ${decimals(second, 2)}`,
    here: (decision: number) => `π in the state before decision ${decision + 1}`,
    first: 'on the stage',
    second: 'compared',
    paint: 'Paint the difference of V',
    paintHelp:
      'Dark where both say the same, light where V differs most; an arrow where they prefer different actions.',
    equal: 'Both say the same in every state of this episode.',
    misfit: 'They cannot be compared: one of them does not read the observations of this level.',
    waits: 'Shown as soon as the policy has played some decisions.',
    percent: (share: number) => `${Math.round(100 * share)} %`,
  },
  autopsy: {
    ask: { hurt: 'Why did it die?', timeLimit: 'Why no bell?' },
    askHelp:
      'Autopsy: the last decision at which another action would still have saved the episode, found by playing futures',
    title: 'Autopsy',
    searching: 'Playing futures of the last decisions …',
    stop: 'Stop',
    close: 'Close the autopsy',
    goThere: 'Go there',
    survived: 'survived',
    rung: 'rung the bell',
    turning: (
      { decision, action, taken }: { readonly decision: number; readonly action: string; readonly taken: string },
      { saved, own, futures }: { readonly saved: number; readonly own: number; readonly futures: number },
      { how, probability }: { readonly how: string; readonly probability: number },
    ) =>
      `Decision ${decision + 1}: ${action} would have ${how} in ${saved} of ${futures}. It chose ${taken}, π ${decimals(probability, 2)}, and would have ${how} in ${own}.`,
    fall: (from: number, to: number, later: number) =>
      `V fell from ${decimals(from, 2)} to ${decimals(to, 2)}, ${later === 1 ? 'one decision' : `${later} decisions`} later.`,
    none: {
      hurt: (searched: number, futures: number) =>
        `No single decision was to blame: at none of the last ${searched} would another action have kept the hero alive in most of ${futures} futures.`,
      timeLimit: (searched: number, futures: number) =>
        `No single decision was to blame: at none of the ${searched} that were looked at would another action have rung the bell in most of ${futures} futures.`,
    },
    margin: (margin: number) => `“Survived” means alive ${margin} decisions after the death, or at the bell.`,
    newerPolicy: (updates: number) => `The futures were played by the policy on the stage now, of update ${updates}.`,
  },
})
