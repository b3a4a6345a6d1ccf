import * as collision from '../../sim/collision.ts'
import * as player from '../../sim/player.ts'
import { EMPTY_TILE, SOLID_TILE } from '../../sim/tiles.ts'
import { type Level, TILE_PX, type World } from '../../sim/world.ts'
import { layOutSlices, type ObservationBuilder, type ObservationCard, type Sight } from './builder.ts'
import { layoutName, layoutVersion } from './layout.ts'
import {
  BELL_SPRITE,
  drawThings,
  HERO_SPRITE,
  picturesOf,
  REST_SPRITE,
  type Sprite,
  SWING_SPRITE,
  TILE_PIXELS,
  TILE_SPRITES,
} from './pictures.ts'

// Local copies: V8 inlines a module's own constants, but loads and checks imported ones at each use.
const { ATTACK_COOLDOWN_TICKS, HERO_HEIGHT, HERO_WIDTH } = player
const PIXEL_SHIFT = collision.TILE_SHIFT - 2 // from subpixels to pixels of the picture: four a tile
const HALF_WIDTH = HERO_WIDTH / 2

const WIDTH = 42 // pixels: 10.5 tiles
const HEIGHT = 28 // 7 tiles
const PIXELS = WIDTH * HEIGHT
// The camera holds the hero's centre in this column, and the lowest row of the body in this row.
const COLUMNS_BEHIND = 13 // leaves 7 tiles ahead: a running jump covers 6.4
const ROWS_ABOVE = 17 // 4.5 tiles: a full jump reaches 2.6; 2.5 tiles remain below
const SWING_X = 3 // pixels from the hero's centre to that of the suitcase
const REST_X = 2

const PICTURE = { frames: 2, height: HEIGHT, width: WIDTH } as const
const FRAMES = layOutSlices([
  ['picture one decision before', PIXELS],
  ['picture now', PIXELS],
])

/**
 * The game as a grey picture, row by row, 0 black to 1 white in 256 levels, drawn from the world's data alone: the same
 * numbers wherever it runs. Both frames are taken by the camera of now, so that what has moved is what differs.
 */
export const pixels: ObservationCard = {
  id: 'pixels',
  label: 'Pixels',
  help: 'A grey picture of 42 × 28 pixels around the hero, now and one decision before. Needs more decisions and time than features.',
  forLevel: createPixels,
}

function createPixels(level: Level): ObservationBuilder {
  const { size, slices } = FRAMES
  const version = layoutVersion(level)
  const canvas = createCanvas()

  function write(world: World, out: Float32Array, offset: number, before: World = world): void {
    out.fill(0, offset, offset + size)
    const left = leftOf(world)
    const top = topOf(world)
    canvas.begin(out, offset, left, top)
    draw(before)
    canvas.begin(out, offset + PIXELS, left, top)
    draw(world)
  }

  function draw(world: World): void {
    canvas.tiles(world)
    canvas.stamp(BELL_SPRITE, level.bellX, level.bellY + TILE_HALF, false)
    drawThings(world, canvas.stamp)
    drawHero(world)
  }

  function drawHero({ x, y, facing, attackTicks }: World): void {
    const centre = x + HALF_WIDTH
    const feet = y + HERO_HEIGHT
    canvas.stamp(HERO_SPRITE, centre, feet, facing < 0)
    if (attackTicks > ATTACK_COOLDOWN_TICKS) {
      canvas.stamp(SWING_SPRITE, centre + facing * (SWING_X << PIXEL_SHIFT), feet - PIXEL, facing < 0)
    } else if (attackTicks > 0) {
      canvas.stamp(REST_SPRITE, centre + facing * (REST_X << PIXEL_SHIFT), feet, facing < 0)
    }
  }

  return {
    layout: layoutName(version, slices, picturesOf(version)),
    size,
    slices,
    picture: PICTURE,
    looksBack: true,
    write,
    sight,
  }
}

const PIXEL = 1 << PIXEL_SHIFT // subpixels
const TILE_HALF = (TILE_PIXELS / 2) << PIXEL_SHIFT

/** The picture's left column, in pixels of the level. */
function leftOf({ x }: World): number {
  return ((x + HALF_WIDTH) >> PIXEL_SHIFT) - COLUMNS_BEHIND
}

function topOf({ y }: World): number {
  return ((y + HERO_HEIGHT - 1) >> PIXEL_SHIFT) - ROWS_ABOVE
}

/** Draws on one frame of an observation at a time; what lies outside the frame is cut off. */
function createCanvas() {
  let out: Float32Array = new Float32Array(0)
  let start = 0 // of the frame in `out`
  let left = 0
  let top = 0

  /** Sets the upper left corner of a sprite to (x, y), in pixels of the frame. */
  function put({ width, height, greys }: Sprite, x: number, y: number, isMirrored: boolean): void {
    const firstColumn = x < 0 ? -x : 0
    const endColumn = x + width > WIDTH ? WIDTH - x : width
    const endRow = y + height > HEIGHT ? HEIGHT - y : height
    for (let row = y < 0 ? -y : 0; row < endRow; row++) {
      const to = start + (y + row) * WIDTH + x
      const from = row * width
      for (let column = firstColumn; column < endColumn; column++) {
        const grey = greys[from + (isMirrored ? width - 1 - column : column)]
        if (grey !== 0) out[to + column] = grey
      }
    }
  }

  return {
    begin(frames: Float32Array, frameStart: number, frameLeft: number, frameTop: number): void {
      out = frames
      start = frameStart
      left = frameLeft
      top = frameTop
    },

    /** Columns outside the level are solid, rows above and below it are empty. */
    tiles({ tiles, level: { width, height } }: World): void {
      const firstRow = Math.floor(top / TILE_PIXELS)
      const lastRow = Math.floor((top + HEIGHT - 1) / TILE_PIXELS)
      const lastColumn = Math.floor((left + WIDTH - 1) / TILE_PIXELS)
      for (let column = Math.floor(left / TILE_PIXELS); column <= lastColumn; column++) {
        const isOutside = column < 0 || column >= width
        for (let row = firstRow; row <= lastRow; row++) {
          const isOpen = row < 0 || row >= height
          const tile = isOutside ? SOLID_TILE : isOpen ? EMPTY_TILE : tiles[column * height + row]
          if (tile !== EMPTY_TILE) put(TILE_SPRITES[tile], column * TILE_PIXELS - left, row * TILE_PIXELS - top, false)
        }
      }
    },

    stamp(sprite: Sprite, x: number, feet: number, isMirrored: boolean): void {
      const column = (x >> PIXEL_SHIFT) - (sprite.width >> 1) - left
      const row = ((feet - 1) >> PIXEL_SHIFT) - (sprite.height - 1) - top
      put(sprite, column, row, isMirrored)
    },
  }
}

function sight(world: World): Sight[] {
  const toPx = TILE_PX / TILE_PIXELS
  return [
    {
      kind: 'window',
      x: leftOf(world) * toPx,
      y: topOf(world) * toPx,
      width: WIDTH * toPx,
      height: HEIGHT * toPx,
    },
  ]
}
