import { Icon, type IconName } from '../icons.tsx'

interface ItemToolProps {
  readonly icon: IconName
  readonly label: string
  readonly pressed?: boolean
  onClick(): void
}

/** A small button of an item in a list. */
export function ItemTool({ icon, label, pressed, onClick }: ItemToolProps) {
  return (
    <button
      type="button"
      className="icon-button small"
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
