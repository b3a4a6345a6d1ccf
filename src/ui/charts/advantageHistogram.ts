import { decimals } from '../format.ts'
import type { ChartDefinition } from './contract.ts'

const BINS = 31 // odd, so that one bin is centred on 0
const SAMPLES = 'policy/advantage'
const count = (value: number) => decimals(value, 0)

export const advantageHistogram: ChartDefinition = {
  id: 'advantageHistogram',
  group: 'episode',
  title: 'Advantages of the last rollout',
  shows: 'Distribution of the advantages in the last rollout.',
  healthy: 'centred on 0 and narrowing.',
  empty: 'Appears with the first update of an algorithm that estimates advantages.',
  x: 'sample',
  series: [
    { label: '▲ better', colour: 'better', mark: 'bars', format: count },
    { label: '▼ worse', colour: 'worse', mark: 'bars', format: count },
  ],
  includes: [0],
  version: ({ history }) => history.version,
  read({ history }) {
    const samples = history.samples[SAMPLES]
    if (samples === undefined || samples.length === 0) return null
    const { centres, counts } = histogram(samples, BINS)
    return [
      centres,
      counts.map((number, bin) => (centres[bin] >= 0 ? number : null)),
      counts.map((number, bin) => (centres[bin] < 0 ? number : null)),
    ]
  },
}

/** Counts in equal bins, symmetric around 0, so that the two sides can be compared. */
export function histogram(samples: Float32Array, bins: number): { centres: Float64Array; counts: number[] } {
  let reach = 0
  for (const sample of samples) if (Math.abs(sample) > reach) reach = Math.abs(sample)
  const width = reach === 0 ? 1 : (2 * reach) / bins
  const counts = new Array<number>(bins).fill(0)
  const middle = (bins - 1) / 2
  for (const sample of samples) {
    const bin = Math.round(sample / width) + middle
    counts[Math.min(bins - 1, Math.max(0, bin))]++
  }
  return { centres: Float64Array.from({ length: bins }, (_, bin) => (bin - middle) * width), counts }
}
