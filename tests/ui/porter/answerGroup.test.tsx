// @vitest-environment happy-dom
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ClipGroup, PairListing } from '../../../src/algorithms/contract.ts'
import { perfectAnswer } from '../../../src/env/text/mistake.ts'
import { questionsOf } from '../../../src/env/text/questions/index.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { withText } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { Judgement } from '../../../src/store/app/teach.ts'
import { createPage } from '../../../src/store/controls/page.ts'
import { PageProvider } from '../../../src/ui/page.ts'
import { AnswerGroup } from '../../../src/ui/porter/AnswerGroup.tsx'

const [QUESTION] = questionsOf('route', 'training')
const RIGHT = perfectAnswer('route', QUESTION)
const WRONG = Uint8Array.of(2)

function pageOfPorter() {
  const page = createPage(withText(defaultRunConfig()))
  page.store.getInitialState = page.store.getState // what a page without a browser draws
  patch(page.store, 'desk', { rung: 'dpo' })
  page.store.setState({ mode: 'teach' })
  return page
}

const draw = (page: ReturnType<typeof pageOfPorter>) =>
  renderToString(
    <PageProvider value={page}>
      <AnswerGroup />
    </PageProvider>,
  ).replaceAll('<!-- -->', '')

const groupOf = (kept: boolean): ClipGroup => ({
  ...{ start: { seed: 1, actions: new Uint8Array(0) }, question: QUESTION.text, kept },
  ...{ actions: [RIGHT, WRONG], scores: Float32Array.of(4, 0), advantages: Float32Array.of(1, -1) },
  tokens: [RIGHT, WRONG].map(({ length }) => ({
    ratios: new Float32Array(length).fill(1.25),
    kl: new Float32Array(length).fill(0.25),
  })),
})

describe('answers to one question', () => {
  it('show the KL divergence of each token as height, and its ratio', () => {
    const page = pageOfPorter()
    page.group.group = groupOf(true)
    const html = draw(page)
    expect(html.match(/--kl:0\.5"/g)).toHaveLength(RIGHT.length + WRONG.length) // √.25
    expect(html).toContain('ratio 1.250, KL 0.2500 nats')
    expect(html).toContain('A +1.00')
  })

  it('say how many groups gave no gradient, and show one of them on request', () => {
    const page = pageOfPorter()
    page.group.group = groupOf(true)
    page.group.discarded = { count: 3, of: 5, first: groupOf(false) }
    const place = document.body.appendChild(document.createElement('div'))
    const root = createRoot(place)
    flushSync(() =>
      root.render(
        <PageProvider value={page}>
          <AnswerGroup />
        </PageProvider>,
      ),
    )
    const answers = () => place.querySelectorAll('.group-answers li').length
    const details = place.querySelector<HTMLDetailsElement>('.discarded') ?? expect.fail('not shown')
    expect(details.textContent).toContain('3 of 5 groups')
    expect(answers()).toBe(2)
    flushSync(() => {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    })
    expect(answers()).toBe(4)
    expect(details.textContent).toContain('All answers got the same reward')
    flushSync(() => root.unmount())
    place.remove()
  })
})

describe('the pairs of DPO', () => {
  const listing = (count: number): PairListing => ({
    pairs: Array.from({ length: count }, () => {
      return { by: 'generated' as const, question: QUESTION.text, chosen: RIGHT, rejected: WRONG }
    }),
    implicitRewards: new Float32Array(2 * count).map((_, index) => (index % 2 === 0 ? 2 : -1)),
  })
  const judgement: Judgement = {
    ...{ id: 'mine', question: QUESTION.text, left: RIGHT, right: WRONG },
    ...{ choice: 'left', givenAt: 1 },
  }

  it('are listed by pages with their source, the numbers of each, and their margins', () => {
    const page = pageOfPorter()
    patch(page.store, 'teach', { judgements: [judgement] })
    page.group.pairs = listing(12)
    const html = draw(page)
    expect(html).toContain('1 by people, 12 generated')
    expect(html).toContain('1 to 10 of 13')
    expect(html.match(/<tr/g)).toHaveLength(11) // with the head
    expect(html.match(/data-by="person"/g)).toHaveLength(1)
    expect(html.match(/data-by="generated"/g)).toHaveLength(9)
    expect(html.match(/\+3\.00/g)).toHaveLength(9)
    expect(html).toContain(`Delete your judgement of ${QUESTION.text}`)
  })

  it('say how to get some while there are none', () => {
    expect(draw(pageOfPorter())).toContain('judge answers yourself, or train DPO')
  })
})
