import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { AUTOPSY_FUTURES, type AutopsyRequest, autopsy } from '../../src/policies/autopsy.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { createRng } from '../../src/shared/rng.ts'
import { addLevel } from '../../src/sim/levels.ts'
import { IDLE, JUMP, RIGHT } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { forgetLevels } from '../store/importedLevels.ts'
import { mapFile } from '../store/mapFile.ts'

const PIT = { ...defaultPlatformer(), level: 'pit', timeLimitDecisions: 120 }

/** The corridor with a pit between the start and the bell, too wide to walk over. */
function addPit(): void {
  addLevel({ id: 'pit', name: 'Pit', fileName: 'pit.tmj', map: JSON.parse(mapFile({ pit: { from: 8, to: 9 } })) })
}

beforeAll(addPit)
afterEach(() => {
  forgetLevels()
  addPit()
})

/** A policy whose logits are constant: `nats` for one action above the others. */
function leaningTo(action: number, nats: number): PolicySnapshot {
  const { spec } = createPlatformerEnv(PIT)
  const bias = new Float32Array(6)
  bias[action] = nats
  const weights = new Float32Array(spec.observationSize * 6)
  const layer = { inputs: spec.observationSize, outputs: 6, weights, bias }
  const head = { kind: 'sharedActorCritic', network: { activation: 'relu', layers: [layer] } } as const
  return { ...initialSnapshot(spec, createRng(1)), head }
}

/** Plays these decisions, then one action to the end: what was played, and how it ended. */
function play(prefix: readonly number[], then: number) {
  const env = createPlatformerEnv(PIT)
  const observation = new Float32Array(env.spec.observationSize)
  env.reset(1, observation)
  const actions: number[] = []
  for (let t = 0; ; t++) {
    actions.push(prefix[t] ?? then)
    const { terminated, truncated, success } = env.step(actions[t], observation)
    if (terminated || truncated)
      return { actions, ending: success ? 'bell' : terminated ? 'hurt' : 'timeLimit' } as const
  }
}

function request(changes: Partial<AutopsyRequest>): AutopsyRequest {
  const { actions } = play([], RIGHT)
  return {
    env: PIT,
    policy: leaningTo(RIGHT, 20),
    greedy: false,
    seed: 3,
    episode: { seed: 1, actions: Uint8Array.from(actions) },
    ending: 'hurt',
    ...changes,
  }
}

describe('an autopsy', () => {
  it('finds the last decision at which another action would have saved a hero who walks into a pit', () => {
    const walk = play([], RIGHT)
    expect(walk.ending).toBe('hurt')
    // The known last chance: the last decision whose replacement by one jump clears the pit.
    const saves = walk.actions.map((_, t) => play([...walk.actions.slice(0, t), JUMP], RIGHT).ending === 'bell')
    const lastChance = saves.lastIndexOf(true)
    expect(lastChance).toBeGreaterThan(2)
    expect(lastChance).toBeLessThan(walk.actions.length - 1)

    const found = autopsy(request({}))
    expect(found.turning).toMatchObject({ decision: lastChance, action: JUMP, taken: RIGHT })
    expect(found.turning?.saved[JUMP]).toBe(AUTOPSY_FUTURES)
    expect(found.turning?.saved[RIGHT]).toBe(0)
    expect(found.searched).toBe(walk.actions.length - lastChance)
    expect(autopsy(request({}))).toEqual(found)
  })

  it('counts the futures that a wavering policy loses after the saving action', () => {
    const { turning } = autopsy(request({ policy: leaningTo(RIGHT, 1) }))
    const saved = turning?.saved[turning.action] ?? 0
    expect(saved).toBeGreaterThan(AUTOPSY_FUTURES / 2)
    expect(saved).toBeLessThan(AUTOPSY_FUTURES)
  })

  it('is honest where no single action saves the hero', () => {
    // Too wide for a jump: whatever it does once, a policy that then walks on falls.
    addLevel({ id: 'wide', name: 'Wide', fileName: 'wide.tmj', map: JSON.parse(mapFile({ pit: { from: 6, to: 12 } })) })
    const { actions } = walkOn('wide')
    const { searched, turning } = autopsy(
      request({ env: { ...PIT, level: 'wide' }, episode: { seed: 1, actions: Uint8Array.from(actions) } }),
    )
    expect(turning).toBeNull()
    expect(searched).toBe(actions.length)
  })

  it('of a missed bell finds the last decision after which most futures still ring it', () => {
    // Idles until it is nearly too late, then too long.
    const env = { ...PIT, level: 'corridor' }
    const idle = Array.from({ length: PIT.timeLimitDecisions }, () => IDLE)
    const found = autopsy(request({ env, episode: { seed: 1, actions: Uint8Array.from(idle) }, ending: 'timeLimit' }))
    const walk = walkOn('corridor')
    expect(walk.success).toBe(true)
    expect(found.turning).toMatchObject({
      decision: PIT.timeLimitDecisions - walk.actions.length,
      action: RIGHT,
      taken: IDLE,
    })
    expect(found.turning?.saved[RIGHT]).toBe(AUTOPSY_FUTURES)
  })
})

/** Walks to the right until the end. */
function walkOn(level: string) {
  const env = createPlatformerEnv({ ...PIT, level })
  const observation = new Float32Array(env.spec.observationSize)
  env.reset(1, observation)
  const actions: number[] = []
  for (;;) {
    actions.push(RIGHT)
    const { terminated, truncated, success } = env.step(RIGHT, observation)
    if (terminated || truncated) return { actions, success }
  }
}
