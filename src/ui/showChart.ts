import { type AppStore, patch } from '../store/app/appStore.ts'

const SHEET = '(max-width: 1260px)' // the course lies over the charts

/** Scrolls to a chart, by its id; a lesson that covers the charts is folded first. */
export function showChart(store: AppStore, chart: string): void {
  const { view, course } = store.getState()
  if (course.panel === 'open' && matchMedia(SHEET).matches) patch(store, 'course', { panel: 'folded' })
  const behavior = view.reducedMotion ? 'auto' : 'smooth'
  document.querySelector(`[data-chart="${chart}"]`)?.scrollIntoView({ behavior, block: 'nearest', inline: 'start' })
}
