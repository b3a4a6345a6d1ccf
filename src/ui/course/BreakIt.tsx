import { useState } from 'react'
import { FAULT_NAMES } from '../../algorithms/shared/faultIds.ts'
import { FAULTS, type Fault } from '../../algorithms/shared/faults.ts'
import { algorithmCard } from '../../store/app/catalog.ts'
import { defaultRunConfig } from '../../store/app/defaults.ts'
import { healthyConfig } from '../../store/app/faults.ts'
import { placeOf } from '../../store/app/runCard.ts'
import { backToOwn, breakRun, mend, trainHealthy } from '../../store/controls/breaking.ts'
import { chartsFor } from '../charts/index.ts'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { showChart } from '../showChart.ts'
import { breakingText as words } from '../text/breaking.ts'
import { said } from '../text/words.ts'
import '../styles/breaking.css'

/** The gallery of faults: each breaks a small run by one press, says where it shows, and is mended by another. */
export function BreakIt() {
  const { store } = usePage()
  const current = useApp(({ run, config }) => (run.startedWith ?? config).fault)
  const isMended = useApp(({ run, config }) => (run.startedWith ?? config).mended === true)
  const isOwnKept = useApp(({ course }) => course.own !== null)
  return (
    <div className="break-it">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      {isOwnKept && (
        <div className="fault-buttons">
          <p className="dim">{words.ownKept}</p>
          <button type="button" className="button" onClick={() => backToOwn(store)}>
            {words.back}
          </button>
        </div>
      )}
      <ol aria-label={words.faults}>
        {FAULTS.map((fault) => (
          <li key={fault.id}>
            <details className="group" open={fault.id === current || undefined}>
              <summary>
                {said(FAULT_NAMES[fault.id].label)}
                {fault.id === current && (
                  <span className={isMended ? 'badge' : 'badge danger'}>
                    {isMended ? words.activeMended : words.active}
                  </span>
                )}
              </summary>
              <FaultEntry
                fault={fault}
                isCurrent={fault.id === current && !isMended}
                isMended={fault.id === current && isMended}
              />
            </details>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface EntryProps {
  readonly fault: Fault
  /** Whether the run on the page is broken by it. */
  readonly isCurrent: boolean
  readonly isMended: boolean
}

function FaultEntry({ fault, isCurrent, isMended }: EntryProps) {
  const { store } = usePage()
  const { mistake, signature, cure, task } = fault
  const card = algorithmCard(task.algorithm)
  const chart = chartsFor(card).find(({ id }) => id === signature.chart)
  return (
    <div className="fault">
      <p>{said(mistake)}</p>
      <dl>
        <dt>{words.task}</dt>
        <dd>{words.on(said(card.name), said(placeOf(healthyConfig(defaultRunConfig(), fault))))}</dd>
        <dt>{words.chart}</dt>
        <dd>
          <button type="button" className="quiet-button" onClick={() => showChart(store, signature.chart)}>
            {said(chart?.title ?? '')}
          </button>
        </dd>
      </dl>
      {isMended && (
        <p className="fault-mended">
          <b>{words.mended}</b> {said(fault.mending.why)}
        </p>
      )}
      <FaultButtons fault={fault} isCurrent={isCurrent} />
      <details>
        <summary>{words.signature}</summary>
        <p>{said(signature.says)}</p>
        <p>
          <b>{words.cure}:</b> {said(cure)}
        </p>
      </details>
    </div>
  )
}

function FaultButtons({ fault, isCurrent }: { readonly fault: Fault; readonly isCurrent: boolean }) {
  const { store } = usePage()
  const controls = useRunControls()
  const isLost = useApp(
    ({ run, archive }) => run.updates > 0 && (archive.storage === 'missing' || archive.storage === 'full'),
  )
  const isOwnKept = useApp(({ course }) => course.own !== null)
  const [asked, ask] = useState<typeof breakRun | null>(null)

  function press(action: typeof breakRun): void {
    if (isLost) ask(() => action)
    else void action(store, controls, fault)
  }
  function confirm(): void {
    void asked?.(store, controls, fault)
    ask(null)
  }

  if (asked !== null) {
    return (
      <div className="fault-buttons" role="alert">
        <p>{words.asks}</p>
        <button type="button" className="button primary" onClick={confirm}>
          {words.confirm}
        </button>
        <button type="button" className="button" onClick={() => ask(null)}>
          {words.cancel}
        </button>
      </div>
    )
  }
  return (
    <div className="fault-buttons">
      {isCurrent && (
        <button
          type="button"
          className="button primary"
          title={words.mendHelp}
          onClick={() => void mend(store, controls, fault)}
        >
          {words.mend}
        </button>
      )}
      <button type="button" className={isCurrent ? 'button' : 'button primary'} onClick={() => press(breakRun)}>
        {isCurrent ? words.again : words.break}
      </button>
      {isOwnKept && (
        <button type="button" className="button" onClick={() => press(trainHealthy)}>
          {words.healthy}
        </button>
      )}
    </div>
  )
}
