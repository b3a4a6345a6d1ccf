import { type ActorCriticHead, createActorCritic } from '../../nn/actorCritic.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { allIndices, standardise } from '../../rl/samples.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { createActorCriticLearner } from '../shared/actorCritics.ts'
import { adoptIntoActorCritic } from '../shared/adopt.ts'
import { createStepRecorder, playedPart } from '../shared/capture.ts'
import { firstSamples } from '../shared/report.ts'
import { createRolloutPlayer } from '../shared/rolloutPlayer.ts'
import { rolloutDecision } from '../shared/sampledDecision.ts'
import { OPTIMISER_EPSILON } from './gradient.ts'
import type { A2cHyperparameters } from './hyperparameters.ts'
import { measureA2cUpdate } from './metrics.ts'

/**
 * Advantage actor–critic, synchronous (Mnih et al. 2016, without its asynchrony): a short rollout in all environments,
 * advantages from the critic, one gradient step on the whole rollout, which is then discarded.
 */
export function createA2cAgent(context: AgentContext<A2cHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy, capture } = context
  const { observationSize, actionCount } = env.spec
  const rng = createRng(seed, 'a2c')
  const actionRng = rng.split('actions')
  const player = createRolloutPlayer(env, actionRng)
  const architecture = { ...hyperparameters, observationSize, actionCount }

  const initial = initialPolicy
    ? adopt(initialPolicy)
    : createActorCritic(architecture).initialHead(rng.split('weights'))
  const optimiser = { kind: hyperparameters.optimiser, epsilon: OPTIMISER_EPSILON }
  const learner = createActorCriticLearner(architecture, initial, optimiser)
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  env.reset(seed)

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    while (envSteps < budgetSteps) {
      const { rolloutSteps, learningRate, learningRateSchedule, maxGradNorm } = hyperparameters
      const stepSize = scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps)

      const rollout = player.play(learner.head, rolloutSteps)
      const played = { gamma: hyperparameters.gamma, gaeLambda: hyperparameters.gaeLambda } // may change before it is asked for
      rollout.finish(played)
      envSteps += rollout.size

      const { entropyCoefficient, valueCoefficient, normaliseAdvantages } = hyperparameters
      const advantages = normaliseAdvantages ? standardise(rollout.advantages) : rollout.advantages
      learner.begin(rollout)
      learner.step(allIndices(rollout.size), advantages, {
        loss: { clipRange: null, valueClipRange: null, entropyCoefficient, valueCoefficient },
        ...{ learningRate: stepSize, maxGradNorm, criticOnly: false },
      })
      const recorder = capture?.isAsked ? createStepRecorder() : null
      recorder?.step(0, allIndices(rollout.size), advantages)
      const read = await learner.read()
      recorder?.read(read)
      const steps = recorder?.finish(rollout.logProbs, null)
      const { entropies, gradientNorms } = read
      const [gradientNorm] = gradientNorms

      updates++
      yield {
        envSteps,
        updates,
        metrics: measureA2cUpdate(rollout, { entropies, gradientNorm, learningRate: stepSize }),
        samples: { 'policy/advantage': firstSamples(rollout.advantages) },
        decisionOf: (sample) => rolloutDecision(rollout, played, sample),
        ...(steps && {
          captured: { kind: 'rollout', clipRange: null, played: playedPart(rollout, hyperparameters), steps },
        }),
      }
    }
  }

  function adopt(policy: PolicySnapshot): ActorCriticHead {
    return adoptIntoActorCritic(policy, { hyperparameters, spec: env.spec })
  }

  function snapshot(): PolicySnapshot {
    const { head } = learner
    return { algorithm: 'a2c', envId: env.spec.id, observationSize, actionCount, updates, envSteps, head }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adopt(policy))
  }

  const counters = fields(
    () => ({ envSteps, updates }),
    (saved) => {
      envSteps = saved.envSteps
      updates = saved.updates
    },
  )
  const state = stateOf({ env: env.state, actionRng, learner: learner.state, counters })

  return { train, snapshot, restore, state, dispose: learner.dispose }
}
