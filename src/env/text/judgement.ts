/** A person's preference between two answers to one question. */
export interface AnswerPreference {
  readonly question: string // as the porter reads it
  readonly left: Uint8Array // tokens of the completion
  readonly right: Uint8Array
  readonly choice: 'left' | 'right' | 'equal'
}
