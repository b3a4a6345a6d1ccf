import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { type Workshop, WorkshopError } from '../../training/page/workshopClient.ts'
import { notify, patch } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import { checkpointOf } from '../teach/checkpoints.ts'
import type { RunControls } from './runControls.ts'
import { keepPolicy, startStage } from './stages.ts'
import type { PageState } from './trainerEvents.ts'

const PAIRS = 60
const DECISIONS = 30
const ALGORITHM = 'ppo'

/**
 * A misleading reward model: the judge preferred clips with more jumps. A policy that learns from it alone jumps on the
 * spot and forgets the bell.
 */
async function misleadingModel(
  workshop: Pick<Workshop, 'queries' | 'judge' | 'fitRewardModel'>,
  { env, policy, seed }: { readonly env: PlatformerConfig; readonly policy: PolicySnapshot; readonly seed: number },
): Promise<RewardModelSnapshot> {
  // An untrained policy plays too: it jumps without moving on, which a good policy never does.
  const untrained = initialSnapshot(createPlatformerEnv(env).spec, createRng(seed, 'untrained'))
  const asked = { policies: [policy, untrained], rewardModel: null, count: PAIRS, seed, decisions: DECISIONS }
  const pairs = await workshop.queries(env, asked)
  const choices = await workshop.judge(env, pairs, { errorRate: 0, taste: 'jumps', seed })
  const preferences = pairs.map(({ left, right }, index) => ({ left, right, choice: choices[index] }))
  return (await workshop.fitRewardModel(env, preferences, { seed })).model
}

/**
 * Reward hacking on request: PPO learns from a misleading reward model alone, without a penalty, from the policy that the
 * next run would start from, or from the one on the page. The person's own answers and reward model do not change.
 */
export async function provokeHacking(
  page: PageState,
  controls: Pick<RunControls, 'leave' | 'setConfig' | 'start'>,
  workshop: Pick<Workshop, 'queries' | 'judge' | 'fitRewardModel'>,
): Promise<void> {
  const { store } = page
  const { config, teach } = store.getState()
  const env = platformerOf(config.env)
  const from = checkpointOf(teach, teach.startFrom) ?? keepPolicy(page)
  if (env === undefined || from === null) {
    notify(store, { kind: 'warning', text: NOTHING_TO_SPOIL })
    return
  }
  try {
    const model = await misleadingModel(workshop, { env, policy: from.snapshot, seed: config.seed })
    const lent = { model, level: env.level, answers: PAIRS, heldOutAccuracy: null, calibration: [] }
    await controls.leave(() => {
      const own = store.getState().teach.rewardModel
      controls.setConfig({ ...store.getState().config, guidance: { learnedReward: 1, referencePenalty: 0 } })
      patch(store, 'teach', { rewardModel: lent })
      void startStage(page, controls, { algorithm: ALGORITHM, from: from.id, reference: null })
      patch(store, 'teach', { rewardModel: own }) // the run has its own copy of the material
    })
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error
    if (!error.cancelled) notify(store, { kind: 'warning', text: `${error.message} ${error.advice}` })
  }
}

const NOTHING_TO_SPOIL = 'Reward hacking starts from a trained policy: train one on a level of the game first.'
