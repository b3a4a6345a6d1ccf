import type { EnvSpec } from '../contracts.ts'

// What agents see and can do in the reference environments, without their dynamics: the page's first load contains these alone.

export const CARTPOLE_SPEC: EnvSpec = {
  id: 'CartPole-v1',
  observationSize: 4,
  actionCount: 2,
  actionNames: ['left', 'right'],
  observationSlices: ['cart position', 'cart velocity', 'pole angle', 'pole angular velocity'].map((name, start) => ({
    name,
    start,
    length: 1,
  })),
}

export const ACROBOT_SPEC: EnvSpec = {
  id: 'Acrobot-v1',
  observationSize: 6,
  actionCount: 3,
  actionNames: ['torque −1', 'no torque', 'torque +1'],
  observationSlices: [
    { name: 'first joint angle (cos, sin)', start: 0, length: 2 },
    { name: 'second joint angle (cos, sin)', start: 2, length: 2 },
    { name: 'joint speeds', start: 4, length: 2 },
  ],
}

export const CLIFFWALKING_SPEC = gridSpec('CliffWalking-v1', 4, 12, ['up', 'right', 'down', 'left'])
export const FROZENLAKE_SPEC = gridSpec('FrozenLake-v1', 4, 4, ['left', 'down', 'right', 'up'])

export const BREAKOUT_SPEC = boardSpec('MinAtar-Breakout-v0', ['paddle', 'ball', 'trail of the ball', 'bricks'])
export const FREEWAY_SPEC = boardSpec('MinAtar-Freeway-v0', [
  'chicken',
  'cars',
  ...[1, 2, 3, 4, 5].map((frames) => `trails of speed ${frames}`),
])
export const ASTERIX_SPEC = boardSpec('MinAtar-Asterix-v0', ['player', 'enemies', 'trails', 'treasures'])
export const SEAQUEST_SPEC = boardSpec('MinAtar-Seaquest-v0', [
  ...['submarine', 'its stern', 'own bullets', 'trails', 'enemy bullets'],
  ...['fish', 'enemy submarines', 'oxygen left', 'divers on board', 'divers'],
])
export const SPACE_INVADERS_SPEC = boardSpec('MinAtar-SpaceInvaders-v0', [
  ...['cannon', 'aliens', 'aliens marching left', 'aliens marching right', 'own bullets', 'enemy bullets'],
])

/** One-hot over the cells, row by row. */
function gridSpec(id: string, rows: number, columns: number, actionNames: readonly string[]): EnvSpec {
  return {
    id,
    observationSize: rows * columns,
    actionCount: actionNames.length,
    actionNames,
    observationSlices: slices(
      Array.from({ length: rows }, (_, row) => `row ${row}`),
      columns,
    ),
  }
}

/** MinAtar's boards: a picture of 10 × 10 cells per channel, and the same actions in all games. */
function boardSpec(id: string, channels: readonly string[]): EnvSpec {
  const actionNames = ['idle', 'left', 'up', 'right', 'down', 'fire']
  return {
    id,
    observationSize: channels.length * 100,
    actionCount: actionNames.length,
    actionNames,
    observationSlices: slices(channels, 100),
    picture: { frames: channels.length, height: 10, width: 10 },
  }
}

function slices(names: readonly string[], length: number): EnvSpec['observationSlices'] {
  return names.map((name, index) => ({ name, start: index * length, length }))
}
