import type { EnvSpec } from '../../env/contracts.ts'
import { createEvaluator, createPolicyOutput, type Evaluator, type PolicyOutput } from '../../policies/evaluate.ts'
import { playable } from '../../policies/initial.ts'
import { reads } from '../../policies/layout.ts'
import { greedyAction, sampleAction } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'

/** A policy that plays on the stage. Its snapshot may be replaced between two decisions. */
interface Player {
  /** Its output for the last observation given to `think`. */
  readonly output: PolicyOutput
  /** The current snapshot, or the untrained one if none fits. */
  readonly snapshot: PolicySnapshot
  /** Replaces the snapshot if it fits this environment's sizes; null selects the untrained policy. */
  use(snapshot: PolicySnapshot | null): void
  think(observation: Float32Array): void
  choose(greedy: boolean): number
  /** Sets the random stream from which actions are sampled. */
  deal(rng: Rng): void
}

export function createPlayer(spec: EnvSpec, firstRng: Rng): Player {
  let rng = firstRng
  const untrained = playable(null, spec)
  const output = createPolicyOutput(spec.actionCount)
  let given: PolicySnapshot | null = null
  let snapshot = untrained
  let evaluator: Evaluator = createEvaluator(untrained)
  return {
    output,
    get snapshot() {
      return snapshot
    },
    use(next) {
      if (next === given) return
      given = next
      const chosen = next !== null && reads(next, spec) ? next : untrained
      if (chosen === snapshot) return
      snapshot = chosen
      evaluator = createEvaluator(chosen)
    },
    think(observation) {
      evaluator.evaluate(observation, output)
    },
    choose: (greedy) => (greedy ? greedyAction(output.probabilities, rng) : sampleAction(output.probabilities, rng)),
    deal(next) {
      rng = next
    },
  }
}
