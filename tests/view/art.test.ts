import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { drawEverything } from '../../scripts/art/draw.ts'
import { PALETTE } from '../../scripts/art/palette.ts'

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

  it('has all 49 tiles in their places', () => {
    const { width, height } = PNG.sync.read(readFileSync(new URL('tiles.png', folder)))
    expect([width, height]).toEqual([128, 112])
  })
})
