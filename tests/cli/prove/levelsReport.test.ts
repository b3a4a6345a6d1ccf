import { expect, it } from 'vitest'
import { levelsSection } from '../../../src/cli/prove/levelsReport.ts'

it('lists each level with its lesson, and the success of each seed', () => {
  const section = levelsSection(
    [{ id: 'attic', name: 'Attic', lesson: 'A lesson.', successRates: [0.94, 1] }],
    { proofs: [], staged: [] },
    '2 cores',
  )
  expect(section).toContain('| `attic` | Attic | A lesson. | 94 %, 100 % |')
})
