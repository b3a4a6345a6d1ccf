import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import type { Device } from '../../src/store/app/hands.ts'
import { createPage, type Page } from '../../src/store/controls/page.ts'
import { createRunControls } from '../../src/store/controls/runControls.ts'
import { EditButtons } from '../../src/ui/editor/EditButtons.tsx'
import { PageProvider } from '../../src/ui/page.ts'
import { RunBar } from '../../src/ui/run/RunBar.tsx'
import { RunControlsProvider } from '../../src/ui/runContext.ts'
import { SpectatorBar } from '../../src/ui/stage/SpectatorBar.tsx'
import { KeepOffer } from '../../src/ui/teach/KeepOffer.tsx'
import { PairCard } from '../../src/ui/teach/PairCard.tsx'

/** A page whose person plays the editor's draft with a device, and has finished a life. */
function pageWith(device: Device): Page {
  const page = createPage(defaultRunConfig())
  const { store } = page
  store.setState((state) => ({
    mode: 'play',
    hands: { ...state.hands, device },
    editor: {
      isOpen: false,
      asked: { level: null, resumes: false, serial: 1 },
      trial: { id: 'draft', mode: 'play', level: 'lobby' },
    },
    desk: {
      ...state.desk,
      offered: {
        rang: true,
        clip: {
          levelId: 'lobby',
          levelHash: '',
          seed: 1,
          ticksPerAction: 4,
          randomRegrets: false,
          actions: new Uint8Array(9),
        },
      },
    },
  }))
  store.getInitialState = store.getState // what a page without a browser draws
  return page
}

const drawn: readonly (readonly [string, ReactElement, readonly string[]])[] = [
  ['back to the editor', <EditButtons key="" level="lobby" />, ['E']],
  ['the offer to keep a life', <KeepOffer key="" />, ['K']],
  ['the buttons of a run', <RunBar key="" />, ['Space', 'N', 'R']],
  ['taking over', <SpectatorBar key="" />, ['T']],
  ['comparing clips', <PairCard key="" />, ['J', 'K', 'L', 'S', 'U']],
]

it.each(drawn)('%s names keys to a hand on the keyboard, and to no gamepad or finger', (_, element, keys) => {
  const keysBy = (device: Device) => {
    const page = pageWith(device)
    const html = renderToString(
      <PageProvider value={page}>
        <RunControlsProvider value={createRunControls(page, () => {})}>{element}</RunControlsProvider>
      </PageProvider>,
    )
    return [...html.matchAll(/<kbd>([^<]*)<\/kbd>/g)].map(([, key]) => key)
  }
  expect([...new Set(keysBy('keyboard'))].sort()).toEqual([...keys].sort())
  expect(keysBy('touch')).toEqual([])
  expect(keysBy('gamepad')).toEqual([])
})
