import { describe, expect, it } from 'vitest'
import { CASES } from '../../../src/cli/compare/cases.ts'
import { type ComparedRun, caseSection, solvedAt } from '../../../src/cli/compare/report.ts'
import { readTrainRequest } from '../../../src/cli/shared/configuration.ts'

function run(returns: readonly number[], change: Partial<ComparedRun> = {}): ComparedRun {
  const evaluations = returns.map((meanReturn, index) => ({
    envSteps: 5000 * (index + 1),
    meanReturn,
    successRate: meanReturn / 500,
  }))
  return { evaluations, envSteps: 100_000, trainingSeconds: 4, processorSeconds: 5, ...change }
}

describe.each(CASES.map((each) => [each.id, each] as const))('the comparison %s', (_, { flags, steps, sb3, goal }) => {
  it('trains with flags that exist, the algorithm and the environment that the other side has', () => {
    const { config } = readTrainRequest(`${flags} --steps ${steps} --seed 1`.split(' '))
    expect(config.algorithm).toBe(sb3.algorithm)
    if (config.env.kind === 'platformer') expect(config.env.level).toBe(sb3.env)
    else expect(`${config.env.id}-v1`).toBe(sb3.env.toLowerCase())
    expect(goal.measure).toBe(config.env.kind === 'platformer' ? 'successRate' : 'meanReturn')
  })
})

describe('decisions until solved', () => {
  const goal = { measure: 'meanReturn', atLeast: 475 } as const

  it('are those of the second good evaluation in a row', () => {
    expect(solvedAt(run([480, 100, 475, 500]).evaluations, goal)).toBe(20_000)
    expect(solvedAt(run([480, 100, 475]).evaluations, goal)).toBeNull()
    expect(solvedAt([], goal)).toBeNull()
  })
})

describe('the report', () => {
  const [ppo] = CASES

  it('counts a run that was never solved as later than all others', () => {
    const sides = [
      { name: 'one', runs: [run([500, 500]), run([9, 9]), run([9, 500, 500])] },
      { name: 'other', runs: [run([9, 9]), run([9, 9]), run([9, 10])] },
    ]
    const [, , one, other] = caseSection(ppo, sides)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(one.replace(/ +/g, ' ')).toBe('| one | 2 of 3 | 15k (10k to never) | 4.0 | 5.0 | 25,000 | 336 (9 to 500) |')
    expect(other).toMatch(/^\| other +\| 0 of 3 +\| never +\|/)
    expect(other).toHaveLength(one.length)
  })
})
