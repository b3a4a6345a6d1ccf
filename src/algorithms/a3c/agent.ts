import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { arrayOf, fields, type PlainStateful, partOf, type Saved, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import { OPTIMISER_EPSILON } from '../a2c/gradient.ts'
import {
  type Agent,
  type AgentContext,
  type ArrivedGradient,
  type CapturedRollout,
  type GradientWorkers,
  MOST_CAPTURED,
  type TrainingReport,
} from '../contract.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { playedPart } from '../shared/capture.ts'
import { firstSamples } from '../shared/report.ts'
import { rolloutDecision } from '../shared/sampledDecision.ts'
import { createDifferentiator } from './differentiator.ts'
import { createTurnTakingWorkers } from './gradientComputer.ts'
import type { A3cHyperparameters } from './hyperparameters.ts'
import { createImportanceWeigher } from './importance.ts'
import { createStalenessMeter } from './metrics.ts'
import { createSharedParameters } from './sharedParameters.ts'

/** An applied gradient, for the record of its update. */
interface Arrival extends Pick<ArrivedGradient, 'worker' | 'rollout'> {
  readonly gradientNorm: number
  readonly computedAt: number
  readonly importanceClip: number | null
}

const GLANCE = 64 // decisions whose importance weights are computed for the chart

/**
 * Asynchronous advantage actor–critic (Mnih et al. 2016). Workers play in environments of their own and send A2C's
 * gradient at the parameters that they received last. Each gradient is applied to the shared parameters on arrival, with
 * shared optimiser statistics, and only that worker receives the new ones. Workers do not wait for each other, so a
 * gradient may be stale: its importance weights π_θ(a|s) / π_θ′(a|s) measure by how much, and optionally it is recomputed
 * at θ with those weights, clipped. With one worker it is never stale, and A3C equals A2C to the bit.
 */
export function createA3cAgent(context: AgentContext<A3cHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, capture } = context
  const { workers: count, environmentsPerWorker } = hyperparameters
  // One worker alone overlaps with nothing: without a thread, its environments are part of every checkpoint.
  const spawnGradientWorkers = count > 1 ? context.spawnGradientWorkers : undefined
  const { observationSize, actionCount } = env.spec
  const architecture = { ...hyperparameters, observationSize, actionCount }
  const network = createActorCritic(architecture)
  const differentiator = createDifferentiator(architecture)
  const weigh = createImportanceWeigher(actionCount)

  // The shared parameters: in a plain array for the workers, and where the optimiser runs.
  let weights = network.flatten(
    initialPolicy ? adopt(initialPolicy) : network.initialHead(createRng(seed, 'a2c').split('weights')),
  )
  const optimiser = { kind: hyperparameters.optimiser, epsilon: OPTIMISER_EPSILON }
  const shared = createSharedParameters(architecture, weights, optimiser)
  let version = 0
  let oldestUsable = 0 // version; gradients at older parameters are dropped after `restore`
  const turns = spawnGradientWorkers ? null : createTurnTakingWorkers(count, { env, hyperparameters, seed })
  let workers: GradientWorkers | null = turns
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  const staleness = createStalenessMeter()
  const played: Float32Array[] = [] // by worker: the parameters by which it plays

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    try {
      if (spawnGradientWorkers) {
        workers = await spawnGradientWorkers({ count, environments: environmentsPerWorker, seed, hyperparameters })
      }
      const loaded = turns?.waiting ?? []
      for (const { worker, task } of loaded) played[worker] = task.parameters
      const areTasksLoaded = loaded.length > 0
      if (!areTasksLoaded) for (let worker = 0; worker < count; worker++) sendParameters(worker)
      while (workers !== null && envSteps < budgetSteps) {
        const { worker, version: computedAt, gradient, rollout, metrics, least } = await workers.next()
        const { learningRate, learningRateSchedule, maxGradNorm, importanceClip } = hyperparameters
        const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)
        envSteps += rollout.size
        if (computedAt < oldestUsable) {
          sendParameters(worker)
          continue
        }

        staleness.add(version - computedAt)
        const isOld = computedAt < version
        const isCorrected = isOld && importanceClip > 0
        const importance = isOld
          ? weigh(network.unflatten(weights), rollout, isCorrected ? rollout.size : GLANCE)
          : Float32Array.of(1)
        const descent = isCorrected ? await recomputedGradient(rollout, importance) : gradient
        const { parameters, gradientNorm } = await shared.step(descent, { learningRate: stepSize, maxGradNorm })
        const captured = capture?.isAsked
          ? recordOf({ worker, rollout, gradientNorm, computedAt, importanceClip: isCorrected ? importanceClip : null })
          : undefined
        version++
        weights = parameters
        const policy = snapshotOf(played[worker])
        sendParameters(worker)

        updates++
        yield {
          envSteps,
          updates,
          metrics: {
            'staleness/mean': staleness.mean,
            'staleness/max': staleness.max,
            'policy/importanceWeightMean': mean(importance),
            'policy/importanceWeightMax': importance.reduce((most, weight) => Math.max(most, weight)),
            ...metrics,
            'policy/gradientNorm': gradientNorm,
            'learning/learningRate': stepSize,
          },
          samples: { 'policy/advantage': firstSamples(rollout.advantages) },
          decisionOf(sample) {
            const decision = rolloutDecision(rollout, hyperparameters, sample)
            if (turns !== null) return { ...decision, policy }
            return { from: decision.from, played: least?.sample === sample ? least.played : null, policy }
          },
          ...(captured && { captured }),
        }
      }
    } finally {
      workers?.dispose()
    }
  }

  /** The gradient at θ from decisions that θ′ took, each weighted by its clipped importance weight. */
  async function recomputedGradient(rollout: RolloutSamples, importance: Float32Array): Promise<Float32Array> {
    const { importanceClip } = hyperparameters
    const samples = {
      rollout,
      options: { ...hyperparameters, actionCount },
      weights: importance.map((weight) => Math.min(weight, importanceClip)),
    }
    return (await differentiator.differentiate(weights, samples)).gradient
  }

  /** The batch of one worker, weighed by the shared parameters before they move. */
  function recordOf({ worker, rollout, gradientNorm, computedAt, importanceClip }: Arrival): CapturedRollout {
    const ratios = weigh(network.unflatten(weights), rollout, rollout.size)
    const step = {
      ...{ epoch: 0, size: rollout.size, clipped: 0, gradientNorm, meanRatio: mean(ratios) },
      ratios: ratios.slice(0, MOST_CAPTURED.samples),
      advantages: rollout.advantages.slice(0, MOST_CAPTURED.samples),
    }
    return {
      ...{ kind: 'rollout', clipRange: null, played: playedPart(rollout, hyperparameters), steps: [step] },
      stale: { worker, workers: count, computedAt, appliedTo: version, importanceClip },
    }
  }

  function sendParameters(worker: number): void {
    played[worker] = weights
    workers?.send(worker, { parameters: weights, version, hyperparameters: { ...hyperparameters } })
  }

  function adopt(policy: PolicySnapshot): ActorCriticHead {
    return adoptIntoActorCritic(policy, { hyperparameters, spec: env.spec })
  }

  const snapshot = () => snapshotOf(weights)

  function snapshotOf(parameters: Float32Array): PolicySnapshot {
    const head = network.unflatten(parameters)
    return { algorithm: 'a3c', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    weights = network.flatten(adopt(policy))
    shared.load(weights)
    version++
    oldestUsable = version
  }

  function dispose(): void {
    workers?.dispose()
    shared.dispose()
    differentiator.dispose()
  }

  const variables = fields(
    () => ({ envSteps, updates, version, oldestUsable }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      version = saved.version
      oldestUsable = saved.oldestUsable
    },
  )
  const parameters = {
    save: shared.state.save,
    async load(saved: Saved) {
      await shared.state.load(saved)
      weights = arrayOf(partOf(saved, 'theta'), weights)
    },
  }
  // Threads have no state here: their environments start afresh in a resumed run.
  const turnsState: PlainStateful = {
    save: () => turns?.state.save() ?? null,
    load(saved) {
      if (saved !== null) turns?.state.load(saved)
    },
  }
  const state = stateOf({ shared: parameters, staleness: staleness.state, variables, turns: turnsState })

  return { train, snapshot, restore, state, dispose }
}
