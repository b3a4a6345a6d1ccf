import { useId } from 'react'
import { useStore } from 'zustand'
import { patch } from '../../store/app/appStore.ts'
import { useApp, usePage } from '../page.ts'
import { timelineText } from '../text/timeline.ts'

const words = timelineText.checkpoints

/** Swaps the policy on the stage, in place: the kept generations from random weights on, then the latest policy. */
export function CheckpointSlider() {
  const { store, shelf, timelineStore } = usePage()
  const isPast = useStore(timelineStore, (state) => state.at !== null)
  const generations = useApp((state) => state.run.generations)
  const show = useApp((state) => state.spectator.show)
  const id = useId()
  if (generations.length < 2) return null
  const shown = show.kind === 'policy' ? shelf.generations.indexOf(show.snapshot) : -1
  const index = shown < 0 ? generations.length : shown

  function choose(next: number): void {
    const snapshot = shelf.generations[next]
    const chosen = snapshot && ({ kind: 'policy', snapshot, title: words.name(snapshot.updates) } as const)
    patch(store, 'spectator', { show: chosen ?? { kind: 'latest' } })
  }

  const name = show.kind === 'best' ? words.best : shown < 0 ? words.latest : words.name(generations[shown] ?? 0)
  return (
    <div className="checkpoint-slider" title={words.help}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={generations.length}
        value={index}
        aria-valuetext={name}
        onChange={(event) => choose(Number(event.target.value))}
      />
      <output htmlFor={id}>{isPast && shown >= 0 ? words.here(name) : name}</output>
    </div>
  )
}
