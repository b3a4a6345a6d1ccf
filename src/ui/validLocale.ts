/**
 * Makes the browser's language one that `Intl` takes. On a system whose language is "C", WebKit reports just that, and
 * uPlot, which formats by the browser's language, would throw as it is loaded and leave the page blank. `main.tsx`
 * imports this file before all others.
 */
export function makeLanguageValid(browser: { readonly language: string }): void {
  try {
    new Intl.NumberFormat(browser.language)
  } catch {
    Object.defineProperty(browser, 'language', { value: 'en', configurable: true })
  }
}

makeLanguageValid(navigator)
