import type { ChartDefinition } from './contract.ts'
import { episodeLength } from './episodeLength.ts'
import { episodeReturn } from './episodeReturn.ts'
import { successRate } from './successRate.ts'

/** The charts of episodes, worded for text: an episode is one answer to a guest. */

export const rightAnswers: ChartDefinition = {
  ...successRate,
  title: 'Right answers',
  shows:
    'Share of the last 100 answers in training that are right, with its 95 % interval; diamonds are held-out questions.',
  healthy: 'rises, and the diamonds with it.',
  empty: 'Appears with the first answer, or with the first evaluation on held-out questions.',
}

export const answerReward: ChartDefinition = {
  ...episodeReturn,
  title: 'Reward of an answer',
  shows: 'One point per answer, and the mean: the weighted sum of the reward functions.',
  healthy: 'rises towards 4 with the default weights; soon for the format, later for the arithmetic.',
  empty: 'Appears with the first answer: SFT gives none while it trains.',
}

export const answerLength: ChartDefinition = {
  ...episodeLength,
  title: 'Length of an answer',
  shows: 'Tokens of each answer, its end included.',
  healthy: 'near 29, the length of a right answer to a lift route.',
  empty: 'Appears with the first answer.',
}
