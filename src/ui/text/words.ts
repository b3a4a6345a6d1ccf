/**
 * The words of the page in the language that is spoken. English is in the files of this folder, each of which passes its
 * words to `words`; another language is a folder of translations, loaded when it is chosen (`languages.ts`).
 */

/** Words as their English ones, whatever they say: same names, same parameters. */
export type Wording<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => infer Said
    ? (...given: Given) => Wording<Said>
    : Text extends object
      ? { readonly [Name in keyof Text]: Wording<Text[Name]> }
      : Text

/** A language other than English. A translation has the words of every file (`translation.ts`). */
export interface SpokenLanguage {
  /** Of `Intl`, and of the page's `lang`. */
  readonly locale: string
  /** By file. */
  readonly words: object
  /** What is written outside this folder; null if there is no translation. */
  sentence(english: string): string | null
}

interface Spoken {
  readonly english: object
  readonly live: object
}

const spoken = new Map<string, Spoken>()
let current: SpokenLanguage | null = null // null: English

/**
 * Makes the words of one file follow the language. The result and its parts stay the same objects when the language
 * changes: a module may keep a part (`const words = text.run`), but reads a single text only when it is shown
 * (tests/ui/text/liveWords.test.ts).
 */
export function words<const English extends object>(name: string, english: English): Wording<English> {
  const live = {}
  spoken.set(name, { english, live })
  write(live, wordsOf(current, name) ?? english)
  return live as Wording<English>
}

/**
 * What is written outside this folder, in the language that is spoken: a text of a list (an algorithm, a setting, a
 * level, a chart), a name that the page has made, or the message of an error. Unchanged if it has no translation, as the
 * names that people give.
 */
export function said(english: string): string {
  return current?.sentence(english) ?? english
}

export function isEnglish(): boolean {
  return current === null
}

/** The language of `Intl`, and of the page's `lang`. */
export function locale(): string {
  return current?.locale ?? 'en'
}

/** Speaks a language from now on; null is English. What is on the page must be drawn again. */
export function speak(language: SpokenLanguage | null): void {
  current = language
  for (const [name, { english, live }] of spoken) write(live, wordsOf(language, name) ?? english)
}

function wordsOf(language: SpokenLanguage | null, name: string): object | undefined {
  return (language?.words as Readonly<Record<string, object>> | undefined)?.[name]
}

/** Writes words over those of another language, part by part. */
function write(live: object, next: object): void {
  const parts = live as Record<string, unknown>
  for (const [name, value] of Object.entries(next) as [string, unknown][]) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) parts[name] = value
    else {
      parts[name] ??= {}
      write(parts[name] as object, value)
    }
  }
}
