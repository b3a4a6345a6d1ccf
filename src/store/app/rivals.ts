import { onOneLevel, type PlatformerConfig } from '../../env/config.ts'
import { agentsOf, STRENGTHS, type Strength } from '../../sim/agents.ts'
import type { Clip } from '../../sim/clip.ts'
import type { AppStore } from './appStore.ts'
import type { AppState, LevelRecord, Opponent, Rival, RunState, SnapshotShelf } from './types.ts'

/** All opponents, in the order in which they are offered. */
export const OPPONENTS = ['nobody', 'best', ...STRENGTHS, 'trained', 'replay'] as const satisfies readonly Opponent[]

/** The longest reaction time of a trained opponent, in decisions of 4 ticks: two thirds of a second. */
export const MAX_DELAY = 10

interface RaceState extends Pick<AppState, 'play' | 'records' | 'rivals'> {
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
    if (opponent === 'replay') return state.play.replay?.clip.levelId === level
    if (isStrength(opponent)) return agentsOf(level) !== null
    return state.records[level]?.replay !== undefined || state.rivals[rivalKey(level, opponent)] !== undefined
  })
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
  if (opponent !== 'trained') return state.rivals[rivalKey(level, opponent)] ?? null
  const policy = shelf.best ?? shelf.latest
  const env = envOfRun(state, level)
  return policy === null || env === null ? null : { kind: 'policy', policy, env, seed }
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
