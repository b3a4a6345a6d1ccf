import type { MlpWeights, PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { fields, stateOf } from '../../shared/state.ts'
import type { Agent, AgentContext } from '../contract.ts'
import { headOf, startingActor } from '../shared/actor.ts'
import { adoptActor, type NetworkValues } from '../shared/adopt.ts'
import { createClipPlayer, type PlayedClip } from './clips.ts'
import { repeated } from './groups.ts'
import { createGroupLearner, type GroupLearner } from './learner.ts'
import { createStartPool } from './starts.ts'

export const MAX_SAMPLES = 4096 // advantages in a report, for its histogram

interface GroupValues extends NetworkValues {
  readonly clipDecisions: number
  readonly groups: number
  readonly groupSize: number
  readonly reachedStarts: number
}

/** Common part of GRPO and DAPO: they play groups of clips and learn from them without a critic. */
interface GroupAgent extends Pick<Agent, 'snapshot' | 'restore' | 'state' | 'dispose'> {
  readonly learner: GroupLearner
  /** The policy's decisions so far, and updates. Resting rows and replays that lead to a start state do not count. */
  readonly counters: { envSteps: number; updates: number }
  /** Plays one round: a group of clips from each of several start states, group after group. */
  playRound(): PlayedClip[]
  restore(policy: PolicySnapshot): void
}

export function createGroupAgent(algorithm: string, context: AgentContext<GroupValues>): GroupAgent {
  const { env, hyperparameters, seed, initialPolicy, startsAt } = context
  const { id: envId, observationSize, actionCount } = env.spec
  const { groups, groupSize } = hyperparameters
  const adopter = { hyperparameters, spec: env.spec }
  const rng = createRng(seed, algorithm)
  const player = createClipPlayer(env, rng)
  const pool = createStartPool(rng.split('starts'))
  const initial: MlpWeights = startingActor(initialPolicy, adopter, rng.split('weights'))
  const learner = createGroupLearner(initial, rng.split('minibatches'))
  const counters = { envSteps: startsAt?.envSteps ?? 0, updates: startsAt?.updates ?? 0 }

  env.reset(seed)

  return {
    learner,
    counters,
    playRound() {
      const starts = pool.draw(groups, { reachedShare: hyperparameters.reachedStarts })
      const clips = player.play(learner.actor, repeated(starts, groupSize), hyperparameters)
      pool.remember(clips)
      return clips
    },
    snapshot: () => ({ algorithm, envId, observationSize, actionCount, ...counters, head: headOf(learner.actor) }),
    restore: (policy) => learner.load(adoptActor(policy, adopter).actor),
    state: stateOf({
      ...{ env: env.state, player: player.state, starts: pool.state, learner: learner.state },
      counters: fields(
        () => ({ ...counters }),
        (saved) => Object.assign(counters, saved),
      ),
    }),
    dispose: learner.dispose,
  }
}
