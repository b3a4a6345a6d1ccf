import type { StagedRun } from './stagedProofs.ts'

/** What a staged proof's run gives besides its seed. */
export type StagesResult = Omit<StagedRun, 'seed'>

/** How each proof of `stagedProofList.ts` goes, by its id; told of what happens in a line now and then. */
export const STAGES: Readonly<Record<string, (seed: number, tell: (line: string) => void) => Promise<StagesResult>>> =
  {}
