import { useEffect, useRef } from 'react'
import type { Page } from '../../store/controls/page.ts'
import { lastMetric } from '../../store/history/history.ts'
import { onChartFrame } from '../charts/animation.ts'
import { text } from '../text/index.ts'
import type { ConceptGroup, Moment } from './contract.ts'
import { CONCEPTS, momentVersion } from './list.ts'
import '../styles/concepts.css'
import { usePage } from '../page.ts'
import { said } from '../text/words.ts'
import { writeText } from '../writeText.ts'

const GROUPS: readonly ConceptGroup[] = ['step', 'episode', 'values', 'data', 'models']

/** Terms of reinforcement learning with their current values. Numbers are written directly into the DOM. */
export function Concepts() {
  const page = usePage()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let drawn = ''
    return onChartFrame(() => {
      const moment = momentNow(page)
      const version = momentVersion(moment)
      if (root.current === null || version === drawn) return false
      drawn = version
      write(root.current, moment)
      return true
    })
  }, [page])
  return (
    <div className="concepts" ref={root}>
      <p className="dim">{text.concepts.help}</p>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`concepts-${group}`}>
          <h2 id={`concepts-${group}`}>{text.concepts.groups[group]}</h2>
          <dl>
            {CONCEPTS.filter((concept) => concept.group === group).map(({ id, name, symbol, tone, says, empty }) => (
              <div key={id} data-concept={id}>
                <dt>
                  {said(name)} <span className={tone && `tone-${tone}`}>{symbol}</span>
                </dt>
                <dd className="dim">{said(says)}</dd>
                <dd className="concept-now">
                  <ul />
                  <p className="dim">{said(empty)}</p>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function momentNow({ store, frame, trace, shelf, history }: Page): Moment {
  return {
    state: store.getState(),
    frame,
    trace,
    snapshot: shelf.latest,
    metric: (id) => lastMetric(history, id),
  }
}

function write(root: HTMLElement, moment: Moment): void {
  for (const concept of CONCEPTS) {
    const row = root.querySelector<HTMLElement>(`[data-concept="${concept.id}"]`)
    const list = row?.querySelector('ul')
    if (!row || !list) continue
    const lines = concept.now(moment)
    row.toggleAttribute('data-empty', lines === null)
    for (const [index, line] of (lines ?? []).entries()) {
      const item = list.children[index] ?? list.appendChild(document.createElement('li'))
      writeText(item, said(line))
    }
    while (list.children.length > (lines?.length ?? 0)) list.lastChild?.remove()
  }
}
