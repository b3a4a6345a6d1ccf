import type { Lesson } from '../contract.ts'
import { returns } from './returns.ts'
import { reward } from './reward.ts'
import { values } from './values.ts'

/** All lessons, in the order of the course: each builds on those before it. To add one: import it and add it here. */
export const LESSONS: readonly Lesson[] = [reward, returns, values]
