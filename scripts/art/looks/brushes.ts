import type { Rng } from '../../../src/shared/rng.ts'
import { type Canvas, createCanvas, dithered, dot, fill, letterAt } from '../canvas.ts'

// What the looks are painted with.

/** Three letters of the palette. */
type Tones = readonly [string, string, string]

/** Height of every layer of a backdrop; the stage shows the upper 180 rows. */
const LAYER_HEIGHT = 192

export function layer(width: number): Canvas {
  return createCanvas(width, LAYER_HEIGHT)
}

/** Horizontal bands, each dithered into the next. `[letter, end]`: the row where the band has become the next one. */
export function bands(canvas: Canvas, list: readonly (readonly [string, number])[]): void {
  let start = 0
  list.forEach(([letter, end], index) => {
    const next = list[index + 1]?.[0] ?? letter
    for (let y = start; y < Math.min(end, canvas.height); y++) {
      const share = Math.max(0, (y - start) / (end - start) - 0.3) / 0.7
      for (let x = 0; x < canvas.width; x++) dot(canvas, x, y, dithered(x, y, share) ? next : letter)
    }
    start = end
  })
}

/** Dithers a letter over a rectangle, with a density that goes from `top` to `bottom`; transparent pixels stay so. */
export function veil(
  canvas: Canvas,
  [x, y, width, height]: readonly [number, number, number, number],
  letter: string,
  top: number,
  bottom: number,
): void {
  for (let row = 0; row < height; row++) {
    const share = top + ((bottom - top) * row) / Math.max(1, height - 1)
    for (let column = 0; column < width; column++) {
      const isPainted = letterAt(canvas, x + column, y + row) !== ''
      if (isPainted && dithered(x + column, y + row, share)) dot(canvas, x + column, y + row, letter)
    }
  }
}

/** A pool of light: dithered, densest in the middle; only over what is painted. */
export function shine(canvas: Canvas, x: number, y: number, radius: number, letter: string, strength = 0.8): void {
  for (let row = -radius; row <= radius; row++) {
    for (let column = -radius; column <= radius; column++) {
      const distance = Math.sqrt(row * row + column * column) / radius
      if (distance > 1 || letterAt(canvas, x + column, y + row) === '') continue
      if (dithered(x + column, y + row, (1 - distance) * strength)) dot(canvas, x + column, y + row, letter)
    }
  }
}

export function disc(canvas: Canvas, x: number, y: number, radius: number, letter: string): void {
  for (let row = -radius; row <= radius; row++) {
    const half = Math.floor(Math.sqrt(radius * radius - row * row + radius * 0.4))
    fill(canvas, x - half, y + row, 2 * half + 1, 1, letter)
  }
}

/** A straight line of single pixels. */
export function line(canvas: Canvas, x0: number, y0: number, x1: number, y1: number, letter: string): void {
  const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1)
  for (let step = 0; step <= steps; step++) {
    dot(canvas, Math.round(x0 + ((x1 - x0) * step) / steps), Math.round(y0 + ((y1 - y0) * step) / steps), letter)
  }
}

/** A rope between two points of equal height that hangs through by `sag`; returns its y by the distance from the left. */
export function rope(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  sag: number,
  letter: string,
): (at: number) => number {
  const heightAt = (at: number) => Math.round(y + sag * (1 - (2 * (at / width) - 1) ** 2))
  for (let step = 0; step <= width; step++) dot(canvas, x + step, heightAt(step), letter)
  return heightAt
}

/** A box with a lit upper left edge, a dark lower right one and an outline. */
export function box(
  canvas: Canvas,
  [x, y, width, height]: readonly [number, number, number, number],
  [light, face, dark]: Tones,
  outline = 'k',
): void {
  fill(canvas, x, y, width, height, outline)
  fill(canvas, x + 1, y + 1, width - 2, height - 2, face)
  fill(canvas, x + 1, y + 1, width - 2, 1, light)
  fill(canvas, x + 1, y + 1, 1, height - 2, light)
  fill(canvas, x + 1, y + height - 2, width - 2, 1, dark)
  fill(canvas, x + width - 2, y + 1, 1, height - 2, dark)
}

/** Courses of bricks of 12 × 6, in two tones with darker joints. The width of the rectangle should divide by 12. */
export function bricks(
  canvas: Canvas,
  [x, y, width, height]: readonly [number, number, number, number],
  [face, other, joint]: Tones,
  rng: Rng,
): void {
  fill(canvas, x, y, width, height, joint)
  for (let course = 0; course * 6 < height; course++) {
    for (let brick = -1; brick * 12 < width; brick++) {
      const letter = rng.float() < 0.22 ? other : face
      const left = brick * 12 + (course % 2) * 6
      const from = Math.max(0, left)
      const to = Math.min(width, left + 11)
      fill(canvas, x + from, y + course * 6, Math.max(0, to - from), Math.min(5, height - course * 6), letter ?? 'k')
    }
  }
}

/** The picture in other colours: `{ r: 'b' }` paints slate what was red. */
export function recoloured(picture: Canvas, by: Readonly<Record<string, string>>): Canvas {
  return { ...picture, letters: picture.letters.map((letter) => by[letter] ?? letter) }
}
