/** The content security policy of the built page: what an attacker would inject does not run. */
import { expect, openApp, test, trained } from './page.ts'

test('the page trains under trusted types; injected scripts, markup and workers are blocked', async ({
  page,
  complaints,
}) => {
  // The page as it is after someone has put a script into it, under the policy in its markup alone.
  await page.route('**/?injected', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('?injected', '') })
    const { 'content-security-policy': _, ...headers } = response.headers()
    const body = (await response.text()).replace('</body>', '<script>window.injected = true</script></body>')
    await route.fulfill({ response, headers, body })
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

test('a worker has a policy of its own where the server sends it, and reaches no other origin anywhere', async ({
  page,
  context,
  complaints,
}) => {
  const left: string[] = []
  await context.route('https://example.com/**', (route) => {
    left.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body: '' })
  })
  // A3C starts threads in its worker, which trusted types must allow.
  await openApp(page, '#v=1&algorithm=a3c&level=corridor&backend=wasm')
  await page.keyboard.press('Space')
  await trained(page, 2)
  expect(page.workers().length).toBeGreaterThan(1)
  for (const worker of page.workers()) {
    expect(await worker.evaluate(reachOut)).toEqual({ fetch: true, request: true, sockets: true, script: true })
  }
  expect(left, 'requests that left').toEqual([])
  expect(complaints.every((line) => line.includes('https://example.com/a.js'))).toBe(true) // provoked
  complaints.length = 0
})

test('on a static server, which sends no policy, only a foreign script reaches a worker', async ({ page, context }) => {
  await context.route('**/*', async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': policy, ...headers } = response.headers()
    expect(policy).toContain("connect-src 'self'")
    await route.fulfill({ response, headers })
  })
  await context.route('https://example.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body: '' }),
  )
  await openApp(page, '#v=1&algorithm=ppo&level=corridor&backend=wasm')
  await page.keyboard.press('Space')
  await trained(page, 2)
  // Docs/reliability.md says so: if this fails because a browser now passes the page's policy on, that is good news.
  for (const worker of page.workers()) {
    expect(await worker.evaluate(reachOut)).toEqual({ fetch: true, request: true, sockets: true, script: false })
  }
})

/** Runs in a worker: which ways to another origin are closed. */
async function reachOut(): Promise<Record<'fetch' | 'request' | 'sockets' | 'script', boolean>> {
  const fails = async (attempt: () => unknown) => {
    try {
      await attempt()
      return false
    } catch {
      return true
    }
  }
  return {
    fetch: await fails(() => fetch('https://example.com/a')),
    request: await fails(() => new XMLHttpRequest().open('GET', 'https://example.com/a')),
    sockets: [self.WebSocket, self.EventSource].every((socket) => socket === undefined),
    script: await fails(() => import(/* @vite-ignore */ String('https://example.com/a.js'))),
  }
}

declare global {
  interface Window {
    /** TypeScript does not know it yet. */
    readonly trustedTypes?: { createPolicy(name: string, rules: object): unknown }
  }
}
