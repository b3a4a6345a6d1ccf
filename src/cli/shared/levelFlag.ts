import { LEVELS, levelFault } from '../../sim/levels.ts'
import type { Flag } from './arguments.ts'

/** The flag `--level` of commands that work on one level with a file, or on all of them. */
export const LEVEL_FLAG: Flag = {
  section: 'Flags',
  name: 'level',
  kind: 'text',
  help: 'Which level; all without it',
  options: LEVELS.map(({ id }) => id),
  faultOf: levelFault,
}
