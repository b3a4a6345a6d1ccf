import { createRng } from '../../shared/rng.ts'
import type { Env, StepResult } from '../contracts.ts'

/**
 * Gridworlds small enough for tabular methods. Maps are text: S start, G goal, F or . free, H hole (ends the episode),
 * C cliff (sends the agent back to the start). Observations are one-hot over the cells, row by row.
 */
interface GridworldEnv extends Env {
  /** Index of the agent's cell: row × columns + column. */
  readonly state: number
}

/** Cliff walking (Sutton & Barto, example 6.6): reward −1 per step, −100 for the cliff; the best return is −13. */
export function createCliffWalking(): GridworldEnv {
  return createGridworld({
    id: 'CliffWalking-v1',
    map: ['............', '............', '............', 'SCCCCCCCCCCG'],
    actions: [UP, RIGHT, DOWN, LEFT],
    slippery: false,
    stepReward: -1,
    cliffReward: -100,
    goalReward: -1,
    timeLimit: 500, // the book has none; an untrained agent may never reach the goal
  })
}

/** FrozenLake-v1, 4 × 4, slippery: only a third of the moves go in the intended direction. Reward 1 at the goal. */
export function createFrozenLake(): GridworldEnv {
  return createGridworld({
    id: 'FrozenLake-v1',
    map: ['SFFF', 'FHFH', 'FFFH', 'HFFG'],
    actions: [LEFT, DOWN, RIGHT, UP],
    slippery: true,
    stepReward: 0,
    cliffReward: 0,
    goalReward: 1,
    timeLimit: 100,
  })
}

interface Move {
  readonly name: string
  readonly row: number
  readonly column: number
}

const LEFT: Move = { name: 'left', row: 0, column: -1 }
const RIGHT: Move = { name: 'right', row: 0, column: 1 }
const UP: Move = { name: 'up', row: -1, column: 0 }
const DOWN: Move = { name: 'down', row: 1, column: 0 }

interface Gridworld {
  readonly id: string
  readonly map: readonly string[]
  /** In Gymnasium's order, which is by quarter turns: a slip takes a neighbouring action. */
  readonly actions: readonly Move[]
  readonly slippery: boolean
  readonly stepReward: number
  readonly cliffReward: number
  readonly goalReward: number
  readonly timeLimit: number // steps
}

function createGridworld(world: Gridworld): GridworldEnv {
  const columns = world.map[0].length
  const cells = world.map.join('')
  const start = cells.indexOf('S')
  const result: StepResult = { reward: 0, terminated: false, truncated: false, success: false }
  let rng = createRng(0, world.id)
  let state = start
  let steps = 0

  /** Moves one cell; a move off the map leaves the agent in place. */
  function walk(from: number, move: Move): number {
    const row = Math.min(world.map.length - 1, Math.max(0, Math.floor(from / columns) + move.row))
    const column = Math.min(columns - 1, Math.max(0, (from % columns) + move.column))
    return row * columns + column
  }

  /** On ice, the intended direction and its two perpendiculars are equally likely. */
  function slip(action: number): number {
    return world.slippery ? (action + 3 + rng.int(3)) % 4 : action
  }

  function writeObservation(observation: Float32Array): void {
    observation.fill(0)
    observation[state] = 1
  }

  return {
    spec: {
      id: world.id,
      observationSize: cells.length,
      actionCount: world.actions.length,
      actionNames: world.actions.map((move) => move.name),
      observationSlices: world.map.map((_, row) => ({ name: `row ${row}`, start: row * columns, length: columns })),
    },
    get state() {
      return state
    },

    reset(seed, observation) {
      rng = createRng(seed, world.id)
      state = start
      steps = 0
      writeObservation(observation)
    },

    step(action, observation) {
      state = walk(state, world.actions[slip(action)])
      steps++
      const cell = cells[state]
      result.reward = cell === 'C' ? world.cliffReward : cell === 'G' ? world.goalReward : world.stepReward
      if (cell === 'C') state = start
      result.terminated = cell === 'G' || cell === 'H'
      result.truncated = !result.terminated && steps >= world.timeLimit
      result.success = cell === 'G'
      writeObservation(observation)
      return result
    },
  }
}
