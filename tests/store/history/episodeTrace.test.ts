import { describe, expect, it } from 'vitest'
import {
  beginEpisode,
  createEpisodeTrace,
  endEpisode,
  recordDecision,
  TRACE_CAPACITY,
} from '../../../src/store/history/episodeTrace.ts'

const decision = (reward: number) => ({ action: 1, value: 0.5, hasValue: true, reward, advantage: 0 })

describe('the trace of the drawn episode', () => {
  it('computes the realised discounted return from each decision on', () => {
    const trace = createEpisodeTrace()
    beginEpisode(trace, 0.5)
    for (const reward of [1, 0, 4]) recordDecision(trace, decision(reward))
    endEpisode(trace, 'bell', 100)
    expect(Array.from(trace.finished?.returns.slice(0, 3) ?? [])).toEqual([2, 2, 4])
  })

  it('bootstraps from the value after a time limit, and only then', () => {
    for (const [outcome, expected] of [
      ['timeLimit', 1 + 0.5 * 8],
      ['hurt', 1],
    ] as const) {
      const trace = createEpisodeTrace()
      beginEpisode(trace, 0.5)
      recordDecision(trace, decision(1))
      endEpisode(trace, outcome, 8)
      expect(trace.finished?.returns[0]).toBe(expected)
    }
  })

  it('keeps the finished episode while the next one is recorded', () => {
    const trace = createEpisodeTrace()
    beginEpisode(trace, 1)
    recordDecision(trace, decision(7))
    endEpisode(trace, 'bell', 0)
    recordDecision(trace, decision(9))
    expect(trace.finished?.rewards[0]).toBe(7)
    expect(trace.current.length).toBe(1)
    expect(trace.current.rewards[0]).toBe(9)
    endEpisode(trace, 'hurt', 0)
    expect(trace.finished?.rewards[0]).toBe(9)
    expect(trace.finished?.outcome).toBe('hurt')
  })

  it('stops recording at its capacity', () => {
    const trace = createEpisodeTrace()
    beginEpisode(trace, 1)
    for (let index = 0; index < TRACE_CAPACITY + 5; index++) recordDecision(trace, decision(1))
    expect(trace.current.length).toBe(TRACE_CAPACITY)
  })
})
