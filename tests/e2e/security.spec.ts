/** The content security policy of the built page: what an attacker would inject does not run. */
import { expect, openApp, test, trained } from './page.ts'

test('the page trains under trusted types; injected scripts, markup and workers are blocked', async ({
  page,
  complaints,
}) => {
  // The page as it is after someone has put a script into it.
  await page.route('**/?injected', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('?injected', '') })
    const body = (await response.text()).replace('</body>', '<script>window.injected = true</script></body>')
    await route.fulfill({ response, body })
  })
  await openApp(page, '?injected#v=1&algorithm=ppo&level=corridor&backend=wasm')
  await page.keyboard.press('Space')
  await trained(page, 3)
  expect(
    complaints.filter((line) => line.includes('content security policy: script-src-elem blocked inline')),
  ).toHaveLength(1)
  expect(complaints.filter((line) => !/inline/.test(line))).toEqual([])

  const refused = await page.evaluate(() => {
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt()
        return false
      } catch (error) {
        return error instanceof TypeError
      }
    }
    const part = document.createElement('div')
    const script = document.createElement('script')
    return {
      markup: isRefused(() => {
        part.innerHTML = '<img src=x onerror="window.injected = true">'
      }),
      text: isRefused(() => {
        script.text = 'window.injected = true'
      }),
      foreignScript: isRefused(() => {
        script.src = 'https://example.com/a.js'
      }),
      worker: isRefused(() => new Worker('data:text/javascript,postMessage(1)')),
      policy: isRefused(() => window.trustedTypes?.createPolicy('mine', {})),
    }
  })
  expect(refused).toEqual({ markup: true, text: true, foreignScript: true, worker: true, policy: true })
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  await expect
    .poll(() => complaints.filter((line) => line.includes('content security policy: trusted-types')).length)
    .toBe(1)
  complaints.length = 0 // all of them were provoked
})

declare global {
  interface Window {
    /** TypeScript does not know it yet. */
    readonly trustedTypes?: { createPolicy(name: string, rules: object): unknown }
  }
}
