import { type FormEvent, useState } from 'react'
import { porterText } from '../text/porter.ts'
import { usePorter, usePorterState } from './porterContext.ts'

interface OwnAnswerWords {
  readonly ownGo: string
  readonly ownResult: (isRight: boolean, solution: string) => string
}

/** Lets the person answer instead of the porter. */
export function OwnAnswer({ words }: { readonly words: OwnAnswerWords }) {
  const porter = usePorter()
  const own = usePorterState((state) => state.own)
  const { answer } = usePorterState((state) => state.question)
  const [typed, type] = useState('')
  const check = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') porter.answerYourself(typed)
  }
  return (
    <form className="own-answer" onSubmit={check}>
      <label className="inline-choice">
        <span>{porterText.own}</span>
        <input inputMode="numeric" maxLength={3} value={typed} onChange={(event) => type(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {words.ownGo}
      </button>
      <output>{own !== null && words.ownResult(own.isRight, answer)}</output>
    </form>
  )
}
