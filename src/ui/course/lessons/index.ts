import type { Lesson } from '../contract.ts'
import { actorCritic } from './actorCritic.ts'
import { dpo } from './dpo.ts'
import { dqn } from './dqn.ts'
import { gae } from './gae.ts'
import { grpo } from './grpo.ts'
import { offPolicy } from './offPolicy.ts'
import { policyGradient } from './policyGradient.ts'
import { qLearning } from './qLearning.ts'
import { returns } from './returns.ts'
import { reward } from './reward.ts'
import { rewardModel } from './rewardModel.ts'
import { sac } from './sac.ts'
import { trustRegion } from './trustRegion.ts'
import { values } from './values.ts'

/** All lessons, in the order of the course: each builds on those before it. To add one: import it and add it here. */
export const LESSONS: readonly Lesson[] = [
  reward,
  returns,
  values,
  offPolicy,
  qLearning,
  dqn,
  policyGradient,
  actorCritic,
  gae,
  trustRegion,
  sac,
  rewardModel,
  dpo,
  grpo,
]
