import { type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

/** Pays for talking. Off by default, and no part of the demo: with it, answers grow for the sake of growing. */
export const length_reward_func: RewardFunction = {
  id: 'length_reward_func',
  label: 'Length',
  help: 'Pays for every token. Off by default: it shows reward hacking by long answers.',
  best: 0,
  defaultWeight: 0,
  ...WEIGHT_BOUNDS,
  score: ({ tokenCount }) => tokenCount,
}
