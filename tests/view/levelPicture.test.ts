import { afterEach, describe, expect, it, vi } from 'vitest'
import { LEVELS, loadLevel } from '../../src/sim/levels.ts'
import { SUBPIXELS, TILE_PX } from '../../src/sim/world.ts'
import { eventfulLeft, paintLevel } from '../../src/view/levelPicture.ts'

afterEach(() => vi.unstubAllGlobals())

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

  it('closes the ceiling up to the upper edge, as the stage does: no sky shows above it', async () => {
    class LoadedImage {
      src = ''
      readonly width = 128
      readonly height = 256
      async decode() {}
    }
    vi.stubGlobal('Image', LoadedImage)
    const tops = new Set<number>() // columns of the tiles above the level
    const context = {
      fillRect() {},
      translate() {},
      getTransform: () => ({ e: 0 }),
      drawImage(_image: unknown, ...[, , width, height, x, y]: number[]) {
        if (y === -TILE_PX && width === TILE_PX && height === TILE_PX) tops.add(x / TILE_PX)
      },
    }
    const level = loadLevel('lobby')
    await paintLevel({ getContext: () => context } as unknown as HTMLCanvasElement, level)
    expect(tops.size).toBe(level.width)
  })
})
