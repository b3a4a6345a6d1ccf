import type Phaser from 'phaser'
import { type Level, TILE_PX } from '../../sim/world.ts'
import { STAGE_WIDTH } from '../scaling.ts'
import { LAYERS } from './layers.ts'

const WINDOW_TOP_LEFT_TILE = 20 // a large window is drawn around the centre of the four small tiles, which are omitted
const WALL_HEIGHT = 176 // of the pictures, which end with the level
const RAIL = 134 // where the wainscot begins
const WAINSCOT_HEIGHT = 64
const WINDOW_WIDTH = 80
const WINDOW_EVERY_TILES = 9 // for levels without windows of their own

/** The small tiles that stand for a large window in a map. */
export const WINDOW_TILES = [20, 21, 22, 23]

/** A part of the wall in px of the level: a picture, repeated to fill it, or where there is none a plain colour. */
interface WallPart {
  readonly picture: 'wallpaper' | 'window' | 'wainscot' | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly depth: number
  /** How far the picture is moved to the left in it. */
  readonly shift: number
}

/** Of the wall above the wallpaper, in levels that are higher than it. */
export const BARE_WALL = 0x12303e

/** Wallpaper between the windows, wainscot below all of it. */
export function hallWall(level: Level): WallPart[] {
  const parts: WallPart[] = []
  const width = Math.max(level.width * TILE_PX, STAGE_WIDTH)
  const top = Math.max(0, level.height * TILE_PX - WALL_HEIGHT)
  const left = Math.min(0, (level.width * TILE_PX - STAGE_WIDTH) / 2)
  const { wall, window } = LAYERS
  let x = left
  for (const windowX of windowsOf(level)) {
    if (windowX < x) continue
    addWall(x, windowX)
    const size = { width: WINDOW_WIDTH, height: RAIL }
    parts.push({ picture: 'window', x: windowX, y: top, ...size, depth: window, shift: 0 })
    x = windowX + WINDOW_WIDTH
  }
  addWall(x, left + width)
  const below = { x: left, y: top + RAIL, width, height: WAINSCOT_HEIGHT }
  parts.push({ picture: 'wainscot', ...below, depth: wall, shift: 0 })
  if (top > 0) parts.push({ picture: null, x: left, y: 0, width, height: top, depth: wall, shift: 0 })
  return parts

  function addWall(from: number, to: number): void {
    if (to <= from) return
    const place = { x: from, y: top, width: to - from, height: RAIL }
    parts.push({ picture: 'wallpaper', ...place, depth: wall, shift: ((from % 16) + 16) % 16 })
  }
}

export function addHallWall(scene: Phaser.Scene, level: Level): Phaser.GameObjects.GameObject[] {
  return hallWall(level).map(({ picture, x, y, width, height, depth, shift }) => {
    if (picture === null) return scene.add.rectangle(x, y, width, height, BARE_WALL).setOrigin(0).setDepth(depth)
    if (picture === 'window') return scene.add.image(x, y, picture).setOrigin(0).setDepth(depth)
    const wall = scene.add.tileSprite(x, y, width, height, picture).setOrigin(0).setDepth(depth)
    wall.tilePositionX = shift
    return wall
  })
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
  if (found.length > 0) return found
  const columns = Math.floor((level.width - 5) / WINDOW_EVERY_TILES) + 1
  return Array.from({ length: columns }, (_, index) => (2 + index * WINDOW_EVERY_TILES) * TILE_PX - 8)
}
