import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../src/env/text/questions/index.ts'
import { VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import { initialTransformer, PORTER_SHAPE } from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { withText } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { materialOf } from '../../../src/store/app/teach.ts'
import { defaultText } from '../../../src/store/app/text.ts'
import { createJudging, createJudgingStore } from '../../../src/store/porter/judging.ts'

const SIZE = VOCABULARY.length
const weights = initialTransformer({ ...PORTER_SHAPE, vocabulary: SIZE, outputs: SIZE }, createRng(1))

function judgingOnPage() {
  const store = createAppStore(withText(defaultRunConfig()))
  const state = createJudgingStore()
  let time = 1000
  const speaking = () => ({ config: defaultText(), weights })
  const judging = createJudging({ store, state, speaking, now: () => time++ })
  return { judging, state, judgements: () => store.getState().teach.judgements, store }
}

describe('judging two answers', () => {
  it('shows two different answers to a training question', () => {
    const { judging, state } = judgingOnPage()
    judging.begin()
    const { pair } = state.getState()
    expect(questionsOf('route', 'training')).toContain(pair?.question)
    expect(pair?.left).not.toEqual(pair?.right)
  })

  it('keeps what was said, gives it to the next run, and shows another pair', () => {
    const { judging, state, judgements, store } = judgingOnPage()
    judging.begin()
    const { pair } = state.getState()
    judging.choose('right')
    judging.choose('equal')
    expect(judgements()).toMatchObject([
      { question: pair?.question.text, left: pair?.left, right: pair?.right, choice: 'right' },
      { choice: 'equal' },
    ])
    expect(new Set(judgements().map(({ id }) => id)).size).toBe(2)
    expect(state.getState().pair).not.toBe(pair)
    expect(materialOf(store.getState().teach).judgements).toHaveLength(2)
  })

  it('undoes the last judgement or skip, and shows its pair again', () => {
    const { judging, state, judgements } = judgingOnPage()
    judging.begin()
    const first = state.getState().pair
    judging.choose('left')
    judging.skip()
    judging.undo()
    expect(judgements()).toHaveLength(1)
    judging.undo()
    expect(judgements()).toEqual([])
    expect(state.getState().pair).toBe(first)
    judging.undo()
    expect(state.getState().pair).toBe(first)
  })

  it('ignores choices while no pair is shown', () => {
    const { judging, judgements } = judgingOnPage()
    judging.choose('left')
    judging.begin()
    judging.leave()
    judging.choose('left')
    expect(judgements()).toEqual([])
  })
})
