import type { Translation } from './translation.ts'

interface Language {
  /** In the language itself. */
  readonly name: string
  /** Null: the English of the source. */
  load(): Promise<Translation | null>
}

/** To add one: a line here, and a folder as `zh` (docs/add-a-language.md). */
export const LANGUAGES = {
  en: { name: 'English', load: async () => null },
  zh: { name: '简体中文', load: async () => (await import('./zh/index.ts')).zh },
} as const satisfies Readonly<Record<string, Language>>

export type LanguageId = keyof typeof LANGUAGES

/**
 * The first language that there is, of those wanted (`zh`, `zh-CN`, `en-US`), most wanted first. English if there is
 * none of them.
 */
export function firstLanguage(wanted: readonly (string | null)[]): LanguageId {
  for (const tag of wanted) {
    const id = tag?.split('-')[0]?.toLowerCase() ?? ''
    if (Object.hasOwn(LANGUAGES, id)) return id as LanguageId
  }
  return 'en'
}
