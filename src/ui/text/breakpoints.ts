import type { EnvConfig } from '../../env/config.ts'
import type { BreakpointKind } from '../../training/protocol.ts'
import { bracketed, decimals, digitsFor, significant } from '../format.ts'
import { words } from './words.ts'

interface KindWords {
  readonly name: string
  readonly help: string
  /** What stopped: `found` is the number that fired, `limit` what it was compared with. */
  fired(found: string, limit: string, before: string | null, value: string): string
}

/** Words of the breakpoints, which are loaded with them. */
export const breakpointsText = words('breakpoints', {
  title: 'Breakpoints',
  close: 'Close the breakpoints',
  about:
    'A breakpoint stops the run between two updates, at the first update at which its condition holds, or the stage at a decision. Resume, and it waits until the condition begins to hold again.',
  run: 'Of the run',
  stage: 'Of the stage',
  on: (name: string) => `Stop: ${name}`,
  value: (name: string) => `${name}: value`,
  metric: 'Metric',
  kinds: {
    sampledAdvantageBelow: {
      name: 'Smallest advantage of an update below',
      help: 'The smallest of the advantages that the update learnt from; SFT and DPO have none.',
      fired: (found, limit) => `The smallest advantage of the update was ${found}, below ${limit}.`,
    },
    entropyBelow: {
      name: 'Entropy below',
      help: 'The policy becomes certain. Five actions alike have 1.61 nats. Q-learning, DQN and DPO report none.',
      fired: (found, limit, before) => `The entropy is ${found} nats, below ${limit}${was(before)}.`,
    },
    klAbove: {
      name: 'KL above',
      help: 'The update, or the run, has moved the policy far: PPO and TRPO measure it from the policy that played, GRPO from the reference.',
      fired: (found, limit, before) => `is ${found} nats, above ${limit}${was(before)}.`,
    },
    metricCrosses: {
      name: 'A metric crosses',
      help: 'From one side of the value to the other, between two updates.',
      fired: (found, limit, before) => `is ${found} and has crossed ${limit}${was(before)}.`,
    },
    trainingDeath: {
      name: 'First death in training after a success',
      help: 'A training episode dies after one has succeeded. Then it waits for an update whose episodes all succeed.',
      fired: (found) =>
        found === '1'
          ? 'A training episode died, after one had succeeded.'
          : `${found} training episodes died, after one had succeeded.`,
    },
    trainingEpisodeBelow: {
      name: 'Training episode worse than the percentile',
      help: 'The worst episode of the update returns less than this percentile of the last 100 before it; 0: less than all of them.',
      fired: (found, limit, _, share) =>
        `The worst episode of the update returned ${found}, below percentile ${share} of the last 100, which is ${limit}.`,
    },
    advantageBelow: {
      name: 'Advantage of a decision below',
      help: 'r + γ V(s′) − V(s) of a decision on the stage.',
      fired: (found, limit) => `The advantage of this decision was ${found}, below ${limit}.`,
    },
    deathAfterSuccess: {
      name: 'First death after a success',
      help: 'The hero on the stage dies after an episode that rang the bell.',
      fired: () => 'The hero died, after an episode that rang the bell.',
    },
    episodeBelowPercentile: {
      name: 'Episode worse than the percentile',
      help: 'Its return is below this percentile of the last 100 training episodes.',
      fired: (found, limit, _, share) =>
        `The episode returned ${found}, below percentile ${share} of the last 100, which is ${limit}.`,
    },
  } satisfies Record<BreakpointKind, KindWords>,
  /** Where an episode is an answer. */
  ofAnswers: {
    trainingDeath: {
      name: 'First wrong answer in training after a right one',
      help: 'An answer of training is wrong after one has been right. Then it waits for an update whose answers are all right.',
      fired: (found) =>
        found === '1'
          ? 'An answer of training was wrong, after one had been right.'
          : `${found} answers of training were wrong, after one had been right.`,
    },
    trainingEpisodeBelow: {
      name: 'Reward of an answer worse than the percentile',
      help: 'The worst answer of the update earns less than this percentile of the last 100 before it; 0: less than all of them.',
      fired: (found, limit, _, share) =>
        `The worst answer of the update earned ${found}, below percentile ${share} of the last 100, which is ${limit}.`,
    },
  } as Partial<Record<BreakpointKind, KindWords>>,
  also: 'At the same update:',
  neverFires: (algorithm: string) => `${algorithm} reports none here.`,
  atUpdate: (updates: number) => `Stopped after update ${updates}.`,
  atDecision: (decision: number) => `Stopped at decision ${decision + 1}.`,
  formula: (
    a: number,
    { reward, gamma, next, value }: Readonly<Record<'reward' | 'gamma' | 'next' | 'value', number>>,
  ) =>
    `A = r + γ V(s′) − V(s) = ${decimals(reward, 3)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} = ${decimals(a, 3)}`,
  sum: (
    a: number,
    {
      reward,
      gamma,
      lambda,
      next,
      value,
      following,
    }: Readonly<Record<'reward' | 'gamma' | 'lambda' | 'next' | 'value' | 'following', number>>,
  ) =>
    `A = r + γ V(s′) − V(s) + γ λ A′ = ${decimals(reward, 3)} + ${significant(gamma)} · ${bracketed(next)} − ${bracketed(value)} + ${significant(gamma)} · ${significant(lambda)} · ${bracketed(following)} = ${decimals(a, 3)}`,
  difference: (a: number, { q, value }: Readonly<Record<'q' | 'value', number>>) =>
    `A = Q(s,a) − Σ π Q = ${decimals(q, 3)} − ${bracketed(value)} = ${decimals(a, 3)}`,
  twoEstimates:
    'This is the difference of two values that the critic has learnt. Beside the stage stands the one-step estimate, r + γ V(s′) − V(s), which uses the reward of this one decision: they can differ, even in their sign.',
  ofReturn: {
    value: (a: number, { return: g, baseline }: ReturnNumbers) =>
      `A = G − V(s) = ${decimals(g, 3)} − ${bracketed(baseline)} = ${decimals(a, 3)}`,
    mean: (a: number, { return: g, baseline }: ReturnNumbers) =>
      `A = G − mean G of the batch = ${decimals(g, 3)} − ${bracketed(baseline)} = ${decimals(a, 3)}`,
    none: (a: number) => `A = G = ${decimals(a, 3)}, without a baseline`,
  },
  inGroup: (a: number, { score, mean, divisor }: Readonly<Record<'score' | 'mean' | 'divisor', number>>) =>
    divisor === 1
      ? `A = score − mean of its group = ${decimals(score, 3)} − ${bracketed(mean)} = ${decimals(a, 3)}`
      : `A = (score − mean of its group) / deviation = (${decimals(score, digitsFor(divisor))} − ${bracketed(mean, digitsFor(divisor))}) / ${decimals(divisor, digitsFor(divisor))} = ${decimals(a, 3)}`,
  trainedDecision: (decision: number) => `Decision ${decision + 1} of a training episode, by the policy that took it.`,
  trainedClip: (decision: number) =>
    `The clip begins at decision ${decision + 1}; all its decisions share this advantage.`,
  noTransition: {
    platformer: 'What was played cannot be shown: the episode began before the run was resumed.',
    reference: 'What was played cannot be shown: the stage replays only episodes of the game.',
    text: 'An answer is not an episode that the stage could show: the update microscope shows the tokens of an update.',
  },
  lastDecision: (decision: number, end: 'success' | 'death' | 'other') =>
    `The last decision of that episode, decision ${decision + 1}, ${end === 'death' ? 'before it died' : end === 'success' ? 'before it succeeded' : 'before its time ran out'}.`,
  showChart: 'Show in the charts',
  showTransition: 'Show the transition',
  dismiss: 'Close',
})

/** Of a kind, where runs learn in an environment: an episode may be an answer. */
export function kindWords(kind: BreakpointKind, place: EnvConfig['kind']): KindWords {
  return (place === 'text' && breakpointsText.ofAnswers[kind]) || breakpointsText.kinds[kind]
}

/** G and b. */
type ReturnNumbers = Readonly<Record<'return' | 'baseline', number>>

function was(before: string | null): string {
  return before === null ? '' : `; at the update before it was ${before}`
}
