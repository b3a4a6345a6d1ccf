import { withAlgorithm, withText } from '../../../store/app/configEdits.ts'
import { percent } from '../../format.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { rightNow } from '../readings.ts'

export const grpo: Lesson = {
  id: 'grpo',
  title: 'GRPO and DAPO',
  minutes: 5,
  idea: [
    'GRPO needs no critic. It samples a group of answers to the same question, scores each with reward functions, and compares it with the mean of its group. Answers above the mean become more probable, those below less; all tokens of an answer share its advantage.',
    'DAPO changes four things: it discards groups that teach nothing and samples others instead, it clips increases less than decreases, it averages the loss over tokens instead of over answers, and it punishes answers that grow too long. It has no KL penalty.',
  ],
  formulas: [
    {
      math: tex`\class{tone-better}{A_i} = \frac{\class{tone-reward}{R_i} - \operatorname{mean}(\class{tone-reward}{R_1}, \dots, \class{tone-reward}{R_G})}{\operatorname{std}(\class{tone-reward}{R_1}, \dots, \class{tone-reward}{R_G})}`,
      says: 'The advantage of answer i in its group of G.',
    },
    {
      math: tex`\begin{aligned} & L = -\operatorname{mean}\, \min\big( r \class{tone-better}{A}, \\ & \quad \operatorname{clip}(r, 1 - \varepsilon_{\text{low}}, 1 + \varepsilon_{\text{high}})\, \class{tone-better}{A} \big) \end{aligned}`,
      says: 'The clipped loss, as in PPO. GRPO has one ε and adds a KL penalty; DAPO has two.',
    },
  ],
  question:
    'All answers of a group earn the same reward, because all are right. What does the model learn from this group?',
  answers: ['To give such answers more often.', 'Nothing: all advantages are 0.', 'To give such answers less often.'],
  right: 1,
  because:
    'Each answer equals the mean of its group, so A = 0 and there is no gradient, however good the answers are. The better the model, the more such groups: GRPO carries them along, DAPO replaces them by groups that differ.',
  setUp: {
    says: 'GRPO of the porter, after SFT.',
    config: (fresh) => withAlgorithm(withText(fresh), 'grpo'),
  },
  tasks: [
    {
      says: 'Press Train and wait for the end (about a minute). Follow the chart of the groups with equal rewards.',
      goal: { kind: 'finish', algorithm: 'grpo' },
      seen: (look) =>
        `GRPO: in the last update, ${share(look.metric('group/zeroVarianceShare'))} of the groups had equal rewards; ${rightNow(look)}.`,
    },
    {
      says: 'Set up DAPO above and press Train; wait for its end.',
      goal: { kind: 'finish', algorithm: 'dapo' },
      seen: (look) =>
        `DAPO: ${share(look.metric('group/zeroVarianceShare'))} of the sampled groups had equal rewards and were discarded; ${rightNow(look)}.`,
      setUp: {
        says: 'DAPO of the porter, after the same SFT.',
        config: (fresh) => withAlgorithm(withText(fresh), 'dapo'),
      },
    },
  ],
  source: 'src/rl/groupAdvantages.ts',
  paper: {
    title: 'Shao et al. 2024, DeepSeekMath (DAPO: arXiv 2503.14476)',
    address: 'https://arxiv.org/abs/2402.03300',
  },
}

function share(value: number | undefined): string {
  return value === undefined ? 'an unknown share' : percent(value)
}
