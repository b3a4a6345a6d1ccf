import { type CSSProperties, useId } from 'react'
import { useApp } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'

/** Updates per second at each position; the last is unlimited. */
const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32, Number.POSITIVE_INFINITY] as const

/** Limits the speed: from half an update per second, which can be followed by eye, to unlimited. */
export function SpeedSlider() {
  const limit = useApp((state) => state.run.updatesPerSecondLimit)
  const controls = useRunControls()
  const id = useId()
  const position = nearestSpeed(limit)
  const shown = Number.isFinite(limit) ? text.run.speedLimited(limit) : text.run.speedMax
  return (
    <div className="speed">
      <label htmlFor={id}>{text.run.speed}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={SPEEDS.length - 1}
        step={1}
        value={position}
        aria-label={text.run.speedLabel}
        aria-valuetext={shown}
        style={{ '--position': position / (SPEEDS.length - 1) } as CSSProperties}
        onChange={(event) => controls.setSpeed(SPEEDS[Number(event.target.value)])}
      />
      <output htmlFor={id}>{shown}</output>
    </div>
  )
}

function nearestSpeed(limit: number): number {
  const at = SPEEDS.findIndex((speed) => speed >= limit)
  return at === -1 ? SPEEDS.length - 1 : at
}
