/** Values of the policy at each place, painted over the level. */
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../src/view/scaling.ts'
import { INK, PAPER, VALUE } from '../../src/view/stage/colours.ts'
import { expect, openApp, setSpeed, test, trained, waitForState } from './page.ts'

const NEAR = 24 // of 255, in each channel: edges are smoothed where the stage is shrunk
const PAINTED_SHARE = 0.5 // of the columns: the ground from end to end, far wider than a word that fades, and the legend
const LEGEND = { left: STAGE_WIDTH - 46, right: STAGE_WIDTH - 7, y: STAGE_HEIGHT - 8 } // logical pixels

for (const [algorithm, says] of [
  ['qlearning', 'Q-learning’s table'],
  ['ppo', 'PPO’s critic'],
] as const) {
  test(`a press paints what ${says} says of the level, with its range, and another takes it away`, async ({ page }) => {
    await openApp(page, `./#v=1&level=corridor&backend=wasm&algorithm=${algorithm}`)
    await setSpeed(page, 32) // a table would have spent the whole budget before it is paused
    await page.getByTestId('train').click()
    await trained(page, 10)
    await page.getByTestId('train').click()
    await waitForState(page, 'paused')
    await page.getByRole('button', { name: 'Pause the episode' }).click()
    const tool = page.getByRole('button', { name: 'V on the level' })
    await expect(tool).toHaveAttribute('aria-pressed', 'false')
    const bare = await stage(page)
    expect(isLegend(bare)).toBe(false)

    await tool.click()
    await expect(tool).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(async () => isLegend(await stage(page))).toBe(true)
    await page.screenshot({ path: test.info().outputPath('values.png') })
    const painted = await stage(page)
    expect(shareChanged(bare, painted)).toBeGreaterThan(PAINTED_SHARE)

    await tool.click()
    await expect.poll(async () => isLegend(await stage(page))).toBe(false)
    expect(shareChanged(painted, await stage(page))).toBeGreaterThan(PAINTED_SHARE)
  })
}

async function stage(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('.stage-canvas canvas').screenshot())
}

/** From ink over the colour of values to paper, in the corner where the legend is. */
function isLegend(image: PNG): boolean {
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
function shareChanged(before: PNG, after: PNG): number {
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
