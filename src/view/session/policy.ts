import type { EnvSpec } from '../../env/contracts.ts'
import { createEvaluator, createPolicyOutput, type Evaluator, type PolicyOutput } from '../../policies/evaluate.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import { greedyAction, sampleAction } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng, type Rng } from '../../shared/rng.ts'

/** A policy at work on the stage. Snapshots may be exchanged between two decisions. */
interface Player {
  /** What it thinks of the observation last given to `think`. */
  readonly output: PolicyOutput
  /** The snapshot that plays, or the untrained one where none fits. */
  readonly snapshot: PolicySnapshot
  /** Takes a newer snapshot if it fits this environment's sizes; null is the untrained policy. */
  use(snapshot: PolicySnapshot | null): void
  think(observation: Float32Array): void
  choose(greedy: boolean): number
  /** Draws its actions from another stream from here on. */
  deal(rng: Rng): void
}

export function createPlayer(spec: EnvSpec, firstRng: Rng): Player {
  let rng = firstRng
  const untrained = initialSnapshot(spec, createRng(1, 'untrained'))
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
      const fits = next?.observationSize === spec.observationSize && next.actionCount === spec.actionCount
      const chosen = fits && next ? next : untrained
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
