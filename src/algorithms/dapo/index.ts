import type { AlgorithmCard } from '../contract.ts'
import { adoptActor } from '../shared/adopt.ts'
import { DAPO_HYPERPARAMETERS } from './hyperparameters.ts'
import { DAPO_METRICS } from './metrics.ts'

export const dapo = {
  id: 'dapo',
  name: 'DAPO',
  idea: 'GRPO with four changes for scale: groups with equal scores are discarded and replaced, the upper clip range is larger, every decision has the same weight in the loss, and overlong episodes are penalised.',
  setsApart:
    'As the policy masters its start states, more and more groups are discarded, so each update costs more rollouts. There is no reference policy. Loss ≈ 0 is expected here, too.',
  estimates: 'advantage',
  dataUse: 'on-policy',
  typicalDecisions: 100_000,
  formula:
    'L = −mean over all decisions of min(r·A, clip(r, 1 − ε_low, 1 + ε_high)·A),  A = (R − mean R) / std R in groups whose R differ,  r = π / π_old',
  workedFormula:
    'L = {loss/policy},  R = {group/scoreMean} with {group/overlongPunishment} for length,  {group/kept} groups of {groupSize} kept after {group/resamplingRounds} more rounds,  r = {policy/importanceWeightMean} on average, clipped at 1 − {clipLow} and 1 + {clipHigh}',
  paper: {
    title: 'DAPO: An Open-Source LLM Reinforcement Learning System at Scale (arXiv 2503.14476)',
    authors: 'Yu, Zhang, Zhu, Yuan, Zuo, Yue et al.',
    year: 2025,
    equation: 'equations 8 to 13',
  },
  source: 'src/algorithms/dapo/agent.ts',
  hyperparameters: DAPO_HYPERPARAMETERS,
  environments: (values) => values.groups * values.groupSize,
  gradientSteps: ({ epochs, minibatches }) => epochs * minibatches,
  metrics: DAPO_METRICS,
  presets: {},
  adopt: adoptActor,
  load: async () => (await import('./agent.ts')).createDapoAgent,
} as const satisfies AlgorithmCard<typeof DAPO_HYPERPARAMETERS>
