import { useState } from 'react'
import { said } from '../text/words.ts'

interface NameFieldProps {
  readonly name: string
  readonly label: string
  readonly maxLength: number
  onChange(name: string): void
}

/** An editable name. Enter or leaving the field applies it; Escape cancels. */
export function NameField({ name, label, maxLength, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)

  function commit(): void {
    if (typed !== null) onChange(typed)
    setTyped(null)
  }

  return (
    <input
      type="text"
      className="name-field"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={maxLength}
      value={typed ?? said(name)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
