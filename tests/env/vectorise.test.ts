import { describe, expect, it } from 'vitest'
import { createVecEnv } from '../../src/env/create.ts'
import { createCartPole } from '../../src/env/reference/cartpole.ts'
import { episodeSeeds, vectorise } from '../../src/env/vectorise.ts'

describe('vectorise', () => {
  it('with one row equals the single environment, step for step, over several episodes', () => {
    const vec = createVecEnv({ kind: 'reference', id: 'cartpole' }, 1)
    vec.reset(7)
    const single = createCartPole()
    const seeds = episodeSeeds(7, 0)
    const observation = new Float32Array(4)
    single.reset(seeds.uint32(), observation)
    let episodes = 0
    for (let step = 0; step < 200; step++) {
      expect(vec.observations).toEqual(observation)
      const action = (step >> 1) % 2
      vec.step(Int32Array.of(action))
      const result = single.step(action, observation)
      expect(vec.finalObservations).toEqual(observation)
      expect([vec.rewards[0], vec.terminated[0], vec.truncated[0]]).toEqual([1, result.terminated ? 1 : 0, 0])
      if (result.terminated) {
        episodes++
        single.reset(seeds.uint32(), observation)
      }
    }
    expect(episodes).toBeGreaterThan(2)
  })

  it('separates the final observation from the first one of the next episode', () => {
    const vec = vectorise(createCartPole, 2)
    vec.reset(0)
    const actions = Int32Array.of(1, 0)
    let step = 0
    while (vec.terminated[0] === 0 && step++ < 20) vec.step(actions)
    expect(vec.terminated[0]).toBe(1)
    expect(Math.abs(vec.finalObservations[2])).toBeGreaterThan(0.2094) // the pole that fell
    expect(Math.abs(vec.observations[2])).toBeLessThanOrEqual(0.05) // the pole that starts
  })

  it('gives the same episodes for the same seed, and different ones for other rows and seeds', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => {
      const vec = vectorise(createCartPole, 3)
      vec.reset(seed)
      for (let step = 0; step < 40; step++) vec.step(Int32Array.of(0, 1, step % 2))
      return Array.from(vec.observations)
    })
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    expect(first.slice(0, 4)).not.toEqual(first.slice(4, 8))
  })

  it('draws a row’s episodes only from the seed and the row, however many rows there are', () => {
    const few = vectorise(createCartPole, 2)
    const many = vectorise(createCartPole, 5)
    few.reset(4)
    many.reset(4)
    expect(many.observations.slice(0, 8)).toEqual(few.observations)
  })

  it('lists the environments if an unknown one is requested', () => {
    expect(() => createVecEnv({ kind: 'reference', id: 'pong' }, 1)).toThrow(/"pong".*cartpole/)
  })
})
