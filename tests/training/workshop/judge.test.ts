import { describe, expect, it } from 'vitest'
import type { PlatformerConfig } from '../../../src/env/config.ts'
import { IDLE, JUMP, LEFT, RIGHT } from '../../../src/sim/world.ts'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { judgePairs } from '../../../src/training/workshop/judge.ts'
import { TASTES } from '../../../src/training/workshop/tastes.ts'

const env: PlatformerConfig = defaultPlatformer()
const clip = (actions: number[], from?: number) => ({
  levelId: env.level,
  seed: 1,
  randomRegrets: false,
  ticksPerAction: 4,
  actions: Uint8Array.from(actions),
  ...(from !== undefined && { from }),
})
const runs = clip(new Array(6).fill(RIGHT))
const stands = clip(new Array(6).fill(IDLE))
const hops = clip([JUMP, IDLE, IDLE, IDLE, IDLE, IDLE])
const pairs = [
  { left: runs, right: stands },
  { left: stands, right: runs },
  { left: hops, right: runs },
  { left: runs, right: runs },
]
const asked = { env, pairs, errorRate: 0, taste: 'return', seed: 1 } as const

describe('the synthetic judge', () => {
  it('prefers the higher true return on either side, and calls equal returns equal', () => {
    expect(judgePairs(asked)).toEqual(['left', 'right', 'right', 'equal'])
  })

  it('supports other criteria: preferring jumps may lead nowhere', () => {
    expect(judgePairs({ ...asked, taste: 'jumps' })).toEqual(['equal', 'equal', 'left', 'equal'])
    expect(judgePairs({ ...asked, taste: 'speed' })).toEqual(['left', 'right', 'right', 'equal'])
    expect(TASTES.every(({ help }) => help.endsWith('.'))).toBe(true)
  })

  it('judges the clip after its start state, not the way there', () => {
    const wentRight = clip([RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT], 4)
    const stayed = clip([IDLE, IDLE, IDLE, IDLE, RIGHT, RIGHT, RIGHT, RIGHT], 4)
    expect(judgePairs({ ...asked, pairs: [{ left: wentRight, right: stayed }] })).toEqual(['right'])
  })

  it('errs at the given rate, on the same pairs for the same seed, and never on equal clips', () => {
    const many = { ...asked, pairs: new Array(400).fill(pairs[0]), errorRate: 0.25 }
    const wrong = judgePairs(many).filter((choice) => choice === 'right').length
    expect(wrong).toBeGreaterThan(70)
    expect(wrong).toBeLessThan(130)
    expect(judgePairs(many)).toEqual(judgePairs(many))
    expect(judgePairs({ ...many, seed: 2 })).not.toEqual(judgePairs(many))
    expect(judgePairs({ ...asked, pairs: [pairs[3]], errorRate: 1 })).toEqual(['equal'])
    expect(judgePairs({ ...asked, errorRate: 1 })).toEqual(['right', 'left', 'left', 'equal'])
  })
})
