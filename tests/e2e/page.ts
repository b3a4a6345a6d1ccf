/**
 * The `test` of every end-to-end file: a page that fails its test on any error in the console, any exception, any
 * violation of the content security policy and any failed request.
 */
import { test as base, expect } from '@playwright/test'

export { expect }

export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`))
      page.on('requestfailed', (request) => {
        // A page that closes gives up what it was loading: that is no failure.
        const reason = request.failure()?.errorText ?? ''
        if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${reason}`)
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`)
        })
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
