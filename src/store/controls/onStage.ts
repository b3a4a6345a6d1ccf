import type { Clip } from '../../sim/clip.ts'
import { levelCard } from '../../sim/levels.ts'
import { TICKS_PER_SECOND } from '../../sim/world.ts'
import { type AppStore, patch } from '../app/appStore.ts'
import type { KeptClip } from '../app/teach.ts'
import type { AppState } from '../app/types.ts'
import type { LinkedReplay } from '../teach/replayLink.ts'

/** What a person puts on the stage: a clip, a replay, a game of their own. */

/** Puts a clip on the stage, from its start. */
export function watchClip(store: AppStore, { clip, name }: Pick<KeptClip, 'clip' | 'name'>): void {
  showClip(store, { kind: 'clip', clip, title: name })
}

/** Puts a replay from a link on the stage, with its verdict. */
export function watchReplay(store: AppStore, { clip, verdict }: LinkedReplay): void {
  store.setState({ mode: 'watch' })
  showClip(store, { kind: 'clip', clip, title: levelName(clip.levelId), verdict })
}

function showClip(store: AppStore, show: AppState['spectator']['show']): void {
  const { restartRequests } = store.getState().spectator
  patch(store, 'spectator', {
    show,
    takenOver: false,
    paused: false,
    restartRequests: restartRequests + 1,
  })
}

/** Switches to playing the current level by hand. */
export function playByHand(store: AppStore): void {
  const { config, play } = store.getState()
  playLevel(store, config.env.kind === 'platformer' ? config.env.level : play.level)
}

/** Starts a person's game of a level. */
export function playLevel(store: AppStore, level: string): void {
  store.setState({ mode: 'play' })
  patch(store, 'spectator', { takenOver: false })
  patch(store, 'play', { level, screen: 'playing', result: null })
}

export function secondsOf(clip: Clip): number {
  return (clip.actions.length * clip.ticksPerAction) / TICKS_PER_SECOND
}

export function levelName(id: string): string {
  return levelCard(id)?.name ?? id
}
