import record from '../../../assets/learning.json' with { type: 'json' }

/** Results of `npm run prove` for the badges, from the file from which docs/learning.md is generated. */
interface ProofBadge {
  readonly id: string
  readonly title: string
  readonly asked: string
  readonly passed: boolean | null // null: reported only, no bar
  readonly passedSeeds: number
  readonly seeds: number
  readonly medianSteps: number | null
  readonly medianSeconds: number | null
  /** The figures of a proof in stages, in words; null for other proofs. */
  readonly summary: string | null
}

/** The proofs of one algorithm, in the order of the list. Their ids begin with the algorithm's. */
export function proofsOf(algorithm: string): readonly ProofBadge[] {
  return BADGES.filter(({ id }) => id.startsWith(`${algorithm}-`))
}

const LEARNT: readonly ProofBadge[] = record.proofs.map(
  ({ id, title, asked, passed, passedSeeds, seeds, medianSteps, medianSeconds }) => ({
    id,
    title,
    asked,
    passed,
    passedSeeds,
    seeds: seeds.length,
    medianSteps,
    medianSeconds,
    summary: null,
  }),
)

interface StagedRow extends Omit<ProofBadge, 'seeds' | 'medianSteps' | 'medianSeconds'> {
  readonly seeds: readonly unknown[]
}

const stagedRows: readonly StagedRow[] = record.staged
const IN_STAGES: readonly ProofBadge[] = stagedRows.map(
  ({ id, title, asked, passed, passedSeeds, seeds, summary }) => ({
    id,
    title,
    asked,
    passed,
    passedSeeds,
    seeds: seeds.length,
    medianSteps: null,
    medianSeconds: null,
    summary,
  }),
)

const BADGES = [...LEARNT, ...IN_STAGES]
