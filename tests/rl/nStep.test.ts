import { describe, expect, it } from 'vitest'
import { createNStepAssembler } from '../../src/rl/nStep.ts'

interface Decision {
  reward: number
  terminated?: boolean
  truncated?: boolean
}

interface Emitted {
  row: number
  from: number
  action: number
  reward: number
  to: number
  discount: number
}

const GAMMA = 0.5

/**
 * Plays `decisions[step][row]` with one-number observations: row r sees 100 r + t before its decision t and
 * 100 r + t + 1 after it; the action is t.
 */
function assemble(steps: number, decisions: readonly (readonly Decision[])[]): Emitted[] {
  const rows = decisions[0].length
  const assembler = createNStepAssembler(rows, 1, steps)
  const emitted: Emitted[] = []
  for (const [time, rowDecisions] of decisions.entries()) {
    assembler.add(
      Float32Array.from(rowDecisions, (_, row) => 100 * row + time),
      new Int32Array(rows).fill(time),
      {
        rewards: Float32Array.from(rowDecisions, (decision) => decision.reward),
        terminated: Uint8Array.from(rowDecisions, (decision) => (decision.terminated ? 1 : 0)),
        truncated: Uint8Array.from(rowDecisions, (decision) => (decision.truncated ? 1 : 0)),
        finalObservations: Float32Array.from(rowDecisions, (_, row) => 100 * row + time + 1),
      },
      GAMMA,
      (transition, row) =>
        emitted.push({
          row,
          from: transition.observations[transition.observationOffset],
          action: transition.action,
          reward: transition.reward,
          to: transition.nextObservations[transition.nextObservationOffset],
          discount: transition.discount,
        }),
    )
  }
  return emitted
}

describe('n-step assembler', () => {
  it('with n = 1 passes every decision on at once', () => {
    expect(assemble(1, [[{ reward: 3 }], [{ reward: 5, terminated: true }]])).toEqual([
      { row: 0, from: 0, action: 0, reward: 3, to: 1, discount: 0.5 },
      { row: 0, from: 1, action: 1, reward: 5, to: 2, discount: 0 },
    ])
  })

  it('sums three discounted rewards and bootstraps with γ³', () => {
    expect(assemble(3, [[{ reward: 1 }], [{ reward: 2 }], [{ reward: 4 }], [{ reward: 8 }]])).toEqual([
      { row: 0, from: 0, action: 0, reward: 1 + 1 + 1, to: 3, discount: 0.125 },
      { row: 0, from: 1, action: 1, reward: 2 + 2 + 2, to: 4, discount: 0.125 },
    ])
  })

  it('flushes the open windows at a termination, without a bootstrap', () => {
    expect(assemble(3, [[{ reward: 1 }], [{ reward: 2, terminated: true }], [{ reward: 100 }]])).toEqual([
      { row: 0, from: 0, action: 0, reward: 1 + 1, to: 2, discount: 0 },
      { row: 0, from: 1, action: 1, reward: 2, to: 2, discount: 0 },
    ])
  })

  it('flushes at a truncation too, and bootstraps each window over its own length', () => {
    expect(
      assemble(3, [
        [{ reward: 1 }],
        [{ reward: 2 }],
        [{ reward: 4 }],
        [{ reward: 8, truncated: true }],
        [{ reward: 100 }],
      ]),
    ).toEqual([
      { row: 0, from: 0, action: 0, reward: 3, to: 3, discount: 0.125 },
      { row: 0, from: 1, action: 1, reward: 2 + 2 + 2, to: 4, discount: 0.125 },
      { row: 0, from: 2, action: 2, reward: 4 + 4, to: 4, discount: 0.25 },
      { row: 0, from: 3, action: 3, reward: 8, to: 4, discount: 0.5 },
    ])
  })

  it('gives termination precedence over truncation on the same decision', () => {
    expect(assemble(1, [[{ reward: 1, terminated: true, truncated: true }]])[0].discount).toBe(0)
  })

  it('keeps the rows separate', () => {
    const emitted = assemble(2, [
      [{ reward: 1 }, { reward: 10, terminated: true }],
      [{ reward: 2 }, { reward: 20 }],
      [{ reward: 4 }, { reward: 40 }],
    ])
    expect(emitted.filter((each) => each.row === 0).map((each) => [each.from, each.reward, each.to])).toEqual([
      [0, 2, 2],
      [1, 4, 3],
    ])
    expect(emitted.filter((each) => each.row === 1).map((each) => [each.from, each.reward, each.to])).toEqual([
      [100, 10, 101],
      [101, 40, 103],
    ])
  })
})
