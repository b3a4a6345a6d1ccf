import { describe, expect, it } from 'vitest'
import type { PairListing } from '../../../src/algorithms/contract.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { Judgement } from '../../../src/store/app/teach.ts'
import { undoDelete } from '../../../src/store/controls/teachControls.ts'
import { deleteJudgement, pairRows } from '../../../src/store/porter/pairs.ts'

const [A, B] = [Uint8Array.of(1, 2), Uint8Array.of(1, 3)]
const judged = (id: string, choice: Judgement['choice'], givenAt = 1): Judgement => {
  return { id, question: '3+2=?', left: A, right: B, choice, givenAt }
}

/** A run that has learnt from two of the person's pairs and two of its own, one of which it has not studied yet. */
const LISTING: PairListing = {
  pairs: [
    { by: 'person', question: '3+2=?', chosen: A, rejected: B },
    { by: 'person', question: '9-1=?', chosen: A, rejected: B },
    { by: 'generated', question: '3+2=?', chosen: B, rejected: A },
    { by: 'generated', question: '4+1=?', chosen: A, rejected: B },
  ],
  implicitRewards: Float32Array.of(1, -2, 5, 4, 0.5, 1, Number.NaN, Number.NaN),
}

describe('the list of pairs', () => {
  it("holds the person's, the latest first, and the run's own, with their margins", () => {
    const rows = pairRows([judged('first', 'left'), judged('second', 'right')], LISTING)
    expect(rows).toMatchObject([
      { by: 'person', judgement: 'second', chosen: B, rejected: A, margin: null },
      { by: 'person', judgement: 'first', chosen: A, rejected: B, margin: 3 },
      { by: 'generated', judgement: null, question: '3+2=?', margin: -0.5 },
      { by: 'generated', judgement: null, question: '4+1=?', margin: null },
    ])
  })

  it('marks ties, from which DPO does not learn', () => {
    expect(pairRows([judged('tie', 'equal')], LISTING)[0]).toMatchObject({ isTie: true, margin: null })
  })

  it("is the person's alone before a run", () => {
    expect(pairRows([judged('first', 'left')], null)).toMatchObject([{ judgement: 'first', margin: null }])
  })

  it('deletes a judgement, and restores it in its place', () => {
    const store = createAppStore(defaultRunConfig())
    const all = [judged('a', 'left', 1), judged('b', 'equal', 2), judged('c', 'right', 3)]
    patch(store, 'teach', { judgements: all })
    deleteJudgement(store, 'b')
    deleteJudgement(store, 'unknown')
    expect(store.getState().teach.judgements.map(({ id }) => id)).toEqual(['a', 'c'])
    undoDelete(store)
    expect(store.getState().teach.judgements).toEqual(all)
    expect(store.getState().desk.deleted).toBeNull()
  })
})
