/** The language that a person has chosen, in localStorage. Without a choice the page follows the browser. */

const LANGUAGE_KEY = 'bellman-bros/language'

/** `storage` is a function, because where storage is forbidden even naming it throws. */
export function recallLanguage(storage: () => Pick<Storage, 'getItem'>): string | null {
  try {
    return storage().getItem(LANGUAGE_KEY)
  } catch {
    return null
  }
}

export function rememberLanguage(storage: () => Pick<Storage, 'setItem'>, language: string): void {
  try {
    storage().setItem(LANGUAGE_KEY, language)
  } catch {
    // Forbidden or full: the choice lasts as long as the page.
  }
}
