import { PNG } from 'pngjs'
import { colourOf } from './palette.ts'

/** Rows of palette letters; `.` is transparent. Rows may be shorter than the picture is wide. */
export type PixelMap = readonly string[]

/** A picture of palette letters, `''` where transparent. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly letters: string[] // [height × width], row-major
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, letters: new Array<string>(width * height).fill('') }
}

/** Sets one pixel; outside the picture nothing happens, so that shapes may hang over the edge. */
export function dot(canvas: Canvas, x: number, y: number, letter: string): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return
  canvas.letters[y * canvas.width + x] = letter
}

export function letterAt(canvas: Canvas, x: number, y: number): string {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return ''
  return canvas.letters[y * canvas.width + x] ?? ''
}

export function fill(canvas: Canvas, x: number, y: number, width: number, height: number, letter: string): void {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) dot(canvas, column, row, letter)
  }
}

/** Draws a map with its top-left corner at (x, y); transparent pixels leave what is there. */
export function stamp(canvas: Canvas, map: PixelMap, x = 0, y = 0): void {
  map.forEach((row, rowIndex) => {
    for (let column = 0; column < row.length; column++) {
      const letter = row.charAt(column)
      if (letter !== '.' && letter !== ' ') dot(canvas, x + column, y + rowIndex, letter)
    }
  })
}

/** Copies one picture onto another. */
export function paste(canvas: Canvas, picture: Canvas, x: number, y: number): void {
  for (let row = 0; row < picture.height; row++) {
    for (let column = 0; column < picture.width; column++) {
      const letter = letterAt(picture, column, row)
      if (letter !== '') dot(canvas, x + column, y + row, letter)
    }
  }
}

/** The map seen in a mirror. `width` pads short rows first. */
export function mirrored(map: PixelMap, width = Math.max(...map.map((row) => row.length))): PixelMap {
  return map.map((row) => [...row.padEnd(width, '.')].reverse().join(''))
}

/** A quarter turn clockwise. */
export function turned(map: PixelMap): PixelMap {
  const width = Math.max(...map.map((row) => row.length))
  const rows = map.map((row) => row.padEnd(width, '.'))
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row.charAt(column))
      .reverse()
      .join(''),
  )
}

export function fromMap(map: PixelMap): Canvas {
  const canvas = createCanvas(Math.max(...map.map((row) => row.length)), map.length)
  stamp(canvas, map)
  return canvas
}

/** 4 × 4 ordered dither thresholds (Bayer), in sixteenths. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const

/** Whether a dither of density `share` (0–1) sets the pixel. */
export function dithered(x: number, y: number, share: number): boolean {
  return ((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16 < share
}

/** PNG bytes: the same picture gives the same bytes, so that a second run of the script changes nothing. */
export function encodePng(canvas: Canvas): Buffer {
  const png = new PNG({ width: canvas.width, height: canvas.height })
  canvas.letters.forEach((letter, index) => {
    if (letter === '') return
    const colour = colourOf(letter)
    png.data[index * 4] = colour >> 16
    png.data[index * 4 + 1] = (colour >> 8) & 0xff
    png.data[index * 4 + 2] = colour & 0xff
    png.data[index * 4 + 3] = 0xff
  })
  return PNG.sync.write(png, { deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}
