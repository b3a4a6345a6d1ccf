import type { RunConfig } from '../../training/protocol.ts'
import type { Goal, Look } from './goals.ts'
import type { MathNode } from './math.ts'

/**
 * A lesson of three to five minutes: one idea, a prediction, something to do, and what was seen. It declares its words
 * itself; `lessons/index.ts` lists all of them.
 */
export interface Lesson {
  /** As in links. */
  readonly id: string
  readonly title: string
  readonly minutes: 3 | 4 | 5
  /** The idea in plain words, a paragraph each. */
  readonly idea: readonly string[]
  readonly formulas: readonly LessonFormula[]
  /** Asked before anything is done. */
  readonly question: string
  readonly answers: readonly [string, string, ...string[]]
  /** Index of the right answer. */
  readonly right: number
  /** Why it is right; shown beside what was seen. */
  readonly because: string
  readonly setUp: LessonSetUp
  /** Done one after the other. */
  readonly tasks: readonly [LessonTask, ...LessonTask[]]
  /** Path of the code that the lesson is about, from the repository root. */
  readonly source: string
  readonly paper: { readonly title: string; readonly address: string }
}

interface LessonFormula {
  /** In TeX: tex`V(s) = …`. */
  readonly math: MathNode
  /** The same in words. */
  readonly says: string
}

export interface LessonSetUp {
  /** What it sets, in words. */
  readonly says: string
  /** Changes the defaults of a run. */
  config(fresh: RunConfig): RunConfig
  /** The stage of Teach that it opens, while the lesson is folded into a line. Default: the page shows Train. */
  readonly teach?: 'preferences'
  /** Names of hyperparameters whose sliders the lesson shows. */
  readonly settings?: readonly string[]
}

interface LessonTask {
  /** What is set up for this task and those after it, if it is not the lesson's. */
  readonly setUp?: LessonSetUp
  /** What to do, and where. */
  readonly says: string
  /** When it is done. */
  readonly goal: Goal
  /** What can be read off then, in a sentence with its numbers. */
  seen(look: Look): string
}

/** What is set up for a task of a lesson; after the last one, for that. */
export function setUpOf({ tasks, setUp }: Lesson, task: number): LessonSetUp {
  return tasks.slice(0, task + 1).findLast((each) => each.setUp !== undefined)?.setUp ?? setUp
}
