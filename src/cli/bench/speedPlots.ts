import { escapeXml, round } from '../shared/svg.ts'

/** Speed by the size of the work, as a small SVG: panels side by side, both axes logarithmic, lines named at their ends. */
interface SpeedDrawing {
  readonly title: string
  readonly xLabel: string
  readonly panels: readonly SpeedPanel[]
}

interface SpeedPanel {
  readonly title: string
  readonly lines: readonly SpeedLine[]
}

interface SpeedLine {
  readonly name: string
  /** Decides colour and dashes: equal in all panels. */
  readonly style: number
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

const PANEL_WIDTH = 470
const HEIGHT = 300
const LEFT = 52
const RIGHT = 158 // room for the names
const TOP = 56
const BOTTOM = 44
const LINE_HEIGHT = 14
const STYLES = 5
const FONT = 'text{font:12px system-ui,sans-serif;fill:var(--ink)}'
const LINES = `.grid{stroke:var(--grid)}.line{fill:none;stroke-width:2;stroke-linejoin:round}.title{font-weight:600}`
const COLOURS = [
  ':root{--ink:#3d4254;--grid:#dcdfe8;--ground:#fff;--c0:#1d4fb8;--c1:#a03c00;--c2:#5a5f73;--c3:#00724f;--c4:#8a2b7a}',
  '@media(prefers-color-scheme:dark){:root{--ink:#c9cce6;--grid:#343d66;--ground:#0d1124;--c0:#8ab4ff;--c1:#ffb27a;--c2:#b8bdd0;--c3:#5fd7ab;--c4:#f0a5e0}}',
]
const DASHES = ['', '6 4', '2 3', '10 3', '8 3 2 3']

export function drawSpeed({ title, xLabel, panels }: SpeedDrawing): string {
  const points = panels.flatMap(({ lines }) => lines.flatMap((line) => line.points))
  if (points.length === 0) throw new Error(`There is nothing to draw in "${title}".`)
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b)
  const [low, high] = decadesAround(points.map(({ y }) => y))
  const width = PANEL_WIDTH * panels.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}">`,
    `<style>${COLOURS.join('')}${FONT}${LINES}</style>`,
    `<rect width="${width}" height="${HEIGHT}" fill="var(--ground)"/>`,
    label(LEFT, 20, title, { style: 'class="title"' }),
    ...panels.flatMap((panel, index) => drawPanel(panel, { left: index * PANEL_WIDTH, xs, low, high, xLabel })),
    '</svg>\n',
  ].join('\n')
}

interface Frame {
  readonly left: number
  readonly xs: readonly number[] // ticks
  readonly low: number // exponents of ten
  readonly high: number
  readonly xLabel: string
}

function drawPanel({ title, lines }: SpeedPanel, { left, xs, low, high, xLabel }: Frame): string[] {
  const [start, end] = [left + LEFT, left + PANEL_WIDTH - RIGHT]
  const span = Math.log(xs[xs.length - 1] / xs[0]) || 1
  const toX = (x: number) => round(start + (Math.log(x / xs[0]) / span) * (end - start))
  const toY = (y: number) => round(HEIGHT - BOTTOM - ((Math.log10(y) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM))
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  const names = spread(
    lines.flatMap(({ name, style, points }) => {
      const last = points.at(-1)
      return last === undefined ? [] : [{ name, style, y: toY(last.y) }]
    }),
  )
  return [
    label(start, TOP - 12, title),
    ...decades.flatMap((y) => [
      `<path class="grid" d="M${start} ${toY(y)}H${end}"/>`,
      label(start - 6, toY(y) + 4, short(y), { anchor: 'end' }),
    ]),
    ...xs.map((x) => label(toX(x), HEIGHT - BOTTOM + 18, String(x), { anchor: 'middle' })),
    label(end, HEIGHT - 8, xLabel, { anchor: 'end' }),
    ...lines.flatMap(({ style, points }) => [
      `<polyline class="line" ${stroke(style)} points="${points.map(({ x, y }) => `${toX(x)},${toY(y)}`).join(' ')}"/>`,
      ...points.map(({ x, y }) => `<circle cx="${toX(x)}" cy="${toY(y)}" r="3" style="fill:${colour(style)}"/>`),
    ]),
    ...names.map(({ name, style, y }) => label(end + 10, y + 4, name, { style: `style="fill:${colour(style)}"` })),
  ]
}

/** The names from top to bottom, moved so that none covers another. */
function spread<Name extends { readonly y: number }>(names: readonly Name[]): Name[] {
  const placed: Name[] = []
  for (const name of [...names].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1)
    placed.push({ ...name, y: above === undefined ? name.y : Math.max(name.y, above.y + LINE_HEIGHT) })
  }
  return placed
}

/** Whole decades below and above all values. */
function decadesAround(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)))
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))]
}

function label(
  x: number,
  y: number,
  words: string,
  { anchor = 'start', style = '' }: { readonly anchor?: string; readonly style?: string } = {},
): string {
  return `<text x="${x}" y="${round(y)}" text-anchor="${anchor}"${style && ` ${style}`}>${escapeXml(words)}</text>`
}

function colour(style: number): string {
  return `var(--c${style % STYLES})`
}

function stroke(style: number): string {
  return `style="stroke:${colour(style)}" stroke-dasharray="${DASHES[style % STYLES]}"`
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`
  return value >= 1000 ? `${value / 1000}k` : String(value)
}
