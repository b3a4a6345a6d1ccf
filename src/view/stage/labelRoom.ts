import type Phaser from 'phaser'
import { type Box, STAGE_HEIGHT, STAGE_WIDTH } from '../scaling.ts'

/** Where labels of one frame are, so that none covers another. */
export interface LabelRoom {
  /** Begins a frame: no label has a place. Nothing is placed left of `left`, or beyond the stage's `width`. */
  clear(left: number, width?: number): void
  /** Keeps a part of the stage free of labels. */
  reserve(box: Box): void
  /**
   * The place for a label: the wanted one within the stage, or the nearest one above that is free, at most `lift` px
   * higher. Null if there is none: then the label is not drawn.
   */
  place(wanted: Box, lift?: number): Box | null
}

const TOP = 2
const BOTTOM = 165 // the caption has the space below

export function createLabelRoom(): LabelRoom {
  const taken: Box[] = []
  let first = 0
  let stageWidth = STAGE_WIDTH
  return {
    clear(left, width = STAGE_WIDTH) {
      taken.length = 0
      stageWidth = width
      first = left
    },
    reserve: (box) => taken.push(box),
    place(wanted, lift = STAGE_HEIGHT) {
      const left = Math.max(first, Math.min(wanted.left, stageWidth - wanted.width - 2))
      const lowest = Math.max(TOP, Math.min(wanted.top, BOTTOM - wanted.height))
      let box = { ...wanted, left, top: lowest }
      // Only upward: a box that was passed cannot overlap again.
      for (let above = blocking(box, taken); above !== undefined; above = blocking(box, taken)) {
        box = { ...box, top: above.top - box.height }
        if (box.top < TOP || lowest - box.top > lift) return null
      }
      taken.push(box)
      return box
    },
  }
}

/** The camera's place, px of the level. */
export interface Scroll {
  readonly x: number
  readonly y: number
}

const HEAD_PX = 19 // from the feet to a label's lower edge
const TEXT_HEIGHT = 9
const MAX_LIFT = 27 // three lines: a label that is farther from its hero names nobody

/** Draws a label over a hero's head, or hides it where there is no room. Its origin is the middle of its lower edge. */
export function drawOverHead(
  label: Phaser.GameObjects.BitmapText,
  feet: Scroll,
  scroll: Scroll,
  room: LabelRoom,
): void {
  const width = label.width + 2
  const left = Math.round(feet.x) - scroll.x - Math.floor(width / 2)
  const top = Math.round(feet.y) - scroll.y - HEAD_PX - TEXT_HEIGHT
  const box = room.place({ left, top, width, height: TEXT_HEIGHT }, MAX_LIFT)
  label.setVisible(box !== null)
  if (box !== null) label.setPosition(box.left + scroll.x + Math.floor(width / 2), box.top + scroll.y + TEXT_HEIGHT)
}

function blocking(box: Box, taken: readonly Box[]): Box | undefined {
  return taken.find((other) => overlap(box, other))
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  )
}
