import { withAlgorithm, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { metricNow, shareNow } from '../readings.ts'

export const trustRegion: Lesson = {
  id: 'trustRegion',
  title: 'TRPO and PPO',
  minutes: 4,
  idea: [
    'The data of a rollout say how to change the policy that collected it. Too large a step, and the new policy is one about which the data say little: it can collapse.',
    'TRPO limits the step by the KL divergence between old and new policy. It solves for the best direction, and shortens the step until the limit δ holds. PPO gets nearly the same by simpler means: it takes several epochs of gradient steps, and clips the ratio r of the probabilities in the loss, so that an action that has already changed enough has no gradient any more.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} & \max_\theta\ \operatorname{mean}\, r\, \class{tone-better}{\hat{A}} \\ & \text{s.t.} \ \operatorname{mean}\, \mathrm{KL}(\pi_{\text{old}} \,\|\, \pi_\theta) \le \delta \end{aligned}`,
      says: 'TRPO: a constraint. r = π(a|s) / π_old(a|s).',
    },
    {
      math: tex`\begin{aligned} & L = -\operatorname{mean}\, \min\big( r \class{tone-better}{\hat{A}}, \\ & \quad \operatorname{clip}(r, 1 - \varepsilon, 1 + \varepsilon)\, \class{tone-better}{\hat{A}}\big) \end{aligned}`,
      says: 'PPO: the clipped loss.',
    },
  ],
  question: 'PPO clips the ratio to 1 ± 0.2 in its loss. Can the ratio of an action leave that range?',
  answers: ['No, clipping forbids it.', 'Yes: clipping only removes the gradient of that sample.'],
  right: 1,
  because:
    'Clipping changes the loss, not the policy. Samples outside the range no longer push, but the network moves for all samples together, and a step can go beyond. TRPO measures the KL before it accepts a step, and restores the old policy if no step keeps the limit.',
  setUp: {
    says: 'PPO in the lobby, with the clip range 0.2.',
    config: (fresh) => withLevel(fresh, 'lobby'),
    settings: ['clipRange', 'epochs'],
  },
  tasks: [
    {
      says: 'Press Train and wait for 20 updates. Find the charts of the importance weight and of the clip fraction.',
      goal: { kind: 'train', algorithm: 'ppo', updates: 20 },
      seen: (look) =>
        `PPO: the largest ratio was ${metricNow(look, 'policy/importanceWeightMax')}, ${shareNow(look, 'policy/clipFraction')} of the samples were clipped, and the KL was ${metricNow(look, 'policy/approxKl', 4)}.`,
    },
    {
      says: 'Set up TRPO above, press Train, and wait for 10 updates. Compare its KL with the limit of 0.01.',
      goal: { kind: 'train', algorithm: 'trpo', updates: 10 },
      seen: (look) =>
        `TRPO: the KL was ${metricNow(look, 'policy/kl', 4)}, with a limit of ${String(look.state.config.hyperparameters.maxKl)}; the largest ratio was ${metricNow(look, 'policy/importanceWeightMax')}.`,
      setUp: {
        says: 'TRPO in the lobby, with the limit 0.01.',
        config: (fresh) => withLevel(withAlgorithm(fresh, 'trpo'), 'lobby'),
        settings: ['maxKl'],
      },
    },
  ],
  source: 'src/algorithms/ppo/agent.ts',
  paper: {
    title: 'Schulman et al. 2017, Proximal Policy Optimization Algorithms (TRPO: arXiv 1502.05477)',
    address: 'https://arxiv.org/abs/1707.06347',
  },
}
