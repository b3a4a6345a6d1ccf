import type { BackendName } from '../../training/protocol.ts'
import { compact, decimals, significant } from '../format.ts'
import { words } from './words.ts'

/** Text of the page `?bench`, in English. Loaded with it. */
export const benchText = words('bench', {
  title: 'Speed of each backend',
  documentTitle: 'Speed of each backend – Bellman Bros',
  back: 'Back to the game',
  intro:
    'Short runs of the same setup, one backend at a time, in the worker that trains. The backends take turns; each figure is the median of the turns.',
  setup: (algorithm: string, environment: string) => `${algorithm} on ${environment}`,
  settings: {
    hiddenUnits: 'units per layer',
    hiddenLayers: 'hidden layers',
    environments: 'environments',
    rolloutSteps: 'decisions per rollout',
    minibatchSize: 'rows per minibatch',
    batchSize: 'rows per batch',
  } as Readonly<Record<string, string>>,
  noise:
    'On a busy machine these figures are noise: close what else computes, keep this tab in front, and trust ratios more than absolute figures.',
  badLink: (why: string) => `The link cannot be used: ${why} The default setup is measured instead.`,
  badOptions: (why: string) => `The address cannot be used as it is: ${why}`,
  secondsRange: (low: number, high: number) => `seconds goes from ${low} to ${high}.`,
  unknownBackend: (name: string, known: readonly string[]) =>
    `there is no backend “${name}”. Known: ${known.join(', ')}.`,
  isText:
    'A language model uses no backend, so there is nothing to compare. Open this page from an algorithm on a level.',
  starting: (backend: BackendName) =>
    backend === 'webgpu'
      ? 'Starting webgpu: its shaders compile. On a software adapter one update can take a minute …'
      : `Starting ${backend} …`,
  measuring: (backend: BackendName, turn: number, turns: number) => `Measuring ${backend}, turn ${turn} of ${turns} …`,
  stopped: 'Stopped. The figures are those of the turns that were complete.',
  done: 'Done.',
  fastest: (backend: string, times: number, other: string) =>
    `Done: ${backend} is the fastest, ${times < 10 ? decimals(times, 1) : decimals(times, 0)} times as fast as ${other}.`,
  none: 'Done: no backend could be measured.',
  progress: 'Turns done',
  stop: 'Stop',
  again: 'Measure again',
  copyMarkdown: 'Copy as Markdown',
  copyJson: 'Copy as JSON',
  copied: 'Copied.',
  copyFailed: 'The browser refused the clipboard. Select the text below and copy it.',
  copyLabel: 'Figures to copy',
  caption: 'Figures of each backend',
  columns: {
    backend: 'Backend',
    decisions: 'Decisions/s',
    updateMs: 'ms an update',
    script: 'JavaScript, µs a minibatch',
    dispatches: 'Dispatches a minibatch',
    submits: 'Submits an update',
    adapter: 'Adapter',
  },
  waiting: '…',
  noFigure: '–',
  fault: (why: string) => `Not measured: ${why}`,
  software: (adapter: string) => `${adapter} (software adapter)`,
  decisions: compact,
  figure: (value: number) => (value >= 100 ? compact(value) : significant(value)),
  legend:
    'JavaScript is the time of the worker’s thread from the last decision of an update to its end, without waiting for the graphics card; on wasm and cpu it is all of learning. Dispatches and submits are calls of WebGPU.',
})
