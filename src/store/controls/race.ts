import type { Clip } from '../../sim/clip.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { platformerOf } from '../app/configEdits.ts'
import { playsAsKept, rivalKey } from '../app/rivals.ts'
import type { KeptClip } from '../app/teach.ts'
import { playLevel } from './onStage.ts'

/** Starts a person's race against a replay, on its level and with its seed. */
export function raceReplay(store: AppStore, { clip, title }: { readonly clip: Clip; readonly title: string }): void {
  const { rivals } = store.getState()
  store.setState({ rivals: { ...rivals, [rivalKey(clip.levelId, 'replay')]: { kind: 'clip', clip } } })
  patch(store, 'play', { replay: { clip, title }, opponent: 'replay' })
  playLevel(store, clip.levelId)
}

/** Starts a person's race against a clip kept under Teach, on its level and with its seed; false if its level has changed. */
export function raceClip(store: AppStore, kept: KeptClip): boolean {
  if (!playsAsKept(kept)) return false
  patch(store, 'play', { keptClip: kept.id, opponent: 'kept' })
  playLevel(store, kept.clip.levelId)
  return true
}

/** Starts a person's race against the policy of the run on the page, on the level that it learns; nothing happens without a run. */
export function raceTrained(store: AppStore): void {
  const { startedWith } = store.getState().run
  const env = startedWith === null ? undefined : platformerOf(startedWith.env)
  if (env === undefined) return
  patch(store, 'play', { opponent: 'trained' })
  playLevel(store, env.level)
}
