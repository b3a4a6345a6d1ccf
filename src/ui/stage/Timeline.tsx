import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createAutopsies, isMissed } from '../../store/controls/autopsies.ts'
import { drawnEpisode, probabilityOf, type TracedEpisode, tracedEpisode } from '../../store/history/episodeTrace.ts'
import { shownActions } from '../glyphs.ts'
import { Icon } from '../icons.tsx'
import { usePage } from '../page.ts'
import { timelineText as words } from '../text/timeline.ts'
import { useAnimationFrame } from '../useAnimationFrame.ts'
import { AutopsyCard } from './AutopsyCard.tsx'
import { CheckpointComparison } from './CheckpointComparison.tsx'
import { CheckpointSlider } from './CheckpointSlider.tsx'
import { actionsFromAbove, decisionAt, paintTimeline, TIMELINE_HEIGHT, type TimelineMarks } from './timelinePainting.ts'
import '../styles/timeline.css'

const LEAP = 10 // decisions of a Page key

/** Every decision of the episode on the stage; any of them can be put on the stage again. */
export function Timeline() {
  const page = usePage()
  const { trace, timeline, timelineStore } = page
  const [autopsies] = useState(() => createAutopsies(page))
  const autopsy = useStore(autopsies.state)
  useEffect(() => autopsies.close, [autopsies])
  const at = useStore(timelineStore, (state) => state.at)
  const [, setFinished] = useState(0) // renders again when an episode has ended
  const root = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef('')

  const episode = () => (at === null ? null : tracedEpisode(trace, at.episode)) ?? drawnEpisode(trace)

  useAnimationFrame(() => {
    const [slider, surface] = [root.current, canvas.current]
    if (slider === null || surface === null) return
    const width = slider.clientWidth
    const turning = autopsy.autopsy?.turning?.decision ?? null
    const key = `${trace.version} ${at?.episode} ${at?.decision} ${turning} ${width} ${devicePixelRatio}`
    if (key === drawn.current) return
    drawn.current = key
    const shown = episode()
    draw(surface, width, shown, {
      at: at?.decision ?? null,
      turning: shown.id === autopsy.episode ? turning : null,
    })
    announce(slider, shown, at?.decision ?? null)
    setFinished(trace.finished?.id ?? 0)
    if (autopsy.phase !== 'none' && tracedEpisode(trace, autopsy.episode) === null) autopsies.close()
  })

  function goTo({ clientX }: PointerEvent): void {
    if (root.current === null) return
    const { left, width } = root.current.getBoundingClientRect()
    const shown = episode()
    timeline.go(decisionAt(clientX - left, width, shown.length), shown.id)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const shown = episode()
    const now = at?.decision ?? shown.length
    const target = targetOf(event.key, now, shown.length)
    if (target === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (target === 'live') timeline.live()
    else timeline.go(target, shown.id)
  }

  const subject = at === null ? trace.finished : episode()
  const missed = subject !== null && isMissed(subject) ? subject : null

  return (
    <section className="timeline" aria-label={words.title}>
      <div
        className="timeline-strip"
        ref={root}
        role="slider"
        tabIndex={0}
        aria-label={words.slider}
        aria-valuemin={1}
        aria-valuenow={1}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
        }}
      >
        <canvas ref={canvas} style={{ height: TIMELINE_HEIGHT }} />
      </div>
      <div className="timeline-side">
        {at === null ? <p className="dim">{words.hint}</p> : <Place episode={episode()} decision={at.decision} />}
        <div className="timeline-buttons">
          {at !== null && (
            <button type="button" className="button" title={words.liveHelp} onClick={timeline.live}>
              <Icon name="train" />
              {words.live}
            </button>
          )}
          {missed !== null && missed.outcome !== 'bell' && missed.outcome !== null && (
            <button
              type="button"
              className="button"
              title={words.autopsy.askHelp}
              onClick={() => void autopsies.open(missed.id)}
            >
              {words.autopsy.ask[missed.outcome]}
            </button>
          )}
          {trace.finished !== null && (
            <button
              type="button"
              className="quiet-button"
              title={words.beforeHelp}
              onClick={() => trace.finished && timeline.go(trace.finished.length, trace.finished.id)}
            >
              {words.before}
            </button>
          )}
        </div>
      </div>
      <CheckpointSlider />
      <CheckpointComparison />
      {autopsy.phase !== 'none' && <AutopsyCard autopsies={autopsies} />}
    </section>
  )
}

/** What was said and done in the state on the stage, and that it is the same state. */
function Place({ episode, decision }: { readonly episode: TracedEpisode; readonly decision: number }) {
  const { timelineStore, trace } = usePage()
  const replayed = useStore(timelineStore, (state) => state.replayed)
  return (
    <div className="timeline-place">
      <p>
        <b>{words.place(decision, episode.length)}</b>
        {words.colon}
        {didOf(episode, decision)}
      </p>
      <p className="dim">
        {words.figures(
          episode.hasValue ? episode.values[decision] : null,
          episode.advantages[decision],
          episode.rewards[decision],
        )}
        {words.comma}
        {words.by(episode.policyUpdates[decision])}
      </p>
      <p className="dim" title={words.equalHelp} data-hash={replayed?.hash}>
        {replayed !== null && (
          <>
            {words.state(replayed.hash.toString(16).padStart(8, '0'))}
            {words.comma}
            {trace.opened === episode ? (
              words.ofTraining
            ) : (
              <span className={replayed.isEqual ? 'tone-better' : 'timeline-differs'}>
                {replayed.isEqual ? `✓ ${words.equal}` : `✕ ${words.differs}`}
              </span>
            )}
          </>
        )}
      </p>
    </div>
  )
}

function didOf(episode: TracedEpisode, decision: number): string {
  const action = episode.actions[decision]
  return words.did(shownActions(episode.env)[action].name, probabilityOf(episode, decision, action))
}

function draw(surface: HTMLCanvasElement, width: number, episode: TracedEpisode, marks: TimelineMarks): void {
  const context = surface.getContext('2d')
  if (context === null) return
  surface.width = Math.round(width * devicePixelRatio)
  surface.height = Math.round(TIMELINE_HEIGHT * devicePixelRatio)
  context.scale(devicePixelRatio, devicePixelRatio)
  paintTimeline(context, width, episode, marks, words.lanes)
}

function announce(slider: HTMLElement, episode: TracedEpisode, at: number | null): void {
  const { env, length, outcome, replayable } = episode
  const actions = shownActions(env)
  slider.title = words.lanesHelp(actionsFromAbove(env).map(({ action }) => actions[action].name))
  slider.setAttribute('aria-valuemax', String(Math.max(1, length)))
  slider.setAttribute('aria-valuenow', String(at === null ? Math.max(1, length) : at + 1))
  const end = outcome === null ? '' : `, ${words.ends[outcome]}`
  const lost = replayable < length ? ` ${words.untilTakeOver}` : ''
  const place = at === null ? words.isLive(length) : `${words.place(at, length)}: ${didOf(episode, at)}`
  slider.setAttribute('aria-valuetext', `${place}${end}.${lost}`)
}

/** Where a key moves the stage; null if it is none of the timeline's keys. */
function targetOf(key: string, now: number, length: number): number | 'live' | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return now - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return now + 1 >= length ? 'live' : now + 1
    case 'PageDown':
      return now - LEAP
    case 'PageUp':
      return now + LEAP
    case 'Home':
      return 0
    case 'End':
      return length - 1
    case 'Escape':
      return 'live'
    default:
      return null
  }
}
