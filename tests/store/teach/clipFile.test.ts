import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../../src/sim/levels.ts'
import {
  ClipFileError,
  type FiledClip,
  MAX_ACTIONS,
  MAX_CHARACTERS,
  readClips,
  writeClips,
} from '../../../src/store/teach/clipFile.ts'

const clipsArbitrary: fc.Arbitrary<FiledClip[]> = fc.array(
  fc
    .record({
      name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() === name && name !== ''),
      source: fc.constantFrom('person' as const, 'expert' as const, 'agent' as const),
      used: fc.boolean(),
      levelId: fc.constantFrom(...LEVELS.map(({ id }) => id)),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      randomRegrets: fc.boolean(),
      ticksPerAction: fc.integer({ min: 1, max: 8 }),
      decisions: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })), { minLength: 1 }),
      startsLater: fc.boolean(),
      answers: fc.option(fc.array(fc.integer({ min: 0, max: 1 }))),
    })
    .map(({ name, source, used, decisions, startsLater, answers, ...clip }) => ({
      name,
      source,
      used,
      clip: {
        ...clip,
        actions: Uint8Array.from(decisions, ([action]) => action),
        ...(startsLater && { from: decisions.length - 1 }),
        ...(answers && { answers: Uint8Array.from(answers) }),
      },
      mask: Uint8Array.from(decisions, ([, trained]) => trained),
    })),
)

const ONE: FiledClip = {
  name: 'Corridor 1',
  source: 'person',
  used: true,
  clip: {
    levelId: 'corridor',
    seed: 1,
    randomRegrets: false,
    ticksPerAction: 1,
    actions: Uint8Array.of(1, 1, 1, 2, 4),
  },
  mask: Uint8Array.of(0, 1, 1, 0, 1),
}

/** The file of one clip, with other words in it. */
function changed(changes: Record<string, unknown>, ofFile: Record<string, unknown> = {}): string {
  const file = JSON.parse(writeClips([ONE]))
  return JSON.stringify({ ...file, clips: [{ ...file.clips[0], ...changes }], ...ofFile })
}

describe('a file of clips', () => {
  it('is human-readable', () => {
    const [clip] = JSON.parse(writeClips([ONE])).clips
    expect(clip).toMatchObject({
      level: 'corridor',
      actions: 'r3 j1 i1',
      trained: [
        [1, 3],
        [4, 5],
      ],
    })
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(clipsArbitrary, (clips) => {
        expect(readClips(writeClips(clips))).toEqual(clips)
      }),
    )
  })

  it.each<[string, string, RegExp]>([
    ['is not JSON', 'hello', /not JSON/],
    ['is other JSON', '[1, 2]', /no clips of this game/],
    ['is of another format', changed({}, { format: 'other' }), /no clips of this game/],
    ['is of another version', changed({}, { version: 2 }), /another version/],
    ['is huge', ' '.repeat(MAX_CHARACTERS + 1), /too large/],
    ['has a level that is none', changed({ level: 'nowhere' }), /clips\.0\.level.*no such level/],
    ['has no name', changed({ name: '  ' }), /name/],
    ['has an unknown action', changed({ actions: 'r3 x2' }), /run lengths/],
    ['has no actions', changed({ actions: '' }), /run lengths/],
    ['has no end', changed({ actions: `r${MAX_ACTIONS + 1}` }), /at most/],
    ['has a mask beyond its clip', changed({ trained: [[0, 6]] }), /outside/],
    ['begins after its end', changed({ from: 5 }), /begins after/],
    ['has a pace that is none', changed({ ticksPerAction: 0 }), /ticksPerAction/],
    ['has answers that are none', changed({ answers: '02' }), /1 right and 0 wrong/],
    ['has a seed that is none', changed({ seed: -1 }), /seed/],
  ])('that %s is refused in a sentence', (_, text, message) => {
    expect(() => readClips(text)).toThrow(ClipFileError)
    expect(() => readClips(text)).toThrow(message)
  })

  it('with one bad clip is refused completely', () => {
    const file = JSON.parse(writeClips([ONE, ONE]))
    file.clips[1].actions = '?'
    expect(() => readClips(JSON.stringify(file))).toThrow(/clips\.1\.actions/)
  })

  it('with any content is read or refused, without other errors', () => {
    const words = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc
        .tuple(
          fc.constantFrom('name', 'level', 'seed', 'actions', 'answers', 'trained', 'from', 'used'),
          fc.jsonValue(),
        )
        .map(([field, value]) => changed({ [field]: value })),
      // A file with a piece cut out, as a broken download leaves it.
      fc.tuple(clipsArbitrary, fc.nat(), fc.nat()).map(([clips, at, length]) => {
        const text = writeClips(clips)
        return text.slice(0, at % text.length) + text.slice((at % text.length) + (length % 40))
      }),
    )
    fc.assert(
      fc.property(words, (text) => {
        try {
          for (const { clip, mask } of readClips(text)) {
            expect(mask.length).toBe(clip.actions.length)
            expect(clip.actions.every((action) => action <= 4)).toBe(true)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ClipFileError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
