import { useState } from 'react'
import type { NumericHyperparameter } from '../../algorithms/contract.ts'
import { fitted } from '../../algorithms/shared/schema.ts'
import { said } from '../text/words.ts'

interface NumberInputProps {
  readonly id: string
  readonly declared: NumericHyperparameter
  readonly value: number
  readonly helpId: string
  onChange(value: number): void
}

/** A number to type. Enter or leaving the field applies it, clamped to its bounds; Escape and invalid input change nothing. */
export function NumberInput({ id, declared, value, helpId, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)

  function commit(): void {
    if (typed === null) return
    setTyped(null)
    const number = Number(typed.replace(',', '.').replace('\u2212', '-'))
    if (typed.trim() === '' || Number.isNaN(number)) return
    onChange(fitted(declared, number))
  }

  return (
    <span className="number">
      <input
        id={id}
        type="text"
        inputMode={declared.kind === 'int' && declared.min >= 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={helpId}
        value={typed ?? plain(value)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      {declared.unit !== undefined && <span className="unit">{said(declared.unit)}</span>}
    </span>
  )
}

/** The number as it would be typed: no grouping, no exponent above 1e-6. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6)))
}
