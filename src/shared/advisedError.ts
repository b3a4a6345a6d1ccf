/** Something that a person can mend: what is wrong, and what to do about it. */
export class AdvisedError extends Error {
  override readonly name: string = 'AdvisedError'
  readonly advice: string
  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}
