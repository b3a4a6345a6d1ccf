import { createRng } from '../../src/shared/rng.ts'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { createWorld, hashWorld, resetWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { ACTIONS, RUNNING } from '../../src/sim/world.ts'

const EPISODES = 40
const DECISIONS = 250 // an episode; one that ended early leaves its world as it is
const TICKS = 4 // a decision

/** Level → one number over many games of random actions, with Regrets at random places. Any engine, same numbers. */
export function worldHashes(): Record<string, number> {
  const hashes: Record<string, number> = {}
  const events = createEventBuffer(64)
  for (const { id } of LEVELS) {
    const world = createWorld(loadLevel(id))
    let hash = 0
    for (let seed = 0; seed < EPISODES; seed++) {
      resetWorld(world, seed, { randomRegrets: true })
      const rng = createRng(seed, id)
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
    }
    hashes[id] = hash
  }
  return hashes
}
