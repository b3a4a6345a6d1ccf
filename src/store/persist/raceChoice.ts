import * as v from 'valibot'
import { type AppStore, patch } from '../app/appStore.ts'
import { MAX_DELAY, OPPONENTS } from '../app/rivals.ts'

/** Whom a person races, its reaction time and how it is shown, in localStorage. The page works without. */

const RACE_KEY = 'bellman-bros/race'

const CHOICE = v.object({
  opponent: v.picklist(OPPONENTS),
  delay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DELAY)),
  rivalView: v.optional(v.picklist(['ghost', 'sideBySide']), 'ghost'),
})

/** Restores the choice of the last visit, unless the person has chosen already, and writes each new one. */
export function keepRaceChoice(store: AppStore, storage: () => Pick<Storage, 'getItem' | 'setItem'>): () => void {
  const chosen = store.getState().play
  if (chosen.opponent === 'nobody' && chosen.delay === 0) recall(store, storage)
  return store.subscribe(({ play }, { play: before }) => {
    const { opponent, delay, rivalView } = play
    if (opponent === before.opponent && delay === before.delay && rivalView === before.rivalView) return
    try {
      storage().setItem(RACE_KEY, JSON.stringify({ opponent, delay, rivalView }))
    } catch {
      // Forbidden or full: the choice lasts as long as the page.
    }
  })
}

function recall(store: AppStore, storage: () => Pick<Storage, 'getItem'>): void {
  try {
    patch(store, 'play', v.parse(CHOICE, JSON.parse(storage().getItem(RACE_KEY) ?? '')))
  } catch {
    // Nothing stored, storage forbidden, or a choice of another version.
  }
}
