import { describe, expect, it } from 'vitest'
import { renderClip, tokenise } from '../../src/env/chatTemplate.ts'
import { ATTACK, JUMP, RIGHT } from '../../src/sim/world.ts'

const CLIP = {
  levelId: 'lobby',
  seed: 7,
  randomRegrets: true,
  ticksPerAction: 4,
  actions: Uint8Array.of(RIGHT, RIGHT, JUMP, ATTACK),
}

const trained = ({ tokens, completionMask }: ReturnType<typeof renderClip>) =>
  tokens.filter((_, index) => completionMask[index] === 1)

describe('a clip as a chat', () => {
  it('reads as system, user and assistant in ChatML', () => {
    const { prompt, completion } = renderClip(CLIP)
    expect(prompt + completion).toBe(
      '<|im_start|>system\nRing the bell. Answer with one action every 4 ticks: left, right, jump, attack, idle.<|im_end|>\n' +
        '<|im_start|>user\nlevel lobby, seed 7, Regrets anywhere<|im_end|>\n' +
        '<|im_start|>assistant\nright right jump attack<|im_end|>\n',
    )
  })

  it('has its prompt as a prefix, in characters and in tokens', () => {
    const { prompt, completion, tokens } = renderClip({ ...CLIP, from: 2 })
    const promptTokens = tokenise(prompt)
    expect(tokens.join('')).toBe(prompt + completion)
    expect(tokens.slice(0, promptTokens.length)).toEqual(promptTokens)
    expect(tokenise(prompt + completion)).toEqual(tokens)
  })

  it('trains on the actions and on the end of the turn, not on the prompt', () => {
    expect(trained(renderClip(CLIP))).toEqual(['right', ' right', ' jump', ' attack', '<|im_end|>'])
  })

  it('includes the decisions before the start state in the prompt', () => {
    const chat = renderClip({ ...CLIP, from: 2 })
    expect(chat.prompt).toContain('after right right<|im_end|>')
    expect(trained(chat)).toEqual(['jump', ' attack', '<|im_end|>'])
  })

  it('omits masked decisions, and the end of the turn with the last action', () => {
    expect(trained(renderClip(CLIP, Uint8Array.of(0, 1, 0, 1)))).toEqual([' right', ' attack', '<|im_end|>'])
    expect(trained(renderClip(CLIP, Uint8Array.of(1, 1, 1, 0)))).toEqual(['right', ' right', ' jump'])
    expect(trained(renderClip(CLIP, new Uint8Array(4)))).toEqual([])
  })

  it('has one end of the turn for an empty completion', () => {
    expect(trained(renderClip({ ...CLIP, actions: new Uint8Array(0) }))).toEqual(['<|im_end|>'])
  })
})
