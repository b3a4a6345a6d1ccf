import type { StagedProof } from './stagedProofs.ts'

// To add a proof: a line here and its stages in `stages.ts`. Table, curve and the app's badges follow from it.
export const STAGED_PROOFS: readonly StagedProof[] = []
