import { describe, expect, it } from 'vitest'
import { createReplayBuffer, type Transition } from '../../src/rl/replayBuffer.ts'
import { leftOutOf } from '../../src/shared/state.ts'

/** A transition that is identified by its number; its observations are in the middle of larger arrays. */
function numbered(number: number): Transition {
  return {
    observations: Float32Array.of(-1, -1, number, number + 0.25),
    observationOffset: 2,
    action: number % 5,
    reward: number * 10,
    nextObservations: Float32Array.of(-1, number + 0.5, number + 0.75),
    nextObservationOffset: 1,
    discount: number / 100,
  }
}

describe('replay buffer', () => {
  it('returns every stored column in the order of the slots', () => {
    const buffer = createReplayBuffer({ capacity: 4 }, 2)
    for (let number = 1; number <= 3; number++) expect(buffer.add(numbered(number))).toBe(number - 1)
    const batch = buffer.gather(Int32Array.of(2, 0))
    expect([...batch.observations]).toEqual([3, 3.25, 1, 1.25])
    expect([...batch.nextObservations]).toEqual([3.5, 3.75, 1.5, 1.75])
    expect([...batch.actions]).toEqual([3, 1])
    expect([...batch.rewards]).toEqual([30, 10])
    expect([...batch.discounts]).toEqual([3 / 100, 1 / 100].map(Math.fround))
  })

  it('overwrites the oldest once it is full', () => {
    const buffer = createReplayBuffer({ capacity: 3 }, 2)
    const slots = [1, 2, 3, 4, 5].map((number) => buffer.add(numbered(number)))
    expect(slots).toEqual([0, 1, 2, 0, 1])
    expect(buffer.size).toBe(3)
    const batch = buffer.gather(Int32Array.of(0, 1, 2))
    expect([...batch.rewards]).toEqual([40, 50, 30])
  })

  it('keeps all transitions while its storage grows to a capacity that is not a power of two', () => {
    const buffer = createReplayBuffer({ capacity: 10_000 }, 2)
    for (let number = 0; number < 10_001; number++) buffer.add(numbered(number))
    expect(buffer.size).toBe(10_000)
    const batch = buffer.gather(Int32Array.of(0, 1, 9_999))
    expect([...batch.rewards]).toEqual([100_000, 10, 99_990])
  })

  it('refuses a capacity whose observations would not fit in memory, and names one that does', () => {
    expect(() => createReplayBuffer({ capacity: 57_100 }, 2352)).toThrow(
      '57100 observations of 2352 numbers would take 1025 MiB',
    )
    expect(createReplayBuffer({ capacity: 57_000 }, 2352).capacity).toBe(57_000)
  })

  it('keeps pictures as bytes, in a quarter of the memory, to the bit', () => {
    const buffer = createReplayBuffer({ capacity: 256, picture: {} }, 1)
    const grey = (level: number) => Math.fround(level / 255)
    for (let level = 0; level < 256; level++) {
      const observations = Float32Array.of(grey(level), grey(255 - level))
      const places = { observations, observationOffset: 0, nextObservations: observations, nextObservationOffset: 1 }
      buffer.add({ ...places, action: 0, reward: level, discount: 1 })
    }
    const slots = Int32Array.from({ length: 256 }, (_, slot) => slot)
    const greys = Float32Array.from(slots, grey)
    const { observations, nextObservations } = buffer.gather(slots)
    expect(observations).toEqual(greys)
    expect(nextObservations).toEqual(greys.slice().reverse())
    expect(buffer.state.save()).toMatchObject({ observations: Uint8Array.from(slots) })
    const loaded = createReplayBuffer({ capacity: 256, picture: {} }, 1)
    loaded.state.load(buffer.state.save())
    expect(loaded.gather(slots)).toEqual(buffer.gather(slots))
    expect(() => createReplayBuffer({ capacity: 228_400, picture: {} }, 2352)).toThrow('would take 1025 MiB')
    expect(createReplayBuffer({ capacity: 228_000, picture: {} }, 2352).capacity).toBe(228_000)
  })

  it('gathers the outcomes alone', () => {
    const buffer = createReplayBuffer({ capacity: 4 }, 2)
    for (let number = 1; number <= 3; number++) buffer.add(numbered(number))
    const slots = Int32Array.of(1, 1, 0)
    const { actions, rewards, discounts } = buffer.gather(slots)
    expect(buffer.gatherOutcomes(slots)).toEqual({ actions, rewards, discounts })
    expect([...rewards]).toEqual([20, 20, 10])
  })
})

describe('a replay buffer in a checkpoint', () => {
  it('is left out above 128 MiB, with a mark that says why, and refills after that', () => {
    const floats = 2 ** 20
    const large = createReplayBuffer({ capacity: 17 }, floats)
    const transition = {
      ...numbered(1),
      observations: new Float32Array(floats),
      nextObservations: new Float32Array(floats),
    }
    for (let count = 0; count < 17; count++)
      large.add({ ...transition, observationOffset: 0, nextObservationOffset: 0 })
    const saved = large.state.save()
    expect(leftOutOf({ learner: [{ replay: saved }] })).toEqual(['The replay buffer takes 137 MiB, more than 128 MiB.'])
    const small = createReplayBuffer({ capacity: 4 }, 2)
    small.add(numbered(1))
    expect(leftOutOf(small.state.save())).toEqual([])
    small.state.load(saved)
    expect(small.size).toBe(0)
    expect(small.add(numbered(2))).toBe(0)
  })
})
