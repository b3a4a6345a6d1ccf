import { en } from './en.ts'

/** All text of the page in one language. A translation is another file of this shape. */
type Text = typeof en

export const text: Text = en
