import { afterEach, describe, expect, it } from 'vitest'
import { compact, percent, seconds } from '../../../src/ui/format.ts'
import { text } from '../../../src/ui/text/index.ts'
import { firstLanguage } from '../../../src/ui/text/languages.ts'
import { locale, type SpokenLanguage, said, speak, type Wording, words } from '../../../src/ui/text/words.ts'

const ENGLISH = {
  stop: 'Stop',
  parts: { one: 'One', of: (count: number) => `of ${count}` },
  list: ['a', 'b'],
} as const

/** Has only the words of one file, by the name `whatIf`. */
function translationOf(whatIf: Wording<typeof ENGLISH>): SpokenLanguage {
  return {
    locale: 'zh-CN',
    words: { whatIf },
    sentence: (english) => (english === 'lives' ? '生命数' : null),
  }
}

const CHINESE = translationOf({ stop: '停止', parts: { one: '一', of: (count) => `共 ${count}` }, list: ['甲', '乙'] })

afterEach(() => speak(null))

describe('words', () => {
  it('follow the language, also in parts that a module keeps', () => {
    const spoken = words('whatIf', ENGLISH)
    const kept = spoken.parts
    expect(kept.of(3)).toBe('of 3')
    speak(CHINESE)
    expect([spoken.stop, kept.one, kept.of(3), spoken.list]).toEqual(['停止', '一', '共 3', ['甲', '乙']])
    speak(null)
    expect([spoken.stop, kept.one, kept.of(3), spoken.list]).toEqual(['Stop', 'One', 'of 3', ['a', 'b']])
  })

  it('that are loaded later speak the language at once', () => {
    speak(CHINESE)
    expect(words('whatIf', ENGLISH).parts.one).toBe('一')
  })

  it('never change the English ones', () => {
    words('whatIf', ENGLISH)
    speak(CHINESE)
    expect(ENGLISH.parts.one).toBe('One')
  })

  it('stay English in a file that a translation does not have', () => {
    const stop = text.run.stop
    speak(CHINESE)
    expect(text.run.stop).toBe(stop)
  })
})

describe('sentences from elsewhere', () => {
  it('are translated if they have a translation', () => {
    expect(said('lives')).toBe('lives')
    speak(CHINESE)
    expect(said('lives')).toBe('生命数')
    expect(said('A name')).toBe('A name')
  })
})

describe('a language', () => {
  it.each([
    [['en-GB', 'de'], 'en'],
    [[null, 'tlh'], 'en'],
    [[null, 'constructor'], 'en'],
    [[], 'en'],
  ])('of those wanted, %j, is %s', (wanted, language) => {
    expect(firstLanguage(wanted)).toBe(language)
  })

  it('formats numbers in its own units', () => {
    const english = [compact(12_400), percent(0.905), seconds(127), seconds(7.34)]
    expect(english).toEqual(['12.4k', '91 %', '2 min 7 s', '7.3 s'])
    speak(CHINESE)
    expect(locale()).toBe('zh-CN')
    expect([compact(12_400), percent(0.905), seconds(127), seconds(7.34)]).toEqual([
      '1.24万',
      '91%',
      '2 分钟 7 秒',
      '7.3 秒',
    ])
    expect([compact(-3_100_000), compact(318), seconds(7322)]).toEqual(['−310万', '318', '2 小时 2 分钟'])
  })
})
