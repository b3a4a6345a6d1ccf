import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { inspectedToken, type PorterAnswer } from '../../store/porter/porter.ts'
import { percent } from '../format.ts'
import { porterText as words } from '../text/porter.ts'
import { usePorter, usePorterState } from './porterContext.ts'
import { glyphOf, klHeight, nameOf } from './tokens.ts'

/** The prompt and the answer as tiles. The answer's tiles are buttons: Tab reaches one of them, arrow keys the others. */
export function TokenTiles({ answer }: { readonly answer: PorterAnswer }) {
  const porter = usePorter()
  const said = usePorterState((state) => state.said)
  const selected = usePorterState((state) => state.selected)
  const inspected = usePorterState(inspectedToken)
  const list = useRef<HTMLOListElement>(null)
  const { prompt, tokens, reading, referenceKl, mistake, changedAt } = answer
  const vocabulary = reading.probabilities.length / Math.max(1, tokens.length)
  const shown = tokens.subarray(0, said)

  function onKeyDown(event: KeyboardEvent): void {
    const last = shown.length - 1
    const at = selected ?? 0
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]
    if (event.key === 'Escape') porter.select(null)
    if (to === undefined) return
    event.preventDefault()
    const next = Math.min(last, Math.max(0, to))
    porter.select(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div className="tiles-frame">
      <ol className="tiles" ref={list} aria-label={words.tokens} title={words.tokensHelp} onKeyDown={onKeyDown}>
        {Array.from(prompt, (token, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          <li key={`p${index}`} className="tile prompt" aria-label={nameOf(token)}>
            {glyphOf(token)}
          </li>
        ))}
        {Array.from(shown, (token, index) => {
          const probability = reading.probabilities[index * vocabulary + token]
          const label = [
            words.token(index + 1, nameOf(token), probability),
            ...(index === mistake ? [words.mistake] : []),
            ...(index === changedAt ? [words.changed] : []),
          ].join(', ')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <li key={index}>
              <button
                type="button"
                className="tile"
                aria-label={label}
                title={label}
                aria-pressed={index === selected}
                tabIndex={index === (selected ?? 0) ? 0 : -1}
                data-mistake={index === mistake || undefined}
                data-changed={index === changedAt || undefined}
                style={
                  {
                    '--p': probability,
                    '--kl': referenceKl === null ? 0 : klHeight(referenceKl[index]),
                  } as CSSProperties
                }
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && porter.point(index)}
                onPointerLeave={() => porter.point(null)}
                onClick={() => porter.select(index === selected ? null : index)}
              >
                <span>{glyphOf(token)}</span>
                <small>{percent(probability).replace(' %', '')}</small>
              </button>
            </li>
          )
        })}
      </ol>
      {inspected !== null && inspected < shown.length && (
        <AttentionArcs list={list} answer={answer} selected={inspected} />
      )}
    </div>
  )
}

const LEAST_ATTENTION = 0.03 // weaker arcs are omitted for clarity

interface Arc {
  readonly path: string
  readonly weight: number
}

/** Arcs from the token before the selected one to the tokens that it attends to; the width is the attention. */
function AttentionArcs({
  list,
  answer,
  selected,
}: {
  readonly list: { readonly current: HTMLOListElement | null }
  readonly answer: PorterAnswer
  readonly selected: number
}) {
  const [arcs, setArcs] = useState<readonly Arc[]>([])
  useLayoutEffect(() => {
    const measure = () => setArcs(arcsOf(list.current, answer, selected))
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [list, answer, selected])
  return (
    <svg className="arcs" aria-hidden="true">
      {arcs.map(({ path, weight }) => (
        <path key={path} d={path} strokeWidth={1 + 5 * weight} opacity={0.3 + 0.7 * weight} />
      ))}
    </svg>
  )
}

function arcsOf(list: HTMLOListElement | null, { prompt, reading }: PorterAnswer, selected: number): Arc[] {
  if (list === null) return []
  const frame = list.getBoundingClientRect()
  const centres = Array.from(list.children, (tile) => {
    const { left, width, top } = tile.getBoundingClientRect()
    return { x: left + width / 2 - frame.left, y: top - frame.top }
  })
  const from = centres[prompt.length + selected - 1]
  return Array.from(reading.attention[selected]).flatMap((weight, position) => {
    const to = centres[position]
    if (weight < LEAST_ATTENTION || from === undefined || to === undefined) return []
    const lift = Math.min(from.y, to.y) - Math.min(28, 8 + Math.abs(from.x - to.x) / 6)
    return [{ path: `M${from.x} ${from.y} Q${(from.x + to.x) / 2} ${lift} ${to.x} ${to.y}`, weight }]
  })
}
