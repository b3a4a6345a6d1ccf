import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodePng } from '../../../src/cli/python/pictures.ts'
import { LEVELS, loadLevel } from '../../../src/sim/levels.ts'
import { copyWorld, createWorld } from '../../../src/sim/state.ts'
import { BLOCK_OPEN, RANG_BELL, TILE } from '../../../src/sim/world.ts'
import { FRAMES } from '../../../src/view/atlas.ts'
import { type Drawn, drawList } from '../../../src/view/picture/drawList.ts'
import { type Pixels, paint, STAGE_BYTES } from '../../../src/view/picture/raster.ts'

const known = new Map<string, Pixels>()
function pixelsOf(picture: string): Pixels {
  const url = new URL(`../../../assets/art/${picture}.png`, import.meta.url)
  const found = known.get(picture) ?? decodePng(readFileSync(url))
  known.set(picture, found)
  return found
}

/** Places of a sprite in the list. */
function placesOf(list: readonly Drawn[], name: string) {
  const { x, y } = FRAMES[name]?.frame ?? { x: -1, y: -1 }
  return list.filter((each) => each.kind === 'picture' && each.from.x === x && each.from.y === y)
}

describe('the list of what a world shows', () => {
  it.each(LEVELS.map(({ id }) => id))('has pictures that exist, within their bounds: %s', (id) => {
    for (const drawn of drawList(createWorld(loadLevel(id)), pixelsOf)) {
      if (drawn.kind === 'rectangle') continue
      const { width, height } = pixelsOf(drawn.picture)
      expect(drawn.from.x).toBeGreaterThanOrEqual(0)
      expect(drawn.from.y).toBeGreaterThanOrEqual(0)
      expect(drawn.from.x + drawn.width, drawn.picture).toBeLessThanOrEqual(width)
      expect(drawn.from.y + drawn.height, drawn.picture).toBeLessThanOrEqual(height)
      expect(Number.isInteger(drawn.x) && Number.isInteger(drawn.y), 'whole pixels').toBe(true)
    }
  })

  it('leaves nothing of the stage bare under a wall that fills it', () => {
    const wall = drawList(createWorld(loadLevel('regret')), pixelsOf).filter(
      (each) => each.kind === 'picture' && each.picture === 'looks/alley/wall',
    )
    expect(wall.reduce((area, { width, height }) => area + width * height, 0)).toBe(320 * 180)
  })

  it('shows a coin until it is taken, and a block as it is', () => {
    const world = createWorld(loadLevel('lobby'))
    const { level } = world
    const before = drawList(world, pixelsOf).length
    world.tiles[level.tiles.findIndex((code, index) => code !== 0 && level.art.ground[index] >= 0)] = 0
    expect(drawList(world, pixelsOf)).toHaveLength(before - 1)
    world.blockState[0] = BLOCK_OPEN
    const list = drawList(world, pixelsOf)
    expect(placesOf(list, 'block/open/0')).toHaveLength(1)
    expect(placesOf(list, 'block/closed/0')).toHaveLength(level.questionBlocks.length - 1)
  })

  it('rings the bell when it has been rung, and the camera follows', () => {
    const world = createWorld(loadLevel('lobby'))
    expect(placesOf(drawList(world, pixelsOf), 'bell/idle/0')).toHaveLength(1)
    const rung = createWorld(world.level)
    copyWorld(world, rung)
    rung.status = RANG_BELL
    rung.x = world.level.bellX - TILE
    const [bell] = placesOf(drawList(rung, pixelsOf), 'bell/ring/0')
    expect(bell.x).toBeGreaterThan(0)
    expect(bell.x).toBeLessThan(320)
  })
})

describe('the painted stage', () => {
  it('blends, mirrors, tints and cuts at the edges', () => {
    const pixels: Pixels = { width: 2, height: 1, data: Uint8Array.of(255, 0, 0, 255, 0, 200, 100, 255) }
    const stage = new Uint8Array(STAGE_BYTES)
    const look = { alpha: 1, tint: 0xffffff, flipped: false }
    const picture = { kind: 'picture', picture: 'any', from: { x: 0, y: 0 }, width: 2, height: 1, ...look } as const
    const pixelAt = (x: number) => [...stage.subarray(3 * x, 3 * x + 3)]
    paint([{ ...picture, x: 0, y: 0 }], () => pixels, stage)
    expect([pixelAt(0), pixelAt(1), pixelAt(2)]).toEqual([
      [255, 0, 0],
      [0, 200, 100],
      [0x17, 0x13, 0x2e],
    ])
    paint([{ ...picture, x: 0, y: 0, flipped: true, tint: 0x80ff00 }], () => pixels, stage)
    expect([pixelAt(0), pixelAt(1)]).toEqual([
      [0, 200, 0],
      [128, 0, 0],
    ])
    const square = { kind: 'rectangle', x: 319, y: 0, width: 5, height: 1, colour: 0xffffff, alpha: 0.5 } as const
    paint([{ ...picture, x: -1, y: 0 }, square], () => pixels, stage)
    expect(pixelAt(0)).toEqual([0, 200, 100])
    expect(pixelAt(319)).toEqual([0x17, 0x13, 0x2e].map((ground) => Math.round(ground + ((255 - ground) * 128) / 255)))
    expect(pixelAt(320), 'the row below').toEqual([0x17, 0x13, 0x2e])
  })

  it('refuses a picture of another kind', () => {
    const file = Uint8Array.from(readFileSync(new URL('../../../assets/art/sky.png', import.meta.url)))
    file[25] = 2 // colours without alpha
    expect(() => decodePng(file)).toThrow('npm run art')
  })
})
