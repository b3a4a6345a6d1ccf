import type Phaser from 'phaser'
import { TILE_KINDS } from '../../sim/tiles.ts'
import { BLOCK_ASKING, BLOCK_OPEN, type Level, type Mood, SUBPIXELS, TILE_PX, type World } from '../../sim/world.ts'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { TILE_LOOKS } from '../tileLooks.ts'
import { frameCount, SPRITES, TILES } from './assets.ts'
import { doorNear, openDoorFrame } from './doors.ts'
import { LAYERS } from './layers.ts'

// Ids of tiles with a special meaning.
const LAMP_TOP_TILE = 16
const WINDOW_TOP_LEFT_TILE = 20 // a large window is drawn around the centre of the four small tiles, which are omitted
const WINDOW_TILES = [20, 21, 22, 23]
const WALL_LAMP_TILE = 43
const CEILING_TILES = [6, 15]
const CEILING_FILL_TILE = 15

const SKY_FACTOR = 0.08 // share of the camera's movement that the layer follows
const CITY_FACTOR = 0.25
const WALL_HEIGHT = 176 // height of the level for which the wall's pictures are drawn
const RAIL = 134 // where the wainscot begins
const WINDOW_WIDTH = 80
const WINDOW_EVERY_TILES = 9 // for levels without windows of their own
const WALL_TINTS: Readonly<Record<Mood, number>> = { hall: 0xffffff, cellar: 0x5a6478 }

/** How the tiles are drawn, by code. */
const LOOKS = TILE_KINDS.map(({ id }) => TILE_LOOKS[id].drawnAs)

/** The hall: walls, windows, tiles, ? Blocks, the bell. Changes only when the world's tiles do. */
export interface LevelView {
  show(level: Level): void
  /** Hides the hall; the evening sky stays as a backdrop. */
  hide(): void
  /** The sky and the city behind everything. */
  showBackdrop(shown: boolean): void
  /** Hides tiles that are gone, such as broken crates and collected coins; they return with a new episode. */
  sync(world: World, timeMs: number): void
  /** The bell swings for a while from now. */
  ring(timeMs: number): void
  /** The ? Block with this index jumps up once. */
  bounce(block: number, timeMs: number): void
  /** Distant layers follow the camera slowly. */
  follow(scrollX: number): void
}

const BOUNCE_MS = 180
const BOUNCE_PX = 6
const BLOCK_FRAME_MS = 160
const RING_MS = 1600
const RING_FRAME_MS = 70
const LIGHT_ALPHA = 0.3 // alpha-blended, not added: added light would turn the teal grey

export function createLevelView(scene: Phaser.Scene): LevelView {
  const sky = scene.add.tileSprite(0, 0, STAGE_WIDTH, STAGE_HEIGHT, 'sky')
  sky.setOrigin(0).setScrollFactor(0).setDepth(LAYERS.sky)
  const city = scene.add.tileSprite(0, 0, STAGE_WIDTH, STAGE_HEIGHT, 'city')
  city.setOrigin(0).setScrollFactor(0).setDepth(LAYERS.city)
  const bell = scene.add.image(0, 0, SPRITES, 'bell/idle/0').setOrigin(0.5, 1).setDepth(LAYERS.bell)
  const bellGlow = scene.add.image(0, 0, SPRITES, 'glow/large').setDepth(LAYERS.light)
  const ringFrames = frameCount('bell/ring')
  const blockFrames = frameCount('block/closed')
  const doorFrames = frameCount('door/open')

  let shown: Level | null = null
  let map: Phaser.Tilemaps.Tilemap | null = null
  let ground: Phaser.Tilemaps.TilemapLayer | null = null
  let furniture: Phaser.GameObjects.GameObject[] = []
  let animated: AnimatedTile[] = []
  let drawnTiles = new Uint8Array() // codes, as drawn
  let blocks: {
    sprite: Phaser.GameObjects.Image
    top: number
    bouncedAt: number
    door: Phaser.GameObjects.Image | null
    openedAt: number // of the block; infinite while it is closed
  }[] = []
  let ringsUntil = 0

  function show(level: Level): void {
    if (shown === level) return
    clear()
    shown = level
    buildWall(level)
    buildTiles(level)
    buildThings(level)
    bell.setPosition(level.bellX / SUBPIXELS, level.bellY / SUBPIXELS + 8).setVisible(true)
    bellGlow.setPosition(bell.x, bell.y - 10).setVisible(true)
  }

  function hide(): void {
    clear()
    bell.setVisible(false)
    bellGlow.setVisible(false)
  }

  function clear(): void {
    map?.destroy()
    map = null
    ground = null
    for (const thing of furniture) thing.destroy()
    furniture = []
    for (const { sprite } of animated) sprite.destroy()
    animated = []
    for (const { sprite, door } of blocks) {
      sprite.destroy()
      door?.destroy()
    }
    blocks = []
    shown = null
  }

  /** Wallpaper between the windows, wainscot below all of it. */
  function buildWall(level: Level): void {
    const width = Math.max(level.width * TILE_PX, STAGE_WIDTH)
    const top = Math.max(0, level.height * TILE_PX - WALL_HEIGHT)
    const left = Math.min(0, (level.width * TILE_PX - STAGE_WIDTH) / 2)
    let x = left
    for (const windowX of windowsOf(level)) {
      if (windowX < x) continue
      addWall(x, windowX)
      furniture.push(scene.add.image(windowX, top, 'window').setOrigin(0).setDepth(LAYERS.window))
      x = windowX + WINDOW_WIDTH
    }
    addWall(x, left + width)
    const wainscot = scene.add.tileSprite(left, top + RAIL, width, 64, 'wainscot')
    furniture.push(wainscot.setOrigin(0).setDepth(LAYERS.wall).setTint(WALL_TINTS[level.mood]))
    if (top > 0) {
      const upper = scene.add.rectangle(left, 0, width, top, 0x12303e)
      furniture.push(upper.setOrigin(0).setDepth(LAYERS.wall))
    }

    function addWall(from: number, to: number): void {
      if (to <= from) return
      const wall = scene.add.tileSprite(from, top, to - from, RAIL, 'wallpaper').setTint(WALL_TINTS[level.mood])
      wall.tilePositionX = ((from % 16) + 16) % 16
      furniture.push(wall.setOrigin(0).setDepth(LAYERS.wall))
    }
  }

  /** One extra row above and below the level: the stage is slightly taller than eleven tiles. */
  function buildTiles(level: Level): void {
    const { width, height } = level
    const tilemap = scene.make.tilemap({ tileWidth: TILE_PX, tileHeight: TILE_PX, width, height: height + 2 })
    map = tilemap
    const tileset = tilemap.addTilesetImage(TILES)
    if (tileset === null) return
    drawnTiles = level.tiles.slice()
    const decoration = tilemap.createBlankLayer('decoration', tileset, 0, -TILE_PX)
    ground = tilemap.createBlankLayer('ground', tileset, 0, -TILE_PX)
    decoration?.setDepth(LAYERS.decoration)
    ground?.setDepth(LAYERS.ground)
    for (let column = 0; column < width; column++) {
      for (let row = 0; row < height; row++) {
        const index = column * height + row
        const ornament = level.art.decoration[index]
        drawTile(level, index, true)
        if (ornament >= 0 && !WINDOW_TILES.includes(ornament)) decoration?.putTileAt(ornament, column, row + 1)
      }
      const top = level.art.ground[column * height]
      const bottom = level.art.ground[column * height + height - 1]
      if (CEILING_TILES.includes(top)) ground?.putTileAt(CEILING_FILL_TILE, column, 0)
      if (bottom >= 0) ground?.putTileAt(bottom, column, height + 1)
    }
  }

  /** Draws a tile's own picture, or none. */
  function drawTile({ tiles, art, height }: Level, index: number, present: boolean): void {
    const tile = art.ground[index]
    if (tile < 0 || LOOKS[tiles[index]] !== 'picture') return
    const column = Math.floor(index / height)
    const row = (index % height) + 1
    if (present) ground?.putTileAt(tile, column, row)
    else ground?.removeTileAt(column, row)
  }

  function buildThings(level: Level): void {
    blocks = level.questionBlocks.map((index) => {
      const x = Math.floor(index / level.height) * TILE_PX
      const top = (index % level.height) * TILE_PX
      const sprite = scene.add.image(x, top, SPRITES, 'block/closed/0').setOrigin(0).setDepth(LAYERS.ground)
      return { sprite, top, bouncedAt: Number.NEGATIVE_INFINITY, door: addDoor(level, index), openedAt: Infinity }
    })
    for (let column = 0; column < level.width; column++) {
      for (let row = 0; row < level.height; row++) {
        const index = column * level.height + row
        const x = column * TILE_PX + TILE_PX / 2
        const y = row * TILE_PX + TILE_PX / 2
        const look = LOOKS[level.tiles[index]]
        if (typeof look === 'object') {
          const { animation, frameMs, layer, wave } = look
          const sprite = scene.add.image(x, y, SPRITES, `${animation}/0`).setDepth(LAYERS[layer])
          animated.push({ index, sprite, animation, frames: frameCount(animation), frameMs, delay: wave ? column : 0 })
        }
        const ornament = level.art.decoration[index]
        if (ornament === LAMP_TOP_TILE) addLight(x, y, 'glow/large')
        if (ornament === WALL_LAMP_TILE) addLight(x, y - 4, 'glow/small')
      }
    }
  }

  /** The open door that belongs to a ? Block, hidden; null if there is none near it. */
  function addDoor(level: Level, block: number): Phaser.GameObjects.Image | null {
    const place = doorNear(level, block)
    if (place === null) return null
    const door = scene.add.image(place.column * TILE_PX, place.row * TILE_PX, SPRITES, 'door/open/0')
    return door.setOrigin(0).setDepth(LAYERS.decoration).setVisible(false)
  }

  function addLight(x: number, y: number, frame: string): void {
    const light = scene.add.image(x, y, SPRITES, frame).setDepth(LAYERS.light).setAlpha(LIGHT_ALPHA)
    furniture.push(light)
  }

  function sync(world: World, timeMs: number): void {
    const { level, tiles } = world
    for (const { index, sprite, animation, frames, frameMs, delay } of animated) {
      sprite.setVisible(tiles[index] === level.tiles[index])
      sprite.setFrame(`${animation}/${(Math.floor(timeMs / frameMs) + delay) % frames}`)
    }
    for (let index = 0; index < tiles.length; index++) {
      if (tiles[index] === drawnTiles[index]) continue
      drawnTiles[index] = tiles[index]
      drawTile(level, index, tiles[index] === level.tiles[index])
    }
    blocks.forEach((block, index) => {
      const { sprite, top, bouncedAt, door } = block
      const state = world.blockState[index]
      sprite.setFrame(blockFrame(state, timeMs))
      block.openedAt = state === BLOCK_OPEN ? Math.min(block.openedAt, timeMs) : Infinity
      const doorFrame = openDoorFrame(timeMs - block.openedAt, doorFrames)
      door?.setVisible(doorFrame !== null).setFrame(`door/open/${doorFrame ?? 0}`)
      const phase = Math.min(1, (timeMs - bouncedAt) / BOUNCE_MS)
      sprite.setY(top - Math.round(BOUNCE_PX * Math.sin(Math.PI * phase)))
    })
    const rings = timeMs < ringsUntil
    bell.setFrame(rings ? `bell/ring/${Math.floor(timeMs / RING_FRAME_MS) % ringFrames}` : 'bell/idle/0')
    bellGlow.setAlpha(rings ? 2 * LIGHT_ALPHA : LIGHT_ALPHA)
  }

  function blockFrame(state: number, timeMs: number): string {
    if (state === BLOCK_OPEN) return 'block/open/0'
    if (state === BLOCK_ASKING) return 'block/asking/0'
    return `block/closed/${Math.floor(timeMs / BLOCK_FRAME_MS) % blockFrames}`
  }

  return {
    show,
    hide,
    showBackdrop(visible) {
      sky.setVisible(visible)
      city.setVisible(visible)
    },
    sync,
    ring(timeMs) {
      ringsUntil = timeMs + RING_MS
    },
    bounce(block, timeMs) {
      if (blocks[block]) blocks[block].bouncedAt = timeMs
    },
    follow(scrollX) {
      sky.tilePositionX = Math.round(scrollX * SKY_FACTOR)
      city.tilePositionX = Math.round(scrollX * CITY_FACTOR)
    },
  }
}

/** A tile that is drawn as an animation. */
interface AnimatedTile {
  readonly index: number // into the level's tiles
  readonly sprite: Phaser.GameObjects.Image
  readonly animation: string
  readonly frames: number
  readonly frameMs: number
  readonly delay: number // frames
}

/** Left edges of the windows in px, from left to right: those of the level's decoration, otherwise at even distances. */
function windowsOf(level: Level): number[] {
  const found: number[] = []
  for (let column = 0; column < level.width; column++) {
    for (let row = 0; row < level.height; row++) {
      const isWindow = level.art.decoration[column * level.height + row] === WINDOW_TOP_LEFT_TILE
      if (isWindow) found.push((column + 1) * TILE_PX - WINDOW_WIDTH / 2)
    }
  }
  if (found.length > 0 || level.mood === 'cellar') return found
  const columns = Math.floor((level.width - 5) / WINDOW_EVERY_TILES) + 1
  return Array.from({ length: columns }, (_, index) => (2 + index * WINDOW_EVERY_TILES) * TILE_PX - 8)
}
