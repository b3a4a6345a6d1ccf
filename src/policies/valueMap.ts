import type { PlatformerConfig } from '../env/config.ts'
import { HEIGHT_RANGE } from '../env/observations/features.ts'
import { observationFor } from '../env/observations/index.ts'
import { specOf } from '../env/platformerSpec.ts'
import { argmax, uniqueArgmax } from '../shared/argmax.ts'
import { BELL_REACH, HERO_HEIGHT, HERO_WIDTH } from '../sim/player.ts'
import { type Place, putRunner, standingPlaces } from '../sim/standingPlaces.ts'
import { copyWorld, createWorld } from '../sim/state.ts'
import { ACTIONS, LEFT, type Level, RIGHT, SUBPIXELS, TILE_PX, type World } from '../sim/world.ts'
import { createEvaluator, createPolicyOutput } from './evaluate.ts'
import { reads } from './layout.ts'
import { createRewardScorer, type RewardModelSnapshot, type RewardScorer } from './rewardModel.ts'
import type { PolicyHead, PolicySnapshot } from './snapshot.ts'

/** Values of the places of a level, and the policy's preferred actions there. Lengths are px of the level. */
export interface ValueMap {
  readonly cells: readonly ValueCell[]
  /** Preferred action per place; ties have no arrow, because the policy draws among the tied actions. */
  readonly arrows: readonly { readonly x: number; readonly y: number; readonly action: number }[] // centres
  readonly lowest: number
  readonly highest: number
}

interface ValueCell {
  readonly x: number // left edge
  readonly y: number // top edge
  readonly width: number
  readonly height: number
  /** For a table the mean over its states at the place, otherwise the value of the hero running there. */
  readonly value: number
}

/** What of an environment decides on its map. */
type Seen = Pick<PlatformerConfig, 'observation' | 'ticksPerAction'>

/** A map under computation: each step evaluates one place, so that a page can do other things in between. */
type ValueMapping = Generator<undefined, ValueMap | null, undefined>

/**
 * Maps policies in a world of this level, step by step; the result is null if the policy reads other observations, or
 * estimates no values (a pure policy gradient).
 */
export function createValueMapper({ observation: id, ticksPerAction }: Seen, level: Level) {
  const spec = specOf(id, level)
  const { size, slices } = observationFor(id, level)
  const places = standingPlaces(level)
  const way = slices.find(({ name }) => name === 'way to the bell')?.start ?? -1

  return function* (snapshot: PolicySnapshot, world: World): ValueMapping {
    if (!reads(snapshot, spec)) return null
    const { head } = snapshot
    const map = head.kind === 'qTable' ? mapOfTable(head, level, way) : yield* mapOfPlaces(snapshot, world)
    if (map === null || map.cells.length === 0) return null
    const values = map.cells.map(({ value }) => value)
    return { ...map, lowest: Math.min(...values), highest: Math.max(...values) }
  }

  /** Values with the hero at each place in turn, running towards the bell; everything else as in `world`. */
  function* mapOfPlaces(snapshot: PolicySnapshot, world: World): Generator<undefined, Painted | null, undefined> {
    const builder = observationFor(id, level)
    const evaluator = createEvaluator(snapshot)
    const output = createPolicyOutput(snapshot.actionCount)
    const observation = new Float32Array(size)
    const imagined = createWorld(level)
    const before = createWorld(level)
    copyWorld(world, imagined)
    copyWorld(world, before)
    const cells: ValueCell[] = []
    const arrows: ValueMap['arrows'][number][] = []
    for (const place of places) {
      putRunner(imagined, place)
      putRunner(before, place)
      goBack(before, ticksPerAction)
      builder.write(imagined, observation, 0, before)
      evaluator.evaluate(observation, output)
      if (!output.hasValue) return null
      const cell = cellOf(place, output.value)
      cells.push(cell)
      const action = uniqueArgmax(output.probabilities)
      if (action !== null) arrows.push({ x: cell.x + TILE_PX / 2, y: cell.y + TILE_PX / 2, action })
      yield
    }
    return { cells, arrows }
  }
}

/** The whole map at once. */
export function wholeMap(mapping: ValueMapping): ValueMap | null {
  let step = mapping.next()
  while (step.done !== true) step = mapping.next()
  return step.value
}

/**
 * Where two policies differ: |V₁ − V₂| of each place in the current world, and the first one's preferred action where the second
 * prefers another; null if one of them estimates no values.
 */
export function createDifferenceMapper(config: PlatformerConfig, level: Level) {
  const mapOf = createValueMapper(config, level)
  const placeOf = ({ x, y }: { readonly x: number; readonly y: number }) => `${x} ${y}`
  return (first: PolicySnapshot, second: PolicySnapshot, world: World): ValueMap | null => {
    const [one, other] = [wholeMap(mapOf(first, world)), wholeMap(mapOf(second, world))]
    if (one === null || other === null) return null
    const values = new Map(other.cells.map((cell) => [placeOf(cell), cell.value]))
    const actions = new Map(other.arrows.map((arrow) => [placeOf(arrow), arrow.action]))
    const cells = one.cells.flatMap((cell) => {
      const value = values.get(placeOf(cell)) // a table may not know the place
      return value === undefined ? [] : [{ ...cell, value: Math.abs(cell.value - value) }]
    })
    if (cells.length === 0) return null
    const arrows = one.arrows.filter((arrow) => actions.get(placeOf(arrow)) !== arrow.action)
    return { cells, arrows, lowest: 0, highest: Math.max(...cells.map(({ value }) => value)) }
  }
}

/**
 * The map of a learned reward: r(s, a, s′) of arriving at each place on a run towards the bell, everything else as in the
 * world; null if the model was fitted to another observation.
 */
export function createRewardMapper({ observation, ticksPerAction }: Seen, level: Level) {
  const builder = observationFor(observation, level)
  const { size } = builder
  const spec = specOf(observation, level)
  const places = standingPlaces(level)
  const imagined = createWorld(level)
  const before = createWorld(level)
  const nextObservations = new Float32Array(places.length * size)
  const actions = new Uint8Array(places.length)
  const terminated = new Uint8Array(places.length)
  const rewards = new Float32Array(places.length)
  let scorer: RewardScorer | null = null
  let of: RewardModelSnapshot | null = null

  return (model: RewardModelSnapshot, world: World): ValueMap | null => {
    if (!reads(model, spec) || places.length === 0) return null
    if (scorer === null || of !== model) scorer = createRewardScorer(model)
    of = model
    copyWorld(world, imagined)
    copyWorld(world, before)
    for (const [index, place] of places.entries()) {
      putRunner(imagined, place)
      putRunner(before, place)
      goBack(before, ticksPerAction)
      builder.write(imagined, nextObservations, index * size, before)
      actions[index] = imagined.facing > 0 ? RIGHT : LEFT
      terminated[index] = isAtBell(imagined) ? 1 : 0
    }
    scorer.score({ count: places.length, nextObservations, actions, terminated }, rewards)
    return {
      cells: places.map((place, index) => cellOf(place, rewards[index])),
      arrows: [],
      lowest: Math.min(...rewards),
      highest: Math.max(...rewards),
    }
  }
}

type Painted = Pick<ValueMap, 'cells' | 'arrows'>

function cellOf({ column, row }: Place, value: number): ValueCell {
  return { x: column * TILE_PX, y: row * TILE_PX, width: TILE_PX, height: TILE_PX, value }
}

/** Moves a runner to where it was one decision earlier, for observations that look back. */
function goBack(world: World, ticks: number): void {
  world.x -= ticks * world.velocityX
}

/** Whether the hero is close enough to ring the bell. */
function isAtBell({ x, y, level }: World): boolean {
  const across = Math.abs(x + HERO_WIDTH / 2 - level.bellX)
  const down = Math.abs(y + HERO_HEIGHT / 2 - level.bellY)
  return across <= BELL_REACH && down <= BELL_REACH
}

/**
 * The map of a table: for each place the mean of max Q over the states visited there, at any speed and timers. One
 * arrow per tile: the action whose advantages over its states' mean values have the largest sum.
 */
function mapOfTable(head: Extract<PolicyHead, { kind: 'qTable' }>, level: Level, way: number): Painted | null {
  const { dimensions } = head.discretisation
  const across = dimensions.findIndex(({ index }) => index === way)
  const down = dimensions.findIndex(({ index }) => index === way + 2)
  if (way < 0 || across < 0 || down < 0) return null
  const actionCount = ACTIONS.length
  const sums = new Map<number, { x: number; y: number; sum: number; states: number }>()
  const votes = new Map<number, { x: number; y: number; advantages: Float64Array }>()
  const bins = new Int32Array(dimensions.length)
  // Both entries are distances to the bell from the hero's middle, in shares of the level's width and of HEIGHT_RANGE.
  const { low: lowX, high: highX, bins: columns } = dimensions[across]
  const { low: lowY, high: highY, bins: rows } = dimensions[down]
  const width = ((highX - lowX) / columns) * level.width * TILE_PX
  const height = ((highY - lowY) / rows) * HEIGHT_RANGE * TILE_PX

  head.keys.forEach((key, state) => {
    binsOf(key, head.discretisation.dimensions, bins)
    const x = level.bellX / SUBPIXELS - lowX * level.width * TILE_PX - (bins[across] + 1) * width
    const y = level.bellY / SUBPIXELS - lowY * HEIGHT_RANGE * TILE_PX - (bins[down] + 1) * height
    const values = head.values.subarray(state * actionCount, (state + 1) * actionCount)
    const cell = entryOf(sums, bins[across] * rows + bins[down], () => ({ x, y, sum: 0, states: 0 }))
    cell.sum += values[argmax(values, 0, actionCount)]
    cell.states++
    const column = Math.floor((x + width / 2) / TILE_PX)
    const vote = entryOf(votes, column * rows + bins[down], () => ({
      x: (column + 0.5) * TILE_PX,
      y: y + height / 2,
      advantages: new Float64Array(actionCount),
    }))
    const mean = values.reduce((sum, value) => sum + value, 0) / actionCount
    for (let action = 0; action < actionCount; action++) vote.advantages[action] += values[action] - mean
  })
  return {
    cells: [...sums.values()].map(({ x, y, sum, states }) => ({ x, y, width, height, value: sum / states })),
    arrows: [...votes.values()].flatMap(({ x, y, advantages }) => {
      const action = uniqueArgmax(advantages)
      return action === null ? [] : [{ x, y, action }]
    }),
  }
}

/** Decodes a key into bins: its digits, the first dimension most significant (`tableKey`). */
function binsOf(key: number, dimensions: readonly { readonly bins: number }[], out: Int32Array): void {
  let rest = key
  for (let index = dimensions.length - 1; index >= 0; index--) {
    out[index] = rest % dimensions[index].bins
    rest = Math.floor(rest / dimensions[index].bins)
  }
}

function entryOf<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
