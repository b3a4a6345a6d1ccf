import { mix32 } from '../shared/rng.ts'
import { createEventBuffer } from './events.ts'
import { copyWorld, createWorld } from './state.ts'
import { stepWorld } from './step.ts'
import type { ThingKindName } from './things.ts'
import { ACTIONS, DEAD, type Level, RANG_BELL, TILE, type World } from './world.ts'

interface SearchOptions {
  /** Indices of the actions to try. Default: all five. */
  readonly actions?: readonly number[]
  readonly ticksPerAction: number
  readonly maxDecisions: number
  /** Number of worlds kept after each decision, those nearest to the bell. `Infinity` keeps all. */
  readonly beamWidth: number
  /** Changes the start world before the search, e.g. to search a level without crates. */
  readonly prepare?: (world: World) => void
}

interface SearchResult {
  /** Action indices from the start to the bell, or null if none were found. */
  readonly actions: Uint8Array | null
  /** The search covered every reachable state within the limits and dropped none: the level has no solution on this grid. */
  readonly exhausted: boolean
  readonly worldsVisited: number
}

/**
 * Beam search for the bell over copied worlds, breadth first, one decision at a time. Worlds that agree to about a pixel
 * count as the same state. The first solution found is therefore close to the shortest.
 */
export function findSolution(level: Level, options: SearchOptions): SearchResult {
  const { ticksPerAction, maxDecisions, beamWidth } = options
  const actions = options.actions ?? ACTIONS.map((_, index) => index)
  const events = createEventBuffer(64)
  const start = createWorld(level)
  options.prepare?.(start)

  const seen = new Set<number>([likenessKey(start)])
  const spare: World[] = []
  let dropped = false
  let frontier: Node[] = [{ world: start, action: -1, parent: null }]
  for (let decision = 0; decision < maxDecisions; decision++) {
    const next: Node[] = []
    for (const node of frontier) {
      for (const action of actions) {
        const world = spare.pop() ?? createWorld(level)
        copyWorld(node.world, world)
        for (let tick = 0; tick < ticksPerAction; tick++) {
          events.count = 0
          stepWorld(world, action, events)
        }
        const child: Node = { world, action, parent: node }
        if (world.status === RANG_BELL) {
          return { actions: actionsTo(child), exhausted: false, worldsVisited: seen.size }
        }
        const key = likenessKey(world)
        if (world.status === DEAD || seen.has(key)) {
          spare.push(world)
        } else {
          seen.add(key)
          next.push(child)
        }
      }
    }
    if (next.length > beamWidth) {
      dropped = true
      next.sort((one, other) => promise(other.world) - promise(one.world))
      for (const node of next.splice(beamWidth)) spare.push(node.world)
    }
    for (const node of frontier) spare.push(node.world)
    frontier = next
    if (frontier.length === 0) return { actions: null, exhausted: !dropped, worldsVisited: seen.size }
  }
  return { actions: null, exhausted: false, worldsVisited: seen.size }
}

/** A search node. Worlds are reused once a node has left the frontier; the parent chain remains. */
interface Node {
  readonly world: World
  readonly action: number
  readonly parent: Node | null
}

function actionsTo(node: Node): Uint8Array {
  const actions: number[] = []
  for (let at: Node | null = node; at !== null && at.action >= 0; at = at.parent) actions.push(at.action)
  return Uint8Array.from(actions.reverse())
}

/** Search heuristic: nearness to the bell. A broken crate or beaten Regret is worth half a tile, because it clears the way. */
function promise(world: World): number {
  return (world.cratesBroken + world.regretsBeaten) * (TILE / 2) - Math.abs(world.level.bellX - world.x)
}

/** By kind of thing: mixes what distinguishes two states; null if nothing does. */
const LIKENESS: Readonly<Record<ThingKindName, ((world: World, mix: (value: number) => void) => void) | null>> = {
  regrets: ({ regretX, regretDirection, regretAlive }, mix) => {
    for (let index = 0; index < regretX.length; index++) {
      mix(regretAlive[index] === 0 ? -1 : (regretX[index] >> 9) * 2 + (regretDirection[index] > 0 ? 1 : 0))
    }
  },
  questionBlocks: null, // a search answers no questions
}
const MIX_THINGS = Object.values(LIKENESS)

/** Two 32-bit hashes of the rounded state, joined to 53 bits so that different states do not collide in practice. */
function likenessKey(world: World): number {
  let hash = mix32(world.x >> 8)
  let second = mix32(hash ^ 0x9e3779b9)
  const mix = (value: number) => {
    hash = mix32(hash ^ value)
    second = mix32((second + value) | 0)
  }
  mix(world.y >> 8)
  mix(world.velocityX >> 6)
  mix(world.velocityY >> 6)
  mix(world.steering + 1 + 4 * (world.facing + 1))
  mix(world.grounded)
  mix(world.jumpHoldTicks)
  mix(world.coyoteTicks)
  mix(world.jumpBufferTicks)
  mix(world.attackTicks)
  mix(world.cratesBroken)
  for (const mixThings of MIX_THINGS) mixThings?.(world, mix)
  return hash * 2097152 + (second >>> 11)
}
