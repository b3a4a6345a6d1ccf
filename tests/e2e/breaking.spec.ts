/** A run is broken by one press, says so, leaves its signature in the charts, and is mended by another press. */
import { config, expect, openApp, run, test, updates } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })

test('a run is broken by keyboard, marked everywhere, and mended', async ({ page }) => {
  await openApp(page)
  const before = await config(page)
  await page.keyboard.press('c')
  const course = page.getByRole('complementary', { name: 'Course' })
  await course.getByRole('button', { name: 'Break it' }).press('Enter')
  await course.getByText('Deaths bootstrapped').press('Enter')
  await course.getByRole('button', { name: 'Break it' }).press('Enter')
  const mark = page.getByRole('region', { name: 'Broken on purpose' })
  await expect(mark).toContainText('Deaths bootstrapped')
  expect(await config(page)).toMatchObject({ algorithm: 'ppo', fault: 'deathGoesOn', env: { id: 'cartpole' } })
  await expect.poll(() => updates(page)).toBeGreaterThan(12)
  await mark.getByRole('button', { name: 'Show in the charts' }).press('Enter')
  await expect(page.locator('[data-chart="metric:loss/value"]')).toBeInViewport()
  await course.getByText('Signature', { exact: true }).filter({ visible: true }).press('Enter')
  await expect(course).toContainText('V feeds on itself')
  await expectAccessible(page)

  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.keyboard.press('c')
  await mark.getByRole('button', { name: 'Mend it' }).press('Enter')
  await expect(mark).toBeHidden()
  expect(await config(page)).toEqual(before)
  expect((await run(page)).state).toBe('idle')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Runs' }).click()
  await expect(page.getByRole('dialog')).toContainText('PPO, broken (Deaths bootstrapped) · CartPole-v1')
})
