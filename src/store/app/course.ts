/** The course, and where a person is in it. */
export interface CourseState {
  /** Folded, the panel is one line with the next thing to do. */
  readonly panel: 'closed' | 'folded' | 'open'
  /** Id of the open lesson; null: the list of lessons. */
  readonly lesson: string | null
  /** What a person has done, by lesson. */
  readonly progress: Readonly<Record<string, LessonProgress>>
  /** The page is embedded in another one: it shows the stage, the run and the lesson alone. */
  readonly isEmbedded: boolean
  /** What a lesson has replaced, until it is restored; null while no lesson has. */
  readonly own: OwnSettings | null
}

export interface LessonProgress {
  /** Index of the predicted answer; null before a prediction. */
  readonly predicted: number | null
  /** What was seen at the end of each task so far, in words. */
  readonly seen: readonly string[]
}

/** A person's settings before a lesson's. */
interface OwnSettings {
  /** As a link holds it. */
  readonly config: string
  /** Id of the checkpoint that the next run starts from. */
  readonly startFrom: string | null
}

export const INITIAL_COURSE: CourseState = { panel: 'closed', lesson: null, progress: {}, isEmbedded: false, own: null }

export const NOT_STARTED: LessonProgress = { predicted: null, seen: [] }
