import { FAULT_NAMES, type FaultId } from '../../algorithms/shared/faultIds.ts'
import { FAULTS } from '../../algorithms/shared/faults.ts'
import { mend } from '../../store/controls/breaking.ts'
import { usePage } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { showChart } from '../showChart.ts'
import { breakingText as words } from '../text/breaking.ts'
import '../styles/breakpoints.css'
import '../styles/breaking.css'

/** Marks a run that was broken on purpose: what is wrong, where it shows, and the button that mends it. */
export function BrokenOnPurpose({ fault: id }: { readonly fault: FaultId }) {
  const { store } = usePage()
  const controls = useRunControls()
  const fault = FAULTS.find((each) => each.id === id)
  return (
    <section className="stopped-by broken" aria-label={words.broken}>
      <div role="status">
        <p>
          {words.broken} <b>{FAULT_NAMES[id].label}.</b> {fault?.mistake}
        </p>
      </div>
      {fault !== undefined && (
        <button type="button" className="button" onClick={() => showChart(store, fault.signature.chart)}>
          {words.showChart}
        </button>
      )}
      <button type="button" className="button primary" title={words.mendHelp} onClick={() => mend(store, controls)}>
        {words.mend}
      </button>
    </section>
  )
}
