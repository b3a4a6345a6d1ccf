import { type CSSProperties, useId } from 'react'
import { patch } from '../../store/app/appStore.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { laterText } from '../text/onDemand.ts'

const words = laterText.sound
const VOLUMES = ['volume', 'musicVolume'] as const
const STEP = 0.05

/** How loud effects and music are, each for itself, and a button that mutes both. */
export function Volumes() {
  const { store } = usePage()
  const muted = useApp(({ view }) => view.muted)
  const id = useId()
  return (
    <section className="volumes" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      {VOLUMES.map((kind) => (
        <Volume key={kind} kind={kind} />
      ))}
      <button
        type="button"
        className="button"
        aria-pressed={muted}
        onClick={() => patch(store, 'view', { muted: !muted })}
      >
        <Icon name={muted ? 'muted' : 'sound'} /> {words.mute}
      </button>
    </section>
  )
}

function Volume({ kind }: { readonly kind: (typeof VOLUMES)[number] }) {
  const { store } = usePage()
  const volume = useApp(({ view }) => view[kind])
  const id = useId()
  const said = words.percent(Math.round(volume * 100))
  return (
    <div className="volume">
      <label htmlFor={id}>{words[kind]}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={STEP}
        value={volume}
        aria-valuetext={said}
        style={{ '--position': volume } as CSSProperties}
        onChange={({ target }) => patch(store, 'view', { [kind]: Number(target.value) })}
      />
      <span aria-hidden="true">{said}</span>
    </div>
  )
}
