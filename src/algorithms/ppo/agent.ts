import { createActorCritic } from '../../nn/actorCritic.ts'
import { type Adam, createAdam } from '../../nn/adam.ts'
import { categorical, clippedSurrogateSlope, clippedValueLossSlope, valueLossSlope } from '../../nn/losses.ts'
import { tf } from '../../nn/tf.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { adoptActorCritic } from '../../policies/adopt.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { PolicyHead, PolicySnapshot } from '../../policies/snapshot.ts'
import { createRolloutBuffer } from '../../rl/rolloutBuffer.ts'
import { gather, shuffle, standardise } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { type Minibatch, uploadMinibatch } from '../shared/minibatches.ts'
import { approximateKl, type EpochColumns, measureUpdate } from './diagnostics.ts'
import type { PpoHyperparameters } from './hyperparameters.ts'

const ADAM_EPSILON = 1e-5
const MAX_SAMPLES = 4096 // of advantages in a report, for its histogram

/**
 * Proximal policy optimisation with a clipped surrogate (Schulman et al. 2017). Plays a rollout with the weights read
 * back last, estimates advantages, moves the policy for some epochs of minibatches, and reads everything back at once.
 */
export function createPpoAgent(context: AgentContext<PpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'ppo')
  const actionRng = rng.split('actions')
  const shuffleRng = rng.split('minibatches')

  const network = createActorCritic({ ...hyperparameters, observationSize, actionCount })
  const actorCritic = createActorCriticForward(actionCount)
  const logits = new Float32Array(env.count * actionCount)
  const probabilities = new Float32Array(actionCount)
  const actions = new Int32Array(env.count)
  let rollout = createRolloutBuffer(hyperparameters.rolloutSteps, env.count, observationSize)

  // The head acts, in plain arrays; theta learns, on the device. After each update they are the same numbers.
  let warmUpsLeft = 0 // updates in which only the critic learns
  let weights = initialPolicy ? adopt(initialPolicy.head) : network.flatten(network.initialHead(rng.split('weights')))
  let head = network.unflatten(weights)
  let theta = tf.tensor1d(weights)
  let adam: Adam = createAdam(network.parameterCount, ADAM_EPSILON)
  let envSteps = 0
  let updates = 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, clipRange, clipValueLoss } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      collectRollout()
      rollout.finish(hyperparameters)
      const lastEpoch = await updatePolicy(stepSize)

      updates++
      if (warmUpsLeft > 0 && --warmUpsLeft === 0) {
        adam.dispose() // what it remembers is of the critic alone
        adam = createAdam(network.parameterCount, ADAM_EPSILON)
      }
      yield {
        envSteps,
        updates,
        metrics: measureUpdate(lastEpoch, rollout, { clipRange, clipValueLoss, learningRate: stepSize }),
        samples: { 'policy/advantage': rollout.advantages.slice(0, MAX_SAMPLES) },
      }
    }
  }

  /** The weights of a policy that another algorithm may have made. One without a critic must be judged before it is moved. */
  function adopt(policy: PolicyHead): Float32Array {
    const adopted = adoptActorCritic(policy, { ...hyperparameters, observationSize, actionCount })
    warmUpsLeft = adopted.isCriticFresh ? hyperparameters.criticWarmup : 0
    return network.flatten(adopted.head)
  }

  /** Plays `rolloutSteps` decisions in every environment. */
  function collectRollout(): void {
    const { rolloutSteps } = hyperparameters
    if (rollout.steps !== rolloutSteps) rollout = createRolloutBuffer(rolloutSteps, env.count, observationSize)

    for (let step = 0; step < rolloutSteps; step++) {
      const start = step * env.count
      const values = rollout.values.subarray(start, start + env.count)
      actorCritic.run(head, env.observations, env.count, { logits, values })
      for (let row = 0; row < env.count; row++) {
        const logSum = softmaxInto(logits, row * actionCount, actionCount, probabilities)
        actions[row] = sampleAction(probabilities, actionRng)
        rollout.actions[start + row] = actions[row]
        rollout.logProbs[start + row] = logits[row * actionCount + actions[row]] - logSum
      }
      rollout.storeObservations(step, env)
      env.step(actions)
      rollout.storeOutcome(step, env)
      // A time-out is not a death: what comes after has a value, that of the true last observation.
      for (let row = 0; row < env.count; row++) {
        if (env.truncated[row] === 1) {
          const observation = env.finalObservations.subarray(row * observationSize, (row + 1) * observationSize)
          const finalValue = rollout.finalValues.subarray(start + row, start + row + 1)
          actorCritic.run(head, observation, 1, { logits, values: finalValue })
        }
      }
    }
    actorCritic.run(head, env.observations, env.count, { logits, values: rollout.lastValues })
    envSteps += rollout.size
  }

  /** Some epochs over the rollout; returns what the last one saw. The only place where the device is waited for. */
  async function updatePolicy(stepSize: number): Promise<EpochColumns> {
    const { epochs, targetKl } = hyperparameters
    const order = Int32Array.from({ length: rollout.size }, (_, index) => index)
    for (let epoch = 1; ; epoch++) {
      shuffle(order, shuffleRng)
      const { advantages, tensors } = runEpoch(order, stepSize)
      const isLast = epoch === epochs
      if (!isLast && targetKl === 0) {
        tf.dispose(tensors)
        continue
      }
      const columns = { indices: order, advantages, ...(await readBack(tensors)) }
      if (isLast || approximateKl(columns, rollout) > targetKl) return columns
    }
  }

  /** Every sample once, in minibatches. The tensors are of what policy and critic said before each step. */
  function runEpoch(order: Int32Array, stepSize: number): { advantages: Float32Array; tensors: tf.Tensor[] } {
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
      const step = adam.step(theta, warmUpsLeft > 0 ? ofCritic(result.gradient) : result.gradient, {
        learningRate: stepSize,
        maxGradNorm,
      })
      theta = step.theta
      logProbs.push(result.logProbs)
      entropies.push(result.entropy)
      values.push(result.values)
      gradientNorms.push(step.gradientNorm)
    }
    return { advantages, tensors: [...logProbs, ...entropies, ...values, ...gradientNorms] }
  }

  /** L = −mean min(r A, clip(r) A) + c_v ½ mean (V − R)² − c_e mean H, as its gradient at theta. */
  function differentiateLoss(minibatch: Minibatch) {
    const { clipRange, clipValueLoss, entropyCoefficient, valueCoefficient } = hyperparameters
    const { size, oneHotActions, oldLogProbs, advantages, returns, oldValues } = minibatch

    const { logits, values, pullback } = network.apply(theta, minibatch.observations)
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

  /** The gradient at what serves the critic alone, 0 elsewhere. Disposes `gradient`. */
  function ofCritic(gradient: tf.Tensor1D): tf.Tensor1D {
    const masked = tf.tidy(() => tf.mul(gradient, tf.tensor1d(network.criticMask)) as tf.Tensor1D)
    gradient.dispose()
    return masked
  }

  /** One read for the new weights and all diagnostics. Disposes `tensors`. */
  async function readBack(tensors: tf.Tensor[]): Promise<Omit<EpochColumns, 'indices' | 'advantages'>> {
    const packed = tf.tidy(() =>
      tf.concat1d([theta, ...tensors.map((tensor) => tf.reshape(tensor, [-1]) as tf.Tensor1D)]),
    )
    tf.dispose(tensors)
    const numbers = (await packed.data()) as Float32Array
    packed.dispose()

    let offset = 0
    const take = (length: number) => {
      offset += length
      return numbers.slice(offset - length, offset)
    }
    weights = take(network.parameterCount)
    head = network.unflatten(weights)
    const logProbs = take(rollout.size)
    const entropies = take(rollout.size)
    const values = take(rollout.size)
    return { logProbs, entropies, values, gradientNorms: numbers.slice(offset) }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'ppo', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore({ head: restored }: PolicySnapshot): void {
    weights = adopt(restored)
    head = network.unflatten(weights)
    dispose()
    theta = tf.tensor1d(weights)
    adam = createAdam(network.parameterCount, ADAM_EPSILON)
  }

  function dispose(): void {
    theta.dispose()
    adam.dispose()
  }

  return { train, snapshot, restore, dispose }
}
