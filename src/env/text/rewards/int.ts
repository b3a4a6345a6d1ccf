import { extractAnswer, type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

/** The answer is a number, whichever. Python's `isdigit` takes other digits of Unicode, which the porter cannot write. */
export const int_reward_func: RewardFunction = {
  id: 'int_reward_func',
  label: 'A number',
  help: 'Pays if the answer is a whole number, right or wrong: on its own, any digit satisfies it.',
  best: 0.5,
  defaultWeight: 1,
  ...WEIGHT_BOUNDS,
  score: ({ text }) => (/^[0-9]+$/.test(extractAnswer(text)) ? 0.5 : 0),
}
