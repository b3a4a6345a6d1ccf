import { type RewardFunction, WEIGHT_BOUNDS } from './rewardFunction.ts'

const EACH = 0.125
const TRAILING = 0.001 // a character

/**
 * Partial credit: an eighth for each tag that stands exactly once with its newlines, less for what trails after the end.
 * Where `\n</answer>\n` is missing, "after the last" is the whole text, and the last line's own rule even pays .001: the
 * published function counts so, and so does this one.
 */
export const xmlcount_reward_func: RewardFunction = {
  id: 'xmlcount_reward_func',
  label: 'Tags counted',
  help: 'An eighth for each tag in its place, minus a little for each character after the end: it also pays for a partial format.',
  best: 0.5,
  defaultWeight: 1,
  ...WEIGHT_BOUNDS,
  score: ({ text }) => countXml(text),
}

function countXml(text: string): number {
  let count = 0
  if (occurrences(text, '<reasoning>\n') === 1) count += EACH
  if (occurrences(text, '\n</reasoning>\n') === 1) count += EACH
  if (occurrences(text, '\n<answer>\n') === 1) count += EACH - TRAILING * lengthAfterLast(text, '\n</answer>\n')
  if (occurrences(text, '\n</answer>') === 1) count += EACH - TRAILING * (lengthAfterLast(text, '\n</answer>') - 1)
  return count
}

/** As Python's `str.count`: occurrences that do not overlap. */
function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Code points behind the last `part`, as Python's `len(text.split(part)[-1])`: the whole text if there is none. */
function lengthAfterLast(text: string, part: string): number {
  return [...(text.split(part).at(-1) ?? '')].length
}
