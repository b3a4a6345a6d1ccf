import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSpectatorFrame } from '../../../src/store/app/frames.ts'
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
import { createAgentSession } from '../../../src/view/session/agent.ts'
import { createPastSession } from '../../../src/view/session/past.ts'
import { createReporter } from '../../../src/view/session/report.ts'
import { shippedRival } from '../../shippedPolicies.ts'
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

  it('lets the stage go on with the run, which it has stopped', () => {
    const page = setUp([{ kind: 'advantageBelow', value: -1 }])
    const isPaused = () => page.store.getState().spectator.paused
    page.decide(-1.5)
    page.frame()
    patch(page.store, 'run', { state: 'paused' })
    expect(isPaused()).toBe(true)
    patch(page.store, 'run', { state: 'running', stoppedBy: null })
    expect(isPaused()).toBe(false)
    patch(page.store, 'spectator', { paused: true }) // by hand
    patch(page.store, 'run', { state: 'paused' })
    patch(page.store, 'run', { state: 'running' })
    expect(isPaused()).toBe(true)
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

describe('a game on the stage', () => {
  it('stops at the death of a policy that rang the bell before, in the state before its last decision', () => {
    const { policy, env, seed } = shippedRival('lobby', 'expert')
    const page = setUp([{ kind: 'deathAfterSuccess', value: 0 }])
    const frame = createSpectatorFrame()
    const session = createAgentSession(
      env,
      createReporter(frame, page.trace, () => 0.99),
      seed,
    )
    const keys = { left: false, right: false, jump: false, attack: false }
    const play = (snapshot: PolicySnapshot | null, greedy: boolean) => {
      const { ended } = page.trace
      for (let tick = 0; page.trace.ended === ended; tick++) {
        if (tick > 20_000) expect.fail('The episode does not end.')
        session.tick({ snapshot, reference: null, greedy, takenOver: false, keys, rewardWeights: {} })
        page.frame()
      }
      page.frame()
      return page.trace.finished ?? expect.fail('no episode')
    }
    expect(play(policy, true).outcome).toBe('bell')
    expect(stoppedBy(page)).toBeNull()
    const untrained = initialSnapshot(createPlatformerEnv(env).spec, createRng(1))
    let last = play(untrained, false)
    for (let episodes = 0; last.outcome === 'timeLimit' && episodes < 50; episodes++) {
      expect(stoppedBy(page)).toBeNull()
      last = play(untrained, false)
    }
    expect(last.outcome).toBe('hurt')
    expect(stoppedBy(page)).toMatchObject({ at: 'stage', episode: last.id, decision: last.length - 1 })
    expect(page.timelineStore.getState().at).toEqual({ episode: last.id, decision: last.length - 1 })
    const past = createPastSession(env, last, frame, untrained)
    expect(past.seek(last.length - 1, null)).toBe(last.hashes[last.length - 1])
  })
})
