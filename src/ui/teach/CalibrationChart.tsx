import type { CalibrationBin } from '../../rl/preferences.ts'
import { percent } from '../format.ts'
import { RateGrid } from '../RateGrid.tsx'
import { laterText } from '../text/onDemand.ts'

const words = laterText.rewardModel

// Units of the drawing, which is scaled to the panel's width.
const WIDTH = 280
const HEIGHT = 150
const LEFT = 54
const RIGHT = 10
const TOP = 10
const BOTTOM = 40
const SMALLEST = 3
const LARGEST = 9

/**
 * Observed frequency over predicted probability, from 50 to 100 %: the other half of the diagram is its mirror image.
 * Larger dots are bins with more pairs.
 */
export function CalibrationChart({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const upper = bins.filter(({ meanPredicted }) => meanPredicted >= 0.5)
  const most = Math.max(1, ...upper.map(({ count }) => count))
  const x = (rate: number) => LEFT + (rate - 0.5) * 2 * (WIDTH - LEFT - RIGHT)
  const y = (rate: number) => TOP + (1 - rate) * (HEIGHT - TOP - BOTTOM)
  const label = upper.map(({ meanPredicted, observed }) => words.calibrationOf(meanPredicted, observed)).join('; ')
  return (
    <figure className="calibration">
      <figcaption>
        <b>{words.calibration}</b>
        <span className="dim">{words.calibrationHelp}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${words.calibration}: ${label}`}>
        <RateGrid left={LEFT} right={WIDTH - RIGHT} y={y} />
        <line className="ideal" x1={x(0.5)} y1={y(0.5)} x2={x(1)} y2={y(1)} />
        {upper.map(({ low, meanPredicted, observed, count }) => (
          <circle
            key={low}
            cx={x(meanPredicted)}
            cy={y(observed)}
            r={SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most)}
          />
        ))}
        <text x={LEFT} y={HEIGHT - BOTTOM + 18}>
          {percent(0.5)}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - BOTTOM + 18} textAnchor="end">
          {percent(1)}
        </text>
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {words.predicted}
        </text>
      </svg>
    </figure>
  )
}
