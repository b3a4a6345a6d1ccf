import { createLogProbs } from '../../policies/logProbs.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { adoptActor } from '../shared/adopt.ts'
import { batchOf } from './batch.ts'
import { createClipPlayer } from './clips.ts'
import { advantagesOf, decisionsIn, groupsOf, measureGroups, repeated, told } from './groups.ts'
import type { GrpoHyperparameters } from './hyperparameters.ts'
import { createGroupLearner, type UpdateOptions } from './learner.ts'
import { measureKl, measureUpdate } from './metrics.ts'
import { createStartPool } from './starts.ts'

const MAX_SAMPLES = 4096 // of advantages in a report, for its histogram

/**
 * Group relative policy optimisation (Shao et al. 2024). From each of some start states G clips are played; a clip's
 * advantage is how much better it did than the others of its group, and all its decisions share it. No critic learns what
 * a state is worth: the group is the baseline. A frozen reference policy may hold the learner back.
 */
export function createGrpoAgent(context: AgentContext<GrpoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { id: envId, observationSize, actionCount } = env.spec
  const { groups, groupSize } = hyperparameters
  const adopter = { hyperparameters, spec: env.spec }
  const rng = createRng(seed, 'grpo')
  const player = createClipPlayer(env, rng)
  const pool = createStartPool(rng.split('starts'))
  const learner = createGroupLearner(
    startingActor(initialPolicy, adopter, rng.split('weights')),
    rng.split('minibatches'),
  )
  // Decisions of the policy, from the starts on: what rows do that rest, or what leads to a start again, is none.
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0
  const referenceLogProbs = createLogProbs(context.referencePolicy ?? snapshot()) // frozen: snapshots are never written to

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { reachedStarts, scoreScale, klCoefficient, klEstimator, maskTruncated } = hyperparameters

      const starts = pool.draw(groups, { reachedShare: reachedStarts })
      const clips = player.play(learner.actor, repeated(starts, groupSize), hyperparameters)
      pool.remember(clips)
      const played = groupsOf(clips, groupSize, hyperparameters)

      const advantages = advantagesOf(played, groupSize, scoreScale)
      const reference = klCoefficient > 0 ? referenceLogProbs : null
      const batch = batchOf(clips, advantages, { observationSize, reference, maskTruncated })
      const options = updateOptions()
      const columns = await learner.update(batch, options)

      envSteps += decisionsIn(clips)
      updates++
      const update = columns && measureUpdate(columns, batch, options)
      const kl = columns && measureKl(columns, batch, klEstimator)
      yield {
        envSteps,
        updates,
        metrics: {
          ...measureGroups(played),
          ...update,
          ...kl,
          ...(update && { 'loss/total': update['loss/policy'] + klCoefficient * (kl?.['loss/kl'] ?? 0) }),
        },
        samples: { 'policy/advantage': advantages.slice(0, MAX_SAMPLES) },
        groups: played.map((group, index) => {
          const ofGroup = advantages.slice(index * groupSize, (index + 1) * groupSize)
          return told(group, ofGroup, true)
        }),
      }
    }
  }

  function updateOptions(): UpdateOptions {
    const { learningRate, learningRateSchedule, clipRange, ...rest } = hyperparameters
    return {
      ...rest,
      learningRate: scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps),
      clipLow: clipRange,
      clipHigh: clipRange,
    }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'grpo', envId, observationSize, actionCount, updates, envSteps, head: headOf(learner.actor) }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adoptActor(policy, adopter).actor)
  }

  return { train, snapshot, restore, dispose: learner.dispose }
}
