import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../src/env/text/questions/index.ts'
import type { KeyPress } from '../../src/shared/keys.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { createPage } from '../../src/store/controls/page.ts'
import { createJudging, createJudgingStore } from '../../src/store/porter/judging.ts'
import { createPorter, createPorterStore } from '../../src/store/porter/porter.ts'
import { HelpDialog } from '../../src/ui/HelpDialog.tsx'
import { PageProvider } from '../../src/ui/page.ts'
import { PAIR_KEYS, pairActionOf } from '../../src/ui/pairKeys.ts'
import { JudgingCard } from '../../src/ui/porter/JudgingCard.tsx'
import { PairCard } from '../../src/ui/teach/PairCard.tsx'

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, repeat: false },
  ...changes,
})

describe('the keys of a comparison', () => {
  it('say which of the two is better, also while a button has the focus', () => {
    const asked = ['j', 'K', 'l', 's', 'u', 'x'].map((key) => pairActionOf(press(key), 'pressing'))
    expect(asked).toEqual(['left', 'right', 'equal', 'skip', 'undo', null])
  })

  it('are only text in a text field, and do nothing with a modifier or while held down', () => {
    expect(pairActionOf(press('j'), 'typing')).toBeNull()
    expect(pairActionOf(press('k', { ctrlKey: true }), null)).toBeNull()
    expect(pairActionOf(press('u', { repeat: true }), null)).toBeNull()
  })

  it('follow the Latin letter of the place on layouts of other scripts', () => {
    expect(pairActionOf(press('о', { code: 'KeyJ' }), null)).toBe('left') // Russian
  })

  const keysIn = (html: string) => [...html.matchAll(/<kbd>([^<]*)<\/kbd>/g)].flatMap(([, keys]) => keys.split(' '))

  it('are all in the help and on the buttons of clips and of answers', () => {
    const page = createPage(defaultRunConfig())
    const state = createJudgingStore()
    const porter = createPorter({ store: page.store, shelf: page.shelf, state: createPorterStore() })
    const judging = createJudging({ store: page.store, state, speaking: porter.speaking, now: () => 1 })
    const [question] = questionsOf('route', 'training')
    const tokens = Uint8Array.of(2)
    state.setState({ pair: { question, spoken: 'Which floor?', left: tokens, right: tokens } })
    state.getInitialState = state.getState // what a page without a browser draws
    const drawn = {
      help: <HelpDialog onKeys={() => undefined} onClose={() => {}} />,
      clips: <PairCard />,
      answers: <JudgingCard judging={judging} state={state} />,
    }
    for (const [name, element] of Object.entries(drawn)) {
      const shown = keysIn(renderToString(<PageProvider value={page}>{element}</PageProvider>))
      for (const key of Object.values(PAIR_KEYS)) expect(shown, name).toContain(key)
    }
  })
})
