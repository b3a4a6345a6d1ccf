import { Icon, type IconName } from '../icons.tsx'

interface ItemToolProps {
  readonly icon: IconName
  readonly label: string
  readonly pressed?: boolean
  readonly expanded?: boolean
  onClick(): void
}

/** A small button of an item in a list. */
export function ItemTool({ icon, label, pressed, expanded, onClick }: ItemToolProps) {
  return (
    <button
      type="button"
      className="icon-button small"
      aria-label={label}
      title={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
