import { Key } from './Key.tsx'
import { PAIR_KEYS } from './pairKeys.ts'

interface PairButtonProps {
  readonly action: keyof typeof PAIR_KEYS
  readonly label: string
  readonly disabled?: boolean
  readonly className?: string
  onPress(): void
}

/** A button of a comparison, with its key. */
export function PairButton({ action, label, disabled = false, className = 'button', onPress }: PairButtonProps) {
  const key = PAIR_KEYS[action]
  return (
    <button
      type="button"
      className={className}
      data-side={action}
      disabled={disabled}
      aria-keyshortcuts={key.toLowerCase()}
      onClick={onPress}
    >
      <span>{label}</span> <Key>{key}</Key>
    </button>
  )
}
