import { withLevel } from '../../../store/app/configEdits.ts'
import type { Lesson } from '../contract.ts'
import { tex } from '../math.ts'
import { lastReward } from '../readings.ts'

export const reward: Lesson = {
  id: 'reward',
  title: 'Agent, state, observation, action, reward',
  minutes: 4,
  idea: [
    'Reinforcement learning is a loop. The environment, here the level, is in a state s: everything that determines what can happen next. The agent does not receive the state itself but an observation: here 62 numbers about the hero and what is near it.',
    'From the observation the agent chooses an action: left, right, jump, attack or idle, held for four ticks of 1/60 s. The environment moves to the next state and pays a reward r, one number. Nobody tells the agent which action was right: the reward is all it learns from.',
  ],
  formulas: [
    {
      math: tex`\begin{aligned} & s_t \rightarrow o_t, \quad a_t \sim \pi(\cdot \mid o_t), \\ & (s_t, a_t) \rightarrow \class{tone-reward}{r_t},\ s_{t+1} \end{aligned}`,
      says: 'State, observation, an action drawn from the policy π, then a reward and the next state.',
    },
  ],
  question: 'The hero walks one tile away from the bell. What is the reward for that?',
  answers: [
    'Zero: only the bell pays.',
    'Below zero: the progress that was paid before is taken back.',
    'Above zero: every move is paid.',
  ],
  right: 1,
  because:
    'Progress pays 0.1 for each tile closer to the bell and takes as much for each tile back, and every decision costs 0.005. Without the price of a step back, an agent could earn without end by walking to and fro.',
  setUp: {
    says: 'PPO with random weights in the corridor.',
    config: (fresh) => withLevel(fresh, 'corridor'),
  },
  tasks: [
    {
      says: 'Press “Observation” below the stage: what the agent receives is drawn over the game.',
      goal: { kind: 'show', what: 'observation' },
      seen: ({ frame }) =>
        `The agent receives ${frame.observation.length} numbers in ${frame.observationSlices.length} parts, not the picture that you see.`,
    },
    {
      says: 'Pause the episode below the stage, then press “Step one decision” three times. Follow “Reward” at the right of the stage.',
      goal: { kind: 'step', decisions: 3 },
      seen: (look) => `The last of them was ${lastReward(look)}.`,
    },
    {
      says: 'Resume the episode, press T, and control the hero with the arrow keys, or the pads on a phone: walk to the right, then back to the left. Press T again to hand it back.',
      goal: { kind: 'earn', term: 'progress', amount: { atMost: -0.005 } },
      seen: (look) => `Away from the bell, ${lastReward(look)}.`,
    },
  ],
  source: 'src/env/platformer.ts',
  paper: {
    title: 'Sutton and Barto, Reinforcement Learning, chapter 3',
    address: 'http://incompleteideas.net/book/the-book-2nd.html',
  },
}
