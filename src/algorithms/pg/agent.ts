import { policyGradientSlope } from '../../nn/losses.ts'
import { policyGradientSlopes } from '../../nn/slopes.ts'
import { tf } from '../../nn/tf.ts'
import { createActorCriticForward } from '../../policies/actorCritic.ts'
import { softmaxInto } from '../../policies/sample.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { importanceWeight } from '../../rl/divergence.ts'
import { allIndices } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import { mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { startingActor } from '../shared/actor.ts'
import { adoptIntoSeparateNetworks } from '../shared/adopt.ts'
import { createStepRecorder } from '../shared/capture.ts'
import { createCritic } from '../shared/critic.ts'
import type { PolicyLoss } from '../shared/policyLearner.ts'
import { createPolicyLearner } from '../shared/policyLearners.ts'
import { firstSamples } from '../shared/report.ts'
import { advantagesOver, normalised } from './baseline.ts'
import { createEpisodeCollector, type EpisodeBatch } from './episodes.ts'
import type { PgHyperparameters } from './hyperparameters.ts'
import { measurePgUpdate } from './metrics.ts'

const ADAM_EPSILON = 1e-5

/**
 * Policy gradient (REINFORCE, Williams 1992) with reward-to-go and a baseline: play whole episodes, then take one step
 * that raises the probability of actions whose return exceeded the baseline. A long episode may have begun under an older
 * policy, so each decision is weighted by its clipped importance weight π_θ(a|s) / π_θ′(a|s), which is 1 for fresh data.
 */
export function createPgAgent(context: AgentContext<PgHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, capture } = context
  const { observationSize, actionCount } = env.spec
  const { baseline } = hyperparameters
  const network = { ...hyperparameters, observationSize, actionCount }
  const rng = createRng(seed, 'pg')
  const actionRng = rng.split('actions')
  const collector = createEpisodeCollector(env, actionRng)
  const actorCritic = createActorCriticForward(actionCount)

  const critic = baseline === 'value' ? createCritic(network, rng.split('critic')) : null
  const initial = startingActor(undefined, { hyperparameters, spec: env.spec }, rng.split('weights'))
  const learner = createPolicyLearner(initial, { adamEpsilon: ADAM_EPSILON })
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  if (initialPolicy) restore(initialPolicy)

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { learningRate, learningRateSchedule, normaliseAdvantages, importanceClip, maxGradNorm } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const batch = collector.collect(policyAndCritic(), hyperparameters)
      envSteps += batch.decisionsTaken

      const { logProbs, values } = reconsider(batch)
      const weights = logProbs.map((logProb, index) => importanceWeight(logProb, batch.behaviourLogProbs[index]))
      const clippedWeights = weights.map((weight) => Math.min(weight, importanceClip))
      const advantages = advantagesOver(baseline, batch.returns, values)
      const scaled = normaliseAdvantages ? normalised(advantages, baseline) : advantages
      const weighted = scaled.map((advantage, index) => clippedWeights[index] * advantage)

      learner.begin({ ...batch, count: batch.size })
      const loss = policyGradient(weighted, hyperparameters.entropyCoefficient)
      learner.step(allIndices(batch.size), loss, { learningRate: stepSize, maxGradNorm })
      critic?.fit(batch.observations, batch.returns, {
        epochs: hyperparameters.criticEpochs,
        learningRate: hyperparameters.criticLearningRate,
      })
      const [{ entropies, gradientNorms }] = await Promise.all([learner.read(), critic?.read()])
      const recorder = capture?.isAsked ? createStepRecorder() : null
      recorder?.step(0, allIndices(batch.size), scaled)
      recorder?.read({ logProbs, gradientNorms })
      const steps = recorder?.finish(batch.behaviourLogProbs, null)

      updates++
      yield {
        envSteps,
        updates,
        metrics: measurePgUpdate({
          ...{ batch, logProbs, weights, clippedWeights, advantages, learningRate: stepSize },
          values: critic && values,
          entropy: mean(entropies),
          gradientNorm: gradientNorms[0],
        }),
        samples: { 'policy/advantage': firstSamples(advantages) },
        decisionOf: (sample) => ({
          ...batch.placeOf(sample),
          from: {
            ...{ kind: 'return', return: batch.returns[sample], of: baseline },
            baseline: batch.returns[sample] - advantages[sample],
          },
        }),
        ...(steps && { captured: { kind: 'rollout', clipRange: null, played: null, steps } }),
      }
    }
  }

  /** Evaluates the batch with the current actor and critic, in the arithmetic used for acting: equal weights agree to the bit. */
  function reconsider(batch: EpisodeBatch): { readonly logProbs: Float32Array; readonly values: Float32Array } {
    const logits = new Float32Array(batch.size * actionCount)
    const values = new Float32Array(batch.size)
    actorCritic.run(policyAndCritic(), batch.observations, batch.size, { logits, values })
    const probabilities = new Float32Array(actionCount)
    const logProbs = new Float32Array(batch.size)
    for (let index = 0; index < batch.size; index++) {
      const logSum = softmaxInto(logits, index * actionCount, actionCount, probabilities)
      logProbs[index] = logits[index * actionCount + batch.actions[index]] - logSum
    }
    return { logProbs, values }
  }

  function policyAndCritic() {
    return { kind: 'actorCritic', actor: learner.actor, critic: critic?.network ?? null } as const
  }

  function snapshot(): PolicySnapshot {
    const head = policyAndCritic()
    return { algorithm: 'pg', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    const adopted = adoptIntoSeparateNetworks(policy, { hyperparameters, spec: env.spec })
    learner.load(adopted.actor)
    critic?.load(adopted.critic)
  }

  function dispose(): void {
    learner.dispose()
    critic?.dispose()
  }

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )
  const state = stateOf({
    ...{ env: env.state, actionRng, collector: collector.state, learner: learner.state },
    ...(critic && { critic: critic.state }),
    counters,
  })

  return { train, snapshot, restore, state, dispose }
}

/** −mean w A log π(a|s) − c_e mean H; the weighted advantages w A are constants. */
function policyGradient(weightedAdvantages: Float32Array, entropyCoefficient: number): PolicyLoss {
  const size = weightedAdvantages.length
  return {
    entropySlope: -entropyCoefficient / size,
    onTensors: () => policyGradientSlope(tf.tensor2d(weightedAdvantages, [size, 1])) as tf.Tensor2D,
    onArrays: () => policyGradientSlopes(weightedAdvantages),
  }
}
