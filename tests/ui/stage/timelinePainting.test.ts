import { describe, expect, it } from 'vitest'
import { actionNamesOf } from '../../../src/env/actions.ts'
import type { EnvConfig } from '../../../src/env/config.ts'
import { REFERENCE_ENVS } from '../../../src/env/reference/index.ts'
import { beginEpisode, createEpisodeTrace, recordDecision } from '../../../src/store/history/episodeTrace.ts'
import { actionsFromAbove, paintTimeline } from '../../../src/ui/stage/timelinePainting.ts'
import { plainGame } from '../../env/plainGame.ts'

const ENVS: readonly (readonly [string, EnvConfig])[] = [
  ['the game', plainGame('lobby')],
  ...REFERENCE_ENVS.map(({ id }) => [id, { kind: 'reference', id } as EnvConfig] as const),
]

describe.each(ENVS)('the timeline of %s', (_, env) => {
  it('has a row for each action, none over another, and all within the lane', () => {
    const names = actionNamesOf(env)
    const rows = names.map((__, action) => rowOf(env, action))
    for (const { top, height } of rows) {
      expect(top).toBeGreaterThanOrEqual(52)
      expect(height).toBeGreaterThan(1.5)
      expect(top + height).toBeLessThan(52 + 15)
    }
    expect(new Set(rows.map(({ top }) => top)).size).toBe(names.length)
  })
})

it('draws up above down, and doing nothing at the bottom', () => {
  const board: EnvConfig = { kind: 'reference', id: 'minatar-seaquest' }
  const names = (env: EnvConfig) => actionsFromAbove(env).map(({ action }) => actionNamesOf(env)[action])
  expect(names(board)).toEqual(['fire', 'up', 'right', 'left', 'down', 'idle'])
  expect(names(plainGame('lobby'))).toEqual(['jump', 'attack', 'right', 'left', 'idle'])
  expect(names({ kind: 'reference', id: 'acrobot' })).toEqual(['torque +1', 'no torque', 'torque −1'])
})

/** The rectangle that an episode of this one action draws in the actions' lane: the policy has no V, and there is no reward. */
function rowOf(env: EnvConfig, action: number) {
  const trace = createEpisodeTrace()
  beginEpisode(trace, 0.99, env)
  recordDecision(trace, { action, value: 0, hasValue: false, reward: 0, advantage: 0 })
  const drawn: { top: number; height: number }[] = []
  const context = {
    fillRect: (_: number, top: number, __: number, height: number) => drawn.push({ top, height }),
    ...{ clearRect() {}, fillText() {}, beginPath() {}, lineTo() {}, stroke() {} },
  }
  paintTimeline(
    context as unknown as CanvasRenderingContext2D,
    480,
    trace.current,
    { at: null, turning: null },
    {
      ...{ value: 'V', advantage: 'A', action: 'a', reward: 'r' },
    },
  )
  const row = drawn.find(({ top, height }) => top >= 52 && height > 0) // painted before what lies over it
  if (row === undefined) throw new Error('No row is drawn.')
  return row
}
