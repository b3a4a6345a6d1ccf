import { withAlgorithm, withHyperparameter, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, metricNow } from '../readings.ts'

export const policyGradient: Lesson = {
  id: 'policyGradient',
  title: 'Policy gradient',
  minutes: 4,
  idea: [
    'A policy gradient needs no values of actions: it changes the policy itself. Play whole episodes, then make each action more probable in proportion to the return that followed it. That is the gradient of the expected return, estimated from samples.',
    'The estimate is noisy, because a return depends on all later actions and on chance. A baseline b(s) makes it less so: each return is compared with what was to be expected in that state. The best-known baseline is an estimate of V(s).',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} \nabla_\theta J = \mathbb{E}\big[\, & (G_t - b(s_t)) \\ & \nabla_\theta \log \pi_\theta(a_t \mid s_t) \,\big] \end{aligned}`,
      says: 'The policy gradient theorem, with a baseline.',
    },
    {
      math: tex`\begin{aligned} & \mathbb{E}_{a \sim \pi}\big[\, b(s)\, \nabla_\theta \log \pi_\theta(a \mid s) \,\big] \\ & = b(s)\, \nabla_\theta \sum_a \pi_\theta(a \mid s) \\ & = b(s)\, \nabla_\theta 1 = 0 \end{aligned}`,
      says: 'What the baseline adds, on average.',
    },
  ],
  question: 'In this level nearly all returns are above 0. What does subtracting a baseline change?',
  answers: [
    'The direction of the expected gradient: without it, all actions become more probable.',
    'The variance of the estimate; its expected value stays the same.',
    'Nothing.',
  ],
  right: 1,
  because:
    'A baseline that does not depend on the action adds 0 on average. It shrinks the numbers that multiply the gradient: with the critic, the mean of the advantages is near 0 and their standard deviation falls as the critic learns.',
  setUp: {
    says: 'REINFORCE without a baseline in the corridor.',
    config: (fresh) => withHyperparameter(withLevel(withAlgorithm(fresh, 'pg'), 'corridor'), 'baseline', 'none'),
    settings: ['baseline'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 10 updates.',
      goal: { kind: 'train', algorithm: 'pg', updates: 10, evaluated: true, values: { baseline: { is: 'none' } } },
      seen: (look) =>
        `Without a baseline, G − b is ${metricNow(look, 'advantage/mean')} on average, with a standard deviation of ${metricNow(look, 'advantage/standardDeviation')}; ${bellsNow(look)}.`,
    },
    {
      says: 'Press Reset (R), set the baseline below to “value”, and train for 10 updates again.',
      goal: { kind: 'train', algorithm: 'pg', updates: 10, evaluated: true, values: { baseline: { is: 'value' } } },
      seen: (look) =>
        `With the critic, G − b is ${metricNow(look, 'advantage/mean')} on average, with a standard deviation of ${metricNow(look, 'advantage/standardDeviation')}; ${bellsNow(look)}.`,
    },
  ],
  source: 'src/algorithms/pg/agent.ts',
  paper: {
    title: 'Williams 1992, Simple Statistical Gradient-Following Algorithms',
    address: 'https://doi.org/10.1007/BF00992696',
  },
}
