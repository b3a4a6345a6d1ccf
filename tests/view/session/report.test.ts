import { describe, expect, it } from 'vitest'
import type { PolicyOutput } from '../../../src/policies/evaluate.ts'
import { createSpectatorFrame } from '../../../src/store/app/frames.ts'
import { createEpisodeTrace } from '../../../src/store/history/episodeTrace.ts'
import { createReporter } from '../../../src/view/session/report.ts'

const GAMMA = 0.5

/** What a policy with V(s) = `value` would say; [.5 .5] over two actions. */
function thinking(value: number): PolicyOutput {
  return {
    probabilities: Float32Array.of(0.5, 0.5),
    qValues: Float32Array.of(0, 0),
    value,
    hasQ: false,
    hasValue: true,
  }
}
const going = { reward: 1, terminated: false, truncated: false, success: false }

function begin() {
  const frame = createSpectatorFrame()
  const trace = createEpisodeTrace()
  const reporter = createReporter(frame, trace, () => GAMMA)
  reporter.beginEpisode({ kind: 'reference', id: 'cartpole' })
  return { frame, trace, reporter }
}

describe('the report of a decision', () => {
  it('gives the one-step advantage r + γ V(s′) − V(s)', () => {
    const { frame, reporter } = begin()
    reporter.decide(thinking(3), 1, 'agent', 0)
    reporter.outcome(going, thinking(4), {})
    expect(frame.advantage).toBe(1 + 0.5 * 4 - 3)
  })

  it('uses V(s′) = 0 after a death', () => {
    const { frame, reporter } = begin()
    reporter.decide(thinking(3), 1, 'agent', 0)
    reporter.outcome({ ...going, reward: -2, terminated: true }, thinking(4), {})
    expect(frame.advantage).toBe(-2 - 3)
  })

  it('uses V(s′) after the time limit: truncation is not death', () => {
    const { frame, trace, reporter } = begin()
    reporter.decide(thinking(3), 1, 'agent', 0)
    reporter.outcome({ ...going, truncated: true }, thinking(4), {})
    expect(frame.advantage).toBe(1 + 0.5 * 4 - 3)
    expect(trace.finished?.outcome).toBe('timeLimit')
    expect(trace.finished?.returns[0]).toBe(1 + 0.5 * 4)
  })

  it('sums up the episode, and has probability zero for actions that do not exist', () => {
    const { frame, reporter } = begin()
    for (let decision = 0; decision < 3; decision++) {
      reporter.decide(thinking(0), 1, 'agent', 0)
      reporter.outcome(going, thinking(0), { progress: 0.1 })
    }
    expect(frame.episodeReturn).toBe(3)
    expect(frame.decision).toBe(3)
    expect(frame.terms).toEqual({ progress: 0.1 })
    expect([...frame.probabilities]).toEqual([0.5, 0.5, 0, 0, 0, 0])
  })
})
