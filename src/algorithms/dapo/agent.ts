import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { overlongPunishment } from '../../rl/groupAdvantages.ts'
import { scheduled } from '../../rl/schedules.ts'
import { createRng } from '../../shared/rng.ts'
import { isConstant, mean } from '../../shared/statistics.ts'
import type { Agent, AgentContext, TrainingReport } from '../contract.ts'
import { batchOf } from '../grpo/batch.ts'
import { createClipPlayer } from '../grpo/clips.ts'
import { advantagesOf, decisionsIn, groupsOf, measureGroups, type PlayedGroup, repeated, told } from '../grpo/groups.ts'
import { createGroupLearner, type UpdateOptions } from '../grpo/learner.ts'
import { measureUpdate } from '../grpo/metrics.ts'
import { createStartPool } from '../grpo/starts.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { adoptActor } from '../shared/adopt.ts'
import type { DapoHyperparameters } from './hyperparameters.ts'

const MAX_SAMPLES = 4096 // of advantages in a report, for its histogram

/**
 * Decoupled clip and dynamic sampling policy optimisation (Yu et al. 2025): GRPO whose clip leaves more room upwards, whose
 * loss counts every decision alike, which plays on until it has enough groups that differ, and which punishes clips that
 * take too long. No reference policy holds it back.
 */
export function createDapoAgent(context: AgentContext<DapoHyperparameters>): Agent {
  const { env, hyperparameters, seed, budgetSteps, initialPolicy } = context
  const { id: envId, observationSize, actionCount } = env.spec
  const { groups, groupSize } = hyperparameters
  const adopter = { hyperparameters, spec: env.spec }
  const rng = createRng(seed, 'dapo')
  const player = createClipPlayer(env, rng)
  const pool = createStartPool(rng.split('starts'))
  const learner = createGroupLearner(
    startingActor(initialPolicy, adopter, rng.split('weights')),
    rng.split('minibatches'),
  )
  // Decisions of the policy, also in groups that were thrown away: they were played, and they are what it costs.
  let envSteps = context.startsAt?.envSteps ?? 0
  let updates = context.startsAt?.updates ?? 0

  async function* train(): AsyncGenerator<TrainingReport, void, void> {
    env.reset(seed)
    while (envSteps < budgetSteps) {
      const { played, rounds } = playUntilFull()

      const kept = played.filter(teaches)
      const { scoreScale, maskTruncated } = hyperparameters
      const advantages = advantagesOf(kept, groupSize, scoreScale)
      const clips = kept.flatMap((group) => group.clips)
      const batch = batchOf(clips, advantages, { observationSize, reference: null, maskTruncated })
      const options = updateOptions()
      const columns = await learner.update(batch, options)

      updates++
      yield {
        envSteps,
        updates,
        metrics: {
          ...measureGroups(played),
          'group/zeroVarianceShare': 1 - kept.length / played.length,
          'group/kept': kept.length,
          'group/resamplingRounds': rounds - 1,
          'group/overlongPunishment': meanPunishment(played),
          ...(columns && measureUpdate(columns, batch, options)),
        },
        samples: { 'policy/advantage': advantages.slice(0, MAX_SAMPLES) },
        groups: played.map((group) => {
          const place = kept.indexOf(group)
          if (place === -1) return told(group, new Float32Array(groupSize), false)
          return told(group, advantages.slice(place * groupSize, (place + 1) * groupSize), true)
        }),
      }
    }
  }

  /**
   * Dynamic sampling: rounds of groups until as many as a batch needs differ in what they are filtered by, or the rounds
   * run out. What the last round brings beyond that is learnt from, too: it has been paid for.
   */
  function playUntilFull(): { readonly played: readonly PlayedGroup[]; readonly rounds: number } {
    const { reachedStarts, maxRounds, score, clipDecisions: limit, overlongBuffer: buffer } = hyperparameters
    const punishment = (length: number) =>
      hyperparameters.overlongPunishment * overlongPunishment(length, { limit, buffer })
    const played: PlayedGroup[] = []
    let rounds = 0
    do {
      const starts = pool.draw(groups, { reachedShare: reachedStarts })
      const clips = player.play(learner.actor, repeated(starts, groupSize), hyperparameters)
      pool.remember(clips)
      played.push(...groupsOf(clips, groupSize, { score, punishment }))
      envSteps += decisionsIn(clips)
      rounds++
    } while (played.filter(teaches).length < groups && rounds < maxRounds && envSteps < budgetSteps)
    return { played, rounds }
  }

  /** By what was earned, not by the punished score: else groups that all fail would survive by their lengths alone. */
  function teaches({ clips, earned }: PlayedGroup): boolean {
    const { groupFilter } = hyperparameters
    switch (groupFilter) {
      case 'equal score':
        return !isConstant(earned)
      case 'equal success':
        return !isConstant(clips.map((clip) => Number(clip.success)))
      case 'mastered':
        // Divided by their spread, small differences between successes would count as much as failing.
        return !isConstant(earned) && !clips.every((clip) => clip.success)
      case 'none':
        return true
      default:
        return groupFilter satisfies never
    }
  }

  function updateOptions(): UpdateOptions {
    const { learningRate, learningRateSchedule, ...rest } = hyperparameters
    return {
      ...rest,
      learningRate: scheduled(learningRate, learningRateSchedule, envSteps / budgetSteps),
      klCoefficient: 0,
      klEstimator: 'k3',
    }
  }

  function snapshot(): PolicySnapshot {
    return { algorithm: 'dapo', envId, observationSize, actionCount, updates, envSteps, head: headOf(learner.actor) }
  }

  function restore(policy: PolicySnapshot): void {
    learner.load(adoptActor(policy, adopter).actor)
  }

  return { train, snapshot, restore, dispose: learner.dispose }
}

function meanPunishment(groups: readonly PlayedGroup[]): number {
  return mean(groups.flatMap(({ scores, earned }) => [...scores].map((score, index) => score - earned[index])))
}
