import { useEffect, useMemo, useRef } from 'react'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import { cardOf } from '../../store/app/catalog.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { X_AXES } from '../../store/history/history.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { ChartView } from './ChartView.tsx'
import { CHART_GROUPS, type ChartGroup } from './contract.ts'
import { chartsFor } from './index.ts'

/** All charts of the current run (or of the next one), by group. */
export function ChartsArea() {
  const { store } = usePage()
  const card = useApp(({ run, config }) => cardOf(run.startedWith ?? config))
  const isText = useApp(({ run, config }) => textOf((run.startedWith ?? config).env) !== undefined)
  const xAxis = useApp((state) => state.view.xAxis)
  const guidance = useApp((state) => (state.run.startedWith ?? state.config).guidance)
  const env = useApp(({ run, config }) => (run.startedWith ?? config).env)
  const charts = useMemo(() => chartsFor(card, { guidance, isText, env }), [card, guidance, isText, env])
  const grid = useRef<HTMLElement>(null)
  // Scroll to the first charts of a new algorithm, which matter most; the browser would keep the old position.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list has changed
  useEffect(() => {
    grid.current?.scrollTo({ top: 0, left: 0 }) // newer browsers return a promise, which is no clean-up function
  }, [charts])
  return (
    <section className="charts" aria-label={text.charts.label}>
      <h2 className="unseen">{text.charts.label}</h2>
      <div className="charts-head">
        <ul className="charts-groups">
          {CHART_GROUPS.filter((group) => charts.some((chart) => chart.group === group)).map((group) => (
            <li key={group}>
              <button type="button" onClick={() => scrollToGroup(grid.current, group, store)}>
                {isText && group === 'episode' ? text.charts.lastBatch : text.charts.groups[group]}
              </button>
            </li>
          ))}
        </ul>
        <Segmented
          label={text.charts.xAxis}
          options={X_AXES.map((axis) => ({
            value: axis,
            label: isText ? text.charts.languageAxes[axis] : text.charts.axes[axis],
          }))}
          value={xAxis}
          onChange={(axis) => patch(store, 'view', { xAxis: axis })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse that takes the focus */}
      <section className="charts-grid" ref={grid} tabIndex={0} aria-label={text.charts.list}>
        {charts.map((chart) => (
          <ChartView key={chart.id} chart={chart} />
        ))}
      </section>
    </section>
  )
}

/** Scrolls to the first chart of a group: vertically, or on a phone horizontally. */
function scrollToGroup(grid: HTMLElement | null, group: ChartGroup, store: AppStore): void {
  if (grid === null) return
  const behavior = store.getState().view.reducedMotion ? 'auto' : 'smooth'
  const block = grid.scrollHeight > grid.clientHeight ? 'start' : 'nearest'
  grid.querySelector(`[data-group="${group}"]`)?.scrollIntoView({ behavior, block, inline: 'start' })
}
