// @vitest-environment happy-dom
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'
import { createPage, type Page } from '../../src/store/controls/page.ts'
import { createRunControls, type RunControls } from '../../src/store/controls/runControls.ts'
import { PageProvider } from '../../src/ui/page.ts'
import { useShortcuts } from '../../src/ui/shortcuts.ts'

function Keys({ controls }: { readonly controls: RunControls }) {
  useShortcuts(controls, nothing)
  return null
}
const nothing = () => undefined

describe('futures that are being played', () => {
  let page: Page
  let leave: () => void

  beforeEach(() => {
    page = createPage()
    page.frame.env = defaultPlatformer()
    page.frame.episode = { seed: 1, actions: Uint8Array.of(1), decisions: 1 }
    const controls = createRunControls(page, () => undefined)
    const root = createRoot(document.body.appendChild(document.createElement('div')))
    flushSync(() =>
      root.render(
        <PageProvider value={page}>
          <Keys controls={controls} />
        </PageProvider>,
      ),
    )
    page.forkStore.setState({ phase: 'playing' })
    leave = () => flushSync(() => root.unmount())
  })
  afterEach(() => {
    leave()
    document.body.innerHTML = ''
  })

  const phase = () => page.forkStore.getState().phase
  function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    target.dispatchEvent(event)
    return event
  }

  it.each(['w', 'x', 'Escape', ' ', 'ArrowLeft', 'Shift'])(
    'are stopped by the key “%s”, which does nothing else',
    (key) => {
      const button = document.body.appendChild(document.createElement('button'))
      const heard: string[] = []
      button.addEventListener('keydown', (event) => heard.push(event.key))
      expect(press(key, {}, button).defaultPrevented).toBe(true)
      expect(phase()).toBe('closed')
      expect(heard).toEqual([])
      expect(page.store.getState().run.state).toBe('idle')
      press('y', {}, button) // the next key is heard again
      expect(heard).toEqual(['y'])
    },
  )

  it('are stopped by a key that the browser also needs', () => {
    expect(press('r', { ctrlKey: true }).defaultPrevented).toBe(false)
    expect(phase()).toBe('closed')
  })

  it('are not stopped by the key that asked for them while it is held', () => {
    press('w', { repeat: true })
    expect(phase()).toBe('playing')
  })
})
