import { describe, expect, it } from 'vitest'
import { LEVEL_MENU, levelCard } from '../../../src/sim/levels.ts'
import { INITIAL_PLAY } from '../../../src/store/app/appStore.ts'
import { MAX_DELAY } from '../../../src/store/app/rivals.ts'
import type { PlayState } from '../../../src/store/app/types.ts'
import { answerCommand as answer } from '../../../src/view/session/menu.ts'

const OPPONENTS = ['nobody', 'novice', 'expert'] as const
const answerCommand = (play: PlayState, command: Parameters<typeof answer>[1], levels: readonly string[]) =>
  answer(play, command, levels, OPPONENTS)

const LEVELS = ['corridor', 'lobby', 'regret']
const on = (screen: PlayState['screen'], more: Partial<PlayState> = {}): PlayState => ({
  ...INITIAL_PLAY,
  level: 'lobby',
  screen,
  ...more,
})

describe('the menu', () => {
  it('leads from the title through the levels into the game and back', () => {
    expect(answerCommand(on('title'), 'confirm', LEVELS)).toEqual({ screen: 'levelSelect' })
    expect(answerCommand(on('levelSelect'), 'confirm', LEVELS)).toEqual({ screen: 'playing' })
    expect(answerCommand(on('playing'), 'back', LEVELS)).toEqual({ screen: 'paused' })
    expect(answerCommand(on('paused'), 'confirm', LEVELS)).toEqual({ screen: 'playing' })
    expect(answerCommand(on('paused'), 'back', LEVELS)).toEqual({ screen: 'levelSelect' })
    expect(answerCommand(on('levelSelect'), 'back', LEVELS)).toEqual({ screen: 'title' })
  })

  it('wraps around the list of levels in both directions', () => {
    expect(answerCommand(on('levelSelect', { level: 'regret' }), 'down', LEVELS)).toEqual({ level: 'corridor' })
    expect(answerCommand(on('levelSelect', { level: 'corridor' }), 'up', LEVELS)).toEqual({ level: 'regret' })
  })

  it('chooses the opponent sideways, without wrapping, from nobody if the level has not the chosen one', () => {
    const levels = (opponent: PlayState['opponent']) => on('levelSelect', { opponent })
    expect(answerCommand(levels('nobody'), 'right', LEVELS)).toEqual({ opponent: 'novice' })
    expect(answerCommand(levels('novice'), 'left', LEVELS)).toEqual({ opponent: 'nobody' })
    expect(answerCommand(levels('nobody'), 'left', LEVELS)).toEqual({ opponent: 'nobody' })
    expect(answerCommand(levels('expert'), 'right', LEVELS)).toEqual({ opponent: 'expert' })
    expect(answerCommand(levels('replay'), 'right', LEVELS)).toEqual({ opponent: 'novice' })
  })

  it('shows the opponent the other way, and makes it react later or sooner, as far as the panel offers it', () => {
    const levels = (more: Partial<PlayState>) => on('levelSelect', more)
    const expert = { opponent: 'expert' } as const
    expect(answerCommand(levels(expert), 'restart', LEVELS)).toEqual({ rivalView: 'sideBySide' })
    expect(answerCommand(levels({ ...expert, rivalView: 'sideBySide' }), 'restart', LEVELS)).toEqual({
      rivalView: 'ghost',
    })
    expect(answerCommand(levels(expert), 'more', LEVELS)).toEqual({ delay: 1 })
    expect(answerCommand(levels({ ...expert, delay: 3 }), 'less', LEVELS)).toEqual({ delay: 2 })
    expect(answerCommand(levels(expert), 'less', LEVELS)).toEqual({ delay: 0 })
    expect(answerCommand(levels({ ...expert, delay: MAX_DELAY }), 'more', LEVELS)).toEqual({ delay: MAX_DELAY })
    for (const command of ['restart', 'less', 'more'] as const) {
      expect(answerCommand(levels({ opponent: 'nobody' }), command, LEVELS)).toBeNull()
      expect(answerCommand(levels({ opponent: 'replay' }), command, LEVELS), 'not on this level').toBeNull()
    }
    expect(answer(levels({ opponent: 'best' }), 'more', LEVELS, ['nobody', 'best']), 'a recording').toBeNull()
    expect(answerCommand(on('playing', expert), 'more', LEVELS)).toBeNull()
  })

  it('offers the next level after the bell and the same one after the last life', () => {
    const result = { ticks: 600, coins: 3, splits: [], best: true, previous: null, rival: null }
    const won = on('result', { level: 'lobby', result: { ...result, rang: true } })
    const lost = on('result', { level: 'lobby', result: { ...result, rang: false } })
    expect(answerCommand(won, 'confirm', LEVELS)).toEqual({ screen: 'levelSelect', level: 'regret' })
    expect(answerCommand(lost, 'confirm', LEVELS)).toBe('restart')
  })

  it('offers the next seed of an endless level after the bell, to be played at once', () => {
    const result = { ticks: 600, coins: 3, splits: [], best: true, previous: null, rival: null }
    const won = on('result', { level: 'endless2-17-50', result: { ...result, rang: true } })
    expect(answerCommand(won, 'confirm', LEVELS)).toEqual({ screen: 'playing', level: 'endless2-18-50', result: null })
    const last = { ...won, level: 'endless2-999999-50' }
    expect(answerCommand(last, 'confirm', LEVELS)).toMatchObject({ level: 'endless2-0-50' })
  })

  it('lists endless levels as one entry, whatever the seed', () => {
    const levels = LEVEL_MENU.map(({ id }) => id)
    const endless = on('levelSelect', { level: 'endless2-17-50' })
    expect(answerCommand(endless, 'down', levels)).toEqual({ level: levels[0] })
    expect(answerCommand(endless, 'up', levels)).toEqual({ level: levels.at(-2) })
    expect(levelCard('endless-17-50')?.name).toBe('Endless 17')
  })

  it('restarts a level from the game, the pause and the result, and from no other screen', () => {
    for (const screen of ['playing', 'paused', 'result'] as const) {
      expect(answerCommand(on(screen), 'restart', LEVELS)).toBe('restart')
    }
    for (const screen of ['title', 'levelSelect'] as const) {
      expect(answerCommand(on(screen), 'restart', LEVELS)).toBeNull()
    }
  })
})
