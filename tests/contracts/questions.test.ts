import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promptTokens, renderChat } from '../../src/env/text/chat.ts'
import { drawDemonstrations, formatAnswer } from '../../src/env/text/demonstrations.ts'
import { QUESTION_FAMILIES, questionFamily, questionsOf } from '../../src/env/text/questions/index.ts'
import { REWARD_FUNCTIONS, scoresOf } from '../../src/env/text/rewards/index.ts'
import { decode, encode } from '../../src/env/text/tokenizer.ts'
import { CONTEXT_LENGTH } from '../../src/env/text/vocabulary.ts'
import { createRng } from '../../src/shared/rng.ts'
import { TEXT_SETTINGS } from '../../src/store/app/text.ts'

const NO_SLIP = () => 0

it('every family file is in the list', () => {
  const files = readdirSync('src/env/text/questions').filter((name) => !['index.ts', 'question.ts'].includes(name))
  expect(QUESTION_FAMILIES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
})

it('an unknown id is refused with the list of families', () => {
  expect(() => questionFamily('magic')).toThrow('There is no family of questions "magic". There are: route, sums.')
})

describe.each(QUESTION_FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
  const questions = family.all()

  it('describes itself', () => {
    expect(family.label).not.toBe('')
    expect(family.help).toMatch(/[.]$/)
  })

  it('has at least 200 different questions, always in the same order', () => {
    expect(questions.length).toBeGreaterThanOrEqual(200)
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length)
    expect(family.all()).toEqual(questions)
  })

  it('has a held-out part that is disjoint from the training split', () => {
    const training = questionsOf(id, 'training').map(({ text }) => text)
    const heldOut = questionsOf(id, 'heldOut').map(({ text }) => text)
    expect(heldOut.length).toBeGreaterThanOrEqual(40)
    expect(new Set([...training, ...heldOut]).size).toBe(questions.length)
    expect(training.length + heldOut.length).toBe(questions.length)
  })

  it('solves every question correctly, on one line, within the context and the maximum length', () => {
    for (const question of questions) {
      const { working, answer } = family.solve(question, NO_SLIP)
      expect(answer).toBe(question.answer)
      expect(working).not.toContain('\n')
      const { tokens, prompt } = renderChat(question.text, formatAnswer({ working, answer }))
      expect(tokens.length).toBeLessThan(CONTEXT_LENGTH)
      expect(tokens.length - prompt.length).toBeLessThanOrEqual(TEXT_SETTINGS.maxNewTokens.default)
      expect(prompt.length + TEXT_SETTINGS.maxNewTokens.max).toBeLessThanOrEqual(CONTEXT_LENGTH)
    }
  })

  it('has prompts of one length', () => {
    expect(new Set(questions.map(({ text }) => promptTokens(text).length)).size).toBe(1)
  })

  it('asks in words, with different texts for different questions', () => {
    const spoken = questions.map((question) => family.spoken(question))
    expect(new Set(spoken).size).toBe(questions.length)
    for (const sentence of spoken) expect(sentence).toMatch(/\?$/)
  })

  it('slips into wrong answers that are still well formed', () => {
    const wrong = questions.filter((question) => {
      const { working, answer } = family.solve(question, () => 1)
      expect(answer).toMatch(/^[0-9]+$/)
      expect(decode(encode(working))).toBe(working)
      return answer !== question.answer
    })
    expect(wrong.length).toBeGreaterThan(questions.length * 0.8)
  })

  it('has no held-out question that needs a fact missing from the training questions', () => {
    const facts = (split: 'training' | 'heldOut') =>
      new Set(questionsOf(id, split).flatMap((question) => family.solve(question, NO_SLIP).working.split(',')))
    const known = facts('training')
    expect([...facts('heldOut')].filter((fact) => !known.has(fact))).toEqual([])
  })

  it('has its maximum reward for a perfect answer', () => {
    const [question] = questions
    const text = formatAnswer(family.solve(question, NO_SLIP))
    const scores = scoresOf({ text, solution: question.answer, tokenCount: 0, dotAll: true })
    REWARD_FUNCTIONS.forEach(({ best }, index) => {
      expect(scores[index]).toBe(best)
    })
  })

  it('draws the same demonstrations from the same seed, only of training questions', () => {
    const options = { count: 200, sloppyShare: 0.3, errorShare: 0.1 }
    const drawn = drawDemonstrations(id, options, createRng(5))
    expect(drawDemonstrations(id, options, createRng(5))).toEqual(drawn)
    const training = new Set(questionsOf(id, 'training'))
    for (const { question, answer, chat } of drawn) {
      expect(training.has(question)).toBe(true)
      expect(decode(chat.tokens)).toContain(answer)
    }
    const clean = drawDemonstrations(id, { count: 50, sloppyShare: 0, errorShare: 0 }, createRng(5))
    for (const { question, answer } of clean) expect(answer).toBe(formatAnswer(family.solve(question, NO_SLIP)))
  })
})
