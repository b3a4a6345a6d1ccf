import { withClipRows } from '../../env/clipRows.ts'
import type { VecEnv } from '../../env/contracts.ts'
import { AdvisedError } from '../../shared/advisedError.ts'
import type { Rng } from '../../shared/rng.ts'
import { type PlainStateful, plainStateOf } from '../../shared/state.ts'
import type { AgentContext, Hyperparameter, HyperparameterValues } from '../contract.ts'

/**
 * The behaviour policy of an off-policy learner: it collects the data and may differ from the learned policy
 * (Sutton and Barto, 2nd edition, section 5.5).
 */
export const BEHAVIOUR = {
  kind: 'choice',
  label: 'Behaviour policy',
  help: 'Which policy collects the data. own: the agent itself; random: actions by chance; expert: an expert, one action in three random; clips: those under Teach, in half of the environments. Evaluations always use the learned policy.',
  default: 'itself',
  options: ['itself', 'chance', 'expert', 'clips'],
  optionLabels: { itself: 'own', chance: 'random' },
  group: 'data',
} as const satisfies Hyperparameter

/** For learners with n-step returns, whose actions may be those of any behaviour policy. */
export const BEHAVIOUR_OVER_STEPS = {
  ...BEHAVIOUR,
  help: `${BEHAVIOUR.help} With random or expert, set n-step to 1: n-step returns would be those of the behaviour policy.`,
} as const satisfies Hyperparameter

export type Behaviour = (typeof BEHAVIOUR.options)[number]

/** A flawless expert never tries the other actions, so their Q-values would be overestimated. */
const EXPERT_CHANCE = 1 / 3

/** Clips lack the actions that they avoid, too: in the other environments the learner tries them (Hester et al. 2018). */
const CLIP_ROWS = 2 // every second row replays clips

/** The environment in which the behaviour policy acts. */
interface OthersPlay {
  /** The environment to act in: some rows may replay clips instead of the agent's actions. */
  readonly env: VecEnv
  /** The action of another behaviour policy in this row, which the agent must take; null if its own policy acts. */
  askOther(row: number): number | null
  readonly state: PlainStateful
}

/** Wraps `env` and supplies the actions of the other behaviour policies. */
export function playWithOthers(
  context: Pick<AgentContext, 'env' | 'expertAction' | 'clips'> & {
    readonly hyperparameters: { readonly behaviour: Behaviour }
  },
  rng: Rng,
): OthersPlay {
  const { env, hyperparameters, expertAction, clips = [] } = context
  const { actionCount } = env.spec
  const areClipsAsked = () => hyperparameters.behaviour === 'clips'
  insistOnClips(hyperparameters, clips)
  const clipRows = areThereClips(clips)
    ? withClipRows(env, {
        clips,
        isClipRow: (row) => areClipsAsked() && row % CLIP_ROWS === 1,
        rng: rng.split('clips'),
      })
    : null

  return {
    state: plainStateOf({ env: (clipRows?.env ?? env).state, rng }),
    env: clipRows?.env ?? env,
    askOther(row) {
      const shown = clipRows?.actionOf(row) ?? null
      if (shown !== null) return shown
      switch (hyperparameters.behaviour) {
        case 'itself':
          return null
        case 'chance':
          return rng.int(actionCount)
        case 'expert':
          if (!expertAction) throw new Error('No expert was given to this agent.')
          return rng.float() < EXPERT_CHANCE ? rng.int(actionCount) : expertAction(row)
        case 'clips':
          if (clipRows === null) insistOnClips(hyperparameters, clips) // the behaviour policy was changed to clips during the run
          return null
        default:
          return hyperparameters.behaviour satisfies never
      }
    },
  }
}

function areThereClips(clips: NonNullable<AgentContext['clips']>): boolean {
  return clips.some(({ mask }) => mask.includes(1))
}

/** Throws `AdvisedError` if the behaviour policy is clips and there are none. */
export function insistOnClips({ behaviour }: HyperparameterValues, clips: AgentContext['clips'] = []): void {
  if (behaviour !== 'clips' || areThereClips(clips)) return
  throw new AdvisedError(
    'There are no clips of this level for the run to learn from.',
    'Under Teach, keep a clip of your play or ask the expert for some; leave the learned reward and the KL penalty at 0, because clips pay the true reward; then train again. Or set the behaviour policy to “own”.',
  )
}
