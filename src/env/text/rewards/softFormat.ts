import { type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

// `re.match` is anchored at the start only. Python's `.` stops at `\n` alone, JavaScript's at three others, too.
const ORIGINAL = /^<reasoning>[^\n]*?<\/reasoning>\s*<answer>[^\n]*?<\/answer>/
const DOT_ALL = /^<reasoning>.*?<\/reasoning>\s*<answer>.*?<\/answer>/s

/** The tags in their order, newlines or not. Without DOTALL no newline may stand inside them, so nothing that is strict is soft. */
export const soft_format_reward_func: RewardFunction = {
  id: 'soft_format_reward_func',
  label: 'Soft format',
  help: 'Pays if the text begins with reasoning and then an answer in their tags; anything may follow.',
  best: 0.5,
  defaultWeight: 1,
  ...WEIGHT_BOUNDS,
  score: ({ text, dotAll }) => ((dotAll ? DOT_ALL : ORIGINAL).test(text) ? 0.5 : 0),
}
