import type { Clip } from '../../sim/clip.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import { rivalKey } from '../app/rivals.ts'
import { playLevel } from './teachControls.ts'

/** Starts a person's race against a replay, on its level and with its seed. */
export function raceReplay(store: AppStore, { clip, title }: { readonly clip: Clip; readonly title: string }): void {
  const { rivals } = store.getState()
  store.setState({ rivals: { ...rivals, [rivalKey(clip.levelId, 'replay')]: { kind: 'clip', clip } } })
  patch(store, 'play', { replay: { clip, title }, opponent: 'replay' })
  playLevel(store, clip.levelId)
}
