import { useEffect, useRef } from 'react'
import { patch } from '../../store/app/appStore.ts'
import { showsPolicy } from '../../store/app/stagePolicy.ts'
import type { AppState, RunState } from '../../store/app/types.ts'
import type { Page } from '../../store/controls/page.ts'
import { isActive } from '../../store/controls/runControls.ts'
import { drawnEpisode } from '../../store/history/episodeTrace.ts'
import type { History, XAxis } from '../../store/history/history.ts'
import { nearestSnapshot } from '../../store/history/nearestSnapshot.ts'
import { COLOURS } from '../colours.ts'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { timelineText } from '../text/timeline.ts'
import { said } from '../text/words.ts'
import { writeText } from '../writeText.ts'
import { onChartFrame } from './animation.ts'
import type { ChartDefinition, ChartSources, Mark } from './contract.ts'
import { isLine, LINES } from './lines.ts'
import { aligned, createPlot } from './plot.ts'
import 'uplot/dist/uPlot.min.css'
import '../styles/charts.css'

/** Separates the bounds of a band in the readout: "1.5 – 20.2". */
const RANGE_TO = '–'

/** One chart: title, the last values (or those under the cursor), the plot, and what is healthy. */
export function ChartView({ chart }: { readonly chart: ChartDefinition }) {
  const page = usePage()
  const card = useRef<HTMLElement>(null)
  const plotParent = useRef<HTMLDivElement>(null)
  const values = useRef<(HTMLElement | null)[]>([])

  useEffect(() => {
    if (card.current === null || plotParent.current === null) return
    return drawChart({ page, chart, card: card.current, parent: plotParent.current, values: values.current })
  }, [page, chart])

  const picks = useApp((state) => canPick(chart, state))
  const titleId = `chart-${chart.id}`
  return (
    <article
      className="chart"
      ref={card}
      aria-labelledby={titleId}
      data-chart={chart.id}
      data-group={chart.group}
      data-empty
    >
      <h3 id={titleId}>{said(chart.title)}</h3>
      <ul className="chart-values">
        {chart.series.map((series, index) => (
          <li key={series.label} data-continues={series.label === RANGE_TO || undefined}>
            {series.label !== RANGE_TO && <Swatch mark={series.mark} colour={COLOURS[series.colour]} />}
            <span className="chart-label">{said(series.label)}</span>
            <b
              ref={(element) => {
                values.current[index] = element
              }}
            />
          </li>
        ))}
      </ul>
      <div className="chart-plot" ref={plotParent} aria-hidden="true" data-picks={picks || undefined} />
      <p className="chart-empty">{said(chart.empty)}</p>
      <p className="chart-words">
        {said(chart.shows)}{' '}
        {chart.healthy !== '' && (
          <>
            <span className="chart-healthy">{text.charts.healthy}</span>
            {said(chart.healthy)}
          </>
        )}
      </p>
    </article>
  )
}

/** Whether a click leads somewhere: to the policy of that time or to the decision; nowhere from a histogram. */
function canPick({ x }: Pick<ChartDefinition, 'x'>, { run, config, spectator }: AppState): boolean {
  if (x !== 'run') return x === 'decision'
  return (run.startedWith ?? config).env.kind !== 'text' && showsPolicy(spectator.show)
}

interface Drawing {
  readonly page: Pick<Page, 'store' | 'shelf' | 'history' | 'trace' | 'timeline' | 'timelineStore'>
  readonly chart: ChartDefinition
  readonly card: HTMLElement
  readonly parent: HTMLElement
  readonly values: readonly (HTMLElement | null)[]
}

const SHARED_REDRAW_MS = 400

/** Draws new data while the card is on the screen; returns a function that stops it. */
function drawChart({ page, chart, card, parent, values }: Drawing): () => void {
  const { store, shelf, history, trace, timeline, timelineStore } = page
  let visible = false
  let drawn = ''
  let drawnAtMs = Number.NEGATIVE_INFINITY
  let lastValues: readonly (number | null)[] = chart.series.map(() => null)
  let cursorValues: readonly (number | null)[] | null = null

  const sources = (): ChartSources => ({ history, trace, xAxis: store.getState().view.xAxis })
  const plot = createPlot({
    chart,
    parent,
    marks: () => ({ marks: history.marks, xAxis: store.getState().view.xAxis }),
    pinned,
    onPick(x) {
      if (chart.x === 'run') showPolicyAt(x)
      if (chart.x !== 'decision') return
      patch(store, 'view', { showTimeline: true })
      const decision = Math.round(x) - 1
      const shown = drawnEpisode(trace)
      const { id } = decision < shown.length ? shown : (trace.finished ?? shown)
      timeline.go(decision, id)
    },
    onCursor(hovered) {
      cursorValues = hovered
      showValues()
    },
  })

  /** A click in a chart of the run puts the policy of that time on the stage. */
  function showPolicyAt(x: number): void {
    const state = store.getState()
    const snapshot = nearestSnapshot(history, shelf.generations, state.view.xAxis, x)
    if (snapshot === null || !canPick(chart, state)) return
    patch(store, 'view', { showTimeline: true }) // its slider says which policy it is
    patch(store, 'spectator', {
      show: { kind: 'policy', snapshot, title: timelineText.checkpoints.name(snapshot.updates) },
    })
  }

  function pinned(): number | null {
    if (chart.x === 'run') return placeOf(store.getState().run.stoppedBy, history, store.getState().view.xAxis)
    const { at } = timelineStore.getState()
    // An episode of training is not the one that is drawn.
    return chart.x === 'decision' && at !== null && at.episode !== trace.opened?.id ? at.decision + 1 : null
  }

  function showValues(): void {
    const shown = cursorValues ?? lastValues
    for (const [index, series] of chart.series.entries()) {
      const element = values[index]
      if (element === null || element === undefined) continue
      const value = shown[index] ?? null
      writeText(element, value === null ? '' : series.format(value))
      element.parentElement?.toggleAttribute('data-absent', value === null)
    }
  }

  function draw(): boolean {
    if (!visible) return false
    const from = sources()
    const version = `${chart.version(from)} ${from.xAxis} ${from.history.marks.length} ${pinned()}`
    if (version === drawn || isTooSoon()) return false
    drawn = version
    drawnAtMs = performance.now()
    const data = chart.read(from)
    card.toggleAttribute('data-empty', data === null)
    lastValues = chart.series.map((_, index) => (data === null ? null : lastOf(data[index + 1])))
    showValues()
    plot.setData(aligned(data ?? [[], ...chart.series.map(() => [])]))
    return true
  }

  /** A machine whose drawing training slows down spends it on the stage first. */
  function isTooSoon(): boolean {
    const { run, view } = store.getState()
    return (
      run.givesWay && view.speed === 'full' && isActive(run.state) && performance.now() - drawnAtMs < SHARED_REDRAW_MS
    )
  }

  const visibility = new IntersectionObserver((entries) => {
    visible = entries.at(-1)?.isIntersecting ?? false
  })
  const size = new ResizeObserver(() => {
    if (parent.clientWidth > 0 && parent.clientHeight > 0) {
      plot.setSize({ width: parent.clientWidth, height: parent.clientHeight })
    }
  })
  visibility.observe(card)
  size.observe(parent)
  const stopFrames = onChartFrame(draw)
  showValues()

  return () => {
    stopFrames()
    visibility.disconnect()
    size.disconnect()
    plot.destroy()
  }
}

/** Where a breakpoint has stopped the run, on the x axis. */
function placeOf(stoppedBy: RunState['stoppedBy'], { updates }: History, xAxis: XAxis): number | null {
  if (stoppedBy?.at !== 'update') return null
  const steps = updates.column('steps').subarray(0, updates.length)
  const row = steps.findLastIndex((each) => each <= stoppedBy.envSteps)
  return row < 0 ? null : updates.column(xAxis)[row]
}

function lastOf(column: ArrayLike<number | null>): number | null {
  for (let row = column.length - 1; row >= 0; row--) if (column[row] !== null) return column[row]
  return null
}

const SWATCH_SCALE = 0.75 // of the pattern of a line: a swatch is small

/** The line, dash or shape of a series, so that colour is never the only sign. */
function Swatch({ mark, colour }: { readonly mark: Mark; readonly colour: string }) {
  const line = isLine(mark) ? LINES[mark] : null
  return (
    <svg className="chart-swatch" viewBox="0 0 18 10" aria-hidden="true">
      {mark === 'diamonds' && <path d="M9 1l4 4-4 4-4-4z" fill={colour} />}
      {mark === 'points' && <path d="M3 6h2v2H3zM8 3h2v2H8zM13 5h2v2h-2z" fill={colour} />}
      {mark === 'bars' && <path d="M3 4h3v6H3zM8 1h3v9H8zM13 5h3v5h-3z" fill={colour} />}
      {mark === 'edge' && <path d="M0 2h18v6H0z" fill={colour} opacity="0.4" />}
      {line !== null && (
        <path
          d="M0 5h18"
          stroke={colour}
          strokeWidth={line.isFaint ? 1.25 : 2.5}
          opacity={line.isFaint ? 0.7 : 1}
          strokeDasharray={line.dash.map((pixels) => SWATCH_SCALE * pixels).join(' ') || undefined}
        />
      )}
    </svg>
  )
}
