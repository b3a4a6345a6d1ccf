import type { EnvSpec } from '../contracts.ts'
import {
  ACROBOT_SPEC,
  ASTERIX_SPEC,
  BREAKOUT_SPEC,
  CARTPOLE_SPEC,
  CLIFFWALKING_SPEC,
  FREEWAY_SPEC,
  FROZENLAKE_SPEC,
  SEAQUEST_SPEC,
  SPACE_INVADERS_SPEC,
} from './specs.ts'

/** A reference environment, with published dynamics and results: a benchmark for the algorithms. */
interface ReferenceCard {
  readonly id: string
  readonly label: string
  /** One sentence: the task, and what makes it hard. */
  readonly help: string
  readonly spec: EnvSpec
}

// To add one: its spec in specs.ts, a card here, and a line in create.ts.
export const REFERENCE_ENVS: readonly ReferenceCard[] = [
  {
    id: 'cartpole',
    label: 'CartPole-v1',
    help: 'Keep a pole upright on a cart for 500 steps: the first test of every algorithm.',
    spec: CARTPOLE_SPEC,
  },
  {
    id: 'acrobot',
    label: 'Acrobot-v1',
    help: 'Swing a two-link arm above its pivot with a motor too weak to lift it directly. Every step costs 1 until it succeeds.',
    spec: ACROBOT_SPEC,
  },
  {
    id: 'cliffwalking',
    label: 'Cliff walking',
    help: 'The shortest path runs along a cliff: on-policy learners, which account for exploration, choose a longer one.',
    spec: CLIFFWALKING_SPEC,
  },
  {
    id: 'frozenlake',
    label: 'FrozenLake-v1',
    help: 'Cross slippery ice to the goal: two steps in three slip sideways, so even the optimal policy sometimes falls in.',
    spec: FROZENLAKE_SPEC,
  },
  {
    id: 'minatar-breakout',
    label: 'MinAtar Breakout',
    help: 'Return a ball with a paddle and break bricks, one point each. Seen as small pictures of 10 × 10 cells.',
    spec: BREAKOUT_SPEC,
  },
  {
    id: 'minatar-freeway',
    label: 'MinAtar Freeway',
    help: 'Cross eight lanes of traffic as often as possible. The first point is far away: random play hardly finds it.',
    spec: FREEWAY_SPEC,
  },
  {
    id: 'minatar-asterix',
    label: 'MinAtar Asterix',
    help: 'Collect treasures and avoid enemies, which become faster and faster.',
    spec: ASTERIX_SPEC,
  },
  {
    id: 'minatar-seaquest',
    label: 'MinAtar Seaquest',
    help: 'Shoot what swims, rescue divers, and surface before the oxygen ends: the largest reward needs all three.',
    spec: SEAQUEST_SPEC,
  },
  {
    id: 'minatar-space-invaders',
    label: 'MinAtar Space Invaders',
    help: 'Shoot the aliens before they land. They are faster the fewer are left.',
    spec: SPACE_INVADERS_SPEC,
  },
]

/** What an agent sees and can do in the environment. @throws Error if there is none with this id. */
export function referenceSpec(id: string): EnvSpec {
  const card = REFERENCE_ENVS.find((candidate) => candidate.id === id)
  if (!card)
    throw new Error(
      `No reference environment "${id}": choose one of ${REFERENCE_ENVS.map((each) => each.id).join(', ')}.`,
    )
  return card.spec
}
