import type Phaser from 'phaser'
import { type Level, TILE_PX } from '../../sim/world.ts'
import { STAGE_WIDTH } from '../scaling.ts'
import { LAYERS } from './layers.ts'

const WINDOW_TOP_LEFT_TILE = 20 // a large window is drawn around the centre of the four small tiles, which are omitted
const RAIL = 134 // where the wainscot begins
const WINDOW_WIDTH = 80
const WINDOW_EVERY_TILES = 9 // for levels without windows of their own

/** The small tiles that stand for a large window in a map. */
export const WINDOW_TILES = [20, 21, 22, 23]

/** Wallpaper between the windows, wainscot below all of it. `height` is that of the pictures, which end with the level. */
export function addHallWall(scene: Phaser.Scene, level: Level, height: number): Phaser.GameObjects.GameObject[] {
  const parts: Phaser.GameObjects.GameObject[] = []
  const width = Math.max(level.width * TILE_PX, STAGE_WIDTH)
  const top = Math.max(0, level.height * TILE_PX - height)
  const left = Math.min(0, (level.width * TILE_PX - STAGE_WIDTH) / 2)
  let x = left
  for (const windowX of windowsOf(level)) {
    if (windowX < x) continue
    addWall(x, windowX)
    parts.push(scene.add.image(windowX, top, 'window').setOrigin(0).setDepth(LAYERS.window))
    x = windowX + WINDOW_WIDTH
  }
  addWall(x, left + width)
  const wainscot = scene.add.tileSprite(left, top + RAIL, width, 64, 'wainscot')
  parts.push(wainscot.setOrigin(0).setDepth(LAYERS.wall))
  if (top > 0) parts.push(scene.add.rectangle(left, 0, width, top, 0x12303e).setOrigin(0).setDepth(LAYERS.wall))
  return parts

  function addWall(from: number, to: number): void {
    if (to <= from) return
    const wall = scene.add.tileSprite(from, top, to - from, RAIL, 'wallpaper')
    wall.tilePositionX = ((from % 16) + 16) % 16
    parts.push(wall.setOrigin(0).setDepth(LAYERS.wall))
  }
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
