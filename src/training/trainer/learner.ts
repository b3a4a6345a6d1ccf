import type {
  Agent,
  AgentContext,
  AlgorithmCard,
  HyperparameterValues,
  TrainingReport,
} from '../../algorithms/contract.ts'
import type { VecEnv } from '../../env/contracts.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { AgentMaterial } from './material.ts'

/** Counters at which a run starts or goes on. */
export interface Counters {
  readonly updates: number
  readonly envSteps: number
}

/** An agent in training. Agents may be replaced underneath; the counters go on. */
export interface Learner {
  /** The next update's report, or null when the agent has come to its own end. */
  update(): Promise<TrainingReport | null>
  snapshot(): PolicySnapshot
  /** Learns on from a snapshot's weights, with a fresh optimiser. */
  restore(snapshot: PolicySnapshot): Promise<void>
  /** Stops the agent and frees its tensors. */
  close(): Promise<void>
}

export interface LearnerOptions {
  readonly createAgent: Awaited<ReturnType<AlgorithmCard['load']>>
  readonly env: VecEnv
  readonly hyperparameters: HyperparameterValues
  readonly seed: number
  readonly budgetSteps: number
  readonly startsAt: Counters
  readonly initialPolicy: PolicySnapshot | null
  readonly material?: AgentMaterial
  readonly spawnGradientWorkers?: AgentContext['spawnGradientWorkers']
  readonly expertAction: (row: number) => number
}

export function createLearner(options: LearnerOptions): Learner {
  const { spawnGradientWorkers } = options
  let before = options.startsAt // counted by agents that came before this one
  let counters = before
  let agent = makeAgent(options.initialPolicy)
  let reports = agent.train()

  function makeAgent(initialPolicy: PolicySnapshot | null): Agent {
    return options.createAgent({
      env: options.env,
      hyperparameters: options.hyperparameters,
      seed: options.seed,
      budgetSteps: Math.max(1, options.budgetSteps - before.envSteps),
      ...options.material,
      expertAction: options.expertAction,
      ...(initialPolicy && { initialPolicy }),
      ...(spawnGradientWorkers && { spawnGradientWorkers }),
    })
  }

  async function close(): Promise<void> {
    try {
      await reports.return()
    } finally {
      agent.dispose()
    }
  }

  return {
    async update() {
      const next = await reports.next()
      if (next.done) return null
      counters = {
        updates: before.updates + next.value.updates,
        envSteps: before.envSteps + next.value.envSteps,
      }
      return { ...next.value, ...counters }
    },

    snapshot: () => ({ ...agent.snapshot(), ...counters }),

    async restore(snapshot) {
      if (agent.restore) return agent.restore(snapshot)
      await close()
      before = counters
      agent = makeAgent(snapshot)
      reports = agent.train()
    },

    close,
  }
}
