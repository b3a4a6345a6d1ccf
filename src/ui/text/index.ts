import { en } from './en.ts'
import { words } from './words.ts'

/** The words that the page needs at first. */
export const text = words('page', en)
