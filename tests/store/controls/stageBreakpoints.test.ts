import { describe, expect, it } from 'vitest'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { watchStage } from '../../../src/store/controls/stageBreakpoints.ts'
import { createTimeline, createTimelineStore } from '../../../src/store/controls/timeline.ts'
import {
  beginEpisode,
  createEpisodeTrace,
  type EpisodeOutcome,
  endEpisode,
  recordDecision,
} from '../../../src/store/history/episodeTrace.ts'
import { createHistory } from '../../../src/store/history/history.ts'
import type { Breakpoint } from '../../../src/training/protocol.ts'
import { batchOf } from '../batch.ts'

/** A stage whose decisions and frames the test makes. */
function setUp(breakpoints: readonly Breakpoint[]) {
  const store = createAppStore(defaultRunConfig())
  patch(store, 'view', { breakpoints })
  patch(store, 'run', { state: 'running' })
  const trace = createEpisodeTrace()
  const history = createHistory()
  const timelineStore = createTimelineStore()
  const timeline = createTimeline({ store, trace, state: timelineStore, onMove: () => undefined })
  let frame: () => void = () => undefined
  const toggles = { count: 0 }
  beginEpisode(trace, 0.9, defaultPlatformer())
  const controls = { toggle: () => void toggles.count++ }
  watchStage({ store, trace, history, timeline }, controls, (callback) => {
    frame = callback
  })
  const decide = (advantage = 0, reward = 0, state: object = { state: { seed: 1, hash: 0 } }) =>
    recordDecision(trace, { action: 0, value: 0, hasValue: true, reward, advantage, ...state })
  const end = (outcome: EpisodeOutcome, reward = 0) => {
    decide(0, reward)
    endEpisode(trace, outcome, 0)
  }
  return { store, trace, history, timelineStore, toggles, decide, end, frame: () => frame() }
}

const stoppedBy = ({ store }: ReturnType<typeof setUp>) => store.getState().run.stoppedBy

describe('a breakpoint of the stage', () => {
  it('stops stage and run at a decision whose advantage is low, and shows its state', () => {
    const page = setUp([{ kind: 'advantageBelow', value: -1 }])
    for (const advantage of [0, -0.9, -1.5, 0]) page.decide(advantage)
    page.frame()
    expect(stoppedBy(page)).toMatchObject({ at: 'stage', found: -1.5, limit: -1, decision: 2 })
    expect(page.timelineStore.getState().at).toEqual({ episode: page.trace.current.id, decision: 2 })
    expect(page.toggles.count).toBe(1)
    expect(page.store.getState().view.showTimeline).toBe(true)
    patch(page.store, 'spectator', { paused: false })
    expect(stoppedBy(page)).toBeNull()
    page.decide(0)
    page.frame()
    expect(stoppedBy(page)).toBeNull()
  })

  it('does not pause a run that is paused, or decisions that a person plays', () => {
    const page = setUp([{ kind: 'advantageBelow', value: -1 }])
    patch(page.store, 'run', { state: 'paused' })
    page.decide(-3, 0, {})
    page.frame()
    expect(stoppedBy(page)).toBeNull()
    const other = setUp([{ kind: 'advantageBelow', value: -1 }])
    patch(other.store, 'run', { state: 'paused' })
    other.decide(-3)
    other.frame()
    expect(stoppedBy(other)).not.toBeNull()
    expect(other.toggles.count).toBe(0)
  })

  it('fires at the first death after a success, once', () => {
    const page = setUp([{ kind: 'deathAfterSuccess', value: 0 }])
    const fired = ['hurt', 'bell', 'timeLimit', 'hurt', 'hurt', 'bell', 'hurt'].map((outcome) => {
      page.end(outcome as EpisodeOutcome)
      page.frame()
      const now = stoppedBy(page) !== null
      patch(page.store, 'spectator', { paused: false })
      patch(page.store, 'run', { stoppedBy: null })
      return now
    })
    expect(fired).toEqual([false, false, false, true, false, false, true])
  })

  it('fires at an episode worse than a percentile of the training episodes, once there are enough', () => {
    const page = setUp([{ kind: 'episodeBelowPercentile', value: 10 }])
    const { rewardScale } = defaultPlatformer()
    page.end('hurt', -100 * rewardScale)
    page.frame()
    expect(stoppedBy(page)).toBeNull()
    const episodes = Array.from({ length: 41 }, (_, index) => ({ endedAt: index, return: index }))
    page.history.addProgress(batchOf({ updates: 1, envSteps: 41 }, episodes))
    page.end('hurt', 4.5 * rewardScale)
    page.frame()
    expect(stoppedBy(page)).toBeNull()
    page.end('hurt', 3.5 * rewardScale)
    page.frame()
    const fired = stoppedBy(page) ?? expect.fail('It has not fired.')
    expect(fired).toMatchObject({ at: 'stage', limit: 4, decision: 0 })
    expect(fired.found).toBeCloseTo(3.5)
  })
})
