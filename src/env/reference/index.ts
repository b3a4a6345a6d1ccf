import type { Env } from '../contracts.ts'
import { createCartPole } from './cartpole.ts'

/** Environments with published dynamics and results: what the algorithms are held to. */
export interface ReferenceCard {
  readonly id: string
  readonly label: string
  /** One sentence: what it asks of a learner. */
  readonly help: string
  readonly create: () => Env
}

export const REFERENCE_ENVS: readonly ReferenceCard[] = [
  {
    id: 'cartpole',
    label: 'CartPole-v1',
    help: 'Keep a pole upright on a cart for 500 steps: the first thing every algorithm must be able to do.',
    create: createCartPole,
  },
]

export function createReferenceEnv(id: string): Env {
  const card = REFERENCE_ENVS.find((candidate) => candidate.id === id)
  if (!card)
    throw new Error(
      `No reference environment "${id}": take one of ${REFERENCE_ENVS.map((each) => each.id).join(', ')}.`,
    )
  return card.create()
}
