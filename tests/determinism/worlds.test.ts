import { expect, it } from 'vitest'
import { worldHashes } from './worlds.ts'

it('plays every level to the committed hashes, in Node as in every engine', async () => {
  // A new level or a change of the rules changes them on purpose: `npx vitest run tests/determinism -u` accepts it.
  await expect(`${JSON.stringify(worldHashes(), null, 2)}\n`).toMatchFileSnapshot('worlds.json')
})
