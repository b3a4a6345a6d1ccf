import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { RunCard } from '../../../src/store/app/runCard.ts'
import { cardOfRun } from '../../../src/store/persist/pageRun.ts'
import { Comparison } from '../../../src/ui/runs/Comparison.tsx'
import { saved } from '../../store/persist/pages.ts'

it('shows a run with a single evaluation as a dot, at its place', () => {
  const card = (id: string, curve: RunCard['curve']): RunCard => ({
    ...cardOfRun(saved(), { id, name: id, isPinned: false, startedAt: 1, savedAt: 2 }),
    curve,
  })
  const long = card('long', [
    { envSteps: 500, success: 0 },
    { envSteps: 1000, success: 1 },
  ])
  const html = renderToString(<Comparison cards={[long, card('short', [{ envSteps: 500, success: 1 }])]} />)
  const dots = [...html.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(dots).toHaveLength(2)
  expect(dots[1][1]).toBe(dots[0][1])
  expect(dots[1][0]).toBeLessThan(dots[0][0])
})
