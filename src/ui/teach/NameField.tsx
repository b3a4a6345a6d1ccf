import { useState } from 'react'

interface NameFieldProps {
  readonly name: string
  readonly label: string
  readonly maxLength: number
  onChange(name: string): void
}

/** A name to type over. It counts on Enter or on leaving; Escape changes nothing. */
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
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
