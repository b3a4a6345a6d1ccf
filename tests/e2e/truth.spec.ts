/** What is true, and what an update does: exact values and the microscope, by keyboard where there are keys. */
import { expect, openApp, run, test } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test('exact values stand beside the critic’s; the microscope takes one update apart', async ({ page }) => {
  await openApp(page, './#v=1&env=frozenlake&backend=wasm&algorithm=qlearning')
  await page.keyboard.press('v')
  const exact = page.getByRole('region', { name: 'Exact values' })
  await expect(exact.getByRole('row', { name: /V\*/ })).toContainText(/0\.\d{3}/)
  await exact.getByText('V*', { exact: true }).last().click()
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('v')
  await expect(exact).toHaveCount(0)

  // One update of PPO, while nothing trains: it makes this one.
  await page.goto('about:blank') // a link opens with the page
  await openApp(page, './#v=1&level=corridor&backend=wasm&algorithm=ppo')
  await page.keyboard.press('i')
  const microscope = page.getByRole('region', { name: 'Update microscope' })
  await microscope.getByRole('button', { name: 'Pin the state on the stage' }).click()
  await microscope.getByRole('button', { name: 'Record the next update' }).click()
  await expect(microscope.getByRole('table')).toBeVisible({ timeout: 60_000 })
  expect((await run(page)).updates).toBe(1)
  await microscope.getByText('Advantages', { exact: true }).click()
  const lambda = microscope.getByRole('slider', { name: 'λ' })
  const sums = microscope.locator('.formula').last()
  await expect(sums).toContainText('0.950')
  await lambda.press('Home')
  await expect(sums).toContainText('· 0 ·')
  await microscope.getByText('Minibatches', { exact: true }).click()
  await microscope.getByRole('slider', { name: 'Gradient step' }).press('End')
  await expect(microscope).toContainText('Step 32 of 32, epoch 4')
  await microscope.getByText('π before and after', { exact: true }).click()
  await expect(microscope).toContainText('KL(before ‖ after)')
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
})
