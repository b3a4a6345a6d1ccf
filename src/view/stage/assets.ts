import type Phaser from 'phaser'
import cityUrl from '../../../assets/art/city.png?no-inline'
import ownFace from '../../../assets/art/font.json'
import ownFaceUrl from '../../../assets/art/font.png?no-inline'
import skyUrl from '../../../assets/art/sky.png?no-inline'
import sprites from '../../../assets/art/sprites.json'
import spritesUrl from '../../../assets/art/sprites.png?no-inline'
import tilesUrl from '../../../assets/art/tiles.png?no-inline'
import vignetteUrl from '../../../assets/art/vignette.png?no-inline'
import wainscotUrl from '../../../assets/art/wainscot.png?no-inline'
import wallpaperUrl from '../../../assets/art/wallpaper.png?no-inline'
import windowUrl from '../../../assets/art/window.png?no-inline'
import type { StageFace } from '../../store/app/face.ts'
import { SPRITES, TILES, VIGNETTE } from '../atlas.ts'

// Pictures are files, never data URLs, so that a strict content security policy can hold.

export const FACE = 'face'

/** Addresses of the pictures that are loaded with the stage, by name. */
export const PICTURE_URLS: Readonly<Record<string, string>> = {
  [SPRITES]: spritesUrl,
  [TILES]: tilesUrl,
  sky: skyUrl,
  city: cityUrl,
  wallpaper: wallpaperUrl,
  wainscot: wainscotUrl,
}

/** The game's own face has Latin letters alone; `words.face` brings another one. */
const OWN_FACE: StageFace = { url: ownFaceUrl, description: ownFace }
let { url: faceUrl, description: face } = OWN_FACE
let characters = charactersOf(OWN_FACE)

export function loadAssets(load: Phaser.Loader.LoaderPlugin, other: StageFace | null): void {
  ;({ url: faceUrl, description: face } = other ?? OWN_FACE)
  characters = charactersOf(other ?? OWN_FACE)
  load.setCORS('anonymous') // in a sandboxed frame WebGL refuses images that were requested without CORS
  load.atlas(SPRITES, spritesUrl, sprites)
  load.image(TILES, tilesUrl)
  load.image(FACE, faceUrl)
  load.image(VIGNETTE, vignetteUrl)
  load.image('sky', skyUrl)
  load.image('city', cityUrl)
  load.image('wallpaper', wallpaperUrl)
  load.image('wainscot', wainscotUrl)
  load.image('window', windowUrl)
}

function charactersOf({ description }: StageFace): ReadonlySet<string> {
  return new Set(description.glyphs.map(({ code }) => String.fromCodePoint(code)))
}

/** Whether the face has a glyph for the character. */
export const faceHas = (character: string): boolean => characters.has(character)

/** Registers the game's font with Phaser from our own description; no XML is parsed. */
export function registerFace(scene: Phaser.Scene): void {
  addFace(scene, FACE, 0)
}

const SHADOW_PX = 1 // to the right and down; the font's picture leaves room for it beside every glyph

/** Key of the font in a colour with a shadow, for Phaser's canvas renderer. Created on first use. */
export function faceIn(scene: Phaser.Scene, colour: number, shadow: number): string {
  const key = `${FACE}-${colour.toString(16)}`
  if (scene.cache.bitmapFont.has(key)) return key
  const picture = scene.textures.get(FACE).getSourceImage() as HTMLImageElement
  const sheet = scene.textures.createCanvas(key, picture.width, picture.height)
  sheet?.context.drawImage(colouredPicture(picture, shadow), SHADOW_PX, SHADOW_PX)
  sheet?.context.drawImage(colouredPicture(picture, colour), 0, 0)
  addFace(scene, key, SHADOW_PX)
  return key
}

/** The picture's shape, filled with one colour. */
function colouredPicture(picture: HTMLImageElement, colour: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  context.drawImage(picture, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = `#${colour.toString(16).padStart(6, '0')}`
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/** Adds the font with the texture of the same key, its glyphs extended by `margin` pixels to the right and down. */
function addFace(scene: Phaser.Scene, key: string, margin: number): void {
  const { width, height } = scene.textures.get(key).getSourceImage()
  const chars: Record<number, Phaser.Types.GameObjects.BitmapText.BitmapFontCharacterData> = {}
  for (const glyph of face.glyphs) {
    const character = {
      x: glyph.x,
      y: glyph.y,
      width: glyph.width + margin,
      height: (glyph.height ?? face.size) + margin,
      centerX: Math.floor(glyph.width / 2),
      centerY: Math.floor(face.size / 2),
      xOffset: 0,
      yOffset: -(glyph.raised ?? 0),
      xAdvance: glyph.width + 1,
      data: {},
      kerning: {},
      u0: glyph.x / width,
      v0: 1 - glyph.y / height,
      u1: (glyph.x + glyph.width + margin) / width,
      v1: 1 - (glyph.y + (glyph.height ?? face.size) + margin) / height,
    }
    chars[glyph.code] = character
  }
  const data = { font: key, size: face.size, lineHeight: face.lineHeight, retroFont: false, chars }
  scene.cache.bitmapFont.add(key, { data, texture: key, frame: null })
}
