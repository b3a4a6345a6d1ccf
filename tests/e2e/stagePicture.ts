/** What is on the stage, and whether V is painted there. */
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../src/view/scaling.ts'
import { INK, PAPER, VALUE } from '../../src/view/stage/colours.ts'

const NEAR = 24 // of 255, in each channel: edges are smoothed where the stage is shrunk
const LEGEND = { left: STAGE_WIDTH - 46, right: STAGE_WIDTH - 7, y: STAGE_HEIGHT - 8 } // logical pixels

export async function stagePicture(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('.stage-canvas canvas').screenshot())
}

/** The legend of V: from ink over the colour of values to paper, in the corner where the legend is. */
export function isLegend(image: PNG): boolean {
  const { left, right, y } = LEGEND
  const colours = [left, (left + right) / 2, right].map((x) => colourAt(image, x, y))
  return colours.every((colour, index) => distance(colour, [INK, VALUE, PAPER][index]) <= NEAR)
}

/** At a logical pixel's middle, as 0xrrggbb. */
function colourAt({ data, width, height }: PNG, x: number, y: number): number {
  const column = Math.floor(((x + 0.5) * width) / STAGE_WIDTH)
  const row = Math.floor(((y + 0.5) * height) / STAGE_HEIGHT)
  return data.readUIntBE(4 * (row * width + column), 3)
}

/** Share of the columns in which anything changed: how strongly it did depends on the values. */
export function shareChanged(before: PNG, after: PNG): number {
  const columns = new Set<number>()
  for (let pixel = 0; pixel < before.width * before.height; pixel++) {
    const [old, now] = [before, after].map(({ data }) => data.readUIntBE(4 * pixel, 3))
    if (distance(old, now) > NEAR) columns.add(pixel % before.width)
  }
  return columns.size / before.width
}

/** The largest difference in a channel. */
function distance(one: number, other: number): number {
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff))))
}
