import { algorithmCard, cardOf } from '../../store/app/catalog.ts'
import { writeConfig } from '../../store/app/link.ts'
import type { BackendRow } from '../../training/page/bench.ts'
import type { RunConfig } from '../../training/protocol.ts'
import { benchText } from '../text/bench.ts'

/** One backend's figures as the table shows them: per minibatch where the algorithm has minibatches. */
interface BenchLine {
  readonly backend: string
  readonly decisionsPerSecond: number | null
  readonly updateMs: number | null
  readonly scriptMicrosecondsPerMinibatch: number | null
  readonly dispatchesPerMinibatch: number | null // of WebGPU only, as the next two
  readonly submitsPerUpdate: number | null
  readonly adapter: string | null
  readonly isSoftwareAdapter: boolean | null
  /** Updates that were measured. */
  readonly updates: number
  /** Why it was not measured; null if it was. */
  readonly fault: string | null
}

/** What `Copy as JSON` copies. */
export interface BenchReport {
  readonly algorithm: string
  readonly environment: string
  /** The whole setup, as in a link. */
  readonly setup: string
  readonly minibatchesPerUpdate: number
  readonly backends: readonly BenchLine[]
}

export function reportOf(config: RunConfig, rows: readonly BackendRow[]): BenchReport {
  const minibatches = cardOf(config).gradientSteps?.(config.hyperparameters) ?? 1
  return {
    algorithm: config.algorithm,
    environment: environmentOf(config),
    setup: writeConfig(config),
    minibatchesPerUpdate: minibatches,
    backends: rows.map((row) => lineOf(row, minibatches)),
  }
}

function lineOf({ backend, adapter, figures, fault }: BackendRow, minibatches: number): BenchLine {
  const isGpu = backend === 'webgpu' && figures !== null
  return {
    backend,
    decisionsPerSecond: figures?.decisionsPerSecond ?? null,
    updateMs: figures?.updateMs ?? null,
    scriptMicrosecondsPerMinibatch: figures && (1000 * figures.scriptMs) / minibatches,
    dispatchesPerMinibatch: isGpu ? figures.dispatches / minibatches : null,
    submitsPerUpdate: isGpu ? figures.submits : null,
    adapter: adapter?.description ?? null,
    isSoftwareAdapter: adapter?.software ?? null,
    updates: figures?.updates ?? 0,
    fault,
  }
}

/** The sentence under the table once all is measured. */
export function verdictOf({ backends }: BenchReport): string {
  const ranked = backends
    .flatMap(({ backend, decisionsPerSecond: speed }) => (speed === null ? [] : [{ backend, speed }]))
    .sort((a, b) => b.speed - a.speed)
  const [first, second] = ranked
  if (first === undefined) return benchText.none
  if (second === undefined) return benchText.done
  return benchText.fastest(first.backend, first.speed / second.speed, second.backend)
}

/** The cells of a line, in the order of the columns, without the backend's name. */
export function cellsOf(line: BenchLine): readonly { readonly column: Column; readonly text: string }[] {
  const number = (value: number | null, write: (value: number) => string = benchText.figure) =>
    value === null ? benchText.noFigure : write(value)
  const adapter = line.adapter ?? benchText.noFigure
  return [
    { column: 'decisions', text: number(line.decisionsPerSecond, benchText.decisions) },
    { column: 'updateMs', text: number(line.updateMs) },
    { column: 'script', text: number(line.scriptMicrosecondsPerMinibatch) },
    { column: 'dispatches', text: number(line.dispatchesPerMinibatch) },
    { column: 'submits', text: number(line.submitsPerUpdate) },
    { column: 'adapter', text: line.isSoftwareAdapter ? benchText.software(adapter) : adapter },
  ]
}

type Column = keyof typeof benchText.columns

/** The table as Markdown, with a line on what was measured. */
export function markdownOf(report: BenchReport): string {
  const name = algorithmCard(report.algorithm).name
  const columns = Object.values(benchText.columns)
  const rows = report.backends.map((line) => [
    line.backend,
    ...(line.fault === null ? cellsOf(line).map(({ text }) => text) : [benchText.fault(line.fault)]),
  ])
  return [
    `${benchText.setup(name, report.environment)} (\`${report.setup}\`)`,
    '',
    rowOf(columns),
    rowOf(columns.map(() => '-'.repeat(3))),
    ...rows.map((cells) => rowOf(columns.map((_, index) => cells[index] ?? ''))),
    '',
  ].join('\n')
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

export function environmentOf({ env }: RunConfig): string {
  return env.kind === 'platformer' ? env.level : env.id
}
