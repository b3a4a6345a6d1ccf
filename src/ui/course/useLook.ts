import { useEffect, useRef } from 'react'
import type { Page } from '../../store/controls/page.ts'
import { lastMetric } from '../../store/history/history.ts'
import { onChartFrame } from '../charts/animation.ts'
import { usePage } from '../page.ts'
import type { Lesson } from './contract.ts'
import { isReached, type Look, sinceOf } from './goals.ts'

/** The page as lessons read it. */
function lookAt({ store, trace, frame, forkStore, history }: Page): Look {
  return {
    state: store.getState(),
    trace,
    frame,
    fork: forkStore.getState().fork,
    metric: (id) => lastMetric(history, id),
  }
}

/** Watches for the end of a lesson's task, several times a second; `onDone` receives what was seen then. */
export function useTask(task: Lesson['tasks'][number] | undefined, onDone: (seen: string) => void): void {
  const page = usePage()
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    if (task === undefined) return
    const since = sinceOf(lookAt(page))
    let isDone = false
    return onChartFrame(() => {
      const look = lookAt(page)
      if (isDone || !isReached(task.goal, look, since)) return false
      isDone = true
      done.current(task.seen(look))
      return false
    })
  }, [task, page])
}
