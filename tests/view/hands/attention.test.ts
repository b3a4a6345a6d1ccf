// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pauseReason, watchAttention } from '../../../src/view/hands/attention.ts'

describe('the reason to pause', () => {
  it.each([
    [{ isHidden: false, hasFocus: true, isDialogOpen: false }, null],
    [{ isHidden: true, hasFocus: false, isDialogOpen: true }, 'hidden'],
    [{ isHidden: false, hasFocus: false, isDialogOpen: true }, 'blurred'],
    [{ isHidden: false, hasFocus: true, isDialogOpen: true }, 'dialog'],
  ])('of %o is %s', (attention, reason) => {
    expect(pauseReason(attention)).toBe(reason)
  })
})

describe('the attention of a person', () => {
  let losses: string[]
  let stop: () => void

  beforeEach(() => {
    losses = []
    stop = watchAttention(window, (reason) => losses.push(reason))
  })
  afterEach(() => {
    stop()
    document.body.innerHTML = ''
  })

  it('is lost when the window loses the focus or is left', () => {
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('pagehide'))
    expect(losses).toEqual(['blurred', 'blurred'])
  })

  it('is lost when the tab is hidden, not when it is shown again', () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(losses).toEqual(['hidden'])
  })

  it('is lost when a dialog takes the focus, not when a button of the page does', () => {
    document.body.innerHTML = '<button id="page">Page</button><dialog open><button id="close">Close</button></dialog>'
    document.getElementById('close')?.focus()
    expect(losses).toEqual(['dialog'])
    document.querySelector('dialog')?.remove()
    document.getElementById('page')?.focus()
    expect(losses).toEqual(['dialog'])
  })

  it('is no longer watched after the end', () => {
    stop()
    window.dispatchEvent(new Event('blur'))
    expect(losses).toEqual([])
  })
})
