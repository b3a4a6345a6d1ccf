import { type DuelLimit, type DuelPoint, type DuelSide, duelCurve } from '../../store/controls/duel.ts'
import { compact, seconds } from '../format.ts'
import { RateGrid } from '../RateGrid.tsx'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'

// Units of the drawing, which is scaled to the panel's width.
const WIDTH = 320
const HEIGHT = 170
const LEFT = 56
const BOTTOM = 26
const TOP = 8
const RIGHT = 8

/** Success over the run, one line per side: the first solid, the second dashed, each in its own shade. */
export function DuelChart({ sides, by }: { readonly sides: readonly DuelSide[]; readonly by: DuelLimit['by'] }) {
  const curves = sides.map((side) => duelCurve(side.runs, by))
  const end = Math.max(0, ...curves.flatMap((curve) => curve.map((point) => point.x)))
  if (end === 0) return <p className="dim">{laterText.duel.chartEmpty}</p>

  const x = (value: number) => LEFT + (value / end) * (WIDTH - LEFT - RIGHT)
  const y = (rate: number) => TOP + (1 - rate) * (HEIGHT - TOP - BOTTOM)
  const label = sides.map((side, index) => `${side.name}: ${summary(curves[index])}`).join('; ')
  return (
    <figure className="duel-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <RateGrid left={LEFT} right={WIDTH - RIGHT} y={y} />
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {by === 'steps' ? laterText.duel.limitSteps(end) : seconds(end)}
        </text>
        <text x={LEFT} y={HEIGHT - 6}>
          {compact(0)}
        </text>
        {curves.map((curve, side) => (
          <g key={sides[side].name} data-side={side}>
            <path className="band" d={band(curve, x, y)} />
            <path className="line" d={line(curve, x, y)} />
          </g>
        ))}
      </svg>
      <figcaption>
        <ul>
          {sides.map((side, index) => (
            <li key={side.name} data-side={index}>
              {said(side.name)} <b>{summary(curves[index])}</b>
            </li>
          ))}
        </ul>
        <p className="dim">{laterText.duel.chart}</p>
      </figcaption>
    </figure>
  )
}

type Scale = (value: number) => number

function summary(curve: readonly DuelPoint[]): string {
  const last = curve[curve.length - 1]
  return last === undefined ? '–' : laterText.duel.last(last.median)
}

function line(curve: readonly DuelPoint[], x: Scale, y: Scale): string {
  return curve.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.median)}`).join('')
}

function band(curve: readonly DuelPoint[], x: Scale, y: Scale): string {
  if (curve.length === 0) return ''
  const there = curve.map((point) => `${x(point.x)} ${y(point.high)}`)
  const back = curve.map((point) => `${x(point.x)} ${y(point.low)}`).reverse()
  return `M${[...there, ...back].join('L')}Z`
}
