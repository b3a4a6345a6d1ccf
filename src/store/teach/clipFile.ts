import * as v from 'valibot'
import { isLevelId, levelMenu } from '../../sim/levels.ts'
import { ACTIONS, TICKS_PER_SECOND } from '../../sim/world.ts'
import { FileError } from '../app/fileError.ts'
import { tidyName } from '../app/names.ts'
import { WORLD_SETTINGS } from '../app/settings.ts'
import type { KeptClip } from '../app/teach.ts'
import { spansOf, stretchesOf } from './clipMask.ts'

/**
 * Clips as a file that another browser can import: readable JSON. Actions are run-length encoded by their first letters
 * (`r40 j12 r3`); the mask is a list of the spans that are trained on (`[[0, 40]]`); answers to ? Blocks are digits, 1
 * right and 0 wrong (`01`).
 */
const FORMAT = 'bellman-bros-clips'
const VERSION = 1

/** Maximum length, in decisions, of a life that is offered for keeping: five minutes of play by hand. */
export const MAX_KEPT_ACTIONS = 5 * 60 * TICKS_PER_SECOND
/**
 * Limits for imported files, against files made to stall the page. They are far above what the page itself can write:
 * 1,500 of the longest clips, in which every decision changes the action and every second one is trained on.
 */
export const MAX_ACTIONS = 2 ** 20
export const MAX_CHARACTERS = 2 ** 28

/** A file of clips that cannot be used. */
export class ClipFileError extends FileError {
  override readonly name = 'ClipFileError'
}

/** A clip as stored in a file; its other fields are computed when it is kept. */
export type FiledClip = Pick<KeptClip, 'name' | 'source' | 'used' | 'clip' | 'mask'>

export function writeClips(clips: readonly FiledClip[]): string {
  const filed = clips.map(({ name, source, used, clip, mask }) => ({
    name,
    source,
    used,
    level: clip.levelId,
    seed: clip.seed,
    randomRegrets: clip.randomRegrets,
    ticksPerAction: clip.ticksPerAction,
    ...(clip.from !== undefined && { from: clip.from }),
    actions: writeActions(clip.actions),
    ...(clip.answers !== undefined && { answers: clip.answers.join('') }),
    trained: spansOf(mask).map(({ from, to }) => [from, to]),
  }))
  // One clip per line: with one number per line, masks would make up most of the file.
  const lines = filed.map((clip) => JSON.stringify(clip)).join(',\n')
  return `{"format":"${FORMAT}","version":${VERSION},"clips":[\n${lines}\n]}\n`
}

/** A clip's identity as a string: its decisions and its mask, but not its name. */
export function contentOf({ clip, mask }: Pick<FiledClip, 'clip' | 'mask'>): string {
  const { levelId, seed, randomRegrets, ticksPerAction, actions, answers, from = 0 } = clip
  const trained = spansOf(mask).map(({ from: start, to }) => `${start}-${to}`)
  return [levelId, seed, randomRegrets, ticksPerAction, from, writeActions(actions), answers?.join(''), trained].join(
    '|',
  )
}

/** Reads all clips of a file. Throws `ClipFileError` if any part cannot be read. */
export function readClips(text: string): FiledClip[] {
  if (text.length > MAX_CHARACTERS)
    throw new ClipFileError('The file is too large for a file of clips: choose one that “Export” wrote.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ClipFileError('The file is not JSON: choose one that “Export” wrote.')
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json)
  if (!head.success) throw new ClipFileError('The file holds no clips of this game: choose one that “Export” wrote.')
  if (head.output.version !== VERSION)
    throw new ClipFileError(
      'The file of clips was made by another version of this page: export it again from this one.',
    )
  const file = v.safeParse(FILE, json)
  if (file.success) return file.output.clips
  const [issue] = file.issues
  const place = v.getDotPath(issue)
  throw new ClipFileError(
    `These clips cannot be used${place === null ? '' : ` (${place})`}: ${issue.message} Choose a file that “Export” wrote.`,
  )
}

const LETTERS = ACTIONS.map((action) => action[0]) // l r j a i: all different

function writeActions(actions: Uint8Array): string {
  return stretchesOf(actions)
    .map(({ action, from, to }) => `${LETTERS[action]}${to - from}`)
    .join(' ')
}

/** The actions, or null if the text is malformed or longer than a clip may be. */
function readActions(text: string): Uint8Array | null {
  const runs: { action: number; times: number }[] = []
  let length = 0
  for (const run of text.split(' ')) {
    const [, letter = '', times = ''] = /^([a-z])([1-9]\d{0,6})$/.exec(run) ?? []
    const action = LETTERS.indexOf(letter)
    length += Number(times)
    if (action === -1 || length > MAX_ACTIONS) return null
    runs.push({ action, times: Number(times) })
  }
  const actions = new Uint8Array(length)
  let end = 0
  for (const { action, times } of runs) {
    actions.fill(action, end, end + times)
    end += times
  }
  return actions
}

const index = v.pipe(v.number(), v.integer(), v.minValue(0))

const FILED_CLIP = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.transform(tidyName), v.minLength(1, 'a clip has no name.')),
    source: v.picklist(['person', 'expert', 'agent'], 'the source of a clip is person, expert or agent.'),
    used: v.boolean(),
    level: v.pipe(
      v.string(),
      v.check(isLevelId, () => `there is no such level. Import its .tmj file first, or choose clips of ${levelIds()}.`),
    ),
    seed: v.pipe(index, v.maxValue(0xffffffff)),
    randomRegrets: v.boolean(),
    ticksPerAction: v.pipe(index, v.minValue(1), v.maxValue(WORLD_SETTINGS.ticksPerAction.max)),
    from: v.exactOptional(index),
    actions: v.pipe(
      v.string(),
      v.maxLength(3 * MAX_ACTIONS),
      v.transform(readActions),
      v.instance(
        Uint8Array,
        `actions are run lengths of ${LETTERS.join(', ')}, such as “r40 j12”, at most ${MAX_ACTIONS}.`,
      ),
    ),
    answers: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(MAX_ACTIONS),
        v.regex(/^[01]*$/, 'the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”.'),
        v.transform((digits) => Uint8Array.from(digits, Number)),
      ),
    ),
    trained: v.pipe(v.array(v.tuple([index, index])), v.maxLength(MAX_ACTIONS)),
  }),
  v.check(
    ({ actions, trained }) => trained.every(([from, to]) => from < to && to <= actions.length),
    'a trained span lies outside its clip.',
  ),
  v.check(({ actions, from = 0 }) => from < actions.length, 'a clip begins after its end.'),
  v.transform(({ name, source, used, level, trained, ...recorded }): FiledClip => {
    const { actions, answers, from } = recorded
    const mask = new Uint8Array(actions.length)
    for (const [start, end] of trained) mask.fill(1, start, end)
    const { seed, randomRegrets, ticksPerAction } = recorded
    const clip = {
      ...{ levelId: level, seed, randomRegrets, ticksPerAction, actions },
      ...(from !== undefined && { from }),
      ...(answers !== undefined && { answers }),
    }
    return { name, source, used, clip, mask }
  }),
)

function levelIds(): string {
  return levelMenu()
    .map(({ id }) => id)
    .join(', ')
}

const FILE = v.object({ clips: v.array(FILED_CLIP) })
