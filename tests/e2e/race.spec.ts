/** A newcomer's first race, by keys: the lift panel, the expert of the corridor, the bell, the result. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, openApp, test } from './page.ts'

test('a newcomer races the expert of the corridor by keys and reads who won', async ({ page }) => {
  await openApp(page)
  const play = () => page.evaluate(() => window.__bellman.state.play)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  const lobby = page.getByRole('radio', { name: 'Lobby' })
  await expect(lobby).toBeFocused()
  await expect(lobby).toBeChecked()
  const { violations } = await new AxeBuilder({ page }).include('.lift').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Corridor' })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'Corridor' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'nobody' })).toBeFocused()
  for (const strength of ['novice', 'regular', 'expert']) {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: strength })).toBeChecked()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'side by side' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('1 decision late, 67 ms')).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter') // plays from wherever a choice was made
  await expect.poll(async () => (await play()).screen).toBe('playing')

  // Two worlds, 180 pixels each, enlarged four times.
  const canvas = page.locator('.stage-canvas canvas')
  await expect
    .poll(() => canvas.evaluate(({ width, height }: HTMLCanvasElement) => [width, height]))
    .toEqual([360, 180])
  expect(await canvas.boundingBox()).toMatchObject({ width: 1440, height: 720 })
  await page.keyboard.down('ArrowRight')
  await expect.poll(async () => (await play()).screen, { timeout: 30_000 }).toBe('result')
  await page.keyboard.up('ArrowRight')
  expect((await play()).result).toMatchObject({ rang: true, rival: { opponent: 'expert', rang: true, ticks: 51 } })

  // One key tries again: in the same state of the page, with nothing of the last run over the game.
  await expect(page.getByTestId('keep-run')).toBeVisible()
  await page.keyboard.press('r')
  expect((await play()).screen).toBe('playing')
  await expect(page.getByTestId('keep-run')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await play()).screen).toBe('paused')
  await expect(page.getByTestId('keep-run'), 'not offered beside another run').toHaveCount(0)

  // The run of the best time is there after a reload, and can be raced.
  await expect
    .poll(() => page.evaluate(() => window.__bellman.state.records.corridor?.replay ?? ''))
    .toMatch(/^replay=1/)
  await openApp(page)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Corridor' }).check()
  await page.getByRole('radio', { name: 'your best' }).check()
  await expect.poll(() => page.evaluate(() => Object.keys(window.__bellman.state.rivals))).toContain('best corridor')

  // The floor with the most milestones: its table leaves room for whom to race, and nothing has moved.
  const heading = page.getByRole('heading', { name: 'Choose a floor' })
  const before = await heading.boundingBox()
  await page.getByRole('radio', { name: 'Penthouse' }).check()
  await expect(page.locator('.lift-splits tbody tr')).toHaveCount(12)
  expect(await heading.boundingBox()).toEqual(before)
  const last = await page.locator('.lift-race').getByText('expert').boundingBox()
  const doors = await page.locator('.lift-doors').boundingBox()
  if (last === null || doors === null) throw new Error('The panel leaves out a part.')
  expect(last.y + last.height).toBeLessThanOrEqual(doors.y)
})

test('neither the bar nor a notice covers the lift panel of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page, './#v=1&backend=cpu&learningRate=unknown') // a notice says so
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'Choose a floor' })
  const bottomOf = (selector: string) => page.locator(selector).evaluate((part) => part.getBoundingClientRect().bottom)
  const top = () => heading.evaluate((part) => part.getBoundingClientRect().top)
  await expect(page.locator('.notice')).toBeVisible()
  expect(await top()).toBeGreaterThanOrEqual(await bottomOf('.notices'))
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.notice')).toHaveCount(0)
  expect(await top()).toBeLessThan(100) // the strip is gone
  expect(await top()).toBeGreaterThanOrEqual(await bottomOf('.play-bar'))

  // Held sideways, the chosen floor has its picture, and the times to beat beside it.
  await page.setViewportSize({ width: 844, height: 390 })
  const picture = await page.locator('.lift-floor > .level-picture').boundingBox()
  const splits = await page.locator('.lift-splits').boundingBox()
  const facts = await page.locator('.lift-facts').boundingBox()
  if (picture === null || splits === null || facts === null) throw new Error('The panel leaves out a part.')
  expect(splits.x).toBeGreaterThanOrEqual(picture.x + picture.width)
  expect(facts.y).toBeGreaterThanOrEqual(Math.max(picture.y + picture.height, splits.y + splits.height))

  // What is chosen about an opponent comes into sight above the doors, though there is more than has room.
  await page.locator('.lift-race').getByText('expert').click()
  const doors = page.locator('.lift-doors')
  for (const setting of [page.getByText('side by side'), page.locator('.lift-delay')]) {
    const [part, below] = [await setting.boundingBox(), await doors.boundingBox()]
    if (part === null || below === null) throw new Error('The panel leaves out what is chosen about an opponent.')
    expect(part.y + part.height).toBeLessThanOrEqual(below.y + 8)
    expect(part.y).toBeGreaterThan(48)
  }

  // Upright again, an opponent's settings take room from the floors: the chosen one stays among those in sight.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('radio', { name: 'nobody' }).check()
  await page.getByRole('radio', { name: 'Penthouse' }).check()
  await page.getByRole('radio', { name: 'expert' }).check()
  await expect(page.locator('.lift-floors [data-chosen]')).toBeInViewport({ ratio: 0.99 })
})
