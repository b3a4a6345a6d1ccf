import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlatformerConfig } from '../../../src/env/config.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { RIGHT } from '../../../src/sim/world.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { MAX_NAME_LENGTH } from '../../../src/store/app/names.ts'
import { materialOf } from '../../../src/store/app/teach.ts'
import { playByHand, secondsOf, watchClip } from '../../../src/store/controls/onStage.ts'
import {
  askExpert,
  changeClip,
  deleteClip,
  importClips,
  keepClips,
  keepOffered,
  offerClip,
  renameClip,
  undoDelete,
} from '../../../src/store/controls/teachControls.ts'
import { ClipFileError, contentOf, MAX_KEPT_ACTIONS, writeClips } from '../../../src/store/teach/clipFile.ts'

import { type Workshop, WorkshopError } from '../../../src/training/page/workshopClient.ts'

/** Running to the right in the corridor rings its bell in a second. */
function run(ticks: number): Clip {
  return {
    levelId: 'corridor',
    seed: 1,
    randomRegrets: false,
    ticksPerAction: 1,
    actions: new Uint8Array(ticks).fill(RIGHT),
  }
}
const WHOLE = 600
const SHORT = 10

const setUp = () => createAppStore(defaultRunConfig())

describe('a person’s life', () => {
  it('is offered when it ends, and kept only on request', () => {
    const store = setUp()
    offerClip(store, run(WHOLE))
    expect(store.getState().desk.offered).toMatchObject({ rang: true })
    expect(store.getState().teach.clips).toEqual([])
    keepOffered(store, 5)
    const [kept] = store.getState().teach.clips
    expect(kept).toMatchObject({ name: 'Corridor 1', source: 'person', rang: true, used: true, keptAt: 5 })
    expect(kept.mask).toEqual(new Uint8Array(WHOLE).fill(1))
    expect(store.getState().desk).toMatchObject({ offered: null, keptAs: 'Corridor 1' })
    keepOffered(store)
    expect(store.getState().teach.clips.length, 'kept once').toBe(1)
  })

  it('that ended without the bell is kept, but not used for learning unless switched on', () => {
    const store = setUp()
    offerClip(store, run(SHORT))
    keepOffered(store)
    const [kept] = store.getState().teach.clips
    expect(kept).toMatchObject({ rang: false, used: false })
    expect(materialOf(store.getState().teach).demonstrations).toEqual([])
    changeClip(store, kept.id, { used: true })
    expect(materialOf(store.getState().teach).demonstrations?.length).toBe(1)
  })

  it('that is empty or hours long is not offered', () => {
    const store = setUp()
    offerClip(store, run(0))
    offerClip(store, run(MAX_KEPT_ACTIONS + 1))
    expect(store.getState().desk.offered).toBeNull()
  })
})

describe('kept clips', () => {
  it('have unique ids and names, and are in the order in which they were kept', () => {
    const store = setUp()
    keepClips(store, [{ clip: run(WHOLE) }, { clip: run(WHOLE) }], { source: 'expert' }, 10)
    keepClips(store, [{ clip: run(WHOLE) }], { source: 'agent', name: 'over the gap' }, 20)
    const { clips } = store.getState().teach
    expect(clips.map(({ name }) => name)).toEqual(['Corridor 1', 'Corridor 2', 'over the gap 1'])
    expect(new Set(clips.map(({ id }) => id)).size).toBe(3)
  })

  it('of an agent that started in mid-episode are trained on from there', () => {
    const store = setUp()
    const [kept] = keepClips(store, [{ clip: { ...run(WHOLE), from: 590 } }], { source: 'agent' })
    expect([kept.mask[589], kept.mask[590]]).toEqual([0, 1])
  })

  it('can be renamed, but not to an empty name', () => {
    const store = setUp()
    const [{ id }] = keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' })
    renameClip(store, id, '  the long way ')
    renameClip(store, id, '   ')
    expect(store.getState().teach.clips[0].name).toBe('the long way')
    renameClip(store, id, 'x'.repeat(1000))
    expect(store.getState().teach.clips[0].name.length).toBeLessThan(100)
  })

  it('are restored once, in their old place, after a deletion', () => {
    const store = setUp()
    const [first] = keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' }, 1)
    keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' }, 2)
    const before = store.getState().teach.clips
    deleteClip(store, first.id)
    deleteClip(store, 'no such clip')
    expect(store.getState().teach.clips.map(({ name }) => name)).toEqual(['Corridor 2'])
    undoDelete(store)
    undoDelete(store)
    expect(store.getState().teach.clips).toEqual(before)
  })

  it('play on the stage, each time from the start', () => {
    const store = setUp()
    const [kept] = keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' })
    watchClip(store, kept)
    expect(store.getState().spectator).toMatchObject({
      show: { kind: 'clip', clip: kept.clip, title: 'Corridor 1' },
      restartRequests: 1,
    })
    expect(secondsOf(kept.clip)).toBe(10)
  })
})

describe('the expert', () => {
  const mask = new Uint8Array(WHOLE).fill(1, 3)
  const clips = [{ clip: { ...run(WHOLE), seed: 8, randomRegrets: true }, mask }]

  it('plays clips with useful events, different ones each time', async () => {
    const store = setUp()
    const asked: { env: PlatformerConfig; count: number; seed: number }[] = []
    const workshop: Pick<Workshop, 'expertClips'> = {
      async expertClips(env, options) {
        asked.push({ env, ...options })
        expect(store.getState().desk.isExpertAsked).toBe(true)
        return clips
      },
    }
    await askExpert(store, workshop, 3, 5)
    await askExpert(store, workshop, 3, 6)
    expect(store.getState().desk.isExpertAsked).toBe(false)
    expect(store.getState().teach.clips[0]).toMatchObject({ source: 'expert', used: true, mask })
    expect(asked[0]).toMatchObject({ count: 3, env: { level: 'lobby', randomRegrets: true } })
    expect(asked[1].seed).not.toBe(asked[0].seed)
  })

  it('reports its failure, and can be asked again', async () => {
    const store = setUp()
    const failing = (cancelled: boolean): Pick<Workshop, 'expertClips'> => ({
      expertClips: () => Promise.reject(new WorkshopError('It fell.', 'Play some yourself.', cancelled)),
    })
    await askExpert(store, failing(true), 3)
    expect(store.getState().notices).toEqual([])
    await askExpert(store, failing(false), 3)
    expect(store.getState().notices.at(-1)?.text).toBe('It fell. Play some yourself.')
    expect(store.getState().desk.isExpertAsked).toBe(false)
  })

  it('plays only the game', async () => {
    const store = setUp()
    store.setState(({ config }) => ({ config: { ...config, env: { kind: 'reference', id: 'cartpole' } } }))
    await askExpert(store, { expertClips: () => Promise.reject(new Error('was asked')) }, 3)
    expect(store.getState().teach.clips).toEqual([])
  })
})

describe('importing a file of clips', () => {
  it('adds its clips to the existing ones, each once', () => {
    const store = setUp()
    const [mine] = keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' }, 1)
    const other = { ...mine, clip: run(SHORT), mask: new Uint8Array(SHORT) }
    const file = writeClips([mine, other, other])
    expect(importClips(store, file, 2)).toEqual({ kept: 1, known: 2 })
    expect(store.getState().teach.clips).toMatchObject([
      { name: 'Corridor 1', rang: true },
      { name: 'Corridor 1.1', rang: false, keptAt: 2 },
    ])
    expect(importClips(store, file, 3)).toEqual({ kept: 0, known: 3 })
  })

  it('adds them under unique names if the page has written two with the same long name', () => {
    const file = readFileSync(new URL('../teach/clips-two-with-one-long-name.json', import.meta.url), 'utf8')
    const [first, second] = [setUp(), setUp()]
    expect(importClips(first, file, 1).kept).toBe(2)
    const exported = writeClips(first.getState().teach.clips)
    expect(importClips(second, exported, 2)).toEqual({ kept: 2, known: 0 })
    const names = second.getState().teach.clips.map(({ name }) => name)
    expect(new Set(names).size).toBe(2)
    expect(names.every((name) => name.length <= MAX_NAME_LENGTH)).toBe(true)
  })

  it('restores exported clips completely: any names, masks, starts and order', () => {
    const clip = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 80 }),
      mask: fc.uint8Array({ min: 0, max: 1, minLength: 6, maxLength: 6 }),
      from: fc.option(fc.nat(5), { nil: undefined }),
      actions: fc.uint8Array({ max: 4, minLength: 6, maxLength: 6 }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
    })
    fc.assert(
      fc.property(fc.array(clip, { maxLength: 12 }), (wanted) => {
        const [store, other] = [setUp(), setUp()]
        for (const [index, { name, mask, from, actions, seed }] of wanted.entries()) {
          const kept: Clip = { ...run(6), actions, seed, ...(from !== undefined && { from }) }
          const [{ id }] = keepClips(store, [{ clip: kept, mask }], { source: 'person', name }, index)
          renameClip(store, id, name)
        }
        const { clips } = store.getState().teach
        const { kept, known } = importClips(other, writeClips(clips), 1)
        expect(kept + known).toBe(wanted.length)
        const contents = [...new Set(clips.map(contentOf))]
        const imported = other.getState().teach.clips
        expect(imported.map(contentOf)).toEqual(contents)
        expect(imported.every(({ name }) => name !== '' && name.length <= MAX_NAME_LENGTH)).toBe(true)
        // The imported clips are exported to a third browser, and back.
        expect(importClips(other, writeClips(imported), 2)).toEqual({ kept: 0, known: imported.length })
      }),
      { numRuns: 60 },
    )
  })

  it('handles thousands of clips of one name without a search through all others for each', () => {
    const store = setUp()
    const clips = Array.from({ length: 1000 }, (_, seed) => ({
      name: 'x'.repeat(MAX_NAME_LENGTH),
      source: 'person' as const,
      used: true,
      clip: { ...run(SHORT), seed },
      mask: new Uint8Array(SHORT).fill(1),
    }))
    expect(importClips(store, writeClips(clips), 1).kept).toBe(1000)
    const kept = store.getState().teach.clips
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1000)
    expect(new Set(kept.map(({ name }) => name)).size).toBe(1000)
  })

  it('changes nothing if the file cannot be read', () => {
    const store = setUp()
    keepClips(store, [{ clip: run(WHOLE) }], { source: 'person' }, 1)
    const before = store.getState().teach
    expect(() => importClips(store, 'no clips')).toThrow(ClipFileError)
    expect(store.getState().teach).toBe(before)
  })
})

it('playing by hand starts on the current level at once', () => {
  const store = setUp()
  const { config } = store.getState()
  if (config.env.kind !== 'platformer') throw new Error('a newcomer starts in the game')
  store.setState({ config: { ...config, env: { ...config.env, level: 'cliff' } } })
  playByHand(store)
  expect(store.getState()).toMatchObject({ mode: 'play', play: { screen: 'playing', level: 'cliff' } })
})
