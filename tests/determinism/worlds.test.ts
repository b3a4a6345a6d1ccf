import { expect, it } from 'vitest'
import committed from './worlds.json' with { type: 'json' }
import { worldHashes } from './worlds.ts'

it('plays every level to the committed hashes, in Node as in every engine', () => {
  // A change of the rules changes them on purpose: then write what this prints into worlds.json, in the same commit.
  expect(worldHashes()).toEqual(committed)
})
