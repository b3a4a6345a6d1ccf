import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEventBuffer } from '../../src/sim/events.ts'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { JUMP_HOLD_TICKS } from '../../src/sim/player.ts'
import { reachOf } from '../../src/sim/reach.ts'
import { findSolution } from '../../src/sim/search.ts'
import { createWorld } from '../../src/sim/state.ts'
import { stepWorld } from '../../src/sim/step.ts'
import { JUMP, type Level, RANG_BELL, RIGHT, RUNNING, TILE } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'

function reach(level: Level) {
  const steps = reachOf(createWorld(level))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

const cutOff = (rows: readonly string[]) => reach(levelFromRows(rows)).cutOff

/** A flat floor with a gap. */
const withGap = (tiles: number) => {
  const air = '.'.repeat(tiles + 20)
  return [air, air, air, `.@${'.'.repeat(tiles + 16)}!.`, `${'#'.repeat(10)}${'.'.repeat(tiles)}${'#'.repeat(10)}`]
}

/** Whether a hero at full speed that jumps at the best tick, and holds on, gets over a gap. */
function isJumped(tiles: number): boolean {
  const level = levelFromRows(withGap(tiles))
  const events = createEventBuffer(64)
  return Array.from({ length: 90 }, (_, tick) => tick).some((jumpsAt) => {
    const world = createWorld(level)
    for (let tick = 0; tick < 200 && world.status === RUNNING; tick++) {
      events.count = 0
      stepWorld(world, tick >= jumpsAt && tick < jumpsAt + JUMP_HOLD_TICKS ? JUMP : RIGHT, events)
    }
    return world.status === RANG_BELL
  })
}

describe('the flood over the places that the hero can reach at best', () => {
  it('cuts off no level that has a solution', () => {
    for (const id of [...LEVELS.map((level) => level.id), 'endless-1-10', 'endless-2-50', 'endless-3-90']) {
      expect(reach(loadLevel(id)).cutOff, id).toBeNull()
    }
  })

  it('cuts off no level of random tiles that the search solves', () => {
    let cut = 0
    const tile = fc.constantFrom(...'.......#####-^^XS(kD')
    const rows = fc.array(fc.array(tile, { minLength: 16, maxLength: 16 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(rows, (tiles) => {
        const level = levelFromRows([
          ...tiles.map((row, index) => (index === 2 ? `${row.slice(0, 14).join('')}!.` : row.join(''))),
          `.@..${tiles[0].slice(4).join('')}`,
          `####${tiles[1].slice(4).join('')}`,
        ])
        if (reach(level).cutOff === null) return
        cut++
        expect(findSolution(level, { ticksPerAction: 4, maxDecisions: 200, maxWorlds: 600 }).actions).toBeNull()
      }),
      { numRuns: 40, seed: 3 },
    )
    expect(cut).toBeGreaterThan(10)
  })

  it('says how wide a gap is, and what a jump crosses, which is exactly what the hero can do', () => {
    const widest = Array.from({ length: 12 }, (_, tiles) => tiles).findLast((tiles) => cutOff(withGap(tiles)) === null)
    expect(widest).toBe(7)
    expect([6, 7, 8].map(isJumped)).toEqual([true, true, false])
    expect(cutOff(withGap(9))).toEqual({
      ...{ kind: 'outOfReach', goal: 'bell', at: { column: 27, row: 3 }, farthest: { column: 9, row: 3 } },
      obstacle: { kind: 'gap', tiles: 9, crosses: 7 },
    })
  })

  it('says that a step is too high, and that walls are in the way', () => {
    expect(cutOff(['......', '......', '....!.', '...###', '...###', '.@.###', '######'])).toMatchObject({
      farthest: { column: 2, row: 5 },
      obstacle: { kind: 'step', tiles: 3, rises: 2 },
    })
    expect(cutOff(['......!', '.......', '.......', '.......', '.......', '.@.....', '#######'])).toMatchObject({
      goal: 'bell',
      obstacle: { kind: 'step', tiles: 4, rises: 2 },
    })
    expect(cutOff(['#######', '#..#..#', '#@.#.!#', '#######'])).toMatchObject({
      farthest: { column: 2, row: 2 },
      obstacle: { kind: 'closed' },
    })
  })

  it('takes spikes for an obstacle, and everything else that helps for a help', () => {
    const spikes = ['.@..^^..!.', '##########']
    expect(cutOff(['##########', ...spikes]), 'under a low ceiling').toMatchObject({ obstacle: { kind: 'closed' } })
    expect(cutOff(['..........', '..........', ...spikes])).toBeNull()
    expect(cutOff(['.....', '...!.', '.....', '.....', '.....', '.@...', '##S##']), 'a spring').toBeNull()
    expect(cutOff(['.....', '...!.', '.....', '.....', '.....', '.@...', '#####']), 'no spring').not.toBeNull()
    expect(cutOff(['#######', '#@.X.!#', '#######']), 'a crate that can be broken').toBeNull()
    const far = ['.'.repeat(24), '.@'.padEnd(22, '.').concat('!.'), '###'.padEnd(20, '.').concat('####')]
    expect(cutOff(far)?.kind).toBe('outOfReach')
    const deck = { left: 4 * TILE, top: 2 * TILE, length: 12 * TILE, isUpright: false, direction: 1 } as const
    expect(reach(levelFromRows(far, [], [], { platforms: [deck] })).cutOff, 'a platform').toBeNull()
  })

  it('asks for keys', () => {
    const room = (key: string) => ['##########', `#@.${key}.D.!.#`, '##########']
    expect(cutOff(room('k'))).toBeNull()
    expect(cutOff(room('.'))).toMatchObject({ kind: 'noKey', door: { column: 5, row: 1 } })
    expect(cutOff(['##########', '#@.D.!.#k#', '##########'])).toMatchObject({
      ...{ kind: 'outOfReach', goal: 'key', at: { column: 8, row: 1 } },
    })
  })
})
