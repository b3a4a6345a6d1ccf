// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patch } from '../../../src/store/app/appStore.ts'
import { createPage, type Page } from '../../../src/store/controls/page.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import { receive } from '../../../src/store/controls/trainerEvents.ts'
import type { ToWorker } from '../../../src/training/protocol.ts'
import { PageProvider } from '../../../src/ui/page.ts'
import { RunBar } from '../../../src/ui/run/RunBar.tsx'
import { RunControlsProvider } from '../../../src/ui/runContext.ts'
import { text } from '../../../src/ui/text/index.ts'

const { stopping, storing, stopped } = text.states
const LONG_MS = 1000

describe('a run that is being stopped', () => {
  let page: Page
  let sent: ToWorker[]
  let close: () => void
  const status = () => document.querySelector('.status-words')?.textContent
  const button = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)
  const tell = (state: 'running' | 'stopped') => {
    const { runId } = page.store.getState().run
    act(() => receive(page, { type: 'state', runId, state, updates: 3 }))
  }
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  const setStoring = (isStoring: boolean) => act(() => patch(page.store, 'archive', { isStoring }))

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    page = createPage()
    sent = []
    const controls = createRunControls(page, (message) => sent.push(message))
    const root = createRoot(document.body.appendChild(document.createElement('div')))
    act(() =>
      root.render(
        <PageProvider value={page}>
          <RunControlsProvider value={controls}>
            <RunBar />
          </RunControlsProvider>
        </PageProvider>,
      ),
    )
    act(() => void controls.start())
    tell('running')
    close = () => act(() => root.unmount())
  })
  afterEach(() => {
    close()
    document.body.innerHTML = ''
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says so until it has stopped and is stored, and takes no second press', () => {
    act(() => button(text.run.stop)?.click())
    expect(button(text.run.stop)?.disabled).toBe(true)
    expect(document.querySelector<HTMLButtonElement>('[data-testid="train"]')?.disabled).toBe(true)
    pass(LONG_MS)
    expect(status()).toBe(stopping)
    setStoring(true)
    tell('stopped')
    expect(status(), 'without "Stopped" in between').toBe(storing)
    pass(LONG_MS)
    expect(status()).toBe(storing)
    expect(document.querySelector<HTMLButtonElement>('[data-testid="train"]')?.disabled).toBe(false)
    setStoring(false)
    expect(status()).toBe(stopped)
    expect(sent.filter(({ type }) => type === 'stop')).toHaveLength(1)
  })

  it('says nothing of it if it stops and is stored at once', () => {
    act(() => button(text.run.stop)?.click())
    expect(status()).not.toBe(stopping)
    setStoring(true)
    tell('stopped')
    expect(status()).toBe(stopped)
    setStoring(false)
    pass(LONG_MS)
    expect(status()).toBe(stopped)
  })
})
