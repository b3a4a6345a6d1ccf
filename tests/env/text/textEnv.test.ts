import { describe, expect, it } from 'vitest'
import { heldOutOf, type TextConfig } from '../../../src/env/config.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { promptTokens, renderChat } from '../../../src/env/text/chat.ts'
import { formatAnswer } from '../../../src/env/text/demonstrations.ts'
import { questionFamily, questionsOf } from '../../../src/env/text/questions/index.ts'
import type { Question } from '../../../src/env/text/questions/question.ts'
import { asTextEnv, createTextEnv, createTextVecEnv } from '../../../src/env/text/textEnv.ts'
import { decode, decodeSpoken, encode } from '../../../src/env/text/tokenizer.ts'
import { CONTEXT_LENGTH, TURN_END, VOCABULARY } from '../../../src/env/text/vocabulary.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { defaultText } from '../../../src/store/app/text.ts'

const CONFIG: TextConfig = defaultText()
const NO_SLIP = () => 0
const S = '<reasoning>\n3+2=5,5-1=4,4+3=7\n</reasoning>\n<answer>\n7\n</answer>\n'

describe('the tokenizer', () => {
  it('has 30 different tokens', () => {
    expect(VOCABULARY).toHaveLength(30)
    expect(new Set(VOCABULARY).size).toBe(30)
  })

  it('is lossless, both ways', () => {
    const rng = createRng(1)
    for (let length = 0; length < 100; length++) {
      const ids = Uint8Array.from({ length }, () => rng.int(VOCABULARY.length))
      expect(encode(decode(ids))).toEqual(ids)
    }
  })

  it('names the character that no token covers', () => {
    expect(() => encode('3+2=é')).toThrow('No token covers "é" at character 4')
  })

  it('omits the tokens of the chat format when the answer is scored', () => {
    expect(decodeSpoken(encode(`<|im_start|>${S}<|im_end|><|endoftext|>`))).toBe(S)
  })
})

describe('the chat template', () => {
  it('has 17 tokens of prompt and 29 of completion, as counted by hand', () => {
    const { prompt, tokens, completionMask } = renderChat('3+2-1+3=?', S)
    expect(prompt).toHaveLength(17)
    expect(tokens).toHaveLength(46)
    expect([...completionMask.keys()].filter((position) => completionMask[position] === 1)).toEqual(
      Array.from({ length: 29 }, (_, index) => 17 + index),
    )
    expect(tokens[45]).toBe(TURN_END)
  })

  it('has the prompt as a prefix of the whole, in characters and in tokens', () => {
    const { prompt, tokens } = renderChat('3+2-1+3=?', S)
    expect(tokens.slice(0, prompt.length)).toEqual(prompt)
    expect(decode(tokens).startsWith(decode(prompt))).toBe(true)
    expect(decode(prompt)).toBe('<|im_start|>user\n3+2-1+3=?<|im_end|>\n<|im_start|>assistant\n')
  })
})

describe('the family of lift routes', () => {
  it('has 1,244 questions out of 48 facts, 160 of them held out', () => {
    const route = questionFamily('route')
    expect(route.all()).toHaveLength(1244)
    const facts = route.all().flatMap((question) => route.solve(question, NO_SLIP).working.split(','))
    expect(new Set(facts).size).toBe(48)
    expect(questionsOf('route', 'heldOut')).toHaveLength(160)
  })

  it('carries a slip over to the answer', () => {
    const question = { text: '3+2-1+3=?', answer: '7' }
    const slipAtSecond = (step: number) => (step === 1 ? -1 : 0)
    expect(questionFamily('route').solve(question, slipAtSecond)).toEqual({
      working: '3+2=5,5-1=3,3+3=6',
      answer: '6',
    })
    expect(questionFamily('route').spoken(question)).toBe('I am on floor 3: two up, one down, three up. Which floor?')
  })
})

/** Says `text` and the end of the turn in every row. */
function say(env: ReturnType<typeof createTextVecEnv>, tokens: ArrayLike<number>): void {
  for (let index = 0; index < tokens.length; index++) env.step(new Int32Array(env.count).fill(tokens[index]))
}

function perfectAnswer(question: Question): Uint8Array {
  return encode(`${formatAnswer(questionFamily('route').solve(question, NO_SLIP))}<|im_end|>`)
}

describe('the text environment', () => {
  it('shows the prompt, followed by each token of the answer', () => {
    const env = createTextEnv(CONFIG)
    const observation = new Float32Array(CONTEXT_LENGTH)
    env.reset(3, observation)
    const prompt = promptTokens(env.question.text)
    expect(observation).toEqual(Float32Array.from({ length: CONTEXT_LENGTH }, (_, index) => prompt[index] ?? 0))
    env.step(7, observation)
    env.step(6, observation)
    expect([...observation.slice(prompt.length, prompt.length + 3)]).toEqual([7, 6, 0])
  })

  it('gives a reward only at the end, the maximum for a perfect answer', () => {
    const env = createTextVecEnv({ ...CONFIG, rewardScale: 0.5 }, 1)
    env.reset(1)
    const tokens = perfectAnswer(env.questionOf(0))
    say(env, tokens.slice(0, -1))
    expect(env.rewards[0]).toBe(0)
    expect(env.terminated[0]).toBe(0)
    say(env, [TURN_END])
    expect(env.rewards[0]).toBe(2) // 4.0, scaled
    expect([env.terminated[0], env.truncated[0], env.success[0]]).toEqual([1, 0, 1])
    expect(env.lastAnswerOf(0)).toMatchObject({ reward: 4, isCorrect: true, isStrict: true, isTruncated: false })
  })

  it('keeps the final text when an answer ends and the next question is shown', () => {
    const env = createTextVecEnv(CONFIG, 1)
    env.reset(1)
    const tokens = perfectAnswer(env.questionOf(0))
    const first = promptTokens(env.questionOf(0).text)
    say(env, tokens)
    expect([...env.finalObservations.slice(0, first.length + tokens.length)]).toEqual([...first, ...tokens])
    const second = promptTokens(env.questionOf(0).text)
    expect([...env.observations.slice(0, second.length + 1)]).toEqual([...second, 0])
    say(env, [9, 9])
    expect([...env.observations.slice(0, second.length + 3)]).toEqual([...second, 9, 9, 0])
  })

  it('truncates an answer at the maximum length, and scores it', () => {
    const env = createTextVecEnv({ ...CONFIG, maxNewTokens: 8 }, 1)
    env.reset(1)
    say(env, new Array(8).fill(7))
    expect([env.terminated[0], env.truncated[0], env.success[0]]).toEqual([0, 1, 0])
    expect(env.lastAnswerOf(0)).toMatchObject({ isTruncated: true, tokens: new Uint8Array(8).fill(7) })
  })

  it('terminates an answer whose last allowed token ends the turn', () => {
    const env = createTextVecEnv({ ...CONFIG, maxNewTokens: 8 }, 1)
    env.reset(1)
    say(env, [...new Array(7).fill(7), TURN_END])
    expect([env.terminated[0], env.truncated[0]]).toEqual([1, 0])
  })

  it('starts groups from one question, and from the middle of an answer', () => {
    const env = createTextVecEnv(CONFIG, 3)
    env.reset(1)
    const start = { seed: 77, actions: Uint8Array.of(7, 6, 11) }
    env.startFrom([start, start, start])
    expect(env.observations.slice(0, CONTEXT_LENGTH)).toEqual(env.observations.slice(2 * CONTEXT_LENGTH))
    expect(env.startOf(1)).toEqual(start)
    const prompt = promptTokens(env.questionOf(0).text)
    expect([...env.observations.slice(prompt.length, prompt.length + 4)]).toEqual([7, 6, 11, 0])
  })

  it('asks only training questions, and only held-out ones in evaluations', () => {
    for (const [config, split] of [
      [CONFIG, 'training'],
      [heldOutOf(CONFIG), 'heldOut'],
    ] as const) {
      const own = new Set(questionsOf('route', split).map(({ text }) => text))
      const env = createVecEnv(config, 50)
      const text = asTextEnv(env)
      for (let seed = 0; seed < 20; seed++) {
        env.reset(seed)
        for (let row = 0; row < 50; row++) expect(own.has(text?.questionOf(row).text ?? '')).toBe(true)
      }
    }
  })

  it('uses new weights from the next answer on, and refuses unknown functions', () => {
    const env = createTextVecEnv(CONFIG, 1)
    env.reset(1)
    env.setRewardWeights({ correctness_reward_func: 0.5 })
    say(env, perfectAnswer(env.questionOf(0)))
    expect(env.rewards[0]).toBe(3) // four times 0.5, and 2 × 0.5
    expect(() => env.setRewardWeights({ magic: 1 })).toThrow('There is no reward function "magic"')
  })

  it('says which lengths fit if an answer could exceed the context', () => {
    expect(() => createTextEnv({ ...CONFIG, maxNewTokens: 48 })).toThrow('lower maxNewTokens')
  })
})
