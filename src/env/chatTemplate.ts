import type { Clip } from '../sim/clip.ts'
import { ACTIONS } from '../sim/world.ts'

/**
 * A clip rendered as ChatML: the start state is the prompt, each decision is one word of the answer. For display only:
 * the networks here take numbers. The two invariants of a chat template hold: the prompt, with the assistant's turn
 * opened, is a prefix of the whole in characters and in tokens; and the end-of-turn token belongs to the completion, or
 * a model would never learn to stop.
 */
interface ChatClip {
  /** System and user turn, and the assistant's turn opened (the "generation prompt"). */
  readonly prompt: string
  /** The actions as words, then the end-of-turn token. */
  readonly completion: string
  readonly tokens: readonly string[] // joined, they equal `prompt` + `completion`
  /** [tokens] 1 where a token counts in the loss. */
  readonly completionMask: Uint8Array
}

const OPEN = '<|im_start|>'
const CLOSE = '<|im_end|>'

/** Opens the assistant's turn. */
export const assistantTurn = `${OPEN}assistant\n`
/** The end-of-turn token. */
export const turnEnd = CLOSE

/**
 * Renders a clip. `mask` has one entry per action of the clip, 1 where it counts; without a mask, all actions from
 * `clip.from` on count. Actions before `clip.from` are part of the prompt. The end-of-turn token counts if the last
 * action does.
 */
export function renderClip(clip: Clip, mask?: Uint8Array): ChatClip {
  const { levelId, seed, randomRegrets, ticksPerAction, actions, from = 0 } = clip
  const words = Array.from(actions, (action) => ACTIONS[action])
  const before = words.slice(0, from)
  const start = `level ${levelId}, seed ${seed}, Regrets ${randomRegrets ? 'anywhere' : 'in their places'}`
  const prompt =
    turn('system', `Ring the bell. Answer with one action every ${ticksPerAction} ticks: ${ACTIONS.join(', ')}.`) +
    turn('user', before.length === 0 ? start : `${start}, after ${before.join(' ')}`) +
    assistantTurn
  const completion = `${words.slice(from).join(' ')}${CLOSE}\n`
  const promptTokens = tokenise(prompt)
  const completionTokens = tokenise(completion)

  const completionMask = new Uint8Array(promptTokens.length + completionTokens.length)
  const counts = (action: number) => (mask === undefined ? 1 : (mask[action] ?? 0))
  let action = from - 1
  completionTokens.forEach((token, index) => {
    if (token === '\n') return // follows the end-of-turn token: not trained on
    if (token !== CLOSE) action++
    completionMask[promptTokens.length + index] = counts(action)
  })
  return { prompt, completion, tokens: [...promptTokens, ...completionTokens], completionMask }
}

/** One turn of ChatML. */
export function turn(role: string, content: string): string {
  return `${OPEN}${role}\n${content}${CLOSE}\n`
}

/** Splits text into special tokens, line ends, and words with the space before them. Joined, they equal the text. */
export function tokenise(text: string): string[] {
  return text.match(/<\|im_start\|>|<\|im_end\|>|\n| ?[^\s<]+|./g) ?? []
}
