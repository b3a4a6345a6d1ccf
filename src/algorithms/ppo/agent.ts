import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import { createAdam } from '../../nn/adam.ts'
import { categorical, clippedSurrogateSlope, clippedValueLossSlope, valueLossSlope } from '../../nn/losses.ts'
import { tf } from '../../nn/tf.ts'
import { adoptActorCritic, checkEnvironment } from '../../policies/adopt.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { allIndices, gather, shuffle, standardise } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { type Minibatch, uploadMinibatch } from '../shared/minibatches.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import type { PpoHyperparameters } from './hyperparameters.ts'
import { approximateKl, type EpochColumns, measureUpdate } from './metrics.ts'

const ADAM_EPSILON = 1e-5

/**
 * Proximal policy optimisation with a clipped surrogate (Schulman et al. 2017). Plays a rollout with the weights read
 * back last, estimates advantages, moves the policy for some epochs of minibatches, and reads everything back at once.
 */
export function createPpoAgent(context: AgentContext<PpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'ppo')
  const player = createRolloutPlayer(env, rng.split('actions'))
  const shuffleRng = rng.split('minibatches')
  const network = createActorCritic({ ...hyperparameters, observationSize, actionCount })

  // The head acts, in plain arrays; θ learns, on the device. After each update they hold the same numbers.
  let warmUpsLeft = 0 // updates in which only the critic learns
  let head = initialPolicy ? adopt(initialPolicy) : network.initialHead(rng.split('weights'))
  const learner = createOptimisedParameters(network.flatten(head), (count) => createAdam(count, ADAM_EPSILON))
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, clipRange, clipValueLoss } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(head, hyperparameters.rolloutSteps)
      rollout.finish(hyperparameters)
      envSteps += rollout.size
      const lastEpoch = await updatePolicy(rollout, stepSize)

      updates++
      if (warmUpsLeft > 0 && --warmUpsLeft === 0) learner.resetOptimiser() // its statistics are of the critic alone
      yield {
        envSteps,
        updates,
        metrics: measureUpdate(lastEpoch, rollout, { clipRange, clipValueLoss, learningRate: stepSize }),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
      }
    }
  }

  /** The head of a policy that another algorithm may have made. Without a critic it must be judged before it is moved. */
  function adopt(policy: PolicySnapshot): ActorCriticHead {
    checkEnvironment(policy, env.spec)
    const adopted = adoptActorCritic(policy.head, { ...hyperparameters, observationSize, actionCount })
    warmUpsLeft = adopted.isCriticFresh ? hyperparameters.criticWarmup : 0
    return adopted.head
  }

  /** Some epochs over the rollout; returns the columns of the last one. */
  async function updatePolicy(rollout: RolloutSamples, stepSize: number): Promise<EpochColumns> {
    const { epochs, targetKl } = hyperparameters
    const order = allIndices(rollout.size)
    for (let epoch = 1; ; epoch++) {
      shuffle(order, shuffleRng)
      const { advantages, tensors } = runEpoch(rollout, order, stepSize)
      const isLast = epoch === epochs
      if (!isLast && targetKl === 0) {
        tf.dispose([...tensors])
        continue
      }
      const columns = { indices: order, advantages, ...(await readBack(rollout.size, tensors)) }
      if (isLast || approximateKl(columns, rollout) > targetKl) return columns
    }
  }

  /** Every sample once, in minibatches. The tensors hold the outputs of policy and critic just before each step. */
  function runEpoch(
    rollout: RolloutSamples,
    order: Int32Array,
    stepSize: number,
  ): { readonly advantages: Float32Array; readonly tensors: readonly tf.Tensor[] } {
    const { minibatchSize, maxGradNorm, normaliseAdvantages } = hyperparameters
    const advantages = new Float32Array(order.length)
    const logProbs: tf.Tensor[] = []
    const entropies: tf.Tensor[] = []
    const values: tf.Tensor[] = []
    const gradientNorms: tf.Tensor[] = []
    for (let start = 0; start < order.length; start += minibatchSize) {
      const indices = order.subarray(start, start + minibatchSize)
      const rawAdvantages = gather(rollout.advantages, indices)
      const minibatchAdvantages = normaliseAdvantages ? standardise(rawAdvantages) : rawAdvantages
      advantages.set(minibatchAdvantages, start)

      const result = tf.tidy(() =>
        differentiateLoss(uploadMinibatch(rollout, indices, { actionCount, advantages: minibatchAdvantages })),
      )
      const gradient = warmUpsLeft > 0 ? ofCritic(result.gradient) : result.gradient
      gradientNorms.push(learner.step(gradient, { learningRate: stepSize, maxGradNorm }))
      logProbs.push(result.logProbs)
      entropies.push(result.entropy)
      values.push(result.values)
    }
    return { advantages, tensors: [...logProbs, ...entropies, ...values, ...gradientNorms] }
  }

  /** L = −mean min(r A, clip(r) A) + c_v ½ mean (V − R)² − c_e mean H, as its gradient at θ. */
  function differentiateLoss(minibatch: Minibatch) {
    const { clipRange, clipValueLoss, entropyCoefficient, valueCoefficient } = hyperparameters
    const { size, oneHotActions, oldLogProbs, advantages, returns, oldValues } = minibatch

    const { logits, values, pullback } = network.apply(learner.theta, minibatch.observations)
    const policy = categorical(logits, oneHotActions)
    const policySlope = clippedSurrogateSlope(policy.logProbs, oldLogProbs, { advantages, clipRange })
    const valueSlope = clipValueLoss
      ? clippedValueLossSlope(values, returns, { oldValues, clipRange })
      : valueLossSlope(values, returns)
    const gradient = pullback(
      policy.pullback(policySlope, -entropyCoefficient / size),
      valueCoefficient === 1 ? valueSlope : tf.mul(valueSlope, valueCoefficient),
    )
    return { gradient, logProbs: policy.logProbs, entropy: policy.entropy, values }
  }

  /** The gradient of the parameters that only the critic uses, 0 elsewhere. Disposes `gradient`. */
  function ofCritic(gradient: tf.Tensor1D): tf.Tensor1D {
    const masked = tf.tidy(() => tf.mul(gradient, tf.tensor1d(network.criticMask)) as tf.Tensor1D)
    gradient.dispose()
    return masked
  }

  /** The new weights, and the columns of an epoch over `size` samples. Disposes `tensors`. */
  async function readBack(size: number, tensors: readonly tf.Tensor[]) {
    const { parameters, entries } = await learner.read(tensors)
    head = network.unflatten(parameters)
    return {
      logProbs: entries.subarray(0, size),
      entropies: entries.subarray(size, 2 * size),
      values: entries.subarray(2 * size, 3 * size),
      gradientNorms: entries.subarray(3 * size),
    }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'ppo', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    head = adopt(policy)
    learner.load(network.flatten(head))
  }

  return { train, snapshot, restore, dispose: learner.dispose }
}
