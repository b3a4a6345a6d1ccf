import { type CSSProperties, useId } from 'react'
import type { Hyperparameter, HyperparameterValue, NumericHyperparameter } from '../../algorithms/contract.ts'
import { fitted, optionLabel } from '../../algorithms/shared/schema.ts'
import { significant } from '../format.ts'
import { Icon } from '../icons.tsx'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { NumberInput } from './NumberInput.tsx'
import { isNumeric, SLIDER_STEPS, toPosition, toValue } from './sliderScale.ts'

interface SettingProps {
  /** Its key in the configuration; the element's test id. */
  readonly name: string
  readonly declared: Hyperparameter
  readonly value: HyperparameterValue
  /** The value after a reset: the declared default, or the preset's value. */
  readonly baseline: HyperparameterValue
  /** The running agent's value, if the setting applies only to the next run; undefined without a run. */
  readonly running: HyperparameterValue | undefined
  /** Meaning that determines the colour. */
  readonly tone?: 'reward' | 'value'
  onChange(value: HyperparameterValue): void
}

/** A setting drawn from its declaration: slider, switch or list, with help, reset, and a badge if it waits for the next run. */
export function Setting(props: SettingProps) {
  const { name, declared, value, baseline, running, tone, onChange } = props
  const id = useId()
  const helpId = `${id}-help`
  const changed = value !== baseline
  const waits = declared.applies === 'nextRun' && running !== undefined && running !== value
  return (
    <div className="setting" data-setting={name} data-changed={changed || undefined} data-tone={tone}>
      <div className="setting-head">
        <label htmlFor={id}>{said(declared.label)}</label>
        {waits && (
          <span className="badge" title={text.panel.nextRunHelp}>
            {text.panel.nextRun}
          </span>
        )}
        {changed && (
          <button
            type="button"
            className="icon-button small"
            aria-label={text.panel.resetOne(said(declared.label))}
            title={text.panel.resetOne(said(declared.label))}
            onClick={() => onChange(baseline)}
          >
            <Icon name="reset" />
          </button>
        )}
        <Widget {...props} id={id} helpId={helpId} />
      </div>
      {isNumeric(declared) && (
        <Slider
          declared={declared}
          value={Number(value)}
          baseline={Number(baseline)}
          helpId={helpId}
          onChange={onChange}
        />
      )}
      <p className="setting-help" id={helpId}>
        {said(declared.help)}
      </p>
    </div>
  )
}

/** The control beside the label: number field, switch or list. */
function Widget({ declared, value, id, helpId, onChange }: SettingProps & { id: string; helpId: string }) {
  switch (declared.kind) {
    case 'toggle':
      return (
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={value === true}
          className="switch"
          checked={value === true}
          aria-describedby={helpId}
          onChange={(event) => onChange(event.target.checked)}
        />
      )
    case 'choice':
      return (
        <select
          id={id}
          value={String(value)}
          aria-describedby={helpId}
          onChange={(event) => onChange(event.target.value)}
        >
          {declared.options.map((option) => (
            <option key={option} value={option}>
              {said(optionLabel(declared, option))}
            </option>
          ))}
        </select>
      )
    case 'int':
    case 'float':
      return <NumberInput id={id} declared={declared} value={Number(value)} helpId={helpId} onChange={onChange} />
    default:
      return declared satisfies never
  }
}

interface SliderProps {
  readonly declared: NumericHyperparameter
  readonly value: number
  readonly baseline: number
  readonly helpId: string
  onChange(value: number): void
}

function Slider({ declared, value, baseline, helpId, onChange }: SliderProps) {
  const position = toPosition(declared, value)
  const tick = toPosition(declared, baseline)
  return (
    <div className="slider">
      <input
        type="range"
        min={0}
        max={SLIDER_STEPS}
        step="any"
        value={position}
        aria-label={said(declared.label)}
        aria-describedby={helpId}
        aria-valuetext={`${significant(value)}${declared.unit === undefined ? '' : ` ${said(declared.unit)}`}`}
        style={positioned(position)}
        onChange={(event) => onChange(toValue(declared, Number(event.target.value)))}
        onKeyDown={(event) => {
          const moved = keyboardStep(declared, value, event.key)
          if (moved === null) return
          event.preventDefault()
          onChange(moved)
        }}
      />
      <span
        className="slider-tick"
        title={`${text.panel.default}: ${significant(baseline)}`}
        style={positioned(tick)}
      />
    </div>
  )
}

/** Arrow keys move by a hundredth of the range (at least by one step for integers), page keys by a tenth. */
function keyboardStep(declared: NumericHyperparameter, value: number, key: string): number | null {
  const directions: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
  }
  if (key === 'Home') return declared.min
  if (key === 'End') return declared.max
  const steps = directions[key]
  if (steps === undefined) return null
  const moved = toValue(declared, toPosition(declared, value) + (steps * SLIDER_STEPS) / 100)
  if (moved !== value || declared.kind !== 'int') return moved
  return fitted(declared, value + Math.sign(steps) * (declared.step ?? 1))
}

/** The position for the style sheet, as a share of the track. */
function positioned(position: number): CSSProperties {
  return { '--position': position / SLIDER_STEPS } as CSSProperties
}
