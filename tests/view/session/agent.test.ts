import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { hashWorld } from '../../../src/sim/state.ts'
import { LEFT, RIGHT } from '../../../src/sim/world.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { createSpectatorFrame } from '../../../src/store/app/frames.ts'
import { createEpisodeTrace } from '../../../src/store/history/episodeTrace.ts'
import { type AgentControls, createAgentSession } from '../../../src/view/session/agent.ts'
import { createReporter } from '../../../src/view/session/report.ts'

const CONFIG = { ...defaultPlatformer(), level: 'corridor' }
const SPEC = createPlatformerEnv(CONFIG).spec
const KEYS = { left: false, right: false, jump: false, attack: false }
const CONTROLS: AgentControls = {
  snapshot: null,
  reference: null,
  greedy: false,
  takenOver: false,
  keys: KEYS,
  rewardWeights: {},
}

/** A policy that prefers one action by so many nats. */
function leaningTo(action: number, nats: number): PolicySnapshot {
  const bias = new Float32Array(6)
  bias[action] = nats
  const weights = new Float32Array(SPEC.observationSize * 6)
  const layer = { inputs: SPEC.observationSize, outputs: 6, weights, bias }
  const head = { kind: 'sharedActorCritic', network: { activation: 'relu', layers: [layer] } } as const
  return { ...initialSnapshot(SPEC, createRng(1)), head }
}

function createPage() {
  const frame = createSpectatorFrame()
  const session = createAgentSession(
    CONFIG,
    createReporter(frame, createEpisodeTrace(), () => 0.99),
  )
  const play = (controls: Partial<AgentControls>, ticks: number) => {
    for (let tick = 0; tick < ticks; tick++) session.tick({ ...CONTROLS, ...controls })
  }
  return { frame, session, play }
}

describe('the reference policy as a ghost', () => {
  it('is absent without a reference, and so is the divergence', () => {
    const { frame, session, play } = createPage()
    play({}, 20)
    expect(session.ghost).toBeNull()
    expect(frame.referenceKl).toBeNull()
  })

  it('follows the hero’s trajectory as long as both policies agree, also after a restart', () => {
    const { frame, session, play } = createPage()
    const policy = leaningTo(RIGHT, 1)
    play({ snapshot: policy, reference: leaningTo(RIGHT, 1) }, 60)
    const ghost = session.ghost ?? expect.fail('no ghost')
    expect(hashWorld(ghost.motion.world)).toBe(hashWorld(session.motion.world))
    expect(frame.referenceKl).toBeCloseTo(0)
    session.restart()
    play({ snapshot: policy, reference: leaningTo(RIGHT, 1) }, 60)
    expect(hashWorld(ghost.motion.world)).toBe(hashWorld(session.motion.world))
  })

  it('departs from the hero as the policies differ, by KL(π ‖ π_ref) at the hero’s observations', () => {
    const { frame, session, play } = createPage()
    play({ snapshot: leaningTo(RIGHT, 4), reference: leaningTo(LEFT, 4) }, 60)
    const ghost = session.ghost ?? expect.fail('no ghost')
    expect(session.motion.world.x).toBeGreaterThan(ghost.motion.world.x)
    // Both are e⁴ to 1 for one action of five, so only two terms of the sum differ: (p − q) · 4.
    const p = Math.exp(4) / (Math.exp(4) + 4)
    const q = 1 / (Math.exp(4) + 4)
    expect(frame.referenceKl).toBeCloseTo((p - q) * 4)
  })

  it('does not play if it was trained on another observation', () => {
    const { frame, session, play } = createPage()
    play({ reference: { ...leaningTo(RIGHT, 1), observationSize: 3 } }, 20)
    expect(session.ghost).toBeNull()
    expect(frame.referenceKl).toBeNull()
  })

  it('is removed when it is switched off', () => {
    const { session, play } = createPage()
    const reference = leaningTo(RIGHT, 1)
    play({ reference }, 20)
    expect(session.ghost).not.toBeNull()
    play({}, 1)
    expect(session.ghost).toBeNull()
  })
})
