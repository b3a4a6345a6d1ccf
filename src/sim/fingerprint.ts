import { mix32 } from '../shared/rng.ts'
import { type Clip, replayClip } from './clip.ts'
import { createWorld, hashWorld, resetWorld } from './state.ts'
import { DEAD, type Level, RANG_BELL, SUBPIXELS, type World } from './world.ts'

/** One check every half second: a difference is located to half a second, and a minute of play takes 240 bytes. */
export const CHECK_TICKS = 30

export const CLIP_OUTCOMES = ['bell', 'death', 'end'] as const

/**
 * What a replay of a clip has to reproduce. Its hashes form a chain over all actions and the world at each check: a changed
 * action is found even if it leaves the later worlds as they were (a swing at nothing).
 */
export interface Fingerprint {
  /** Hash of the world before the first action: it identifies the level, the seed and the placing of the Regrets. */
  readonly start: number
  /** The lower 16 bits of the chain after every `CHECK_TICKS` ticks. */
  readonly checks: Uint16Array
  readonly end: ClipEnd
}

interface ClipEnd {
  readonly hash: number // end of the chain, with the last world and any actions after it
  readonly ticks: number
  /** `end`: the recording stops without bell or death. */
  readonly outcome: (typeof CLIP_OUTCOMES)[number]
  readonly xPx: number
  readonly yPx: number
  readonly coins: number
}

/** Fields of a clip's end that people understand, in the order in which differences are listed. */
const END_FACTS = ['outcome', 'ticks', 'xPx', 'yPx', 'coins'] as const

export interface EndDifference {
  readonly fact: (typeof END_FACTS)[number]
  readonly recorded: ClipEnd['outcome'] | number
  readonly played: ClipEnd['outcome'] | number
}

export type ReplayVerdict =
  | { readonly kind: 'verified'; readonly ticks: number }
  /** The worlds differ before the first action: the level is another version. */
  | { readonly kind: 'otherStart' }
  /** The worlds are equal up to tick `equalUntil` and differ at tick `tick`, the next check or the end. */
  | {
      readonly kind: 'differs'
      readonly equalUntil: number
      readonly tick: number
      readonly end: readonly EndDifference[]
    }

/** Replays a clip and records its fingerprint. Throws if the clip was recorded on another level. */
export function fingerprintOf(clip: Clip, level: Level): Fingerprint {
  const { seed, randomRegrets, ticksPerAction, actions } = clip
  const checks: number[] = []
  const firstWorld = createWorld(level)
  resetWorld(firstWorld, seed, { randomRegrets })
  const start = hashWorld(firstWorld) >>> 0
  let chain = start
  const last = replayClip(clip, level, (world) => {
    chain = mix32(chain ^ actions[Math.floor((world.tick - 1) / ticksPerAction)])
    if (world.tick % CHECK_TICKS !== 0) return
    chain = mix32(chain ^ hashWorld(world))
    checks.push(chain & 0xffff)
  })
  for (const action of actions.subarray(Math.ceil(last.tick / ticksPerAction))) chain = mix32(chain ^ action)
  return { start, checks: Uint16Array.from(checks), end: endOf(last, mix32(chain ^ hashWorld(last)) >>> 0) }
}

function endOf(world: World, hash: number): ClipEnd {
  return {
    hash,
    ticks: world.tick,
    outcome: world.status === RANG_BELL ? 'bell' : world.status === DEAD ? 'death' : 'end',
    xPx: Math.floor(world.x / SUBPIXELS),
    yPx: Math.floor(world.y / SUBPIXELS),
    coins: world.coins,
  }
}

/** Compares the fingerprint that was recorded with a clip and that of the clip's replay. */
export function compareFingerprints(recorded: Fingerprint, played: Fingerprint): ReplayVerdict {
  if (recorded.start !== played.start) return { kind: 'otherStart' }
  const end = END_FACTS.filter((fact) => recorded.end[fact] !== played.end[fact]).map((fact) => ({
    fact,
    recorded: recorded.end[fact],
    played: played.end[fact],
  }))
  const shared = Math.min(recorded.checks.length, played.checks.length)
  let equal = 0
  while (equal < shared && recorded.checks[equal] === played.checks[equal]) equal++
  const isEqual = equal === Math.max(recorded.checks.length, played.checks.length)
  if (isEqual && end.length === 0 && recorded.end.hash === played.end.hash) {
    return { kind: 'verified', ticks: played.end.ticks }
  }
  const ends = Math.min(recorded.end.ticks, played.end.ticks)
  return {
    kind: 'differs',
    equalUntil: equal * CHECK_TICKS,
    tick: equal < shared ? (equal + 1) * CHECK_TICKS : Math.max(ends, equal * CHECK_TICKS),
    end,
  }
}
