import { useId } from 'react'
import { said } from '../text/words.ts'

interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  /** Null: none of them. */
  readonly value: Value | null
  /** Explains the choice; shown as a tooltip and read after the label. */
  readonly help?: string
  /** The key or button that changes it; read by eyes alone. */
  readonly prompt?: string
  onChange(value: Value): void
}

/**
 * A segmented control: radio buttons in one piece. Arrow keys move, as in every radio group. The legend is for assistive
 * technology; sighted people read the span, because WebKit draws every legend on its fieldset's border.
 */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  help,
  prompt = '',
  onChange,
}: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="segmented" title={help}>
      <legend>{label}</legend>
      <span aria-hidden="true">
        {label} {prompt !== '' && <kbd>{prompt}</kbd>}
      </span>
      {options.map((option) => (
        <label key={option.value} data-chosen={option.value === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          {said(option.label)}
        </label>
      ))}
    </fieldset>
  )
}
