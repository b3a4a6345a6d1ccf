import { FAULT_NAMES, type FaultId } from '../../algorithms/shared/faultIds.ts'
import { FAULTS } from '../../algorithms/shared/faults.ts'
import { backToOwn, mend } from '../../store/controls/breaking.ts'
import { useApp, usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { showChart } from '../showChart.ts'
import { breakingText as words } from '../text/breaking.ts'
import { said } from '../text/words.ts'
import '../styles/breakpoints.css'
import '../styles/breaking.css'

interface BrokenProps {
  readonly fault: FaultId
  readonly isMended: boolean
}

/** Marks a run that was broken on purpose: what is wrong, where it shows, and the button that mends it; then, how it was mended. */
export function BrokenOnPurpose({ fault: id, isMended }: BrokenProps) {
  const { store } = usePage()
  const controls = useRunControls()
  const isOwnKept = useApp(({ course }) => course.own !== null)
  const fault = FAULTS.find((each) => each.id === id)
  if (fault === undefined) return null
  return (
    <section
      className={`stopped-by ${isMended ? 'mended' : 'broken'}`}
      aria-label={isMended ? words.mended : words.broken}
    >
      <div role="status">
        <p>
          {isMended ? words.mended : words.broken} <b>{said(FAULT_NAMES[id].label)}.</b>{' '}
          {said(isMended ? fault.mending.why : fault.mistake)}
        </p>
      </div>
      <button type="button" className="button" onClick={() => showChart(store, fault.signature.chart)}>
        {words.showChart}
      </button>
      {!isMended && (
        <button
          type="button"
          className="button primary"
          title={words.mendHelp}
          onClick={() => void mend(store, controls, fault)}
        >
          {words.mend}
        </button>
      )}
      {isMended && isOwnKept && (
        <button type="button" className="button" title={words.backHelp} onClick={() => backToOwn(store)}>
          {words.back}
        </button>
      )}
    </section>
  )
}
