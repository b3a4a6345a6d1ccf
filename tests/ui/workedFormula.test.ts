import { describe, expect, it } from 'vitest'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { workedFormula } from '../../src/ui/panel/WorkedFormula.tsx'

describe('the worked formula', () => {
  it('replaces names by the last values', () => {
    const values: Record<string, number> = { 'loss/policy': -0.0123, valueCoefficient: 0.5 }
    const shown = workedFormula('L = {loss/policy} + {valueCoefficient} · {loss/value}', (name) => values[name])
    expect(shown).toBe('L = \u22120.012 + 0.500 · ·')
  })

  it.each(ALGORITHMS.map((card) => [card.name, card] as const))(
    'of %s contains only metrics and hyperparameters',
    (_, card) => {
      workedFormula(card.workedFormula, (name) => {
        expect([...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]).toContain(name)
        return 1
      })
    },
  )
})
