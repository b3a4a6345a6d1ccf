import { describe, expect, it } from 'vitest'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { SUBPIXELS, TILE_PX } from '../../src/sim/world.ts'
import { eventfulLeft } from '../../src/view/levelPicture.ts'

describe('the picture of a level', () => {
  it.each(LEVELS.map(({ id }) => id))('shows twenty columns of %s', (id) => {
    const level = loadLevel(id)
    const left = eventfulLeft(level)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + Math.min(20, level.width)).toBeLessThanOrEqual(level.width)
  })

  it('shows what a level is about: enemies in Regret Alley, wind on the roof', () => {
    const alley = loadLevel('regret')
    const isIn = (x: number, left: number) => x / SUBPIXELS / TILE_PX >= left && x / SUBPIXELS / TILE_PX < left + 20
    const left = eventfulLeft(alley)
    expect(alley.regrets.filter(({ x }) => isIn(x, left)).length).toBeGreaterThan(1)
    const roof = loadLevel('wind')
    expect(roof.winds.some(({ left: from, right }) => isIn((from + right) / 2, eventfulLeft(roof)))).toBe(true)
  })
})
