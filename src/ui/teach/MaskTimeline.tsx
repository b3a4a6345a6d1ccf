import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { ACTIONS, TICKS_PER_SECOND } from '../../sim/world.ts'
import type { KeptClip } from '../../store/app/teach.ts'
import { changeClip } from '../../store/controls/teachControls.ts'
import {
  boundsOf,
  countOf,
  type Span,
  type Stretch,
  spansOf,
  stretchesOf,
  toggled,
  trimmed,
  withSpan,
} from '../../store/teach/clipMask.ts'
import { decimals, percent } from '../format.ts'
import { GLYPHS } from '../glyphs.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'

const words = text.teach.mask

/**
 * A clip's decisions over time, one row per action. Decisions that are trained on are bright. Two handles trim the clip; a
 * click on a stretch, or a drag over several, masks or unmasks them.
 */
export function MaskTimeline({ kept }: { readonly kept: KeptClip }) {
  const { store } = usePage()
  const { clip, mask, id, name } = kept
  const length = mask.length
  const stretches = stretchesOf(clip.actions)
  const [at, setAt] = useState(0) // the stretch that the Tab key focuses
  const stroke = useRef<boolean | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { from, to } = boundsOf(mask)
  const change = (next: Uint8Array) => changeClip(store, id, { mask: next })
  const secondsAt = (decision: number) => (decision * clip.ticksPerAction) / TICKS_PER_SECOND

  /** Handles a click or drag: the first stretch decides whether all are switched on or off. */
  function paint(stretch: Stretch, event: PointerEvent): void {
    if (event.type === 'pointerdown') {
      if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId)
      stroke.current = countOf(mask.subarray(stretch.from, stretch.to)) < stretch.to - stretch.from
    } else if (event.buttons === 0) stroke.current = null
    if (stroke.current !== null) change(withSpan(mask, stretch, stroke.current))
  }

  function move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: stretches.length,
    }
    const wanted = steps[event.key]
    if (event.key === ' ' || event.key === 'Enter') change(toggled(mask, stretches[at]))
    else if (wanted === undefined) return
    else focusOn(Math.max(0, Math.min(stretches.length - 1, wanted)))
    event.preventDefault()
  }

  function focusOn(index: number): void {
    setAt(index)
    list.current?.querySelectorAll<HTMLElement>('[role=checkbox]')[index]?.focus()
  }

  return (
    <div className="mask">
      <div className="mask-strip">
        <ul className="mask-signs" aria-hidden="true">
          {ACTIONS.map((action) => (
            <li key={action}>{GLYPHS[action]}</li>
          ))}
        </ul>
        <div className="mask-lanes" style={placed({ from: 0, to: length }, length)}>
          <ul ref={list} className="mask-stretches" aria-label={words.label(name)} onKeyDown={move}>
            {stretches.map((stretch, index) => (
              <li key={stretch.from} style={placed(stretch, length)}>
                {/* biome-ignore lint/a11y/useSemanticElements: a box is drawn, not a tick */}
                <span
                  role="checkbox"
                  tabIndex={index === at ? 0 : -1}
                  className="mask-stretch"
                  data-action={ACTIONS[stretch.action]}
                  aria-checked={checkedOf(mask, stretch)}
                  aria-label={words.stretch(
                    text.actions[ACTIONS[stretch.action]],
                    secondsAt(stretch.from),
                    secondsAt(stretch.to),
                  )}
                  onFocus={() => setAt(index)}
                  onPointerDown={(event) => paint(stretch, event)}
                  onPointerEnter={(event) => paint(stretch, event)}
                />
              </li>
            ))}
          </ul>
          <div className="mask-bright" aria-hidden="true">
            {spansOf(mask).map((span) => (
              <i key={span.from} style={placed(span, length)} />
            ))}
          </div>
        </div>
      </div>
      <Handle
        label={words.begin}
        value={from}
        max={length}
        shown={decimals(secondsAt(from), 1)}
        onChange={(value) => change(trimmed(mask, { from: Math.min(value, to - 1), to }))}
      />
      <Handle
        label={words.end}
        value={to}
        max={length}
        shown={decimals(secondsAt(to), 1)}
        onChange={(value) => change(trimmed(mask, { from, to: Math.max(value, from + 1) }))}
      />
      <p className="dim mask-sum">
        {words.sum(countOf(mask), length)} ({percent(countOf(mask) / length)})
      </p>
    </div>
  )
}

interface HandleProps {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly shown: string
  onChange(value: number): void
}

function Handle({ label, value, max, shown, onChange }: HandleProps) {
  return (
    <label className="mask-handle">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={max}
        step={1}
        value={value}
        aria-label={label}
        aria-valuetext={words.seconds(shown)}
        style={{ '--position': value / max } as CSSProperties}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output>{words.seconds(shown)}</output>
    </label>
  )
}

function checkedOf(mask: Uint8Array, { from, to }: Span): boolean | 'mixed' {
  const on = countOf(mask.subarray(from, to))
  return on === to - from ? true : on === 0 ? false : 'mixed'
}

/** CSS for a span: left edge and width as shares of the strip. */
function placed({ from, to }: Span, length: number): CSSProperties {
  return { '--from': from / length, '--share': (to - from) / length } as CSSProperties
}
