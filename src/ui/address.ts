/**
 * Replaces the page's address without a history entry. Browsers refuse it in some frames, and if a page does it too
 * often: the address then stays unchanged.
 */
export function showInAddress(address: string): void {
  try {
    window.history.replaceState(null, '', address)
  } catch {
    // Everything else works without it.
  }
}

const LANGUAGE = 'lang'

/** The language that the address asks for. */
export function languageInAddress(): string | null {
  return new URLSearchParams(location.search).get(LANGUAGE)
}

/** Puts a language into the address, and with it into the links that are copied; null removes it. */
export function keepLanguageInAddress(language: string | null): void {
  const url = new URL(location.href)
  if (language === null) url.searchParams.delete(LANGUAGE)
  else url.searchParams.set(LANGUAGE, language)
  showInAddress(url.href)
}
