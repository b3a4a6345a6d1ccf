/** Values of the policy at each place, painted over the level. */
import { expect, openApp, setSpeed, test, trained, waitForState } from './page.ts'
import { isLegend, shareChanged, stagePicture } from './stagePicture.ts'

const PAINTED_SHARE = 0.5 // of the columns: the ground from end to end, far wider than a word that fades, and the legend

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
    const bare = await stagePicture(page)
    expect(isLegend(bare)).toBe(false)

    await tool.click()
    await expect(tool).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(async () => isLegend(await stagePicture(page))).toBe(true)
    await page.screenshot({ path: test.info().outputPath('values.png') })
    const painted = await stagePicture(page)
    expect(shareChanged(bare, painted)).toBeGreaterThan(PAINTED_SHARE)

    await tool.click()
    await expect.poll(async () => isLegend(await stagePicture(page))).toBe(false)
    expect(shareChanged(painted, await stagePicture(page))).toBeGreaterThan(PAINTED_SHARE)
  })
}
