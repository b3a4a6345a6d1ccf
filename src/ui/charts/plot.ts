import uPlot from 'uplot'
import type { Mark as HistoryMark, XAxis } from '../../store/history/history.ts'
import { COLOURS, translucent } from '../colours.ts'
import { compact, percent, significant } from '../format.ts'
import type { ChartData, ChartDefinition, ChartSeries } from './contract.ts'
import { isLine, LINES } from './lines.ts'

const FONT = '14px "Inter Variable", sans-serif'
const Y_AXIS_PX = 52
const X_AXIS_PX = 26
const TICK_PX = 7 // mark of a changed setting, on the x axis

interface PlotOptions {
  readonly chart: ChartDefinition
  readonly parent: HTMLElement
  /** Marks on the x axis, read at each drawing. */
  marks(): { readonly marks: readonly HistoryMark[]; readonly xAxis: XAxis }
  /** Where the page looks on the x axis, e.g. the decision on the stage; null: nowhere. Read at each drawing. */
  pinned(): number | null
  /** Receives the x of a click. */
  onPick(x: number): void
  /** Receives the values under the cursor, one per series; null when the cursor has left. */
  onCursor(values: readonly (number | null)[] | null): void
}

/** A uPlot instance for a chart's declaration. The caller sets its size and data, and destroys it. */
export function createPlot({ chart, parent, marks, pinned, onPick, onCursor }: PlotOptions): uPlot {
  return new uPlot(
    {
      width: 200,
      height: 100,
      legend: { show: false },
      scales: { x: { time: false, range: rangeOfX(chart) }, y: { range: rangeOfY(chart) } },
      cursor: {
        drag: { x: false, y: false },
        points: { size: 7 },
        dataIdx: nearestWithValue,
        ...(chart.x === 'run' ? { sync: { key: 'run', scales: ['x', null] } } : {}),
        ...(chart.x === 'decision' ? { sync: { key: 'decision', scales: ['x', null] } } : {}),
      },
      axes: [axis('x', xTick), axis('y', isRate(chart) ? percent : yTick)],
      series: [{}, ...chart.series.map(seriesOf)],
      bands: (chart.bands ?? []).map(({ high, low, colour }) => ({
        series: [high + 1, low + 1],
        fill: translucent(colour, 0.16),
      })),
      hooks: {
        setCursor: [
          (plot) => {
            const { left, idxs } = plot.cursor
            if (left === undefined || left < 0 || idxs === undefined) return onCursor(null)
            onCursor(chart.series.map((_, index) => valueAt(plot, index + 1, idxs[index + 1])))
          },
        ],
        drawClear: [drawZero],
        draw: [
          (plot) => {
            if (chart.x === 'run') drawMarks(plot, marks())
            drawPin(plot, pinned())
          },
        ],
        ready: [
          (plot) => {
            plot.over.addEventListener('click', () => {
              const { left } = plot.cursor
              if (left !== undefined && left >= 0) onPick(plot.posToVal(left, 'x'))
            })
          },
        ],
      },
    },
    undefined,
    parent,
  )
}

/** The same data in uPlot's type. */
export function aligned(data: ChartData): uPlot.AlignedData {
  return data as unknown as uPlot.AlignedData
}

function seriesOf(series: ChartSeries): uPlot.Series {
  const colour = COLOURS[series.colour]
  const line = { stroke: colour, width: 2, spanGaps: true, points: { show: false } }
  if (isLine(series.mark)) {
    const { dash, isFaint } = LINES[series.mark]
    const faint = { width: 1.25, stroke: translucent(series.colour, 0.6) }
    return { ...line, ...(isFaint && faint), ...(dash.length > 0 && { dash: [...dash] }) }
  }
  switch (series.mark) {
    case 'edge':
      return { ...line, width: 0.75, stroke: translucent(series.colour, 0.45) }
    case 'points':
      return { stroke: 'transparent', paths: () => null, points: { show: scatter(translucent(series.colour, 0.3)) } }
    case 'diamonds':
      return { stroke: colour, paths: () => null, points: { show: true, size: 8, fill: colour, paths: diamonds } }
    case 'bars': {
      const bars = uPlot.paths.bars?.({ size: [0.9, 24, 1] })
      return {
        stroke: colour,
        fill: translucent(series.colour, 0.75),
        width: 0,
        points: { show: false },
        ...(bars === undefined ? {} : { paths: bars }),
      }
    }
    default:
      return series.mark satisfies never
  }
}

const DOT_PX = 3

/**
 * Draws points as squares on a grid of their size, each cell once: thousands of episodes become a few hundred squares. As
 * one path of circles they took a fifth of a second with software rendering.
 */
function scatter(fill: string): (plot: uPlot, seriesIndex: number, from: number, to: number) => undefined {
  return (plot, seriesIndex, from, to) => {
    const { ctx, data } = plot
    const size = Math.max(1, Math.round(DOT_PX * devicePixelRatio))
    const taken = new Set<number>()
    ctx.save()
    ctx.fillStyle = fill
    for (let index = from; index <= to; index++) {
      const value = data[seriesIndex][index]
      if (value === null || value === undefined) continue
      const column = Math.floor(plot.valToPos(data[0][index], 'x', true) / size)
      const row = Math.floor(plot.valToPos(value, 'y', true) / size)
      const place = column * GRID_ROWS + row
      if (taken.has(place)) continue
      taken.add(place)
      ctx.fillRect(column * size, row * size, size, size)
    }
    ctx.restore()
  }
}

const GRID_ROWS = 2 ** 16 // more than a chart's height

/** The points of a series as diamonds, so that evaluations differ from training by shape too. */
const diamonds: uPlot.Series.Points.PathBuilder = (plot, seriesIndex, from, to) => {
  const half = 4 * devicePixelRatio
  const path = new Path2D()
  for (let index = from; index <= to; index++) {
    const value = plot.data[seriesIndex][index]
    if (value === null || value === undefined) continue
    const x = plot.valToPos(plot.data[0][index], 'x', true)
    const y = plot.valToPos(value, 'y', true)
    path.moveTo(x, y - half)
    path.lineTo(x + half, y)
    path.lineTo(x, y + half)
    path.lineTo(x - half, y)
    path.closePath()
  }
  return { fill: path, stroke: null }
}

function axis(side: 'x' | 'y', tick: (value: number) => string): uPlot.Axis {
  return {
    stroke: COLOURS.dim,
    font: FONT,
    grid: { show: side === 'y', stroke: translucent('line', 0.6), width: 1 },
    ticks: { show: false },
    gap: 4,
    size: side === 'x' ? X_AXIS_PX : Y_AXIS_PX,
    space: side === 'x' ? 70 : 28,
    values: (_, splits) => splits.map(tick),
  }
}

const xTick = (value: number) =>
  Math.abs(value) < 10 ? String(Math.round(value * 100) / 100) : compact(value).replace(/\.0+(?=[kM])/, '')
// Labels on an axis need no trailing zeros: "0.2", not "0.200".
const yTick = (value: number) =>
  significant(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

function rangeOfX(chart: ChartDefinition): uPlot.Range.Function {
  return (_, min, max) => {
    if (min === null || max === null) return [0, 1]
    // Bars extend to both sides of their x.
    if (chart.x === 'sample') return [min - (max - min) / 60, max + (max - min) / 60]
    if (chart.x === 'decision') return [0.5, Math.max(10, max + 0.5)]
    return [0, Math.max(max, 1e-9)]
  }
}

function rangeOfY(chart: ChartDefinition): uPlot.Range.Function {
  return (_, dataMin, dataMax) => {
    if (dataMin === null || dataMax === null) return [0, 1]
    const min = Math.min(dataMin, ...(chart.includes ?? []))
    const max = Math.max(dataMax, ...(chart.includes ?? []))
    const room = min === max ? Math.max(Math.abs(max) * 0.1, 0.1) : (max - min) * (isRate(chart) ? 0.04 : 0.08)
    return [min === 0 && !isRate(chart) ? 0 : min - room, max + room]
  }
}

/** Whether values are shares from 0 to 1, shown in percent. */
function isRate(chart: ChartDefinition): boolean {
  return chart.includes?.includes(0) === true && chart.includes.includes(1)
}

/** The nearest row in which the series has a value: series of one chart may come from different tables. */
function nearestWithValue(plot: uPlot, seriesIndex: number, hovered: number): number {
  const column = plot.data[seriesIndex]
  if (column[hovered] !== null && column[hovered] !== undefined) return hovered
  for (let distance = 1; distance < column.length; distance++) {
    for (const index of [hovered - distance, hovered + distance]) {
      if (column[index] !== null && column[index] !== undefined) return index
    }
  }
  return hovered
}

function valueAt(plot: uPlot, seriesIndex: number, index: number | null | undefined): number | null {
  return index === null || index === undefined ? null : (plot.data[seriesIndex][index] ?? null)
}

function drawZero(plot: uPlot): void {
  const { min, max } = plot.scales.y
  if (min === undefined || max === undefined || min === null || max === null || min >= 0 || max <= 0) return
  const y = Math.round(plot.valToPos(0, 'y', true)) + 0.5
  plot.ctx.save()
  plot.ctx.strokeStyle = COLOURS.line
  plot.ctx.lineWidth = devicePixelRatio
  plot.ctx.beginPath()
  plot.ctx.moveTo(plot.bbox.left, y)
  plot.ctx.lineTo(plot.bbox.left + plot.bbox.width, y)
  plot.ctx.stroke()
  plot.ctx.restore()
}

function drawPin(plot: uPlot, x: number | null): void {
  if (x === null) return
  const { ctx, bbox } = plot
  const left = Math.round(plot.valToPos(x, 'x', true))
  if (left < bbox.left || left > bbox.left + bbox.width) return
  ctx.save()
  ctx.fillStyle = COLOURS.lamp
  ctx.fillRect(left - devicePixelRatio, bbox.top, 2 * devicePixelRatio, bbox.height)
  ctx.restore()
}

/** Draws changed settings as ticks and firsts as small flags on the x axis of every chart of the run. */
function drawMarks(plot: uPlot, { marks, xAxis }: ReturnType<PlotOptions['marks']>): void {
  const { ctx, bbox } = plot
  const floor = bbox.top + bbox.height
  const height = TICK_PX * devicePixelRatio
  ctx.save()
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(mark[xAxis], 'x', true))
    if (x < bbox.left || x > bbox.left + bbox.width) continue
    ctx.fillStyle = mark.kind === 'first' ? COLOURS.bell : COLOURS.lamp
    ctx.beginPath()
    if (mark.kind === 'first') {
      ctx.moveTo(x, floor)
      ctx.lineTo(x, floor - 1.6 * height)
      ctx.lineTo(x + height, floor - 1.2 * height)
      ctx.lineTo(x + devicePixelRatio, floor - 0.8 * height)
      ctx.lineTo(x + devicePixelRatio, floor)
    } else {
      ctx.rect(x - devicePixelRatio, floor - height, 2 * devicePixelRatio, height)
    }
    ctx.fill()
  }
  ctx.restore()
}
