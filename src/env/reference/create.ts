import type { Env } from '../contracts.ts'
import { createAcrobot } from './acrobot.ts'
import { createCartPole } from './cartpole.ts'
import { createCliffWalking, createFrozenLake } from './gridworlds.ts'
import { referenceSpec } from './index.ts'
import { createAsterix } from './minatar/asterix.ts'
import { createBreakout } from './minatar/breakout.ts'
import { createFreeway } from './minatar/freeway.ts'
import { createMinAtar } from './minatar/game.ts'
import { createSeaquest } from './minatar/seaquest.ts'
import { createSpaceInvaders } from './minatar/spaceInvaders.ts'

/** By the id of the environment's card in `REFERENCE_ENVS`. */
const CREATORS: Readonly<Record<string, () => Env>> = {
  cartpole: createCartPole,
  acrobot: createAcrobot,
  cliffwalking: createCliffWalking,
  frozenlake: createFrozenLake,
  'minatar-breakout': () => createMinAtar(createBreakout),
  'minatar-freeway': () => createMinAtar(createFreeway),
  'minatar-asterix': () => createMinAtar(createAsterix),
  'minatar-seaquest': () => createMinAtar(createSeaquest),
  'minatar-space-invaders': () => createMinAtar(createSpaceInvaders),
}

/** Creates the environment with this id. @throws Error if there is none. */
export function createReferenceEnv(id: string): Env {
  const { id: name } = referenceSpec(id)
  const create = Object.hasOwn(CREATORS, id) ? CREATORS[id] : undefined
  if (create === undefined) throw new Error(`The environment ${name} has no line in src/env/reference/create.ts.`)
  return create()
}
