import { budgetOf, LONG_RUNS } from '../../store/app/defaults.ts'
import type { LearningRecord } from './learningReport.ts'

/** What shows that a level teaches its lesson: ids of proofs, or where else it is measured. */
const MEASUREMENTS: Readonly<Record<string, readonly string[] | string>> = {
  corridor: ['ppo-corridor', 'dqn-corridor', 'qlearning-corridor'],
  lobby: ['ppo-lobby'],
  regret: ['ppo-regret'],
  cliff:
    'SARSA takes the safe way and Q-learning the edge on 8 of 8 seeds: [log](log.md#2026-11-23-the-cliff-on-policy-and-off-policy).',
  lure: ['ppo-lure'],
  credit: ['ppo-credit'],
  wind: ['ppo-wind'],
  cellar: ['sft-cellar', 'sac-clips'],
  penthouse:
    '90, 93 and 97 of 100 episodes ring the bell after 700k decisions (seeds 1–3), in 17 s of processor time: [log](log.md#2026-11-28-moving-platforms-outliers-and-the-penthouse).',
}

export interface LevelFacts {
  readonly id: string
  readonly name: string
  readonly lesson: string
}

/** PPO's runs on one level. */
export interface LevelRuns extends LevelFacts {
  /** Success of 100 episodes at the end, by seed. */
  readonly successRates: readonly number[]
}

/** The section of `docs/levels.md` about the levels with a file. */
export function levelsSection(levels: readonly LevelRuns[], record: LearningRecord, where: string): string {
  const rows = levels.map(({ id, name, lesson, successRates }) => {
    const rates = successRates.map((rate) => `${Math.round(100 * rate)} %`).join(', ')
    return `| \`${id}\` | ${name} | ${lesson} | ${rates} |`
  })
  const longer = [...LONG_RUNS].map(([id, budget]) => `, on \`${id}\` ${budget / 1000}k`).join('')
  return `## Each level and its lesson

By \`npm run prove -- --levels\`: success of PPO’s preset in 100 episodes after the page's budget, ${budgetOf('') / 1000}k decisions${longer}, by seed. ${where}.
In the cellar only the bell pays, so that PPO alone finds nothing: that is its lesson.

| level | name | lesson | PPO |
|---|---|---|---|
${rows.join('\n')}

## What shows the lessons

By \`npm run prove\`, with commands and curves in [learning.md](learning.md).

${levels.flatMap(({ id }) => measurementsOf(id, record)).join('\n')}
`
}

function measurementsOf(level: string, { proofs, staged }: LearningRecord): string[] {
  const measured = MEASUREMENTS[level] ?? []
  if (typeof measured === 'string') return [`- \`${level}\`: ${measured}`]
  return measured.flatMap((id) => {
    const ofStages = staged.find((proof) => proof.id === id)
    if (ofStages) return [lineOf(level, ofStages, ofStages.summary)]
    const proof = proofs.find((each) => each.id === id)
    return proof ? [lineOf(level, proof, `asked ${proof.asked}`)] : []
  })
}

type Row = LearningRecord['proofs' | 'staged'][number]

function lineOf(level: string, { id, title, passedSeeds, seeds }: Row, figures: string): string {
  return `- \`${level}\`: [${title}](learning.md#${id}), ${passedSeeds} of ${seeds.length} seeds: ${figures}.`
}
