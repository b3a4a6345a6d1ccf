import { MOST_ACTIONS } from '../../env/actions.ts'
import { ACTIONS } from '../../sim/world.ts'
import type { GroupFrame, SnapshotShelf, SpectatorFrame, SwarmFrame } from './types.ts'

/**
 * The state that changes too often for zustand. Each is one object, rewritten in place; renderers read it on animation
 * frames and compare `version` with the one that they drew last.
 */
export function createSpectatorFrame(): SpectatorFrame {
  return {
    version: 0,
    env: null,
    decision: 0,
    action: ACTIONS.indexOf('idle'),
    probabilities: new Float32Array(MOST_ACTIONS),
    qValues: new Float32Array(MOST_ACTIONS),
    hasQ: false,
    value: 0,
    hasValue: false,
    advantage: 0,
    referenceKl: null,
    reward: 0,
    episodeReturn: 0,
    terms: {},
    termSums: {},
    controlledBy: 'agent',
    observation: new Float32Array(0),
    observationSlices: [],
    picture: null,
    episode: null,
    world: null,
  }
}

export function createSwarmFrame(): SwarmFrame {
  return { version: 0, positions: new Float32Array(0) }
}

export function createGroupFrame(): GroupFrame {
  return { version: 0, group: null, discarded: null, pairs: null }
}

export function createSnapshotShelf(): SnapshotShelf {
  return { latest: null, best: null, generations: [], reference: null, referencePolicy: null, material: null }
}
