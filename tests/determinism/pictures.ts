import { createPlatformerEnv } from '../../src/env/platformer.ts'
import { createRng } from '../../src/shared/rng.ts'
import { LEVELS } from '../../src/sim/levels.ts'
import { ACTIONS } from '../../src/sim/world.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

const DECISIONS = 300

/** Level → one number over the pictures that an agent sees in some games of random actions. Any engine, same numbers. */
export function pictureHashes(): Record<string, number> {
  const hashes: Record<string, number> = {}
  for (const id of [...LEVELS.map((level) => level.id), 'endless-7-100', 'endless2-7-100']) {
    const env = createPlatformerEnv({ ...defaultPlatformer(), level: id, observation: 'pixels', randomRegrets: true })
    const picture = new Float32Array(env.spec.observationSize)
    const bytes = new Uint8Array(picture.buffer)
    const rng = createRng(1, id)
    let hash = 0
    let seed = 0
    env.reset(seed, picture)
    for (let decision = 0; decision < DECISIONS; decision++) {
      const { terminated, truncated } = env.step(rng.int(ACTIONS.length), picture)
      for (const byte of bytes) hash = (Math.imul(hash, 31) + byte) | 0
      if (terminated || truncated) env.reset(++seed, picture)
    }
    hashes[id] = hash >>> 0
  }
  return hashes
}
