import { mix32 } from '../shared/rng.ts'
import { createEventBuffer } from './events.ts'
import { copyWorld, createWorld } from './state.ts'
import { stepWorld } from './step.ts'
import { ACTIONS, DEAD, type Level, RANG_BELL, TILE, type World } from './world.ts'

export interface SearchOptions {
  /** Indices of the actions that may be used. All five if absent. */
  readonly actions?: readonly number[]
  readonly ticksPerAction: number
  readonly maxDecisions: number
  /** How many worlds go on after each decision; the nearest to the bell are kept. `Infinity` drops none. */
  readonly beamWidth: number
  /** Changes the world before the search, e.g. to ask what would be without crates. */
  readonly prepare?: (world: World) => void
}

export interface SearchResult {
  /** Action indices from the start to the bell, or null where the search found no way. */
  readonly actions: Uint8Array | null
  /** Nothing was left to try before `maxDecisions`, and the beam dropped nothing: there is no way on this grid. */
  readonly exhausted: boolean
  readonly worldsVisited: number
}

/**
 * Breadth-first search for the bell over copied worlds, one decision at a time, in which worlds that look alike (within
 * a pixel or so) count as one. The first solution found is thus about the shortest.
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

/** A world while it is in the frontier, and how it came about. Worlds are reused afterwards; the chain stays. */
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

/** Nearer to the bell is better; a broken crate or beaten Regret is worth a step back, as it opens the way. */
function promise(world: World): number {
  return (world.cratesBroken + world.regretsBeaten) * (TILE / 2) - Math.abs(world.level.bellX - world.x)
}

/** Two 32-bit hashes of the coarse state, joined to 53 bits so that different states do not collide in practice. */
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
  for (let index = 0; index < world.regretX.length; index++) {
    mix(
      world.regretAlive[index] === 0
        ? -1
        : (world.regretX[index] >> 9) * 2 + (world.regretDirection[index] > 0 ? 1 : 0),
    )
  }
  return hash * 2097152 + (second >>> 11)
}
