import type { Rng } from '../shared/rng.ts'
import type { AgentContext, Hyperparameter } from './contract.ts'

/**
 * Who plays while an off-policy learner learns: the behaviour policy, which need not be the one that is learnt about
 * (Sutton and Barto, 2nd edition, section 5.5).
 */
export const behaviour = {
  kind: 'choice',
  label: 'Learn from the play of',
  help: 'Itself, chance alone, or an expert who lets chance decide every third time. Off-policy learning finds its own best way in what others do. Rewards over several steps (n-step) are then the others’ too: set that to 1.',
  default: 'itself',
  options: ['itself', 'chance', 'expert'],
  group: 'data',
} as const satisfies Hyperparameter

/** An expert who never errs shows nothing of all that he does not do, and a learner would think it wonderful. */
const EXPERT_CHANCE = 1 / 3

/** Asks, for each decision, whoever else plays; null where the agent plays itself. */
export function createOtherPlayer(
  context: Pick<AgentContext, 'env' | 'expertAction'> & {
    readonly hyperparameters: { readonly behaviour: (typeof behaviour.options)[number] }
  },
  rng: Rng,
): (row: number) => number | null {
  const { env, hyperparameters, expertAction } = context
  const { id, actionCount } = env.spec
  return (row) => {
    if (hyperparameters.behaviour === 'itself') return null
    if (hyperparameters.behaviour === 'chance') return rng.int(actionCount)
    if (!expertAction) throw new Error(`There is no expert for ${id}: learn from the play of chance, or of itself.`)
    return rng.float() < EXPERT_CHANCE ? rng.int(actionCount) : expertAction(row)
  }
}
