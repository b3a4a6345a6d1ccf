import { useId } from 'react'
import { cardOf } from '../../store/app/catalog.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { writeConfig } from '../../store/app/link.ts'
import type { BackendChoice, BackendReport } from '../../training/protocol.ts'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'

const CHOICES: readonly BackendChoice[] = ['auto', 'webgpu', 'wasm', 'cpu']

/** The backend in use; opens to the reason, the measurements, and the choice of another one. */
export function BackendBadge() {
  const report = useApp((state) => state.run.backend)
  const starting = useApp((state) => state.run.state === 'starting')
  const isNeeded = useApp(({ config }) => textOf(config.env) === undefined && cardOf(config).needsNoBackend !== true)
  const id = useId()
  const short =
    report?.without ??
    report?.chosen ??
    (isNeeded ? (starting ? text.backend.starting : text.backend.none) : text.backend.unneeded)
  const detail = report && rankOf(report)
  return (
    <div className="backend">
      <button type="button" className="quiet-button" popoverTarget={id} data-testid="backend">
        {short}
        {detail !== null && <span className="wide-only">{detail}</span>}
      </button>
      <div id={id} popover="auto" className="popover">
        <h2>{text.backend.label}</h2>
        {report !== null && <Measured report={report} />}
        {isNeeded && <Choice />}
        {isNeeded && <MeasureAll />}
      </div>
    </div>
  )
}

/** Leads to the page that measures every backend with the setup of the sliders. */
function MeasureAll() {
  const config = useApp((state) => state.config)
  return (
    <p>
      <a className="bench-link" href={`?bench#${writeConfig(config)}`}>
        {text.backend.measureAll}
      </a>
    </p>
  )
}

/** The backend of the next run. */
function Choice() {
  const { store } = usePage()
  const choice = useApp((state) => state.config.backend)
  return (
    <>
      <label>
        {text.backend.choose}{' '}
        <select
          value={choice}
          onChange={(event) =>
            store.setState((state) => ({
              config: { ...state.config, backend: event.target.value as BackendChoice },
            }))
          }
        >
          {CHOICES.map((backend) => (
            <option key={backend} value={backend}>
              {backend === 'auto' ? text.backend.auto : backend}
            </option>
          ))}
        </select>
      </label>
      <p className="dim">{text.backend.appliesNextRun}</p>
    </>
  )
}

function Measured({ report }: { readonly report: BackendReport }) {
  return (
    <>
      <p>{said(report.reason)}</p>
      <p>{said(report.kernels)}</p>
      {report.without === undefined && <Candidates report={report} />}
    </>
  )
}

function Candidates({ report }: { readonly report: BackendReport }) {
  return (
    <>
      <table>
        <caption>{text.backend.figures}</caption>
        <tbody>
          {report.candidates.map((candidate) => (
            <tr key={candidate.name} data-chosen={candidate.name === report.chosen || undefined}>
              <th scope="row">{candidate.name}</th>
              <td className="number-cell">
                {candidate.updateMs !== null
                  ? text.backend.milliseconds(candidate.updateMs, candidate.isCut === true)
                  : candidate.isPending === true
                    ? text.backend.pending
                    : candidate.started
                      ? text.backend.notMeasured
                      : text.backend.didNotStart}
              </td>
              <td>{said(candidate.note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.measuringMs !== undefined && <p className="dim">{text.backend.measuringTook(report.measuringMs)}</p>}
      <p className="dim">
        {text.backend.adapter}:{' '}
        {(report.adapter && said(report.adapter.description)) ??
          (isPending(report) ? text.backend.adapterPending : text.backend.noAdapter)}
        {report.adapter?.software === true && ` (${text.backend.software})`}
      </p>
    </>
  )
}

/** "(fastest of 3)", "(not measured yet)", or null if it is not the fastest. */
function rankOf(report: BackendReport): string | null {
  if (isPending(report)) return text.backend.rankPending
  const measured = report.candidates.flatMap(({ name, updateMs }) => (updateMs === null ? [] : [{ name, updateMs }]))
  if (measured.length < 2) return null
  const fastest = measured.reduce((best, each) => (each.updateMs < best.updateMs ? each : best))
  return fastest.name === report.chosen ? text.backend.fastestOf(measured.length) : null
}

/** Whether the run has begun before its backends are measured. */
function isPending({ candidates }: BackendReport): boolean {
  return candidates.some((candidate) => candidate.isPending === true)
}
