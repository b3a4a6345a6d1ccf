import { type FiniteMdp, TERMINAL } from '../../rl/dynamicProgramming.ts'
import { createRng } from '../../shared/rng.ts'
import type { Env, EnvSpec, StepResult } from '../contracts.ts'
import { CLIFFWALKING_SPEC, FROZENLAKE_SPEC } from './specs.ts'

/**
 * Gridworlds small enough for tabular methods. Maps are text: S start, G goal, F or . free, H hole (ends the episode),
 * C cliff (sends the agent back to the start). Observations are one-hot over the cells, row by row.
 */
interface GridworldEnv extends Env {
  /** Index of the agent's cell: row × columns + column. */
  readonly state: number
}

/** Cliff walking (Sutton & Barto, example 6.6): reward −1 per step, −100 for the cliff; the best return is −13. */
export const createCliffWalking = (): GridworldEnv => createGridworld(GRIDWORLDS.cliffwalking)

/** FrozenLake-v1, 4 × 4, slippery: only a third of the moves go in the intended direction. Reward 1 at the goal. */
export const createFrozenLake = (): GridworldEnv => createGridworld(GRIDWORLDS.frozenlake)

interface Move {
  readonly row: number
  readonly column: number
}

const LEFT: Move = { row: 0, column: -1 }
const RIGHT: Move = { row: 0, column: 1 }
const UP: Move = { row: -1, column: 0 }
const DOWN: Move = { row: 1, column: 0 }

interface Gridworld {
  readonly spec: EnvSpec
  readonly map: readonly string[]
  /** In Gymnasium's order, which is by quarter turns: a slip takes a neighbouring action. */
  readonly actions: readonly Move[]
  readonly slippery: boolean
  readonly stepReward: number
  readonly cliffReward: number
  readonly goalReward: number
  readonly timeLimit: number // steps
}

const GRIDWORLDS: Readonly<Record<string, Gridworld>> = {
  cliffwalking: {
    spec: CLIFFWALKING_SPEC,
    map: ['............', '............', '............', 'SCCCCCCCCCCG'],
    actions: [UP, RIGHT, DOWN, LEFT],
    slippery: false,
    stepReward: -1,
    cliffReward: -100,
    goalReward: -1,
    timeLimit: 500, // the book has none; an untrained agent may never reach the goal
  },
  frozenlake: {
    spec: FROZENLAKE_SPEC,
    map: ['SFFF', 'FHFH', 'FFFH', 'HFFG'],
    actions: [LEFT, DOWN, RIGHT, UP],
    slippery: true,
    stepReward: 0,
    cliffReward: 0,
    goalReward: 1,
    timeLimit: 100,
  },
}

/** A gridworld as its table of probabilities, without its time limit. */
export interface GridModel {
  readonly mdp: FiniteMdp
  /** Cells in which an agent decides: neither cliff nor the end of an episode. */
  readonly decided: readonly number[]
}

/** The model of the gridworld with this id; null if the environment is none. */
export function gridModel(id: string): GridModel | null {
  const world = Object.hasOwn(GRIDWORLDS, id) ? GRIDWORLDS[id] : null
  if (world === null) return null
  const cells = world.map.join('')
  const actions = world.actions.length
  const [starts, next, probabilities, rewards] = [[0], [] as number[], [] as number[], [] as number[]]
  for (let cell = 0; cell < cells.length; cell++) {
    for (let action = 0; action < actions; action++) {
      const turns = world.slippery ? SLIPS : [0]
      for (const turn of isDecided(cells[cell]) ? turns : []) {
        const arrival = arrive(world, cells, cell, world.actions[(action + turn) % actions])
        next.push(arrival.terminated ? TERMINAL : arrival.state)
        probabilities.push(1 / turns.length)
        rewards.push(arrival.reward)
      }
      starts.push(next.length)
    }
  }
  return {
    mdp: {
      ...{ states: cells.length, actions, starts: Int32Array.from(starts), next: Int32Array.from(next) },
      ...{ probabilities: Float64Array.from(probabilities), rewards: Float64Array.from(rewards) },
    },
    decided: [...cells].flatMap((kind, cell) => (isDecided(kind) ? [cell] : [])),
  }
}

/** Quarter turns by which ice may change a move: each is equally likely. */
const SLIPS = [3, 0, 1]

function isDecided(kind: string): boolean {
  return kind !== 'C' && kind !== 'G' && kind !== 'H'
}

/** Moves one cell; a move off the map leaves the agent in place, the cliff sends it to the start. */
function arrive(world: Gridworld, cells: string, from: number, move: Move) {
  const { map } = world
  const columns = map[0].length
  const row = Math.min(map.length - 1, Math.max(0, Math.floor(from / columns) + move.row))
  const column = Math.min(columns - 1, Math.max(0, (from % columns) + move.column))
  const cell = row * columns + column
  const kind = cells[cell]
  return {
    state: kind === 'C' ? cells.indexOf('S') : cell,
    reward: kind === 'C' ? world.cliffReward : kind === 'G' ? world.goalReward : world.stepReward,
    terminated: kind === 'G' || kind === 'H',
    success: kind === 'G',
  }
}

function createGridworld(world: Gridworld): GridworldEnv {
  const cells = world.map.join('')
  const start = cells.indexOf('S')
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  let rng = createRng(0, world.spec.id)
  let state = start
  let steps = 0

  function writeObservation(observation: Float32Array): void {
    observation.fill(0)
    observation[state] = 1
  }

  return {
    spec: world.spec,
    get state() {
      return state
    },

    reset(seed, observation) {
      rng = createRng(seed, world.spec.id)
      state = start
      steps = 0
      writeObservation(observation)
    },

    step(action, observation) {
      const turned = world.slippery ? (action + SLIPS[rng.int(SLIPS.length)]) % world.actions.length : action
      const arrival = arrive(world, cells, state, world.actions[turned])
      state = arrival.state
      steps++
      result.reward = arrival.reward
      result.terminated = arrival.terminated
      result.truncated = !result.terminated && steps >= world.timeLimit
      result.success = arrival.success
      writeObservation(observation)
      return result
    },
  }
}
