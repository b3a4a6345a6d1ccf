import * as v from 'valibot'
import type { Clip } from '../../sim/clip.ts'
import {
  CHECK_TICKS,
  CLIP_OUTCOMES,
  compareFingerprints,
  type Fingerprint,
  fingerprintOf,
  type ReplayVerdict,
} from '../../sim/fingerprint.ts'
import { isLevelId, LEVELS, levelFault, loadLevel } from '../../sim/levels.ts'
import { ACTIONS } from '../../sim/world.ts'
import { LinkError, MAX_HASH_LENGTH, shorten } from '../app/link.ts'
import { WORLD_SETTINGS } from '../app/settings.ts'
import { MAX_KEPT_ACTIONS } from './clipFile.ts'
import { stretchesOf } from './clipMask.ts'

/**
 * A replay as a link's hash: `#replay=1&level=lobby&seed=1&ticks=1&regrets=0&actions=…&start=…&checks=…&end=…`.
 * - `ticks`: ticks per action; `regrets`: 1 if they start at random places; `from` and `answers` as in a clip.
 * - `actions`: run lengths as bytes in base64url. The upper 3 bits of a run's first byte are the action, the lower 4 its
 *   length − 1; bit 4 says that bytes of 7 further bits follow, the higher ones last, bit 7 marking that another follows.
 * - `start`, `checks`, `end`: the fingerprint. `end` is outcome, ticks, x, y, coins, hash: `bell.812.1304.88.7.1a2b3c4d`.
 */
const REPLAY_VERSION = '1'

/** The longest replay in ticks. Longer ones could stall the page of the person who opens the link. */
const MAX_TICKS = MAX_KEPT_ACTIONS

/** A replay that has been read from a link, and whether it does what was recorded. */
export interface LinkedReplay {
  readonly clip: Clip
  readonly verdict: ReplayVerdict
}

/** The clip as a link. Throws `LinkError` if it is too long for one, or if its level cannot be read. */
export function replayLinkTo(pageUrl: string, clip: Clip): string {
  const hash = replayHashOf(clip)
  const url = new URL(pageUrl)
  url.search = ''
  url.hash = hash
  return url.href
}

/** The clip as the hash of a link, without `#`. Throws as `replayLinkTo` does. */
export function replayHashOf(clip: Clip): string {
  if (clip.actions.length * clip.ticksPerAction > MAX_TICKS)
    throw new LinkError(tooLong('it takes more than 5 minutes'))
  const hash = writeReplay(clip, fingerprintOf(clip, readableLevel(clip.levelId)))
  if (hash.length > MAX_HASH_LENGTH) {
    throw new LinkError(tooLong(`it needs ${hash.length} characters, and a link holds ${MAX_HASH_LENGTH}`))
  }
  return hash
}

function tooLong(why: string): string {
  return `this replay is too long for a link: ${why}. Keep it, and export it as a file under Teach.`
}

function writeReplay(clip: Clip, { start, checks, end }: Fingerprint): string {
  const { outcome, ticks, xPx, yPx, coins, hash } = end
  return new URLSearchParams({
    replay: REPLAY_VERSION,
    level: clip.levelId,
    seed: String(clip.seed),
    ticks: String(clip.ticksPerAction),
    regrets: clip.randomRegrets ? '1' : '0',
    ...(clip.from !== undefined && { from: String(clip.from) }),
    ...(clip.answers !== undefined && { answers: clip.answers.join('') }),
    actions: base64Of(packActions(clip.actions)),
    start: start.toString(16),
    checks: base64Of(bytesOfChecks(checks)),
    end: [outcome, ticks, xPx, yPx, coins, hash.toString(16)].join('.'),
  }).toString()
}

/** Reads a replay and plays it again. Null if the hash is of another kind; throws `LinkError` if it cannot be used. */
export function readReplay(hash: string): LinkedReplay | null {
  const text = hash.replace(/^#/, '')
  if (!text.startsWith('replay=')) return null
  if (text.length > MAX_HASH_LENGTH) throw new LinkError('it is longer than any replay.')
  const values = new URLSearchParams(text)
  const parsed = v.safeParse(REPLAY, Object.fromEntries(values))
  if (!parsed.success) throw new LinkError(faultOf(parsed.issues[0]))
  const { level, seed, ticks, regrets, from, answers, actions, start, checks, end } = parsed.output
  const clip: Clip = {
    ...{ levelId: level, seed, randomRegrets: regrets, ticksPerAction: ticks, actions },
    ...(from !== undefined && { from }),
    ...(answers !== undefined && { answers }),
  }
  return { clip, verdict: compareFingerprints({ start, checks, end }, fingerprintOf(clip, readableLevel(level))) }
}

function readableLevel(id: string): ReturnType<typeof loadLevel> {
  const fault = levelFault(id)
  if (fault !== null) throw new LinkError(`the file of its level is broken: ${fault}`)
  return loadLevel(id)
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const part = v.getDotPath(issue)
  if (part === null || issue.type !== 'strict_object') return issue.message
  if (issue.expected === 'never') return `it has a part "${shorten(part)}" that this page does not know.`
  return `its part "${part}" is missing: copy the whole link.`
}

// ——— the parts ———

function packActions(actions: Uint8Array): number[] {
  const bytes: number[] = []
  for (const { action, from, to } of stretchesOf(actions)) {
    let rest = to - from - 1
    bytes.push((action << 5) | (rest > 15 ? 16 : 0) | (rest & 15))
    for (rest >>= 4; rest > 0; rest >>= 7) bytes.push((rest > 127 ? 128 : 0) | (rest & 127))
  }
  return bytes
}

/** The actions; null if the bytes are not run lengths of actions, or if there are more than a replay may have. */
function unpackActions(bytes: Uint8Array): Uint8Array | null {
  const actions = new Uint8Array(MAX_TICKS)
  let length = 0
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]
    const action = first >> 5
    let run = (first & 15) + 1
    let follows = (first & 16) !== 0
    for (let place = 16; follows; place *= 128) {
      const next = bytes[at++] ?? -1
      if (next === -1 || place > MAX_TICKS) return null
      run += (next & 127) * place
      follows = next > 127
    }
    if (action >= ACTIONS.length || length + run > MAX_TICKS) return null
    actions.fill(action, length, length + run)
    length += run
  }
  return actions.slice(0, length)
}

function bytesOfChecks(checks: Uint16Array): number[] {
  return Array.from(checks).flatMap((check) => [check & 255, check >> 8])
}

function checksOf(bytes: Uint8Array): Uint16Array | null {
  if (bytes.length % 2 !== 0) return null
  return Uint16Array.from({ length: bytes.length / 2 }, (_, index) => bytes[2 * index] | (bytes[2 * index + 1] << 8))
}

function base64Of(bytes: readonly number[]): string {
  const binary = bytes.map((byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

const SPOILED = 'The link was cut off or changed: copy the whole link.'

function whole(name: string, min: number, max: number) {
  const rule = `its ${name} is not a whole number from ${min} to ${max}.`
  return v.pipe(
    v.string(),
    v.regex(/^-?\d{1,10}$/, rule),
    v.transform(Number),
    v.minValue(min, rule),
    v.maxValue(max, rule),
  )
}

function packed<Value>(name: string, unpack: (bytes: Uint8Array) => Value | null) {
  return v.pipe(
    v.string(),
    v.regex(/^[\w-]*$/, `its ${name} cannot be read. ${SPOILED}`),
    v.rawTransform(({ dataset, addIssue, NEVER }): Value => {
      const bytes = fromBase64(dataset.value)
      const value = bytes === null ? null : unpack(bytes)
      if (value !== null) return value
      addIssue({ message: `its ${name} cannot be read. ${SPOILED}` })
      return NEVER
    }),
  )
}

function hexadecimal(name: string) {
  return v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{1,8}$/, `its ${name} is not a hash. ${SPOILED}`),
    v.transform((digits) => Number.parseInt(digits, 16)),
  )
}

const MAX_SEED = 0xffffffff
const MAX_PLACE = 2 ** 24 // px: no level is as large
const END_RULE = `its end cannot be read. ${SPOILED}`

const REPLAY = v.pipe(
  v.strictObject({
    replay: v.literal(REPLAY_VERSION, 'it was made by another version of this page.'),
    level: v.pipe(
      v.string(),
      v.check(
        isLevelId,
        ({ input }) => `there is no level "${shorten(input)}". There are: ${LEVELS.map(({ id }) => id).join(', ')}.`,
      ),
    ),
    seed: whole('seed', 0, MAX_SEED),
    ticks: whole('number of ticks per action', 1, WORLD_SETTINGS.ticksPerAction.max),
    regrets: v.pipe(
      v.picklist(['0', '1'], 'its regrets is neither 0 nor 1.'),
      v.transform((digit) => digit === '1'),
    ),
    from: v.exactOptional(whole('from', 0, MAX_TICKS)),
    answers: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[01]*$/, 'the answers to ? Blocks are digits, 1 right and 0 wrong, such as “01”.'),
        v.transform((digits) => Uint8Array.from(digits, Number)),
      ),
    ),
    actions: packed('list of actions', unpackActions),
    start: hexadecimal('start'),
    checks: packed('list of checks', checksOf),
    end: v.pipe(
      v.string(),
      v.regex(/^\w+(\.-?\w+){5}$/, END_RULE),
      v.transform((text) => text.split('.')),
      v.strictTuple(
        [
          v.picklist(CLIP_OUTCOMES, END_RULE),
          whole('end', 0, MAX_TICKS),
          whole('end', -MAX_PLACE, MAX_PLACE),
          whole('end', -MAX_PLACE, MAX_PLACE),
          whole('end', 0, MAX_PLACE),
          hexadecimal('end'),
        ],
        END_RULE,
      ),
      v.transform(([outcome, ticks, xPx, yPx, coins, hash]) => ({ outcome, ticks, xPx, yPx, coins, hash })),
    ),
  }),
  v.check(
    ({ actions, ticks }) => actions.length * ticks <= MAX_TICKS,
    `it takes more than ${MAX_TICKS / 3600} minutes.`,
  ),
  v.check(({ actions, from = 0 }) => from < actions.length, `it begins after its end. ${SPOILED}`),
  v.check(({ checks }) => checks.length <= MAX_TICKS / CHECK_TICKS, `its list of checks is too long. ${SPOILED}`),
)
