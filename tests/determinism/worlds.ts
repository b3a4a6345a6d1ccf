import { createRng } from '../../src/shared/rng.ts'
import { generateEndless } from '../../src/sim/endless/generate.ts'
import { joinHash, provingPlace } from '../../src/sim/endless/proof.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, type Level, RUNNING } from '../../src/sim/world.ts'

const EPISODES = 40
const DECISIONS = 250 // an episode; one that ended early leaves its world as it is
const TICKS = 4 // a decision
const ENDLESS_SEEDS = 50

/** Level → one number over many games of random actions, with Regrets at random places. Any engine, same numbers. */
export function worldHashes(): Record<string, number> {
  const hashes: Record<string, number> = {}
  for (const { id } of LEVELS) {
    hashes[id] = 0
    for (let seed = 0; seed < EPISODES; seed++) hashes[id] = playRandomly(hashes[id], loadLevel(id), seed)
  }
  hashes.endless = 0
  for (let seed = 0; seed < ENDLESS_SEEDS; seed++) {
    const level = generateEndless(provingPlace(seed))
    hashes.endless = playRandomly(joinHash(hashes.endless, level), level, seed)
  }
  return hashes
}

/** Joins the worlds of one game to a hash. */
function playRandomly(before: number, level: Level, seed: number): number {
  const events = createEventBuffer(64)
  const world = createWorld(level)
  resetWorld(world, seed, { randomRegrets: true })
  const rng = createRng(seed, level.id)
  let hash = before
  for (let decision = 0; decision < DECISIONS && world.status === RUNNING; decision++) {
    // Right twice as often as the others, so that games get somewhere.
    const draw = rng.int(ACTIONS.length + 1)
    const action = draw < ACTIONS.length ? draw : ACTIONS.indexOf('right')
    for (let tick = 0; tick < TICKS && world.status === RUNNING; tick++) {
      events.count = 0
      stepWorld(world, action, events)
      hash = (Math.imul(hash, 31) + hashWorld(world)) >>> 0
    }
  }
  return hash
}
