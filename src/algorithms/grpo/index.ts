import type { AlgorithmCard } from '../contract.ts'
import { adoptActor } from '../shared/adopt.ts'
import { GRPO_HYPERPARAMETERS } from './hyperparameters.ts'
import { GRPO_METRICS } from './metrics.ts'

export const grpo = {
  id: 'grpo',
  name: 'GRPO',
  idea: 'Plays several clips from the same start state and reinforces those above the group mean. The group mean is the baseline, so no critic is needed.',
  setsApart:
    'All decisions of a clip share one advantage. Loss ≈ 0 is expected: the advantages of each group sum to 0. If all clips of a group score the same, the gradient is 0.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  typicalDecisions: 190_000,
  formula:
    'L = mean over clips, mean over decisions: −min(r·A, clip(r, 1 − ε, 1 + ε)·A) + β·k,  A = (R − mean R) / std R in the group,  r = π / π_old',
  workedFormula:
    'L = {loss/policy} + {klCoefficient} · {loss/kl} = {loss/total},  R = {group/scoreMean} with standard deviation {group/scoreSpread} in groups of {groupSize},  r = {policy/importanceWeightMean} on average, clipped at 1 ± {clipRange}',
  paper: {
    title: 'DeepSeekMath: Pushing the Limits of Mathematical Reasoning in Open Language Models (arXiv 2402.03300)',
    authors: 'Shao, Wang, Zhu, Xu, Song, Bi, Zhang, Zhang, Li, Wu, Guo',
    year: 2024,
    equation: 'equations 3 and 4, with outcome supervision (section 4.1.2)',
  },
  source: 'src/algorithms/grpo/agent.ts',
  hyperparameters: GRPO_HYPERPARAMETERS,
  environments: (values) => values.groups * values.groupSize,
  gradientSteps: ({ epochs, minibatches }) => epochs * minibatches,
  metrics: GRPO_METRICS,
  presets: {
    // For a policy that already succeeds sometimes. With the return as score, differences between clips that all succeed
    // disturb it near the end; with success as score such groups have no gradient. From random weights no group would differ.
    'half-trained': { score: 'success', groups: 8, learningRateSchedule: 'linear' },
  },
  adopt: adoptActor,
  load: async () => (await import('./agent.ts')).createGrpoAgent,
} as const satisfies AlgorithmCard<typeof GRPO_HYPERPARAMETERS>
