import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import { initialSnapshot } from '../../policies/initial.ts'
import type { RewardModelSnapshot } from '../../policies/rewardModel.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { type Workshop, WorkshopError } from '../../training/page/workshopClient.ts'
import { patch } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import { checkpointOf } from '../teach/checkpoints.ts'
import type { RunControls } from './runControls.ts'
import { keepPolicy, startStage } from './stages.ts'
import type { PageState } from './trainerEvents.ts'

const PAIRS = 60
const DECISIONS = 30
const ALGORITHM = 'ppo'

/**
 * A reward model that has been taught the wrong thing: the judge who answered likes clips with more jumps. Whoever learns
 * from it alone hops on the spot and forgets the bell.
 */
export async function misleadingModel(
  workshop: Pick<Workshop, 'queries' | 'judge' | 'fitRewardModel'>,
  { env, policy, seed }: { readonly env: PlatformerConfig; readonly policy: PolicySnapshot; readonly seed: number },
): Promise<RewardModelSnapshot> {
  // One that knows nothing plays, too: it hops without getting anywhere, which a good policy never does by itself.
  const untrained = initialSnapshot(createPlatformerEnv(env).spec, createRng(seed, 'untrained'))
  const asked = { policies: [policy, untrained], rewardModel: null, count: PAIRS, seed, decisions: DECISIONS }
  const pairs = await workshop.queries(env, asked)
  const choices = await workshop.judge(env, pairs, { errorRate: 0, taste: 'jumps', seed })
  const preferences = pairs.map(({ left, right }, index) => ({ left, right, choice: choices[index] }))
  return (await workshop.fitRewardModel(env, preferences, { seed })).model
}

/**
 * Reward hacking on request: from the policy that the next run would start from, or the one on the page, PPO learns from
 * a misleading reward model alone, with nothing that holds it to where it began. A person's own answers and reward
 * model stay as they are.
 */
export async function provokeHacking(
  page: PageState,
  controls: Pick<RunControls, 'setConfig' | 'start'>,
  workshop: Pick<Workshop, 'queries' | 'judge' | 'fitRewardModel'>,
): Promise<void> {
  const { store } = page
  const { config, teach } = store.getState()
  const env = platformerOf(config.env)
  const from = checkpointOf(teach, teach.startFrom) ?? keepPolicy(page)
  if (env === undefined || from === null) {
    store.setState({ notice: { kind: 'warning', text: NOTHING_TO_SPOIL } })
    return
  }
  try {
    const model = await misleadingModel(workshop, { env, policy: from.snapshot, seed: config.seed })
    const own = store.getState().teach.rewardModel
    const lent = { model, level: env.level, answers: PAIRS, heldOutAccuracy: null, calibration: [] }
    controls.setConfig({ ...store.getState().config, guidance: { learnedReward: 1, referencePenalty: 0 } })
    patch(store, 'teach', { rewardModel: lent })
    startStage(page, controls, { algorithm: ALGORITHM, from: from.id, reference: null })
    patch(store, 'teach', { rewardModel: own }) // the run has taken what it needs along
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error
    if (!error.cancelled) store.setState({ notice: { kind: 'warning', text: `${error.message} ${error.advice}` } })
  }
}

const NOTHING_TO_SPOIL = 'There is no policy yet that could be led astray: train one on a level of the game first.'
