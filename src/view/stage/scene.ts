import Phaser from 'phaser'
import { SUBPIXELS } from '../../sim/world.ts'
import { promptingOf } from '../../store/app/hands.ts'
import type { AppState } from '../../store/app/types.ts'
import type { ExactStore } from '../../store/controls/exactStore.ts'
import type { StageDeps } from '../deps.ts'
import { STAGE_HEIGHT, STAGE_WIDTH, type StageLayout } from '../scaling.ts'
import type { AgentSession } from '../session/agent.ts'
import type { Director, Shown } from '../session/director.ts'
import { exactMap } from '../session/exactMap.ts'
import type { GroupSession } from '../session/group.ts'
import type { Motion } from '../session/motion.ts'
import type { PairSession } from '../session/pair.ts'
import type { PastSession } from '../session/past.ts'
import type { PlaySession } from '../session/play.ts'
import type { RaceSession } from '../session/race.ts'
import type { SoundSource } from '../sound/sounds.ts'
import type { Speaker } from '../sound/speaker.ts'
import { loadAssets, registerFace } from './assets.ts'
import { LAMP } from './colours.ts'
import { createForkView, type ForkView } from './forkView.ts'
import { createGhostsView, type GhostsView } from './ghostsView.ts'
import { createGroupView, type GroupView, groupCaption } from './groupView.ts'
import { createHudView, HUD_HEIGHT, type HudView } from './hudView.ts'
import { createLabelRoom, type LabelRoom, type Scroll } from './labelRoom.ts'
import { LAYERS } from './layers.ts'
import { createMenuView, type MenuView } from './menuView.ts'
import { createMindView, LABELS_LEFT, type MindView } from './mindView.ts'
import { createPairView, type PairView } from './pairView.ts'
import { createRaceView, type RaceView } from './raceView.ts'
import { createReferenceGhostView, type ReferenceGhostView } from './referenceGhostView.ts'
import { createReferenceView, type ReferenceView } from './referenceView.ts'
import { createRivalView, type RivalView } from './rivalView.ts'
import { createSideBySideView, type SideBySideView } from './sideBySideView.ts'
import { COMPARED, SideScene } from './sideScene.ts'
import { addText } from './text.ts'
import { createValueMapView, LEGEND_BOX, type Painting, type ValueMapView } from './valueMapView.ts'
import { createWorldView, type Moment, type WorldView } from './worldView.ts'

interface SceneOptions {
  readonly deps: StageDeps
  readonly director: Director
  readonly speaker: Speaker
  /** Whether the system asks for reduced motion, whatever the store's setting. */
  readonly prefersReducedMotion: () => boolean
  /** What the canvas shows; read in each frame. */
  readonly layout: () => StageLayout
  /** Called when two worlds are to be drawn instead of one, or one again: the layout has changed when it returns. */
  readonly onTwo: (isTwo: boolean) => void
}

const STAGE = 'stage'
const LEFT_SIDE = 'left'
const RIGHT_SIDE = 'right'
const TITLE_PAN_MS_PER_PX = 60 // speed at which the hall moves behind the title
const HEARD_FROM_AGENTS: ReadonlySet<SoundSource> = new Set(['coin', 'hit', 'bell'])
const AGENT_GAIN = 0.35
const GAP_HEIGHT = 12 // of a race's gap, below the band

/** The stage, and its two halves for comparisons of clips; the stage is drawn over them. */
export function createScenes(options: SceneOptions): StageScenes {
  const { hitStop } = options.director
  // Made with the stage's scene, which is created first.
  const takeCoin = (x: number, y: number) => stage.takeCoin(x, y)
  const left = new SideScene(LEFT_SIDE, { play: soundsOf(options), hitStop, takeCoin })
  const right = new SideScene(RIGHT_SIDE, { play: softly(options), hitStop: () => undefined })
  const stage = new StageScene(options, left, right)
  return { scenes: [stage, left, right], tap: (x, y) => stage.tap(x, y) }
}

interface StageScenes {
  readonly scenes: Phaser.Scene[]
  /** A tap at a place of the stage, in its logical pixels. */
  readonly tap: (x: number, y: number) => void
}

/** While an agent plays, only important sounds are played, and softly. */
function soundsOf(options: SceneOptions): (sound: SoundSource) => void {
  const { director, speaker } = options
  const playSoftly = softly(options)
  return (sound) => {
    if (director.personPlays()) speaker.play(sound)
    else playSoftly(sound)
  }
}

function softly({ speaker }: SceneOptions): (sound: SoundSource) => void {
  return (sound) => {
    if (HEARD_FROM_AGENTS.has(sound)) speaker.play(sound, AGENT_GAIN)
  }
}

/** Lets the director play the current session and draws it between two ticks. */
class StageScene extends Phaser.Scene {
  readonly #options: SceneOptions
  readonly #left: SideScene
  readonly #right: SideScene
  #parts: Parts | null = null
  #shown: Shown | null = null
  #isTwo = false // two worlds are drawn: a person's and the opponent's
  #exact: (Pick<ReturnType<ExactStore['getState']>, 'places' | 'paint'> & { painting: Painting | null }) | null = null
  #arrived = 0 // runners of the race that have rung the bell

  constructor(options: SceneOptions, left: SideScene, right: SideScene) {
    super(STAGE)
    this.#options = options
    this.#left = left
    this.#right = right
  }

  preload(): void {
    loadAssets(this.load, this.#options.deps.words.face)
  }

  create(): void {
    registerFace(this)
    this.#parts = createParts(this, this.#options, (x, y) => this.takeCoin(x, y))
  }

  override update(timeMs: number, elapsedMs: number): void {
    const parts = this.#parts
    if (parts === null) return
    const { director, deps } = this.#options
    const alpha = director.frame(elapsedMs)
    const state = deps.store.getState()
    const calm = state.view.reducedMotion || this.#options.prefersReducedMotion()
    const frame: Frame = { parts, state, alpha, timeMs, elapsedMs, calm }
    if (director.shown !== this.#shown) {
      this.#shown = director.shown
      this.#isTwo = isTwo(director.shown, state)
      this.#options.onTwo(this.#isTwo)
      this.#enter(parts, director.shown)
    }
    this.#fit(parts)
    this.#draw(frame, director.shown)
    parts.world.settleCamera(elapsedMs)
    if (state.mode === 'play') parts.menu.draw(state.play, promptingOf(state.hands), this.#options.layout())
    else parts.menu.hide()
  }

  /** Follows the size of the canvas. */
  #fit({ view, caption }: Parts): void {
    const { width, height, views } = this.#options.layout()
    Object.assign(view, { width: views[0].width, height: views[0].height })
    this.cameras.main.setViewport(0, 0, width, height)
    caption.setPosition(Math.floor(width / 2), height - 3)
  }

  /** Resets everything that belonged to the previous session. */
  #enter(parts: Parts, shown: Shown): void {
    const { world } = parts
    world.effects.clear()
    world.things.hide()
    world.hero.sprite.setVisible(false)
    for (const part of [parts.mind, parts.values, parts.hud, parts.rival, parts.race, parts.group]) part.hide()
    for (const part of [parts.ghosts, parts.forks, parts.reference, parts.referenceGhost, parts.pair]) part.hide()
    parts.sideBySide.hide()
    parts.caption.setVisible(false)
    this.#showSides(parts, this.#isTwo || shown.kind === 'pair')
    const motion = this.#isTwo ? null : mainMotion(shown)
    if (motion === null) {
      world.level.hide()
      return
    }
    const { level, x, y } = motion.world
    world.cut(level, x / SUBPIXELS, y / SUBPIXELS)
  }

  /** The halves are drawn below the stage, whose backdrop would cover them. */
  #showSides({ world }: Parts, shown: boolean): void {
    world.level.showBackdrop(!shown)
    for (const side of [LEFT_SIDE, RIGHT_SIDE]) {
      if (shown) this.scene.run(side)
      else if (this.scene.isActive(side)) this.scene.sleep(side)
    }
    this.scene.bringToTop()
  }

  #draw(frame: Frame, shown: Shown): void {
    const { parts } = frame
    switch (shown.kind) {
      case 'title':
        if (shown.demo === null) drawTitle(frame, shown.motion)
        else parts.world.draw(shown.motion, frame)
        // A game that waits for its opponent.
        parts.caption.setVisible(frame.state.mode === 'play' && frame.state.play.screen === 'playing')
        parts.caption.setText(this.#options.deps.words.caption.loading)
        break
      case 'play':
        this.#drawPlay(frame, shown)
        break
      case 'agent':
      case 'past':
        this.#drawAgent(frame, shown)
        break
      case 'clip':
        parts.world.draw(shown.motion, frame)
        parts.caption.setVisible(true).setText(this.#options.deps.words.caption.replay(shown.title))
        break
      case 'pair':
        this.#drawPair(frame, shown)
        break
      case 'race':
        this.#drawRace(frame, shown)
        break
      case 'group':
        this.#drawGroup(frame, shown)
        break
      case 'reference':
        parts.reference.draw(shown, frame.alpha, this.#options.deps.exactStore.getState())
        parts.mind.drawMeter(this.#options.deps.frame)
        break
      default:
        shown satisfies never
    }
  }

  #drawPlay(frame: Frame, shown: PlaySession): void {
    const { parts, state, elapsedMs } = frame
    const { rival } = shown
    const { views } = this.#options.layout()
    const { width } = views[0]
    const isNamed = state.play.screen === 'playing' // the menus have the stage
    if (state.play.screen === 'result') parts.hud.hide()
    else parts.hud.draw(shown, elapsedMs, width)
    if (this.#isTwo && rival !== null && views.length === 2) {
      this.#left.draw(shown.motion, frame, views[0])
      this.#right.draw(rival.motion, frame, views[1])
      parts.sideBySide.draw(shown, rival, views, isNamed)
      return
    }
    parts.world.draw(shown.motion, frame)
    if (rival === null) return
    parts.room.clear(0, width)
    parts.room.reserve({ left: 0, top: 0, width, height: HUD_HEIGHT + GAP_HEIGHT })
    parts.rival.draw(rival, frame, scrollOf(parts.world), parts.room)
    if (!isNamed) parts.rival.hideName()
  }

  #drawAgent(frame: Frame, shown: AgentSession | PastSession): void {
    const { parts, state, alpha, timeMs, elapsedMs } = frame
    const { deps } = this.#options
    const feet = parts.world.draw(shown.motion, frame)
    const { room } = parts
    const scroll = scrollOf(parts.world)
    room.clear(LABELS_LEFT)
    parts.mind.drawMeter(deps.frame)
    parts.mind.reserve(room)
    if (state.view.showObservation) parts.mind.drawSight(shown)
    else parts.mind.hideSight()
    const painting = this.#exactPainting() ?? paintingOf(state)
    if (painting !== null) parts.values.draw(painting, shown, timeMs)
    else parts.values.hide()
    if (painting !== null) room.reserve(LEGEND_BOX)
    const ghostFrame = { alpha, timeMs, elapsedMs, scroll, room }
    if (shown.ghost) parts.referenceGhost.draw(shown.ghost, deps.frame.referenceKl, ghostFrame)
    else parts.referenceGhost.hide()
    parts.mind.drawAdvantage(deps.frame, feet, scroll, room)
    parts.mind.drawFloats(shown.floats, elapsedMs, scroll, room)
    const underWay = state.run.state === 'running' || state.run.state === 'paused'
    const swarmRuns = state.view.showSwarm && state.mode === 'train' && underWay
    if (swarmRuns) parts.ghosts.draw(deps.swarm, elapsedMs, timeMs)
    else parts.ghosts.hide()
    const { fork, branch } = deps.forkStore.getState()
    if (fork !== null) parts.forks.draw(fork, branch)
    else parts.forks.hide()
    const { takenOver, paused } = state.spectator
    const prompting = promptingOf(state.hands)
    const caption = paused ? deps.words.caption.takenOverPaused[prompting] : deps.words.caption.takenOver[prompting]
    parts.caption.setVisible(takenOver).setText(caption)
  }

  /** Exact values to paint on the level; null if there are none. Made again when they change. */
  #exactPainting(): Painting | null {
    const { isOpen, places, paint } = this.#options.deps.exactStore.getState()
    if (!isOpen) return null
    if (places !== this.#exact?.places || paint !== this.#exact.paint) {
      const map = exactMap(places, paint)
      this.#exact = { places, paint, painting: map && { kind: 'exact', map, paint } }
    }
    return this.#exact.painting
  }

  #drawPair(frame: Frame, shown: PairSession): void {
    this.#left.draw(shown.left.motion, frame, COMPARED[0])
    this.#right.draw(shown.right.motion, frame, COMPARED[1])
    frame.parts.pair.draw(shown)
  }

  #drawRace(frame: Frame, shown: RaceSession): void {
    const { parts, alpha, timeMs } = frame
    const first = shown.runners[0]
    if (first === undefined) {
      parts.caption.setVisible(true).setText(this.#options.deps.words.caption.noGenerations)
      return
    }
    const place = parts.race.draw(shown, alpha, timeMs)
    this.#follow(frame, (shown.leader() ?? first).motion, place)
    parts.room.clear(0)
    parts.race.drawLabels(scrollOf(parts.world), parts.room)
    this.#ringFor(frame, shown.runners.filter((runner) => runner.finish?.outcome === 'bell').length)
  }

  #drawGroup(frame: Frame, shown: GroupSession): void {
    const { parts, alpha, timeMs } = frame
    parts.caption.setVisible(true).setText(groupCaption(shown, this.#options.deps.words.caption))
    const place = parts.group.draw(shown, alpha, timeMs)
    const leader = shown.leader()
    if (leader === null) return
    this.#follow(frame, leader.player.motion, place)
    parts.room.clear(0)
    parts.group.drawLabels(scrollOf(parts.world), parts.room)
    this.#ringFor(frame, shown.runners.filter(({ player }) => player.outcome === 'bell').length)
  }

  /** The world of the leader of a race, with the camera on it. */
  #follow({ parts, alpha, timeMs, elapsedMs, calm }: Frame, motion: Motion, place: Place | null): void {
    const { world } = parts
    const { level } = motion.world
    world.level.show(level)
    world.level.sync(motion.world, timeMs, calm)
    world.things.draw(motion.previous, motion.world, alpha, timeMs)
    if (place === null) return
    // The next heat begins elsewhere: cut to it.
    const { camera } = world
    if (Math.abs(place.x - (camera.scrollX + STAGE_WIDTH / 2)) > STAGE_WIDTH) camera.jumpTo(level, place.x, place.y)
    camera.follow(level, place.x, place.y, place.facing, elapsedMs)
  }

  /** Rings the bell for each runner that has newly reached it. */
  #ringFor({ parts, timeMs }: Frame, arrived: number): void {
    if (arrived > this.#arrived) {
      parts.world.level.ring(timeMs)
      this.#options.speaker.play('bell', AGENT_GAIN)
    }
    this.#arrived = arrived
  }

  /** A coin that a person has taken flies to the counter. */
  takeCoin(x: number, y: number): void {
    const { deps, director } = this.#options
    if (deps.store.getState().mode === 'play' && director.personPlays()) this.#parts?.hud.takeCoin(x, y)
  }

  /** A tap or a click at this place of the stage, in a person's game. */
  tap(x: number, y: number): void {
    const { deps, director, speaker } = this.#options
    const { mode, play, spectator } = deps.store.getState()
    // While a person has taken over, a tap resumes what a loss of the focus has paused.
    if (mode !== 'play' && spectator.takenOver && spectator.paused) director.press('confirm')
    if (mode !== 'play' || this.#parts === null) return
    if (play.screen === 'playing') {
      // The band is narrow: a tap slightly below it counts as well.
      if (y < 2 * HUD_HEIGHT) director.press('back')
      return
    }
    const hit = this.#parts.menu.hit(play, x, y, this.#options.layout())
    if (hit === null) return
    speaker.play('menu')
    director.press(hit)
  }
}

interface Frame extends Moment {
  readonly parts: Parts
  readonly state: AppState
}

interface Place {
  readonly x: number
  readonly y: number
  readonly facing: number
}

interface Parts {
  /** What is visible of the level, px: `world` reads it. */
  readonly view: { width: number; height: number }
  readonly world: WorldView
  readonly hud: HudView
  readonly menu: MenuView
  readonly mind: MindView
  readonly values: ValueMapView
  readonly ghosts: GhostsView
  readonly forks: ForkView
  readonly referenceGhost: ReferenceGhostView
  readonly pair: PairView
  readonly rival: RivalView
  readonly sideBySide: SideBySideView
  readonly race: RaceView
  readonly group: GroupView
  readonly reference: ReferenceView
  readonly room: LabelRoom
  /** One line at the lower edge: a replay's title, or that a person has taken over. */
  readonly caption: Phaser.GameObjects.BitmapText
}

function createParts(scene: Phaser.Scene, options: SceneOptions, takeCoin: (x: number, y: number) => void): Parts {
  const { words } = options.deps
  const { hitStop } = options.director
  const view = { width: STAGE_WIDTH, height: STAGE_HEIGHT }
  const captionOptions = { depth: LAYERS.hud, fixed: true, originX: 0.5, originY: 1, colour: LAMP }
  return {
    view,
    world: createWorldView(scene, { view, play: soundsOf(options), hitStop, takeCoin }),
    hud: createHudView(scene, words),
    menu: createMenuView(scene, words),
    mind: createMindView(scene, words),
    values: createValueMapView(scene, words.paint),
    ghosts: createGhostsView(scene),
    forks: createForkView(scene),
    referenceGhost: createReferenceGhostView(scene, words.reference),
    pair: createPairView(scene, words.pair),
    rival: createRivalView(scene, words.rivals),
    sideBySide: createSideBySideView(scene, words),
    race: createRaceView(scene, words.race),
    group: createGroupView(scene, words),
    reference: createReferenceView(scene, words.reference, words.said),
    room: createLabelRoom(),
    caption: addText(scene, 0, 0, '', captionOptions),
  }
}

/** Whether a person's world and the opponent's are drawn side by side. */
function isTwo(shown: Shown, { play }: AppState): boolean {
  return shown.kind === 'play' && shown.rival !== null && play.rivalView === 'sideBySide'
}

/** Where the camera is in this frame. */
function scrollOf({ camera }: WorldView): Scroll {
  return { x: camera.scrollX, y: camera.scrollY }
}

/** The values to paint on the level; null if there are none. */
function paintingOf({ view, teach, spectator: { comparedWith } }: AppState): Painting | null {
  if (view.showValues === 'values') {
    return comparedWith === null ? { kind: 'values' } : { kind: 'difference', other: comparedWith }
  }
  const model = teach.rewardModel?.model
  return view.showValues === 'learnedReward' && model ? { kind: 'learnedReward', model } : null
}

/** The hall with the hero at rest; the camera moves to the bell and back. */
function drawTitle({ parts, timeMs, elapsedMs, calm }: Frame, { world, previous }: Motion): void {
  const { level, things, hero, camera } = parts.world
  level.sync(world, timeMs, calm)
  things.draw(previous, world, 1, timeMs)
  hero.sprite.setVisible(true)
  hero.draw(previous, world, 1, timeMs)
  const span = world.level.bellX / SUBPIXELS
  const way = calm ? 0 : (timeMs / TITLE_PAN_MS_PER_PX) % (2 * span)
  camera.follow(world.level, way < span ? way : 2 * span - way, world.y / SUBPIXELS, 1, elapsedMs)
}

/** The world that the stage draws; null outside the game, and if there are two. */
function mainMotion(shown: Shown): Motion | null {
  switch (shown.kind) {
    case 'reference':
    case 'pair':
      return null
    case 'race':
      return shown.runners[0]?.motion ?? null
    case 'group':
      return shown.runners[0]?.player.motion ?? null
    default:
      return shown.motion
  }
}
