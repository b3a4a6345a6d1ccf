import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import solution from '../../../assets/levels/lobby.solution.json'
import type { Clip } from '../../../src/sim/clip.ts'
import { CHECK_TICKS } from '../../../src/sim/fingerprint.ts'
import { LEVEL_MENU } from '../../../src/sim/levels.ts'
import { LinkError, MAX_HASH_LENGTH } from '../../../src/store/app/link.ts'
import { MAX_KEPT_ACTIONS } from '../../../src/store/teach/clipFile.ts'
import { type LinkedReplay, readReplay, replayLinkTo } from '../../../src/store/teach/replayLink.ts'

const PAGE = 'https://example.org/some/where/?x=1#v=1'
const LOBBY: Clip = {
  levelId: 'lobby',
  seed: solution.seed,
  randomRegrets: false,
  ticksPerAction: solution.ticksPerAction,
  actions: Uint8Array.from(solution.actions),
}

const hashOf = (clip: Clip) => new URL(replayLinkTo(PAGE, clip)).hash

function read(hash: string): LinkedReplay {
  const replay = readReplay(hash)
  if (replay === null) throw new Error('The hash is not of a replay.')
  return replay
}

/** The hash with one part replaced. */
function withPart(hash: string, name: string, value: string): string {
  const parts = new URLSearchParams(hash.slice(1))
  parts.set(name, value)
  return `#${parts}`
}

const clips: fc.Arbitrary<Clip> = fc
  .record({
    levelId: fc.constantFrom(...LEVEL_MENU.map(({ id }) => id)),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    randomRegrets: fc.boolean(),
    ticksPerAction: fc.integer({ min: 1, max: 8 }),
    runs: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 40,
    }),
    startsLater: fc.boolean(),
    answers: fc.option(fc.array(fc.integer({ min: 0, max: 1 }))),
  })
  .map(({ runs, startsLater, answers, ...rest }) => {
    const actions = Uint8Array.from(runs.flatMap(([action, times]) => new Array<number>(times).fill(action)))
    return {
      ...{ ...rest, actions },
      ...(startsLater && { from: actions.length - 1 }),
      ...(answers && { answers: Uint8Array.from(answers) }),
    }
  })

describe('a replay link', () => {
  it('carries any clip, which then verifies', () => {
    fc.assert(
      fc.property(clips, (clip) => {
        const replay = read(hashOf(clip))
        expect(replay.clip).toEqual(clip)
        expect(replay.verdict.kind).toBe('verified')
      }),
      { numRuns: 30 },
    )
  })

  it('carries runs of every length', () => {
    for (const length of [1, 16, 17, 2064, 2065, MAX_KEPT_ACTIONS]) {
      const clip = { ...LOBBY, ticksPerAction: 1, actions: new Uint8Array(length).fill(4) }
      expect(read(hashOf(clip)).clip.actions, String(length)).toEqual(clip.actions)
    }
  })

  it('is short: a solved lobby takes a few hundred characters', () => {
    expect(hashOf(LOBBY).length).toBeLessThan(500)
  })

  it('leaves other hashes to the configuration', () => {
    expect(readReplay('')).toBeNull()
    expect(readReplay('#v=1&level=lobby')).toBeNull()
  })

  it('says why a clip is too long', () => {
    const busy = Uint8Array.from({ length: MAX_KEPT_ACTIONS }, (_, tick) => tick % 2)
    expect(() => hashOf({ ...LOBBY, ticksPerAction: 1, actions: busy })).toThrow(
      /too long for a link: it needs \d+ characters, and a link holds 8192\. Keep it/,
    )
    const long = new Uint8Array(MAX_KEPT_ACTIONS + 1)
    expect(() => hashOf({ ...LOBBY, ticksPerAction: 1, actions: long })).toThrow(/more than 5 minutes/)
  })
})

describe('a changed replay link', () => {
  const hash = hashOf(LOBBY)
  const { verdict } = read(hash)
  const ticks = verdict.kind === 'verified' ? verdict.ticks : 0

  it('says where and how a replay with a changed action differs', () => {
    for (const [index, action] of LOBBY.actions.entries()) {
      const actions = LOBBY.actions.slice()
      actions[index] = action === 0 ? 1 : 0
      const packed = new URLSearchParams(hashOf({ ...LOBBY, actions }).slice(1)).get('actions') ?? ''
      const changed = read(withPart(hash, 'actions', packed)).verdict
      const first = index * LOBBY.ticksPerAction
      if (changed.kind !== 'differs') throw new Error(`action ${index}: ${changed.kind}`)
      expect(changed.equalUntil % CHECK_TICKS).toBe(0)
      expect(changed.equalUntil).toBeLessThanOrEqual(first)
      expect(changed.tick, 'the next check, or the end').toBeGreaterThanOrEqual(Math.min(first + 1, ticks))
      expect(changed.tick - changed.equalUntil).toBeLessThanOrEqual(CHECK_TICKS)
    }
  })

  it('finds the half second of the change, and what differs at the end', () => {
    const actions = LOBBY.actions.slice().fill(4, 20)
    const packed = new URLSearchParams(hashOf({ ...LOBBY, actions }).slice(1)).get('actions') ?? ''
    const changed = read(withPart(hash, 'actions', packed)).verdict
    expect(changed).toMatchObject({ kind: 'differs', equalUntil: 60, tick: 90 })
    expect(changed.kind === 'differs' && changed.end.map(({ fact }) => fact)).toContain('outcome')
  })

  it('finds a change without consequence', () => {
    const clip = { ...LOBBY, ticksPerAction: 1, actions: new Uint8Array(90).fill(4) }
    const actions = clip.actions.with(40, 3) // a swing at nothing, over before the next check
    const packed = new URLSearchParams(hashOf({ ...clip, actions }).slice(1)).get('actions') ?? ''
    expect(read(withPart(hashOf(clip), 'actions', packed)).verdict).toEqual({
      kind: 'differs',
      equalUntil: 30,
      tick: 60,
      end: [],
    })
  })

  it('notices a claimed end, a cut-off check, and another level or seed', () => {
    const end = new URLSearchParams(hash.slice(1)).get('end') ?? ''
    const more = end.split('.').with(4, '99').join('.')
    expect(read(withPart(hash, 'end', more)).verdict).toMatchObject({
      kind: 'differs',
      end: [{ fact: 'coins', recorded: 99 }],
    })
    expect(read(withPart(hash, 'checks', '')).verdict).toMatchObject({ kind: 'differs', equalUntil: 0 })
    expect(read(withPart(hash, 'level', 'cliff')).verdict.kind).toBe('otherStart')
    expect(read(withPart(hash, 'seed', '17')).verdict.kind).toBe('otherStart')
  })

  it('is refused with a sentence that names the broken part', () => {
    const refused = (changed: string, reason: RegExp) => expect(() => readReplay(changed), changed).toThrow(reason)
    refused('#replay=1', /part "level" is missing/)
    refused(withPart(hash, 'replay', '2'), /another version/)
    refused(withPart(hash, 'level', 'attic'), /no level "attic"/)
    refused(withPart(hash, 'seed', '-1'), /seed is not a whole number from 0/)
    refused(withPart(hash, 'ticks', '0'), /ticks per action is not a whole number from 1 to 8/)
    refused(withPart(hash, 'regrets', 'yes'), /regrets is neither 0 nor 1/)
    refused(withPart(hash, 'actions', '%%'), /list of actions cannot be read/)
    refused(withPart(hash, 'actions', ''), /begins after its end/)
    refused(withPart(hash, 'actions', '____'), /list of actions cannot be read/)
    refused(withPart(hash, 'from', '99999'), /from is not|begins after/)
    refused(withPart(hash, 'end', 'bell.12'), /end cannot be read/)
    refused(withPart(hash, 'start', 'xyz'), /start is not a hash/)
    refused(withPart(hash, 'colour', 'red'), /part "colour" that this page does not know/)
    refused(`${hash}&answers=${'0'.repeat(MAX_HASH_LENGTH)}`, /longer than any replay/)
  })

  it('never throws anything but a LinkError, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: hash.length - 1 }),
        fc.string({ minLength: 0, maxLength: 3, unit: 'binary-ascii' }),
        fc.boolean(),
        (at, inserted, cuts) => {
          const changed = `${hash.slice(0, at)}${inserted}${cuts ? '' : hash.slice(at + 1)}`
          try {
            readReplay(changed)
          } catch (error) {
            expect(error).toBeInstanceOf(LinkError)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
