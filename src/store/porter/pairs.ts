import type { PairListing, PairSource } from '../../algorithms/contract.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import type { Judgement } from '../app/teach.ts'

/** Two answers to one question, one of which is preferred. */
export interface PairRow {
  readonly by: PairSource
  readonly question: string
  readonly chosen: Uint8Array // tokens of the completion
  readonly rejected: Uint8Array
  /** Equally good: DPO leaves the pair out. */
  readonly isTie: boolean
  /** Implicit reward of the chosen answer minus that of the rejected one, when last studied; null before. */
  readonly margin: number | null
  /** Id of the person's judgement; null for a generated pair. */
  readonly judgement: string | null
}

/** The person's pairs, the latest first, then the generated ones of the run. */
export function pairRows(judgements: readonly Judgement[], listing: PairListing | null): PairRow[] {
  const studied = (listing?.pairs ?? []).map((pair, index) => ({ ...pair, margin: marginOf(listing, index) }))
  const margins = new Map(studied.filter(({ by }) => by === 'person').map((pair) => [keyOf(pair), pair.margin]))
  const people = judgements.map(({ id, question, left, right, choice }): PairRow => {
    const [chosen, rejected] = choice === 'right' ? [right, left] : [left, right]
    const isTie = choice === 'equal'
    const margin = isTie ? null : (margins.get(keyOf({ question, chosen, rejected })) ?? null)
    return { by: 'person', question, chosen, rejected, isTie, margin, judgement: id }
  })
  const generated = studied
    .filter(({ by }) => by === 'generated')
    .map((pair): PairRow => ({ ...pair, isTie: false, judgement: null }))
  return [...people.reverse(), ...generated]
}

/** Deletes a judgement; it can be restored until the next deletion. */
export function deleteJudgement(store: AppStore, id: string): void {
  const { judgements } = store.getState().teach
  const unwanted = judgements.filter((each) => each.id === id)
  if (unwanted.length === 0) return
  patch(store, 'teach', { judgements: judgements.filter((each) => each.id !== id) })
  patch(store, 'desk', { deleted: { kind: 'judgements', judgements: unwanted } })
}

/** Restores deleted judgements in the order in which they were given. */
export function restoreJudgements(store: AppStore, judgements: readonly Judgement[]): void {
  const all = [...store.getState().teach.judgements, ...judgements]
  patch(store, 'teach', { judgements: all.sort((a, b) => a.givenAt - b.givenAt) })
}

function marginOf(listing: PairListing | null, pair: number): number | null {
  if (listing === null) return null
  const [chosen, rejected] = listing.implicitRewards.subarray(2 * pair)
  return Number.isNaN(chosen) ? null : chosen - rejected
}

function keyOf({ question, chosen, rejected }: Pick<PairRow, 'question' | 'chosen' | 'rejected'>): string {
  return `${question} ${chosen} ${rejected}`
}
