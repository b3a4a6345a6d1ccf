import { Suspense, useEffect, useRef } from 'react'
import { patch } from '../../store/app/appStore.ts'
import { noteSeen, progressIn, restoreOwn } from '../../store/controls/course.ts'
import { recallCourse, rememberCourse } from '../../store/persist/courseProgress.ts'
import { Icon } from '../icons.tsx'
import { later } from '../later.tsx'
import { useApp, usePage } from '../page.ts'
import { breakingText as breaking } from '../text/breaking.ts'
import { courseText as words } from '../text/course.ts'
import { said } from '../text/words.ts'
import { BREAK_IT } from './breakIt.ts'
import type { Lesson } from './contract.ts'
import { GlossaryButton } from './GlossaryButton.tsx'
import { LessonPage } from './LessonPage.tsx'
import { LESSONS } from './lessons/index.ts'
import { useTask } from './useLook.ts'
import '../styles/course.css'

const BreakIt = later(async () => (await import('./BreakIt.tsx')).BreakIt)

/** The course: the list of lessons, or the open lesson; folded, one line. It watches for what the lesson asks for in either form. */
export function Course() {
  const { store } = usePage()
  const { panel, lesson: id } = useApp((state) => state.course)
  const lesson = LESSONS.find((each) => each.id === id)
  useEffect(() => {
    const forget = rememberCourse(store, () => localStorage)
    recallCourse(store, () => localStorage)
    return forget
  }, [store])
  useNextTask(lesson)
  return panel === 'folded' ? <Folded lesson={lesson} id={id} /> : <Unfolded lesson={lesson} id={id} />
}

function useNextTask(lesson: Lesson | undefined): void {
  const { store } = usePage()
  const { predicted, seen } = useApp((state) => progressIn(state, lesson?.id ?? ''))
  const task = predicted === null ? undefined : lesson?.tasks[seen.length]
  useTask(task, (said) => lesson !== undefined && noteSeen(store, lesson.id, said))
}

function Folded({ lesson, id }: { readonly lesson: Lesson | undefined; readonly id: string | null }) {
  const { store } = usePage()
  const { predicted, seen } = useApp((state) => progressIn(state, lesson?.id ?? ''))
  const task = lesson?.tasks[seen.length]
  const says = predicted === null ? words.toPredict : (task?.says ?? words.finished)
  return (
    <aside className="course-line" aria-label={words.title}>
      <p className="course-says" aria-live="polite">
        <strong className="course-title">
          {lesson === undefined ? (id === BREAK_IT ? breaking.title : words.title) : said(lesson.title)}
        </strong>{' '}
        {lesson !== undefined && said(says)}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={words.unfold}
        title={`${words.unfold} (C)`}
        onClick={() => patch(store, 'course', { panel: 'open' })}
      >
        <Icon name="course" />
      </button>
      <CloseButton />
    </aside>
  )
}

function Unfolded({ lesson, id }: { readonly lesson: Lesson | undefined; readonly id: string | null }) {
  const { store } = usePage()
  const body = useRef<HTMLDivElement>(null)
  // Another lesson begins at its top, and assistive technology reads it from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lesson has changed
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
    body.current?.focus({ preventScroll: true })
  }, [id])
  return (
    <aside className="panel course" aria-label={words.title} data-open>
      <header>
        {lesson === undefined && id !== BREAK_IT ? (
          <h2>{words.title}</h2>
        ) : (
          <button type="button" className="quiet-button" onClick={() => patch(store, 'course', { lesson: null })}>
            <Icon name="back" /> {words.all}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={words.fold}
          title={`${words.fold} (C)`}
          onClick={() => patch(store, 'course', { panel: 'folded' })}
        >
          <Icon name="fold" />
        </button>
        <CloseButton />
      </header>
      <div className="panel-body" ref={body} tabIndex={-1}>
        {id === BREAK_IT ? (
          <Suspense fallback={null}>
            <BreakIt />
          </Suspense>
        ) : lesson === undefined ? (
          <LessonList missing={id} />
        ) : (
          <LessonPage lesson={lesson} />
        )}
      </div>
    </aside>
  )
}

function CloseButton() {
  const { store } = usePage()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.close}
      title={words.close}
      onClick={() => patch(store, 'course', { panel: 'closed' })}
    >
      <Icon name="close" />
    </button>
  )
}

function LessonList({ missing }: { readonly missing: string | null }) {
  const { store } = usePage()
  const course = useApp((state) => state.course)
  const stateOf = (lesson: Lesson) => {
    const { predicted, seen } = progressIn({ course }, lesson.id)
    if (predicted === null) return 'fresh'
    return seen.length < lesson.tasks.length ? 'begun' : 'done'
  }
  return (
    <div className="lesson-list">
      {missing !== null && <p role="alert">{words.unknown(missing)}</p>}
      <p>{words.intro}</p>
      <p className="dim">
        {words.completed(LESSONS.filter((lesson) => stateOf(lesson) === 'done').length, LESSONS.length)}
      </p>
      <ol aria-label={words.lessons}>
        {LESSONS.map((lesson, index) => (
          <li key={lesson.id} data-state={stateOf(lesson)}>
            <button type="button" onClick={() => patch(store, 'course', { lesson: lesson.id })}>
              <b aria-hidden="true">{stateOf(lesson) === 'done' ? <Icon name="check" /> : index + 1}</b>
              <span>{said(lesson.title)}</span>
              <span className="dim">{words.minutes(lesson.minutes)}</span>
              <span className="unseen">{words.states[stateOf(lesson)]}</span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={() => patch(store, 'course', { lesson: BREAK_IT })}>
        {breaking.title}
      </button>
      <p className="dim">{breaking.help}</p>
      <GlossaryButton />
      <RestoreOwn />
    </div>
  )
}

/** Restores the settings that a lesson has replaced, if one has. */
function RestoreOwn() {
  const { store } = usePage()
  const own = useApp((state) => state.course.own)
  if (own === null) return null
  return (
    <p className="lesson-own">
      <span className="dim">{words.ownKept}</span>
      <button type="button" className="button" onClick={() => restoreOwn(store)}>
        {words.restore}
      </button>
    </p>
  )
}
