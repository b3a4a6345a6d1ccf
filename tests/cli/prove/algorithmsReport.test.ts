import { expect, it } from 'vitest'
import { algorithmsSection } from '../../../src/cli/prove/algorithmsReport.ts'
import { ALGORITHMS_PART, learningReport } from '../../../src/cli/prove/learningReport.ts'
import { withSection } from '../../../src/cli/shared/section.ts'

const ALGORITHMS = [
  { id: 'ppo', name: 'PPO' },
  { id: 'dqn', name: 'DQN' },
]
const CELLAR = { id: 'cellar', name: 'Cellar', lesson: 'A lesson.' }
const solved = (steps: number) => ({ firstSolvedAtSteps: steps, successRate: 1 })
const unsolved = (successRate: number) => ({ firstSolvedAtSteps: null, successRate })

it('tells decisions where a level was solved, and success where it was not', () => {
  const section = algorithmsSection(
    [CELLAR],
    ALGORITHMS,
    [
      { algorithm: 'ppo', level: 'cellar', results: [solved(46_080)] },
      { algorithm: 'dqn', level: 'cellar', results: [unsolved(0.62)] },
    ],
    '2 cores',
  )
  expect(section).toContain('| PPO | 46k |\n| DQN | 62 % |')
})

it('takes the median of the seeds, and counts those that solved it', () => {
  const section = algorithmsSection(
    [CELLAR],
    ALGORITHMS,
    [
      { algorithm: 'ppo', level: 'cellar', results: [solved(50_000), solved(20_000), unsolved(0)] },
      { algorithm: 'dqn', level: 'cellar', results: [unsolved(0.1), solved(20_000), unsolved(0.3)] },
    ],
    '2 cores',
  )
  expect(section).toContain('| PPO | 20k (2 of 3) |\n| DQN | 30 % (1 of 3) |')
})

it('says why a level is not solved, and is silent where it is', () => {
  const by = (result: ReturnType<typeof solved> | ReturnType<typeof unsolved>) =>
    algorithmsSection(
      [CELLAR],
      ALGORITHMS,
      ALGORITHMS.map(({ id }) => ({ algorithm: id, level: 'cellar', results: [result] })),
      '2 cores',
    )
  expect(by(unsolved(0))).toContain('- `cellar`: Only the bell pays')
  expect(by(solved(20_000))).not.toContain('Only the bell pays')
})

it('stays in the report when a proof is run again', () => {
  const record = { proofs: [], staged: [] }
  const before = withSection(learningReport(record), ALGORITHMS_PART, '## Every algorithm')
  expect(learningReport(record, before)).toBe(before)
  expect(learningReport(record, 'another text')).toBe(learningReport(record))
})
