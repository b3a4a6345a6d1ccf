import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { drawEverything } from '../../scripts/art/draw.ts'
import { LOOK_ART } from '../../scripts/art/looks/index.ts'
import { PALETTE } from '../../scripts/art/palette.ts'
import { drawTileSheet } from '../../scripts/art/tiles.ts'
import { MEDALS } from '../../src/sim/agents.ts'
import { TILE_KINDS } from '../../src/sim/tiles.ts'
import { BACKDROP_HEIGHT, LOOKS } from '../../src/view/looks.ts'
import { STAGE_WIDTH } from '../../src/view/scaling.ts'
import { TILE_LOOKS } from '../../src/view/tileLooks.ts'

const folder = new URL('../../assets/art/', import.meta.url)
const drawn = drawEverything()
const pictures = [...drawn.keys()].filter((name) => name.endsWith('.png'))

describe('the art script', () => {
  it.each([...drawn.keys()])('draws %s exactly as committed', (name) => {
    expect(readFileSync(new URL(name, folder)).equals(Buffer.from(drawn.get(name) ?? ''))).toBe(true)
  })

  it.each(pictures)('restricts %s to the palette', (name) => {
    const colours = new Set<number>(Object.values(PALETTE))
    const { data } = PNG.sync.read(readFileSync(new URL(name, folder)))
    const strangers = new Set<string>()
    for (let index = 0; index < data.length; index += 4) {
      if (data[index + 3] === 0) continue
      const colour = (data[index] << 16) | (data[index + 1] << 8) | data[index + 2]
      if (!colours.has(colour)) strangers.add(colour.toString(16))
    }
    expect([...strangers]).toEqual([])
  })

  it('gives every class of tiles a tile to draw levels with, in Tiled', () => {
    const tileset: { tiles: { type?: string }[] } = JSON.parse(String(drawn.get('../levels/tiles.tsj')))
    const drawable = new Set(tileset.tiles.map(({ type }) => type))
    expect(TILE_KINDS.map(({ id }) => id).filter((id) => id !== 'empty' && !drawable.has(id))).toEqual([])
  })

  it('appends new tiles of mechanics, because levels, also those of other people, refer to tiles by their place', () => {
    const tileset: { tiles: { type?: string }[] } = JSON.parse(String(drawn.get('../levels/tiles.tsj')))
    const mechanics = tileset.tiles.slice(48).map(({ type }) => type)
    expect(mechanics.slice(0, 6)).toEqual(['question', 'beltLeft', 'beltRight', 'spring', 'key', 'door'])
  })

  it('has a picture of each medal', () => {
    const { frames }: { frames: object } = JSON.parse(String(drawn.get('sprites.json')))
    expect(Object.keys(frames)).toEqual(expect.arrayContaining(MEDALS.map((medal) => `medal/${medal}`)))
  })

  it.each(Object.entries(TILE_LOOKS))('has the animation of the class %s, if it is drawn as one', (_, { drawnAs }) => {
    if (typeof drawnAs !== 'object') return
    const { frames }: { frames: object } = JSON.parse(String(drawn.get('sprites.json')))
    expect(Object.keys(frames)).toContain(`${drawnAs.animation}/0`)
  })

  it('draws the layers of every look, and no other: as wide as the stage or wider, with frames if they move', () => {
    const common = Object.values(LOOKS.lobby.layers).map(({ picture }) => picture)
    for (const [name, { layers }] of Object.entries(LOOK_ART)) {
      const shown = LOOKS[name as keyof typeof LOOK_ART].layers.filter(({ picture }) => !common.includes(picture))
      expect(Object.keys(layers).map((layer) => `${name}/${layer}`)).toEqual(shown.map(({ picture }) => picture))
      for (const { picture, frameMs } of shown) {
        const frames = layers[picture.slice(name.length + 1)]
        expect(frames.length > 1, picture).toBe(frameMs !== undefined)
        for (const frame of frames) {
          expect(frame.height, picture).toBe(BACKDROP_HEIGHT)
          expect(frame.width, picture).toBeGreaterThanOrEqual(STAGE_WIDTH)
        }
      }
    }
  })

  it('gives every look a ground, a ceiling and a wall of its own', () => {
    for (const tile of ['groundTop', 'groundFill', 'ceilingUnderside', 'wallPanel']) {
      const drawings = Object.values(LOOK_ART).map(({ tiles }) => tiles[tile].letters.join(' '))
      expect(new Set(drawings).size, tile).toBe(drawings.length)
    }
  })

  it('lets a look redraw neither what acts on the hero nor a tile that does not exist', () => {
    const { groundTop } = LOOK_ART.cellar.tiles
    expect(() => drawTileSheet({ spikes: groundTop })).toThrow('cannot redraw the tile "spikes"')
    expect(() => drawTileSheet({ shelf: groundTop })).toThrow('No tile "shelf"')
  })
})
