import { onOneLevel, type PlatformerConfig } from '../../env/config.ts'
import { agentsOf, STRENGTHS, type Strength } from '../../sim/agents.ts'
import { type Clip, replayClip } from '../../sim/clip.ts'
import { isLevelId, levelFault, loadLevel } from '../../sim/levels.ts'
import { type Level, RANG_BELL } from '../../sim/world.ts'
import type { AppStore } from './appStore.ts'
import type { KeptClip, TeachState } from './teach.ts'
import type { AppState, LevelRecord, Opponent, Rival, RunState, SnapshotShelf } from './types.ts'

/** All opponents, in the order in which they are offered. */
export const OPPONENTS = [
  'nobody',
  'best',
  ...STRENGTHS,
  'trained',
  'kept',
  'replay',
] as const satisfies readonly Opponent[]

/** The longest reaction time of a trained opponent, in decisions of 4 ticks: two thirds of a second. */
export const MAX_DELAY = 10

const MAX_CLIPS = 20 // of a level are offered: each is played once to see whether it still ends as it did

interface RaceState extends Pick<AppState, 'play' | 'records' | 'rivals'> {
  readonly teach: Pick<TeachState, 'clips'>
  readonly run: Pick<RunState, 'startedWith' | 'updates'>
}

/** Where an opponent's run on a level is kept in `AppState.rivals`. */
export function rivalKey(level: string, opponent: Opponent): string {
  return `${opponent} ${level}`
}

/** The opponents that can be raced on a level. */
export function opponentsOn(state: RaceState, level: string): readonly Opponent[] {
  return OPPONENTS.filter((opponent) => {
    if (opponent === 'nobody') return true
    if (opponent === 'trained') return state.run.updates > 0 && envOfRun(state, level) !== null
    if (opponent === 'kept') return clipsOn(state, level).length > 0
    if (opponent === 'replay') return state.play.replay?.clip.levelId === level
    if (isStrength(opponent)) return agentsOf(level) !== null
    return state.records[level]?.replay !== undefined || state.rivals[rivalKey(level, opponent)] !== undefined
  })
}

/** The opponents that are named on a level: those that can be raced, and one's own best also before there is one. */
export function opponentsNamed(state: RaceState, level: string): readonly Opponent[] {
  const offered = opponentsOn(state, level)
  return OPPONENTS.filter((opponent) => opponent === 'best' || offered.includes(opponent))
}

/** The chosen opponent, or nobody if the level in play does not have it. */
export function opponentInForce(state: RaceState): Opponent {
  const { opponent, level } = state.play
  return opponentsOn(state, level).includes(opponent) ? opponent : 'nobody'
}

/** What the opponent in force plays; null while it is not loaded. `seed`: for the policy of the run on the page. */
export function rivalInForce(
  state: RaceState,
  shelf: Pick<SnapshotShelf, 'best' | 'latest'>,
  seed: number,
): Rival | null {
  const { level } = state.play
  const opponent = opponentInForce(state)
  if (opponent === 'kept') return keptRival(state)
  if (opponent !== 'trained') return state.rivals[rivalKey(level, opponent)] ?? null
  const policy = shelf.best ?? shelf.latest
  const env = envOfRun(state, level)
  return policy === null || env === null ? null : { kind: 'policy', policy, env, seed }
}

/** The clips under Teach that can be raced on a level, the latest first: of many, the last ones and the chosen one. */
export function clipsOn({ teach, play }: Pick<RaceState, 'teach' | 'play'>, level: string): readonly KeptClip[] {
  const all = teach.clips.filter(({ clip }) => clip.levelId === level)
  const first = all.length - MAX_CLIPS
  return all.filter((kept, index) => (index >= first || kept.id === play.keptClip) && playsAsKept(kept)).reverse()
}

function keptRival(state: RaceState): Rival | null {
  const clips = clipsOn(state, state.play.level)
  const kept = clips.find(({ id }) => id === state.play.keptClip) ?? clips[0]
  return kept === undefined ? null : { kind: 'clip', clip: kept.clip }
}

const replayed = new WeakMap<Clip, { readonly level: Level; readonly isSame: boolean }>()

/** Whether a clip still ends as it did when it was kept. A level may have changed since; each is played once for it. */
export function playsAsKept({ clip, rang }: KeptClip): boolean {
  if (!isLevelId(clip.levelId) || levelFault(clip.levelId) !== null) return false
  const level = loadLevel(clip.levelId)
  const known = replayed.get(clip)
  if (known?.level === level) return known.isSame
  const world = replayClip(clip, level)
  const { actions, ticksPerAction } = clip
  const isWhole = world.tick > (actions.length - 1) * ticksPerAction // it has ended with the last action
  const isSame = isWhole && (world.status === RANG_BELL) === rang
  replayed.set(clip, { level, isSame })
  return isSame
}

/** The environment of the run on the page, if it learns this level. */
export function envOfRun({ run }: Pick<RaceState, 'run'>, level: string): PlatformerConfig | null {
  const env = run.startedWith?.env
  return env?.kind === 'platformer' && env.level === level ? onOneLevel(env) : null
}

export function isStrength(opponent: Opponent): opponent is Strength {
  return STRENGTHS.some((strength) => strength === opponent)
}

/** Keeps a person's new best time; its run can be raced at once. */
export function keepRecord(store: AppStore, level: string, { ticks, coins, splits }: LevelRecord, clip: Clip): void {
  const { records, rivals } = store.getState()
  const { [level]: _, ...others } = records
  store.setState({
    records: { ...others, [level]: { ticks, coins, splits } },
    rivals: { ...rivals, [rivalKey(level, 'best')]: { kind: 'clip', clip } },
  })
}
