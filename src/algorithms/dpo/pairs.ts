import type { DpoOptions } from '../../nn/dpoLoss.ts'
import { meanDpoLoss } from '../../nn/dpoSlopes.ts'
import { createLogProbs } from '../../policies/logProbs.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Trajectory, TrajectoryPair } from '../../rl/trajectory.ts'
import { type CapturedPairs, MOST_CAPTURED } from '../contract.ts'
import { type CountedDecisions, countedDecisions } from '../sft/decisions.ts'

/** A compared pair as input of the loss: its unmasked decisions and their reference log-probabilities. */
export interface ScoredPair {
  readonly chosen: ScoredClip
  readonly rejected: ScoredClip
}

interface ScoredClip {
  readonly decisions: CountedDecisions
  readonly referenceLogProb: number // Σ log π_ref over them
}

/**
 * The usable pairs with the frozen reference's log-probabilities, and the number of unusable ones: ties, and pairs without
 * unmasked decisions.
 */
export function scorePairs(
  pairs: readonly TrajectoryPair[],
  reference: PolicySnapshot,
): { readonly scored: readonly ScoredPair[]; readonly skipped: number } {
  const sumLogProbs = createSumLogProbs(reference)
  const scored: ScoredPair[] = []
  for (const { chosen, rejected, equal } of pairs) {
    if (equal) continue
    const pair = { chosen: scoredClip(chosen), rejected: scoredClip(rejected) }
    if (pair.chosen.decisions.count + pair.rejected.decisions.count > 0) scored.push(pair)
  }
  return { scored, skipped: pairs.length - scored.length }

  function scoredClip(clip: Trajectory): ScoredClip {
    const decisions = countedDecisions([clip], reference.observationSize)
    return { decisions, referenceLogProb: sumLogProbs(decisions) }
  }
}

/** Σ log π over the unmasked decisions, in plain TypeScript. */
function createSumLogProbs(policy: PolicySnapshot): (decisions: CountedDecisions) => number {
  const logProbs = createLogProbs(policy)
  return ({ observations, actions }) => logProbs(observations, actions).reduce((sum, logProb) => sum + logProb, 0)
}

/** A policy's results for some pairs, one entry each: Σ log π, and the implicit rewards relative to the reference. */
export interface PairColumns {
  readonly chosenLogProbs: Float32Array
  readonly rejectedLogProbs: Float32Array
  readonly chosenReferences: Float32Array
  readonly rejectedReferences: Float32Array
}

/** The columns for a policy's snapshot, computed without the device. */
export function columnsOf(pairs: readonly ScoredPair[], policy: PolicySnapshot): PairColumns {
  const sumLogProbs = createSumLogProbs(policy)
  return {
    ...referencesOf(pairs),
    chosenLogProbs: Float32Array.from(pairs, ({ chosen }) => sumLogProbs(chosen.decisions)),
    rejectedLogProbs: Float32Array.from(pairs, ({ rejected }) => sumLogProbs(rejected.decisions)),
  }
}

export function referencesOf(
  pairs: readonly ScoredPair[],
): Pick<PairColumns, 'chosenReferences' | 'rejectedReferences'> {
  return {
    chosenReferences: Float32Array.from(pairs, ({ chosen }) => chosen.referenceLogProb),
    rejectedReferences: Float32Array.from(pairs, ({ rejected }) => rejected.referenceLogProb),
  }
}

/** The record of the first pairs. */
export function capturedPairs(columns: PairColumns, { loss, beta, labelSmoothing }: DpoOptions): CapturedPairs {
  const first = (column: Float32Array) => column.slice(0, MOST_CAPTURED.pairs)
  const chosen = { logProbs: first(columns.chosenLogProbs), references: first(columns.chosenReferences) }
  const rejected = { logProbs: first(columns.rejectedLogProbs), references: first(columns.rejectedReferences) }
  const options = { loss, beta, labelSmoothing }
  const losses = chosen.logProbs.map((logProb, pair) => {
    const difference = logProb - chosen.references[pair] - (rejected.logProbs[pair] - rejected.references[pair])
    return meanDpoLoss(Float32Array.of(difference), options)
  })
  return { kind: 'pairs', count: columns.chosenLogProbs.length, ...options, chosen, rejected, losses }
}
