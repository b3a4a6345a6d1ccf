import type Phaser from 'phaser'
import cityUrl from '../../../assets/art/city.png?no-inline'
import face from '../../../assets/art/font.json'
import faceUrl from '../../../assets/art/font.png?no-inline'
import skyUrl from '../../../assets/art/sky.png?no-inline'
import sprites from '../../../assets/art/sprites.json'
import spritesUrl from '../../../assets/art/sprites.png?no-inline'
import tilesUrl from '../../../assets/art/tiles.png?no-inline'
import wainscotUrl from '../../../assets/art/wainscot.png?no-inline'
import wallpaperUrl from '../../../assets/art/wallpaper.png?no-inline'
import windowUrl from '../../../assets/art/window.png?no-inline'

// Pictures are files, never data URLs, so that a strict content security policy can hold.

export const SPRITES = 'sprites'
export const TILES = 'tiles'
export const FACE = 'face'

export function loadAssets(load: Phaser.Loader.LoaderPlugin): void {
  load.atlas(SPRITES, spritesUrl, sprites)
  load.image(TILES, tilesUrl)
  load.image(FACE, faceUrl)
  load.image('sky', skyUrl)
  load.image('city', cityUrl)
  load.image('wallpaper', wallpaperUrl)
  load.image('wainscot', wainscotUrl)
  load.image('window', windowUrl)
}

/** Registers the game's face with Phaser from its own description; no XML is parsed. */
export function registerFace(scene: Phaser.Scene): void {
  const { width, height } = scene.textures.get(FACE).getSourceImage()
  const chars: Record<number, Phaser.Types.GameObjects.BitmapText.BitmapFontCharacterData> = {}
  for (const glyph of face.glyphs) {
    const character = {
      x: glyph.x,
      y: glyph.y,
      width: glyph.width,
      height: face.size,
      centerX: Math.floor(glyph.width / 2),
      centerY: Math.floor(face.size / 2),
      xOffset: 0,
      yOffset: 0,
      xAdvance: glyph.width + 1,
      data: {},
      kerning: {},
      u0: glyph.x / width,
      v0: 1 - glyph.y / height,
      u1: (glyph.x + glyph.width) / width,
      v1: 1 - (glyph.y + face.size) / height,
    }
    chars[glyph.code] = character
  }
  const data = { font: FACE, size: face.size, lineHeight: face.lineHeight, retroFont: false, chars }
  scene.cache.bitmapFont.add(FACE, { data, texture: FACE, frame: null })
}

const frameCounts = new Map<string, number>()
for (const name of Object.keys(sprites.frames)) {
  const animation = name.slice(0, name.lastIndexOf('/'))
  frameCounts.set(animation, (frameCounts.get(animation) ?? 0) + 1)
}

/** How many frames an animation of the atlas has. */
export function frameCount(animation: string): number {
  const count = frameCounts.get(animation)
  if (count === undefined) throw new Error(`The atlas has no animation "${animation}": draw it in scripts/art.`)
  return count
}
