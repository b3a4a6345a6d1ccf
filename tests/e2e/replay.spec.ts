/** A replay travels as a link: opened elsewhere it is played again, and verified. */
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)
const shown = (page: Page) => page.evaluate(() => window.__bellman.state.spectator.show)

test('a replay link verifies elsewhere, and one with a changed action does not', async ({ page, context, browser }) => {
  test.slow() // the stage is drawn without a graphics card
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page, './#v=1&level=corridor&backend=wasm')
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByRole('button', { name: 'Play it yourself' }).press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await page.keyboard.down('ArrowRight')
  await expect.poll(async () => (await play(page)).screen, { timeout: 90_000 }).toBe('result')
  await page.keyboard.up('ArrowRight')
  await page.getByRole('button', { name: 'Copy replay link' }).click()
  await expect(page.getByText('Replay link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const elsewhere = await browser.newContext({ viewport: PHONE })
  const other = await elsewhere.newPage()
  await openApp(other, link)
  await expect(other.getByText(/^Verified: all \d+ ticks/)).toBeVisible()
  expect(await shown(other)).toMatchObject({ kind: 'clip', clip: { levelId: 'corridor' } })
  await expect.poll(() => other.evaluate(() => window.__bellman.spectator.controlledBy)).toBe('clip')
  await expectNoSideways(other)
  await expectAccessible(other)
  await other.screenshot({ path: test.info().outputPath('phone-replay.png') })

  // The same page takes another link.
  await other.goto(withRunsToTheLeft(link))
  await expect(other.getByText(/^Not verified: equal at tick \d+, and different at tick \d+/)).toBeVisible()
  await expect(other.getByText(/^x of the hero: recorded \d+, replayed \d+/)).toBeVisible()
  await elsewhere.close()

  await page.goto('about:blank')
  await openApp(page, withRunsToTheLeft(link))
  await expect(page.getByText(/^Not verified: equal at tick/)).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('replay-differs.png') })
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(page.getByText(/^Not verified: equal at tick/), 'beside the picture').toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Play this level' }).click()
  expect(await play(page)).toMatchObject({ screen: 'playing', level: 'corridor' })
})

test('a replay link that was cut off is explained', async ({ page }) => {
  await openApp(page, './#replay=1&level=corridor&seed=1&ticks=1')
  await expect(page.getByText('The replay link is invalid: its part "regrets" is missing')).toBeVisible()
})

/** The link with `left` for `right`: the upper three bits of a run's first byte are its action, bit 4 announces more bytes. */
function withRunsToTheLeft(link: string): string {
  const url = new URL(link)
  const parts = new URLSearchParams(url.hash.slice(1))
  const actions = Buffer.from(parts.get('actions') ?? '', 'base64url')
  for (let at = 0; at < actions.length; at++) {
    const isLong = (actions[at] & 16) !== 0
    if (actions[at] >> 5 === 1) actions[at] &= 31
    if (isLong)
      do at++
      while (actions[at] > 127)
  }
  parts.set('actions', actions.toString('base64url'))
  url.hash = parts.toString()
  return url.href
}
