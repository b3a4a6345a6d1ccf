import { compact, percent } from '../format.ts'
import { words } from './words.ts'

/** Words of the list of kept runs, which is loaded with it. */
export const runsText = words('runs', {
  title: 'Runs',
  close: 'Close the list of runs',
  help: 'Every run is kept in this browser until you delete it. Nothing leaves this machine.',
  missing: 'This browser stores nothing for this page (a private window?): a reload loses the runs.',
  full: 'Storage is full: the run on the page lives only in this tab. Delete a run to make room.',
  newer: 'A newer version of this page has the runs. Reload this tab to see them.',
  opening: 'Reading the runs …',
  empty: 'No runs yet. Press Train: a run is kept from its first seconds.',
  unreadable: (count: number) =>
    count === 1
      ? 'One stored run cannot be read by this version of the page. It stays stored.'
      : `${count} stored runs cannot be read by this version of the page. They stay stored.`,
  usage: (runs: number, bytes: number) => `${runs === 1 ? '1 run' : `${runs} runs`}, ${megabytes(bytes)}`,
  used: (used: number, quota: number) =>
    `The browser compresses what it stores: this page takes ${megabytes(used)} of ${megabytes(quota)}.`,
  list: 'Kept runs',
  name: (name: string) => `Name of the run ${name}`,
  onPage: 'on the page',
  curve: (best: number | null) =>
    best === null ? 'Success rate: no evaluation yet' : `Success rate over decisions, best ${percent(best)}`,
  success: (success: number | null, best: number | null) =>
    success === null ? 'not evaluated' : `${percent(success)} at the end, best ${percent(best ?? success)}`,
  decisions: (envSteps: number) => `${compact(envSteps)} decisions`,
  tokens: (envSteps: number) => `${compact(envSteps)} tokens`,
  size: (bytes: number) => megabytes(bytes),
  show: 'Open',
  showLabel: (name: string) => `Open ${name}`,
  branch: (name: string) => `Open a copy of ${name}: a branch, which trains on by itself`,
  pin: (name: string) => `Pin ${name}: it keeps everything when storage is full`,
  unpin: (name: string) => `Unpin ${name}`,
  download: (name: string) => `Download ${name} as a zip file`,
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  compare: (name: string) => `Compare ${name}`,
  compareTitle: 'Comparison',
  compareHelp: 'Tick two to four runs to compare their curves and settings.',
  chart: 'Success rate over decisions',
  noCurve: 'These runs have no evaluations yet.',
  last: (rate: number) => percent(rate),
  differences: 'Settings that differ',
  same: 'All settings are the same.',
  setting: 'Setting',
  keys: { algorithm: 'Algorithm', backend: 'Backend', level: 'Level', env: 'Environment', observation: 'Observation' },
  on: 'on',
  off: 'off',
  none: '–',
})

function megabytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`
}
