import { describe, expect, it } from 'vitest'
import english from '../../../assets/art/font.json'
import chinese from '../../../assets/art/font-zh.json'
import { inFace } from '../../../src/view/stage/inFace.ts'

const faces = [
  ['the game’s own', english],
  ['the Chinese', chinese],
] as const

describe.each(faces)('a text in %s face', (_, face) => {
  const known = new Set(face.glyphs.map(({ code }) => String.fromCodePoint(code)))
  const shown = (text: string) => inFace(text, (character) => known.has(character))
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

  it('has every character of a keyboard as it is', () => {
    const keyboard = range(0x20, 0x7e).join('')
    expect(shown(keyboard)).toBe(keyboard)
  })

  it('has the letters of Latin-1 and Latin Extended-A, or base letters for them, and no box', () => {
    const letters = [...range(0xc0, 0xff), ...range(0x100, 0x17f)].filter((letter) => /\p{L}/u.test(letter))
    const foreign = letters.filter((letter) => !/^[A-Za-z']+·?$/.test(shown(letter)))
    expect(foreign).toEqual([])
  })

  it('leaves nothing out: each visible character of Latin-1 and of other scripts is seen', () => {
    const visible = [...range(0xa1, 0xff), ...'Жλ阁楼龘日本の한글ع𝕏🛎'].filter((each) => !/\p{Cf}/u.test(each))
    const missing = visible.filter((each) => shown(each).trim() === '')
    const unknown = visible.filter((each) => ![...shown(each)].every((part) => known.has(part)))
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] })
  })

  it.each([
    ['Attic & Söhne', 'Attic & Sohne'],
    ['Łódź, Straße', 'Lodz, Strasse'],
    ['So\u0308hne', 'Sohne'],
    ['Ça va ? Œuvre – « no »', 'Ca va ? OEuvre − " no "'],
    ['a\u00a0b\tc\nd', 'a b c\nd'],
    ['\u0301x', '□x'],
    ['龘龘 🛎\ufe0f', '□□ □'],
  ])('reads %j as %j', (text, read) => {
    expect(shown(text)).toBe(read)
  })
})

it('keeps a Chinese name where the face has its characters, with boxes for the others', () => {
  const known = new Set(chinese.glyphs.map(({ code }) => String.fromCodePoint(code)))
  const [first] = [...known].filter((character) => /\p{Script=Han}/u.test(character))
  expect(inFace(`${first}龘`, (character) => known.has(character))).toBe(`${first}□`)
})
