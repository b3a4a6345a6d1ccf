import type { RunCard } from '../../store/app/runCard.ts'
import { runsText as words } from '../text/runs.ts'

const WIDTH = 96
const HEIGHT = 34
const EDGE = 2

/** A run's success rate over its decisions, as a small picture. */
export function Sparkline({ card: { curve, best } }: { readonly card: RunCard }) {
  const end = curve.at(-1)?.envSteps ?? 1
  const y = (success: number) => HEIGHT - EDGE - success * (HEIGHT - 2 * EDGE)
  const points = curve.map(({ envSteps, success }) => `${EDGE + (envSteps / end) * (WIDTH - 2 * EDGE)} ${y(success)}`)
  const last = points.at(-1)?.split(' ')
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.curve(best)}>
      <line className="grid" x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
      <line className="grid" x1={EDGE} x2={WIDTH - EDGE} y1={y(1)} y2={y(1)} />
      {points.length > 0 && <path className="line" d={`M${points.join('L')}`} />}
      {last !== undefined && <circle cx={last[0]} cy={last[1]} r={2.5} />}
    </svg>
  )
}
