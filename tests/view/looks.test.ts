/**
 * Whether one can see what matters in front of every backdrop, with normal vision and with the three kinds of colour blindness. The
 * figures are kept in docs/looks.md.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawCity, drawSky, drawWainscot, drawWallpaper, drawWindow } from '../../scripts/art/backdrop.ts'
import { BELLMAN } from '../../scripts/art/bellman.ts'
import { BUILDING } from '../../scripts/art/building.ts'
import { type Canvas, createCanvas, letterAt, paste } from '../../scripts/art/canvas.ts'
import { LOOK_ART } from '../../scripts/art/looks/index.ts'
import { colourOf } from '../../scripts/art/palette.ts'
import { REGRET } from '../../scripts/art/regret.ts'
import { BELL_FRAMES, COIN } from '../../scripts/art/things.ts'
import { LOOK_NAMES, type LookName } from '../../src/sim/looks.ts'
import { LOOKS } from '../../src/view/looks.ts'
import { STAGE_WIDTH } from '../../src/view/scaling.ts'
import { contrast, difference, seen, VISIONS, type Vision } from './colourVision.ts'

const OBJECTS = {
  hero: BELLMAN.idle[0],
  Regret: REGRET.walk[0],
  coin: COIN[0],
  bell: BELL_FRAMES.idle[0],
  spikes: BUILDING.spikes,
  crate: BUILDING.crate,
  shelf: BUILDING.shelfMiddle,
} as const
/** Rows of the stage in which the game takes place. */
const PLAY_TOP = 32
const PLAY_BOTTOM = 150
/** Positions of the camera at which the backdrop is looked at. */
const CAMERAS = [0, 90, 200, 310, 450]

/** WCAG 2.2, 1.4.11: what must be recognised should have a contrast of 3 : 1, here by its light parts or by its outline. */
const CONTRAST = 3
/** In front of at least this share of the backdrop. The rest is lamps, sunset and the like: there the colour must do. */
const LEAST_AREA = { hero: 0.7, Regret: 0.65, coin: 0.75, bell: 0.95, spikes: 0.95 } as const
/** ΔE*ab of the more distinct third of its pixels, in front of every colour: ten times what is just noticeable. */
const LEAST_DIFFERENCE = 23
/** The same of the line that the hero walks on, as an average over the backdrop: some of its colours are the ground's own. */
const LEAST_GROUND_DIFFERENCE = 20

describe.each(LOOK_NAMES)('in front of the look %s', (look) => {
  const backdrop = coloursOf(backdropOf(look))

  describe.each(Object.keys(VISIONS) as Vision[])('with %s vision', (vision) => {
    it.each(Object.entries(OBJECTS))('the %s stands out', (name, picture) => {
      const { area, least } = separation(picture, backdrop, vision)
      expect(least).toBeGreaterThanOrEqual(LEAST_DIFFERENCE)
      if (name in LEAST_AREA) expect(area).toBeGreaterThanOrEqual(LEAST_AREA[name as keyof typeof LEAST_AREA])
    })

    it('the ground has an edge that one sees', () => {
      expect(separation(edgeOf(look), backdrop, vision).mean).toBeGreaterThanOrEqual(LEAST_GROUND_DIFFERENCE)
    })
  })
})

it('finds an object that cannot be seen', () => {
  const grey = createCanvas(4, 4)
  grey.letters.fill('b')
  expect(separation(grey, new Map([[colourOf('b'), 1]]), 'normal')).toEqual({ area: 0, least: 0, mean: 0 })
})

it('lists the figures of today in docs/looks.md', () => {
  const text = readFileSync(new URL('../../docs/looks.md', import.meta.url), 'utf8').replace(/ +/g, ' ')
  const rows = LOOK_NAMES.map((look) => {
    const backdrop = coloursOf(backdropOf(look))
    const cells = (Object.keys(VISIONS) as Vision[]).map((vision) => {
      const found = Object.entries(OBJECTS).map(([name, picture]) => ({
        name,
        ...separation(picture, backdrop, vision),
      }))
      const faintest = found.reduce((low, each) => (each.least < low.least ? each : low))
      const lowest = found
        .filter(({ name }) => name in LEAST_AREA)
        .reduce((low, each) => (each.area < low.area ? each : low))
      const percent = (100 * lowest.area).toFixed(0)
      return `${faintest.least.toFixed(0)} ${faintest.name}, ${percent} % ${lowest.name}`
    })
    return `| \`${look}\` | ${cells.join(' | ')} |`
  })
  expect(rows.filter((row) => !text.includes(row))).toEqual([])
})

/**
 * How an object differs from a backdrop. `area`: share of the backdrop in front of which its lightest or its darkest fifth has a
 * contrast of 3 : 1. `least`, `mean`: the difference in colour that a third of its pixels exceed, at the worst colour of the backdrop
 * and on average.
 */
function separation(picture: Canvas, backdrop: ReadonlyMap<number, number>, vision: Vision) {
  const pixels = picture.letters.filter((letter) => letter !== '').map((letter) => seen(colourOf(letter), vision))
  const total = [...backdrop.values()].reduce((sum, count) => sum + count, 0)
  let [area, least, mean] = [0, Number.POSITIVE_INFINITY, 0]
  for (const [colour, count] of backdrop) {
    const ground = seen(colour, vision)
    const contrasts = pixels.map((pixel) => contrast(pixel, ground)).sort((a, b) => b - a)
    const differences = pixels.map((pixel) => difference(pixel, ground)).sort((a, b) => b - a)
    const differs = differences[Math.floor(pixels.length / 3)]
    if (contrasts[Math.floor(pixels.length / 5)] >= CONTRAST) area += count / total
    least = Math.min(least, differs)
    mean += (differs * count) / total
  }
  return { area, least, mean }
}

function coloursOf(picture: Canvas): Map<number, number> {
  const colours = new Map<number, number>()
  for (const letter of picture.letters) {
    const colour = letter === '' ? colourOf('k') : colourOf(letter)
    colours.set(colour, (colours.get(colour) ?? 0) + 1)
  }
  return colours
}

/** The part of the backdrop behind the game, at all positions of the camera, side by side. */
function backdropOf(look: LookName): Canvas {
  const layers = LOOKS[look].layers.map(({ picture, follows }) => ({ picture: pictureOf(picture), follows }))
  if (LOOKS[look].hall) layers.push({ picture: hall(), follows: 1 })
  const all = createCanvas(STAGE_WIDTH * CAMERAS.length, PLAY_BOTTOM - PLAY_TOP)
  CAMERAS.forEach((scrollX, index) => {
    for (const { picture, follows } of layers) {
      for (let y = 0; y < all.height; y++) {
        for (let x = 0; x < STAGE_WIDTH; x++) {
          const letter = letterAt(picture, (x + Math.round(scrollX * follows)) % picture.width, y + PLAY_TOP)
          if (letter !== '') all.letters[y * all.width + index * STAGE_WIDTH + x] = letter
        }
      }
    }
  })
  return all
}

function pictureOf(name: string): Canvas {
  if (name === 'sky') return drawSky()
  if (name === 'city') return drawCity()
  const [look, layer] = name.split('/')
  return LOOK_ART[look as keyof typeof LOOK_ART].layers[layer][0]
}

/** The hall's wall, with a window every nine tiles; the stage begins four pixels above the level. */
function hall(): Canvas {
  const wall = createCanvas(144, 192)
  for (let x = 0; x < 144; x += 16) paste(wall, drawWallpaper(), x, 4)
  for (let x = 0; x < 144; x += 32) paste(wall, drawWainscot(), x, 138)
  const window = drawWindow()
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) wall.letters[(y + 4) * 144 + 24 + x] = letterAt(window, x, y)
  }
  return wall
}

/** The upper rows of the ground. */
function edgeOf(look: LookName): Canvas {
  const { groundTop } = look === 'lobby' ? BUILDING : LOOK_ART[look].tiles
  const edge = createCanvas(16, 3)
  paste(edge, groundTop, 0, 0)
  return edge
}
