import type { ReactNode } from 'react'

interface BarButtonProps {
  /** Quiet buttons have no border. */
  readonly look?: 'primary' | 'quiet'
  readonly title?: string
  readonly children: ReactNode
  onClick(): void
}

/** A button of the editor's bar. */
export function BarButton({ look, title, children, onClick }: BarButtonProps) {
  const className = look === 'quiet' ? 'quiet-button' : ['button', look].join(' ')
  return (
    <button type="button" className={className} title={title} onClick={onClick}>
      {children}
    </button>
  )
}

interface IconButtonProps {
  /** Its name, which is shown as a hint as well. */
  readonly label: string
  readonly isDisabled?: boolean
  readonly children: ReactNode
  onClick(): void
}

/** A button of the editor that is a picture alone. */
export function IconButton({ label, isDisabled = false, children, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
