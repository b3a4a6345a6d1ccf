import { describe, expect, it } from 'vitest'
import type { Autopsy, AutopsyRequest } from '../../../src/policies/autopsy.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSnapshotShelf } from '../../../src/store/app/frames.ts'
import { createAutopsies, fallAfter } from '../../../src/store/controls/autopsies.ts'
import { createTimeline, createTimelineStore } from '../../../src/store/controls/timeline.ts'
import {
  beginEpisode,
  createEpisodeTrace,
  type EpisodeOutcome,
  endEpisode,
  recordDecision,
} from '../../../src/store/history/episodeTrace.ts'
import { WorkshopError } from '../../../src/training/page/workshopClient.ts'

const AUTOPSY = { ending: 'hurt', turning: null } as Autopsy

/** A stage on which an episode of three decisions has ended, and a workshop whose answers the test gives. */
function setUp(outcome: EpisodeOutcome, isWhole = true) {
  const store = createAppStore(defaultRunConfig())
  const trace = createEpisodeTrace()
  const timelineStore = createTimelineStore()
  beginEpisode(trace, 0.9, defaultPlatformer())
  for (const action of [1, 2, 3]) {
    const state = isWhole || action < 3 ? { state: { seed: 7, hash: action } } : {}
    recordDecision(trace, { action, value: 0, hasValue: true, reward: 0, advantage: 0, ...state })
  }
  endEpisode(trace, outcome, 0)
  const asked: { request: AutopsyRequest; answer: (autopsy: Autopsy) => void; refuse: (error: Error) => void }[] = []
  const autopsies = createAutopsies({
    ...{ store, trace, shelf: createSnapshotShelf() },
    timeline: createTimeline({ store, trace, state: timelineStore, onMove: () => undefined }),
    futures: {
      fork: () => Promise.reject(new Error('No futures were requested.')),
      autopsy: (request, watch) =>
        new Promise((answer, refuse) => {
          asked.push({ request, answer, refuse })
          watch?.signal?.addEventListener('abort', () => refuse(new WorkshopError('Cancelled.', '', true)))
        }),
    },
  })
  return { store, trace, timelineStore, autopsies, asked, id: trace.finished?.id ?? expect.fail('no episode') }
}

describe('the autopsy of an episode on the stage', () => {
  it('stops the stage at the last decision and asks for the futures of the whole episode', async () => {
    for (const ending of ['hurt', 'timeLimit'] as const) {
      const { store, timelineStore, autopsies, asked, id } = setUp(ending)
      const opened = autopsies.open(id)
      expect(store.getState().spectator.paused).toBe(true)
      expect(timelineStore.getState().at).toEqual({ episode: id, decision: 2 })
      expect(autopsies.state.getState()).toMatchObject({ phase: 'searching', episode: id })
      const [{ request, answer }] = asked
      expect(request).toMatchObject({ ending, episode: { seed: 7, actions: Uint8Array.of(1, 2, 3) } })
      answer(AUTOPSY)
      await opened
      expect(autopsies.state.getState()).toMatchObject({ phase: 'found', autopsy: AUTOPSY })
    }
  })

  it('is not made of an episode with the bell, or one that a person has played', async () => {
    for (const { autopsies, asked, id } of [setUp('bell'), setUp('hurt', false)]) {
      await autopsies.open(id)
      expect(asked).toHaveLength(0)
    }
  })

  it('stops when it is closed, and says what failed', async () => {
    const { autopsies, asked, id } = setUp('hurt')
    const first = autopsies.open(id)
    autopsies.close()
    await first
    expect(autopsies.state.getState().phase).toBe('none')
    const second = autopsies.open(id)
    asked[1].refuse(new WorkshopError('The workshop failed.', 'Try again.'))
    await second
    expect(autopsies.state.getState()).toMatchObject({
      phase: 'failed',
      failure: { message: 'The workshop failed.', advice: 'Try again.' },
    })
  })
})

describe('the largest fall of V', () => {
  const values = Float32Array.of(1, 3, 2.5, 0.5, 2, 1)

  it('is that of two decisions in a row, from a decision on', () => {
    expect(fallAfter({ hasValue: true, values, length: 6 }, 1)).toEqual({ from: 2.5, to: 0.5, later: 2 })
    expect(fallAfter({ hasValue: true, values, length: 6 }, 4)).toEqual({ from: 2, to: 1, later: 1 })
  })

  it('is absent without one, and without V', () => {
    expect(fallAfter({ hasValue: true, values, length: 2 }, 0)).toBeNull()
    expect(fallAfter({ hasValue: false, values, length: 6 }, 1)).toBeNull()
  })
})
