/** The level editor: a level is drawn by mouse, checked, played, trained on, and shared by a link. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { config, expect, openApp, run, test, trained } from './page.ts'

const TILE_PX = 16

const canvas = (page: Page) => page.getByTestId('level-canvas')

/** The middle of a tile on the page. */
async function middleOf(page: Page, column: number, row: number): Promise<{ x: number; y: number }> {
  const box = await canvas(page).boundingBox()
  const [left, top, scale] = ((await canvas(page).getAttribute('data-place')) ?? '').split(' ').map(Number)
  const tile = TILE_PX * scale
  return { x: (box?.x ?? 0) + left + (column + 0.5) * tile, y: (box?.y ?? 0) + top + (row + 0.5) * tile }
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const [start, end] = [await middleOf(page, ...from), await middleOf(page, ...to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
}

test('a level drawn by mouse is checked, played, trained on, and opened from its link', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page, './#v=1&backend=wasm&algorithm=ppo&budgetSteps=5000000&evaluation.everySteps=0')
  await page.getByRole('button', { name: 'New level' }).click()
  const editor = page.getByRole('dialog', { name: 'Level editor' })
  const status = editor.getByRole('status')
  await editor.getByLabel('Name', { exact: true }).fill('Attic')
  await editor.getByLabel('Width').fill('12')
  await editor.getByLabel('Width').press('Enter')

  // The bell was at the far end, which is gone.
  await expect(status).toHaveText(/it has no bell/)
  await editor.getByRole('radio', { name: 'bell', exact: true }).check()
  await drag(page, [10, 8], [10, 8])
  // The start is walled in, and then let out at the right.
  await editor.getByRole('radio', { name: 'brick' }).check()
  await drag(page, [1, 8], [1, 7])
  await drag(page, [1, 6], [3, 6])
  await drag(page, [3, 7], [3, 8])
  await page.keyboard.press('c')
  await expect(status).toHaveText(/The bell at column 10, row 8 cannot be reached: .* column 2, row 8\. Walls/)
  await page.keyboard.press('0')
  await drag(page, [3, 7], [3, 8])
  await page.keyboard.press('c')
  await expect(status).toHaveText(/It can be solved, in \d+ decisions/)
  await page.keyboard.press('m')
  await expect(editor.getByText(/V\(s\) of the expert of “/)).toBeVisible()
  expect((await new AxeBuilder({ page }).include('dialog.editor').analyze()).violations).toEqual([])

  // Played from half way.
  await page.getByTestId('level-canvas').focus()
  for (let column = 3; column < 8; column++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('p')
  await expect(editor).toBeHidden()
  await page.keyboard.down('ArrowRight')
  await expect.poll(() => page.evaluate(() => window.__bellman.state.play.result?.rang)).toBe(true)
  await page.keyboard.up('ArrowRight')
  await page.keyboard.press('e')
  await expect(editor).toBeVisible()

  await editor.getByRole('button', { name: 'Copy link' }).click()
  await expect(status).toHaveText(/The link is copied/)
  const link = await page.evaluate(() => navigator.clipboard.readText())

  await editor.getByRole('button', { name: 'Train on it' }).click()
  await expect(page.getByRole('combobox', { name: 'Level', exact: true }).locator('option:checked')).toHaveText('Attic')
  await page.getByTestId('train').click()
  await trained(page, 1)
  const { env } = await config(page)
  expect((await run(page)).startedWith?.env).toEqual(env)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await openApp(other, link)
  await expect(other.getByText('“Attic” came with the link')).toBeVisible()
  await expect
    .poll(() => other.evaluate(() => window.__bellman.state.play))
    .toMatchObject({
      screen: 'levelSelect',
      level: env.kind === 'platformer' ? env.level : '',
    })
  await elsewhere.close()
})

test('Escape drops what is typed, then a message, and closes the editor last; the draft stays', async ({ page }) => {
  await openApp(page, './#v=1&backend=wasm')
  await page.getByRole('button', { name: 'New level' }).click()
  const editor = page.getByRole('dialog', { name: 'Level editor' })
  const status = editor.getByRole('status')
  const name = editor.getByLabel('Name', { exact: true })
  await name.fill('Attic')
  await name.press('Enter')
  await name.fill('Cellar')
  await name.press('Escape')
  await expect(name).toHaveValue('Attic')
  const broken = { name: 'broken.tmj', mimeType: 'application/json', buffer: Buffer.from('{"layers":[') }
  await page.getByTestId('editor-import').setInputFiles(broken)
  await expect(status).toContainText('broken.tmj')
  await editor.getByRole('button', { name: 'Import' }).focus()
  await page.keyboard.press('Escape')
  await expect(status).not.toContainText('broken.tmj')
  await expect(editor).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await page.getByRole('button', { name: 'New level' }).click()
  await expect(editor.getByRole('button', { name: 'Undo' }), 'the draft is one step of Undo away').toBeEnabled()
})

test('on a phone, two fingers enlarge and move the level without painting, and the menu holds what the row has no room for', async ({
  browser,
}) => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await phone.newPage()
  await openApp(page, './#v=1&backend=wasm')
  await page.locator('.sheet-open').click()
  await page.getByRole('button', { name: 'New level' }).click()
  await expect(page.getByRole('dialog', { name: 'Level editor' })).toBeVisible()
  const place = async () => ((await canvas(page).getAttribute('data-place')) ?? '').split(' ').map(Number)
  // The canvas fits the level into its own size, which it learns after it has been laid out.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const [, , scale] = await place()

  const devtools = await phone.newCDPSession(page)
  const { x, y } = await middleOf(page, 4, 5)
  const touch = (type: 'touchStart' | 'touchMove', ...at: number[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((left, id) => ({ x: left, y, id })) })
  await touch('touchStart', x - 20)
  await touch('touchStart', x - 20, x + 20)
  for (let apart = 20; apart <= 40; apart += 5) await touch('touchMove', x - apart, x + apart)
  await expect.poll(async () => (await place())[2]).toBe(2 * scale)
  const [left] = await place()
  for (let moved = 0; moved <= 30; moved += 10) await touch('touchMove', x - 40 - moved, x + 40 - moved)
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect.poll(async () => (await place())[0]).toBe(left - 30)
  await expect(page.getByRole('button', { name: 'Undo' }), 'nothing is painted').toBeDisabled()

  // The strip below shows the whole level: a tap at its right end brings the bell into sight.
  const overview = page.getByTestId('level-overview').locator('canvas')
  const strip = await overview.boundingBox()
  if (strip === null) throw new Error('The overview is not drawn.')
  expect(strip.x + strip.width).toBeLessThanOrEqual(390)
  await page.mouse.click(strip.x + strip.width - 2, strip.y + strip.height / 2)
  await expect.poll(async () => (await place())[0]).toBeLessThan(left - 100)
  await expect(page.getByRole('button', { name: 'Undo' }), 'nor by a look').toBeDisabled()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Save' }), 'the menu closes').toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'is saved among the levels' })).toBeVisible()
  await phone.close()
})
