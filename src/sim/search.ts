import { mix32 } from '../shared/rng.ts'
import { TILE_SHIFT } from './collision.ts'
import { createEventBuffer } from './events.ts'
import { HERO_HEIGHT, HERO_WIDTH } from './player.ts'
import { copyWorld, createWorld } from './state.ts'
import { stepTicks } from './step.ts'
import type { ThingKindName } from './things.ts'
import { wayToBell } from './wayToBell.ts'
import { ACTIONS, DEAD, type Level, RANG_BELL, RUNNING, TILE_PX, type World } from './world.ts'

interface SearchOptions {
  /** Indices of the actions to try. Default: all five. */
  readonly actions?: readonly number[]
  readonly ticksPerAction: number
  readonly maxDecisions: number
  /** States that are visited at most at each grain; the search then gives up. Default: 200,000. */
  readonly maxWorlds?: number
  /** Weight of the way left. Default: 1, for short solutions; larger ones are found sooner, but are longer. */
  readonly greed?: number
  /** Changes the start world before the search, e.g. to search a level without crates. */
  readonly prepare?: (world: World) => void
}

interface SearchResult {
  /** Action indices from the start to the bell, or null if none were found. */
  readonly actions: Uint8Array | null
  /** The search covered every reachable state within the limits and dropped none: the level has no solution on this grid. */
  readonly exhausted: boolean
  readonly worldsVisited: number
  /** The tile of the hero's centre with the shortest way left to the bell. */
  readonly nearest: { readonly column: number; readonly row: number }
  /** The tiles inside the level that the hero's centre came to, as indices: of an exhausted search, all that can be reached. */
  readonly reached: ReadonlySet<number>
}

/** A search that is run in parts, so that a page stays responsive and can abandon it. */
interface Search {
  /** Expands at most `states` states. Returns the result once there is one, otherwise null. */
  run(states: number): SearchResult | null
  /** States visited so far, of all grains. */
  readonly visited: number
  /** States that are visited at most, about. */
  readonly most: number
}

// A search runs with the coarsest grain first: the fewer states are different, the sooner all of a dead end is known.
// The last grain distinguishes states that differ by a pixel, so only it can prove that there is no way.
const GRAINS = [3, 1, 0] // bits that positions and speeds lose, beyond a pixel
const MAX_WORLDS = 200_000
const MAX_OPEN = 20_000 // worlds kept at once: about 50 MB. The least promising half is dropped beyond it
const MAX_OPEN_BYTES = 64 << 20 // on large levels, fewer are kept
const BYTES_BESIDE_TILES = 1024 // of a world, roughly
const RUN_PX = 3 // per tick: turns lengths into decisions
const GREED = 1 // on the lobby, 2 visits a third of the states for 100 decisions instead of 85
const CROWD = 16 // states in a tile that cost as much as one decision, so that a dead end is left before it is exhausted

/** The solution of a level, or how near the search came. See `createSearch`. */
export function findSolution(level: Level, options: SearchOptions): SearchResult {
  const search = createSearch(level, options)
  let result = search.run(MAX_WORLDS)
  while (result === null) result = search.run(MAX_WORLDS)
  return result
}

/**
 * Best-first search (weighted A*) for the bell over copied worlds, one decision at a time. The estimate is the length of
 * the way to the bell over the level's tiles, so that the search turns back where that way does. It is deterministic, and
 * its memory is bounded. Each step is simulated exactly, so a solution is one; it is close to the shortest, but need not
 * be the shortest.
 */
export function createSearch(level: Level, options: SearchOptions): Search {
  const { ticksPerAction, maxDecisions, maxWorlds = MAX_WORLDS, greed = GREED } = options
  const actions = options.actions ?? ACTIONS.map((_, index) => index)
  const events = createEventBuffer(64)
  const start = createWorld(level)
  options.prepare?.(start)
  const lengthLeft = wayToBell(start)
  const maxOpen = Math.min(MAX_OPEN, Math.floor(MAX_OPEN_BYTES / (level.tiles.length + BYTES_BESIDE_TILES)))
  const decisionsPerTile = TILE_PX / (RUN_PX * ticksPerAction)
  const spare: World[] = []

  let grainIndex = 0
  let worldsVisited = 0
  let nearest = start
  const reached = new Set<number>()
  let shortest = Infinity
  let dropped = false
  let seen = new Set<number>()
  let crowds = new Map<number, number>()
  const open: Node[] = []
  begin()

  function begin(): void {
    dropped = false
    seen = new Set([likenessKey(start, GRAINS[grainIndex])])
    crowds = new Map()
    for (const node of open) spare.push(node.world)
    open.length = 0
    const world = spare.pop() ?? createWorld(level)
    copyWorld(start, world)
    add({ world, action: -1, parent: null, depth: 0, priority: 0, serial: 0 })
  }

  function add(node: Node): void {
    const { world, depth } = node
    const { column, row } = centreOf(world)
    if (row >= 0 && row < level.height) reached.add(column * level.height + row)
    const length = lengthLeft(world)
    if (length < shortest) {
      shortest = length
      nearest = createWorld(level)
      copyWorld(world, nearest)
    }
    const place = crowdKey(world)
    const crowd = crowds.get(place) ?? 0
    crowds.set(place, crowd + 1)
    node.priority = depth + greed * length * decisionsPerTile + crowd / CROWD
    node.serial = worldsVisited++
    push(open, node)
    if (open.length <= maxOpen) return
    dropped = true
    open.sort(compare) // a sorted list is a heap
    for (const { world } of open.splice(maxOpen >> 1)) spare.push(world)
  }

  /** The child that rings the bell, if this node has one. */
  function expand(node: Node): Node | null {
    for (const action of actions) {
      const world = spare.pop() ?? createWorld(level)
      copyWorld(node.world, world)
      events.count = 0
      stepTicks(world, action, ticksPerAction, events)
      const child: Node = { world, action, parent: node, depth: node.depth + 1, priority: 0, serial: 0 }
      if (world.status === RANG_BELL) return child
      const key = world.status === RUNNING ? likenessKey(world, GRAINS[grainIndex]) : 0
      if (world.status === DEAD || seen.has(key)) {
        spare.push(world)
      } else {
        seen.add(key)
        add(child)
      }
    }
    spare.push(node.world)
    return null
  }

  function resultOf(found: Node | null): SearchResult {
    return {
      actions: found === null ? null : actionsTo(found),
      exhausted: found === null && !dropped,
      worldsVisited,
      nearest: centreOf(nearest),
      reached,
    }
  }

  return {
    most: GRAINS.length * maxWorlds,
    get visited() {
      return worldsVisited
    },
    run(states) {
      for (let count = 0; count < states; count++) {
        const node = seen.size <= maxWorlds ? pop(open) : undefined
        if (node === undefined) {
          if (open.length > 0) dropped = true
          if (grainIndex + 1 === GRAINS.length) return resultOf(null)
          grainIndex++
          begin()
        } else if (node.depth >= maxDecisions) {
          dropped = true
          spare.push(node.world)
        } else {
          const found = expand(node)
          if (found !== null) return resultOf(found)
        }
      }
      return null
    },
  }
}

/** The tile of the hero's centre. */
function centreOf({ x, y }: World): { column: number; row: number } {
  return { column: (x + HERO_WIDTH / 2) >> TILE_SHIFT, row: (y + HERO_HEIGHT / 2) >> TILE_SHIFT }
}

/** A state to expand. Worlds are reused once a node has been expanded; the parent chain remains. */
interface Node {
  readonly world: World
  readonly action: number
  readonly parent: Node | null
  readonly depth: number // decisions from the start
  priority: number // the lowest comes first
  serial: number // of equal priorities, the latest comes first
}

function actionsTo(node: Node): Uint8Array {
  const actions: number[] = []
  for (let at: Node | null = node; at !== null && at.action >= 0; at = at.parent) actions.push(at.action)
  return Uint8Array.from(actions.reverse())
}

function compare(one: Node, other: Node): number {
  return one.priority - other.priority || other.serial - one.serial
}

/** Adds to a binary heap. */
function push(heap: Node[], node: Node): void {
  let at = heap.length
  heap.push(node)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (compare(heap[parent], node) <= 0) break
    heap[at] = heap[parent]
    at = parent
  }
  heap[at] = node
}

/** Takes the first of a binary heap; undefined if it is empty. */
function pop(heap: Node[]): Node | undefined {
  const first = heap[0]
  const node = heap.pop()
  if (node === undefined || heap.length === 0) return node
  let at = 0
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && compare(heap[child + 1], heap[child]) < 0) child++
    if (compare(node, heap[child]) <= 0) break
    heap[at] = heap[child]
    at = child
  }
  heap[at] = node
  return first
}

/** The hero's tile and what has been cleared: states that are alike for the purpose of leaving a dead end. */
function crowdKey({ x, y, level, cratesBroken, regretsBeaten, keyState }: World): number {
  const tile = (x >> TILE_SHIFT) * (level.height + 64) + (y >> TILE_SHIFT) + 32
  const keys = keyState.reduce((sum, state) => sum + state, 0)
  return ((tile * 32 + cratesBroken) * 32 + regretsBeaten) * 64 + keys
}

/** By kind of thing: mixes what distinguishes two states, without `grain` bits of precision; null if nothing does. */
const LIKENESS: Readonly<
  Record<ThingKindName, ((world: World, mix: (value: number) => void, grain: number) => void) | null>
> = {
  regrets: ({ regretX, regretDirection, regretAlive }, mix, grain) => {
    for (let index = 0; index < regretX.length; index++) {
      mix(regretAlive[index] === 0 ? -1 : (regretX[index] >> (9 + grain)) * 2 + (regretDirection[index] > 0 ? 1 : 0))
    }
  },
  questionBlocks: null, // a search answers no questions
  keys: ({ level, tiles, keyState }, mix) => {
    for (const state of keyState) mix(state)
    for (const index of level.doors) mix(tiles[index])
  },
  winds: ({ random, windTicks, windBlows }, mix, grain) => {
    for (let index = 0; index < windTicks.length; index++) {
      mix(random) // decides the gusts to come
      mix((windTicks[index] >> grain) * 2 + windBlows[index])
    }
  },
  platforms: ({ platformWay, platformDirection }, mix, grain) => {
    for (let index = 0; index < platformWay.length; index++) {
      mix((platformWay[index] >> (8 + grain)) * 2 + (platformDirection[index] > 0 ? 1 : 0))
    }
  },
  outliers: ({ outlierX, outlierY, outlierSideways, outlierDown, outlierAlive }, mix, grain) => {
    for (let index = 0; index < outlierX.length; index++) {
      mix(outlierAlive[index] === 0 ? -1 : (outlierX[index] >> (8 + grain)) * 2 + (outlierSideways[index] > 0 ? 1 : 0))
      mix(outlierAlive[index] === 0 ? -1 : (outlierY[index] >> (8 + grain)) * 2 + (outlierDown[index] > 0 ? 1 : 0))
    }
  },
}
const MIX_THINGS = Object.values(LIKENESS)

/**
 * Two 32-bit hashes of the state, rounded to a pixel and `grain` bits more, joined to 53 bits so that different states do
 * not collide in practice.
 */
function likenessKey(world: World, grain: number): number {
  let hash = mix32(world.x >> (8 + grain))
  let second = mix32(hash ^ 0x9e3779b9)
  const mix = (value: number) => {
    hash = mix32(hash ^ value)
    second = mix32((second + value) | 0)
  }
  mix(world.y >> (8 + grain))
  mix(world.velocityX >> (6 + grain))
  mix(world.velocityY >> (6 + grain))
  mix(world.steering + 1 + 4 * (world.facing + 1))
  mix(world.grounded)
  mix(world.jumpHoldTicks >> grain)
  mix(world.coyoteTicks >> grain)
  mix(world.jumpBufferTicks >> grain)
  mix(world.attackTicks >> grain)
  mix(world.cratesBroken)
  for (const mixThings of MIX_THINGS) mixThings?.(world, mix, grain)
  return hash * 2097152 + (second >>> 11)
}
