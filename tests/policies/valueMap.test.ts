import { describe, expect, it } from 'vitest'
import { discretisationOf } from '../../src/algorithms/qlearning/discretisation.ts'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { tableKey } from '../../src/policies/evaluate.ts'
import { initialMlp, initialSnapshot } from '../../src/policies/initial.ts'
import type { RewardModelSnapshot } from '../../src/policies/rewardModel.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createDifferenceMapper, createRewardMapper, createValueMapper, wholeMap } from '../../src/policies/valueMap.ts'
import { createRng } from '../../src/shared/rng.ts'
import { standingPlaces } from '../../src/sim/standingPlaces.ts'
import { hashWorld } from '../../src/sim/state.ts'
import { JUMP, RIGHT, SUBPIXELS, TILE_PX, type World } from '../../src/sim/world.ts'
import { plainGame } from '../env/plainGame.ts'

const CONFIG = plainGame('corridor')

function start() {
  const env = createPlatformerEnv(CONFIG)
  const observation = new Float32Array(env.spec.observationSize)
  env.reset(1, observation)
  const map = createValueMapper(CONFIG, env.level)
  const mapper = (snapshot: PolicySnapshot, world: World) => wholeMap(map(snapshot, world))
  return { env, observation, mapper }
}

type Env = ReturnType<typeof start>['env']

/** A table that has met the given observations, each with its own values. */
function tableOf(env: Env, states: readonly { observation: Float32Array; values: readonly number[] }[]) {
  const discretisation = discretisationOf(env.spec)
  const snapshot: PolicySnapshot = {
    ...initialSnapshot(env.spec, createRng(1, 'test')),
    head: {
      kind: 'qTable',
      discretisation,
      keys: Float64Array.from(states, ({ observation }) => tableKey(discretisation, observation)),
      values: Float32Array.from(states.flatMap(({ values }) => values)),
      initialValue: 9,
      epsilon: 0.1,
    },
  }
  return snapshot
}

describe('places where the hero can stand', () => {
  it('are the free tiles directly above ground, also under coins, never inside a wall', () => {
    const { env } = start()
    const places = standingPlaces(env.level)
    // The corridor's floor is row 9, between walls: columns 4 to 15.
    expect(places.filter(({ column }) => column >= 4 && column <= 15)).toEqual(
      Array.from({ length: 12 }, (_, index) => ({ column: 4 + index, row: 8 })),
    )
  })
})

describe("a network's map", () => {
  it('has a finite value at every place, and does not change the world', () => {
    const { env, mapper } = start()
    const before = hashWorld(env.world)
    const map = mapper(initialSnapshot(env.spec, createRng(1, 'test')), env.world) ?? expect.fail('no map')
    expect(map.cells).toHaveLength(standingPlaces(env.level).length)
    expect(map.cells.every(({ value }) => value >= map.lowest && value <= map.highest)).toBe(true)
    expect(map.highest).toBeGreaterThan(map.lowest)
    expect(hashWorld(env.world)).toBe(before)
  })

  it('is absent if the policy has no values, or was trained on another observation', () => {
    const { env, mapper } = start()
    const rng = createRng(1, 'test')
    const snapshot = initialSnapshot(env.spec, rng)
    const outputGains = new Array<number>(env.spec.actionCount).fill(1)
    const actor = initialMlp([env.spec.observationSize, 8], { activation: 'relu', outputGains, rng })
    expect(mapper({ ...snapshot, head: { kind: 'actorCritic', actor, critic: null } }, env.world)).toBeNull()
    expect(mapper({ ...snapshot, observationSize: 4 }, env.world)).toBeNull()
  })
})

describe('the map of two policies', () => {
  it('has the distance of their values at every place, and arrows only where they prefer different actions', () => {
    const { env, mapper } = start()
    const difference = createDifferenceMapper(CONFIG, env.level)
    const [one, other] = ['one', 'other'].map((name) => initialSnapshot(env.spec, createRng(1, name)))
    const [first, second] = [mapper(one, env.world), mapper(other, env.world)]
    const map = difference(one, other, env.world) ?? expect.fail('no map')
    map.cells.forEach(({ value }, place) => {
      expect(value).toBeCloseTo(Math.abs((first?.cells[place].value ?? 0) - (second?.cells[place].value ?? 0)), 9)
    })
    expect(map.cells).toHaveLength(first?.cells.length ?? 0)
    expect(map.highest).toBeGreaterThan(0)
    expect(map.lowest).toBe(0)
    const actionAt = (x: number) => second?.arrows.find((arrow) => arrow.x === x)?.action
    expect(map.arrows).toEqual(first?.arrows.filter(({ x, action }) => actionAt(x) !== action))

    const same = difference(one, one, env.world)
    expect(same?.highest).toBe(0)
    expect(same?.arrows).toEqual([])
  })
})

describe('if actions tie', () => {
  const TIES = [
    { name: 'all of them', values: [0, 0, 0, 0, 0] },
    { name: 'the first two', values: [2, 2, 1, 0, 0] },
    { name: 'the first and the last', values: [2, 0, 1, 0, 2] },
  ]

  /** A network whose outputs are the same everywhere. */
  function outputsEverywhere({ spec }: Env, head: (network: MlpWeights) => PolicyHead, outputs: readonly number[]) {
    const layer = {
      inputs: spec.observationSize,
      outputs: outputs.length,
      weights: new Float32Array(spec.observationSize * outputs.length),
      bias: Float32Array.from(outputs),
    }
    return { ...initialSnapshot(spec, createRng(1)), head: head({ activation: 'relu', layers: [layer] }) }
  }

  it.each(TIES)('a table has no arrow: $name', ({ values }) => {
    const { env, observation, mapper } = start()
    const map = mapper(tableOf(env, [{ observation: observation.slice(), values }]), env.world)
    expect(map?.arrows).toEqual([])
    expect(map?.cells).toHaveLength(1)
  })

  it.each(TIES)('neither a network of Q-values nor one of logits has arrows: $name', ({ values }) => {
    const { env, mapper } = start()
    const ofValues = outputsEverywhere(env, (network) => ({ kind: 'qValues', network, epsilon: 0.1 }), values)
    const ofLogits = outputsEverywhere(env, (network) => ({ kind: 'sharedActorCritic', network }), [...values, 0])
    for (const snapshot of [ofValues, ofLogits]) {
      const map = mapper(snapshot, env.world) ?? expect.fail('no map')
      expect(map.arrows).toEqual([])
      expect(map.cells).toHaveLength(standingPlaces(env.level).length)
    }
  })

  it('one action better than all others has its arrow at every place', () => {
    const { env, mapper } = start()
    const values = [2, 2, 2.5, 0, 0]
    const snapshot = outputsEverywhere(env, (network) => ({ kind: 'qValues', network, epsilon: 0.1 }), values)
    const map = mapper(snapshot, env.world) ?? expect.fail('no map')
    expect(map.arrows.map(({ action }) => action)).toEqual(map.cells.map(() => 2))
  })
})

describe("a table's map", () => {
  it('paints the maximal value of visited places, and points to the best action', () => {
    const { env, observation, mapper } = start()
    const snapshot = tableOf(env, [{ observation: observation.slice(), values: [0, 3, 1, 0, 0] }])
    const map = mapper(snapshot, env.world) ?? expect.fail('no map')
    expect(map.cells).toHaveLength(1)
    const [{ x, y, width, height, value }] = map.cells
    const heroX = env.world.x / SUBPIXELS + 5 // his middle: he is 10 × 14 px
    const heroY = env.world.y / SUBPIXELS + 7
    expect(value).toBe(3)
    expect(heroX - x).toBeGreaterThanOrEqual(0)
    expect(heroX - x).toBeLessThanOrEqual(width)
    expect(heroY - y).toBeGreaterThanOrEqual(0)
    expect(heroY - y).toBeLessThanOrEqual(height)
    expect(height).toBe(TILE_PX)
    expect(map.arrows.map(({ action }) => action)).toEqual([RIGHT])
    expect(Math.floor(map.arrows[0].x / TILE_PX)).toBe(Math.floor(heroX / TILE_PX))
  })

  it('averages over the other dimensions at a place, and over the actions’ advantages', () => {
    const { env, observation, mapper } = start()
    const moving = observation.slice()
    moving[env.spec.observationSlices.find(({ name }) => name === 'own speed')?.start ?? -1] = 1
    const snapshot = tableOf(env, [
      { observation: observation.slice(), values: [0, 3, 2, 0, 0] },
      { observation: moving, values: [0, 0, 5, 0, 0] },
    ])
    const map = mapper(snapshot, env.world) ?? expect.fail('no map')
    expect(map.cells.map(({ value }) => value)).toEqual([4])
    expect(map.arrows.map(({ action }) => action)).toEqual([JUMP])
  })
})

describe("a learned reward's map", () => {
  /** Likes one entry of s′, and the end of the episode. */
  function modelLiking(env: Env, entry: number, ending = 0): RewardModelSnapshot {
    const { observationSize, actionCount } = env.spec
    const inputs = observationSize + actionCount + 1
    const weights = new Float32Array(inputs)
    weights[entry] = 1
    weights[inputs - 1] = ending
    const member = { activation: 'relu', layers: [{ inputs, outputs: 1, weights, bias: new Float32Array(1) }] } as const
    return { envId: env.spec.id, observationSize, actionCount, members: [member], shift: 0, scale: 1 }
  }

  it('paints the model’s reward for arriving at each place, and does not change the world', () => {
    const { env } = start()
    const before = hashWorld(env.world)
    const way = env.spec.observationSlices.find(({ name }) => name === 'way to the bell')?.start ?? -1
    const map = createRewardMapper(CONFIG, env.level)(modelLiking(env, way), env.world) ?? expect.fail('no map')
    expect(map.cells).toHaveLength(standingPlaces(env.level).length)
    expect(map.arrows).toEqual([])
    // The way to the bell shortens to the right, so the reward falls from left to right before it.
    const floor = map.cells.filter(({ y }) => y === 8 * TILE_PX).map(({ value }) => value)
    expect(floor).toEqual([...floor].sort((a, b) => b - a))
    expect(map.highest).toBeGreaterThan(map.lowest)
    expect(hashWorld(env.world)).toBe(before)
  })

  it('accounts for the bell’s end of the episode', () => {
    const { env } = start()
    const map = createRewardMapper(CONFIG, env.level)(modelLiking(env, 0, 100), env.world) ?? expect.fail('no map')
    const best = map.cells.reduce((most, cell) => (cell.value > most.value ? cell : most))
    expect(Math.abs(best.x + TILE_PX / 2 - env.level.bellX / SUBPIXELS)).toBeLessThanOrEqual(TILE_PX)
    expect(best.value).toBeGreaterThan(50)
  })

  it('is absent if the model was fitted to another observation', () => {
    const { env } = start()
    const model = { ...modelLiking(env, 0), observationSize: 4 }
    expect(createRewardMapper(CONFIG, env.level)(model, env.world)).toBeNull()
  })
})
