import type { ProofVerdict, SeedVerdict } from './judgement.ts'

/** What `assets/learning.json` holds. Proofs stand in the order of the list, however they were run. */
export interface LearningRecord {
  readonly proofs: readonly MeasuredProof[]
}

export interface MeasuredProof extends ProofVerdict {
  readonly machine: string
  readonly date: string // of the run, YYYY-MM-DD
}

/** `docs/learning.md`. */
export function learningReport({ proofs }: LearningRecord): string {
  return `# What the agents learn, measured

Made by \`npm run prove\`; do not edit. Every run is \`npm run train\` as it comes: the defaults, nothing tuned to the seed.

- **Reached**: two evaluations in a row with at least 90 of 100 episodes ringing the bell, dated at the second; in
  CartPole-v1 an evaluation of 100 episodes with the mean return asked for, which the best policy must reach again.
- **Evaluations** play episodes with fixed seeds in worlds of their own, with actions sampled from the policy (DQN: ε of
  at most 0.02). Seconds count training only.
- **Best policy**: the best by evaluation, played again in 100 episodes that had no part in choosing it.

| proof | asked | seeds | median steps | median seconds | success at the end (95 % interval) | |
|---|---|---|---|---|---|---|
${proofs.map(tableRow).join('\n')}

${proofs.map(section).join('\n')}`
}

function tableRow(proof: MeasuredProof): string {
  const { id, title, asked, seeds, passedSeeds, medianSteps, medianSeconds, passed } = proof
  const verdict = passed === null ? 'reported' : passed ? '✓ passed' : '✗ missed'
  const cells = [
    `[${title}](#${id})`,
    asked,
    `${passedSeeds} of ${seeds.length}`,
    thousands(medianSteps),
    seconds(medianSeconds),
    successWithInterval(proof),
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
    seed.finalReturn.toFixed(1),
    best,
    seed.passed ? '✓' : '✗',
  ]
  return `| ${cells.join(' | ')} |`
}

function successWithInterval({ success }: MeasuredProof): string {
  return `${percent(success.rate)} (${percent(success.low)} – ${percent(success.high)})`
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
