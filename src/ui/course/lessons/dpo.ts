import { withAlgorithm, withText } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { metricNow, rightNow } from '../readings.ts'

export const dpo: Lesson = {
  id: 'dpo',
  title: 'SFT and DPO',
  minutes: 5,
  idea: [
    'A language model is a policy: the text so far is the state, each token an action. Supervised fine-tuning (SFT) imitates demonstrations: it raises the probability of each token of the answer. Tokens of the prompt are not trained on.',
    'DPO learns from pairs of answers, one chosen and one rejected, without a reward model: β times the log-ratio of the policy to a frozen reference policy acts as the reward. It raises the chosen answer relative to the rejected one.',
  ],
  formulas: [
    {
      math: tex`L_{\text{SFT}} = -\operatorname{mean}\, \log \pi_\theta(x_t \mid x_{<t})`,
      says: 'SFT: the cross-entropy, as a mean over the tokens of the answers alone.',
    },
    {
      math: tex`\begin{aligned} & h = \beta \Big( \log \frac{\pi_\theta(y_c)}{\pi_{\text{ref}}(y_c)} \\ & \quad - \log \frac{\pi_\theta(y_r)}{\pi_{\text{ref}}(y_r)} \Big) \\ & L_{\text{DPO}} = -\operatorname{mean}\, \ln \sigma(h) \end{aligned}`,
      says: 'DPO: h is the margin between the chosen answer c and the rejected answer r.',
    },
  ],
  question: 'DPO begins with π equal to its reference policy. What is its loss on the very first minibatch?',
  answers: ['0: nothing differs yet.', 'ln 2 ≈ 0.69', '1'],
  right: 1,
  because:
    'With equal policies both log-ratios are 0, so h = 0, σ(0) = ½ and the loss is −ln ½ = ln 2. It says “undecided”, as for the reward model. From there it falls as the margin grows.',
  setUp: {
    says: 'SFT of the porter, a small language model.',
    config: (fresh) => withAlgorithm(withText(fresh), 'sft'),
  },
  tasks: [
    {
      says: 'Press Train and wait for the end (about half a minute). Ask the porter a question meanwhile.',
      goal: { kind: 'finish', algorithm: 'sft' },
      seen: (look) => `SFT: the cross-entropy fell to ${metricNow(look, 'loss/crossEntropy')}; ${rightNow(look)}.`,
    },
    {
      says: 'Set up DPO above and press Train. It starts with the same SFT; then watch where the chart of the preference loss begins.',
      goal: { kind: 'finish', algorithm: 'dpo' },
      seen: (look) =>
        `DPO: the loss fell to ${metricNow(look, 'loss/preference')}, the margin h grew to ${metricNow(look, 'reward/margin')}; ${rightNow(look)}.`,
      setUp: {
        says: 'DPO of the porter, after the same SFT.',
        config: (fresh) => withAlgorithm(withText(fresh), 'dpo'),
        settings: ['beta'],
      },
    },
  ],
  source: 'src/nn/dpoLoss.ts',
  paper: {
    title: 'Rafailov et al. 2023, Direct Preference Optimization',
    address: 'https://arxiv.org/abs/2305.18290',
  },
}
