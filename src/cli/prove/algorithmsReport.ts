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
const MEASURED = '([log](log.md#2026-11-29-why-levels-are-not-solved))'

const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lobby: {
    pg: 'whole returns need about 350k decisions ([pg-lobby](#pg-lobby)).',
    qlearning: 'it ends just below, at 84 % on two seeds of three.',
    grpo: 'clips that are compared as a whole say little about a single decision; after 600k decisions, 99 of 100 episodes ring the bell, and from a half-trained policy it ends above 95 % ([grpo-lobby](#grpo-lobby)).',
  },
  regret: {
    '*': `It takes a swing at the right moment, which the budget is too short for: after 1M decisions A3C has it in 96 % of the episodes, PG in 100 %, GRPO in 86 %, A2C in 0, 48 and 97 % (three seeds), or with a third of its learning rate in 79, 87 and 93 % ${MEASURED}.`,
  },
  cliff: {
    qlearning:
      'it dares the way along the edge, on which its random actions fall ([log](log.md#2026-11-23-the-cliff-on-policy-and-off-policy)).',
  },
  lure: {
    '*': `The coins pay at once, and lead into a pit without a way out: mean returns of 1 to 2.5, and the bell is never rung. Without a reward for coins, DQN, SAC, PG, GRPO and Q-learning ring it in 100 % of the episodes ${MEASURED}.`,
  },
  credit: {
    qlearning: `its table walks to the closed door, for the progress on the way (mean return 4.5), and its episodes end at the limit. More decisions (1M) or an entry for the key in hand change nothing ${MEASURED}.`,
  },
  wind: {
    '*': `It takes longer than the budget: A2C rings the bell in 98 % of the episodes after 600k decisions, A3C in 92 % after 400k, PG in 98 % after 1.6M, Q-learning in 71 % after 600k ${MEASURED}.`,
    trpo: `on the other seeds it does not move until the limit, because a fall costs 2 and standing 0.4: where a fall costs nothing, it rings the bell in 96 % ${MEASURED}.`,
    sac: `on the other seeds it does not move, as TRPO does: where a fall costs nothing, it rings the bell in 97 % ${MEASURED}.`,
    grpo: `it mostly does not move: where a fall costs nothing, it rings the bell in 60 % ${MEASURED}.`,
  },
  penthouse: {
    a2c: `it rings no bell after 2M decisions either ${MEASURED}.`,
    a3c: `it does not keep what it finds: with 2M decisions, 81 % after 800k and 0 % at the end ${MEASURED}.`,
    qlearning: 'its table does not see platforms, springs or keys: 0, 53 and 9 % on three seeds.',
    grpo: 'it depends on the seed: 92, 3 and 0 % at the end.',
    dapo: 'it depends on the seed: one of three solves it, the others end at 0 % with a third of the return.',
    trpo: `it does not move, as on the roof: where a fall costs nothing, it is solved after 400k decisions and ends at 100 % ${MEASURED}.`,
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
