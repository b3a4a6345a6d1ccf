import type {
  Agent,
  AgentContext,
  AlgorithmCard,
  HyperparameterValues,
  TrainingReport,
} from '../../src/algorithms/contract.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import type { EnvConfig } from '../../src/env/config.ts'
import type { EnvSpec, VecEnv } from '../../src/env/contracts.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertClips } from '../../src/policies/demonstrate.ts'
import type { Trajectory } from '../../src/rl/trajectory.ts'
import { IDLE } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const CARTPOLE = { kind: 'reference', id: 'cartpole' } as const
const CORRIDOR = { ...defaultPlatformer(), level: 'corridor' }

/** Algorithms that are known to learn networks by gradients; any other is free to learn in another way. */
export const GRADIENT_LEARNERS = ['ppo', 'dqn', 'pg', 'a2c', 'a3c', 'trpo', 'sac', 'sft', 'dpo', 'grpo', 'dapo']

/** Algorithms that learn from clips learn in the game: the pole has no expert. */
export const envOf = (card: AlgorithmCard): EnvConfig => (card.needs === undefined ? CARTPOLE : CORRIDOR)

/** What the card says that it cannot learn without. */
function materialFor({ needs }: AlgorithmCard): Pick<AgentContext, 'demonstrations' | 'preferences'> {
  if (needs === undefined) return {}
  const clips = expertClips(CORRIDOR, { count: 4, seed: 1 })
  const shown = clips.map((clip) => recordTrajectory(clip, CORRIDOR))
  if (needs === 'demonstrations') return { demonstrations: { training: shown.slice(1), heldOut: shown.slice(0, 1) } }
  const idle = clips.map((clip) => recordTrajectory({ ...clip, actions: new Uint8Array(20).fill(IDLE) }, CORRIDOR))
  const pairs = shown.map((chosen, index) => ({ chosen, rejected: idle[index], equal: false }))
  return { preferences: { training: pairs.slice(1), heldOut: pairs.slice(0, 1) } }
}

/** Five decisions of another policy, with arbitrary rewards. */
function clipOf({ observationSize }: EnvSpec): Trajectory {
  const length = 5
  const seen = (offset: number) =>
    Float32Array.from({ length: length * observationSize }, (_, index) => Math.sin(index + offset))
  return {
    ...{ length, observations: seen(0), nextObservations: seen(observationSize), actions: new Uint8Array(length) },
    ...{ mask: new Uint8Array(length).fill(1), rewards: new Float32Array(length).fill(1) },
    ...{ terminated: true, success: false },
  }
}

interface AgentOptions
  extends Partial<
    Pick<AgentContext, 'initialPolicy' | 'budgetSteps' | 'startsAt' | 'demonstrations' | 'preferences' | 'capture'>
  > {
  readonly changes?: HyperparameterValues
  /** Absent: CartPole, or the corridor for what learns from clips. */
  readonly makeEnv?: (count: number) => VecEnv
}

export async function makeAgent(card: AlgorithmCard, seed: number, options: AgentOptions = {}): Promise<Agent> {
  const { changes = {}, makeEnv = (count: number) => createVecEnv(envOf(card), count), ...rest } = options
  const hyperparameters = { ...defaultsOf(card.hyperparameters), ...changes }
  const env = makeEnv(card.environments(hyperparameters))
  const others = { expertAction: () => 0, ...(card.takesClips && { clips: [clipOf(env.spec)] }) }
  const material = rest.demonstrations || rest.preferences ? {} : materialFor(card)
  return (await card.load())({ env, hyperparameters, seed, budgetSteps: 1e6, ...others, ...material, ...rest })
}

/** A report without its function, which is another one each time. */
export function dataOf({ decisionOf: _, ...data }: TrainingReport): Omit<TrainingReport, 'decisionOf'> {
  return data
}

/** What a report says of its first sample, which it can do until the next update. */
export function firstDecisionOf({ decisionOf }: TrainingReport) {
  return decisionOf === undefined ? {} : { firstDecision: decisionOf(0) }
}
