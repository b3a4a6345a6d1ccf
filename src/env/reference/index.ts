import type { Env } from '../contracts.ts'
import { createAcrobot } from './acrobot.ts'
import { createCartPole } from './cartpole.ts'
import { createCliffWalking, createFrozenLake } from './gridworlds.ts'
import { createAsterix } from './minatar/asterix.ts'
import { createBreakout } from './minatar/breakout.ts'
import { createFreeway } from './minatar/freeway.ts'
import { createMinAtar } from './minatar/game.ts'
import { createSeaquest } from './minatar/seaquest.ts'
import { createSpaceInvaders } from './minatar/spaceInvaders.ts'

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
  {
    id: 'minatar-breakout',
    label: 'MinAtar Breakout',
    help: 'Return a ball with a paddle and break bricks, one point each. Seen as small pictures of 10 × 10 cells.',
    create: () => createMinAtar(createBreakout),
  },
  {
    id: 'minatar-freeway',
    label: 'MinAtar Freeway',
    help: 'Cross eight lanes of traffic as often as possible. The first point is far away: random play hardly finds it.',
    create: () => createMinAtar(createFreeway),
  },
  {
    id: 'minatar-asterix',
    label: 'MinAtar Asterix',
    help: 'Collect treasures and avoid enemies, which become faster and faster.',
    create: () => createMinAtar(createAsterix),
  },
  {
    id: 'minatar-seaquest',
    label: 'MinAtar Seaquest',
    help: 'Shoot what swims, rescue divers, and surface before the oxygen ends: the largest reward needs all three.',
    create: () => createMinAtar(createSeaquest),
  },
  {
    id: 'minatar-space-invaders',
    label: 'MinAtar Space Invaders',
    help: 'Shoot the aliens before they land. They are faster the fewer are left.',
    create: () => createMinAtar(createSpaceInvaders),
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
