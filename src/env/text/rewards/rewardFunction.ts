/**
 * A reward function of answers. It reads the decoded completion without the tokens of the chat format; the answer's reward
 * is the sum over all functions, each times its weight.
 */
export interface RewardFunction {
  /** As the field names it. */
  readonly id: string
  readonly label: string
  /** One sentence for a curious player: what it pays for. */
  readonly help: string
  /** What a perfect answer gets, at weight 1. */
  readonly best: number
  readonly defaultWeight: number
  readonly min: number // of the weight
  readonly max: number
  score(answer: ScoredAnswer): number
}

export interface ScoredAnswer {
  readonly text: string
  /** The right answer. */
  readonly solution: string
  /** Tokens of the completion, its end included. */
  readonly tokenCount: number
  /** Whether `.` in the format patterns matches newlines, as in later copies of the demo. */
  readonly dotAll: boolean
}

/** Weights that sliders, links and flags allow. */
export const WEIGHT_BOUNDS = { min: 0, max: 5 } as const

/**
 * After the last `<answer>`, then before the first `</answer>` of that, stripped as Python's `strip` does. A text without
 * tags is its own answer.
 */
export function extractAnswer(text: string): string {
  const afterLastTag = text.split('<answer>').at(-1) ?? ''
  return afterLastTag.split('</answer>')[0].trim()
}
