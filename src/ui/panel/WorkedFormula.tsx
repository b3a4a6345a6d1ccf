import { useEffect, useRef } from 'react'
import type { AlgorithmCard } from '../../algorithms/contract.ts'
import { lastMetric } from '../../store/history/history.ts'
import { onChartFrame } from '../charts/animation.ts'
import { decimals, significant } from '../format.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { writeText } from '../writeText.ts'

/** The algorithm's loss with the values of the last update, during training. */
export function WorkedFormula({ card }: { readonly card: AlgorithmCard }) {
  const { store, history } = usePage()
  const paragraph = useRef<HTMLParagraphElement>(null)
  useEffect(
    () =>
      onChartFrame(() => {
        const { run, config } = store.getState()
        if (paragraph.current === null || run.startedWith?.algorithm !== card.id) return false
        const values = run.applied?.hyperparameters ?? config.hyperparameters
        const formula = workedFormula(card.workedFormula, (name) => lastMetric(history, name) ?? values[name])
        return writeText(paragraph.current, formula)
      }),
    [card, store, history],
  )
  return (
    <p className="formula" ref={paragraph}>
      {workedFormula(card.workedFormula, () => undefined)}
    </p>
  )
}

/** Replaces `{id}` by the value of that metric or hyperparameter. */
export function workedFormula(template: string, lookUp: (name: string) => unknown): string {
  return said(template).replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = lookUp(name)
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1000) return decimals(value, 0)
    if (typeof value === 'number') return Number.isFinite(value) ? significant(value) : text.about.noNumber
    return value === undefined ? text.about.noNumber : String(value)
  })
}
