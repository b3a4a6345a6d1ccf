import { useId, useState } from 'react'
import type { LevelDocument } from '../../sim/editor/document.ts'
import { type Change, changeSettings, changeThing, deleteThing, resize } from '../../sim/editor/edits.ts'
import { formOf, type PropertyForm } from '../../sim/editor/palette.ts'
import { LOOK_NAMES } from '../../sim/looks.ts'
import { MAX_TIME_LIMIT, SMALLEST_MAP, TALLEST_MAP, WIDEST_MAP } from '../../sim/tiled.ts'
import { Icon } from '../icons.tsx'
import { editorText } from '../text/editor.ts'
import { said } from '../text/words.ts'
import { actOn } from './actOn.ts'

const words = editorText.fields

interface FieldsProps {
  readonly document: LevelDocument
  onChange(make: (document: LevelDocument) => readonly Change[]): void
  /** Says why a number is not the one that was typed. */
  onLimit(sentence: string): void
}

/** Name, look, size, sentence and time limit of the level. */
export function LevelFields({ document, onChange, onLimit }: FieldsProps) {
  const { name, look, width, height, lesson, timeLimitDecisions } = document
  return (
    <div className="editor-fields">
      <Field label={words.name}>
        {(id) => (
          <TextInput
            id={id}
            value={name}
            onChange={(text) => onChange((each) => changeSettings(each, { name: text }))}
          />
        )}
      </Field>
      <Field label={words.look}>
        {(id) => (
          <select
            id={id}
            value={look}
            onChange={({ target }) => {
              const chosen = LOOK_NAMES.find((each) => each === target.value)
              if (chosen !== undefined) onChange((each) => changeSettings(each, { look: chosen }))
            }}
          >
            {LOOK_NAMES.map((each) => (
              <option key={each} value={each}>
                {said(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.width} unit={words.tiles}>
        {(id) => (
          <WholeNumber
            {...{ id, label: words.width, value: width, min: SMALLEST_MAP, max: WIDEST_MAP, onLimit }}
            onChange={(columns) => onChange((each) => resize(each, columns, each.height))}
          />
        )}
      </Field>
      <Field label={words.height} unit={words.tiles}>
        {(id) => (
          <WholeNumber
            {...{ id, label: words.height, value: height, min: SMALLEST_MAP, max: TALLEST_MAP, onLimit }}
            onChange={(rows) => onChange((each) => resize(each, each.width, rows))}
          />
        )}
      </Field>
      <p className="dim">{words.sizeHelp}</p>
      <Field label={words.lesson}>
        {(id) => (
          <TextInput
            {...{ id, value: lesson }}
            onChange={(text) => onChange((each) => changeSettings(each, { lesson: text }))}
          />
        )}
      </Field>
      <Field label={words.timeLimit} unit={words.decisions}>
        {(id) => (
          <WholeNumber
            {...{ id, label: words.timeLimit, value: timeLimitDecisions, min: 1, max: MAX_TIME_LIMIT, onLimit }}
            onChange={(limit) => onChange((each) => changeSettings(each, { timeLimitDecisions: limit }))}
          />
        )}
      </Field>
    </div>
  )
}

/** What the selected thing is and does. */
export function ThingFields(props: FieldsProps & { readonly selected: number | null }) {
  const { document, selected, onChange, onLimit } = props
  const thing = document.things.find(({ id }) => id === selected)
  if (thing === undefined) return <p className="dim">{editorText.thing.none}</p>
  const { id, kind, name, properties } = thing
  const { isNamed, properties: forms = {} } = formOf(kind)
  const set = (property: string, value: string | number) =>
    onChange((each) => changeThing(each, id, { properties: { ...properties, [property]: value } }))
  return (
    <div className="editor-fields">
      <h3>{said(kind)}</h3>
      {isNamed && (
        <Field label={editorText.thing.name}>
          {(field) => (
            <TextInput
              {...{ id: field, value: name }}
              onChange={(text) => onChange((each) => changeThing(each, id, { name: text }))}
            />
          )}
        </Field>
      )}
      {Object.entries(forms).map(([property, form]) => {
        const label = editorText.thing.properties[property] ?? property
        return (
          <Field key={property} label={label}>
            {(field) => (
              <PropertyInput
                {...{ id: field, label, form, value: properties[property], onLimit }}
                onChange={(value) => set(property, value)}
              />
            )}
          </Field>
        )
      })}
      <button type="button" className="quiet-button" onClick={() => onChange((each) => deleteThing(each, id))}>
        <Icon name="close" /> {editorText.thing.remove}
      </button>
    </div>
  )
}

interface PropertyInputProps extends Pick<FieldsProps, 'onLimit'> {
  readonly id: string
  readonly label: string
  readonly form: PropertyForm
  readonly value: string | number | boolean | undefined
  onChange(value: string | number): void
}

function PropertyInput({ id, label, form, value, onChange, onLimit }: PropertyInputProps) {
  if (form.kind === 'int') {
    const { min, max, initial } = form
    return (
      <WholeNumber
        {...{ id, label, min, max, onChange, onLimit }}
        value={typeof value === 'number' ? value : initial}
      />
    )
  }
  return (
    <select id={id} value={String(value)} onChange={({ target }) => onChange(target.value)}>
      {form.choices.map((each) => (
        <option key={each} value={each}>
          {said(each)}
        </option>
      ))}
    </select>
  )
}

interface FieldProps {
  readonly label: string
  readonly unit?: string
  readonly children: (id: string) => React.ReactNode
}

function Field({ label, unit, children }: FieldProps) {
  const id = useId()
  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      <span>
        {children(id)}
        {unit !== undefined && <span className="unit"> {unit}</span>}
      </span>
    </div>
  )
}

interface TextInputProps {
  readonly id: string
  readonly value: string
  onChange(value: string): void
}

/** A text that is taken over when the field is left, or with Enter: one step of Undo. Escape drops what was typed. */
function TextInput({ id, value, onChange }: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  function commit(): void {
    if (typed !== null && typed !== value) onChange(typed)
    setTyped(null)
  }
  return (
    <input
      id={id}
      type="text"
      autoComplete="off"
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') actOn(event, typed === null ? undefined : () => setTyped(null))
      }}
    />
  )
}

interface WholeNumberProps extends Pick<FieldsProps, 'onLimit'> {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  onChange(value: number): void
}

/** A whole number; what is taken instead of another text is said. */
function WholeNumber({ id, label, value, min, max, onChange, onLimit }: WholeNumberProps) {
  const [typed, setTyped] = useState<string | null>(null)
  function commit(): void {
    if (typed === null) return
    setTyped(null)
    const number = typed.trim() === '' ? Number.NaN : Number(typed)
    const taken = Number.isFinite(number) ? Math.max(min, Math.min(max, Math.round(number))) : value
    if (taken !== value) onChange(taken)
    if (taken !== number) onLimit(words.limits(label, min, max, taken))
  }
  return (
    <input
      id={id}
      className="editor-number"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') actOn(event, typed === null ? undefined : () => setTyped(null))
      }}
    />
  )
}
