import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReferenceEnv } from '../../../src/env/reference/create.ts'
import { crc32 } from '../../../src/shared/crc.ts'
import { mix32 } from '../../../src/shared/rng.ts'

/** What python/tests/record_minatar.py saw in a game of the `minatar` package that drew the same random numbers. */
interface Recorded {
  readonly game: string
  readonly steps: number
  readonly points: number
  readonly ends: number // episodes that ended
  /** A digit a step; absent: random actions. */
  readonly actions?: string
  /** One after every 50 steps, over all pictures, rewards and ends so far. */
  readonly hashes: string
}

const RECORDED: readonly Recorded[] = JSON.parse(readFileSync(new URL('./minatar.json', import.meta.url), 'utf8'))
const ACTIONS = 6
const EVERY = 50 // steps from hash to hash

describe('MinAtar', () => {
  it.each(RECORDED.map((each) => [each.game, each.actions === undefined ? 'random' : 'planned', each] as const))(
    'plays %s like the minatar package, frame by frame, with %s actions',
    (game, _, { steps, points, ends, actions, hashes }) => {
      const env = createReferenceEnv(`minatar-${game.replace('_', '-')}`)
      const observation = new Float32Array(env.spec.observationSize)
      const seen = new Uint8Array(observation.length + 2)
      const recorded = hashes.split(' ')
      const totals = { points: 0, ends: 0 }
      let hash = 0
      env.reset(0, observation)
      for (let step = 0; step < steps; step++) {
        const action = actions === undefined ? mix32(step + 1) % ACTIONS : Number(actions[step])
        const { reward, terminated, truncated } = env.step(action, observation)
        expect(truncated).toBe(false)
        seen.set(observation)
        seen.set([reward, Number(terminated)], observation.length)
        hash = crc32(seen, hash)
        totals.points += reward
        if (terminated) env.reset(++totals.ends, observation)
        if ((step + 1) % EVERY > 0) continue
        const wanted = recorded[(step + 1) / EVERY - 1]
        expect(hash.toString(16).padStart(8, '0'), `steps ${step + 1 - EVERY} to ${step}`).toBe(wanted)
      }
      expect(totals).toEqual({ points, ends })
    },
  )
})
