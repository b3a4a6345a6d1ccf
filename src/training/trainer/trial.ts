import type { AlgorithmCard, HyperparameterValues } from '../../algorithms/contract.ts'
import type { EnvConfig } from '../../env/config.ts'
import type { VecEnv } from '../../env/contracts.ts'
import type { Workload } from '../../nn/probe.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createExpert } from './expert.ts'
import { type GuidedRewardsOptions, guideRewards } from './learnedReward.ts'
import { createLearner } from './learner.ts'
import type { AgentMaterial } from './material.ts'

const ENDLESS = Number.MAX_SAFE_INTEGER

interface TrialOptions {
  readonly card: AlgorithmCard
  readonly createAgent: Awaited<ReturnType<AlgorithmCard['load']>>
  readonly env: VecEnv // of its own
  readonly config: EnvConfig
  readonly hyperparameters: HyperparameterValues
  readonly seed: number
  readonly initialPolicy: PolicySnapshot | null
  readonly material: AgentMaterial
  readonly guidance: GuidedRewardsOptions | null
}

/**
 * A second agent of a run's configuration, in an environment of its own, whose updates are timed. Nothing of it enters
 * the run. It learns from its first update on, and takes turns instead of starting threads.
 */
export function createTrial(options: TrialOptions): Workload {
  const { card, env, guidance } = options
  const guided = guidance && guideRewards(env, guidance)
  const learner = createLearner({
    createAgent: options.createAgent,
    env: guided?.env ?? env,
    hyperparameters: atOnce(card, options.hyperparameters),
    seed: options.seed,
    budgetSteps: ENDLESS,
    startsAt: { updates: 0, envSteps: 0 },
    initialPolicy: options.initialPolicy,
    material: options.material,
    expertAction: createExpert(env, options.config),
  })
  return {
    async run() {
      guided?.setPolicy(learner.snapshot())
      await learner.update()
    },
    close: learner.close,
  }
}

/** The values with a replay buffer that is small and learned from at once, and material that is never used up. */
function atOnce({ hyperparameters: schema, needs }: AlgorithmCard, values: HyperparameterValues): HyperparameterValues {
  const { replayCapacity } = schema
  return {
    ...values,
    ...('learningStarts' in schema && { learningStarts: 0 }),
    ...(replayCapacity?.kind === 'int' && { replayCapacity: replayCapacity.min }),
    ...(needs && 'epochs' in schema && { epochs: ENDLESS }),
  }
}
