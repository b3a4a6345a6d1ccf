import type { Clip } from '../sim/clip.ts'
import { ACTIONS } from '../sim/world.ts'

/**
 * A clip as a language model would read it, in ChatML: the start state is the prompt, each decision a word of the answer.
 * For reading only: our networks see numbers. What must hold of a chat template holds here, too: the prompt with the
 * assistant's turn opened is a prefix of the whole, in characters and in tokens, and the end of the assistant's turn
 * belongs to the completion, else a model would never learn to stop.
 */
export interface ChatClip {
  /** System and user turn, and the assistant's turn opened (the "generation prompt"). */
  readonly prompt: string
  /** The actions as words, and the end of the turn. */
  readonly completion: string
  readonly tokens: readonly string[] // of `prompt` + `completion`, which they make up when joined
  /** [tokens] 1 where a token is trained on. */
  readonly completionMask: Uint8Array
}

const OPEN = '<|im_start|>'
const CLOSE = '<|im_end|>'

/** The assistant's turn, opened. */
export const assistantTurn = `${OPEN}assistant\n`
/** What ends any turn, and what an assistant must learn to say. */
export const turnEnd = CLOSE

/**
 * `mask` has an entry for each action of the clip, 1 where it counts; without one, all from `clip.from` on do. Decisions
 * before `clip.from` are part of the prompt. The turn's end counts where the last action does.
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
    if (token === '\n') return // after the end: nobody has to say it
    if (token !== CLOSE) action++
    completionMask[promptTokens.length + index] = counts(action)
  })
  return { prompt, completion, tokens: [...promptTokens, ...completionTokens], completionMask }
}

/** One turn of ChatML. */
export function turn(role: string, content: string): string {
  return `${OPEN}${role}\n${content}${CLOSE}\n`
}

/** Special tokens and line ends by themselves, words with the space before them. Joined, they are the text again. */
export function tokenise(text: string): string[] {
  return text.match(/<\|im_start\|>|<\|im_end\|>|\n| ?[^\s<]+|./g) ?? []
}
