import { createSentences } from '../sentences.ts'
import type { Translation } from '../translation.ts'
import { bench } from './bench.ts'
import { block } from './block.ts'
import { breaking } from './breaking.ts'
import { breakpoints } from './breakpoints.ts'
import { course } from './course.ts'
import { editor } from './editor.ts'
import { exact } from './exact.ts'
import { glossary } from './glossary.ts'
import { later } from './later.ts'
import { microscope } from './microscope.ts'
import { page } from './page.ts'
import { porter } from './porter.ts'
import { runs } from './runs.ts'
import { algorithms } from './sentences/algorithms.ts'
import { errors } from './sentences/errors.ts'
import { faults } from './sentences/faults.ts'
import { formulas } from './sentences/formulas.ts'
import { lessons } from './sentences/lessons.ts'
import { lists } from './sentences/lists.ts'
import { names, sums } from './sentences/names.ts'
import { stage } from './stage.ts'
import { timeline } from './timeline.ts'
import { whatIf } from './whatIf.ts'

/** Simplified Chinese. */
export const zh: Translation = {
  locale: 'zh-CN',
  words: {
    page,
    later,
    bench,
    block,
    breaking,
    breakpoints,
    course,
    editor,
    exact,
    glossary,
    microscope,
    porter,
    runs,
    stage,
    timeline,
    whatIf,
  },
  sentence: createSentences({
    ...algorithms,
    ...lists,
    ...names,
    ...lessons,
    ...errors,
    ...faults,
    ...formulas,
    ...sums,
  }),
}
