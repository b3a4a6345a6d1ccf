import { createRng } from '../../shared/rng.ts'
import { bootstrapMean, quantile } from '../../shared/statistics.ts'
import type { ComparisonCase, ComparisonGoal } from './cases.ts'

interface ComparedEvaluation {
  readonly envSteps: number
  readonly meanReturn: number
  readonly successRate: number
}

/** What one run of either side tells. */
export interface ComparedRun {
  readonly evaluations: readonly ComparedEvaluation[]
  readonly envSteps: number
  /** Without evaluations. */
  readonly trainingSeconds: number
  /** Of the whole run, with evaluations and the engine. */
  readonly processorSeconds: number
}

/** Runs of one learner, one a seed. */
export interface ComparedSide {
  readonly name: string
  readonly runs: readonly ComparedRun[]
}

/** Decisions at the second of the first two evaluations in a row that reach the goal; null if none do. */
export function solvedAt(
  evaluations: readonly ComparedEvaluation[],
  { measure, atLeast }: ComparisonGoal,
): number | null {
  const second = evaluations.findIndex(
    (each, index) => index > 0 && each[measure] >= atLeast && evaluations[index - 1][measure] >= atLeast,
  )
  return second < 0 ? null : evaluations[second].envSteps
}

/** The part of docs/comparison.md about one case, in Markdown. */
export function caseSection(
  { title, settings, steps, goal, flags, sb3 }: ComparisonCase,
  sides: readonly ComparedSide[],
): string {
  const isReturn = goal.measure === 'meanReturn'
  const asked = isReturn ? `a mean return of ${goal.atLeast}` : `success in ${100 * goal.atLeast} % of episodes`
  const rows = sides.map((side) => row(side, goal))
  const seeds = sides[0]?.runs.length ?? 0
  return [
    `## ${title}`,
    `${steps.toLocaleString('en')} decisions, ${seeds} seeds. Solved: ${asked}, in two evaluations in a row of 100 episodes.`,
    `${settings} Ours: \`npm run train -- ${flags} --steps ${steps}\`. Stable-Baselines3: \`${JSON.stringify({ environments: sb3.environments, network: sb3.network, activation: sb3.activation, ...sb3.settings })}\`.`,
    table(
      [
        'learner',
        'solved',
        'decisions until solved',
        'seconds of training',
        'processor seconds',
        'decisions/s',
        `${isReturn ? 'return' : 'success'} at the end`,
      ],
      rows,
    ),
  ].join('\n\n')
}

function row({ name, runs }: ComparedSide, goal: ComparisonGoal): string[] {
  const solved = runs.map(({ evaluations }) => solvedAt(evaluations, goal))
  const reached = solved.filter((each) => each !== null)
  // A run that never solved it counts as later than all others.
  const median = quantile(
    solved.map((each) => each ?? Number.POSITIVE_INFINITY),
    0.5,
  )
  const range =
    reached.length === 0
      ? 'never'
      : `${thousands(median)} (${thousands(Math.min(...reached))} to ${reached.length < runs.length ? 'never' : thousands(Math.max(...reached))})`
  const ends = runs.map(({ evaluations }) => evaluations.at(-1)?.[goal.measure] ?? Number.NaN)
  const { mean, low, high } = bootstrapMean(ends, createRng(1, name))
  const shown = (value: number) => (goal.measure === 'meanReturn' ? value.toFixed(0) : `${(100 * value).toFixed(0)} %`)
  return [
    name,
    `${reached.length} of ${runs.length}`,
    range,
    middle(runs, (run) => run.trainingSeconds).toFixed(1),
    middle(runs, (run) => run.processorSeconds).toFixed(1),
    Math.round(middle(runs, (run) => run.envSteps / run.trainingSeconds)).toLocaleString('en'),
    `${shown(mean)} (${shown(low)} to ${shown(high)})`,
  ]
}

function middle(runs: readonly ComparedRun[], of: (run: ComparedRun) => number): number {
  return quantile(runs.map(of), 0.5)
}

function thousands(decisions: number): string {
  return Number.isFinite(decisions) ? `${Math.round(decisions / 1000)}k` : 'never'
}

/** With columns of equal width, as the formatter wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((cells) => cells[at].length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
