import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Bounds } from '../../policies/exact/bounds.ts'
import { type ExactState, SAMPLED_FUTURES, single } from '../../policies/exact/values.ts'
import { createExactComputation } from '../../store/controls/exact.ts'
import { PAINTED_EXACT, toggleExact } from '../../store/controls/exactStore.ts'
import { createWorkshop } from '../../training/page/workshopClient.ts'
import { ChartView } from '../charts/ChartView.tsx'
import { createValueErrorChart } from '../charts/valueError.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { Icon } from '../icons.tsx'
import { usePage } from '../page.ts'
import { exactText as words } from '../text/exact.ts'
import { said } from '../text/words.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import '../styles/exact.css'

/** V* and V^π beside the critic's V: of the state on the stage, painted, and as an error over the run. */
export function ExactCard() {
  const page = usePage()
  const { exactStore, frame } = page
  const { fault, failure, isBusy, places, policyUpdates, here, paint } = useStore(exactStore)
  const [computation] = useState(() => createExactComputation(page, createWorkshop()))
  const chart = useMemo(() => createValueErrorChart(exactStore), [exactStore])
  const [cell, setCell] = useState<number | null>(null)
  useEffect(() => computation.stop, [computation])
  useAnimationFrame(() => {
    computation.look()
    const seen = frame.env?.kind === 'reference' ? frame.observation.indexOf(1) : NOT_YET
    setCell(seen === NOT_YET ? null : seen)
  })

  const inGrid = places.find((place) => 'cell' in place && place.cell === cell) ?? null
  const shown = cell === null ? here : inGrid
  const place = cell !== null ? words.here.cell(cell) : here && words.here.decision(here.decision)
  return (
    <section className="exact" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        {place !== null && fault === null && <span className="chip">{place}</span>}
        <button
          type="button"
          className="icon-button small"
          aria-label={words.close}
          onClick={() => toggleExact(exactStore)}
        >
          <Icon name="close" />
        </button>
      </header>
      {fault !== null && <p role="status">{words.faults[fault]}</p>}
      {failure !== null && (
        <p role="alert">
          {said(failure.message)} {said(failure.advice)}
        </p>
      )}
      {fault === null && (
        <>
          {shown === null ? (
            <p className="dim">{cell !== null && places.length > 0 ? words.here.ended : words.here.none}</p>
          ) : (
            <Values state={shown} places={places} />
          )}
          <Segmented
            label={words.paint}
            options={PAINTED_EXACT.map((value) => ({ value, label: words.paints[value] }))}
            value={paint}
            help={words.paintHelp}
            onChange={(value) => exactStore.setState({ paint: value })}
          />
          <p className="dim">{words.state(policyUpdates, isBusy)}</p>
          <ChartView chart={chart} />
        </>
      )}
      <p className="dim">{words.about}</p>
      {fault === null && <p className="dim">{words.horizon}</p>}
    </section>
  )
}

const NOT_YET = -1 // no cell is stood on before the first decision

const VALUES = ['optimal', 'policy', 'learned'] as const

/** The three values of a state, as numbers and bars from the smallest to the largest value of all places. */
function Values({ state, places }: { readonly state: ExactState; readonly places: readonly ExactState[] }) {
  const bounds = { ...state, learned: state.learned === null ? null : { low: state.learned, high: state.learned } }
  const known = [state, ...places].flatMap(({ optimal, policy, learned }) => {
    return [optimal.low, optimal.high, policy?.low ?? 0, policy?.high ?? 0, learned ?? 0]
  })
  const scale = { low: Math.min(0, ...known), high: Math.max(0, ...known) }
  return (
    <>
      <table>
        <tbody>
          {VALUES.map((value) => (
            <tr key={value} data-value={value}>
              <th scope="row">
                <Name of={value} /> <small className="dim">{words.namesHelp[value]}</small>
              </th>
              <td>{boundsText(bounds[value])}</td>
              <td className="exact-bar" aria-hidden="true">
                <i style={barOf(bounds[value], scale)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.policy === null && <p className="dim">{words.neverEnds}</p>}
      {state.policy !== null && single(state.policy) === null && (
        <p className="dim">
          {words.wide}{' '}
          {state.sampled && <b>{words.sampled(SAMPLED_FUTURES, state.sampled.mean, state.sampled.halfWidth)}</b>}
        </p>
      )}
      {single(state.optimal) === null && <p className="dim">{words.wideOptimum}</p>}
      {state.learned === null && <p className="dim">{words.noCritic}</p>}
    </>
  )
}

/** The symbol of a value, with π raised. */
function Name({ of }: { readonly of: (typeof VALUES)[number] }) {
  const [base, raised] = words.names[of].split('^')
  return (
    <b>
      {base}
      {raised && <sup>{raised}</sup>}
    </b>
  )
}

function boundsText(bounds: Bounds | null): string {
  if (bounds === null) return '–'
  const value = single(bounds)
  return value === null ? words.between(bounds.low, bounds.high) : words.value(value)
}

/** From 0 to the value; of bounds that are not one value, from one to the other. */
function barOf(bounds: Bounds | null, scale: Bounds): CSSProperties {
  if (bounds === null) return { width: 0 }
  const value = single(bounds)
  const [from, to] = value === null ? [bounds.low, bounds.high] : [Math.min(0, value), Math.max(0, value)]
  const range = Math.max(1e-9, scale.high - scale.low)
  return { left: `${(100 * (from - scale.low)) / range}%`, width: `${(100 * (to - from)) / range}%` }
}
