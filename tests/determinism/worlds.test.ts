import { expect, it } from 'vitest'
import { replayHash, worldHashes } from './worlds.ts'

it('plays every level to the committed hashes, in Node as in every engine', async () => {
  // A new level or a change of the rules changes them on purpose: `npx vitest run tests/determinism -u` accepts it.
  await expect(`${JSON.stringify(worldHashes(), null, 2)}\n`).toMatchFileSnapshot('worlds.json')
})

it('plays 1,000 seeds of 2,000 actions to the committed hash, in Node as in every engine', async () => {
  await expect(`${replayHash()}\n`).toMatchFileSnapshot('replay.json')
})
