import { expect, it } from 'vitest'
import { pictureHashes } from './pictures.ts'

it('draws what agents see to the committed hashes, in Node as in every engine', async () => {
  // A new level adds a line: `npx vitest run tests/determinism -u` accepts it. A line that changes breaks saved policies.
  await expect(`${JSON.stringify(pictureHashes(), null, 2)}\n`).toMatchFileSnapshot('pictures.json')
})
