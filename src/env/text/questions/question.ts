/**
 * A family of questions as data: what is asked, how it is worked out and what is right. Everything else (prompts,
 * demonstrations, the split, rewards, the menu entry and the flag) follows from it.
 */
export interface QuestionFamily {
  readonly id: string
  readonly label: string
  /** One sentence for a curious player. */
  readonly help: string
  /** Every question, always in the same order: at least 200, so that a fifth can be held out. */
  all(): readonly Question[]
  /** As a guest would say it. */
  spoken(question: Question): string
  /**
   * The working, step by step. `slip` shifts the result of a step (0: calculated right); a slip is carried on, as a
   * person would: the next step starts from the wrong result, and so the answer is wrong, too.
   */
  solve(question: Question, slip: (step: number) => number): Solution
}

export interface Question {
  readonly text: string // as the porter reads it: `3+2-1+3=?`
  readonly answer: string // what is right
}

export interface Solution {
  readonly working: string // one line, for `strict_format_reward_func` without DOTALL wants one line
  readonly answer: string
}
