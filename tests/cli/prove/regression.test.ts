import { expect, it } from 'vitest'
import type { SeedVerdict } from '../../../src/cli/prove/judgement.ts'
import { comparedWithBefore } from '../../../src/cli/prove/regression.ts'

const COMMAND = 'npm run train -- --algorithm ppo'

function rowOf(steps: readonly (number | null)[], command = COMMAND) {
  const seeds = steps.map((each, index) => ({ seed: index + 1, steps: each }) as SeedVerdict)
  return { id: 'ppo-lobby', command, seeds }
}

const BEFORE = rowOf([50e3, 52e3, 54e3, 56e3, 58e3])

it('tells a row whose every seed is later from one that is not', () => {
  const later = comparedWithBefore(BEFORE, rowOf([60e3, 61e3, 62e3, 63e3, 64e3]))
  expect(later?.isWorse).toBe(true)
  expect(later?.line).toBe(
    'ppo-lobby: 60k, 61k, 62k, 63k, 64k decisions to the goal, before 50k, 52k, 54k, 56k, 58k; WORSE, p = 0.004 (Mann–Whitney, one-sided)',
  )
  expect(comparedWithBefore(BEFORE, rowOf([51e3, 53e3, 55e3, 59e3, 60e3]))?.isWorse).toBe(false)
  expect(comparedWithBefore(BEFORE, rowOf([40e3, 41e3, 42e3, 43e3, 44e3]))?.isWorse, 'earlier').toBe(false)
})

it('takes a seed that never reached the goal as the latest', () => {
  const never = comparedWithBefore(BEFORE, rowOf([null, null, null, null, null]))
  expect(never?.isWorse).toBe(true)
  expect(never?.line).toContain('never, never')
})

it('says when nothing has changed, and is silent beside other commands and without a record', () => {
  expect(comparedWithBefore(BEFORE, BEFORE)?.line).toContain('the same decisions')
  expect(comparedWithBefore(rowOf([50e3], 'npm run train -- --algorithm dqn'), rowOf([60e3]))).toBeNull()
  expect(comparedWithBefore(undefined, BEFORE)).toBeNull()
})
