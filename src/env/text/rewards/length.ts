import { type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

/** Pays for talking. Off by default, and no part of the demo: with it, answers grow for the sake of growing. */
export const length_reward_func: RewardFunction = {
  id: 'length_reward_func',
  label: 'Length',
  help: 'Pays for every token that is said. Off unless you want to see what a policy does that is paid for talking.',
  best: 0,
  defaultWeight: 0,
  ...WEIGHT_BOUNDS,
  score: ({ tokenCount }) => tokenCount,
}
