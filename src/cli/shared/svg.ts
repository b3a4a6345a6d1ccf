/** Learning curves as a small SVG: every run faint, one of them highlighted. Written by hand, so that diffs stay small. */
interface CurvesDrawing {
  readonly title: string
  readonly yLabel: string
  readonly yRange: readonly [low: number, high: number]
  /** What is along x. Default: decisions. */
  readonly xLabel?: string
  /** Names of the whole numbers from 0 on, instead of figures along x. */
  readonly xTicks?: readonly string[]
  readonly curves: readonly (readonly Point[])[]
  /** Indices of the curves that stand out. */
  readonly highlighted: readonly number[]
  /** A dashed line across, e.g. the bar to pass. */
  readonly threshold?: number
}

interface Point {
  readonly x: number // decisions
  readonly y: number
}

const WIDTH = 480
const HEIGHT = 240
const LEFT = 44
const RIGHT = 12
const TOP = 28
const BOTTOM = 36
const MOST_POINTS = 200 // per curve: more would not be visible at this width

export function drawCurves(drawing: CurvesDrawing): string {
  const { title, yLabel, yRange, curves, highlighted, threshold, xLabel = 'decisions', xTicks: names } = drawing
  const xMax = names ? names.length - 1 : niceCeiling(Math.max(1, ...curves.flat().map((point) => point.x)))
  const toX = (x: number) => round(LEFT + (x / xMax) * (WIDTH - LEFT - RIGHT))
  const [low, high] = yRange
  const share = (y: number) => (Math.max(low, Math.min(y, high)) - low) / (high - low)
  const toY = (y: number) => round(HEIGHT - BOTTOM - share(y) * (HEIGHT - TOP - BOTTOM))
  const line = (points: readonly Point[]) =>
    thinned(points)
      .map(({ x, y }) => `${toX(x)},${toY(y)}`)
      .join(' ')
  const text = (x: number, y: number, anchor: string, words: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(words)}</text>`

  const yTicks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const value = low + part * (high - low)
    const y = toY(value)
    return `<path class="grid" d="M${LEFT} ${y}H${WIDTH - RIGHT}"/>${text(LEFT - 6, y + 4, 'end', figure(value))}`
  })
  const xFigures = [0, 0.25, 0.5, 0.75, 1].map((part) => ({ x: part * xMax, name: figure(part * xMax) }))
  const xTicks = (names?.map((name, x) => ({ x, name })) ?? xFigures).map(({ x, name }) =>
    text(toX(x), HEIGHT - BOTTOM + 16, x === xMax ? 'end' : 'middle', name),
  )
  const faint = curves
    .filter((_, index) => !highlighted.includes(index))
    .map((points) => `<polyline class="run" points="${line(points)}"/>`)
  const dashed = threshold === undefined ? [] : [`<path class="bar" d="M${LEFT} ${toY(threshold)}H${WIDTH - RIGHT}"/>`]

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}">`,
    '<style>text{font:11px system-ui,sans-serif;fill:#5a5f73}.grid{stroke:#d7dae4}.run,.median{fill:none;stroke-linejoin:round}',
    '.run{stroke:#8aa4d6;stroke-width:1.2;opacity:.6}.median{stroke:#1d4fb8;stroke-width:2.4}.bar{stroke:#b3541e;stroke-dasharray:5 4}</style>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 16, 'start', title),
    ...yTicks,
    ...xTicks,
    ...dashed,
    ...faint,
    ...highlighted.map((index) => `<polyline class="median" points="${line(curves[index] ?? [])}"/>`),
    text(WIDTH - RIGHT, HEIGHT - 6, 'end', xLabel),
    text(LEFT, HEIGHT - 6, 'start', yLabel),
    '</svg>\n',
  ].join('\n')
}

function thinned(points: readonly Point[]): readonly Point[] {
  const stride = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, index) => index % stride === 0 || index === points.length - 1)
}

/** 1, 2, 3, 4, 5, 6 or 8 times a power of ten, not below the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 2, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value) ?? 10
  return factor * power
}

function figure(value: number): string {
  return value >= 1000 ? `${round(value / 1000)}k` : `${round(value)}`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
