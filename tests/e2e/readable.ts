/** What every screen must be: no wider than it is, and without a serious finding by axe. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './page.ts'

export const PHONE = { width: 390, height: 844 }

/** Names what stands out on the right, unless something around it scrolls or clips. */
export async function expectNoSideways(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    // What is positioned is clipped by what it is positioned in, not by a scrolling parent in between.
    const container = (element: Element) =>
      element instanceof HTMLElement && getComputedStyle(element).position === 'absolute'
        ? element.offsetParent
        : element.parentElement
    const isClipped = (element: Element) => {
      for (let around = container(element); around !== null && around !== document.body; around = container(around)) {
        if (getComputedStyle(around).overflowX !== 'visible') return true
      }
      return false
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isClipped(element))
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} ends at ${element.getBoundingClientRect().right}`,
      )
  })
  expect(tooWide).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  )
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length).toBeGreaterThan(10)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(saidOf).join(', ')}`)).toEqual([])
}

/** Where a finding is, and what is wrong there. */
function saidOf({
  target,
  any,
}: {
  readonly target: readonly unknown[]
  readonly any: readonly { readonly message: string }[]
}): string {
  return [target.join(' '), ...any.map(({ message }) => message)].join(': ')
}
