import { readFileSync } from 'node:fs'
import opentype from 'opentype.js'
import { REFERENCE_ENVS } from '../../src/env/reference/index.ts'
import { REWARD_TERMS } from '../../src/env/rewards/index.ts'
import { lists } from '../../src/ui/text/zh/sentences/lists.ts'
import { names } from '../../src/ui/text/zh/sentences/names.ts'
import { type Canvas, createCanvas, dot, paste } from './canvas.ts'
import { drawFont, type FaceDescription } from './font.ts'

/**
 * The face with the Chinese characters that the game says: the game's own Latin glyphs, and below them those of Fusion
 * Pixel (TakWolf, SIL Open Font License 1.1), ten pixels high. Drawn from the texts, so that no other glyph is loaded.
 */
const FONT =
  '@fontsource/fusion-pixel-10px-proportional-sc/files/fusion-pixel-10px-proportional-sc-latin-400-normal.woff'
const GLYPH_PX = 10
const ASCENT_PX = 9
const CELL_PX = GLYPH_PX + 2 // with the shadow and air
const COLUMNS = 32
const RAISED_PX = 2 // above the Latin glyphs, whose capitals are seven pixels high
const LINE_PX = 13
/** Characters and their punctuation, which the game's own face does not have. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/gu

/** The face's picture and description. */
export function drawChineseFont(): { readonly picture: Canvas; readonly description: FaceDescription } {
  const latin = drawFont()
  const font = opentype.loadSync(new URL(`../../node_modules/${FONT}`, import.meta.url).pathname)
  const characters = [...new Set(said().match(CHINESE))].sort()
  const top = latin.picture.height
  const picture = createCanvas(COLUMNS * CELL_PX, top + Math.ceil(characters.length / COLUMNS) * CELL_PX)
  paste(picture, latin.picture, 0, 0)
  const glyphs = characters.map((character, index) => {
    if (font.charToGlyphIndex(character) === 0) throw new Error(`Fusion Pixel has no glyph for "${character}".`)
    const x = (index % COLUMNS) * CELL_PX
    const y = top + Math.floor(index / COLUMNS) * CELL_PX
    const glyph = font.charToGlyph(character)
    const width = Math.round(((glyph.advanceWidth ?? 0) / font.unitsPerEm) * GLYPH_PX)
    const path = glyph.getPath(0, ASCENT_PX, GLYPH_PX)
    for (let row = 0; row < GLYPH_PX; row++) {
      for (let column = 0; column < width; column++) {
        if (winding(path.commands, column + 0.5, row + 0.5) !== 0) dot(picture, x + column, y + row, 'w')
      }
    }
    return { code: character.codePointAt(0) ?? 0, x, y, width: width - 1, height: GLYPH_PX, raised: RAISED_PX }
  })
  return {
    picture,
    description: { ...latin.description, lineHeight: LINE_PX, glyphs: [...latin.description.glyphs, ...glyphs] },
  }
}

/** Everything that the game says, in one string: its words, and the names of levels, their stretches and rewards. */
function said(): string {
  const words = readFileSync(new URL('../../src/ui/text/zh/stage.ts', import.meta.url), 'utf8')
  const labels = [...REWARD_TERMS, ...REFERENCE_ENVS].map(({ label }) => lists[label] ?? '')
  return words + [...Object.values(names), ...labels, lists.Endless, lists['rang the bell']].join('')
}

/** How often the outline, of straight lines, runs around a point: 0 is outside. */
function winding(commands: readonly opentype.PathCommand[], x: number, y: number): number {
  let turns = 0
  let [fromX, fromY] = [0, 0]
  let [startX, startY] = [0, 0]
  for (const command of commands) {
    const [toX, toY] = command.type === 'Z' ? [startX, startY] : [command.x, command.y]
    if (command.type === 'M') [startX, startY] = [toX, toY]
    else if (fromY <= y !== toY <= y && fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX) > x) {
      turns += toY > fromY ? 1 : -1
    }
    ;[fromX, fromY] = [toX, toY]
  }
  return turns
}
