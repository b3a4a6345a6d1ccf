import { withAlgorithm, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, metricNow } from '../readings.ts'

export const dqn: Lesson = {
  id: 'dqn',
  title: 'DQN',
  minutes: 4,
  idea: [
    'A table needs an entry for every state. DQN replaces it by a network, which also gives values to states it has never met, because they resemble others.',
    'Two additions keep it stable. A replay buffer stores transitions, and each minibatch is drawn from it at random: consecutive samples would be too alike, and every transition is used many times. The target is computed with a target network Q̄, a copy that is renewed only now and then: otherwise each step would move its own target.',
  ],
  formulas: [
    {
      math: tex`y = \class{tone-reward}{r} + \gamma\, \bar{Q}\big(s',\, \operatorname*{arg\,max}_{a'} \class{tone-q}{Q(s', a')}\big)`,
      says: 'The target, here of double DQN: Q chooses the action, Q̄ values it. That reduces overestimation.',
    },
    {
      math: tex`L = \operatorname{mean}\; \ell\big(\class{tone-q}{Q(s, a)} - y\big)`,
      says: 'The loss over a minibatch from the replay buffer; ℓ is the Huber or the squared loss.',
    },
  ],
  question:
    'PPO uses the data of each rollout for one update only. How many decisions does DQN need for the lobby, compared with PPO?',
  answers: ['Fewer.', 'About as many.', 'More.'],
  right: 0,
  because:
    'DQN learns from each transition many times, PPO collects new data for each update. Over five seeds, DQN solved the lobby after 31k decisions and PPO after 46k (medians, docs/learning.md). It pays with computation: DQN took 1.9 s for them and PPO 1.1 s.',
  setUp: {
    says: 'DQN in the lobby.',
    config: (fresh) => withLevel(withAlgorithm(fresh, 'dqn'), 'lobby'),
    settings: ['targetPeriod', 'doubleQ'],
  },
  tasks: [
    {
      says: 'Press Train and wait until 9 of 10 evaluation episodes ring the bell. Watch the charts of ε and of the replay fill meanwhile.',
      goal: { kind: 'succeed', algorithm: 'dqn', rate: 0.9 },
      seen: (look) =>
        `DQN: ${bellsNow(look)}. Its last mean Q was ${metricNow(look, 'value/meanQ')}, its ε ${metricNow(look, 'exploration/epsilon')}.`,
    },
    {
      says: 'Set up PPO above, press Train, and wait for the same success.',
      goal: { kind: 'succeed', algorithm: 'ppo', rate: 0.9 },
      seen: (look) => `PPO: ${bellsNow(look)}.`,
      setUp: { says: 'PPO in the lobby.', config: (fresh) => withLevel(fresh, 'lobby') },
    },
  ],
  source: 'src/algorithms/dqn/agent.ts',
  paper: {
    title: 'Mnih et al. 2015, Human-level control through deep reinforcement learning',
    address: 'https://doi.org/10.1038/nature14236',
  },
}
