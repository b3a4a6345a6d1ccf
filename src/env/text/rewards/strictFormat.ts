import { type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

// Python's `$` also matches before one final newline. Without DOTALL what stands inside the tags must be one line.
const ORIGINAL = /^<reasoning>\n[^\n]*?\n<\/reasoning>\n<answer>\n[^\n]*?\n<\/answer>\n\n?$/
const DOT_ALL = /^<reasoning>\n.*?\n<\/reasoning>\n<answer>\n.*?\n<\/answer>\n\n?$/s

/** The whole text is reasoning and answer, every tag on a line of its own. */
export const strict_format_reward_func: RewardFunction = {
  id: 'strict_format_reward_func',
  label: 'Strict format',
  help: 'Pays if the text is exactly reasoning and answer, with every tag on a line of its own.',
  best: 0.5,
  defaultWeight: 1,
  ...WEIGHT_BOUNDS,
  score: ({ text, dotAll }) => (isStrict(text, dotAll) ? 0.5 : 0),
}

export function isStrict(text: string, dotAll: boolean): boolean {
  return (dotAll ? DOT_ALL : ORIGINAL).test(text)
}
