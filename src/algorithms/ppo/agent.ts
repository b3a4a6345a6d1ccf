import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import { adoptActorCritic, checkEnvironment } from '../../policies/adopt.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { allIndices, gather, shuffle, standardise } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import type { ActorCriticColumns } from '../shared/actorCriticLearner.ts'
import { createActorCriticLearner } from '../shared/actorCritics.ts'
import { createStepRecorder, playedPart, type StepRecorder } from '../shared/capture.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import { rolloutDecision } from '../shared/sampledDecision.ts'
import type { PpoHyperparameters } from './hyperparameters.ts'
import { approximateKl, type EpochColumns, measureUpdate } from './metrics.ts'

const ADAM_EPSILON = 1e-5

/**
 * Proximal policy optimisation with a clipped surrogate (Schulman et al. 2017). Plays a rollout with the weights read
 * back last, estimates advantages, runs epochs of minibatches, and reads everything back at once.
 */
export function createPpoAgent(context: AgentContext<PpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, capture } = context
  const { observationSize, actionCount, picture } = env.spec
  const rng = createRng(seed, 'ppo')
  const actionRng = rng.split('actions')
  const player = createRolloutPlayer(env, actionRng)
  const shuffleRng = rng.split('minibatches')
  const architecture = { ...hyperparameters, observationSize, actionCount, picture }

  let warmUpsLeft = 0 // updates in which only the critic learns
  const initial = initialPolicy
    ? adopt(initialPolicy)
    : createActorCritic(architecture).initialHead(rng.split('weights'))
  const learner = createActorCriticLearner(architecture, initial, { kind: 'adam', epsilon: ADAM_EPSILON })
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, clipRange, clipValueLoss } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(learner.head, hyperparameters.rolloutSteps)
      const played = { gamma: hyperparameters.gamma, gaeLambda: hyperparameters.gaeLambda } // may change before it is asked for
      rollout.finish(played)
      envSteps += rollout.size
      const recorder = capture?.isAsked ? createStepRecorder() : null
      const lastEpoch = await updatePolicy(rollout, stepSize, recorder)
      const steps = recorder?.finish(rollout.logProbs, clipRange)

      updates++
      if (warmUpsLeft > 0 && --warmUpsLeft === 0) learner.resetOptimiser() // its statistics are those of the critic alone
      yield {
        envSteps,
        updates,
        metrics: measureUpdate(lastEpoch, rollout, { clipRange, clipValueLoss, learningRate: stepSize }),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
        decisionOf: (sample) => rolloutDecision(rollout, played, sample),
        ...(steps && {
          captured: { kind: 'rollout', clipRange, played: playedPart(rollout, hyperparameters), steps },
        }),
      }
    }
  }

  /** Adopts another algorithm's policy. If it has no critic, the critic warms up before the policy is changed. */
  function adopt(policy: PolicySnapshot): ActorCriticHead {
    checkEnvironment(policy, env.spec)
    const adopted = adoptActorCritic(policy.head, architecture)
    warmUpsLeft = adopted.isCriticFresh ? hyperparameters.criticWarmup : 0
    return adopted.head
  }

  /** Runs the epochs over the rollout; returns the columns of the last one. */
  async function updatePolicy(
    rollout: RolloutSamples,
    stepSize: number,
    recorder: StepRecorder | null,
  ): Promise<EpochColumns> {
    const { epochs, targetKl } = hyperparameters
    const order = allIndices(rollout.size)
    learner.begin(rollout)
    for (let epoch = 1; ; epoch++) {
      shuffle(order, shuffleRng)
      const advantages = runEpoch(
        rollout,
        order,
        stepSize,
        recorder && ((...minibatch) => recorder.step(epoch - 1, ...minibatch)),
      )
      const isLast = epoch === epochs
      if (!isLast && targetKl === 0) {
        if (recorder === null) learner.forget()
        continue
      }
      const read = await learner.read()
      recorder?.read(read)
      const columns = { indices: order, advantages, ...lastOf(read, order.length) }
      if (isLast || approximateKl(columns, rollout) > targetKl) return columns
    }
  }

  /** One pass over all samples in minibatches. Returns the advantages as used in the loss, in the order of the samples. */
  function runEpoch(
    rollout: RolloutSamples,
    order: Int32Array,
    stepSize: number,
    onStep: ((indices: Int32Array, advantages: Float32Array) => void) | null,
  ): Float32Array {
    const { minibatchSize, maxGradNorm, normaliseAdvantages } = hyperparameters
    const { clipRange, clipValueLoss, entropyCoefficient, valueCoefficient } = hyperparameters
    const valueClipRange = clipValueLoss ? clipRange : null
    const loss = { clipRange, valueClipRange, entropyCoefficient, valueCoefficient }
    const options = { loss, learningRate: stepSize, maxGradNorm, criticOnly: warmUpsLeft > 0 }
    const seen = new Float32Array(order.length)
    for (let start = 0; start < order.length; start += minibatchSize) {
      const indices = order.subarray(start, start + minibatchSize)
      const raw = gather(rollout.advantages, indices)
      const advantages = normaliseAdvantages ? standardise(raw) : raw
      seen.set(advantages, start)
      onStep?.(indices, advantages)
      learner.step(indices, advantages, options)
    }
    return seen
  }

  function snapshot(): PolicySnapshot {
    const { head } = learner
    return { algorithm: 'ppo', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adopt(policy))
  }

  const counters = fields(
    () => ({ envSteps, updates, warmUpsLeft }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
      warmUpsLeft = saved.warmUpsLeft
    },
  )
  const state = stateOf({ env: env.state, actionRng, shuffleRng, learner: learner.state, counters })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}

/** The columns of the last epoch, of `count` samples, where those of earlier ones were kept for a record. */
function lastOf(columns: ActorCriticColumns, count: number): ActorCriticColumns {
  const { logProbs, entropies, values, gradientNorms } = columns
  if (logProbs.length === count) return columns
  const epochs = logProbs.length / count
  return {
    logProbs: logProbs.slice(-count),
    entropies: entropies.slice(-count),
    values: values.slice(-count),
    gradientNorms: gradientNorms.slice(-gradientNorms.length / epochs),
  }
}
