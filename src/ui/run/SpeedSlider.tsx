import { type CSSProperties, useId } from 'react'
import type { Speed } from '../../store/app/speed.ts'
import { useApp } from '../page.ts'
import { useRunControls } from '../runContext.ts'
import { text } from '../text/index.ts'

/** The speed at each position: updates per second, then the pace made for watching, then no limit. */
const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4, 8, 16, 32, 'watching', 'full']

/** Sets the speed: from half an update per second, which can be followed by eye, to the machine's own. */
export function SpeedSlider() {
  const speed = useApp((state) => state.view.speed)
  const givesWay = useApp((state) => state.run.givesWay)
  const controls = useRunControls()
  const id = useId()
  const position = SPEEDS.indexOf(nearestSpeed(speed))
  const shown = typeof speed === 'number' ? text.run.speedLimited(speed) : text.run.speeds[speed]
  const gives = speed === 'full' && givesWay
  return (
    <div className="speed" title={gives ? `${text.run.speedHelp} ${text.run.givesWayHelp}` : text.run.speedHelp}>
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
      <output htmlFor={id}>{gives ? text.run.givesWay : shown}</output>
    </div>
  )
}

function nearestSpeed(speed: Speed): Speed {
  return typeof speed === 'number' ? (SPEEDS.find((each) => typeof each !== 'number' || each >= speed) ?? speed) : speed
}
