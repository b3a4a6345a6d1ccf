import { withAlgorithm, withHyperparameter, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, metricNow } from '../readings.ts'

export const offPolicy: Lesson = {
  id: 'offPolicy',
  title: 'On-policy and off-policy, importance weights',
  minutes: 5,
  idea: [
    'The policy that collects the data is the behaviour policy μ. The policy that is being learnt is the target policy π. If they are the same, learning is on-policy; if they may differ, it is off-policy.',
    'Q-learning is off-policy: its target asks for the best next action, not for the one that was taken next. Policy gradients are on-policy. If they use data of a slightly older policy, each sample is weighted by how probable its action is now, relative to then: its importance weight.',
  ],
  formulas: [
    {
      math: tex`w = \frac{\pi(a \mid s)}{\mu(a \mid s)}`,
      says: 'The importance weight: above 1 for actions that the new policy takes more often than the one that played.',
    },
    {
      math: tex`\mathbb{E}_{a \sim \mu}\!\left[\, w\, f(a) \,\right] = \mathbb{E}_{a \sim \pi}\!\left[\, f(a) \,\right]`,
      says: 'Weighted samples of μ have the expectation of π.',
    },
  ],
  question:
    'A random policy plays all training episodes and Q-learning only watches. How does the learnt policy do in evaluations?',
  answers: [
    'As badly as the random policy that it has watched.',
    'It rings the bell nearly always.',
    'It learns nothing.',
  ],
  right: 1,
  because:
    'Q-learning estimates the values of the best actions from any data that tries all actions often enough. PPO could not learn from a random policy: it is on-policy, its importance weights stay near 1, and it collects new data with every update.',
  setUp: {
    says: 'Q-learning in the corridor; a random behaviour policy.',
    config: (fresh) =>
      withHyperparameter(withLevel(withAlgorithm(fresh, 'qlearning'), 'corridor'), 'behaviour', 'chance'),
    settings: ['behaviour'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 5 updates. Compare the success rate of training, where chance plays, with that of the evaluations, where the learnt policy plays.',
      goal: {
        kind: 'train',
        algorithm: 'qlearning',
        updates: 5,
        evaluated: true,
        values: { behaviour: { is: 'chance' } },
      },
      seen: (look) => `Watching a random policy: ${bellsNow(look)}.`,
    },
    {
      says: 'Set up the second run above: PPO. Press Train, wait for 20 updates, and find the chart of the importance weight.',
      goal: { kind: 'train', algorithm: 'ppo', updates: 20 },
      seen: (look) =>
        `In PPO’s last update, the importance weights were ${metricNow(look, 'policy/importanceWeightMean', 3)} on average and ${metricNow(look, 'policy/importanceWeightMax')} at most.`,
      setUp: {
        says: 'PPO in the corridor, on its own data.',
        config: (fresh) => withLevel(fresh, 'corridor'),
      },
    },
  ],
  source: 'src/algorithms/shared/behaviour.ts',
  paper: {
    title: 'Sutton and Barto, Reinforcement Learning, section 5.5',
    address: 'http://incompleteideas.net/book/the-book-2nd.html',
  },
}
