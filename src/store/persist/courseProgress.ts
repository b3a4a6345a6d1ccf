import * as v from 'valibot'
import { type AppStore, patch } from '../app/appStore.ts'
import type { CourseState } from '../app/course.ts'

/** How far a person has come in the course, in localStorage. The course works without. */

const COURSE_KEY = 'bellman-bros/course'

type CourseStorage = Pick<Storage, 'getItem' | 'setItem'>

const PROGRESS = v.object({
  predicted: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))),
  seen: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(20)),
})
const OWN = v.object({ config: v.string(), startFrom: v.nullable(v.string()) })
const COURSE = v.object({
  progress: v.fallback(v.record(v.string(), v.fallback(v.nullable(PROGRESS), null)), {}),
  own: v.fallback(v.nullable(OWN), null),
})

/**
 * Adds the progress of earlier visits to that of this one. Settings that an earlier lesson has replaced are the person's own;
 * those of this visit were already a lesson's. An entry that cannot be read counts as a lesson not yet begun.
 * `storage` is a function, because where storage is forbidden even naming it throws.
 */
export function recallCourse(store: AppStore, storage: () => Pick<CourseStorage, 'getItem'>): void {
  const before = stored(storage)
  const { progress, own } = store.getState().course
  patch(store, 'course', { progress: { ...before.progress, ...progress }, own: before.own ?? own })
}

/** Writes each change at once. Lessons of other tabs are kept. */
export function rememberCourse(store: AppStore, storage: () => CourseStorage): () => void {
  return store.subscribe(({ course: { progress, own } }, { course: before }) => {
    if (progress === before.progress && own === before.own) return
    try {
      const merged = { progress: { ...stored(storage).progress, ...progress }, own }
      storage().setItem(COURSE_KEY, JSON.stringify(merged))
    } catch {
      // Forbidden or full: the progress lasts as long as the page.
    }
  })
}

function stored(storage: () => Pick<CourseStorage, 'getItem'>): Pick<CourseState, 'progress' | 'own'> {
  try {
    const { progress, own } = v.parse(COURSE, JSON.parse(storage().getItem(COURSE_KEY) ?? ''))
    const read = Object.entries(progress).flatMap(([id, entry]) => (entry === null ? [] : [[id, entry] as const]))
    return { progress: Object.fromEntries(read), own }
  } catch {
    return { progress: {}, own: null }
  }
}
