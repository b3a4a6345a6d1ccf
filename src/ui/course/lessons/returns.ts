import { withHyperparameter, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, lastReturn } from '../readings.ts'

export const returns: Lesson = {
  id: 'returns',
  title: 'Trajectory, return and γ',
  minutes: 4,
  idea: [
    'A trajectory is the record of an episode: states, actions and rewards up to its end. The return G is the sum of its rewards, and the agent maximises its expected value.',
    'Rewards that come later count less: each decision of delay multiplies them by the discount factor γ. With γ = 0.99, a reward 55 decisions ahead counts 0.99⁵⁵ ≈ 0.58 of its amount. With γ = 0.9 it counts 0.9⁵⁵ ≈ 0.003.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} G_t & = \class{tone-reward}{r_t} + \gamma\, \class{tone-reward}{r_{t+1}} + \gamma^2\, \class{tone-reward}{r_{t+2}} + \dots \\ & = \sum_{k \ge 0} \gamma^k\, \class{tone-reward}{r_{t+k}} \end{aligned}`,
      says: 'The return from decision t on: a reward k decisions later counts γᵏ.',
    },
    {
      math: tex`G_t = \class{tone-reward}{r_t} + \gamma\, G_{t+1}`,
      says: 'The same, from one decision to the next. After the last one, G is 0.',
    },
  ],
  question:
    'In this level, coins (0.2 each) lie near the start in a pit without a way out. The bell (10) is about 55 decisions away on the other side. What does an agent with γ = 0.9 learn?',
  answers: ['To ring the bell: 10 is more than a few coins.', 'To take the coins.', 'To do nothing.'],
  right: 1,
  because:
    'With γ = 0.9, the bell counts 10 · 0.9⁵⁵ ≈ 0.03 at the start, less than one coin. With γ = 0.99 it counts about 5.8. The algorithm is the same: γ decides what is worth wanting.',
  setUp: {
    says: 'PPO with γ = 0.9 in the level Local Optimum.',
    config: (fresh) => withHyperparameter(withLevel(fresh, 'lure'), 'gamma', 0.9),
    settings: ['gamma'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 40 updates (about 15 seconds).',
      goal: { kind: 'train', algorithm: 'ppo', updates: 40, evaluated: true, values: { gamma: { atMost: 0.9 } } },
      seen: (look) => `With γ = 0.9, ${bellsNow(look)}.`,
    },
    {
      says: 'Watch an episode on the stage to its end.',
      goal: { kind: 'episode', outcomes: ['bell', 'hurt', 'timeLimit'] },
      seen: (look) => `Its return, as the learner scales rewards: ${lastReturn(look)}.`,
    },
    {
      says: 'Press Reset (R), set γ to 0.99 below, and train again until most evaluation episodes ring the bell.',
      goal: { kind: 'succeed', algorithm: 'ppo', rate: 0.8, values: { gamma: { atLeast: 0.985 } } },
      seen: (look) => `With γ = 0.99, ${bellsNow(look)}.`,
    },
  ],
  source: 'src/rl/returns.ts',
  paper: {
    title: 'Sutton and Barto, Reinforcement Learning, sections 3.3 and 3.4',
    address: 'http://incompleteideas.net/book/the-book-2nd.html',
  },
}
