import { useRef } from 'react'
import { MOST_ACTIONS } from '../../env/actions.ts'
import { REWARD_TERMS } from '../../env/rewards/index.ts'
import type { SpectatorFrame } from '../../store/app/types.ts'
import { decimals, percent, signed } from '../format.ts'
import { shownActions } from '../glyphs.ts'
import { usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import { writeText } from '../writeText.ts'
import { createRange } from './range.ts'

const FULL_NATS = 1 // the meter's maximum: policies with a KL of 1 nat have little in common
const EMPTY = 'scaleX(0)' // of a meter
const BY = { agent: 'byAgent', person: 'byPerson', clip: 'byClip' } as const

const LONG_NAME = 7 // letters

/** Rows of the pad. */
const ROWS = Array.from({ length: MOST_ACTIONS }, (_, action) => action)

/**
 * Outputs of the policy on the stage: the actions as a pad with bars, V(s), the last decision's advantage, and the
 * episode's reward by term. Written directly into the DOM on animation frames.
 */
export function Mind() {
  const { frame } = usePage()
  const root = useRef<HTMLElement>(null)
  const painter = useRef<ReturnType<typeof createPainter> | null>(null)
  useAnimationFrame(() => {
    if (root.current === null) return
    painter.current ??= createPainter(root.current)
    painter.current(frame)
  })
  return (
    <section className="mind" ref={root} aria-label={text.mind.title}>
      <header className="mind-head">
        <h2>{text.mind.title}</h2>
        <span className="chip" data-part="by" />
      </header>
      <p className="dim pad-head" data-part="pad-head" />
      <ol className="pad">
        {ROWS.map((action) => (
          <li key={action} data-row={action}>
            <i className="glyph" aria-hidden="true" />
            <span data-part="name" />
            <span className="bar">
              <i />
            </span>
            <b />
          </li>
        ))}
      </ol>
      <dl className="mind-numbers">
        <div title={text.mind.valueHelp} data-number="value">
          <dt className="tone-value">{text.mind.value}</dt>
          <dd className="meter">
            <i data-part="value-fill" />
            <i data-part="value-zero" />
          </dd>
          <dd data-part="value" className="tone-value" />
        </div>
        <div title={text.mind.advantageHelp}>
          <dt>{text.mind.advantage}</dt>
          <dd className="diverging">
            <i data-part="advantage-fill" />
          </dd>
          <dd data-part="advantage" />
        </div>
        <div title={text.mind.referenceHelp} data-part="reference-row">
          <dt>{text.mind.reference}</dt>
          <dd className="meter">
            <i data-part="reference-fill" />
          </dd>
          <dd data-part="reference" />
        </div>
        <div title={text.mind.rewardHelp}>
          <dt className="tone-reward">{text.mind.reward}</dt>
          <dd data-part="reward" className="last-reward" />
          <dd data-part="return" />
        </div>
      </dl>
      <ul className="terms">
        {REWARD_TERMS.map((term) => (
          <li key={term.id} data-term={term.id} data-absent>
            <span>{said(term.label)}</span>
            <b />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Finds the dynamic elements once; the returned function updates those that have changed. */
function createPainter(root: HTMLElement): (frame: SpectatorFrame) => void {
  const part = (name: string) => find(root, `[data-part="${name}"]`)
  const rows = ROWS.map((action) => {
    const row = find(root, `[data-row="${action}"]`)
    const [glyph, name] = [find(row, '.glyph'), find(row, '[data-part="name"]')]
    return { row, glyph, name, fill: find(row, '.bar i'), number: find(row, 'b') }
  })
  const terms = REWARD_TERMS.map(({ id }) => {
    const row = find(root, `[data-term="${id}"]`)
    return { id, row, number: find(row, 'b') }
  })
  const parts = {
    by: part('by'),
    padHead: part('pad-head'),
    value: part('value'),
    valueFill: part('value-fill'),
    valueZero: part('value-zero'),
    advantage: part('advantage'),
    advantageFill: part('advantage-fill'),
    referenceRow: part('reference-row'),
    reference: part('reference'),
    referenceFill: part('reference-fill'),
    reward: part('reward'),
    return: part('return'),
  }
  const valueRange = createRange()
  const qRange = createRange()
  const advantageRange = createRange()
  let drawnVersion = -1

  return (frame) => {
    if (frame.version === drawnVersion) return
    drawnVersion = frame.version
    writeText(parts.by, text.mind[BY[frame.controlledBy]])
    root.dataset.by = frame.controlledBy
    paintActions(frame)
    paintValue(frame)
    paintAdvantage(frame)
    paintReference(frame)
    paintReward(frame)
  }

  function paintActions(frame: SpectatorFrame): void {
    root.dataset.shows = frame.hasQ ? 'q' : 'policy'
    writeText(
      parts.padHead,
      frame.hasQ ? `${text.mind.qValues}: ${text.mind.qHelp}` : `${text.mind.policy}: ${text.mind.policyHelp}`,
    )
    const names = shownActions(frame.env)
    if (frame.hasQ) for (const q of frame.qValues.subarray(0, names.length)) qRange.include(q)
    root.toggleAttribute(
      'data-long-names',
      names.some(({ name }) => name.length >= LONG_NAME),
    )
    for (const [action, { row, glyph, name, fill, number }] of rows.entries()) {
      row.toggleAttribute('data-absent', action >= names.length)
      if (action >= names.length) continue
      writeText(glyph, names[action].glyph)
      writeText(name, names[action].name)
      const probability = frame.probabilities[action]
      const q = frame.qValues[action]
      row.toggleAttribute('data-lit', action === frame.action)
      fill.style.transform = `scaleX(${frame.hasQ ? qRange.share(q) : probability})`
      writeText(number, frame.hasQ ? decimals(q, 2) : percent(probability))
    }
  }

  function paintValue(frame: SpectatorFrame): void {
    root.toggleAttribute('data-no-value', !frame.hasValue)
    writeText(parts.value, frame.hasValue ? decimals(frame.value, 2) : text.mind.none)
    if (!frame.hasValue) {
      parts.valueFill.style.transform = EMPTY
      return
    }
    valueRange.include(frame.value)
    const [zero, value] = [valueRange.share(0), valueRange.share(frame.value)]
    parts.valueFill.style.transform = `translateX(${Math.min(zero, value) * 100}%) scaleX(${Math.abs(value - zero)})`
    parts.valueZero.style.transform = `translateX(${zero * 100}%)`
  }

  function paintAdvantage(frame: SpectatorFrame): void {
    const known = frame.hasValue && frame.decision > 0
    const { advantage } = frame
    const isZero = Math.abs(advantage) < 0.005 // as it is written
    const arrow = isZero ? '' : advantage > 0 ? '▲ ' : '▼ '
    writeText(parts.advantage, known ? `${arrow}${signed(advantage, 2)}` : text.mind.none)
    parts.advantage.className = !known || isZero ? '' : advantage > 0 ? 'tone-better' : 'tone-worse'
    if (!known) {
      parts.advantageFill.style.transform = EMPTY
      return
    }
    advantageRange.include(Math.abs(advantage))
    const share = advantageRange.share(Math.abs(advantage)) / 2
    parts.advantageFill.className = advantage >= 0 ? 'better' : 'worse'
    parts.advantageFill.style.transform = `scaleX(${advantage >= 0 ? share : -share})`
  }

  function paintReference({ referenceKl }: SpectatorFrame): void {
    parts.referenceRow.toggleAttribute('data-absent', referenceKl === null)
    if (referenceKl === null) return
    writeText(parts.reference, text.mind.nats(referenceKl))
    parts.referenceFill.style.transform = `scaleX(${Math.min(1, referenceKl / FULL_NATS)})`
  }

  function paintReward(frame: SpectatorFrame): void {
    writeText(parts.reward, frame.decision > 0 ? signed(frame.reward, 3) : '')
    writeText(parts.return, decimals(frame.episodeReturn, 2))
    for (const term of terms) {
      const sum = frame.termSums[term.id] ?? 0
      term.row.toggleAttribute('data-absent', sum === 0)
      term.row.toggleAttribute('data-lit', (frame.terms[term.id] ?? 0) !== 0)
      writeText(term.number, signed(sum, 2))
    }
  }
}

function find(parent: HTMLElement, selector: string): HTMLElement {
  const element = parent.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`The pad has no ${selector}.`)
  return element
}
