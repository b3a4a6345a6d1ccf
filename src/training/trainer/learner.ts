import type {
  Agent,
  AgentContext,
  AlgorithmCard,
  HyperparameterValues,
  RunCounters,
  TrainingReport,
} from '../../algorithms/contract.ts'
import type { VecEnv } from '../../env/contracts.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { Saved } from '../../shared/state.ts'
import type { AgentMaterial } from './material.ts'

/** An agent in training. `restore` may replace the agent; the counters continue. */
export interface Learner {
  /** π_ref: the given reference policy, else the initial policy. */
  readonly referencePolicy: PolicySnapshot
  /** Runs one update and returns its report; null if the agent has finished training. */
  update(): Promise<TrainingReport | null>
  snapshot(): PolicySnapshot
  /** The agent's whole state. */
  save(): Promise<Saved>
  /** Continues from a snapshot's weights, with a new optimiser state. */
  restore(snapshot: PolicySnapshot): Promise<void>
  /** Stops the agent and frees its tensors. */
  close(): Promise<void>
}

interface LearnerOptions {
  readonly createAgent: Awaited<ReturnType<AlgorithmCard['load']>>
  readonly env: VecEnv
  readonly hyperparameters: HyperparameterValues
  readonly seed: number
  readonly budgetSteps: number
  readonly startsAt: RunCounters
  readonly initialPolicy: PolicySnapshot | null
  readonly material?: AgentMaterial
  readonly spawnGradientWorkers?: AgentContext['spawnGradientWorkers']
  readonly expertAction: (row: number) => number
  readonly capture?: AgentContext['capture']
  /** State to load before the first update. */
  readonly agentState?: Saved | null
}

export function createLearner(options: LearnerOptions): Learner {
  const { spawnGradientWorkers } = options
  let agentState = options.agentState ?? null // not loaded yet
  let counters = options.startsAt
  let agent = makeAgent(options.initialPolicy, options.material?.referencePolicy)
  let reports = agent.train()
  const referencePolicy = options.material?.referencePolicy ?? { ...agent.snapshot(), ...counters }

  function makeAgent(initialPolicy: PolicySnapshot | null, reference: PolicySnapshot | undefined): Agent {
    return options.createAgent({
      env: options.env,
      hyperparameters: options.hyperparameters,
      seed: options.seed,
      budgetSteps: options.budgetSteps,
      startsAt: counters,
      ...options.material,
      ...(reference && { referencePolicy: reference }),
      expertAction: options.expertAction,
      ...(options.capture && { capture: options.capture }),
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
    referencePolicy,

    async update() {
      if (agentState !== null) await agent.state.load(agentState)
      agentState = null
      const next = await reports.next()
      if (next.done) return null
      const { updates, envSteps } = next.value
      counters = { updates, envSteps }
      return next.value
    },

    save: async () => agentState ?? (await agent.state.save()),

    snapshot: () => ({ ...agent.snapshot(), ...counters }),

    async restore(snapshot) {
      agentState = null
      if (agent.restore) return agent.restore(snapshot)
      await close()
      agent = makeAgent(snapshot, referencePolicy)
      reports = agent.train()
    },

    close,
  }
}
