import type Phaser from 'phaser'
import type { LookName } from '../../sim/looks.ts'
import { BLOCK_OPEN, type Level, SUBPIXELS, TILE_PX, type World } from '../../sim/world.ts'
import { frameAt, SPRITES, TILES } from '../atlas.ts'
import { LOOKS } from '../looks.ts'
import type { Size } from '../scaling.ts'
import { createBackdrop } from './backdrop.ts'
import { doorNear, openDoorFrame } from './doors.ts'
import { LAYERS } from './layers.ts'
import {
  type AnimatedTile,
  animatedTiles,
  bellFrame,
  blockFrame,
  DOOR_FRAMES,
  decorationTiles,
  edgeTiles,
  LIGHT_ALPHA,
  lampAlpha,
  lampLights,
  pictureOf,
} from './levelParts.ts'
import { hasLook, loadLook, tilesOf } from './lookPictures.ts'

/** A level: backdrop, tiles, ? Blocks, the bell. Changes only when the world's tiles do. */
export interface LevelView {
  show(level: Level): void
  /** Hides the level; the evening sky stays as a backdrop. */
  hide(): void
  /** What is behind everything. */
  showBackdrop(shown: boolean): void
  /** Hides tiles that are gone, such as broken crates and collected coins; they return with a new episode. */
  sync(world: World, timeMs: number, calm: boolean): void
  /** The bell swings for a while from now. */
  ring(timeMs: number): void
  /** Brightens each lamp by the light that passes its place, 0–1. */
  brighten(lightAt: (x: number, y: number) => number): void
  /** The ? Block with this index jumps up once. */
  bounce(block: number, timeMs: number): void
  /** Distant layers follow the camera slowly. */
  follow(scrollX: number, scrollY: number): void
}

const EVENING: LookName = 'lobby' // its sky is loaded with the page
const BOUNCE_MS = 180
const BOUNCE_PX = 6
const RING_MS = 1600
const LIT_ALPHA = 0.9 // of a lamp while the bell's wave passes it

/** `view`: what is visible of the level, px. */
export function createLevelView(scene: Phaser.Scene, view: Size): LevelView {
  const backdrop = createBackdrop(scene, view)
  backdrop.showFar(EVENING)
  const bell = scene.add.image(0, 0, SPRITES, 'bell/idle/0').setOrigin(0.5, 1).setDepth(LAYERS.bell)
  const bellGlow = scene.add.image(0, 0, SPRITES, 'glow/large').setDepth(LAYERS.light)

  let shown: Level | null = null
  let map: Phaser.Tilemaps.Tilemap | null = null
  let ground: Phaser.Tilemaps.TilemapLayer | null = null
  let lights: Phaser.GameObjects.Image[] = []
  let animated: (AnimatedTile & { readonly sprite: Phaser.GameObjects.Image })[] = []
  let drawnTiles = new Uint8Array() // codes, as drawn
  let blocks: {
    sprite: Phaser.GameObjects.Image
    top: number
    bouncedAt: number
    door: Phaser.GameObjects.Image | null
    openedAt: number // of the block; infinite while it is closed
  }[] = []
  let ringsUntil = 0

  scene.events.once('destroy', () => {
    shown = null
  })

  function show(level: Level): void {
    if (shown === level) return
    build(level)
    if (hasLook(scene, level.look)) return
    // Until its pictures have arrived, the level is shown with the common tiles in front of a plain ground.
    void loadLook(scene, level.look).then(() => {
      if (shown === level) build(level)
    })
  }

  function build(level: Level): void {
    clear()
    shown = level
    backdrop.show(level)
    buildTiles(level)
    buildThings(level)
    bell.setPosition(level.bellX / SUBPIXELS, level.bellY / SUBPIXELS + 8).setVisible(true)
    bellGlow.setPosition(bell.x, bell.y - 10).setVisible(true)
  }

  function hide(): void {
    clear()
    backdrop.showFar(EVENING)
    bell.setVisible(false)
    bellGlow.setVisible(false)
  }

  function clear(): void {
    map?.destroy()
    map = null
    ground = null
    for (const light of lights) light.destroy()
    lights = []
    for (const { sprite } of animated) sprite.destroy()
    animated = []
    for (const { sprite, door } of blocks) {
      sprite.destroy()
      door?.destroy()
    }
    blocks = []
    shown = null
  }

  /** With a row above and one below the level. */
  function buildTiles(level: Level): void {
    const { width, height } = level
    const tilemap = scene.make.tilemap({ tileWidth: TILE_PX, tileHeight: TILE_PX, width, height: height + 2 })
    map = tilemap
    const tileset = tilemap.addTilesetImage(TILES, tilesOf(scene, level.look))
    if (tileset === null) return
    drawnTiles = level.tiles.slice()
    const decoration = tilemap.createBlankLayer('decoration', tileset, 0, -TILE_PX)
    ground = tilemap.createBlankLayer('ground', tileset, 0, -TILE_PX)
    decoration?.setDepth(LAYERS.decoration).setTint(LOOKS[level.look].light.furniture)
    ground?.setDepth(LAYERS.ground)
    for (const { tile, column, row } of decorationTiles(level)) decoration?.putTileAt(tile, column, row + 1)
    for (let index = 0; index < width * height; index++) drawTile(level, index, true)
    for (const { tile, column, row } of edgeTiles(level)) ground?.putTileAt(tile, column, row + 1)
  }

  /** Draws a tile's own picture, or none. */
  function drawTile(level: Level, index: number, present: boolean): void {
    const tile = pictureOf(level, index)
    if (tile === null) return
    const column = Math.floor(index / level.height)
    const row = (index % level.height) + 1
    if (present) ground?.putTileAt(tile, column, row)
    else ground?.removeTileAt(column, row)
  }

  function buildThings(level: Level): void {
    const { lamp } = LOOKS[level.look].light
    blocks = level.questionBlocks.map((index) => {
      const x = Math.floor(index / level.height) * TILE_PX
      const top = (index % level.height) * TILE_PX
      const sprite = scene.add.image(x, top, SPRITES, 'block/closed/0').setOrigin(0).setDepth(LAYERS.ground)
      return { sprite, top, bouncedAt: Number.NEGATIVE_INFINITY, door: addDoor(level, index), openedAt: Infinity }
    })
    animated = animatedTiles(level).map((tile) => {
      const sprite = scene.add.image(tile.x, tile.y, SPRITES, `${tile.animation}/0`).setDepth(LAYERS[tile.layer])
      return { ...tile, sprite }
    })
    lights = lampLights(level).map(({ x, y, frame }) =>
      scene.add.image(x, y, SPRITES, frame).setDepth(LAYERS.light).setAlpha(LIGHT_ALPHA).setTint(lamp),
    )
  }

  /** The open door that belongs to a ? Block, hidden; null if there is none near it. */
  function addDoor(level: Level, block: number): Phaser.GameObjects.Image | null {
    const place = doorNear(level, block)
    if (place === null) return null
    const door = scene.add.image(place.column * TILE_PX, place.row * TILE_PX, SPRITES, 'door/open/0')
    return door.setOrigin(0).setDepth(LAYERS.decoration).setVisible(false)
  }

  function sync(world: World, timeMs: number, calm: boolean): void {
    const { level, tiles } = world
    backdrop.animate(timeMs, calm)
    flicker(LOOKS[level.look].light.flickers && !calm ? timeMs : 0)
    for (const { index, sprite, animation, frameMs, ahead } of animated) {
      sprite.setVisible(tiles[index] === level.tiles[index])
      sprite.setFrame(frameAt(animation, timeMs, frameMs, ahead))
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
      const doorFrame = openDoorFrame(timeMs - block.openedAt, DOOR_FRAMES)
      door?.setVisible(doorFrame !== null).setFrame(`door/open/${doorFrame ?? 0}`)
      const phase = Math.min(1, (timeMs - bouncedAt) / BOUNCE_MS)
      sprite.setY(top - Math.round(BOUNCE_PX * Math.sin(Math.PI * phase)))
    })
    const rings = timeMs < ringsUntil
    bell.setFrame(bellFrame(rings, timeMs))
    bellGlow.setAlpha(rings ? 2 * LIGHT_ALPHA : LIGHT_ALPHA)
  }

  function flicker(timeMs: number): void {
    lights.forEach((light, index) => {
      light.setAlpha(lampAlpha(index, timeMs))
    })
  }

  return {
    show,
    hide,
    showBackdrop: backdrop.setVisible,
    sync,
    ring(timeMs) {
      ringsUntil = timeMs + RING_MS
    },
    brighten(lightAt) {
      for (const light of lights) {
        const lit = lightAt(light.x, light.y)
        if (lit > 0) light.setAlpha(LIGHT_ALPHA + (LIT_ALPHA - LIGHT_ALPHA) * lit)
      }
    },
    bounce(block, timeMs) {
      if (blocks[block]) blocks[block].bouncedAt = timeMs
    },
    follow: backdrop.follow,
  }
}
