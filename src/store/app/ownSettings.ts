import { type AppStore, patch } from './appStore.ts'
import { writeConfig } from './link.ts'

/** Keeps the person's settings before a lesson replaces them, unless one already has. */
export function keepOwn(store: AppStore): void {
  const { config, course, teach } = store.getState()
  if (course.own !== null) return
  patch(store, 'course', { own: { config: writeConfig(config), startFrom: teach.startFrom } })
}
