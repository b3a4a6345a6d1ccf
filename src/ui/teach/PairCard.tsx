import { useStore } from 'zustand'
import type { Answer } from '../../store/app/teach.ts'
import type { Done, Question } from '../../store/teach/comparisons.ts'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import '../styles/preferences.css'

const words = text.preferences

/** The question beside two clips: which is better? Each button has a key. */
export function PairCard() {
  const { comparisons, comparisonsStore } = usePage()
  const { phase, queue, done } = useStore(comparisonsStore)
  const answers = useApp((state) => state.teach.answers)
  const waits = phase !== 'asking'
  const last = done.at(-1)
  return (
    <section className="pair-card" aria-label={words.question}>
      <header>
        <h2>{words.question}</h2>
        <button type="button" className="quiet-button" onClick={comparisons.leave}>
          {words.stop}
        </button>
      </header>
      <div className="pair-sides">
        <Choice
          keyName="J"
          label={words.left}
          side="left"
          disabled={waits}
          onClick={() => comparisons.answer('left')}
        />
        <Choice
          keyName="K"
          label={words.right}
          side="right"
          disabled={waits}
          onClick={() => comparisons.answer('right')}
        />
      </div>
      <div className="pair-others">
        <Choice keyName="L" label={words.equal} disabled={waits} onClick={() => comparisons.answer('equal')} />
        <Choice keyName="S" label={words.skip} disabled={waits} onClick={comparisons.skip} />
        <Choice keyName="U" label={words.undo} disabled={last === undefined} onClick={comparisons.undo} />
      </div>
      <p className="dim" role="status">
        {waits ? words.playing : last === undefined ? reasonOf(queue[0]) : words.last(saidOf(last, answers))}
      </p>
      {!waits && last !== undefined && <p className="dim pair-reason">{reasonOf(queue[0])}</p>}
    </section>
  )
}

interface ChoiceProps {
  readonly keyName: string
  readonly label: string
  readonly side?: 'left' | 'right'
  readonly disabled: boolean
  onClick(): void
}

function Choice({ keyName, label, side, disabled, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      className="button pair-choice"
      data-side={side}
      disabled={disabled}
      aria-keyshortcuts={keyName.toLowerCase()}
      onClick={onClick}
    >
      <span>{label}</span> <kbd>{keyName}</kbd>
    </button>
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

/** Whether the pair's card replaces the agent's outputs. */
export function useComparing(): boolean {
  const { comparisonsStore } = usePage()
  const phase = useStore(comparisonsStore, (state) => state.phase)
  const mode = useApp((state) => state.mode)
  return phase !== 'idle' && mode === 'teach'
}
