import { useState } from 'react'
import { useStore } from 'zustand'
import { patch } from '../../store/app/appStore.ts'
import { platformerOf } from '../../store/app/configEdits.ts'
import type { Answer } from '../../store/app/teach.ts'
import { countAnswers, type Failure, selfAgreement } from '../../store/teach/comparisons.ts'
import { TASTES, type TasteId } from '../../training/workshop/tastes.ts'
import { Setting } from '../controls/Setting.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import '../styles/preferences.css'

const words = laterText.preferences
const SHOWN = 30 // answers in the list; of the others only the number is shown

/** Preferences: questions, numbers of answers by the person and by the judge, and the synthetic judge. */
export function Preferences() {
  const { comparisons, comparisonsStore } = usePage()
  const { phase, failure } = useStore(comparisonsStore)
  const answers = useApp((state) => state.teach.answers)
  const level = useApp((state) => platformerOf(state.config.env)?.level)
  const isTrained = useApp((state) => state.run.updates > 0 || state.teach.checkpoints.length > 0)
  if (level === undefined) return <p className="empty">{words.none}</p>
  return (
    <>
      {answers.length === 0 && <p className="empty">{words.empty}</p>}
      <Counts answers={answers} level={level} />
      {phase === 'idle' ? (
        <button type="button" className="button primary" onClick={comparisons.ask}>
          <Icon name="pair" /> {words.compare}
        </button>
      ) : (
        <button type="button" className="button" onClick={comparisons.leave}>
          {words.stop}
        </button>
      )}
      {!isTrained && <p className="dim">{words.untrained}</p>}
      {failure !== null && <FailureNote failure={failure} />}
      <Judge />
      {answers.length > 0 && <AnswerList answers={answers} />}
    </>
  )
}

/** One sentence about the error, one about the cure. */
export function FailureNote({ failure: { message, advice } }: { readonly failure: Failure }) {
  return (
    <p className="failure-note" role="alert">
      {said(message)} {said(advice)}
    </p>
  )
}

function Counts({ answers, level }: { readonly answers: readonly Answer[]; readonly level: string }) {
  if (answers.length === 0) return null
  const { person, judge, elsewhere } = countAnswers(answers, level)
  const { same, asked } = selfAgreement(answers)
  return (
    <>
      <dl className="answer-counts">
        <div data-by="person">
          <dd>{person}</dd>
          <dt>{words.yours}</dt>
        </div>
        <div data-by="judge">
          <dd>{judge}</dd>
          <dt>{words.judged}</dt>
        </div>
      </dl>
      {elsewhere > 0 && <p className="dim">{words.elsewhere(elsewhere)}</p>}
      {asked > 0 && (
        <p title={words.agreementHelp} data-testid="agreement">
          {words.agreement(same, asked)}
        </p>
      )}
    </>
  )
}

const JUDGE_COUNTS = [20, 50, 100, 200] as const
const ERROR_RATE = { kind: 'float', default: 0.1, min: 0, max: 0.5 } as const

function Judge() {
  const { comparisons, comparisonsStore } = usePage()
  const judging = useStore(comparisonsStore, (state) => state.judging)
  const [count, setCount] = useState<number>(JUDGE_COUNTS[1])
  const [taste, setTaste] = useState<TasteId>(TASTES[0].id)
  const [errorRate, setErrorRate] = useState<number>(ERROR_RATE.default)
  return (
    <details className="group judge">
      <summary>{words.judge}</summary>
      <p className="dim">{words.judgeHelp}</p>
      <label className="line-choice" title={said(TASTES.find(({ id }) => id === taste)?.help ?? '')}>
        <span>{words.taste}</span>
        <select
          value={taste}
          onChange={(event) => setTaste(TASTES.find(({ id }) => id === event.target.value)?.id ?? TASTES[0].id)}
        >
          {TASTES.map(({ id, label }) => (
            <option key={id} value={id}>
              {said(label)}
            </option>
          ))}
        </select>
      </label>
      <label className="line-choice">
        <span>{words.judgeCount}</span>
        <select value={count} onChange={(event) => setCount(Number(event.target.value))}>
          {JUDGE_COUNTS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <Setting
        name="judge.errorRate"
        declared={{ ...words.errorRate, ...ERROR_RATE }}
        value={errorRate}
        baseline={ERROR_RATE.default}
        running={undefined}
        onChange={(value) => setErrorRate(Number(value))}
      />
      {judging === null ? (
        <button type="button" className="button" onClick={() => comparisons.judge(count, { errorRate, taste })}>
          {words.letJudge(count)}
        </button>
      ) : (
        <>
          <progress className="work-progress" max={judging.asked} value={judging.given} aria-label={words.judge} />
          <p className="dim" role="status">
            {words.judging(judging.given, judging.asked)}
          </p>
          <button type="button" className="button" onClick={comparisons.stopJudge}>
            {words.stopJudge}
          </button>
        </>
      )}
    </details>
  )
}

function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  const { comparisons } = usePage()
  const latest = answers.slice(-SHOWN).reverse()
  const hasJudged = answers.some(({ by }) => by === 'judge')
  return (
    <details className="group answers">
      <summary>{words.list(answers.length)}</summary>
      <ul>
        {latest.map((answer) => (
          <AnswerItem key={answer.id} answer={answer} />
        ))}
      </ul>
      {answers.length > SHOWN && <p className="dim">{words.more(answers.length - SHOWN)}</p>}
      <div className="actions">
        {hasJudged && (
          <button type="button" className="button" onClick={() => comparisons.clear('judge')}>
            {words.clearJudge}
          </button>
        )}
        <button type="button" className="button" onClick={() => comparisons.clear(null)}>
          {words.clearAll}
        </button>
      </div>
    </details>
  )
}

function AnswerItem({ answer }: { readonly answer: Answer }) {
  const { store, comparisons } = usePage()
  const { id, by, choice, left, right } = answer
  const isShown = useApp(({ spectator: { show } }) => show.kind === 'pair' && show.left === left)
  return (
    <li>
      <span className="badge" data-by={by}>
        {words.by[by]}
      </span>
      <span>{words.said[choice]}</span>
      <span className="tool-group">
        <button
          type="button"
          className="icon-button small"
          aria-label={words.watch}
          title={words.watch}
          aria-pressed={isShown}
          onClick={() => {
            comparisons.leave()
            patch(store, 'spectator', { show: { kind: 'pair', left, right }, takenOver: false, paused: false })
          }}
        >
          <Icon name="train" />
        </button>
        <button
          type="button"
          className="icon-button small"
          aria-label={words.forget}
          title={words.forget}
          onClick={() => comparisons.forget(id)}
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  )
}
