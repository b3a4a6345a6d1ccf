import { withAlgorithm, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, metricNow } from '../readings.ts'

export const actorCritic: Lesson = {
  id: 'actorCritic',
  title: 'Actor-critic, A2C and A3C',
  minutes: 5,
  idea: [
    'An actor-critic learns both: the actor is the policy π, the critic estimates V. After a few decisions the critic’s value of the state reached stands in for the rest of the return. There is no need to wait for the end of the episode, and less variance.',
    'A2C steps many environments together and takes one step of the optimiser for all. A3C gives each worker its own environments and a copy of the weights: each computes gradients and applies them as soon as it is done, without waiting for the others. In the meantime the weights may have been changed by others.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} \class{tone-better}{\hat{A}_t} = {} & \class{tone-reward}{r_t} + \gamma\, \class{tone-reward}{r_{t+1}} + \dots \\ & + \gamma^n\, \class{tone-value}{V(s_{t+n})} - \class{tone-value}{V(s_t)} \end{aligned}`,
      says: 'An advantage from n rewards and two values of the critic.',
    },
    {
      math: tex`\begin{aligned} L = {} & -\operatorname{mean}\, \class{tone-better}{\hat{A}} \log \pi(a \mid s) \\ & + c_v \operatorname{mean}\, (\class{tone-value}{V} - R)^2 \\ & - c_e \operatorname{mean}\, H \end{aligned}`,
      says: 'The loss of both: policy gradient, error of the critic, and a bonus for entropy H.',
    },
  ],
  question:
    'Two workers of A3C compute gradients at the same time. By how many updates are the weights out of date, on average, when a gradient arrives?',
  answers: ['0', 'About 1', 'About 10'],
  right: 1,
  because:
    'While one worker computes, the other one applies about one gradient. This staleness is the price of not waiting. With one worker it is 0, and A3C is the same as A2C with that worker’s environments.',
  setUp: {
    says: 'A2C in the lobby.',
    config: (fresh) => withLevel(withAlgorithm(fresh, 'a2c'), 'lobby'),
  },
  tasks: [
    {
      says: 'Press Train and wait for 80 updates. Explained variance says how much of the returns the critic predicts: 0 for a constant, 1 for a perfect critic.',
      goal: { kind: 'train', algorithm: 'a2c', updates: 80, evaluated: true },
      seen: (look) =>
        `A2C’s critic explains ${metricNow(look, 'value/explainedVariance')} of the variance of the returns; ${bellsNow(look)}.`,
    },
    {
      says: 'Set up A3C above, press Train, wait for 40 updates, and find the chart of the staleness.',
      goal: { kind: 'train', algorithm: 'a3c', updates: 40, values: { workers: { is: 2 } } },
      seen: (look) =>
        `The gradients of A3C’s last updates were ${metricNow(look, 'staleness/mean')} updates old on average, ${metricNow(look, 'staleness/max', 0)} at most.`,
      setUp: {
        says: 'A3C with two workers in the corridor.',
        config: (fresh) => withLevel(withAlgorithm(fresh, 'a3c'), 'corridor'),
        settings: ['workers'],
      },
    },
  ],
  source: 'src/algorithms/a3c/agent.ts',
  paper: {
    title: 'Mnih et al. 2016, Asynchronous Methods for Deep Reinforcement Learning',
    address: 'https://arxiv.org/abs/1602.01783',
  },
}
