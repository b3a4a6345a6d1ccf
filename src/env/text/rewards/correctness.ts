import { extractAnswer, type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

/** The answer is the right one, compared as strings. Nothing reads the working: a wrong one earns the same. */
export const correctness_reward_func: RewardFunction = {
  id: 'correctness_reward_func',
  label: 'Correct',
  help: 'Pays if the answer is right. The working is not checked.',
  best: 2,
  defaultWeight: 1,
  ...WEIGHT_BOUNDS,
  score: ({ text, solution }) => (isCorrect(text, solution) ? 2 : 0),
}

export function isCorrect(text: string, solution: string): boolean {
  return extractAnswer(text) === solution
}
