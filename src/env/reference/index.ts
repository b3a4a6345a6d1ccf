import type { Env } from '../contracts.ts'
import { createAcrobot } from './acrobot.ts'
import { createCartPole } from './cartpole.ts'
import { createCliffWalking, createFrozenLake } from './gridworlds.ts'

/** A reference environment, with published dynamics and results: a benchmark for the algorithms. */
interface ReferenceCard {
  readonly id: string
  readonly label: string
  /** One sentence: the task, and what makes it hard. */
  readonly help: string
  readonly create: () => Env
}

export const REFERENCE_ENVS: readonly ReferenceCard[] = [
  {
    id: 'cartpole',
    label: 'CartPole-v1',
    help: 'Keep a pole upright on a cart for 500 steps: the first test of every algorithm.',
    create: createCartPole,
  },
  {
    id: 'acrobot',
    label: 'Acrobot-v1',
    help: 'Swing a two-link arm above its pivot with a motor too weak to lift it directly. Every step costs 1 until it succeeds.',
    create: createAcrobot,
  },
  {
    id: 'cliffwalking',
    label: 'Cliff walking',
    help: 'The shortest path runs along a cliff: on-policy learners, which account for exploration, choose a longer one.',
    create: createCliffWalking,
  },
  {
    id: 'frozenlake',
    label: 'FrozenLake-v1',
    help: 'Cross slippery ice to the goal: two steps in three slip sideways, so even the optimal policy sometimes falls in.',
    create: createFrozenLake,
  },
]

export function createReferenceEnv(id: string): Env {
  const card = REFERENCE_ENVS.find((candidate) => candidate.id === id)
  if (!card)
    throw new Error(
      `No reference environment "${id}": choose one of ${REFERENCE_ENVS.map((each) => each.id).join(', ')}.`,
    )
  return card.create()
}
