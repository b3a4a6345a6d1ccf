import type { LevelFacts } from './levelsReport.ts'

/** How the runs of one algorithm on one level ended, by seed. */
export interface AlgorithmRuns {
  readonly algorithm: string
  readonly level: string
  readonly results: readonly Ended[]
}

interface Ended {
  /** Null: not solved within the budget. */
  readonly firstSolvedAtSteps: number | null
  /** Of the last evaluation; null where there was none. */
  readonly successRate: number | null
}

/** Why an algorithm does not solve a level with its defaults, by level and algorithm. `*` stands for every algorithm. */
const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lobby: {
    pg: 'whole returns need about 350k decisions ([pg-lobby](#pg-lobby)).',
    grpo: 'clips that are compared as a whole say little about a single decision; from a half-trained policy it ends above 95 % ([grpo-lobby](#grpo-lobby)).',
  },
  regret: {
    '*': 'It takes a swing at the right moment: when the budget ends, a quarter to six tenths of the episodes have it.',
  },
  cliff: {
    qlearning:
      'it dares the way along the edge, on which its random actions fall ([log](log.md#2026-11-23-the-cliff-on-policy-and-off-policy)).',
  },
  lure: {
    '*': 'The coins pay at once, and lead into a pit without a way out: mean returns of 1 to 2.5, and the bell is never rung.',
  },
  credit: {
    qlearning: 'its episodes end at the limit of 180 decisions, with a mean return of 4.5: progress, without the bell.',
  },
  wind: {
    '*': 'A third to four tenths of the episodes (Q-learning: a sixth) ring the bell when the budget ends; why it takes longer was not examined.',
    trpo: 'it does not move: its episodes end at the limit of 300 decisions.',
    sac: 'it does not move: its episodes end at the limit of 300 decisions.',
    grpo: 'it mostly does not move: its episodes last 230 decisions on average.',
  },
  cellar: {
    '*': 'Only the bell pays, and random actions do not reach it, so that reward alone teaches nothing: demonstrations do ([sft-cellar](#sft-cellar), [sac-clips](#sac-clips)).',
  },
}

/** The section of `docs/learning.md` about what each algorithm solves by itself. */
export function algorithmsSection(
  levels: readonly LevelFacts[],
  algorithms: readonly { readonly id: string; readonly name: string }[],
  runs: readonly AlgorithmRuns[],
  where: string,
): string {
  const of = (level: string, algorithm: string) =>
    runs.find((each) => each.level === level && each.algorithm === algorithm)?.results ?? []
  const rows = algorithms.map(
    ({ id, name }) => `| ${name} | ${levels.map((each) => cellOf(of(each.id, id))).join(' | ')} |`,
  )
  const reasons = levels.flatMap(({ id }) => reasonsOf(id, algorithms, (algorithm) => isSolved(of(id, algorithm))))
  return `## Every algorithm on every level

By \`npm run prove -- --algorithms\`: each algorithm that learns from reward, as the page starts it, with the level's default budget. A
number is the decisions after which it was solved (90 of 100 episodes, twice in a row; the run then stops). A share
is the success at the end of a budget without that; with several seeds, the median, and how many solved it. ${where}.

| algorithm | ${levels.map(({ id }) => `\`${id}\``).join(' | ')} |
|---|${'---|'.repeat(levels.length)}
${rows.join('\n')}

${reasons.join('\n')}
`
}

function isSolved(results: readonly Ended[]): boolean {
  return 2 * results.filter(({ firstSolvedAtSteps }) => firstSolvedAtSteps !== null).length > results.length
}

function cellOf(results: readonly Ended[]): string {
  if (results.length === 0) return '–'
  const solved = results.flatMap(({ firstSolvedAtSteps }) => firstSolvedAtSteps ?? [])
  const share = results.length === 1 ? '' : ` (${solved.length} of ${results.length})`
  if (isSolved(results)) return `${Math.round(middle(solved) / 1000)}k${share}`
  return `${Math.round(100 * middle(results.map(({ successRate }) => successRate ?? 0)))} %${share}`
}

/** The lower median. */
function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}

function reasonsOf(
  level: string,
  algorithms: readonly { readonly id: string; readonly name: string }[],
  solves: (algorithm: string) => boolean,
): string[] {
  const reasons = REASONS[level] ?? {}
  const unsolved = algorithms.filter(({ id }) => !solves(id))
  const common =
    reasons['*'] !== undefined && unsolved.some(({ id }) => reasons[id] === undefined) ? [reasons['*']] : []
  const own = unsolved.flatMap(({ id, name }) => (reasons[id] === undefined ? [] : [`${name}: ${reasons[id]}`]))
  return [...common, ...own].map((reason) => `- \`${level}\`: ${reason}`)
}
