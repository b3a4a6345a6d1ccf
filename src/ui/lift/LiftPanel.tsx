import { type CSSProperties, useEffect, useId, useRef } from 'react'
import { keyUseOf } from '../../shared/keys.ts'
import { agentsOf, MEDALS, type Medal, medalOf, medalTicks } from '../../sim/agents.ts'
import { levelCard, levelMenu, loadLevel, menuIdOf } from '../../sim/levels.ts'
import { TICKS_PER_SECOND } from '../../sim/world.ts'
import { type AppStore, patch } from '../../store/app/appStore.ts'
import { promptingOf } from '../../store/app/hands.ts'
import {
  clipsOn,
  envOfRun,
  isStrength,
  MAX_DELAY,
  opponentInForce,
  opponentsNamed,
  opponentsOn,
} from '../../store/app/rivals.ts'
import type { KeptClip } from '../../store/app/teach.ts'
import type { LevelRecord, Opponent, RivalView } from '../../store/app/types.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { decimals } from '../format.ts'
import { Icon } from '../icons.tsx'
import { useApp, usePage } from '../page.ts'
import { PlayedEndless } from '../stage/PlayedEndless.tsx'
import { laterText } from '../text/onDemand.ts'
import { said } from '../text/words.ts'
import { type LevelPainter, LevelPicture } from './LevelPicture.tsx'
import '../styles/lift.css'

const words = laterText.lift
const SHORT_TABLE = 6 // rows; a longer one has a column of its own

/** The levels of the game as the panel of the hotel's lift, and whom to race on the chosen one. */
export function LiftPanel({ paint }: { readonly paint: LevelPainter }) {
  const { store } = usePage()
  const level = useApp(({ play }) => play.level)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => () => document.getElementById('stage')?.focus({ preventScroll: true }), [])
  useEffect(() => {
    /** Enter plays wherever a choice is made: it does nothing else on radio buttons and sliders. */
    function play(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || event.repeat || keyUseOf(event.target) !== 'sliding') return
      event.preventDefault()
      startGame(store)
    }
    const element = panel.current
    element?.addEventListener('keydown', play)
    return () => element?.removeEventListener('keydown', play)
  }, [store])

  return (
    <section className="lift" aria-label={words.title} ref={panel}>
      <h2>{words.title}</h2>
      <Floors paint={paint} />
      <div className="lift-floor">
        <LevelPicture key={level} level={level} paint={paint} />
        <div className="lift-about">
          <div className="lift-facts">
            <h3>{said(levelCard(level)?.name ?? level)}</h3>
            <p>{said(levelCard(level)?.lesson ?? '')}</p>
          </div>
          <SplitTimes level={level} />
          <Medals level={level} />
        </div>
        <PlayedEndless />
        <OpponentChoice />
        <div className="lift-doors">
          <Leave label={words.back} prompt="back" onClick={() => patch(store, 'play', { screen: 'title' })} />
          <Leave label={words.play} prompt="confirm" isMain onClick={() => startGame(store)} />
        </div>
      </div>
    </section>
  )
}

/**
 * Radio buttons: the chosen one has the focus at first, arrow keys choose. The stage's keys and a gamepad choose as
 * well. A second press on the chosen floor plays.
 */
function Floors({ paint }: { readonly paint: LevelPainter }) {
  const { store } = usePage()
  const chosen = useApp(({ play }) => play.level)
  useApp((state) => state.levels) // imported ones come and go
  const name = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  const menuId = menuIdOf(chosen)

  useEffect(() => focusOn(list.current, menuId), [menuId])
  useEffect(() => keepChosenInSight(list.current), [])

  return (
    <fieldset className="lift-floors" ref={list}>
      <legend className="unseen">{words.floors}</legend>
      {levelMenu().map((floor, index) => {
        const isChosen = floor.id === menuId
        const level = isChosen ? chosen : floor.id // an endless one with its seed
        return (
          <label key={floor.id} data-chosen={isChosen || undefined}>
            <input
              type="radio"
              name={name}
              value={floor.id}
              checked={isChosen}
              onChange={() => patch(store, 'play', { level: floor.id })}
              onClick={() => isChosen && startGame(store)}
            />
            <span className="lift-button" aria-hidden="true">
              {index + 1}
            </span>
            <LevelPicture key={level} level={level} paint={paint} />
            <FloorFacts name={said(levelCard(level)?.name ?? floor.name)} level={level} />
          </label>
        )
      })}
    </fieldset>
  )
}

/** The focus follows the choice, unless it is elsewhere in the panel. */
function focusOn(list: HTMLFieldSetElement | null, floor: string): void {
  const input = list?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(floor)}"]`)
  if (!list || !input) return
  input.parentElement?.scrollIntoView({ block: 'nearest' })
  const { activeElement } = document
  if (list.contains(activeElement) || !list.parentElement?.contains(activeElement)) input.focus({ preventScroll: true })
}

/** Also where what is chosen beside or below the list takes some of its room. Returns how to stop. */
function keepChosenInSight(list: HTMLFieldSetElement | null): () => void {
  const observer = new ResizeObserver(() => {
    list?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  })
  if (list) observer.observe(list)
  return () => observer.disconnect()
}

function startGame(store: AppStore): void {
  patch(store, 'play', { screen: 'playing', pauseReason: null })
}

function FloorFacts({ name, level }: { readonly name: string; readonly level: string }) {
  const record = useApp(({ records }) => records[level])
  const medal = record === undefined ? null : medalOf(level, record.ticks)
  return (
    <span className="lift-name">
      <b>{name}</b>
      <span className="dim">
        {record === undefined ? words.notYet : words.record(secondsOf(record.ticks), record.coins)}
      </span>
      {medal !== null && <MedalSign medal={medal} isWon label={words.medals[medal]} />}
    </span>
  )
}

/** The times that win the level's medals, and whether the person's best time has won them. */
function Medals({ level }: { readonly level: string }) {
  const record = useApp(({ records }) => records[level])
  if (agentsOf(level) === null) return <p className="dim">{words.noMedals}</p>
  const next = record === undefined ? undefined : MEDALS.find((medal) => (medalTicks(level, medal) ?? 0) < record.ticks)
  return (
    <ul className="lift-medals" aria-label={words.medalTimes}>
      {[...MEDALS].reverse().map((medal) => {
        const ticks = medalTicks(level, medal) ?? 0
        const isWon = record !== undefined && record.ticks <= ticks
        return (
          <li key={medal} data-won={isWon || undefined}>
            <MedalSign
              medal={medal}
              isWon={isWon}
              label={isWon ? words.won(words.medals[medal]) : words.medals[medal]}
            />
            {words.seconds(secondsOf(ticks))}
            {medal === next && record !== undefined && (
              <em className="lift-missing">{words.missing(secondsOf(record.ticks - ticks))}</em>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The times at which the person's best run and the expert pass the level's milestones; null where neither has any. */
function SplitTimes({ level }: { readonly level: string }) {
  const record = useApp(({ records }) => records[level])
  const expert = agentsOf(level)?.expert
  if (expert === undefined) return null
  const { milestones } = loadLevel(level)
  const rows = [
    ...milestones.map(({ name }, at) => ({ name: said(name), you: record?.splits[at], agent: expert.splits[at] })),
    { name: words.bell, you: record?.ticks, agent: expert.ticks },
  ]
  return (
    <table className="lift-splits" data-long={rows.length > SHORT_TABLE || undefined}>
      <caption className="unseen">{words.splits}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{words.milestone}</span>
          </th>
          <th scope="col">{words.you}</th>
          <th scope="col">{words.agent}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, you, agent }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{splitOf(you)}</td>
            <td>{splitOf(agent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A dash where it was not passed. */
function splitOf(ticks = 0): string {
  return ticks === 0 ? '–' : secondsOf(ticks)
}

interface MedalSignProps {
  readonly medal: Medal
  readonly isWon: boolean
  readonly label: string
}

function MedalSign({ medal, isWon, label }: MedalSignProps) {
  return (
    <span className="medal" data-medal={medal} data-won={isWon || undefined}>
      <span aria-hidden="true">{isWon && <Icon name="check" />}</span>
      {label}
    </span>
  )
}

const RIVAL_VIEWS: readonly RivalView[] = ['ghost', 'sideBySide']
const TICKS_PER_DECISION = 4 // of the shipped policies

/** Whom to race, how it is shown, and how fast a trained one reacts. */
function OpponentChoice() {
  const { store } = usePage()
  const play = useApp((state) => state.play)
  const records = useApp((state) => state.records)
  const rivals = useApp((state) => state.rivals)
  const startedWith = useApp((state) => state.run.startedWith)
  const updates = useApp((state) => Math.min(1, state.run.updates))
  const teach = useApp((state) => state.teach)
  const state = { play, records, rivals, teach, run: { startedWith, updates } }
  const opponent = opponentInForce(state)
  const offered = opponentsOn(state, play.level)
  const options = opponentsNamed(state, play.level).map((value) => ({
    value,
    label: optionLabel(value, play.level, records[play.level]),
    disabled: !offered.includes(value),
  }))
  const agent = isStrength(opponent) ? agentsOf(play.level)?.[opponent] : undefined
  const ticks = (opponent === 'trained' && envOfRun(state, play.level)?.ticksPerAction) || TICKS_PER_DECISION
  const decisionMs = (ticks * 1000) / TICKS_PER_SECOND
  const prompts = usePrompts()
  const choice = useRef<HTMLDivElement>(null)
  const shown = useRef(opponent)

  useEffect(() => {
    if (opponent === shown.current) return
    shown.current = opponent
    choice.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }) // below the edge of a phone held sideways
  }, [opponent])

  return (
    <div className="lift-race" ref={choice}>
      <Segmented
        label={words.race}
        help={words.raceHelp}
        value={opponent}
        options={options}
        onChange={(value) => patch(store, 'play', { opponent: value })}
      />
      {agent && <p className="lift-rings">{words.rings(Math.round(100 * agent.success))}</p>}
      {opponent === 'kept' && <ClipChoice clips={clipsOn(state, play.level)} />}
      {opponent !== 'nobody' && (
        <Segmented
          label={words.rivalView}
          help={words.rivalViewHelp}
          prompt={prompts.view}
          value={play.rivalView}
          options={RIVAL_VIEWS.map((value) => ({ value, label: words.rivalViews[value] }))}
          onChange={(rivalView) => patch(store, 'play', { rivalView })}
        />
      )}
      {(isStrength(opponent) || opponent === 'trained') && (
        <Delay delay={play.delay} decisionMs={decisionMs} onChange={(delay) => patch(store, 'play', { delay })} />
      )}
    </div>
  )
}

/** Which of the clips that the person has kept. */
function ClipChoice({ clips }: { readonly clips: readonly KeptClip[] }) {
  const { store } = usePage()
  const chosen = useApp(({ play }) => play.keptClip)
  return (
    <label className="lift-clip">
      {words.keptClip}
      <select
        value={clips.find(({ id }) => id === chosen)?.id ?? clips[0]?.id}
        onChange={({ target }) => patch(store, 'play', { keptClip: target.value })}
      >
        {clips.map(({ id, name, clip }) => (
          <option key={id} value={id}>
            {words.withTime(name, secondsOf(clip.actions.length * clip.ticksPerAction))}
          </option>
        ))}
      </select>
    </label>
  )
}

function optionLabel(opponent: Opponent, level: string, record: LevelRecord | undefined): string {
  const name = words.opponents[opponent]
  if (isStrength(opponent)) {
    const agent = agentsOf(level)?.[opponent]
    return agent === undefined ? name : words.withTime(name, secondsOf(agent.ticks))
  }
  return opponent === 'best' && record !== undefined ? words.withTime(name, secondsOf(record.ticks)) : name
}

interface DelayProps {
  readonly delay: number // decisions
  readonly decisionMs: number
  onChange(delay: number): void
}

function Delay({ delay, decisionMs, onChange }: DelayProps) {
  const id = useId()
  const said = words.delayed(delay, Math.round(delay * decisionMs))
  const prompt = usePrompts().delay
  return (
    <div className="lift-delay" title={words.delayHelp}>
      <label htmlFor={id}>
        {words.delay} <span aria-hidden="true">{prompt !== '' && <kbd>{prompt}</kbd>}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={MAX_DELAY}
        step={1}
        value={delay}
        aria-valuetext={said}
        style={{ '--position': delay / MAX_DELAY } as CSSProperties}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <output htmlFor={id}>{said}</output>
    </div>
  )
}

/** Medals are won by hundredths of a second. */
function secondsOf(ticks: number): string {
  return decimals(ticks / TICKS_PER_SECOND, 2)
}

/** The keys or buttons of the device in use. */
function usePrompts() {
  return words.prompts[useApp(({ hands }) => promptingOf(hands))]
}

interface LeaveProps {
  readonly label: string
  readonly prompt: 'confirm' | 'back'
  readonly isMain?: boolean
  onClick(): void
}

/** A button that leaves the panel, with the key or button of the device in use. */
function Leave({ label, prompt, isMain = false, onClick }: LeaveProps) {
  const key = usePrompts()[prompt]
  return (
    <button type="button" className={isMain ? 'button primary' : 'button'} onClick={onClick}>
      {label} {key !== '' && <kbd>{key}</kbd>}
    </button>
  )
}
