import { describe, expect, it } from 'vitest'
import { levelAsFound } from '../../src/cli/prove/stage.ts'
import { withClipRows } from '../../src/env/clipRows.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { recordTrajectory } from '../../src/env/replay.ts'
import { expertDemonstrations } from '../../src/policies/demonstrate.ts'
import type { Trajectory } from '../../src/rl/trajectory.ts'
import { createRng } from '../../src/shared/rng.ts'

const PLATFORMER = levelAsFound('corridor')
const [DEMONSTRATION] = expertDemonstrations(PLATFORMER, { count: 1, seed: 1 })
const CLIP = recordTrajectory(DEMONSTRATION.clip, PLATFORMER, DEMONSTRATION.mask)
const SIZE = CLIP.observations.length / CLIP.length
const ROWS = 2
const RIGHT = Int32Array.from([1, 1])

function open(clips: readonly Trajectory[], isClipRow = (row: number): boolean => row === 1) {
  const inner = createVecEnv(PLATFORMER, ROWS)
  const rows = withClipRows(inner, { clips, isClipRow, rng: createRng(1, 'clips') })
  rows.env.reset(7)
  return { inner, ...rows }
}

function observationOf(values: Float32Array, row: number): number[] {
  return Array.from(values.subarray(row * SIZE, (row + 1) * SIZE))
}

function decisionOf(values: Float32Array, decision: number): number[] {
  return Array.from(values.subarray(decision * SIZE, (decision + 1) * SIZE))
}

describe('a row that replays clips', () => {
  it('replays observations, actions and rewards, whatever actions it is given, and starts again', () => {
    const { env, actionOf } = open([CLIP])
    for (let round = 0; round < 2; round++) {
      for (let decision = 0; decision < CLIP.length; decision++) {
        expect(observationOf(env.observations, 1)).toEqual(decisionOf(CLIP.observations, decision))
        expect(actionOf(1)).toBe(CLIP.actions[decision])
        env.step(RIGHT)
        expect(observationOf(env.finalObservations, 1)).toEqual(decisionOf(CLIP.nextObservations, decision))
        expect(env.rewards[1]).toBe(CLIP.rewards[decision])
        const isLast = decision === CLIP.length - 1
        expect(env.terminated[1]).toBe(isLast ? 1 : 0)
        expect(env.truncated[1]).toBe(0)
        expect(env.success[1]).toBe(isLast ? 1 : 0)
      }
    }
  })

  it('does not affect the rows beside it', () => {
    const { env, inner, actionOf } = open([CLIP])
    const plain = createVecEnv(PLATFORMER, ROWS)
    plain.reset(7)
    for (let decision = 0; decision < 100; decision++) {
      expect(actionOf(0)).toBeNull()
      env.step(RIGHT)
      plain.step(RIGHT)
      expect(observationOf(env.observations, 0)).toEqual(observationOf(plain.observations, 0))
      expect(observationOf(env.finalObservations, 0)).toEqual(observationOf(plain.finalObservations, 0))
      expect(env.rewards[0]).toBe(plain.rewards[0])
      expect(env.terminated[0]).toBe(plain.terminated[0])
      expect(env.truncated[0]).toBe(plain.truncated[0])
    }
    expect(inner.startOf(1).actions.length).toBe(0) // the world under the clip has not moved
  })

  it('shows only the unmasked spans, and ends as truncated a span that stops before the clip does', () => {
    const mask = CLIP.mask.map((_, decision) => (decision < 2 || (decision >= 5 && decision < 8) ? 1 : 0))
    const { env, actionOf } = open([{ ...CLIP, mask }])
    const lengths: number[] = []
    let length = 0
    for (let decision = 0; decision < 60; decision++) {
      expect(actionOf(1)).not.toBeNull()
      env.step(RIGHT)
      length++
      expect(env.terminated[1]).toBe(0)
      if (env.truncated[1] === 1) {
        const last = length === 2 ? 1 : 7
        expect(observationOf(env.finalObservations, 1)).toEqual(decisionOf(CLIP.nextObservations, last))
        lengths.push(length)
        length = 0
      }
    }
    expect(new Set(lengths)).toEqual(new Set([2, 3]))
  })

  it('may be switched at any time: the current episode then ends, truncated', () => {
    let shows = true
    const { env, inner, actionOf } = open([CLIP], (row) => shows && row === 1)
    env.step(RIGHT)
    shows = false
    env.step(RIGHT)
    expect(env.truncated[1]).toBe(1)
    expect(observationOf(env.finalObservations, 1)).toEqual(decisionOf(CLIP.nextObservations, 1))
    expect(actionOf(1)).toBeNull()
    expect(observationOf(env.observations, 1)).toEqual(observationOf(inner.observations, 1))
    env.step(RIGHT)
    expect(inner.startOf(1).actions.length).toBe(1)
    shows = true
    env.step(RIGHT)
    expect(env.truncated[1]).toBe(1)
    expect(observationOf(env.observations, 1)).toEqual(decisionOf(CLIP.observations, 0))
  })
})

it('refuses clips whose decisions are all masked', () => {
  expect(() => open([{ ...CLIP, mask: new Uint8Array(CLIP.length) }])).toThrow('counts')
})
