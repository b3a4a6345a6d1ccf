import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Answer } from '../../store/app/teach.ts'
import type { Done, Question } from '../../store/teach/comparisons.ts'
import { PairButton } from '../PairButton.tsx'
import { useApp, usePage } from '../page.ts'
import { usePairKeys } from '../pairKeys.ts'
import { laterText } from '../text/onDemand.ts'
import '../styles/preferences.css'

const words = laterText.preferences

/** The question beside two clips: which is better? Each button has a key. */
export function PairCard() {
  const { comparisons, comparisonsStore } = usePage()
  const { phase, queue, done } = useStore(comparisonsStore)
  const answers = useApp((state) => state.teach.answers)
  const waits = phase !== 'asking'
  const last = done.at(-1)
  const actions = useMemo(
    () => ({
      left: () => comparisons.answer('left'),
      right: () => comparisons.answer('right'),
      equal: () => comparisons.answer('equal'),
      skip: comparisons.skip,
      undo: comparisons.undo,
    }),
    [comparisons],
  )
  usePairKeys(actions)
  const button = (action: keyof typeof actions, disabled = waits) => (
    <PairButton
      action={action}
      label={words[action]}
      className="button pair-choice"
      disabled={disabled}
      onPress={actions[action]}
    />
  )
  return (
    <section className="pair-card" aria-label={words.question}>
      <header>
        <h2>{words.question}</h2>
        <button type="button" className="quiet-button" onClick={comparisons.leave}>
          {words.stop}
        </button>
      </header>
      <div className="pair-sides">
        {button('left')}
        {button('right')}
      </div>
      <div className="pair-others">
        {button('equal')}
        {button('skip')}
        {button('undo', last === undefined)}
      </div>
      <p className="dim" role="status">
        {waits ? words.playing : last === undefined ? reasonOf(queue[0]) : words.last(saidOf(last, answers))}
      </p>
      {!waits && last !== undefined && <p className="dim pair-reason">{reasonOf(queue[0])}</p>}
    </section>
  )
}

/** Why this pair is shown. */
function reasonOf(question: Question | undefined): string {
  // A repetition is not announced, because it would be answered from memory.
  const apart = question?.disagreement ?? null
  return apart === null ? words.anyPair : words.disagreement(apart)
}

function saidOf({ answer, question }: Done, answers: readonly Answer[]): string {
  const given = answers.find(({ id }) => id === answer)
  if (given === undefined) return words.said.skip
  const choice = question.repeats === null ? given.choice : given.again
  if (choice === undefined || choice === 'equal') return words.said.equal
  // A repetition has its sides swapped.
  const isLeft = (choice === 'left') === (question.repeats === null)
  return isLeft ? words.said.left : words.said.right
}
