import { type Clip, replayClip } from '../sim/clip.ts'
import { LEVELS, loadLevel } from '../sim/levels.ts'
import { RANG_BELL, TICKS_PER_SECOND } from '../sim/world.ts'
import { type AppStore, patch } from './appStore.ts'
import { restoreCheckpoint } from './checkpoints.ts'
import { freshId, freshName, MOST_NAME } from './names.ts'
import type { KeptClip } from './teach.ts'

/** What a person can do with clips: plain functions on the store. `now` is ms since 1970. */

/** Decisions of the longest clip that is kept: a person's five minutes. */
export const MOST_ACTIONS = 5 * 60 * TICKS_PER_SECOND

/** A person's life is over: it may be kept until the next one is. */
export function offerClip(store: AppStore, clip: Clip): void {
  if (clip.actions.length === 0 || clip.actions.length > MOST_ACTIONS) return
  patch(store, 'desk', { offered: { clip, rang: rings(clip) }, keptAs: null })
}

export function keepOffered(store: AppStore, now = Date.now()): void {
  const { offered } = store.getState().desk
  if (offered === null) return
  const [kept] = keepClips(store, [offered.clip], { source: 'person' }, now)
  patch(store, 'desk', { offered: null, keptAs: kept.name })
}

/** Keeps clips as they are, all of their decisions on. Those that end without the bell wait to be switched on by hand. */
export function keepClips(
  store: AppStore,
  clips: readonly Clip[],
  { source, name }: { readonly source: KeptClip['source']; readonly name?: string },
  now = Date.now(),
): readonly KeptClip[] {
  const kept: KeptClip[] = []
  for (const clip of clips) {
    const rang = rings(clip)
    const known = [...store.getState().teach.clips, ...kept]
    kept.push({
      id: freshId(known, now),
      name: freshName(known, name ?? levelName(clip.levelId)),
      source,
      rang,
      used: rang,
      keptAt: now,
      clip,
      mask: new Uint8Array(clip.actions.length).fill(1, clip.from ?? 0),
    })
  }
  addClips(store, kept)
  return kept
}

export function changeClip(
  store: AppStore,
  id: string,
  changes: Partial<Pick<KeptClip, 'name' | 'used' | 'mask'>>,
): void {
  const { clips } = store.getState().teach
  patch(store, 'teach', { clips: clips.map((each) => (each.id === id ? { ...each, ...changes } : each)) })
}

/** A name of spaces changes nothing. */
export function renameClip(store: AppStore, id: string, name: string): void {
  if (name.trim() !== '') changeClip(store, id, { name: name.trim().slice(0, MOST_NAME) })
}

export function deleteClip(store: AppStore, id: string): void {
  const { teach, desk } = store.getState()
  const clip = teach.clips.find((each) => each.id === id)
  if (clip === undefined) return
  patch(store, 'teach', { clips: teach.clips.filter((each) => each !== clip) })
  patch(store, 'desk', { deleted: { kind: 'clip', clip }, ...(desk.clip === id && { clip: null }) })
}

/** Brings back what was deleted last, to where it was. */
export function undoDelete(store: AppStore): void {
  const { deleted } = store.getState().desk
  if (deleted === null) return
  if (deleted.kind === 'clip') addClips(store, [deleted.clip])
  else restoreCheckpoint(store, deleted.checkpoint, deleted.children)
  patch(store, 'desk', { deleted: null })
}

/** Puts a clip on the stage, from its start. */
export function watchClip(store: AppStore, { clip, name }: Pick<KeptClip, 'clip' | 'name'>): void {
  const { restartRequests } = store.getState().spectator
  patch(store, 'spectator', {
    show: { kind: 'clip', clip, title: name },
    takenOver: false,
    paused: false,
    restartRequests: restartRequests + 1,
  })
}

/** To the level that is set, with the hands on the hero. */
export function playByHand(store: AppStore): void {
  const { env } = store.getState().config
  store.setState({ mode: 'play' })
  patch(store, 'spectator', { takenOver: false })
  patch(store, 'play', {
    ...(env.kind === 'platformer' && { level: env.level }),
    screen: 'playing',
    result: null,
  })
}

export function secondsOf(clip: Clip): number {
  return (clip.actions.length * clip.ticksPerAction) / TICKS_PER_SECOND
}

export function levelName(id: string): string {
  return LEVELS.find((level) => level.id === id)?.name ?? id
}

/** Whether the bell rings at its end. */
export function rings(clip: Clip): boolean {
  return replayClip(clip, loadLevel(clip.levelId)).status === RANG_BELL
}

/** Clips stand in the order in which they were kept. */
function addClips(store: AppStore, clips: readonly KeptClip[]): void {
  const all = [...store.getState().teach.clips, ...clips]
  patch(store, 'teach', { clips: all.sort((a, b) => a.keptAt - b.keptAt) })
}
