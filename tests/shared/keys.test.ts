// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { keyUseOf, needsKey } from '../../src/shared/keys.ts'

const KEYS = [' ', 'Enter', 'ArrowLeft', 'Home', 'n', '?', 'Escape']

describe('the element that receives the keys', () => {
  it.each([
    ['<input>', KEYS],
    ['<input type="number">', KEYS],
    ['<input type="search">', KEYS],
    ['<textarea></textarea>', KEYS],
    ['<select></select>', KEYS],
    ['<p contenteditable="">', KEYS],
    ['<p contenteditable="plaintext-only">', KEYS],
    ['<input type="range">', [' ', 'Enter', 'ArrowLeft', 'Home']],
    ['<input type="radio">', [' ', 'Enter', 'ArrowLeft', 'Home']],
    ['<div role="tablist"><button>', [' ', 'Enter', 'ArrowLeft', 'Home']],
    ['<button>', [' ', 'Enter']],
    ['<input type="checkbox">', [' ', 'Enter']],
    ['<a href="#x">', [' ', 'Enter']],
    ['<summary>', [' ', 'Enter']],
    ['<p contenteditable="false">', []],
    ['<p>', []],
  ])('%s needs %j', (html, needed) => {
    document.body.innerHTML = html
    const [target] = [...document.body.querySelectorAll('*')].slice(-1)
    expect(KEYS.filter((key) => needsKey(keyUseOf(target), key))).toEqual(needed)
  })

  it('does not exist if the window itself has the focus', () => {
    expect(keyUseOf(window)).toBeNull()
    expect(keyUseOf(null)).toBeNull()
  })
})
