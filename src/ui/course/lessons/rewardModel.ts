import { withLevel } from '../../../store/app/configEdits.ts'
import { percent } from '../../format.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'

export const rewardModel: Lesson = {
  id: 'rewardModel',
  title: 'Reward models',
  minutes: 5,
  idea: [
    'Sometimes nobody can write down the reward, but anybody can say which of two clips is better. A reward model learns a score from such comparisons: the preferred clip should score higher.',
    'By the model of Bradley and Terry, the probability that a person prefers one clip is a sigmoid of the difference of the scores. Fitting it is classification. An agent can then be trained on the score. It is an estimate, and an agent that optimises it long enough finds where it is wrong: reward hacking.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} & P(\text{left} \succ \text{right}) \\ & = \sigma\big( \class{tone-reward}{R_\phi(\text{left})} - \class{tone-reward}{R_\phi(\text{right})} \big) \end{aligned}`,
      says: 'The probability that left is preferred; R is the sum of the learnt rewards of a clip.',
    },
    {
      math: tex`\begin{aligned} L = -\operatorname{mean}\, \ln \sigma\big( & \class{tone-reward}{R_\phi(\text{chosen})} \\ & - \class{tone-reward}{R_\phi(\text{rejected})} \big) \end{aligned}`,
      says: 'The pairwise loss. It starts at ln 2, where the model cannot tell the two apart.',
    },
  ],
  question:
    'A judge compares 50 pairs of clips and errs in one of ten. The model never sees a reward. How many of the pairs that were held back does it order as the judge did?',
  answers: ['About half: it has no rewards to learn from.', 'Clearly more than half.', 'All.'],
  right: 1,
  because:
    'Comparisons are enough to learn what the judge prefers. All of them would be too many: one answer in ten is wrong by chance, and no model can predict those. With only about ten pairs held back, the share itself is uncertain.',
  setUp: {
    says: 'the lobby, with Teach open at “Preferences”, and this lesson folded into one line, which C unfolds. Your own answers stay.',
    config: (fresh) => withLevel(fresh, 'lobby'),
    teach: 'preferences',
  },
  tasks: [
    {
      says: 'Under Teach, in “Preferences”, compare two or three pairs yourself, then open “Synthetic judge” and let it answer 50.',
      goal: { kind: 'compare', answers: 50 },
      seen: ({ state }) => `There are ${state.teach.answers.length} answers now.`,
    },
    {
      says: 'Open “Reward model” below it, and press the button that fits it to the answers.',
      goal: { kind: 'fit' },
      seen: ({ state: { teach } }) => {
        const accuracy = teach.rewardModel?.heldOutAccuracy ?? null
        const says = accuracy === null ? 'too few pairs were held back' : `${percent(accuracy)} of the held-out pairs`
        return `Ordered as answered: ${says}. It was fitted to ${teach.rewardModel?.answers ?? 0} answers.`
      },
    },
  ],
  source: 'src/nn/preferenceLoss.ts',
  paper: {
    title: 'Christiano et al. 2017, Deep Reinforcement Learning from Human Preferences',
    address: 'https://arxiv.org/abs/1706.03741',
  },
}
