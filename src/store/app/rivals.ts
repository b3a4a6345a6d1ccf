import { agentsOf, STRENGTHS, type Strength } from '../../sim/agents.ts'
import type { Clip } from '../../sim/clip.ts'
import type { AppStore } from './appStore.ts'
import type { AppState, LevelRecord, Opponent } from './types.ts'

/** All opponents, in the order in which they are offered. */
export const OPPONENTS = ['nobody', 'best', ...STRENGTHS, 'replay'] as const satisfies readonly Opponent[]

/** The longest reaction time of a trained opponent, in decisions of 4 ticks: two thirds of a second. */
export const MAX_DELAY = 10

type RaceState = Pick<AppState, 'play' | 'records' | 'rivals'>

/** Where an opponent's run on a level is kept in `AppState.rivals`. */
export function rivalKey(level: string, opponent: Opponent): string {
  return `${opponent} ${level}`
}

/** The opponents that can be raced on a level. */
export function opponentsOn(state: RaceState, level: string): readonly Opponent[] {
  return OPPONENTS.filter((opponent) => {
    if (opponent === 'nobody') return true
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
