/** The page in a frame that forbids much, and in other places where a browser refuses what a page asks for. */
import { expect, openApp, test } from './page.ts'

test.use({ drawsSeldom: true })

const FRAME = 'iframe'

test('in a sandboxed frame the game can be played, and training says why it cannot start', async ({
  page,
  baseURL,
}) => {
  const body = `<iframe sandbox="allow-scripts" src="${baseURL}" width="1400" height="850"></iframe>`
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('./host.html')
  const app = page.frameLocator(FRAME)
  await expect(app.locator('.stage-canvas canvas')).toBeVisible()
  await app.getByTestId('train').click()
  await expect(app.getByText(/may not start a worker/)).toBeVisible()
  await expect(app.getByText(/a tab of its own/)).toBeVisible()
  await expect(app.getByTestId('train')).toBeEnabled()
})

test('if workers are forbidden, each press of "Train" says so', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Workers are switched off.', 'SecurityError')
      }
    } as unknown as typeof Worker
  })
  await openApp(page)
  for (let press = 0; press < 2; press++) {
    await page.getByTestId('train').click()
    await expect(page.getByText(/Workers are switched off/)).toBeVisible()
  }
})

test('without storage, sound and an address to change, everything else works', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Not here.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
    Object.defineProperty(window, 'indexedDB', { get: refuse })
    window.AudioContext = class {
      constructor() {
        refuse()
      }
    } as unknown as typeof AudioContext
    History.prototype.replaceState = refuse
  })
  await openApp(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#v=1')
  await page.getByTestId('train').click()
  await expect.poll(() => page.evaluate(() => window.__bellman.state.run.updates)).toBeGreaterThan(0)
})

test('two notices are shown together, and each is closed separately', async ({ page }) => {
  await openApp(page, './#v=1&level=nowhere')
  const notices = page.locator('.notice')
  await expect(notices).toHaveCount(1)
  await page.evaluate(() => {
    location.hash = '#v=1&level=elsewhere'
  })
  await expect(notices).toHaveCount(2)
  await expect(notices.first()).toContainText('nowhere')
  await expect(notices.last()).toContainText('elsewhere')
  await notices.first().getByRole('button', { name: 'Close' }).click()
  await expect(notices).toHaveCount(1)
  await expect(notices).toContainText('elsewhere')
  await page.evaluate(() => {
    location.hash = '#v=1&level=corridor'
  })
  await expect(notices, 'a good link removes what was said about bad ones').toHaveCount(0)
})
