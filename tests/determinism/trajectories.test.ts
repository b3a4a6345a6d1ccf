import { expect, it } from 'vitest'
import { trajectories } from './trajectories.ts'

it('gives agents what the committed hashes say, in Node as in every engine and in Python', async () => {
  // A new level adds an entry, a change of the rules changes them on purpose: `npx vitest run tests/determinism -u` accepts it.
  await expect(`${JSON.stringify(trajectories(), null, 2)}\n`).toMatchFileSnapshot('trajectories.json')
})
