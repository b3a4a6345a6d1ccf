// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { makeLanguageValid } from '../../src/ui/validLocale.ts'

/** As a browser's: the language is a getter of the prototype. */
function browserOf(language: string): { readonly language: string } {
  return Object.create({
    get language() {
      return language
    },
  })
}

describe('the browser’s language', () => {
  it.each(['C', 'c', '', 'en_US', 'en_US.UTF-8', 'C.UTF-8', '*'])('becomes English if it is "%s"', (language) => {
    const browser = browserOf(language)
    expect(() => new Intl.NumberFormat(browser.language)).toThrow(RangeError)
    makeLanguageValid(browser)
    expect(browser.language).toBe('en')
  })

  it.each(['de', 'pt-BR', 'en-US-u-va-posix', 'zh-Hant-TW'])('stays "%s", which is valid', (language) => {
    const browser = browserOf(language)
    makeLanguageValid(browser)
    expect(browser.language).toBe(language)
  })

  it('lets the charts load if it was not valid', async () => {
    Object.defineProperty(navigator, 'language', { value: 'C', configurable: true })
    makeLanguageValid(navigator)
    await expect(import('../../src/ui/charts/plot.ts')).resolves.toBeDefined()
  })
})
