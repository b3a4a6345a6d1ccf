import type { Rng } from '../shared/rng.ts'
import type { AgentContext, Hyperparameter } from './contract.ts'

/**
 * Who plays while an off-policy learner learns: the behaviour policy, which need not be the one that is learnt about
 * (Sutton and Barto, 2nd edition, section 5.5).
 */
export const behaviour = {
  kind: 'choice',
  label: 'Learn from the play of',
  help: 'Itself, chance alone, or an expert who lets chance decide every third time. It still learns its own best way: evaluations show that, while training episodes are the others’.',
  default: 'itself',
  options: ['itself', 'chance', 'expert'],
  group: 'data',
} as const satisfies Hyperparameter

/** For learners that sum rewards over n steps of whoever plays. */
export const behaviourOverSteps = {
  ...behaviour,
  help: `${behaviour.help} With them, set n-step to 1: rewards over several steps are theirs.`,
} as const satisfies Hyperparameter

export type Behaviour = (typeof behaviour.options)[number]

/** An expert who never errs shows nothing of all that he does not do, and a learner would think it wonderful. */
const EXPERT_CHANCE = 1 / 3

/** Asks, for each decision in a row of `env`, whoever else plays; null where the agent plays itself. */
export function createOtherPlayer(
  context: Pick<AgentContext, 'env' | 'expertAction'> & { readonly hyperparameters: { readonly behaviour: Behaviour } },
  rng: Rng,
): (row: number) => number | null {
  const { env, hyperparameters, expertAction } = context
  const { actionCount } = env.spec
  return (row) => {
    switch (hyperparameters.behaviour) {
      case 'itself':
        return null
      case 'chance':
        return rng.int(actionCount)
      case 'expert':
        if (!expertAction) throw new Error('No expert was given to this agent.')
        return rng.float() < EXPERT_CHANCE ? rng.int(actionCount) : expertAction(row)
      default:
        return hyperparameters.behaviour satisfies never
    }
  }
}
