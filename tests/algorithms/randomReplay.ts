import type { ReplayBuffer } from '../../src/rl/replayBuffer.ts'
import { createRng } from '../../src/shared/rng.ts'

/** Adds random transitions; a quarter of them terminated. */
export function fillReplay(replay: ReplayBuffer, count: number, spec: { inputs: number; actions: number }): void {
  const rng = createRng(2, 'transitions')
  const draw = () => Float32Array.from({ length: spec.inputs }, () => rng.normal())
  for (let number = 0; number < count; number++) {
    replay.add({
      observations: draw(),
      observationOffset: 0,
      action: rng.int(spec.actions),
      reward: rng.normal(),
      nextObservations: draw(),
      nextObservationOffset: 0,
      discount: number % 4 === 0 ? 0 : 0.9,
    })
  }
}

/** Slots `[count]` of a replay buffer of `size` transitions. */
export function randomSlots(count: number, size: number, name: string): Int32Array {
  const rng = createRng(3, name)
  return Int32Array.from({ length: count }, () => rng.int(size))
}
