import { sectionOf, withSection } from '../shared/section.ts'
import type { ProofVerdict, SeedVerdict } from './judgement.ts'
import { publishedTable } from './publishedMeans.ts'
import { figureText } from './stagedJudgement.ts'
import type { StagedVerdict } from './stagedProofs.ts'

/** The contents of `assets/learning.json`. Proofs are in the order of the list, whatever order they were run in. */
export interface LearningRecord {
  readonly proofs: readonly MeasuredProof[]
  readonly staged: readonly MeasuredStages[]
}

/** Where and when a proof was run. */
interface Measurement {
  readonly machine: string
  readonly date: string // YYYY-MM-DD
}

type MeasuredProof = ProofVerdict & Measurement
type MeasuredStages = StagedVerdict & Measurement

/** The name of the part about what each algorithm solves by itself, which another command writes. */
export const ALGORITHMS_PART = 'algorithms'

/**
 * `docs/learning.md`.
 * @param before what it is now; its part about all algorithms on all levels is kept
 */
export function learningReport({ proofs, staged }: LearningRecord, before = ''): string {
  const report = reportOf({ proofs, staged })
  const algorithms = sectionOf(before, ALGORITHMS_PART)
  return algorithms === '' ? report : withSection(report, ALGORITHMS_PART, algorithms)
}

function reportOf({ proofs, staged }: LearningRecord): string {
  return `# What the agents learn, measured

Made by \`npm run prove\`; do not edit. Every run is \`npm run train\` with the defaults or the environment’s preset;
nothing is tuned to the seed.

- **Reached**: two evaluations in a row with at least 90 of 100 episodes ringing the bell, dated at the second; in
  published environments the first evaluation with the required mean return, which the best policy must reach again.
- **Evaluations** play 100 episodes (more where the command says so) with fixed seeds in worlds of their own, with actions
  sampled from the policy (tables and DQN: ε of at most 0.02), or with \`--greedy\` its likeliest ones. Seconds count
  training only.
- **Lowest**: the lowest mean return of an evaluation from 20k decisions after the goal to the end of the budget.
- **Best policy**: the best by evaluation, played again in as many episodes that had no part in choosing it.
- **Other levels**: a [table](#every-algorithm-on-every-level) shows what every algorithm solves with its defaults, and says why it does not solve the rest.
- **Run again**, a proof is compared with what it replaces here: \`npm run prove\` fails where its decisions to the goal have
  become more, by an exact one-sided rank-sum test over the seeds (Mann & Whitney 1947, p < .01; never reached counts as the latest).
- **Published means** of MinAtar’s games are for five or ten times the frames, because no figures for fewer were found. Young & Tian’s
  are returns in training, where DQN takes 10 % of its actions at random (here at most 2 % in an evaluation), and are read off a chart to about one point.

| proof | asked | seeds | median steps | median seconds | success at the end (95 % interval) | return at the end, of the best | |
|---|---|---|---|---|---|---|---|
${proofs.map(tableRow).join('\n')}

${proofs.map(section).join('\n')}
# Learning in stages: from people and from groups

Every run is \`npm run ladder\`: each stage starts from the previous one, with presets and defaults, and the synthetic judge
stands in for a person. Success is of 100 episodes with fixed seeds, actions sampled.

| proof | asked | seeds | medians | |
|---|---|---|---|---|
${staged.map(stagedRow).join('\n')}

${staged.map(stagedSection).join('\n')}`
}

function stagedRow({ id, title, asked, seeds, passedSeeds, summary, passed }: MeasuredStages): string {
  const cells = [`[${title}](#${id})`, asked, `${passedSeeds} of ${seeds.length}`, summary, verdictOf(passed)]
  return `| ${cells.join(' | ')} |`
}

function stagedSection(proof: MeasuredStages): string {
  const { id, title, stages, command, figures, seeds, machine, date, backend } = proof
  const rows = seeds.map(({ seed, figures: values, passed }) => {
    const cells = figures.map((figure) => figureText(figure, values[figure.name]))
    return `| ${[seed, ...cells, passed ? '✓' : '✗'].join(' | ')} |`
  })
  return `## ${id}

${title}: \`${command}\`

${stages}

![${title}: success over decisions](curves/${id}.svg)

| seed | ${figures.map(({ name }) => name).join(' | ')} | |
|---|${figures.map(() => '---|').join('')}---|
${rows.join('\n')}

${machine}, ${backend}, ${date}.
`
}

function tableRow(proof: MeasuredProof): string {
  const { id, title, asked, seeds, passedSeeds, medianSteps, medianSeconds, passed } = proof
  const verdict = verdictOf(passed)
  const cells = [
    `[${title}](#${id})`,
    asked,
    `${passedSeeds} of ${seeds.length}`,
    thousands(medianSteps),
    seconds(medianSeconds),
    successWithInterval(proof),
    returns(proof),
    verdict,
  ]
  return `| ${cells.join(' | ')} |`
}

function section(proof: MeasuredProof): string {
  const { id, title, command, machine, date, backend, decisionsPerSecond, seeds } = proof
  return `## ${id}

${title}: \`${command}\`

![${title}: success over decisions, one line a seed](curves/${id}.svg)

| seed | reached at | seconds | success at the end | return at the end | best policy | |
|---|---|---|---|---|---|---|
${seeds.map(seedRow).join('\n')}
${publishedTable(
  id,
  seeds.map(({ finalReturn }) => finalReturn),
)}
${machine}, ${backend}, ${decisionsPerSecond} decisions/s, ${date}.
`
}

function seedRow(seed: SeedVerdict): string {
  const later = Object.entries(seed.later).map(([distance, rate]) => ` ${distance}: ${percent(rate)}`)
  const best = `${percent(seed.bestSuccessRate)}, return ${seed.bestReturn.toFixed(1)}`
  const cells = [
    seed.seed,
    [thousands(seed.steps), ...later].join(','),
    seconds(seed.seconds),
    percent(seed.finalSuccessRate),
    seed.finalReturn.toFixed(1) + (seed.lowestReturn === undefined ? '' : `, lowest ${seed.lowestReturn.toFixed(1)}`),
    best,
    seed.passed ? '✓' : '✗',
  ]
  return `| ${cells.join(' | ')} |`
}

function successWithInterval({ success }: MeasuredProof): string {
  return `${percent(success.rate)} (${percent(success.low)} – ${percent(success.high)})`
}

/** Mean over the seeds: of the last evaluation, and of the best policy. */
function returns({ meanReturn, seeds }: MeasuredProof): string {
  const best = seeds.reduce((sum, { bestReturn }) => sum + bestReturn, 0) / seeds.length
  return `${meanReturn.toFixed(1)}, ${best.toFixed(1)}`
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}

function thousands(steps: number | null): string {
  return steps === null ? '–' : `${Math.round(steps / 1000)}k`
}

function seconds(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}

function verdictOf(passed: boolean | null): string {
  return passed === null ? 'reported' : passed ? '✓ passed' : '✗ missed'
}
