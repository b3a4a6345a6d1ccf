import { withHyperparameter, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow } from '../readings.ts'

export const gae: Lesson = {
  id: 'gae',
  title: 'Generalised advantage estimation',
  minutes: 4,
  idea: [
    'How many rewards should an advantage use before the critic takes over? One: little variance, but wrong as long as the critic is wrong. All of them: right on average, but noisy.',
    'Generalised advantage estimation (GAE) mixes all lengths. It sums the TD errors δ of the coming decisions, weighted by (γλ) to the power of their delay. λ = 0 leaves the first δ alone, λ = 1 gives the full return minus V(s).',
  ],
  formulas: [
    {
      math: tex`\delta_t = \class{tone-reward}{r_t} + \gamma\, \class{tone-value}{V(s_{t+1})} - \class{tone-value}{V(s_t)}`,
      says: 'The TD error; V of the next state is 0 where the episode has terminated.',
    },
    {
      math: tex`\class{tone-better}{\hat{A}_t} = \sum_{k \ge 0} (\gamma\lambda)^k\, \delta_{t+k}`,
      says: 'The advantage of GAE.',
    },
  ],
  question:
    'In this level a key beside the start opens the door before the bell, many decisions later. What does PPO learn with λ = 0?',
  answers: [
    'The same as with λ = 0.95: the critic carries the bell’s reward back.',
    'Less: it rings the bell less often.',
  ],
  right: 1,
  because:
    'With λ = 0, taking the key is reinforced only if the critic already values having the key. With λ = 0.95, the bell’s reward reaches the decision at the key directly. After 60k decisions, five seeds rang the bell in 9 to 62 % of the episodes with λ = 0, and in 98 to 100 % with λ = 0.95 (docs/learning.md).',
  setUp: {
    says: 'PPO with λ = 0 in the level Key and Door.',
    config: (fresh) => withHyperparameter(withLevel(fresh, 'credit'), 'gaeLambda', 0),
    settings: ['gaeLambda'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 55 updates (about 20 seconds).',
      goal: { kind: 'train', algorithm: 'ppo', updates: 55, evaluated: true, values: { gaeLambda: { atMost: 0 } } },
      seen: (look) => `With λ = 0, ${bellsNow(look)}.`,
    },
    {
      says: 'Press Reset (R), set λ to 0.95 below, and train until most evaluation episodes ring the bell.',
      goal: { kind: 'succeed', algorithm: 'ppo', rate: 0.9, values: { gaeLambda: { atLeast: 0.9 } } },
      seen: (look) => `With λ = 0.95, ${bellsNow(look)}.`,
    },
  ],
  source: 'src/rl/gae.ts',
  paper: {
    title: 'Schulman et al. 2016, High-Dimensional Continuous Control Using Generalized Advantage Estimation',
    address: 'https://arxiv.org/abs/1506.02438',
  },
}
