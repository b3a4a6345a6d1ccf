import { createAdam } from '../../nn/adam.ts'
import { categorical, policyGradientSlope } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, parameterCount, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { adoptHead } from '../../policies/adopt.ts'
import { initialMlp, POLICY_GAIN } from '../../policies/initial.ts'
import { softmaxInto } from '../../policies/sample.ts'
import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { importanceWeight } from '../../rl/divergence.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { createCritic } from '../shared/critic.ts'
import { advantagesOver, normalised } from './baseline.ts'
import { createEpisodeCollector, type EpisodeBatch } from './episodes.ts'
import type { PgHyperparameters } from './hyperparameters.ts'
import { measurePgUpdate } from './metrics.ts'

const MAX_SAMPLES = 4096 // of advantages in a report, for its histogram

/**
 * Policy gradient (REINFORCE, Williams 1992) with reward-to-go and a baseline: play whole episodes, then take one step
 * that makes likelier what turned out better than the baseline. A long episode may have begun under an older policy, so
 * each decision counts with its importance weight π_θ(a|s) / π_θ′(a|s), limited; on fresh data all of them are 1.
 */
export function createPgAgent(context: AgentContext<PgHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = env.spec
  const { hiddenUnits, hiddenLayers, activation, baseline } = hyperparameters
  const rng = createRng(seed, 'pg')
  const collector = createEpisodeCollector(env, rng.split('actions'))
  const actorCritic = createActorCriticForward(actionCount)

  const trunk = [observationSize, ...new Array<number>(hiddenLayers).fill(hiddenUnits)]
  const shape: MlpShape = { sizes: [...trunk, actionCount], activation }
  const outputGains = new Array<number>(actionCount).fill(POLICY_GAIN)
  const critic =
    baseline === 'value'
      ? createCritic({ observationSize, hiddenUnits, hiddenLayers, activation, rng: rng.split('critic') })
      : null

  // Actor and critic act in plain arrays and learn on the device. After each update they are the same numbers.
  let actor: MlpWeights = initialMlp(trunk, { activation, outputGains, rng: rng.split('weights') })
  let theta = tf.tensor1d(flattenWeights(actor))
  let criticWeights = critic?.unflatten(critic.theta().dataSync() as Float32Array) ?? null
  let adam = createAdam(parameterCount(shape))
  let envSteps = 0
  let updates = 0
  if (initialPolicy) restore(initialPolicy)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    collector.forget()
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, normaliseAdvantages, importanceClip, maxGradNorm } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const batch = collector.collect({ actor, critic: criticWeights }, hyperparameters)
      envSteps += batch.decisionsTaken

      const { logProbs, values } = reconsider(batch)
      const weights = logProbs.map((logProb, index) => importanceWeight(logProb, batch.behaviourLogProbs[index]))
      const clippedWeights = weights.map((weight) => Math.min(weight, importanceClip))
      const advantages = advantagesOver(baseline, batch.returns, values)
      const scaled = normaliseAdvantages ? normalised(advantages, baseline) : advantages
      const weighted = scaled.map((advantage, index) => clippedWeights[index] * advantage)

      const { gradient, entropy } = policyGradient(batch, weighted)
      const step = adam.step(theta, gradient, { learningRate: stepSize, maxGradNorm })
      theta = step.theta
      critic?.fit(batch.observations, batch.returns, {
        epochs: hyperparameters.criticEpochs,
        learningRate: hyperparameters.criticLearningRate,
      })
      const diagnostics = await readBack(entropy, step.gradientNorm)

      updates++
      yield {
        envSteps,
        updates,
        metrics: measurePgUpdate({
          ...{ batch, logProbs, weights, clippedWeights, advantages, learningRate: stepSize },
          values: critic && values,
          ...diagnostics,
        }),
        samples: { 'policy/advantage': advantages.slice(0, MAX_SAMPLES) },
      }
    }
  }

  /** What today's actor and critic say of the batch, by the same arithmetic that acted: unchanged weights agree to the bit. */
  function reconsider(batch: EpisodeBatch): { readonly logProbs: Float32Array; readonly values: Float32Array } {
    const logits = new Float32Array(batch.size * actionCount)
    const values = new Float32Array(batch.size)
    const head = { kind: 'actorCritic', actor, critic: criticWeights } as const
    actorCritic.run(head, batch.observations, batch.size, { logits, values })
    const probabilities = new Float32Array(actionCount)
    const logProbs = new Float32Array(batch.size)
    for (let index = 0; index < batch.size; index++) {
      const logSum = softmaxInto(logits, index * actionCount, actionCount, probabilities)
      logProbs[index] = logits[index * actionCount + batch.actions[index]] - logSum
    }
    return { logProbs, values }
  }

  /** Gradient at theta of −mean w A log π(a|s) − c_e mean H, the weighted advantages w A being data; and mean H. */
  function policyGradient(batch: EpisodeBatch, weightedAdvantages: Float32Array) {
    const { entropyCoefficient } = hyperparameters
    const chosen = new Float32Array(batch.size * actionCount)
    for (let index = 0; index < batch.size; index++) chosen[index * actionCount + batch.actions[index]] = 1
    return tf.tidy(() => {
      const observations = tf.tensor2d(batch.observations, [batch.size, observationSize])
      const { outputs: logits, pullback } = applyMlp(theta, observations, shape)
      const policy = categorical(logits, tf.tensor2d(chosen, [batch.size, actionCount]))
      const slope = policyGradientSlope(tf.tensor2d(weightedAdvantages, [batch.size, 1])) as tf.Tensor2D
      return {
        gradient: pullback(policy.pullback(slope, -entropyCoefficient / batch.size)),
        entropy: tf.mean(policy.entropy) as tf.Scalar,
      }
    })
  }

  /** One read for the new weights and the diagnostics, which are disposed. */
  async function readBack(entropy: tf.Scalar, gradientNorm: tf.Scalar) {
    const packed = tf.tidy(() =>
      tf.concat1d([tf.stack([entropy, gradientNorm]) as tf.Tensor1D, theta, ...(critic ? [critic.theta()] : [])]),
    )
    tf.dispose([entropy, gradientNorm])
    const numbers = (await packed.data()) as Float32Array
    packed.dispose()
    actor = unflattenWeights(numbers, shape, 2)
    criticWeights = critic?.unflatten(numbers.slice(2 + theta.size)) ?? null
    return { entropy: numbers[0], gradientNorm: numbers[1] }
  }

  function snapshot(): PolicySnapshot {
    const head = { kind: 'actorCritic', actor, critic: criticWeights } as const
    return { algorithm: 'pg', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore({ head }: PolicySnapshot): void {
    const adopted = adoptHead(head, 'actorCritic', { ...hyperparameters, observationSize, actionCount }).head
    actor = adopted.actor
    theta.dispose()
    adam.dispose()
    theta = tf.tensor1d(flattenWeights(actor))
    adam = createAdam(parameterCount(shape))
    if (critic === null) return
    critic.load(adopted.critic)
    criticWeights = adopted.critic
  }

  function dispose(): void {
    theta.dispose()
    adam.dispose()
    critic?.dispose()
  }

  return { train, snapshot, restore, dispose }
}
