import { useId } from 'react'
import { type EndlessPlace, endlessId, endlessPlaceOf, nextEndless } from '../../sim/endless/ids.ts'
import { patch } from '../../store/app/appStore.ts'
import { ENDLESS_RUN_SETTINGS, ENDLESS_SETTINGS } from '../../store/app/settings.ts'
import { NumberInput } from '../controls/NumberInput.tsx'
import { useApp, usePage } from '../page.ts'
import { text } from '../text/index.ts'
import { said } from '../text/words.ts'

const NAMES = Object.keys(ENDLESS_SETTINGS) as (keyof typeof ENDLESS_SETTINGS)[]

/** Seed, difficulty and side of the bell of the endless level that a person plays, to read and to change; nothing on other levels. */
export function PlayedEndless() {
  const { store } = usePage()
  const level = useApp(({ play }) => (play.screen === 'title' ? '' : play.level))
  const id = useId()
  const place = endlessPlaceOf(level)
  if (place === null) return null

  function choose(chosen: EndlessPlace): void {
    const { screen } = store.getState().play
    patch(store, 'play', {
      level: endlessId(chosen),
      result: null,
      screen: screen === 'result' || screen === 'asked' ? 'playing' : screen,
    })
    document.getElementById('stage')?.focus({ preventScroll: true }) // the next Space must jump
  }

  return (
    <div className="played-endless">
      {NAMES.map((name) => (
        <label key={name} htmlFor={`${id}-${name}`} title={said(ENDLESS_SETTINGS[name].help)}>
          <span id={`${id}-${name}-label`}>{said(ENDLESS_SETTINGS[name].label)}</span>
          <NumberInput
            id={`${id}-${name}`}
            declared={ENDLESS_SETTINGS[name]}
            value={place[name]}
            helpId={`${id}-${name}-label`}
            onChange={(value) => choose({ ...place, [name]: value })}
          />
        </label>
      ))}
      <label htmlFor={`${id}-bell`} title={text.panel.bellLeftHelp}>
        {ENDLESS_RUN_SETTINGS.leftBell.label}
        <input
          id={`${id}-bell`}
          type="checkbox"
          checked={place.bell === 'left'}
          onChange={({ target }) => {
            const { bell: _, ...right } = place
            choose(target.checked ? { ...place, bell: 'left' } : right)
          }}
        />
      </label>
      <button type="button" className="quiet-button" onClick={() => choose(nextEndless(place))}>
        {text.panel.newSeed}
      </button>
    </div>
  )
}
