import { useMemo } from 'react'
import { appStore, patch } from '../../store/appStore.ts'
import { algorithmCard } from '../../store/catalog.ts'
import { X_AXES } from '../../store/history.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { text } from '../text/index.ts'
import { useAppStore } from '../useAppStore.ts'
import { ChartView } from './ChartView.tsx'
import { chartsFor } from './index.ts'
import 'uplot/dist/uPlot.min.css'
import '../styles/charts.css'

/** All charts of the algorithm that runs (or would run next), group by group. */
export function ChartsArea() {
  const algorithm = useAppStore((state) => state.run.startedWith?.algorithm ?? state.config.algorithm)
  const xAxis = useAppStore((state) => state.view.xAxis)
  const charts = useMemo(() => chartsFor(algorithmCard(algorithm)), [algorithm])
  return (
    <section className="charts" aria-label={text.charts.label}>
      <div className="charts-head">
        <Segmented
          label={text.charts.xAxis}
          options={X_AXES.map((axis) => ({ value: axis, label: text.charts.axes[axis] }))}
          value={xAxis}
          onChange={(axis) => patch(appStore, 'view', { xAxis: axis })}
        />
      </div>
      <div className="charts-grid">
        {charts.map((chart) => (
          <ChartView key={chart.id} chart={chart} />
        ))}
      </div>
    </section>
  )
}
