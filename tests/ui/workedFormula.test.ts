import { describe, expect, it } from 'vitest'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { cardFor, TEXT_ALGORITHMS } from '../../src/algorithms/text.ts'
import { algorithmCard } from '../../src/store/app/catalog.ts'
import { workedFormula } from '../../src/ui/panel/WorkedFormula.tsx'

const CARDS = [
  ...ALGORITHMS.map((card) => [card.name, card] as const),
  ...TEXT_ALGORITHMS.map((id) => [`${id} on language`, cardFor(algorithmCard(id), { kind: 'text' })] as const),
]

describe('the worked formula', () => {
  it('replaces names by the last values', () => {
    const values: Record<string, number> = { 'loss/policy': -0.0123, valueCoefficient: 0.5 }
    const shown = workedFormula('L = {loss/policy} + {valueCoefficient} · {loss/value}', (name) => values[name])
    expect(shown).toBe('L = \u22120.012 + 0.500 · ·')
  })

  it.each(CARDS)('of %s contains only metrics and hyperparameters', (_, card) => {
    workedFormula(card.workedFormula, (name) => {
      expect([...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]).toContain(name)
      return 1
    })
  })

  it.each(CARDS)(
    'of %s leaves no factor or summand of the loss without its number',
    (_, { workedFormula: formula }) => {
      expect(formula.split(',')[0]).not.toMatch(/[·+−] [a-zβτk](?![\p{L}(])/u)
    },
  )
})
