import { type Clip, replayClip } from '../../sim/clip.ts'
import { isTrial, loadLevel } from '../../sim/levels.ts'
import { RANG_BELL } from '../../sim/world.ts'
import { type Workshop, WorkshopError } from '../../training/page/workshopClient.ts'
import { type AppStore, notify, patch } from '../app/appStore.ts'
import { idMaker, nameMaker, tidyName } from '../app/names.ts'
import type { KeptClip } from '../app/teach.ts'
import { restoreJudgements } from '../porter/pairs.ts'
import { restoreCheckpoint } from '../teach/checkpoints.ts'
import { contentOf, MAX_KEPT_ACTIONS, readClips } from '../teach/clipFile.ts'
import { restoreAnswers } from '../teach/comparisons.ts'
import { levelName } from './onStage.ts'

/** Actions on clips: plain functions on the store. `now` is ms since 1970. */

/** Offers a finished life for keeping, until the next one is finished. */
export function offerClip(store: AppStore, clip: Clip): void {
  if (isTrial(clip.levelId)) return // its level is gone after the trial
  if (clip.actions.length === 0 || clip.actions.length > MAX_KEPT_ACTIONS) return
  patch(store, 'desk', { offered: { clip, rang: rings(clip) }, keptAs: null })
}

export function keepOffered(store: AppStore, now = Date.now()): void {
  const { offered } = store.getState().desk
  if (offered === null) return
  const [kept] = keepClips(store, [offered], { source: 'person' }, now)
  patch(store, 'desk', { offered: null, keptAs: kept.name })
}

/** A clip, and which of its decisions are trained on; without a mask, all from its start state on. */
interface ClipToKeep {
  readonly clip: Clip
  readonly mask?: Uint8Array
}

/** Keeps clips. Those that end without the bell are switched off until the person switches them on. */
export function keepClips(
  store: AppStore,
  clips: readonly ClipToKeep[],
  { source, name }: { readonly source: KeptClip['source']; readonly name?: string },
  now = Date.now(),
): readonly KeptClip[] {
  const known = store.getState().teach.clips
  const nextId = idMaker(known, now)
  const names = nameMaker(known)
  const kept = clips.map(({ clip, mask }): KeptClip => {
    const rang = rings(clip)
    return {
      id: nextId(),
      name: names.numbered(name ?? levelName(clip.levelId)),
      source,
      rang,
      used: rang,
      keptAt: now,
      clip,
      mask: mask ?? new Uint8Array(clip.actions.length).fill(1, clip.from ?? 0),
    }
  })
  addClips(store, kept)
  return kept
}

/**
 * Adds clips of the scripted expert on the current level. Regrets start at random places, so that the clips differ. The
 * page stays usable meanwhile; one request at a time.
 */
export async function askExpert(
  store: AppStore,
  workshop: Pick<Workshop, 'expertClips'>,
  count: number,
  now = Date.now(),
): Promise<void> {
  const { config, desk, teach } = store.getState()
  if (config.env.kind !== 'platformer' || desk.isExpertAsked) return
  patch(store, 'desk', { isExpertAsked: true })
  try {
    const env = { ...config.env, randomRegrets: true }
    // A different seed each time; otherwise the same clips would be played again.
    const clips = await workshop.expertClips(env, { count, seed: config.seed + teach.clips.length })
    keepClips(store, clips, { source: 'expert' }, now)
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error
    if (!error.cancelled) {
      notify(store, { kind: 'warning', text: `${error.message} ${error.advice}` })
    }
  } finally {
    patch(store, 'desk', { isExpertAsked: false })
  }
}

export function changeClip(
  store: AppStore,
  id: string,
  changes: Partial<Pick<KeptClip, 'name' | 'used' | 'mask'>>,
): void {
  const { clips } = store.getState().teach
  patch(store, 'teach', { clips: clips.map((each) => (each.id === id ? { ...each, ...changes } : each)) })
}

/** Renames a clip. A name of spaces is ignored. */
export function renameClip(store: AppStore, id: string, name: string): void {
  const tidy = tidyName(name)
  if (tidy !== '') changeClip(store, id, { name: tidy })
}

export function deleteClip(store: AppStore, id: string): void {
  const { teach, desk } = store.getState()
  const clip = teach.clips.find((each) => each.id === id)
  if (clip === undefined) return
  patch(store, 'teach', { clips: teach.clips.filter((each) => each !== clip) })
  patch(store, 'desk', { deleted: { kind: 'clip', clip }, ...(desk.clip === id && { clip: null }) })
}

/** Restores the last deletion in its old place. */
export function undoDelete(store: AppStore): void {
  const { deleted } = store.getState().desk
  if (deleted === null) return
  if (deleted.kind === 'clip') addClips(store, [deleted.clip])
  else if (deleted.kind === 'checkpoint') restoreCheckpoint(store, deleted.checkpoint, deleted.children)
  else if (deleted.kind === 'judgements') restoreJudgements(store, deleted.judgements)
  else restoreAnswers(store, deleted.answers)
  patch(store, 'desk', { deleted: null })
}

/** Whether the clip ends with the bell. */
function rings(clip: Clip): boolean {
  return replayClip(clip, loadLevel(clip.levelId)).status === RANG_BELL
}

/**
 * Adds the file's clips to the kept ones, except clips with the same decisions and mask as a kept one. Throws
 * `ClipFileError`.
 */
export function importClips(
  store: AppStore,
  text: string,
  now = Date.now(),
): { readonly kept: number; readonly known: number } {
  const { clips } = store.getState().teach
  const found = readClips(text)
  const nextId = idMaker(clips, now)
  const names = nameMaker(clips)
  const known = new Set(clips.map(contentOf))
  const fresh: KeptClip[] = []
  for (const each of found) {
    const content = contentOf(each)
    if (known.has(content)) continue
    known.add(content)
    fresh.push({ ...each, id: nextId(), name: names.unique(each.name), rang: rings(each.clip), keptAt: now })
  }
  addClips(store, fresh)
  return { kept: fresh.length, known: found.length - fresh.length }
}

/** Adds clips in the order in which they were kept. */
function addClips(store: AppStore, clips: readonly KeptClip[]): void {
  const all = [...store.getState().teach.clips, ...clips]
  patch(store, 'teach', { clips: all.sort((a, b) => a.keptAt - b.keptAt) })
}
