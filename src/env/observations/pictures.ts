import { holdsKey } from '../../sim/keys.ts'
import { OUTLIER_HEIGHT, OUTLIER_WIDTH } from '../../sim/outliers.ts'
import { PLATFORM_WIDTH, platformLeft, platformTop } from '../../sim/platforms.ts'
import { HERO_WIDTH } from '../../sim/player.ts'
import { REGRET_HEIGHT, REGRET_WIDTH } from '../../sim/regrets.ts'
import { THING_KINDS, type ThingKindName } from '../../sim/things.ts'
import { TILE_KINDS } from '../../sim/tiles.ts'
import { windAround } from '../../sim/wind.ts'
import { TILE, type World } from '../../sim/world.ts'

/** A small picture in grey. */
export interface Sprite {
  readonly width: number // pixels
  readonly height: number
  /** Row by row: grey level / 255; 0 is transparent. */
  readonly greys: Float32Array
}

/** Draws a sprite with its lower edge above `feet` and centred at `x`, both in subpixels of the level. */
type Stamp = (sprite: Sprite, x: number, feet: number, isMirrored: boolean) => void

/** Pixels of a tile's side: the picture has one pixel for each 4 × 4 px of the level. */
export const TILE_PIXELS = 4
const LEVELS = 17 // grey levels per hexadecimal digit: f is 255, white

// Pictures, one string a row, in grey levels 1–f; `.` is black in a tile and transparent in a thing. All differ in grey or
// shape. A committed picture never changes, because saved policies have learnt it: the layout's hash contains all of them.

interface ThingPicture {
  /** Facing right. */
  readonly picture: readonly string[]
  draw(world: World, sprite: Sprite, stamp: Stamp): void
}

/** By kind of things; null if its tiles are all that there is to see. */
const THING_PICTURES: Readonly<Record<ThingKindName, ThingPicture | null>> = {
  regrets: { picture: ['999', '992', '999', '9.9'], draw: drawRegrets },
  questionBlocks: null,
  keys: { picture: ['ee', 'e.'], draw: drawHeldKey },
  winds: { picture: ['..7.', '7777', '..7.'], draw: drawGust },
  platforms: { picture: ['cccccccccccc', '.5........5.'], draw: drawPlatforms },
  outliers: { picture: ['9.9', '992', '.9.'], draw: drawOutliers },
}

const KINDS = Object.keys(THING_KINDS) as ThingKindName[]

const HERO_PICTURE = ['bbb', 'bbf', 'bbb', 'b.b'] // the light pixel is the face
const SWING_PICTURE = ['ddd', 'ddd'] // the suitcase while it hits
const REST_PICTURE = ['d'] // the suitcase after a swing, until the next one is possible
const BELL_PICTURE = ['.ff.', '.ff.', 'ffff', '.3..']

/** By code: the sprite of each class of tiles. */
export const TILE_SPRITES: readonly Sprite[] = TILE_KINDS.map(({ pixels }) => spriteOf(pixels.split(' ')))

export const HERO_SPRITE = spriteOf(HERO_PICTURE)
export const SWING_SPRITE = spriteOf(SWING_PICTURE)
export const REST_SPRITE = spriteOf(REST_PICTURE)
export const BELL_SPRITE = spriteOf(BELL_PICTURE)

const THINGS = Object.values(THING_PICTURES).flatMap((thing) =>
  thing === null ? [] : [{ draw: thing.draw, sprite: spriteOf(thing.picture) }],
)

/** Draws all things of the world. */
export function drawThings(world: World, stamp: Stamp): void {
  for (let index = 0; index < THINGS.length; index++) THINGS[index].draw(world, THINGS[index].sprite, stamp)
}

/** All that a version can show, as text: part of the layout's hash. */
export function picturesOf(version: number): string {
  const tiles = TILE_KINDS.filter(({ since }) => since <= version).map(({ id, pixels }) => [id, pixels])
  const things = KINDS.flatMap((kind) => {
    const thing = THING_PICTURES[kind]
    return thing !== null && THING_KINDS[kind].since <= version ? [[kind, thing.picture]] : []
  })
  return JSON.stringify([tiles, things, HERO_PICTURE, SWING_PICTURE, REST_PICTURE, BELL_PICTURE])
}

function drawRegrets({ regretX, regretY, regretDirection, regretAlive }: World, sprite: Sprite, stamp: Stamp): void {
  for (let index = 0; index < regretX.length; index++) {
    if (regretAlive[index] === 0) continue
    stamp(sprite, regretX[index] + REGRET_WIDTH / 2, regretY[index] + REGRET_HEIGHT, regretDirection[index] < 0)
  }
}

/** A key in the hero's possession is carried above its head; lying keys are tiles. */
function drawHeldKey(world: World, sprite: Sprite, stamp: Stamp): void {
  if (holdsKey(world)) stamp(sprite, world.x + HERO_WIDTH / 2, world.y, false)
}

/** An arrow above the hero while a gust pushes it. */
function drawGust(world: World, sprite: Sprite, stamp: Stamp): void {
  const index = windAround(world)
  if (index < 0 || world.windBlows[index] === 0) return
  stamp(sprite, world.x + HERO_WIDTH / 2, world.y - TILE, world.level.winds[index].direction < 0)
}

function drawPlatforms(world: World, sprite: Sprite, stamp: Stamp): void {
  for (let index = 0; index < world.platformWay.length; index++) {
    const feet = platformTop(world, index) + (sprite.height * TILE) / TILE_PIXELS
    stamp(sprite, platformLeft(world, index) + PLATFORM_WIDTH / 2, feet, false)
  }
}

function drawOutliers(
  { outlierX, outlierY, outlierSideways, outlierAlive }: World,
  sprite: Sprite,
  stamp: Stamp,
): void {
  for (let index = 0; index < outlierX.length; index++) {
    if (outlierAlive[index] === 0) continue
    stamp(sprite, outlierX[index] + OUTLIER_WIDTH / 2, outlierY[index] + OUTLIER_HEIGHT, outlierSideways[index] < 0)
  }
}

function spriteOf(rows: readonly string[]): Sprite {
  const digits = [...rows.join('')].map((digit) => (digit === '.' ? 0 : Number.parseInt(digit, 16)))
  return {
    width: rows[0].length,
    height: rows.length,
    greys: Float32Array.from(digits, (digit) => (digit * LEVELS) / 255),
  }
}
