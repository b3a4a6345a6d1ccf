import type Phaser from 'phaser'
import type { LookName } from '../../sim/looks.ts'
import { type Level, TILE_PX } from '../../sim/world.ts'
import { VIGNETTE } from '../atlas.ts'
import { BACKDROP_HEIGHT, LOOKS, layerShift } from '../looks.ts'
import { type Size, STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import { addHallWall } from './hallWall.ts'
import { LAYERS } from './layers.ts'

/** What is behind a level: the layers of its look, the hall's wall, and the darkness in the corners. */
interface Backdrop {
  /** Replaces what is shown. Pictures that are not loaded are left out. */
  show(level: Level): void
  /** Shows the far layers of a look without a level. */
  showFar(look: LookName): void
  setVisible(visible: boolean): void
  /** Distant layers follow the camera slowly. */
  follow(scrollX: number, scrollY: number): void
  /** Advances the layers that move; `calm` shows them at rest. */
  animate(timeMs: number, calm: boolean): void
}

export function createBackdrop(scene: Phaser.Scene, view: Size): Backdrop {
  const vignette = scene.add.image(0, 0, VIGNETTE).setOrigin(0).setScrollFactor(0).setDepth(LAYERS.vignette)
  let layers: { sprite: Phaser.GameObjects.TileSprite; follows: number; frames: number; frameMs: number }[] = []
  let wall: Phaser.GameObjects.GameObject[] = []
  let levelHeight = STAGE_HEIGHT // px
  let visible = true

  function clear(): void {
    for (const { sprite } of layers) sprite.destroy()
    for (const part of wall) part.destroy()
    layers = []
    wall = []
  }

  function showFar(name: LookName): void {
    clear()
    const look = LOOKS[name]
    vignette.setAlpha(look.light.vignette)
    look.layers.forEach(({ picture, follows, frameMs = 0 }, index) => {
      if (!scene.textures.exists(picture)) return
      const sprite = scene.add.tileSprite(0, 0, STAGE_WIDTH, STAGE_HEIGHT, picture, frameMs > 0 ? 0 : undefined)
      sprite
        .setOrigin(0)
        .setScrollFactor(0)
        .setDepth(LAYERS.sky + index / look.layers.length)
      const frames = frameMs > 0 ? Math.round(sprite.texture.getSourceImage().height / BACKDROP_HEIGHT) : 1
      layers.push({ sprite, follows, frames, frameMs })
    })
    setVisible(visible)
  }

  function setVisible(shown: boolean): void {
    visible = shown
    vignette.setVisible(shown)
    for (const { sprite } of layers) sprite.setVisible(shown)
  }

  return {
    show(level) {
      showFar(level.look)
      levelHeight = level.height * TILE_PX
      if (LOOKS[level.look].hall) wall = addHallWall(scene, level)
    },
    showFar,
    setVisible,
    follow(scrollX, scrollY) {
      vignette.setDisplaySize(view.width, view.height)
      const lowestScrollY = levelHeight - view.height
      for (const { sprite, follows } of layers) {
        sprite.setY(view.height - STAGE_HEIGHT) // a low picture shows their lower part
        const { x, y } = layerShift(follows, scrollX, scrollY, lowestScrollY)
        sprite.setTilePosition(x, y)
      }
    },
    animate(timeMs, calm) {
      for (const { sprite, frames, frameMs } of layers) {
        if (frames > 1) sprite.setFrame(calm ? 0 : Math.floor(timeMs / frameMs) % frames)
      }
    },
  }
}
