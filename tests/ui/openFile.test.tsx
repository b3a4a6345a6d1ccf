// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPage } from '../../src/store/controls/page.ts'
import type { Archive } from '../../src/store/persist/archive.ts'
import { ArchiveProvider } from '../../src/ui/archiveContext.ts'
import { useOpenFile } from '../../src/ui/files/useOpenFile.ts'
import { PageProvider } from '../../src/ui/page.ts'
import { text } from '../../src/ui/text/index.ts'

type Open = ReturnType<typeof useOpenFile>

function Opener({ take }: { readonly take: (open: Open) => void }) {
  take(useOpenFile())
  return null
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('a file that takes long to open is named until it has been opened or refused', async () => {
  const page = createPage()
  let open: Open = async () => {}
  const root = createRoot(document.createElement('div'))
  act(() =>
    root.render(
      <PageProvider value={page}>
        <ArchiveProvider value={{} as Archive}>
          <Opener
            take={(given) => {
              open = given
            }}
          />
        </ArchiveProvider>
      </PageProvider>,
    ),
  )
  const notices = () => page.store.getState().notices.map((notice) => notice.text)
  let read = () => {}
  const slow = new Promise<void>((resolve) => {
    read = resolve
  })
  const file = new File(['{}'], 'mine.json')
  vi.spyOn(file, 'slice').mockImplementation(() => {
    const blob = new Blob(['{}'])
    return Object.assign(blob, { arrayBuffer: () => slow.then(() => new ArrayBuffer(4)) })
  })
  const opened = open([file])
  expect(notices()).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(notices()).toEqual([text.files.opening('mine.json')])
  read()
  await opened
  expect(notices()).toHaveLength(1)
  expect(notices()[0]).toMatch(/This page opens/)
  act(() => root.unmount())
})
