import { endlessId, endlessPlaceOf, nextEndless } from '../../sim/endless/ids.ts'
import { menuIdOf } from '../../sim/levels.ts'
import { isStrength, MAX_DELAY } from '../../store/app/rivals.ts'
import type { Opponent, PlayState } from '../../store/app/types.ts'

/** Commands of keys, apart from controlling the hero. `less` and `more` change a number. */
export type Command = 'up' | 'down' | 'left' | 'right' | 'confirm' | 'back' | 'restart' | 'mute' | 'less' | 'more'

/** Effect of a command on a person's game: a change of the play state, or a restart of the level. */
type MenuAnswer = Partial<PlayState> | 'restart' | null

/** `levels`: ids in the order of the menu. `opponents`: those of the chosen level, at least one. */
export function answerCommand(
  play: PlayState,
  command: Command,
  levels: readonly string[],
  opponents: readonly Opponent[],
): MenuAnswer {
  switch (play.screen) {
    case 'title':
      return command === 'confirm' ? { screen: 'levelSelect' } : null
    case 'levelSelect':
      if (command === 'confirm') return { screen: 'playing' }
      if (command === 'back') return { screen: 'title' }
      if (command === 'up') return { level: neighbour(levels, play.level, -1) }
      if (command === 'down') return { level: neighbour(levels, play.level, 1) }
      if (command === 'left') return { opponent: opponents[Math.max(0, chosenOf(play, opponents) - 1)] ?? 'nobody' }
      if (command === 'right') return { opponent: opponents[chosenOf(play, opponents) + 1] ?? play.opponent }
      return raceChoice(play, command, opponents[chosenOf(play, opponents)] ?? 'nobody')
    case 'playing':
      if (command === 'confirm' || command === 'back') return { screen: 'paused' }
      return command === 'restart' ? 'restart' : null
    case 'asked':
      if (command !== 'back' || play.question === null) return null
      return { screen: 'playing', question: { ...play.question, verdict: false } }
    case 'paused':
      if (command === 'confirm') return { screen: 'playing' }
      if (command === 'back') return { screen: 'levelSelect' }
      return command === 'restart' ? 'restart' : null
    case 'result':
      if (command === 'back') return { screen: 'levelSelect' }
      if (command === 'restart') return 'restart'
      if (command !== 'confirm') return null
      // After the bell comes the next level, or the next seed; after the last life, the same one again.
      return play.result?.rang ? afterBell(play, levels) : 'restart'
    default:
      return play.screen satisfies never
  }
}

/** How the opponent is shown, and how fast it reacts: what of that the panel offers for it. */
function raceChoice({ rivalView, delay }: PlayState, command: Command, opponent: Opponent): Partial<PlayState> | null {
  if (command === 'restart') {
    return opponent === 'nobody' ? null : { rivalView: rivalView === 'ghost' ? 'sideBySide' : 'ghost' }
  }
  if ((command !== 'less' && command !== 'more') || !(isStrength(opponent) || opponent === 'trained')) return null
  return { delay: Math.max(0, Math.min(MAX_DELAY, delay + (command === 'more' ? 1 : -1))) }
}

function afterBell(play: PlayState, levels: readonly string[]): Partial<PlayState> {
  const place = endlessPlaceOf(play.level)
  if (place !== null) return { screen: 'playing', level: endlessId(nextEndless(place)), result: null }
  return { screen: 'levelSelect', level: neighbour(levels, play.level, 1) }
}

/** Index of the chosen opponent; 0, nobody, if the level does not have it. */
function chosenOf({ opponent }: PlayState, opponents: readonly Opponent[]): number {
  return Math.max(0, opponents.indexOf(opponent))
}

function neighbour(levels: readonly string[], level: string, step: number): string {
  const index = Math.max(0, levels.indexOf(menuIdOf(level)))
  return levels[(index + step + levels.length) % levels.length] ?? level
}
