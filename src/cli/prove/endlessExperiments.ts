import type { TrainResult } from '../shared/headless.ts'
import { drawCurves } from '../shared/svg.ts'

/** What is measured at the end of a run: success rates, 0–1. */
type Figure = 'successRate' | 'unseenSuccessRate' | 'bellLeftSuccessRate'

/** Runs on endless levels that differ in one flag, and what they show. */
export interface EndlessExperiment {
  readonly id: string
  readonly title: string
  readonly lesson: string
  /** Flags of all its runs, but the seed. */
  readonly flags: string
  readonly variants: readonly { readonly name: string; readonly flags: string }[]
  readonly variantColumn: string
  readonly figures: readonly { readonly name: Figure; readonly label: string }[]
  /**
   * What tells that the lesson holds: a gap between two figures, wide in the first variant, that the last one closes; or a figure
   * that is higher in one variant, by name, than in another. See `isShown`.
   */
  readonly shows:
    | { readonly gap: readonly [high: Figure, low: Figure] }
    | { readonly higher: Figure; readonly of: string; readonly than: string }
  /** Whether its variants are an axis, which is drawn. */
  readonly isDrawn?: true
}

/** The results of an experiment's runs, by variant and then by seed. */
export type EndlessResults = readonly (readonly TrainResult[])[]

const EVALUATION = '--eval-episodes 200'
const SIZES = ['1', '4', '16', '64', '256']
const EACH_TILE = 'each tile toward the bell, coins, the bell'
const FEW_REWARDS = 'coins, the bell'

export const ENDLESS_EXPERIMENTS: readonly EndlessExperiment[] = [
  {
    id: 'generalisation',
    title: 'Generalisation',
    lesson:
      'Trained on few levels, the agent memorises them and fails on others; trained on many, it learns what they have in common, and the gap closes.',
    flags: `--level endless2-1-30 --steps 300000 --eval-every 300000 ${EVALUATION}`,
    variants: SIZES.map((size) => ({ name: size, flags: `--train-seeds ${size}` })),
    variantColumn: 'training seeds',
    figures: [
      { name: 'successRate', label: 'success on the training seeds' },
      { name: 'unseenSuccessRate', label: 'on unseen seeds' },
    ],
    shows: { gap: ['successRate', 'unseenSuccessRate'] },
    isDrawn: true,
  },
  {
    id: 'goal',
    title: 'Goal misgeneralisation',
    lesson:
      'Trained with the bell always at the right, the agent is as able as before when the bell is at the left, but runs the wrong way: it has learnt “go right”, not “go to the bell”. Only levels that tell the two apart teach the difference.',
    flags: `--level endless2-1-0 --train-seeds 64 --steps 300000 --eval-every 300000 ${EVALUATION}`,
    variants: [
      { name: 'always at the right', flags: '--left-bell tested' },
      { name: 'at either side', flags: '--left-bell trained' },
    ],
    variantColumn: 'bell in training',
    figures: [
      { name: 'unseenSuccessRate', label: 'success on unseen seeds, bell at the right' },
      { name: 'bellLeftSuccessRate', label: 'bell at the left' },
    ],
    shows: { gap: ['unseenSuccessRate', 'bellLeftSuccessRate'] },
  },
  {
    id: 'curriculum',
    title: 'Curriculum',
    lesson:
      'Where only coins and the bell pay, nothing is learnt from difficult levels alone, because chance does not ring their bells; a curriculum begins with levels where it does. Where every tile toward the bell pays, difficult levels teach from the first decision, and the curriculum gains less.',
    flags: `--level endless2-1-60 --train-seeds all --steps 600000 --eval-every 600000 ${EVALUATION}`,
    variants: [
      { name: EACH_TILE, flags: '--reward-progress 0.1' },
      { name: `${EACH_TILE}, curriculum`, flags: '--reward-progress 0.1 --curriculum' },
      { name: FEW_REWARDS, flags: '--reward-progress 0' },
      { name: `${FEW_REWARDS}, curriculum`, flags: '--reward-progress 0 --curriculum' },
    ],
    variantColumn: 'what pays',
    figures: [{ name: 'unseenSuccessRate', label: 'success on unseen seeds of difficulty .6' }],
    shows: { higher: 'unseenSuccessRate', of: `${FEW_REWARDS}, curriculum`, than: FEW_REWARDS },
  },
]

const LEAST_GAP = 0.2 // less would show nothing

/**
 * Of means over seeds: true if a gap is at least `LEAST_GAP` in the first variant and less than half of that in the last one, or if the
 * figure that should be higher is so by `LEAST_GAP`.
 */
export function isShown({ variants, shows }: EndlessExperiment, results: EndlessResults): boolean {
  if ('gap' in shows) {
    const [high, low] = shows.gap
    const gapOf = (runs: EndlessResults[number]) => mean(runs, high) - mean(runs, low)
    const [first, last] = [gapOf(results[0]), gapOf(results[results.length - 1])]
    return first >= LEAST_GAP && last < first / 2
  }
  const meanOf = (wanted: string) => mean(results[variants.findIndex(({ name }) => name === wanted)], shows.higher)
  return meanOf(shows.of) - meanOf(shows.than) >= LEAST_GAP
}

/** The section of `docs/levels.md` about an experiment. */
export function endlessSection(experiment: EndlessExperiment, results: EndlessResults, where: string): string {
  const { id, title, lesson, flags, variants, variantColumn, figures, isDrawn } = experiment
  const rows = variants.map(({ name }, index) => {
    const cells = figures.map((figure) => cellOf(results[index], figure.name))
    return `| ${[name, ...cells].join(' | ')} |`
  })
  const varied = variants.map((variant) => `\`${variant.flags}\``).join(', ')
  return `## ${title}

${lesson}

| ${[variantColumn, ...figures.map(({ label }) => label)].join(' | ')} |
|${'---|'.repeat(1 + figures.length)}
${rows.join('\n')}
${isDrawn ? `\n![Success over ${variantColumn}; dark: the last column](curves/endless-${id}.svg)\n` : ''}
${results[0].length === 1 ? 'One seed' : `Means of ${results[0].length} seeds (lowest to highest)`} of PPO’s preset at the end of the budget, in 200 episodes each:
\`npm run train -- ${flags}\` with ${varied}. ${where}.
`
}

/** Success over the variants, one curve a seed and figure; the last figure is highlighted. */
export function drawEndless({ title, variants, variantColumn, figures }: EndlessExperiment, results: EndlessResults) {
  const curves = figures.flatMap(({ name }) =>
    results[0].map((_, seed) => results.map((runs, variant) => ({ x: variant, y: 100 * rateOf(runs[seed], name) }))),
  )
  return drawCurves({
    title,
    yLabel: 'success, %',
    yRange: [0, 100],
    xLabel: variantColumn,
    xTicks: variants.map(({ name }) => name),
    curves,
    highlighted: curves.map((_, index) => index).slice(-results[0].length),
  })
}

function cellOf(runs: EndlessResults[number], name: Figure): string {
  const rates = runs.map((run) => rateOf(run, name))
  const percent = (rate: number) => Math.round(100 * rate)
  return `${percent(mean(runs, name))} % (${percent(Math.min(...rates))}–${percent(Math.max(...rates))})`
}

function mean(runs: EndlessResults[number], name: Figure): number {
  return runs.reduce((sum, run) => sum + rateOf(run, name), 0) / runs.length
}

function rateOf(run: TrainResult, name: Figure): number {
  const rate = run[name]
  if (typeof rate !== 'number') throw new Error(`The run on ${run.level} reported no ${name}.`)
  return rate
}
