/** A run is broken by one press, says so, leaves its signature in the charts, and is mended by another press. */
import { config, expect, openApp, run, test, updates } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })

test('a run is broken by keyboard, marked everywhere, mended, and heals; the settings from before come back', async ({
  page,
}) => {
  await openApp(page)
  const before = await config(page)
  await page.keyboard.press('c')
  const course = page.getByRole('complementary', { name: 'Course' })
  await course.getByRole('button', { name: 'Break it' }).press('Enter')
  await course.getByText('Value clip in the wrong unit').press('Enter')
  await course.getByRole('button', { name: 'Break it' }).press('Enter')
  const mark = page.getByRole('region', { name: 'Broken on purpose' })
  await expect(mark).toContainText('Value clip in the wrong unit')
  expect(await config(page)).toMatchObject({ algorithm: 'ppo', fault: 'valueClip', env: { id: 'cartpole' } })
  await expect.poll(() => updates(page)).toBeGreaterThan(12)
  await mark.getByRole('button', { name: 'Show in the charts' }).press('Enter')
  await expect(page.locator('[data-chart="metric:advantage/mean"]')).toBeInViewport()
  await course.getByText('Signature', { exact: true }).filter({ visible: true }).press('Enter')
  await expect(course).toContainText('V crawls behind the returns')
  await expectAccessible(page)

  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.keyboard.press('c')
  const brokenUpdates = (await run(page)).updates
  await mark.getByRole('button', { name: 'Mend it' }).press('Enter')
  await expect(mark).toBeHidden()
  const mended = page.getByRole('region', { name: 'Mended' })
  await expect(mended).toContainText('V only lags behind')
  expect((await run(page)).startedWith).toMatchObject({ fault: 'valueClip', mended: true })
  // The same run goes on: it does not begin again.
  await expect.poll(() => updates(page)).toBeGreaterThan(brokenUpdates + 3)
  await expectAccessible(page)
  await mended.getByRole('button', { name: 'Back to my settings' }).press('Enter')
  expect(await config(page)).toEqual(before)
  expect((await run(page)).startedWith).toMatchObject({ mended: true }) // the run on the page stays
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Runs' }).click()
  await expect(page.getByRole('dialog')).toContainText('PPO, mended (Value clip in the wrong unit) · CartPole-v1')
})
