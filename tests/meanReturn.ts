import type { EnvConfig } from '../src/env/config.ts'
import { createEnv } from '../src/env/createEnv.ts'
import { createEvaluator, createPolicyOutput } from '../src/policies/evaluate.ts'
import { sampleAction } from '../src/policies/sample.ts'
import type { PolicySnapshot } from '../src/policies/snapshot.ts'
import { createRng } from '../src/shared/rng.ts'

/** Mean undiscounted return of `episodes` episodes, actions sampled from the policy, on seeds of its own. */
export function meanReturnOf(snapshot: PolicySnapshot, config: EnvConfig, episodes: number): number {
  const env = createEnv(config)
  const evaluator = createEvaluator(snapshot)
  const output = createPolicyOutput(snapshot.actionCount)
  const observation = new Float32Array(snapshot.observationSize)
  const rng = createRng(1, 'evaluation')
  let sum = 0
  for (let episode = 0; episode < episodes; episode++) {
    env.reset(1_000_000 + episode, observation)
    for (let isOver = false; !isOver; ) {
      evaluator.evaluate(observation, output)
      const { reward, terminated, truncated } = env.step(sampleAction(output.probabilities, rng), observation)
      sum += reward
      isOver = terminated || truncated
    }
  }
  return sum / episodes
}
