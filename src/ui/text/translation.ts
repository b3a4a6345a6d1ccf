import type { benchText } from './bench.ts'
import type { blockText } from './block.ts'
import type { breakingText } from './breaking.ts'
import type { breakpointsText } from './breakpoints.ts'
import type { courseText } from './course.ts'
import type { editorText } from './editor.ts'
import type { exactText } from './exact.ts'
import type { glossaryText } from './glossary.ts'
import type { text } from './index.ts'
import type { microscopeText } from './microscope.ts'
import type { laterText } from './onDemand.ts'
import type { porterText } from './porter.ts'
import type { runsText } from './runs.ts'
import type { stageWords } from './stage.ts'
import type { timelineText } from './timeline.ts'
import type { whatIfText } from './whatIf.ts'
import type { SpokenLanguage } from './words.ts'

/** The words of this folder's files in one language, file by file: what a translation consists of. */
interface Words {
  readonly page: typeof text
  readonly later: typeof laterText
  readonly bench: typeof benchText
  readonly block: typeof blockText
  readonly breaking: typeof breakingText
  readonly breakpoints: typeof breakpointsText
  readonly course: typeof courseText
  readonly editor: typeof editorText
  readonly exact: typeof exactText
  readonly glossary: typeof glossaryText
  readonly microscope: typeof microscopeText
  readonly porter: typeof porterText
  readonly runs: typeof runsText
  readonly stage: typeof stageWords
  readonly timeline: typeof timelineText
  readonly whatIf: typeof whatIfText
}

/** A whole language: what `speak` needs. */
export interface Translation extends SpokenLanguage {
  readonly words: Words
}
