import { createRng } from '../../../shared/rng.ts'
import type { Question, QuestionFamily } from './question.ts'
import { route } from './route.ts'
import { sums } from './sums.ts'

/** The families of questions, the default first. To add one: a file beside these, and a place in this list. */
export const QUESTION_FAMILIES: readonly QuestionFamily[] = [route, sums]

/** Throws for an id that does not exist. */
export function questionFamily(id: string): QuestionFamily {
  const family = QUESTION_FAMILIES.find((candidate) => candidate.id === id)
  if (family !== undefined) return family
  const ids = QUESTION_FAMILIES.map((each) => each.id).join(', ')
  throw new Error(`There is no family of questions "${id}". There are: ${ids}.`)
}

/** Which part of a family is asked. */
const QUESTION_SPLITS = ['training', 'heldOut'] as const
export type QuestionSplit = (typeof QUESTION_SPLITS)[number]

const HELD_OUT_QUESTIONS = 160
const HELD_OUT_SHARE = 0.2 // at most, in a small family
const splits = new Map<string, Readonly<Record<QuestionSplit, readonly Question[]>>>()

/**
 * A family's questions of one split. The cut depends on the family alone, not on a run's seed: no stage of any run
 * ever learns from a held-out question.
 */
export function questionsOf(familyId: string, split: QuestionSplit): readonly Question[] {
  let cut = splits.get(familyId)
  if (cut === undefined) {
    const all = questionFamily(familyId).all()
    const rng = createRng(0, `held-out questions of ${familyId}`)
    const shuffled = all.map((question) => ({ question, key: rng.float() })).sort((a, b) => a.key - b.key)
    const heldOut = Math.min(HELD_OUT_QUESTIONS, Math.floor(all.length * HELD_OUT_SHARE))
    const drawn = shuffled.map(({ question }) => question)
    cut = { heldOut: drawn.slice(0, heldOut), training: drawn.slice(heldOut) }
    splits.set(familyId, cut)
  }
  return cut[split]
}
