import { createAdam } from '../../nn/adam.ts'
import { categorical, policyGradientSlope } from '../../nn/losses.ts'
import { applyMlp } from '../../nn/mlp.ts'
import { flattenWeights, type MlpShape, unflattenWeights } from '../../nn/parameters.ts'
import { tf } from '../../nn/tf.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { trunkSizes } from '../../policies/initial.ts'
import { softmaxInto } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { importanceWeight } from '../../rl/divergence.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { startingActor } from '../shared/actor.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { createCritic } from '../shared/critic.ts'
import { createOptimisedParameters } from '../shared/optimisedParameters.ts'
import { firstSamples } from '../shared/report.ts'
import { advantagesOver, normalised } from './baseline.ts'
import { createEpisodeCollector, type EpisodeBatch } from './episodes.ts'
import type { PgHyperparameters } from './hyperparameters.ts'
import { measurePgUpdate } from './metrics.ts'

/**
 * Policy gradient (REINFORCE, Williams 1992) with reward-to-go and a baseline: play whole episodes, then take one step
 * that makes likelier what turned out better than the baseline. A long episode may have begun under an older policy, so
 * each decision counts with its importance weight π_θ(a|s) / π_θ′(a|s), limited; on fresh data all of them are 1.
 */
export function createPgAgent(context: AgentContext<PgHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { observationSize, actionCount } = env.spec
  const { activation, baseline } = hyperparameters
  const network = { ...hyperparameters, observationSize, actionCount }
  const rng = createRng(seed, 'pg')
  const collector = createEpisodeCollector(env, rng.split('actions'))
  const actorCritic = createActorCriticForward(actionCount)

  const shape: MlpShape = { sizes: [...trunkSizes(network), actionCount], activation }
  const critic = baseline === 'value' ? createCritic(network, rng.split('critic')) : null

  // Actor and critic act in plain arrays and learn on the device. After each update both hold the same numbers.
  let actor = startingActor(undefined, { hyperparameters, spec: env.spec }, rng.split('weights'))
  let criticWeights = critic?.initial ?? null
  const learner = createOptimisedParameters(flattenWeights(actor), createAdam)
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
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
      const norm = learner.step(gradient, { learningRate: stepSize, maxGradNorm })
      critic?.fit(batch.observations, batch.returns, {
        epochs: hyperparameters.criticEpochs,
        learningRate: hyperparameters.criticLearningRate,
      })
      const measured = await readBack(entropy, norm)

      updates++
      yield {
        envSteps,
        updates,
        metrics: measurePgUpdate({
          ...{ batch, logProbs, weights, clippedWeights, advantages, learningRate: stepSize },
          values: critic && values,
          ...measured,
        }),
        samples: { 'policy/advantage': firstSamples(advantages) },
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

  /** Gradient at θ of −mean w A log π(a|s) − c_e mean H, the weighted advantages w A being data; and mean H. */
  function policyGradient(batch: EpisodeBatch, weightedAdvantages: Float32Array) {
    const { entropyCoefficient } = hyperparameters
    const chosen = new Float32Array(batch.size * actionCount)
    for (let index = 0; index < batch.size; index++) chosen[index * actionCount + batch.actions[index]] = 1
    return tf.tidy(() => {
      const observations = tf.tensor2d(batch.observations, [batch.size, observationSize])
      const { outputs: logits, pullback } = applyMlp(learner.theta, observations, shape)
      const policy = categorical(logits, tf.tensor2d(chosen, [batch.size, actionCount]))
      const slope = policyGradientSlope(tf.tensor2d(weightedAdvantages, [batch.size, 1])) as tf.Tensor2D
      return {
        gradient: pullback(policy.pullback(slope, -entropyCoefficient / batch.size)),
        entropy: tf.mean(policy.entropy) as tf.Scalar,
      }
    })
  }

  /** The new weights, mean entropy and gradient norm, whose tensors are disposed. */
  async function readBack(entropy: tf.Scalar, norm: tf.Scalar) {
    const { parameters, entries } = await learner.read([entropy, norm, ...(critic ? [tf.clone(critic.theta)] : [])])
    actor = unflattenWeights(parameters, shape)
    criticWeights = critic?.unflatten(entries.subarray(2)) ?? null
    return { entropy: entries[0], gradientNorm: entries[1] }
  }

  function snapshot(): PolicySnapshot {
    const head = { kind: 'actorCritic', actor, critic: criticWeights } as const
    return { algorithm: 'pg', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    const adopted = adoptIntoSeparateNetworks(policy, { hyperparameters, spec: env.spec })
    actor = adopted.actor
    learner.load(flattenWeights(actor))
    if (critic === null) return
    critic.load(adopted.critic)
    criticWeights = adopted.critic
  }

  function dispose(): void {
    learner.dispose()
    critic?.dispose()
  }

  return { train, snapshot, restore, dispose }
}
