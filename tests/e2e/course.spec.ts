/** A lesson is played through: by a teacher's link, with its prediction, its tasks and its result, which are kept. */
import { config, expect, openApp, setSpeed, test } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })

test('a lesson is opened by a link, played through and kept, and the person’s settings are restored', async ({
  page,
}) => {
  await openApp(page, './#lesson=values')
  const before = await config(page)
  const course = page.getByRole('complementary', { name: 'Course' })
  await expect(course.getByRole('heading', { name: 'V, Q and A' })).toBeVisible()
  await expect(course.locator('math').first()).toBeVisible()
  await expectAccessible(page)

  await course.getByLabel('0', { exact: true }).check()
  await course.getByRole('button', { name: 'Keep this prediction' }).click()
  await course.getByRole('button', { name: 'Set it up' }).click()
  expect(await config(page)).toMatchObject({ algorithm: 'ppo', env: { level: 'lobby' } })
  await setSpeed(page, 'full')
  await page.getByTestId('train').click()
  await expect(course.locator('[data-state="done"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'V on the level' }).click()
  await expect(course.locator('[data-state="done"]')).toHaveCount(2)
  // Folded, the lesson goes on, and says what to do next.
  await page.keyboard.press('c')
  await expect(course).toContainText('What if?')
  await page.getByTestId('train').click()
  await page.keyboard.press('w')
  await expect(course).toContainText('Done.')
  await page.keyboard.press('c')
  await expect(course).toContainText('Your prediction was right.')
  await expect(course.locator('.lesson-seen').last()).toContainText(/V = .* ± /)
  await page.screenshot({ path: test.info().outputPath('lesson.png') })
  await expectAccessible(page)

  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
  await expectAccessible(page)
  await course.getByRole('button', { name: 'All lessons' }).click()
  await expect(course.getByRole('button', { name: /V, Q and A .*completed/ })).toBeVisible()
  await page.reload()
  await expect(course.locator('.lesson-seen')).toHaveCount(3)
  await course.getByRole('button', { name: 'Restore my settings' }).click()
  expect(await config(page)).toEqual(before)
})

test('a teacher’s link opens a lesson in a given state, in a frame without menus', async ({ page }) => {
  await openApp(page, './?embed#v=1&algorithm=dqn&level=cliff&hp.gamma=0.9&lesson=dqn')
  expect(await config(page)).toMatchObject({
    algorithm: 'dqn',
    env: { level: 'cliff' },
    hyperparameters: { gamma: 0.9 },
  })
  await expect(page.getByRole('complementary', { name: 'Course' })).toContainText('DQN')
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Settings' })).toBeHidden()
  await expect(page.getByTestId('train')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('embedded.png') })
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectNoSideways(page)
})
