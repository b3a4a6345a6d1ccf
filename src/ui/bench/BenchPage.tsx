import { useCallback, useEffect, useState } from 'react'
import { algorithmCard } from '../../store/app/catalog.ts'
import { textOf } from '../../store/app/configEdits.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { LinkError, readConfig } from '../../store/app/link.ts'
import { type BackendRow, benchBackends } from '../../training/page/bench.ts'
import type { BackendName, RunConfig } from '../../training/protocol.ts'
import { benchText as text } from '../text/bench.ts'
import { type BenchReport, cellsOf, environmentOf, markdownOf, reportOf, verdictOf } from './figures.ts'
import { readBenchOptions } from './options.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/controls.css'
import '../styles/layout.css'
import '../styles/bench.css'
import '../styles/contrast.css' // last, because it overrides the others

const TURNS = 3

/** For scripts that open this page: what it shows, once it has measured everything. */
interface BenchHandle {
  readonly report: BenchReport
  readonly markdown: string
}

declare global {
  interface Window {
    __bellmanBench: BenchHandle | null
  }
}

interface BenchState {
  readonly phase: 'measuring' | 'stopped' | 'done'
  readonly rows: readonly BackendRow[]
  readonly current: { readonly backend: BackendName; readonly turn: number } | null
}

/** The page `?bench`: measures every backend with the setup of its link, and shows a table. Begins when it is opened. */
export function BenchPage({ address }: { readonly address: Pick<Location, 'hash' | 'search'> }) {
  const [{ config, fault: linkFault }] = useState(() => setupOf(address.hash))
  const [{ backends, seconds, fault: optionsFault }] = useState(() => readBenchOptions(address.search))
  const isText = textOf(config.env) !== undefined
  const { state, report, start, stop } = useBench(config, isText ? [] : backends, seconds)
  useEffect(() => {
    document.title = text.documentTitle
  }, [])
  return (
    <div className="bench">
      <header className="header">
        <p className="logo">
          <span>Bellman</span> Bros
        </p>
        <a className="quiet-button bench-back" href={`./${address.hash}`}>
          {text.back}
        </a>
      </header>
      <main>
        <h1>{text.title}</h1>
        <p className="dim">{text.intro}</p>
        <Setup config={config} />
        {[linkFault, optionsFault, isText ? text.isText : null].map(
          (fault) =>
            fault !== null && (
              <p key={fault} className="bench-fault" role="alert">
                {fault}
              </p>
            ),
        )}
        {!isText && (
          <>
            <div className="bench-run">
              {state.phase === 'measuring' ? (
                <button type="button" className="button" onClick={stop}>
                  {text.stop}
                </button>
              ) : (
                <button type="button" className="button primary" onClick={start}>
                  {text.again}
                </button>
              )}
              <p role="status">{statusOf(state, report)}</p>
            </div>
            <Table state={state} report={report} backends={backends} />
            <Copy report={report} isDisabled={state.phase === 'measuring'} />
            <p className="dim">{text.noise}</p>
            <p className="dim">{text.legend}</p>
          </>
        )}
      </main>
    </div>
  )
}

function setupOf(hash: string): { readonly config: RunConfig; readonly fault: string | null } {
  try {
    return { config: readConfig(hash) ?? defaultRunConfig(), fault: null }
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    return { config: defaultRunConfig(), fault: text.badLink(error.message) }
  }
}

function useBench(config: RunConfig, backends: readonly BackendName[], seconds: number) {
  const [state, setState] = useState<BenchState>({ phase: 'measuring', rows: [], current: null })
  const [round, setRound] = useState(0)
  const [abort, setAbort] = useState<AbortController | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round measures again
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    setAbort(controller)
    setState({ phase: 'measuring', rows: [], current: null })
    window.__bellmanBench = null
    const rows = new Map<BackendName, BackendRow>()
    benchBackends(config, {
      ...{ backends, seconds, signal, turns: TURNS },
      onProgress(current) {
        if (!signal.aborted) setState((before) => ({ ...before, current }))
      },
      onRow(row) {
        rows.set(row.backend, row)
        setState((before) => ({ ...before, rows: [...rows.values()] }))
      },
    }).then(() => {
      if (signal.aborted) return
      const report = reportOf(config, [...rows.values()])
      window.__bellmanBench = { report, markdown: markdownOf(report) }
      setState((before) => ({ ...before, phase: 'done', current: null }))
    })
    return () => controller.abort()
  }, [config, backends, seconds, round])

  const start = useCallback(() => setRound((before) => before + 1), [])
  const stop = useCallback(() => {
    abort?.abort()
    setState((before) => ({ ...before, phase: 'stopped', current: null }))
  }, [abort])
  return { state, start, stop, report: reportOf(config, state.rows) }
}

function statusOf({ phase, current }: BenchState, report: BenchReport): string {
  if (phase === 'done') return verdictOf(report)
  if (phase === 'stopped') return text.stopped
  if (current === null) return text.waiting
  const { backend, turn } = current
  return turn === 0 ? text.starting(backend) : text.measuring(backend, turn, TURNS)
}

/** The algorithm, where it learns, and the settings that decide the size of its work. */
function Setup({ config }: { readonly config: RunConfig }) {
  const settings = Object.entries(text.settings).flatMap(([name, label]) => {
    const value = config.hyperparameters[name]
    return value === undefined ? [] : [{ label, value: String(value) }]
  })
  return (
    <dl className="bench-setup">
      <div>
        <dt>{text.setup(algorithmCard(config.algorithm).name, environmentOf(config))}</dt>
      </div>
      {settings.map(({ label, value }) => (
        <div key={label}>
          <dd>{value}</dd> <dt>{label}</dt>
        </div>
      ))}
    </dl>
  )
}

/** A row per backend, from the start on. */
function Table({
  state,
  report,
  backends,
}: {
  readonly state: BenchState
  readonly report: BenchReport
  readonly backends: readonly BackendName[]
}) {
  const best = Math.max(...report.backends.map(({ decisionsPerSecond }) => decisionsPerSecond ?? 0))
  return (
    <table className="bench-table" aria-busy={state.phase === 'measuring'}>
      <caption className="unseen">{text.caption}</caption>
      <thead>
        <tr>
          {Object.entries(text.columns).map(([id, label]) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {backends.map((backend) => {
          const line = report.backends.find((each) => each.backend === backend)
          const share = best > 0 ? (line?.decisionsPerSecond ?? 0) / best : 0
          return (
            <tr
              key={backend}
              data-testid={`bench-${backend}`}
              data-current={state.current?.backend === backend || undefined}
              data-best={(share === 1 && state.phase !== 'measuring') || undefined}
              style={{ '--share': share } as React.CSSProperties}
            >
              <th scope="row">{backend}</th>
              {line === undefined || line.fault !== null ? (
                <td colSpan={Object.keys(text.columns).length - 1} className="bench-note">
                  {line?.fault ? text.fault(line.fault) : text.waiting}
                </td>
              ) : (
                cellsOf(line).map(({ column, text: shown }) => (
                  <td key={column} data-column={column} data-label={text.columns[column]}>
                    {shown}
                  </td>
                ))
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Copy({ report, isDisabled }: { readonly report: BenchReport; readonly isDisabled: boolean }) {
  const [outcome, setOutcome] = useState('')
  const [refused, setRefused] = useState<string | null>(null)

  async function copy(content: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(content)
      setRefused(null)
      setOutcome(text.copied)
    } catch {
      setRefused(content)
      setOutcome(text.copyFailed)
    }
  }

  return (
    <div className="bench-copy">
      <button type="button" className="button" disabled={isDisabled} onClick={() => copy(markdownOf(report))}>
        {text.copyMarkdown}
      </button>
      <button
        type="button"
        className="button"
        disabled={isDisabled}
        onClick={() => copy(`${JSON.stringify(report, null, 2)}\n`)}
      >
        {text.copyJson}
      </button>
      <p role="status" className="dim">
        {outcome}
      </p>
      {refused !== null && <textarea readOnly aria-label={text.copyLabel} rows={10} value={refused} />}
    </div>
  )
}
