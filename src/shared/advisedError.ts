/** An error the user can fix: what is wrong, and what to do. */
export class AdvisedError extends Error {
  override readonly name: string = 'AdvisedError'
  readonly advice: string
  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}
