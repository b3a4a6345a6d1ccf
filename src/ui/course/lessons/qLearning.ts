import { withAlgorithm, withHyperparameter, withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { bellsNow, metricNow } from '../readings.ts'

export const qLearning: Lesson = {
  id: 'qLearning',
  title: 'Q-learning',
  minutes: 4,
  idea: [
    'If Q(s, a) is known, acting is easy: take the action with the largest value. Q-learning keeps a table of Q and corrects one entry after each decision.',
    'The correction needs no whole episode. The value of the next state stands in for the rest of the return: the target is r + γ max Q(s′, ·), an estimate that is built on an estimate (bootstrapping). The difference from the target is the TD error δ, and the entry moves towards it by the share α.',
    'To try all actions, the agent takes a random one with probability ε. SARSA differs in one place: it uses the Q of the action that is taken next, so it learns the values of the exploring policy itself.',
  ],
  formulas: [
    {
      math: tex`\delta = \class{tone-reward}{r} + \gamma \max_{a'} \class{tone-q}{Q(s', a')} - \class{tone-q}{Q(s, a)}`,
      says: 'The TD error. At the end of an episode, the value of the next state is 0.',
    },
    {
      math: tex`\class{tone-q}{Q(s, a)} \leftarrow \class{tone-q}{Q(s, a)} + \alpha\, \delta`,
      says: 'The update of one entry of the table.',
    },
  ],
  question: 'All entries start at 0, and the bell pays most. In which states do high values appear first?',
  answers: ['Near the start.', 'Near the bell.', 'Everywhere at once.'],
  right: 1,
  because:
    'An entry is corrected from the entry of the next state. Values become high first where the bell is one decision away, then one decision earlier, and so on back to the start: one step with each visit.',
  setUp: {
    says: 'Q-learning in the corridor, with a table of zeros.',
    config: (fresh) => withHyperparameter(withLevel(withAlgorithm(fresh, 'qlearning'), 'corridor'), 'initialValue', 0),
    settings: ['learningRate'],
  },
  tasks: [
    {
      says: 'Press “V on the level” below the stage.',
      goal: { kind: 'show', what: 'values', algorithm: 'qlearning' },
      seen: () => 'A table of zeros: no place is better than another.',
    },
    {
      says: 'Press “One update” (N) once, and look at where the level becomes light.',
      goal: { kind: 'train', algorithm: 'qlearning', updates: 1 },
      seen: (look) =>
        `After the first update, ${metricNow(look, 'table/states', 0)} states are in the table; the mean Q of the actions taken is ${metricNow(look, 'value/meanQ', 3)}.`,
    },
    {
      says: 'Press Train and watch the light travel back to the start, until most evaluation episodes ring the bell.',
      goal: { kind: 'succeed', algorithm: 'qlearning', rate: 0.8 },
      seen: (look) => `The mean Q has risen to ${metricNow(look, 'value/meanQ', 3)}; ${bellsNow(look)}.`,
    },
  ],
  source: 'src/algorithms/qlearning/agent.ts',
  paper: {
    title: 'Sutton and Barto, Reinforcement Learning, sections 6.4 and 6.5 (Watkins 1989)',
    address: 'http://incompleteideas.net/book/the-book-2nd.html',
  },
}
