/**
 * Replaces a browser language that `Intl` does not accept. On a system whose language is "C", WebKit reports "C", and
 * uPlot, which formats by the browser's language, would throw while loading and leave the page blank. `main.tsx` imports
 * this file before all others.
 */
export function makeLanguageValid(browser: { readonly language: string }): void {
  try {
    new Intl.NumberFormat(browser.language)
  } catch {
    Object.defineProperty(browser, 'language', { value: 'en', configurable: true })
  }
}

makeLanguageValid(navigator)
