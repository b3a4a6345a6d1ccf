import { useEffect, useRef, useState } from 'react'
import { differencesOf } from '../../store/app/differences.ts'
import type { RunCard } from '../../store/app/runCard.ts'
import { compact, decimals, percent } from '../format.ts'
import { RateGrid } from '../RateGrid.tsx'
import { runsText as words } from '../text/runs.ts'
import { said } from '../text/words.ts'

/** Lines that differ in dash and shade. */
export const MAX_COMPARED = 4

/** Curves of several runs over each other, and the settings that differ. */
export function Comparison({ cards }: { readonly cards: readonly RunCard[] }) {
  return (
    <section className="run-comparison" aria-labelledby="compare-title">
      <h3 id="compare-title">{words.compareTitle}</h3>
      <Curves cards={cards} />
      <Differences cards={cards} />
    </section>
  )
}

// Pixels: the drawing is as wide as its place, so that its text has the size of the text around it.
const FIRST_WIDTH = 800
const HEIGHT = 200
const LEFT = 60
const BOTTOM = 26
const TOP = 8
const RIGHT = 8

function Curves({ cards }: { readonly cards: readonly RunCard[] }) {
  const [width, setWidth] = useState(FIRST_WIDTH)
  const figure = useRef<HTMLElement>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(200, entry.contentRect.width)))
    if (figure.current !== null) observer.observe(figure.current)
    return () => observer.disconnect()
  }, [])
  const end = Math.max(0, ...cards.map(({ curve }) => curve.at(-1)?.envSteps ?? 0))
  if (end === 0) return <p className="dim">{words.noCurve}</p>
  const x = (envSteps: number) => LEFT + (envSteps / end) * (width - LEFT - RIGHT)
  const y = (rate: number) => TOP + (1 - rate) * (HEIGHT - TOP - BOTTOM)
  return (
    <figure ref={figure}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={words.chart}>
        <RateGrid left={LEFT} right={width - RIGHT} y={y} />
        <text x={LEFT} y={HEIGHT - 6}>
          {compact(0)}
        </text>
        <text x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {words.decisions(end)}
        </text>
        {cards.map(({ id, curve }, line) => {
          const last = curve.at(-1)
          return (
            <g key={id} data-line={line}>
              <path
                className="line"
                data-line={line}
                d={curve.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.envSteps)} ${y(point.success)}`).join('')}
              />
              {/* A line of one point is invisible. */}
              {last !== undefined && <circle cx={x(last.envSteps)} cy={y(last.success)} r={4} />}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <ul>
          {cards.map(({ id, name, success }, line) => (
            <li key={id} data-line={line}>
              {name} <b>{success === null ? words.none : percent(success)}</b>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function Differences({ cards }: { readonly cards: readonly RunCard[] }) {
  const differences = differencesOf(cards.map(({ config }) => config))
  if (differences.length === 0) return <p className="dim">{words.same}</p>
  return (
    <div className="run-differences">
      <table>
        <caption>{words.differences}</caption>
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            {cards.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, label, values }) => (
            <tr key={key}>
              <th scope="row">{isKey(key) ? words.keys[key] : said(label)}</th>
              {cards.map(({ id }, column) => (
                <td key={id}>{valueText(values[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isKey(key: string): key is keyof typeof words.keys {
  return Object.hasOwn(words.keys, key)
}

/** A value of a link, as the sliders and switches show it. */
function valueText(value: string | null): string {
  if (value === null) return words.none
  if (value === 'true') return words.on
  if (value === 'false') return words.off
  return /^\d{5,}$/.test(value) ? decimals(Number(value), 0) : said(value)
}
