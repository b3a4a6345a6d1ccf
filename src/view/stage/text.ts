import type Phaser from 'phaser'
import { FACE } from './assets.ts'
import { INK, PAPER } from './colours.ts'

export interface TextOptions {
  readonly colour?: number
  readonly originX?: number
  readonly originY?: number
  readonly depth: number
  /** Stays where it is when the camera moves. */
  readonly fixed?: boolean
  readonly scale?: number
}

/** A line in the game's face, with a shadow that keeps it readable over anything. */
export function addText(
  scene: Phaser.Scene,
  x: number,
  y: number,
  content: string,
  options: TextOptions,
): Phaser.GameObjects.BitmapText {
  const { colour = PAPER, originX = 0, originY = 0, depth, fixed = false, scale = 1 } = options
  return scene.add
    .bitmapText(x, y, FACE, content)
    .setOrigin(originX, originY)
    .setTint(colour)
    .setDropShadow(1, 1, INK, 1)
    .setDepth(depth)
    .setScrollFactor(fixed ? 0 : 1)
    .setScale(scale)
}

/** Breaks a sentence into lines of at most so many characters. */
export function wrap(sentence: string, most: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join('\n')
}
