import { describe, expect, it } from 'vitest'
import { firstMistake, perfectAnswer } from '../../../src/env/text/mistake.ts'
import { QUESTION_FAMILIES, questionsOf } from '../../../src/env/text/questions/index.ts'
import { resolveTextWeights } from '../../../src/env/text/rewards/index.ts'
import { judgeAnswer } from '../../../src/env/text/textEnv.ts'
import { VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { initialTransformer, PORTER_SHAPE } from '../../../src/policies/transformer/weights.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { withText } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSnapshotShelf } from '../../../src/store/app/frames.ts'
import { createPorter, createPorterStore, inspectedToken } from '../../../src/store/porter/porter.ts'

function porterOnPage() {
  const store = createAppStore(withText(defaultRunConfig()))
  const shelf = createSnapshotShelf()
  const state = createPorterStore()
  return { shelf, state, porter: createPorter({ store, shelf, state }) }
}

function snapshotOf(seed: number, updates: number): PolicySnapshot {
  const size = VOCABULARY.length
  const policy = initialTransformer({ ...PORTER_SHAPE, vocabulary: size, outputs: size }, createRng(seed, 'weights'))
  const counts = { observationSize: 64, actionCount: size, updates, envSteps: 10 * updates }
  return {
    algorithm: 'sft',
    envId: 'Porter-route-v1',
    ...counts,
    head: { kind: 'transformer', policy, critic: null, ownFineTuning: 0 },
  }
}

describe('the porter on the page', () => {
  it('answers one held-out question after the other, the same on every page', () => {
    const [first, second] = [porterOnPage(), porterOnPage()]
    const answers = [first, second].map(({ porter, state }) => {
      porter.ask()
      porter.ask()
      const { question, answer } = state.getState()
      return { question, tokens: answer?.tokens }
    })
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0].question).toEqual(questionsOf('route', 'heldOut')[1])
    expect(answers[0].tokens?.length).toBeGreaterThan(0)
  })

  it('shows each question together with its answer, in one change', () => {
    const { porter, state } = porterOnPage()
    const changes: boolean[] = []
    state.subscribe(({ question, answer }) => changes.push(answer?.judged.question === question))
    porter.ask()
    porter.ask()
    expect(changes).toEqual([true, true])
  })

  it('explains the token under the pointer, else the selected one; the last input counts, and an answer begins with none', () => {
    const { porter, state } = porterOnPage()
    const inspected = () => inspectedToken(state.getState())
    porter.ask()
    porter.point(2)
    expect(inspected()).toBe(2)
    porter.select(0)
    expect(inspected()).toBe(0)
    porter.point(1)
    expect(inspected()).toBe(1)
    porter.point(null)
    expect(inspected()).toBe(0)
    porter.point(3)
    porter.ask()
    expect(inspected()).toBeNull()
  })

  it('says its answer token by token, and then no more', () => {
    const { porter, state } = porterOnPage()
    expect(porter.sayNext(), 'nobody has asked').toBe(false)
    porter.ask()
    const length = state.getState().answer?.tokens.length ?? 0
    let said = 1
    while (porter.sayNext()) said++
    expect(said).toBe(length)
    expect(state.getState().said).toBe(length)
  })

  it('answers again with other random numbers; greedily, always alike', () => {
    const { porter, state } = porterOnPage()
    const tokens = () => [...(state.getState().answer?.tokens ?? [])]
    porter.ask()
    const first = tokens()
    porter.askAgain()
    expect(tokens()).not.toEqual(first)
    porter.decode('greedy')
    const greedy = tokens()
    porter.askAgain()
    expect(tokens()).toEqual(greedy)
  })

  it('continues from a token that a person puts in, and keeps what stood before it', () => {
    const { porter, state } = porterOnPage()
    porter.ask()
    const before = [...(state.getState().answer?.tokens ?? [])]
    const seven = VOCABULARY.indexOf('7')
    porter.sayInstead(3, seven)
    const { answer, selected, said } = state.getState()
    expect([...(answer?.tokens.subarray(0, 4) ?? [])]).toEqual([...before.slice(0, 3), seven])
    expect(answer).toMatchObject({ changedAt: 3 })
    expect([selected, said]).toEqual([3, 4])
    porter.sayInstead(0, VOCABULARY.indexOf('<|im_end|>'))
    expect(state.getState().answer?.tokens.length, 'the end ends it').toBe(1)
  })

  it('never says more tokens than are allowed, also after a change at the end', () => {
    const { porter, state } = porterOnPage()
    for (let round = 0; round < 20; round++) {
      porter.ask()
      const length = state.getState().answer?.tokens.length ?? 0
      porter.sayInstead(length - 1, VOCABULARY.indexOf('7'))
      expect(state.getState().answer?.tokens.length).toBeLessThanOrEqual(36)
    }
  })

  it('shows the KL divergence from the reference policy, if there is one', () => {
    const { porter, state, shelf } = porterOnPage()
    porter.ask()
    expect(state.getState().answer?.referenceKl).toBeNull()
    shelf.latest = snapshotOf(1, 7)
    shelf.referencePolicy = shelf.latest
    porter.askAgain()
    expect(Math.max(...(state.getState().answer?.referenceKl ?? [1]))).toBe(0)
    expect(state.getState().answer?.updates).toBe(7)
    shelf.referencePolicy = snapshotOf(2, 0)
    porter.askAgain()
    expect(Math.min(...(state.getState().answer?.referenceKl ?? [0]))).toBeGreaterThan(0)
    porter.speakAs('untrained')
    expect(state.getState().answer?.updates).toBe(0)
  })

  it('finds no wrong reason among the answers of an untrained porter, and then keeps what is shown', () => {
    const { porter, state } = porterOnPage()
    porter.ask()
    const before = state.getState()
    expect(porter.findWrongReason()).toBe(false)
    expect(state.getState()).toBe(before)
  })

  it('checks a person’s own answer', () => {
    const { porter, state } = porterOnPage()
    porter.ask()
    const { question } = state.getState()
    porter.answerYourself(` ${question.answer} `)
    expect(state.getState().own?.isRight).toBe(true)
    porter.answerYourself('99')
    expect(state.getState().own?.isRight).toBe(false)
  })
})

describe.each(QUESTION_FAMILIES.map(({ id }) => id))('the first mistake in an answer to %s', (family) => {
  const [question] = questionsOf(family, 'heldOut')
  const perfect = perfectAnswer(family, question)

  it('is none in the perfect answer, which gets the whole reward', () => {
    expect(firstMistake(family, question, perfect)).toBeNull()
    const judged = judgeAnswer(perfect, question, { dotAll: true, weights: resolveTextWeights({}) })
    expect(judged.reward).toBe(4)
  })

  it('is the token that differs, the last one of an answer cut short, or the first one too many', () => {
    perfect.forEach((token, index) => {
      const wrong = perfect.slice()
      wrong[index] = (token + 1) % VOCABULARY.length
      expect(firstMistake(family, question, wrong)).toBe(index)
    })
    expect(firstMistake(family, question, perfect.slice(0, 5))).toBe(4)
    expect(firstMistake(family, question, new Uint8Array([...perfect, 5]))).toBe(perfect.length)
  })
})
