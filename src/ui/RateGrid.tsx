import { percent } from './format.ts'

interface RateGridProps {
  /** Ends of the lines, in units of the drawing; the labels are at their left. */
  readonly left: number
  readonly right: number
  y(rate: number): number
}

/** Horizontal lines of a drawing at rates of 0, 50 and 100 %. */
export function RateGrid({ left, right, y }: RateGridProps) {
  return [0, 0.5, 1].map((rate) => (
    <g key={rate}>
      <line className="grid" x1={left} x2={right} y1={y(rate)} y2={y(rate)} />
      <text x={left - 6} y={y(rate) + 5} textAnchor="end">
        {percent(rate)}
      </text>
    </g>
  ))
}
