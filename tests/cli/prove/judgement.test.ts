import { describe, expect, it } from 'vitest'
import { judge, medianRun, type ProofRun } from '../../../src/cli/prove/judgement.ts'
import { learningReport } from '../../../src/cli/prove/learningReport.ts'
import type { Proof } from '../../../src/cli/prove/proofs.ts'
import type { TrainResult } from '../../../src/cli/shared/headless.ts'
import { evaluationOf } from '../../training/fakes.ts'

const solved: Proof = {
  id: 'ppo-lobby',
  title: 'PPO crosses the lobby',
  flags: '--algorithm ppo --level lobby',
  goal: { kind: 'solved' },
  bar: { eachSeed: { steps: 300_000, seconds: 15 }, seedsOfFive: 4, median: { steps: 120_000, seconds: 6 } },
}

function run(steps: number | null, seconds: number | null, change: Partial<TrainResult> = {}): ProofRun {
  return {
    evaluations: [evaluationOf(0.5, { envSteps: 50_000 }), evaluationOf(0.9, { envSteps: 100_000 })],
    result: {
      algorithm: 'ppo',
      env: 'platformer',
      level: 'lobby',
      seed: 1,
      backend: 'wasm',
      envSteps: 300_000,
      wallSeconds: 20,
      processorSeconds: 21,
      trainingSeconds: 10,
      evaluationSeconds: 5,
      envStepsPerSecond: 30_000,
      successRate: 0.9,
      meanReturn: 18,
      firstSolvedAtSteps: steps,
      firstSolvedAtSeconds: seconds,
      best: { envSteps: 100_000, successRate: 0.95, meanReturn: 19 },
      ...change,
    },
  }
}

describe('a proof', () => {
  it('passes if enough seeds and the median meet the bar', () => {
    const verdict = judge(solved, [run(80_000, 3), run(90_000, 4), run(100_000, 5), run(290_000, 14), run(null, null)])
    expect(verdict).toMatchObject({ passedSeeds: 4, medianSteps: 100_000, medianSeconds: 5, passed: true })
    expect(verdict.success).toMatchObject({ rate: 0.9, episodes: 500 })
  })

  it('is missed if the median is late, although every seed meets its own bar', () => {
    const verdict = judge(
      solved,
      Array.from({ length: 5 }, () => run(130_000, 5)),
    )
    expect(verdict).toMatchObject({ passedSeeds: 5, passed: false })
  })

  it('is missed if too few seeds reach the goal, or need too many seconds', () => {
    const late = run(80_000, 16)
    const verdict = judge(solved, [run(80_000, 3), run(80_000, 3), run(80_000, 3), late, run(null, null)])
    expect(verdict).toMatchObject({ passedSeeds: 3, passed: false })
  })

  it('has no median if most seeds never reached the goal', () => {
    expect(judge(solved, [run(80_000, 3), run(null, null), run(null, null)]).medianSteps).toBeNull()
  })

  it('judges a mean return at the end of the budget, and the lowest on the way', () => {
    const balanced: Proof = {
      ...solved,
      goal: { kind: 'meanReturn', atLeast: 475, range: [0, 500] },
      bar: {
        eachSeed: { steps: 100_000, seconds: 99 },
        seedsOfFive: 5,
        holds: { end: 475, floor: 400, after: 20_000 },
      },
    }
    const withReturns = (...returns: number[]): ProofRun => {
      const evaluations = returns.map((meanReturn, index) =>
        evaluationOf(1, { meanReturn, envSteps: (index + 1) * 10_000 }),
      )
      const best = { envSteps: 0, successRate: 1, meanReturn: 500 }
      return { ...run(null, null, { meanReturn: returns.at(-1) ?? null, best }), evaluations }
    }
    const passes = (...returns: number[]) => judge(balanced, [withReturns(...returns)]).passed
    expect(passes(20, 480, 300, 401, 500)).toBe(true) // a dip within 20,000 decisions
    expect(passes(20, 480, 480, 399, 500)).toBe(false)
    expect(passes(20, 480, 480, 480, 474)).toBe(false)
    expect(passes(20, 400, 480)).toBe(true) // reached by the last evaluation
    expect(passes(20, 400, 474)).toBe(false)
    expect(judge(balanced, [withReturns(20, 480, 300, 401, 500)]).seeds[0].lowestReturn).toBe(401)
    expect(judge(balanced, [withReturns(20, 480)]).asked).toContain('≥ 400 from +20k on and ≥ 475 at the end')
  })

  it('judges a mean return at the end of the budget alone', () => {
    const swings: Proof = {
      ...solved,
      goal: { kind: 'meanReturn', atLeast: -100, range: [-500, 0] },
      bar: { eachSeed: { steps: 100_000, seconds: 99 }, seedsOfFive: 5, end: -90 },
    }
    const endingAt = (meanReturn: number | null): ProofRun => ({
      ...run(null, null, { meanReturn, best: { envSteps: 0, successRate: 1, meanReturn: -85 } }),
      evaluations: [-99, -300, meanReturn ?? 0].map((each) => evaluationOf(1, { meanReturn: each, envSteps: 10_000 })),
    })
    expect(judge(swings, [endingAt(-90)])).toMatchObject({
      passed: true,
      asked: expect.stringContaining('≥ -90 at the end'),
    })
    expect(judge(swings, [endingAt(-91)]).passed).toBe(false)
    expect(judge(swings, [endingAt(null)]).passed).toBe(false)
  })

  it('requires fewer seeds if fewer were run', () => {
    expect(judge(solved, [run(80_000, 3), run(80_000, 3)]).passed).toBe(true)
    expect(judge(solved, [run(80_000, 3), run(null, null)]).passed).toBe(false)
  })

  it('checks whether it stays solved at the first evaluation the given number of decisions later', () => {
    const stays: Proof = {
      ...solved,
      bar: {
        eachSeed: { steps: 300_000, seconds: 15 },
        seedsOfFive: 5,
        stays: { successRate: 0.95, after: [100, 200] },
      },
    }
    const withLater = (first: number, second: number): ProofRun => ({
      ...run(1000, 1),
      evaluations: [
        evaluationOf(0.1, { envSteps: 1099 }),
        evaluationOf(first, { envSteps: 1150 }),
        evaluationOf(second, { envSteps: 1200 }),
      ],
    })
    expect(judge(stays, [withLater(0.95, 1)])).toMatchObject({
      passed: true,
      seeds: [{ later: { '+0.1k': 0.95, '+0.2k': 1 } }],
    })
    expect(judge(stays, [withLater(0.95, 0.94)]).passed).toBe(false)
    expect(judge(stays, [run(99_950, 1)]).seeds[0].later['+0.1k']).toBe(0) // the run ended too soon to tell
  })

  it('requires a mean return to be reached, and again by the best policy in fresh episodes', () => {
    const cartpole: Proof = {
      ...solved,
      goal: { kind: 'meanReturn', atLeast: 475, range: [0, 500] },
      bar: { eachSeed: { steps: 200_000, seconds: Number.POSITIVE_INFINITY }, seedsOfFive: 5 },
    }
    const reached = (bestReturn: number): ProofRun => ({
      ...run(null, null, { best: { envSteps: 1, successRate: 1, meanReturn: bestReturn } }),
      evaluations: [evaluationOf(0, { meanReturn: 480, envSteps: 60_000, trainingSeconds: 7 })],
    })
    expect(judge(cartpole, [reached(480)])).toMatchObject({ passed: true, medianSteps: 60_000, medianSeconds: 7 })
    expect(judge(cartpole, [reached(470)]).passed).toBe(false)
  })

  it('without a bar is only reported', () => {
    expect(judge({ ...solved, bar: null }, [run(80_000, 3)])).toMatchObject({ passed: null, asked: 'reported' })
  })

  it('highlights the median run', () => {
    const verdict = judge(solved, [run(null, null), run(90_000, 4), run(80_000, 3)])
    expect(medianRun(verdict)).toBe(1)
  })
})

describe('the report', () => {
  it('has a row and a section for each proof, with command, figures and curve', () => {
    const verdict = judge(solved, [run(80_000, 3), run(null, null)])
    const text = learningReport({
      proofs: [{ ...verdict, machine: '2 cores, Node 20', date: '2026-11-23' }],
      staged: [],
    })
    expect(text).toContain('median ≤ 120k decisions, ≤ 6 s; 4 of 5 seeds ≤ 300k decisions, ≤ 15 s')
    expect(text).toContain('| 1 of 2 | – | – | 90 % (85.1 % – 93.4 %) | 18.0, 19.0 | ✗ missed |')
    expect(text).toContain('`npm run train -- --algorithm ppo --level lobby --seed <1…2>`')
    expect(text).toContain('](curves/ppo-lobby.svg)')
    expect(text).toContain('| 1 | 80k | 3.0 | 90 % | 18.0 | 95 %, return 19.0 | ✓ |')
  })
})
