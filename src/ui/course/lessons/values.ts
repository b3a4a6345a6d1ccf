import { withLevel } from '../../../store/app/configEdits.ts'
import { signed } from '../../format.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, futuresNow, meanAdvantage } from '../readings.ts'

export const values: Lesson = {
  id: 'values',
  title: 'V, Q and A',
  minutes: 5,
  idea: [
    'How good is a state? V(s) is the return that the policy collects from s on average. How good is an action? Q(s, a) is the average return if the agent takes a once and then follows its policy.',
    'Their difference is the advantage A(s, a) = Q(s, a) − V(s): how much better the action is than what the policy does on average. It is positive for actions to take more often and negative for actions to take less often.',
    '“What if?” measures all three by their definition: it plays 64 futures of the state on the stage by the policy, and 64 more after each of the five actions.',
  ],
  formulas: [
    {
      math: tex`\class{tone-value}{V^\pi(s)} = \mathbb{E}_\pi[\,G_t \mid s_t = s\,]`,
      says: 'State value: the expected return from s under the policy π.',
    },
    {
      math: tex`\class{tone-q}{Q^\pi(s,a)} = \mathbb{E}_\pi[\,G_t \mid s_t = s,\ a_t = a\,]`,
      says: 'Action value: the same, but the first action is a.',
    },
    {
      math: tex`\class{tone-better}{A^\pi(s,a)} = \class{tone-q}{Q^\pi(s,a)} - \class{tone-value}{V^\pi(s)}`,
      says: 'Advantage: how much better a is than the policy’s average.',
    },
  ],
  question:
    'Take the advantages of the five actions in one state, and weight each by the probability with which the policy takes it. What is their sum?',
  answers: ['V(s)', '1', '0', 'The largest of the five advantages'],
  right: 2,
  because:
    'V(s) is the mean of Q(s, a) under the policy, so the differences from it cancel: Σ π(a|s) · A(s, a) = 0. An advantage is relative to the policy. Measured from 64 futures, the sum differs from 0 only by chance.',
  setUp: {
    says: 'PPO in the lobby.',
    config: (fresh) => withLevel(fresh, 'lobby'),
  },
  tasks: [
    {
      says: 'Press Train and wait for 40 updates (about 15 seconds).',
      goal: { kind: 'train', algorithm: 'ppo', updates: 40, evaluated: true },
      seen: (look) => `The policy has learnt something: ${bellsNow(look)}.`,
    },
    {
      says: 'Press “V on the level” below the stage: light blue places promise a high return.',
      goal: { kind: 'show', what: 'values' },
      seen: ({ frame }) => `At that moment the critic estimated V(s) = ${signed(frame.value, 2)} for the hero’s state.`,
    },
    {
      says: 'Wait until the hero stands before a gap or a Regret, and press “What if?” beside the stage (key W).',
      goal: { kind: 'whatIf' },
      seen: (look) => `${futuresNow(look)}. Σ π(a|s) · A(s, a) = ${signed(meanAdvantage(look) ?? 0, 2)}.`,
    },
  ],
  source: 'src/policies/fork.ts',
  paper: {
    title: 'Sutton and Barto, Reinforcement Learning, sections 3.5 and 3.6',
    address: 'http://incompleteideas.net/book/the-book-2nd.html',
  },
}
