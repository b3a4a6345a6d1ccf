import { describe, expect, it } from 'vitest'
import { learningReport } from '../../../src/cli/prove/learningReport.ts'
import { judgeStages } from '../../../src/cli/prove/stagedJudgement.ts'
import { STAGED_PROOFS } from '../../../src/cli/prove/stagedProofList.ts'
import type { StagedProof, StagedRun } from '../../../src/cli/prove/stagedProofs.ts'
import { STAGES } from '../../../src/cli/prove/stages.ts'

const cloned: StagedProof = {
  id: 'sft-lobby',
  title: 'SFT clones the expert',
  stages: 'Ten clips of the expert, then SFT.',
  figures: [
    { name: 'success', unit: 'share', atLeast: 0.8 },
    { name: 'training', unit: 'seconds', atMost: 10 },
    { name: 'decisions', unit: 'decisions' },
  ],
  seedsOfFive: 4,
}

const run = (seed: number, success: number, training: number): StagedRun => ({
  seed,
  figures: { success, training, decisions: 61_440 },
  backend: 'wasm',
  curves: {},
})

describe('a staged proof', () => {
  it('requires every bounded figure of each seed, and passes if enough seeds meet all of them', () => {
    const verdict = judgeStages(cloned, [
      run(1, 0.8, 10),
      run(2, 0.9, 4),
      run(3, 1, 5),
      run(4, 0.85, 3),
      run(5, 0.1, 3),
    ])
    expect(verdict).toMatchObject({ passed: true, passedSeeds: 4, medians: { success: 0.85, training: 4 } })
    expect(verdict.asked).toBe('success ≥ 80 %, training ≤ 10 s; 4 of 5 seeds')
  })

  it('is missed when a figure fails on too many seeds', () => {
    const verdict = judgeStages(cloned, [run(1, 0.79, 1), run(2, 0.9, 11), run(3, 1, 5), run(4, 1, 3), run(5, 1, 3)])
    expect(verdict).toMatchObject({ passed: false, passedSeeds: 3 })
  })

  it('without a bound is reported, neither passed nor missed', () => {
    const figures = cloned.figures.map(({ name, unit }) => ({ name, unit }))
    expect(judgeStages({ ...cloned, figures }, [run(1, 0, 99)])).toMatchObject({ passed: null, asked: 'nothing' })
  })

  it('reports a figure that the run lacks', () => {
    const incomplete = { ...run(1, 1, 1), figures: { success: 1 } }
    expect(() => judgeStages(cloned, [incomplete])).toThrow('gave no figure "training"')
  })

  it('is in the report with command, figures and curve', () => {
    const verdict = judgeStages(cloned, [run(1, 0.915, 4.26)])
    const measured = { ...verdict, machine: '2 cores, Node 20', date: '2026-11-25' }
    const text = learningReport({ proofs: [], staged: [measured] })
    expect(text).toContain('`npm run ladder -- --proof sft-lobby --seed <1…1>`')
    expect(text).toContain('| 1 of 1 | success 91.5 %, training 4.3 s, decisions 61k | ✓ passed |')
    expect(text).toContain('| 1 | 91.5 % | 4.3 s | 61k | ✓ |')
    expect(text).toContain('](curves/sft-lobby.svg)')
  })
})

it('has stages for every proof of the list, and no others', () => {
  expect(Object.keys(STAGES).sort()).toEqual(STAGED_PROOFS.map(({ id }) => id).sort())
})
