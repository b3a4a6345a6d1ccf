import { useId, useState } from 'react'
import { patch } from '../../store/app/appStore.ts'
import { cardOf, presetFor, startingValues } from '../../store/app/catalog.ts'
import { linkTo } from '../../store/app/link.ts'
import { noteSeen, predict, progressIn, restartLesson, restoreOwn, setUpLesson } from '../../store/controls/course.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { Setting } from '../controls/Setting.tsx'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { courseText as words } from '../text/course.ts'
import { said } from '../text/words.ts'
import { type Lesson, type LessonSetUp, setUpOf } from './contract.ts'
import { Formula } from './Formula.tsx'
import { LESSONS } from './lessons/index.ts'

/** A lesson from its idea to its result. What follows the prediction is shown once it is made. */
export function LessonPage({ lesson }: { readonly lesson: Lesson }) {
  const { predicted, seen } = useApp((state) => progressIn(state, lesson.id))
  const isDone = seen.length >= lesson.tasks.length
  return (
    <article className="lesson">
      <header>
        <p className="dim">
          {words.number(LESSONS.indexOf(lesson) + 1, LESSONS.length)} · {words.minutes(lesson.minutes)}
        </p>
        <h2>{said(lesson.title)}</h2>
      </header>
      {lesson.idea.map((paragraph) => (
        <p key={paragraph}>{said(paragraph)}</p>
      ))}
      <section aria-label={words.formula}>
        {lesson.formulas.map(({ math, says }) => (
          <figure key={says}>
            <Formula math={math} />
            <figcaption className="dim">{said(says)}</figcaption>
          </figure>
        ))}
      </section>
      <Prediction key={lesson.id} lesson={lesson} predicted={predicted} />
      {predicted !== null && <Tasks key={`${lesson.id}/tasks`} lesson={lesson} seen={seen} />}
      {predicted !== null && isDone && <Outcome lesson={lesson} predicted={predicted} />}
      <footer>
        <h3>{words.more}</h3>
        <p>
          {words.paper}{' '}
          <a href={lesson.paper.address} target="_blank" rel="noreferrer">
            {lesson.paper.title}
          </a>
        </p>
        <p>
          {words.source} <code>{lesson.source}</code>
        </p>
        <CopyLessonLink lesson={lesson} />
      </footer>
    </article>
  )
}

function Prediction({ lesson, predicted }: { readonly lesson: Lesson; readonly predicted: number | null }) {
  const { store } = usePage()
  const name = useId()
  const [chosen, choose] = useState<number | null>(null)
  if (predicted !== null) {
    return (
      <section>
        <h3>{words.prediction}</h3>
        <p>{said(lesson.question)}</p>
        <p className="lesson-predicted">{words.predicted(said(lesson.answers[predicted] ?? ''))}</p>
      </section>
    )
  }
  return (
    <section>
      <h3>{words.predict}</h3>
      <fieldset className="lesson-question">
        <legend>{said(lesson.question)}</legend>
        {lesson.answers.map((answer, index) => (
          <label key={answer}>
            <input type="radio" name={name} checked={chosen === index} onChange={() => choose(index)} />
            {said(answer)}
          </label>
        ))}
      </fieldset>
      <p className="dim">{words.predictHelp}</p>
      <button
        type="button"
        className="button primary"
        disabled={chosen === null}
        onClick={() => chosen !== null && predict(store, lesson.id, chosen)}
      >
        {words.commit}
      </button>
    </section>
  )
}

function Tasks({ lesson, seen }: { readonly lesson: Lesson; readonly seen: readonly string[] }) {
  const { store } = usePage()
  const setUp = setUpOf(lesson, seen.length)
  const stateOf = (index: number) => {
    if (index < seen.length) return 'done'
    return index === seen.length ? 'next' : 'later'
  }
  return (
    <section>
      <h3>{words.todo}</h3>
      <SetUp key={setUp.says} setUp={setUp} />
      <ol className="lesson-tasks" aria-live="polite">
        {lesson.tasks.map(({ says }, index) => (
          <li key={says} data-state={stateOf(index)}>
            <b aria-hidden="true">{index < seen.length ? <Icon name="check" /> : index + 1}</b>
            <p>
              <span className="unseen">{words[stateOf(index)]} </span>
              {said(says)}
            </p>
            {stateOf(index) === 'next' && (
              <button
                type="button"
                className="quiet-button lesson-skip"
                onClick={() => noteSeen(store, lesson.id, words.skipped)}
              >
                {words.skip}
              </button>
            )}
            {seen[index] !== undefined && <p className="lesson-seen">{said(seen[index])}</p>}
          </li>
        ))}
      </ol>
      <LessonSettings names={setUp.settings ?? []} />
    </section>
  )
}

/** Sets up the lesson's runs; asks first where that closes a run. */
function SetUp({ setUp: { says, config, teach } }: { readonly setUp: LessonSetUp }) {
  const { store } = usePage()
  const controls = useRunControls()
  const hasRun = useApp(({ run }) => run.state !== 'idle')
  const areRunsKept = useApp(({ archive }) => archive.storage !== 'missing' && archive.storage !== 'full')
  const isOwnKept = useApp(({ course }) => course.own !== null)
  const [isAsking, ask] = useState(false)
  const setUp = () => {
    ask(false)
    void setUpLesson(store, controls, config, { rung: teach })
  }
  return (
    <div className="lesson-set-up">
      <p className="dim">
        {words.sets(said(says))} {isOwnKept && words.ownKept}
      </p>
      {isAsking && hasRun ? (
        <div role="alert">
          <p>
            {words.asks} {areRunsKept ? words.asksKept : words.asksLost}
          </p>
          <button type="button" className="button primary" onClick={setUp}>
            {words.confirm}
          </button>
          <button type="button" className="button" onClick={() => ask(false)}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <div>
          <button type="button" className="button" onClick={() => (hasRun ? ask(true) : setUp())}>
            {words.setUp}
          </button>
          {isOwnKept && (
            <button type="button" className="quiet-button" onClick={() => restoreOwn(store)}>
              {words.restore}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** The sliders that the lesson is about, as in the settings. */
function LessonSettings({ names }: { readonly names: readonly string[] }) {
  const controls = useRunControls()
  const config = useApp((state) => state.config)
  const running = useApp(({ run }) => (isActive(run.state) ? run.startedWith : null))
  const card = cardOf(config)
  const baseline = startingValues(card, presetFor(card, config))
  return names.map((name) => {
    const declared = card.hyperparameters[name]
    const value = config.hyperparameters[name]
    const initial = baseline[name]
    if (declared === undefined || value === undefined || initial === undefined) return null
    return (
      <Setting
        key={name}
        name={name}
        declared={declared}
        value={value}
        baseline={initial}
        running={running?.hyperparameters[name]}
        onChange={(next) => controls.setHyperparameter(name, next)}
      />
    )
  })
}

/** What was predicted, beside the answer and why. */
function Outcome({ lesson, predicted }: { readonly lesson: Lesson; readonly predicted: number }) {
  const { store } = usePage()
  const isRight = predicted === lesson.right
  const following = LESSONS[LESSONS.indexOf(lesson) + 1]
  return (
    <section className="lesson-outcome" aria-live="polite">
      <h3>{words.outcome}</h3>
      <p>{isRight ? words.wasRight : words.wasWrong}</p>
      <p>{words.answer(said(lesson.answers[lesson.right] ?? ''))}</p>
      <p>{said(lesson.because)}</p>
      <p>
        {following !== undefined && (
          <button
            type="button"
            className="button primary lesson-next"
            onClick={() => patch(store, 'course', { lesson: following.id })}
          >
            {words.nextLesson(said(following.title))}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => restartLesson(store, lesson.id)}>
          {words.again}
        </button>
      </p>
    </section>
  )
}

/** A teacher's link: it opens this lesson with the settings of now. */
function CopyLessonLink({ lesson }: { readonly lesson: Lesson }) {
  const { store } = usePage()
  const [link, setLink] = useState<{ readonly address: string; readonly isCopied: boolean } | null>(null)
  async function copy(): Promise<void> {
    const address = linkTo(location.href, store.getState().config, lesson.id)
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false, // refused: the link is shown instead
    )
    setLink({ address, isCopied })
  }
  return (
    <p>
      <button type="button" className="button" title={words.linkHelp} onClick={copy}>
        <Icon name="link" /> {words.link}
      </button>{' '}
      <span role="status">
        {link?.isCopied === true && words.linkCopied}
        {link?.isCopied === false && <code>{link.address}</code>}
      </span>
    </p>
  )
}
