import { STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'
import type { Drawn } from './drawList.ts'

/** Bytes of a stage's picture: `[180, 320, 3]`, red, green, blue. */
export const STAGE_BYTES = 3 * STAGE_WIDTH * STAGE_HEIGHT

const GROUND = 0x17132e // of the stage, where nothing is drawn

/** A decoded picture: `[height, width, 4]`, red, green, blue, alpha. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Draws a list, from first to last, into `STAGE_BYTES` bytes. */
export function paint(list: readonly Drawn[], pixelsOf: (picture: string) => Pixels, stage: Uint8Array): void {
  fill(stage, { x: 0, y: 0, width: STAGE_WIDTH, height: STAGE_HEIGHT, colour: GROUND, alpha: 1 })
  for (const drawn of list) {
    if (drawn.kind === 'rectangle') fill(stage, drawn)
    else copy(stage, pixelsOf(drawn.picture), drawn)
  }
}

function fill(stage: Uint8Array, { x, y, width, height, colour, alpha }: Omit<Rectangle, 'kind'>): void {
  const [red, green, blue] = channels(colour)
  const weight = Math.round(255 * alpha)
  for (let row = Math.max(0, y); row < Math.min(STAGE_HEIGHT, y + height); row++) {
    for (let column = Math.max(0, x); column < Math.min(STAGE_WIDTH, x + width); column++) {
      const at = 3 * (row * STAGE_WIDTH + column)
      stage[at] = mix(stage[at], red, weight)
      stage[at + 1] = mix(stage[at + 1], green, weight)
      stage[at + 2] = mix(stage[at + 2], blue, weight)
    }
  }
}

function copy(stage: Uint8Array, pixels: Pixels, drawn: Picture): void {
  const { x, y, width, height, from, flipped, alpha, tint } = drawn
  const [red, green, blue] = channels(tint)
  const share = Math.round(255 * alpha)
  const { data } = pixels
  for (let row = Math.max(0, y); row < Math.min(STAGE_HEIGHT, y + height); row++) {
    for (let column = Math.max(0, x); column < Math.min(STAGE_WIDTH, x + width); column++) {
      const across = flipped ? width - 1 - (column - x) : column - x
      const source = 4 * ((from.y + row - y) * pixels.width + from.x + across)
      const weight = scaled(data[source + 3], share)
      if (weight === 0) continue
      const at = 3 * (row * STAGE_WIDTH + column)
      stage[at] = mix(stage[at], scaled(data[source], red), weight)
      stage[at + 1] = mix(stage[at + 1], scaled(data[source + 1], green), weight)
      stage[at + 2] = mix(stage[at + 2], scaled(data[source + 2], blue), weight)
    }
  }
}

type Rectangle = Extract<Drawn, { kind: 'rectangle' }>
type Picture = Extract<Drawn, { kind: 'picture' }>

function channels(colour: number): readonly [number, number, number] {
  return [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff]
}

/** `value × share / 255`, rounded; both 0–255. */
function scaled(value: number, share: number): number {
  return share === 255 ? value : Math.round((value * share) / 255)
}

/** `from` at weight 0, `to` at 255. */
function mix(from: number, to: number, weight: number): number {
  return weight === 255 ? to : Math.round(from + ((to - from) * weight) / 255)
}
