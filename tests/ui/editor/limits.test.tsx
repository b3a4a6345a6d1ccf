// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDocument } from '../../../src/sim/editor/document.ts'
import { applyChanges } from '../../../src/sim/editor/edits.ts'
import { LevelFields } from '../../../src/ui/editor/LevelFields.tsx'

const INITIAL = emptyDocument(40, 20, {
  name: 'Attic',
  look: 'lobby',
  lesson: 'A test.',
  timeLimitDecisions: 500,
  onlyReward: null,
})

describe('a number of the level that is typed in the editor', () => {
  let root: Root
  let page: HTMLElement
  let changed = INITIAL
  let said: string[]

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    page = document.body.appendChild(document.createElement('div'))
    root = createRoot(page)
    changed = INITIAL
    said = []
    act(() =>
      root.render(
        <LevelFields
          document={INITIAL}
          onChange={(make) => {
            changed = applyChanges(INITIAL, make(INITIAL))
          }}
          onLimit={(sentence) => said.push(sentence)}
        />,
      ),
    )
  })
  afterEach(() => {
    act(() => root.unmount())
    page.remove()
    vi.unstubAllGlobals()
  })

  function type(label: string, typed: string): void {
    const { htmlFor } = [...page.querySelectorAll('label')].find((each) => each.textContent === label) ?? {}
    const input = page.querySelector<HTMLInputElement>(`[id="${htmlFor}"]`)
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    act(() => {
      set?.call(input, typed)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
    })
    act(() => void input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  }

  it.each([
    ['Width', '5000', 1024, '“Width” is a whole number from 6 to 1024: it is 1024 now.'],
    ['Height', '200', 64, '“Height” is a whole number from 6 to 64: it is 64 now.'],
    ['Height', '1', 6, '“Height” is a whole number from 6 to 64: it is 6 now.'],
    ['Width', 'wide', 40, '“Width” is a whole number from 6 to 1024: it is 40 now.'],
    ['Width', '', 40, '“Width” is a whole number from 6 to 1024: it is 40 now.'],
  ])('beyond its limits learns: %s %j', (label, typed, taken, sentence) => {
    type(label, typed)
    expect(label === 'Width' ? changed.width : changed.height).toBe(taken)
    expect(said).toEqual([sentence])
  })

  it('within them is taken without a word', () => {
    type('Width', '60')
    expect(changed.width).toBe(60)
    expect(said).toEqual([])
  })
})
