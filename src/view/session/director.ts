import type { EnvConfig, PlatformerConfig } from '../../env/config.ts'
import type { HeldKeys } from '../../policies/human.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { isTrial, levelMenu, loadLevel } from '../../sim/levels.ts'
import { createWorld } from '../../sim/state.ts'
import { GAME_SCREENS, patch, toggleTakeOver } from '../../store/app/appStore.ts'
import { keepRecord, opponentInForce, opponentsOn, rivalInForce, rivalKey } from '../../store/app/rivals.ts'
import { gammaInForce, policyOnStage } from '../../store/app/stagePolicy.ts'
import type { AppState, PauseReason, PlayState, Rival } from '../../store/app/types.ts'
import { tracedEpisode } from '../../store/history/episodeTrace.ts'
import type { StageDeps } from '../deps.ts'
import { type AgentSession, createAgentSession } from './agent.ts'
import { type ClipSession, createClipSession } from './clip.ts'
import { createGroupSession, type GroupSession } from './group.ts'
import { answerCommand, type Command } from './menu.ts'
import { createMotion, type Motion } from './motion.ts'
import { createPairSession, type PairSession } from './pair.ts'
import { createPastSession, type PastSession } from './past.ts'
import { createPlaySession, type PlaySession } from './play.ts'
import { createRaceSession, type RaceSession } from './race.ts'
import { createReferenceSession, type ReferenceSession } from './reference.ts'
import { createReporter } from './report.ts'
import { createRivalRun, type RivalRun, startOf } from './rival.ts'
import { advance, createTicker, freeze } from './ticker.ts'

/** What is on the stage: a session that plays, or a past state of the agent's. */
export type Shown = Session | PastSession

type Session =
  | TitleSession
  | PlaySession
  | AgentSession
  | ClipSession
  | PairSession
  | RaceSession
  | GroupSession
  | ReferenceSession

/** The level behind the title and the list of levels. */
interface TitleSession {
  readonly kind: 'title'
  readonly motion: Motion
  /** Behind the title, the level's trained expert plays, again and again; null while nobody does. */
  readonly demo: RivalRun | null
}

/** Chooses the session on the stage from the page's state and plays it tick by tick. Independent of drawing. */
export interface Director {
  readonly shown: Shown
  /** Plays the ticks that are due; returns the frame's position between the last two, 0–1. */
  frame(elapsedMs: number): number
  /** Handles a key or button; true if it had an effect. */
  press(command: Command): boolean
  restart(): void
  /** Pauses the game that a person plays; nothing happens if none does. */
  pause(reason: PauseReason): void
  /** Whether a person controls the hero: game keys then go to the stage. */
  personPlays(): boolean
  /** Freezes the game for a moment to emphasise a hit. Only while a person plays. */
  hitStop(): void
}

interface DirectorOptions {
  readonly deps: StageDeps
  /** Read once a tick; a tap shorter than a tick counts as one tick. */
  readonly keys: () => HeldKeys
  /** First seed of a person's episodes. */
  readonly seed: number
}

const HIT_STOP_TICKS = 4
const DEMO_PAUSE_TICKS = 100 // after the bell, or a fall
const NO_KEYS: HeldKeys = { left: false, right: false, jump: false, attack: false }

export function createDirector({ deps, keys, seed }: DirectorOptions): Director {
  const { store, shelf, group } = deps
  const ticker = createTicker()
  const reporter = createReporter(deps.frame, deps.trace, () => gammaInForce(store.getState()))
  let shownKey = ''
  let shown: Session = titleOf(store.getState().play.level)
  let askedBefore: PolicySnapshot | null = null
  let past: PastSession | null = null // over an agent's session, which waits
  let stepRequests = store.getState().spectator.stepRequests
  let restartRequests = store.getState().spectator.restartRequests
  let screenBefore: PlayState['screen'] = 'title'
  let decisionsOwed = 0
  let demoPauseTicks = 0

  function frame(elapsedMs: number): number {
    const state = store.getState()
    cast(state)
    lookBack(state)
    preview(state)
    obeyRequests(state)
    if (past !== null) return 1
    const still = shown.kind === 'title' ? shown.demo === null : isHeld(state)
    if (still && decisionsOwed === 0) return 1
    if (!still) decisionsOwed = 0
    const pace = shown.kind === 'play' || shown.kind === 'title' ? 1 : state.spectator.pace
    return advance(ticker, elapsedMs * pace, () => tick(state))
  }

  /** Changes the session when the page's state asks for another one. */
  function cast(state: AppState): void {
    // A result stays on the stage, even if the person's new best run has become an opponent.
    if (shown.kind === 'play' && showsResultOf(state, shown)) return
    const key = keyOf(state, isRivalReady(state))
    const screen = state.mode === 'play' ? state.play.screen : 'title'
    const startsPlaying = screen === 'playing' && !GAME_SCREENS.has(screenBefore)
    screenBefore = screen
    if (key === shownKey && !startsPlaying) return
    shownKey = key
    past = null // with the frame that it would rewrite
    shown = create(state)
    decisionsOwed = 0
    // A question belongs to the game that asked it.
    if (state.play.question !== null) dropQuestion(state.play)
  }

  /** Shows the past state that the timeline asks for, or the live session again. */
  function lookBack({ spectator: { show } }: AppState): void {
    const { timelineStore, trace, frame } = deps
    const { at, replayed } = timelineStore.getState()
    const episode = at === null || shown.kind !== 'agent' ? null : tracedEpisode(trace, at.episode)
    if (at === null || episode?.env?.kind !== 'platformer' || shown.kind !== 'agent') {
      past?.leave()
      past = null
      if (at !== null) timelineStore.setState({ at: null, replayed: null }) // the episode is no longer kept
      return
    }
    const asked = show.kind === 'policy' ? show.snapshot : null
    if (past?.episode !== episode) {
      past?.leave()
      past = createPastSession(episode.env, episode, frame, shown.snapshot)
    } else if (replayed !== null && asked === askedBefore) return
    askedBefore = asked
    const hash = past.seek(at.decision, asked)
    timelineStore.setState({ replayed: { hash, isEqual: hash === episode.hashes[at.decision] } })
  }

  /** While the stage stands, the values on the level are already those of the policy that will decide next. */
  function preview(state: AppState): void {
    if (shown.kind === 'agent') shown.preview(isHeld(state) ? policyOnStage(shelf, state.spectator.show) : null)
  }

  function dropQuestion({ screen }: PlayState): void {
    patch(store, 'play', { question: null, ...(screen === 'asked' && { screen: 'playing' }) })
  }

  function create(state: AppState): Session {
    if (state.mode === 'play') {
      const { play } = state
      if (play.screen === 'title' || play.screen === 'levelSelect') return titleOf(play.level, demoOf(state))
      const opponent = opponentInForce(state)
      if (opponent === 'nobody') return createPlaySession({ levelId: play.level, seed, onClip: deps.onClip })
      const rival = rivalInForce(state, shelf, seed)
      if (rival === null) return titleOf(play.level) // until it is loaded
      const run = createRivalRun(opponent, rival, play.delay)
      return createPlaySession({ levelId: play.level, ...startOf(rival), rival: run, onClip: deps.onClip })
    }
    const { show } = state.spectator
    if (show.kind === 'clip') return createClipSession(show.clip, show.title)
    if (show.kind === 'pair') return createPairSession(show.left, show.right)
    const env = envOnStage(state)
    if (env.kind === 'text') return titleOf(state.play.level) // answers are read on the page, not on the stage
    if (env.kind === 'reference') return createReferenceSession(env, reporter)
    if (show.kind === 'race') return createRaceSession(env, () => shelf.generations)
    if (show.kind === 'group') return createGroupSession(env, () => group.group)
    return createAgentSession(env, reporter)
  }

  function isRivalReady(state: AppState): boolean {
    return rivalInForce(state, shelf, seed) !== null
  }

  /** Whether time is stopped. */
  function isHeld(state: AppState): boolean {
    if (state.mode === 'play') return state.play.screen !== 'playing'
    return state.spectator.paused
  }

  function obeyRequests({ spectator }: AppState): void {
    if (spectator.stepRequests !== stepRequests) {
      decisionsOwed += Math.max(0, spectator.stepRequests - stepRequests)
      stepRequests = spectator.stepRequests
    }
    if (spectator.restartRequests !== restartRequests) {
      restartRequests = spectator.restartRequests
      restart()
    }
  }

  /** Plays one tick; returns false when a requested single decision is complete, or when a person's game has to wait. */
  function tick(state: AppState): boolean {
    const complete = tickShown(state)
    if (shown.kind === 'play') return complete
    if (decisionsOwed === 0 || !complete) return true
    decisionsOwed--
    return decisionsOwed > 0
  }

  function tickShown(state: AppState): boolean {
    const { spectator } = state
    switch (shown.kind) {
      case 'title':
        if (shown.demo !== null) tickDemo(shown.demo)
        return false
      case 'play':
        hear(shown)
        shown.tick(keys())
        reportPlay(shown)
        return shown.question === null && personPlays() // a gamepad that is gone pauses between two ticks
      case 'agent':
        return shown.tick({
          snapshot: policyOnStage(shelf, spectator.show),
          reference: state.view.showReference ? shelf.reference : null,
          greedy: spectator.greedy,
          takenOver: spectator.takenOver,
          keys: spectator.takenOver ? keys() : NO_KEYS,
          rewardWeights: state.config.env.kind === 'platformer' ? state.config.env.rewardWeights : NO_WEIGHTS,
        })
      case 'clip': {
        deps.frame.controlledBy = 'clip'
        deps.frame.action = shown.action
        deps.frame.version++
        return shown.tick()
      }
      case 'pair':
      case 'group':
        return shown.tick()
      case 'race':
        shown.tick(spectator.greedy)
        return true
      case 'reference':
        return shown.tick({ snapshot: policyOnStage(shelf, spectator.show), greedy: spectator.greedy })
      default:
        return shown satisfies never
    }
  }

  function tickDemo(demo: RivalRun): void {
    demo.tick()
    demo.motion.events.count = 0 // the title is quiet
    if (demo.result === null || ++demoPauseTicks < DEMO_PAUSE_TICKS) return
    demoPauseTicks = 0
    demo.begin()
  }

  /** Passes the answer of the page to the ? Block that waits for it. */
  function hear(session: PlaySession): void {
    const { question } = store.getState().play // a frame plays several ticks
    if (question === null || question.verdict === null) return
    session.answer(question.verdict)
    patch(store, 'play', { question: null })
  }

  function reportPlay(session: PlaySession): void {
    const { play } = store.getState()
    const { lives, result, question } = session
    const { coins } = session.motion.world
    if (question !== null) patch(store, 'play', { screen: 'asked', question: { seed: question, verdict: null } })
    if (play.lives !== lives || play.coins !== coins) patch(store, 'play', { lives, coins })
    // A slow frame plays several ticks: the result is reported once.
    if (result === null || play.screen === 'result') return
    const previous = store.getState().records[play.level] ?? null
    const best = result.rang && (previous === null || result.ticks < previous.ticks)
    const { clip, ...outcome } = result
    screenBefore = 'result'
    patch(store, 'play', { screen: 'result', result: { ...outcome, best, previous } })
    if (best && !isTrial(play.level)) keepRecord(store, play.level, outcome, clip)
  }

  function restart(): void {
    if (shown.kind === 'title') return
    if (shown.kind !== 'play') {
      shown.restart()
      return
    }
    patch(store, 'play', { screen: 'playing', result: null, question: null })
    const state = store.getState()
    shown = create(state)
    shownKey = keyOf(state, isRivalReady(state))
    screenBefore = 'playing'
  }

  function press(command: Command): boolean {
    const state = store.getState()
    if (command === 'mute') {
      patch(store, 'view', { muted: !state.view.muted })
      return true
    }
    if (state.mode !== 'play') return pressTakenOver(state, command)
    const answer = answerCommand(
      state.play,
      command,
      levelMenu().map(({ id }) => id),
      opponentsOn(state, state.play.level),
    )
    if (answer === null) return false
    if (answer === 'restart') restart()
    else patch(store, 'play', { pauseReason: null, ...answer })
    return true
  }

  /** While a person has taken over the agent's hero, `confirm` pauses and resumes and `back` hands back. */
  function pressTakenOver({ spectator }: AppState, command: Command): boolean {
    if (!personPlays() || (command !== 'confirm' && command !== 'back')) return false
    if (command === 'confirm') patch(store, 'spectator', { paused: !spectator.paused })
    else toggleTakeOver(store)
    return true
  }

  function pause(reason: PauseReason): void {
    if (!personPlays()) return
    if (store.getState().mode === 'play') patch(store, 'play', { screen: 'paused', pauseReason: reason })
    else patch(store, 'spectator', { paused: true })
  }

  function personPlays(): boolean {
    const { mode, play, spectator } = store.getState()
    return mode === 'play' ? play.screen === 'playing' : spectator.takenOver && shown.kind === 'agent'
  }

  return {
    get shown() {
      return past ?? shown
    },
    frame,
    press,
    restart,
    pause,
    personPlays,
    hitStop() {
      if (shown.kind === 'play') freeze(ticker, HIT_STOP_TICKS)
    },
  }
}

const NO_WEIGHTS: Readonly<Record<string, number>> = {}

function titleOf(levelId: string, rival: Rival | null = null): TitleSession {
  if (rival === null) return { kind: 'title', motion: createMotion(createWorld(loadLevel(levelId))), demo: null }
  const demo = createRivalRun('expert', rival, 0)
  return { kind: 'title', motion: demo.motion, demo }
}

/** What the expert of the level behind the title plays; null if it is not loaded, for less motion, and behind the levels. */
function demoOf({ play, rivals, view }: AppState): Rival | null {
  if (play.screen !== 'title' || view.reducedMotion) return null
  return rivals[rivalKey(play.level, 'expert')] ?? null
}

/** States with equal keys have the same session. */
function keyOf(state: AppState, isRivalReady: boolean): string {
  if (state.mode === 'play') {
    const { screen, level, delay } = state.play
    if (screen === 'title' || screen === 'levelSelect') return `${demoOf(state) === null ? 'title' : 'demo'} ${level}`
    const opponent = opponentInForce(state)
    if (opponent === 'nobody') return `play ${level}`
    return `${isRivalReady ? 'play' : 'wait'} ${level} ${opponent} ${delay}`
  }
  const { show } = state.spectator
  if (show.kind === 'clip') return `clip ${clipKey(show.clip)}`
  if (show.kind === 'pair') return `pair ${clipKey(show.left)} ${clipKey(show.right)}`
  const env = envOnStage(state)
  if (env.kind === 'text') return `title ${state.play.level}`
  if (env.kind === 'reference') return `reference ${env.id}`
  const isRace = show.kind === 'race' || show.kind === 'group'
  return `${isRace ? `${show.kind} ${state.run.runId}` : 'agent'} ${dynamicsOf(env)}`
}

function showsResultOf({ mode, play }: AppState, session: PlaySession): boolean {
  return mode === 'play' && play.screen === 'result' && play.level === session.motion.world.level.id
}

const clipKeys = new WeakMap<object, number>()
let nextClipKey = 1

function clipKey(clip: object): number {
  const known = clipKeys.get(clip) ?? nextClipKey++
  clipKeys.set(clip, known)
  return known
}

const dynamics = new WeakMap<PlatformerConfig, string>()

/** The configuration without its reward weights, which act live. Computed once per object. */
function dynamicsOf(env: PlatformerConfig): string {
  let text = dynamics.get(env)
  if (text === undefined) {
    const { rewardWeights: _, ...rest } = env
    text = JSON.stringify(rest)
    dynamics.set(env, text)
  }
  return text
}

/** The run's environment during a run and for clips that the run has played; otherwise the one under edit. */
function envOnStage({ run, config, spectator }: AppState): EnvConfig {
  const underWay = run.state === 'starting' || run.state === 'running' || run.state === 'paused'
  const isOfRun = underWay || spectator.show.kind === 'group'
  return isOfRun && run.startedWith ? run.startedWith.env : config.env
}
