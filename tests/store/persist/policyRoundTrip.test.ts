import fc from 'fast-check'
import { expect, it } from 'vitest'
import { INITIAL_TEACH } from '../../../src/store/app/teach.ts'
import { changesBetween, parseLibrary } from '../../../src/store/persist/library.ts'
import { parsePolicy, printPolicy } from '../../../src/store/persist/policyFile.ts'
import { anyPolicy } from './anyPolicy.ts'

it('reading a policy file returns the policy that was written, for every kind of policy', () => {
  fc.assert(
    fc.property(anyPolicy, (written) => {
      expect(parsePolicy(printPolicy(written))).toEqual(written)
    }),
  )
})

it('the library returns the kept checkpoints, with any names', () => {
  const kept = fc.uniqueArray(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }), anyPolicy), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(kept, (records) => {
      const checkpoints = records.map(([id, name, snapshot], madeAt) => ({
        id,
        name,
        parent: null,
        snapshot,
        config: '',
        evaluation: null,
        figures: {},
        madeAt,
      }))
      const changes = changesBetween(INITIAL_TEACH, { ...INITIAL_TEACH, checkpoints })
      const stored = changes.flatMap((change) => ('put' in change ? [structuredClone(change.put)] : []))
      const { teach, unreadable } = parseLibrary({
        clips: [],
        answers: [],
        checkpoints: stored,
        rest: [],
        judgements: [],
      })
      expect(unreadable).toBe(0)
      expect(teach.checkpoints).toEqual(checkpoints)
    }),
    { numRuns: 50 },
  )
})
