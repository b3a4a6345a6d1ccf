import { withAlgorithm, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { metricNow } from '../readings.ts'

export const sac: Lesson = {
  id: 'sac',
  title: 'SAC',
  minutes: 4,
  idea: [
    'Soft actor-critic maximises reward and entropy together: the temperature α says how much a nat of entropy is worth. It has a policy and is off-policy all the same: two Q-networks learn from a replay buffer, and the smaller of their values counts, against overestimation.',
    'α need not be chosen by hand. A target for the entropy is given, and α is learnt: it rises while the policy has less entropy than the target, and falls while it has more.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} y = {} & \class{tone-reward}{r} + \gamma \sum_{a'} \pi(a' \mid s') \\ & \big[ \min_i \class{tone-q}{\bar{Q}_i(s', a')} - \alpha \log \pi(a' \mid s') \big] \end{aligned}`,
      says: 'The target of both Q-networks: the next value includes the entropy.',
    },
    {
      math: tex`\begin{aligned} J_\pi = {} & \operatorname{mean} \sum_a \pi(a \mid s) \\ & \big[ \alpha \log \pi(a \mid s) - \min_i \class{tone-q}{Q_i(s, a)} \big] \end{aligned}`,
      says: 'The loss of the policy.',
    },
    {
      math: tex`\frac{d J_\alpha}{d \log \alpha} = \alpha\, \big( H(\pi) - \bar{H} \big)`,
      says: 'The slope for the temperature: it falls while the entropy H is above its target.',
    },
  ],
  question:
    'A fresh policy is nearly uniform: its entropy is ln 5 ≈ 1.61 nats. The target here is 15 % of that. What does the temperature do first?',
  answers: ['It rises.', 'It falls.', 'It stays.'],
  right: 1,
  because:
    'The entropy is far above its target of 0.24 nats, so more entropy is worth less and less: α falls. The policy can become more certain, and only when its entropy sinks below the target does α rise again.',
  setUp: {
    says: 'SAC in the corridor.',
    config: (fresh) => withLevel(withAlgorithm(fresh, 'sac'), 'corridor'),
    settings: ['targetEntropyShare'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 40 updates. Follow the charts of the temperature and of the entropy.',
      goal: { kind: 'train', algorithm: 'sac', updates: 40 },
      seen: (look) =>
        `From ${String(look.state.config.hyperparameters.initialTemperature)}, α went to ${metricNow(look, 'policy/temperature', 3)}, at an entropy of ${metricNow(look, 'policy/entropy')} nats.`,
    },
    {
      says: 'While it trains, raise the target entropy below to at least 0.8, and let it train on to 200 updates.',
      goal: {
        kind: 'train',
        algorithm: 'sac',
        updates: 200,
        values: { targetEntropyShare: { atLeast: 0.8 } },
      },
      seen: (look) =>
        `With the higher target: α = ${metricNow(look, 'policy/temperature', 3)}, entropy ${metricNow(look, 'policy/entropy')} nats.`,
    },
  ],
  source: 'src/algorithms/sac/agent.ts',
  paper: {
    title: 'Christodoulou 2019, Soft Actor-Critic for Discrete Action Settings (SAC: arXiv 1801.01290)',
    address: 'https://arxiv.org/abs/1910.07207',
  },
}
