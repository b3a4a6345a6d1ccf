import Phaser from 'phaser'
import { FACE, faceHas, faceIn } from './assets.ts'
import { INK, PAPER } from './colours.ts'
import { inFace } from './inFace.ts'

interface TextOptions {
  readonly colour?: number
  readonly originX?: number
  readonly originY?: number
  readonly depth: number
  /** Does not move with the camera. */
  readonly fixed?: boolean
  readonly scale?: number
}

/** A line in the game's font, with a shadow that keeps it readable on any background. */
export function addText(
  scene: Phaser.Scene,
  x: number,
  y: number,
  content: string,
  options: TextOptions,
): Phaser.GameObjects.BitmapText {
  const { colour = PAPER, originX = 0, originY = 0, depth, fixed = false, scale = 1 } = options
  const text = scene.add.bitmapText(x, y, FACE, inFace(content, faceHas))
  keepInFace(text)
  keepOnPixels(text)
  if (scene.sys.renderer.type === Phaser.CANVAS) colourByFace(text)
  return text
    .setOrigin(originX, originY)
    .setTint(colour)
    .setDropShadow(1, 1, INK, 1)
    .setDepth(depth)
    .setScrollFactor(fixed ? 0 : 1)
    .setScale(scale)
}

/** A line that changes may get a name that a person has written. */
function keepInFace(text: Phaser.GameObjects.BitmapText): void {
  const { setText } = text
  text.setText = (value) => setText.call(text, inFace([value].flat().join('\n'), faceHas))
}

/** A centred line of odd width would start between two pixels, where some drivers drop rows and columns of glyphs. */
function keepOnPixels(text: Phaser.GameObjects.BitmapText): void {
  Object.defineProperties(text, {
    displayOriginX: { get: () => Math.floor(text.originX * text.getTextBounds().local.width) },
    displayOriginY: { get: () => Math.floor(text.originY * text.getTextBounds().local.height) },
  })
}

/** Without WebGL, Phaser draws neither tints nor shadows: use a font in the colour. */
function colourByFace(text: Phaser.GameObjects.BitmapText): void {
  text.setTint = (colour = PAPER) => {
    const face = faceIn(text.scene, colour, INK)
    return text.font === face ? text : text.setFont(face)
  }
}
