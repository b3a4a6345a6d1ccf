import { describe, expect, it } from 'vitest'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import type { HeldKeys } from '../../../src/policies/human.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import type { Clip } from '../../../src/sim/clip.ts'
import { hashWorld } from '../../../src/sim/state.ts'
import { createAppStore, patch, toggleTakeOver } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import {
  createGroupFrame,
  createSnapshotShelf,
  createSpectatorFrame,
  createSwarmFrame,
} from '../../../src/store/app/frames.ts'
import { rivalKey } from '../../../src/store/app/rivals.ts'
import { createExactStore } from '../../../src/store/controls/exactStore.ts'
import { createForkStore } from '../../../src/store/controls/forks.ts'
import { createTimeline, createTimelineStore } from '../../../src/store/controls/timeline.ts'
import { createEpisodeTrace } from '../../../src/store/history/episodeTrace.ts'
import { stageWords } from '../../../src/ui/text/stage.ts'
import { createDirector, type Director } from '../../../src/view/session/director.ts'
import { shippedRival } from '../../shippedPolicies.ts'

const FRAME_MS = 1000 / 60
const NOTHING: HeldKeys = { left: false, right: false, jump: false, attack: false }

function createPage() {
  const clips: Clip[] = []
  const deps = {
    store: createAppStore(defaultRunConfig()),
    words: stageWords,
    shelf: createSnapshotShelf(),
    frame: createSpectatorFrame(),
    swarm: createSwarmFrame(),
    group: createGroupFrame(),
    exactStore: createExactStore(),
    forkStore: createForkStore(),
    timelineStore: createTimelineStore(),
    trace: createEpisodeTrace(),
    onClip: (clip: Clip) => clips.push(clip),
  }
  let keys = NOTHING
  const { store, trace, timelineStore } = deps
  const timeline = createTimeline({ store, trace, state: timelineStore, onMove: () => undefined })
  const director = createDirector({ deps, keys: () => keys, seed: 1 })
  return {
    ...deps,
    timeline,
    director,
    clips,
    hold: (held: Partial<HeldKeys>) => {
      keys = { ...NOTHING, ...held }
    },
    frames: (count: number) => play(director, count),
  }
}

function play(director: Director, count: number): void {
  for (let frame = 0; frame < count; frame++) director.frame(FRAME_MS)
}

/** The world on the stage at each decision of an agent's episode, by its hash, as drawn live. */
function watch({ director, store, frame }: ReturnType<typeof createPage>, decisions: number) {
  return Array.from({ length: decisions }, () => {
    const { stepRequests } = store.getState().spectator
    patch(store, 'spectator', { paused: true, stepRequests: stepRequests + 1 })
    const hash = hashWorld(agentWorld(director))
    play(director, 8)
    return { hash, frame: structuredClone(frame) }
  })
}

function pauseAtStart(page: ReturnType<typeof createPage>): void {
  patch(page.store, 'spectator', { paused: true })
  page.frames(1)
}

function agentWorld(director: Director) {
  if (director.shown.kind !== 'agent') throw new Error(`On the stage is ${director.shown.kind}.`)
  return director.shown.motion.world
}

/** A policy that always does one thing: its logits are its output biases. */
function alwaysDoing(action: number, updates: number, observationSize: number): PolicySnapshot {
  const bias = new Float32Array(6)
  bias[action] = 50
  const layer = { inputs: observationSize, outputs: 6, weights: new Float32Array(observationSize * 6), bias }
  return {
    algorithm: 'ppo',
    envId: 'BellmanBros-corridor-features-v1',
    observationSize,
    actionCount: 5,
    updates,
    envSteps: 0,
    head: { kind: 'sharedActorCritic', network: { activation: 'relu', layers: [layer] } },
  }
}

describe('the director', () => {
  it('plays an untrained policy before any training', () => {
    const { director, frame, frames } = createPage()
    frames(120)
    expect(director.shown.kind).toBe('agent')
    expect(frame.version).toBeGreaterThan(0)
    expect(frame.decision).toBeGreaterThan(10)
    expect(frame.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
    const { x, level } = agentWorld(director)
    expect(x).not.toBe(level.startX)
  })

  it('plays a new snapshot from the next decision on', () => {
    const { director, frame, shelf, frames } = createPage()
    frames(4)
    const size = observationSizeOnStage(director)
    shelf.latest = alwaysDoing(1, 7, size)
    frames(8)
    expect(frame.action).toBe(1)
    shelf.latest = alwaysDoing(0, 8, size)
    frames(8)
    expect(frame.action).toBe(0)
  })

  it('plays the untrained policy if a snapshot does not fit the observation', () => {
    const { frame, shelf, frames } = createPage()
    shelf.latest = alwaysDoing(1, 7, 3)
    frames(30)
    expect(frame.probabilities[1]).toBeLessThan(0.5)
  })

  it('stops while paused, and plays exactly one decision on request', () => {
    const { store, director, frame, frames } = createPage()
    frames(20)
    patch(store, 'spectator', { paused: true })
    frames(10)
    const { tick } = agentWorld(director)
    const { decision } = frame
    frames(30)
    expect(agentWorld(director).tick).toBe(tick)
    patch(store, 'spectator', { stepRequests: 1 })
    frames(30)
    expect(frame.decision).toBe(decision + 1)
    expect(agentWorld(director).tick - tick).toBeLessThanOrEqual(4)
  })

  it('plays a quarter of the ticks at a quarter of the pace', () => {
    const { store, director, frames } = createPage()
    patch(store, 'spectator', { pace: 0.25 })
    frames(80)
    expect(agentWorld(director).tick).toBe(20)
  })

  it('gives the agent the same world whether drawn at 30, 60 or 144 Hz', () => {
    const hashes = [30, 60, 144].map((framesPerSecond) => {
      const { director } = createPage()
      for (let frame = 0; frame < framesPerSecond * 2; frame++) director.frame(1000 / framesPerSecond)
      return hashWorld(agentWorld(director))
    })
    expect(new Set(hashes).size).toBe(1)
  })

  it('hands the hero to a person in mid-episode and takes him back', () => {
    const { store, director, frame, hold, frames } = createPage()
    frames(10)
    patch(store, 'spectator', { takenOver: true })
    hold({ right: true })
    frames(20)
    expect(director.personPlays()).toBe(true)
    expect(frame.controlledBy).toBe('person')
    expect(agentWorld(director).velocityX).toBeGreaterThan(0)
    const { tick } = agentWorld(director)
    patch(store, 'spectator', { takenOver: false })
    frames(8)
    expect(frame.controlledBy).toBe('agent')
    expect(agentWorld(director).tick).toBeGreaterThan(tick)
  })

  it('traces an episode: one reward per decision, and returns at its end', () => {
    const { trace, frames } = createPage()
    frames(60)
    expect(trace.current.length).toBe(15)
    const advantages = trace.current.advantages.subarray(0, trace.current.length)
    expect(advantages.some((advantage) => advantage !== 0)).toBe(true)
  })

  it('restarts the episode on request', () => {
    const { store, director, frame, frames } = createPage()
    frames(40)
    patch(store, 'spectator', { restartRequests: 1 })
    frames(1)
    expect(agentWorld(director).tick).toBeLessThanOrEqual(1)
    expect(frame.decision).toBeLessThanOrEqual(1)
  })

  it('changes the level on the stage when the configuration changes', () => {
    const { store, director, frames } = createPage()
    frames(2)
    const { env } = store.getState().config
    if (env.kind !== 'platformer') throw new Error('The default is the game.')
    patch(store, 'config', { env: { ...env, level: 'corridor' } })
    frames(2)
    expect(agentWorld(director).level.id).toBe('corridor')
  })

  it('keeps the episode if only reward weights change', () => {
    const { store, director, frames } = createPage()
    frames(20)
    const { shown } = director
    const { env } = store.getState().config
    if (env.kind !== 'platformer') throw new Error('The default is the game.')
    patch(store, 'config', { env: { ...env, rewardWeights: { coin: 1 } } })
    frames(20)
    expect(director.shown).toBe(shown)
  })

  it('lets a person play from the title to the bell and records it', () => {
    const { store, director, clips, hold, frames } = createPage()
    store.setState({ mode: 'play' })
    patch(store, 'play', { level: 'corridor' })
    frames(2)
    expect(director.shown.kind).toBe('title')
    director.press('confirm')
    director.press('confirm')
    frames(1)
    expect(director.shown.kind).toBe('play')
    hold({ right: true })
    for (let frame = 0; frame < 200; frame++) director.frame(5 * FRAME_MS) // slow frames: five ticks each
    expect(store.getState().play.screen).toBe('result')
    expect(store.getState().play.result).toMatchObject({ rang: true, best: true })
    expect(clips).toHaveLength(1)
  })

  it('keeps the best time with its splits, and compares the next game with it', () => {
    const { store, director, hold, frames } = createPage()
    const result = () => store.getState().play.result
    store.setState({ mode: 'play' })
    patch(store, 'play', { level: 'corridor', screen: 'playing' })
    const ring = () => {
      hold({ right: true })
      for (let frame = 0; frame < 300 && result() === null; frame++) frames(1)
    }
    frames(20) // hesitates
    ring()
    const first = result()
    expect(first).toMatchObject({ rang: true, best: true, previous: null })
    expect(first?.splits[0]).toBeGreaterThan(0)
    expect(store.getState().records.corridor).toMatchObject({ ticks: first?.ticks, splits: first?.splits })

    hold({})
    director.press('restart')
    frames(1)
    expect(store.getState().play.screen, 'one key, and the next frame plays').toBe('playing')
    expect(director.shown.kind === 'play' && director.shown.ticks).toBe(1)
    ring()
    expect(result()).toMatchObject({ best: true, previous: { ticks: first?.ticks } })
    const record = store.getState().records.corridor

    hold({})
    director.press('restart')
    frames(40)
    ring()
    expect(result()).toMatchObject({ best: false, previous: record })
    expect(store.getState().records.corridor).toEqual(record)
  })

  it('continues a game after a pause', () => {
    const { store, director, hold, frames } = createPage()
    store.setState({ mode: 'play' })
    patch(store, 'play', { screen: 'playing' })
    hold({ right: true })
    frames(30)
    director.press('back')
    const { shown } = director
    frames(30)
    const ticks = shown.kind === 'play' ? shown.ticks : -1
    director.press('confirm')
    frames(10)
    expect(director.shown).toBe(shown)
    expect(shown.kind === 'play' ? shown.ticks : -1).toBe(ticks + 10)
  })

  it('pauses a game when the person is away, and says so until the person pauses it', () => {
    const { store, director, hold, frames } = createPage()
    store.setState({ mode: 'play' })
    patch(store, 'play', { screen: 'playing' })
    hold({ right: true })
    frames(30)
    director.pause('blurred')
    expect(store.getState().play).toMatchObject({ screen: 'paused', pauseReason: 'blurred' })
    expect(director.personPlays()).toBe(false)
    const { shown } = director
    const ticks = () => (shown.kind === 'play' ? shown.ticks : -1)
    expect(ticks()).toBe(30)
    director.frame(60 * 60_000) // the first frame after an hour
    expect(ticks()).toBe(30)
    director.press('confirm')
    frames(10)
    expect(director.shown).toBe(shown)
    expect(ticks()).toBe(40)
    director.press('back')
    expect(store.getState().play).toMatchObject({ screen: 'paused', pauseReason: null })
  })

  it('pauses the drawn hero whom a person has taken over, but no other', () => {
    const { store, director, frames } = createPage()
    frames(4)
    director.pause('blurred')
    expect(store.getState().spectator.paused).toBe(false)
    patch(store, 'spectator', { takenOver: true })
    director.pause('blurred')
    expect(store.getState().spectator.paused).toBe(true)
  })

  it('plays on with the hero whom a person takes over in a pause, and with the agent whom they hand back to', () => {
    const { store, director, frames } = createPage()
    frames(4)
    const ticks = () => {
      if (director.shown.kind !== 'agent') throw new Error('No agent plays.')
      return director.shown.motion.world.tick
    }
    for (const takenOver of [true, false]) {
      patch(store, 'spectator', { paused: true })
      const before = ticks()
      frames(4)
      expect(ticks()).toBe(before)
      toggleTakeOver(store)
      expect(store.getState().spectator).toMatchObject({ takenOver, paused: false })
      frames(4)
      expect(ticks()).toBeGreaterThan(before)
    }
  })

  it.each(['title', 'levelSelect', 'asked', 'result'] as const)('is not interrupted on the screen "%s"', (screen) => {
    const { store, director } = createPage()
    store.setState({ mode: 'play' })
    patch(store, 'play', { screen })
    director.pause('blurred')
    expect(store.getState().play).toMatchObject({ screen, pauseReason: null })
  })

  it('lets the expert of the level play behind the title, again and again, but not for less motion', () => {
    const { store, director, frames } = createPage()
    patch(store, 'play', { level: 'corridor' })
    store.setState({ mode: 'play', rivals: { [rivalKey('corridor', 'expert')]: shippedRival('corridor', 'expert') } })
    frames(1)
    const { shown } = director
    if (shown.kind !== 'title' || shown.demo === null) throw new Error('Nobody plays behind the title.')
    frames(60)
    expect(shown.demo.result?.rang).toBe(true)
    frames(100)
    expect(shown.demo.result).toBeNull()
    expect(store.getState().play.screen).toBe('title')
    patch(store, 'view', { reducedMotion: true })
    frames(1)
    expect(director.shown).toMatchObject({ kind: 'title', demo: null })
    patch(store, 'view', { reducedMotion: false })
    patch(store, 'play', { screen: 'levelSelect' })
    frames(1)
    expect(director.shown).toMatchObject({ kind: 'title', demo: null })
  })

  it('waits for an opponent to be loaded, races it with its seed, and keeps the result on the stage', () => {
    const { store, director, frames, hold } = createPage()
    patch(store, 'play', { level: 'corridor', screen: 'playing', opponent: 'expert' })
    store.setState({ mode: 'play' })
    hold({ right: true })
    frames(30)
    expect(director.shown.kind).toBe('title')
    const rival = shippedRival('corridor', 'expert')
    store.setState({ rivals: { [rivalKey('corridor', 'expert')]: rival } })
    frames(1)
    const { shown } = director
    if (shown.kind !== 'play' || shown.rival === null) throw new Error('There is no race on the stage.')
    frames(300)
    expect(store.getState().play).toMatchObject({
      screen: 'result',
      result: { rang: true, best: true, rival: { opponent: 'expert', rang: true } },
    })
    expect(director.shown).toBe(shown)
    expect(store.getState().rivals[rivalKey('corridor', 'best')]).toMatchObject({ clip: { seed: rival.seed } })
    // Another opponent is another game, and nobody else is.
    patch(store, 'play', { opponent: 'best' })
    frames(1)
    expect(director.shown, 'a result stays').toBe(shown)
    director.press('restart')
    frames(1)
    if (director.shown.kind !== 'play') throw new Error(`On the stage is ${director.shown.kind}.`)
    expect(director.shown.rival?.opponent).toBe('best')
  })

  it('races all generations on one level and ranks those that ring the bell', () => {
    const { store, director, shelf, frames } = createPage()
    const { env } = store.getState().config
    if (env.kind !== 'platformer') throw new Error('The default is the game.')
    patch(store, 'config', { env: { ...env, level: 'corridor' } })
    frames(1)
    const size = observationSizeOnStage(director)
    shelf.generations = [alwaysDoing(4, 0, size), alwaysDoing(1, 1, size), alwaysDoing(1, 2, size)]
    patch(store, 'spectator', { show: { kind: 'race' }, greedy: true })
    frames(200)
    if (director.shown.kind !== 'race') throw new Error(`On the stage is ${director.shown.kind}.`)
    expect(director.shown.runners.map((runner) => runner.label)).toEqual(['0', '1', '2'])
    expect(director.shown.runners.map((runner) => runner.finish?.outcome ?? 'running')).toEqual([
      'timeLimit',
      'bell',
      'bell',
    ])
    expect(director.shown.runners[1].finish?.place).toBe(1)
    expect(director.shown.runners[2].finish?.place).toBe(2)
  })

  it('replays a clip and says that it is a replay', () => {
    const { store, director, frame, frames } = createPage()
    const clip: Clip = {
      levelId: 'corridor',
      seed: 1,
      randomRegrets: false,
      ticksPerAction: 1,
      actions: new Uint8Array(60).fill(1),
    }
    patch(store, 'spectator', { show: { kind: 'clip', clip, title: 'Over the gap' } })
    frames(30)
    expect(director.shown.kind).toBe('clip')
    expect(frame.controlledBy).toBe('clip')
    expect(frame.action).toBe(1)
  })

  it('races the last group on the level of its run, whatever level is selected since', () => {
    const { store, director, group, frames } = createPage()
    const { config } = store.getState()
    group.group = {
      start: { seed: 1, actions: new Uint8Array(0) },
      actions: [Uint8Array.of(1, 1), Uint8Array.of(4, 4)],
      scores: Float32Array.of(1, 0),
      advantages: Float32Array.of(1, -1),
      kept: true,
    }
    patch(store, 'run', { state: 'stopped', startedWith: config })
    patch(store, 'config', { env: { ...defaultPlatformer(), level: 'corridor' } })
    patch(store, 'spectator', { show: { kind: 'group' } })
    frames(4)
    if (director.shown.kind !== 'group') throw new Error(`On the stage is ${director.shown.kind}.`)
    expect(director.shown.runners.map(({ player }) => player.motion.world.level.id)).toEqual(['lobby', 'lobby'])
    expect(director.shown.runners.map(({ player }) => player.ticks)).toEqual([4, 4])
  })

  it('plays two clips side by side, and waits while the stage is paused', () => {
    const { store, director, frames } = createPage()
    const clip: Clip = {
      levelId: 'corridor',
      seed: 1,
      randomRegrets: false,
      ticksPerAction: 4,
      actions: new Uint8Array(20).fill(1),
    }
    patch(store, 'spectator', { show: { kind: 'pair', left: clip, right: { ...clip, seed: 2 } } })
    frames(8)
    if (director.shown.kind !== 'pair') throw new Error(`On the stage is ${director.shown.kind}.`)
    const { left, right } = director.shown
    expect([left.ticks, right.ticks]).toEqual([8, 8])
    patch(store, 'spectator', { paused: true, stepRequests: 1 })
    frames(10)
    expect([left.ticks, right.ticks]).toEqual([12, 12]) // one decision, and no more
    patch(store, 'spectator', { paused: false, pace: 0.5, restartRequests: 1 })
    frames(8)
    expect([left.ticks, right.ticks]).toEqual([4, 4])
  })

  it('shows a reference environment', () => {
    const { store, director, frame, frames } = createPage()
    patch(store, 'config', { env: { kind: 'reference', id: 'cartpole' } })
    frames(20)
    expect(director.shown.kind).toBe('reference')
    expect(frame.decision).toBeGreaterThan(5)
    expect(frame.env).toEqual({ kind: 'reference', id: 'cartpole' })
  })
})

/** The size that the default observation has on the level on the stage. */
function observationSizeOnStage(director: Director): number {
  const { shown } = director
  if (shown.kind !== 'agent') throw new Error(`On the stage is ${shown.kind}.`)
  return createPlatformerEnv(shown.config).spec.observationSize
}

describe('a ? Block', () => {
  function asked() {
    const page = createPage()
    page.store.setState({ mode: 'play' })
    patch(page.store, 'play', { level: 'lobby', screen: 'playing' })
    page.hold({ left: true })
    page.frames(30)
    page.hold({ left: true, jump: true })
    page.frames(30)
    const { play: state } = page.store.getState()
    expect(state).toMatchObject({ screen: 'asked', question: { verdict: null } })
    return page
  }
  const question = (page: ReturnType<typeof asked>) => page.store.getState().play.question

  it('stops the game and frees the keys until the page has answered', () => {
    const page = asked()
    expect(page.director.personPlays()).toBe(false)
    const motion = page.director.shown.kind === 'play' ? page.director.shown.motion : null
    const tick = motion?.world.tick
    page.frames(60)
    expect(motion?.world.tick).toBe(tick)
    patch(page.store, 'play', { screen: 'playing', question: { seed: question(page)?.seed ?? 0, verdict: true } })
    page.frames(2)
    expect(page.store.getState().play).toMatchObject({ screen: 'playing', question: null, coins: 3 })
  })

  it('is left by Escape, which counts as a wrong answer', () => {
    const page = asked()
    expect(page.director.press('back')).toBe(true)
    page.hold({})
    page.frames(2)
    expect(page.store.getState().play).toMatchObject({ screen: 'playing', question: null, coins: 0 })
  })

  it('asks no longer when its game is left or restarted', () => {
    const left = asked()
    left.store.setState({ mode: 'train' })
    left.frames(1)
    expect(left.store.getState().play).toMatchObject({ screen: 'playing', question: null })
    const restarted = asked()
    restarted.hold({})
    restarted.director.restart()
    restarted.frames(2)
    expect(restarted.store.getState().play).toMatchObject({ screen: 'playing', question: null })
  })
})

describe('the timeline', () => {
  it('puts the stage into the exact state of any past decision, with what was seen, said and done then', () => {
    const page = createPage()
    page.store.setState({
      config: { ...defaultRunConfig(), env: { ...defaultPlatformer(), stickyActions: 0.3, randomRegrets: true } },
    })
    pauseAtStart(page)
    const seen = watch(page, 40)
    const { director, timeline, timelineStore, frame } = page
    for (const decision of [0, 17, 16, 39, 5]) {
      timeline.go(decision)
      page.frames(1)
      if (director.shown.kind !== 'past') throw new Error(`On the stage is ${director.shown.kind}.`)
      const { hash, frame: then } = seen[decision]
      expect(hashWorld(director.shown.motion.world), `decision ${decision}`).toBe(hash)
      expect(timelineStore.getState().replayed).toEqual({ hash, isEqual: true })
      const { version: _, advantage, episodeReturn, terms, termSums, reward, episode, ...same } = then
      expect(frame).toMatchObject(same)
      expect(frame.advantage).toBeCloseTo(advantage)
      expect(frame.reward).toBeCloseTo(reward)
      expect(frame.episodeReturn).toBeCloseTo(episodeReturn)
      for (const id in termSums) expect(frame.termSums[id]).toBeCloseTo(termSums[id])
      for (const id in terms) expect(frame.terms[id]).toBeCloseTo(terms[id])
      expect(frame.episode).toMatchObject({ seed: episode?.seed, decisions: decision })
    }
  })

  it('says so if the state is not the one that was recorded', () => {
    const page = createPage()
    pauseAtStart(page)
    watch(page, 3)
    page.trace.current.hashes[1] ^= 1
    page.timeline.go(1)
    page.frames(1)
    expect(page.timelineStore.getState().replayed).toMatchObject({ isEqual: false })
  })

  it('keeps the live session, which continues where it was', () => {
    const page = createPage()
    pauseAtStart(page)
    watch(page, 6)
    const live = page.director.shown
    const before = structuredClone(page.frame)
    page.timeline.go(2)
    page.frames(60)
    expect(page.trace.current.length).toBe(6)
    page.timeline.live()
    page.frames(1)
    expect(page.director.shown).toBe(live)
    expect(page.frame).toEqual({ ...before, version: page.frame.version })
    patch(page.store, 'spectator', { paused: false })
    page.frames(10)
    expect(page.trace.current.length).toBeGreaterThan(6)
  })

  it('returns to live when the stage goes on, and with another level', () => {
    for (const goOn of [{ paused: false }, { restartRequests: 1 }, { takenOver: true }]) {
      const page = createPage()
      pauseAtStart(page)
      watch(page, 3)
      page.timeline.go(1)
      page.frames(1)
      patch(page.store, 'spectator', goOn)
      page.frames(1)
      expect(page.director.shown.kind, JSON.stringify(goOn)).toBe('agent')
    }
    const page = createPage()
    pauseAtStart(page)
    watch(page, 3)
    page.timeline.go(1)
    page.frames(1)
    page.store.setState({ config: { ...defaultRunConfig(), env: { ...defaultPlatformer(), level: 'corridor' } } })
    page.frames(2)
    expect(page.director.shown.kind).toBe('agent')
    expect(page.frame.env).toMatchObject({ level: 'corridor' })
    expect(page.timelineStore.getState().at).toBeNull()
  })

  it('reaches what came before a person took over, and nothing after', () => {
    const page = createPage()
    pauseAtStart(page)
    watch(page, 5)
    patch(page.store, 'spectator', { takenOver: true })
    page.hold({ right: true })
    watch(page, 4)
    expect(page.trace.current).toMatchObject({ length: 9 })
    expect(page.trace.current.replayable).toBeLessThanOrEqual(6)
    page.timeline.go(8)
    page.frames(1)
    expect(page.timelineStore.getState()).toMatchObject({ at: { decision: page.trace.current.replayable - 1 } })
    expect(page.timelineStore.getState().replayed).toMatchObject({ isEqual: true })
  })

  it('asks another policy in the same state: what it says there, not what was done', () => {
    const page = createPage()
    pauseAtStart(page)
    watch(page, 8)
    page.timeline.go(5)
    page.frames(1)
    const { action, decision, value } = page.frame
    const snapshot = alwaysDoing(2, 64, page.frame.observation.length)
    patch(page.store, 'spectator', { show: { kind: 'policy', snapshot, title: 'update 64' } })
    page.frames(1)
    if (page.director.shown.kind !== 'past') throw new Error(`On the stage is ${page.director.shown.kind}.`)
    expect(page.director.shown.snapshot).toBe(snapshot)
    expect(page.frame.probabilities[2]).toBeCloseTo(1)
    expect(page.frame).toMatchObject({ action, decision })
    patch(page.store, 'spectator', { show: { kind: 'latest' } })
    page.frames(1)
    expect(page.frame.value).toBe(value)
    expect(page.frame.probabilities[2]).toBeLessThan(0.9)
  })

  it('leaves the values of a policy that will decide next on the level of a stage that stands', () => {
    const page = createPage()
    pauseAtStart(page)
    watch(page, 2)
    const live = page.director.shown
    if (live.kind !== 'agent') throw new Error(`On the stage is ${live.kind}.`)
    const before = live.snapshot
    const snapshot = alwaysDoing(2, 64, page.frame.observation.length)
    patch(page.store, 'spectator', { show: { kind: 'policy', snapshot, title: 'update 64' } })
    page.frames(1)
    expect(page.director.shown).toBe(live)
    expect(live.snapshot).toBe(snapshot)
    patch(page.store, 'spectator', { show: { kind: 'latest' } })
    page.frames(1)
    expect(live.snapshot.updates).toBe(before.updates)
  })
})
