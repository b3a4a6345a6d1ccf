import record from '../../assets/learning.json' with { type: 'json' }

/** What `npm run prove` measured, for the badges: the same file that docs/learning.md is written from. */
export interface ProofBadge {
  readonly id: string
  readonly title: string
  readonly asked: string
  readonly passed: boolean | null // null: reported, held to no bar
  readonly passedSeeds: number
  readonly seeds: number
  readonly medianSteps: number | null
  readonly medianSeconds: number | null
}

/** The proofs of one algorithm, in the order of the list. Their ids begin with the algorithm's. */
export function proofsOf(algorithm: string): readonly ProofBadge[] {
  return BADGES.filter(({ id }) => id.startsWith(`${algorithm}-`))
}

const BADGES: readonly ProofBadge[] = record.proofs.map(
  ({ id, title, asked, passed, passedSeeds, seeds, medianSteps, medianSeconds }) => ({
    id,
    title,
    asked,
    passed,
    passedSeeds,
    seeds: seeds.length,
    medianSteps,
    medianSeconds,
  }),
)
