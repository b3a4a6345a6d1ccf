import Phaser from 'phaser'
import {
  EVENT_ATTACK,
  EVENT_BELL,
  EVENT_BUMP,
  EVENT_COIN,
  EVENT_CRATE_BROKEN,
  EVENT_HURT,
  EVENT_JUMP,
  EVENT_LAND,
  EVENT_REGRET_BEATEN,
  EVENT_STEP,
} from '../../sim/events.ts'
import { HERO_HEIGHT, HERO_WIDTH } from '../../sim/player.ts'
import { type EventBuffer, SUBPIXELS } from '../../sim/world.ts'
import type { AppState } from '../../store/types.ts'
import type { StageDeps } from '../deps.ts'
import { STAGE_WIDTH } from '../scaling.ts'
import type { Director, Shown } from '../session/director.ts'
import type { Motion } from '../session/motion.ts'
import type { SoundName } from '../sound/sounds.ts'
import type { Speaker } from '../sound/speaker.ts'
import { loadAssets, registerFace } from './assets.ts'
import { type CameraPath, createCameraPath } from './camera.ts'
import { LAMP } from './colours.ts'
import { createEffects, type Effects } from './effects.ts'
import { createGhostsView, type GhostsView } from './ghostsView.ts'
import { createHeroView, type HeroView } from './heroView.ts'
import { createHudView, HUD_HEIGHT, type HudView } from './hudView.ts'
import { LAYERS } from './layers.ts'
import { createLevelView, type LevelView } from './levelView.ts'
import { createMenuView, type MenuView } from './menuView.ts'
import { createMindView, type MindView } from './mindView.ts'
import { createRaceView, type RaceView } from './raceView.ts'
import { createReferenceView, type ReferenceView } from './referenceView.ts'
import { createRegretsView, type RegretsView } from './regretsView.ts'
import { addText } from './text.ts'
import { createValueMapView, type ValueMapView } from './valueMapView.ts'

export interface SceneOptions {
  readonly deps: StageDeps
  readonly director: Director
  readonly speaker: Speaker
  /** The page asks for less motion, whatever the store says. */
  readonly prefersReducedMotion: () => boolean
}

const HARD_LANDING = 700 // subpixels a tick: dust and a squash
const TITLE_PAN_MS_PER_PX = 60 // the hall drifts by behind the title
const SHAKE_PX = 3
const TOLD_OF_AGENTS: ReadonlySet<SoundName> = new Set(['coin', 'hit', 'bell'])
const AGENT_GAIN = 0.35

/** The one scene: asks the director what is on, lets it play, and draws it between two ticks. */
export class StageScene extends Phaser.Scene {
  readonly #options: SceneOptions
  #parts: Parts | null = null
  #shown: Shown | null = null
  #arrived = 0 // runners of the race that have rung the bell

  constructor(options: SceneOptions) {
    super('stage')
    this.#options = options
  }

  preload(): void {
    loadAssets(this.load)
  }

  create(): void {
    registerFace(this)
    this.#parts = createParts(this)
    this.input.on('pointerup', (pointer: Phaser.Input.Pointer) => this.#tap(pointer.x, pointer.y))
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
      this.#enter(parts, director.shown)
    }
    this.#draw(frame, director.shown)
    parts.effects.update(elapsedMs)
    this.cameras.main.setScroll(parts.camera.scrollX, parts.camera.scrollY)
    parts.level.follow(parts.camera.scrollX)
    if (state.mode === 'play') parts.menu.draw(state.play)
    else parts.menu.hide()
  }

  /** Something else is on: what belonged to the last goes. */
  #enter(parts: Parts, shown: Shown): void {
    parts.effects.clear()
    parts.mind.hide()
    parts.values.hide()
    parts.hud.hide()
    parts.race.hide()
    parts.ghosts.hide()
    parts.reference.hide()
    parts.regrets.hide()
    parts.hero.sprite.setVisible(false)
    parts.caption.setVisible(false)
    const motion = mainMotion(shown)
    if (motion === null) {
      parts.level.hide()
      return
    }
    const { level, x, y } = motion.world
    parts.level.show(level)
    parts.camera.jumpTo(level, x / SUBPIXELS, y / SUBPIXELS)
  }

  #draw(frame: Frame, shown: Shown): void {
    const { parts, state } = frame
    switch (shown.kind) {
      case 'title':
        drawTitle(frame, shown.motion)
        break
      case 'play':
        this.#drawWorld(frame, shown.motion)
        parts.hud.draw(shown)
        break
      case 'agent': {
        const feet = this.#drawWorld(frame, shown.motion)
        const { deps } = this.#options
        parts.mind.drawMeter(deps.frame)
        parts.mind.drawAdvantage(deps.frame, feet.x, feet.y)
        parts.mind.drawFloats(shown.floats, frame.elapsedMs)
        if (state.view.showObservation) parts.mind.drawSight(shown)
        else parts.mind.hideSight()
        if (state.view.showValues) parts.values.draw(shown, frame.timeMs)
        else parts.values.hide()
        const underWay = state.run.state === 'running' || state.run.state === 'paused'
        const swarmRuns = state.view.showSwarm && state.mode === 'train' && underWay
        if (swarmRuns) parts.ghosts.draw(deps.swarm, frame.elapsedMs, frame.timeMs)
        else parts.ghosts.hide()
        parts.caption.setVisible(state.spectator.takenOver).setText('You play. T gives the hero back.')
        break
      }
      case 'clip':
        this.#drawWorld(frame, shown.motion)
        parts.caption.setVisible(true).setText(`Replay: ${shown.title}`)
        break
      case 'race': {
        const first = shown.runners[0]
        if (first === undefined) {
          parts.caption.setVisible(true).setText('No generations yet: train first.')
          break
        }
        parts.level.sync((shown.leader() ?? first).motion.world, frame.timeMs)
        parts.regrets.draw(first.motion.previous, first.motion.world, frame.alpha, frame.timeMs)
        const place = parts.race.draw(shown, frame.alpha, frame.timeMs)
        const arrived = shown.runners.filter((runner) => runner.finish?.outcome === 'bell').length
        if (arrived > this.#arrived) {
          parts.level.ring(frame.timeMs)
          this.#options.speaker.play('bell', AGENT_GAIN)
        }
        this.#arrived = arrived
        if (place) parts.camera.follow(first.motion.world.level, place.x, place.y, place.facing, frame.elapsedMs)
        break
      }
      case 'reference':
        parts.reference.draw(shown, frame.alpha)
        parts.mind.drawMeter(this.#options.deps.frame)
        break
      default:
        shown satisfies never
    }
  }

  /** A world with its hero in the middle; returns where his feet are. */
  #drawWorld(frame: Frame, motion: Motion): { x: number; y: number } {
    const { parts, alpha, timeMs, elapsedMs } = frame
    const { world, previous } = motion
    parts.level.show(world.level)
    parts.level.sync(world, timeMs)
    parts.regrets.draw(previous, world, alpha, timeMs)
    parts.hero.sprite.setVisible(true)
    const feet = parts.hero.draw(previous, world, alpha, timeMs)
    // A new episode begins elsewhere: cut to it.
    if (world.tick === 0 && Math.abs(feet.x - (parts.camera.scrollX + STAGE_WIDTH / 2)) > STAGE_WIDTH) {
      parts.camera.jumpTo(world.level, feet.x, feet.y)
    }
    this.#happen(frame, motion.events)
    parts.camera.follow(world.level, feet.x, feet.y, world.facing, elapsedMs)
    return feet
  }

  /** Turns what happened into sound and sparks, once. */
  #happen(frame: Frame, events: EventBuffer): void {
    const { parts, timeMs, calm } = frame
    const { speaker, director } = this.#options
    const byHand = director.personPlays()
    const play = (name: SoundName) => {
      // An agent runs all day: only what matters is heard of it, and softly.
      if (byHand) speaker.play(name)
      else if (TOLD_OF_AGENTS.has(name)) speaker.play(name, AGENT_GAIN)
    }
    for (let index = 0; index < events.count; index++) {
      const x = events.x[index] / SUBPIXELS
      const y = events.y[index] / SUBPIXELS
      const feetX = x + HERO_WIDTH / SUBPIXELS / 2
      const feetY = y + HERO_HEIGHT / SUBPIXELS
      switch (events.type[index]) {
        case EVENT_JUMP:
          play('jump')
          if (!calm) {
            parts.hero.squash(-0.25)
            parts.effects.spawn('effect/dust', { x: feetX, y: feetY - 3 })
          }
          break
        case EVENT_LAND:
          play('land')
          if (!calm && events.value[index] > HARD_LANDING) {
            parts.hero.squash(0.3)
            parts.effects.spawn('effect/dust', { x: feetX - 6, y: feetY - 3, velocityX: -24 })
            parts.effects.spawn('effect/dust', { x: feetX + 6, y: feetY - 3, velocityX: 24 })
          }
          break
        case EVENT_STEP:
          play('step')
          if (!calm) parts.effects.spawn('effect/dust', { x: feetX, y: feetY - 3, frameMs: 60 })
          break
        case EVENT_BUMP:
          play('land')
          break
        case EVENT_ATTACK:
          play('swing')
          break
        case EVENT_COIN:
          play('coin')
          if (!calm) parts.effects.spawn('effect/sparkle', { x, y })
          break
        case EVENT_CRATE_BROKEN:
          play('hit')
          if (!calm) {
            director.hitStop()
            parts.effects.spawn('effect/impact', { x, y, frameMs: 60 })
            parts.effects.burst('effect/splinter', 7, x, y)
            parts.camera.shake(SHAKE_PX)
          }
          break
        case EVENT_REGRET_BEATEN:
          play('hit')
          parts.effects.spawn('regret/beaten', { x, y: y - 3, frameMs: 90 })
          if (!calm) {
            director.hitStop()
            parts.effects.spawn('effect/impact', { x, y, frameMs: 60 })
            parts.effects.burst('effect/scrap', 6, x, y)
            parts.camera.shake(SHAKE_PX)
          }
          break
        case EVENT_HURT:
          play('hurt')
          if (!calm) parts.camera.shake(SHAKE_PX)
          break
        case EVENT_BELL:
          play('bell')
          parts.level.ring(timeMs)
          if (!calm) parts.effects.burst('effect/sparkle', 10, x, y - 6)
          break
      }
    }
    events.count = 0
  }

  /** A finger or a mouse on the stage, in a person's game. */
  #tap(x: number, y: number): void {
    const { deps, director, speaker } = this.#options
    const { mode, play } = deps.store.getState()
    if (mode !== 'play' || this.#parts === null) return
    if (play.screen === 'playing') {
      // The band is low: a finger that lands a little below it means it too.
      if (y < 2 * HUD_HEIGHT) director.press('back')
      return
    }
    const hit = this.#parts.menu.hit(play, x, y)
    if (hit === null) return
    speaker.play('menu')
    if ('command' in hit) director.press(hit.command)
    else deps.store.setState({ play: { ...play, level: hit.level, screen: 'playing' } })
  }
}

interface Frame {
  readonly parts: Parts
  readonly state: AppState
  readonly alpha: number
  readonly timeMs: number
  readonly elapsedMs: number
  /** Less motion is wished for. */
  readonly calm: boolean
}

interface Parts {
  readonly level: LevelView
  readonly hero: HeroView
  readonly regrets: RegretsView
  readonly effects: Effects
  readonly camera: CameraPath
  readonly hud: HudView
  readonly menu: MenuView
  readonly mind: MindView
  readonly values: ValueMapView
  readonly ghosts: GhostsView
  readonly race: RaceView
  readonly reference: ReferenceView
  /** One line at the lower edge: a replay's title, whose hands these are. */
  readonly caption: Phaser.GameObjects.BitmapText
}

function createParts(scene: Phaser.Scene): Parts {
  const captionOptions = { depth: LAYERS.hud, fixed: true, originX: 0.5, originY: 1, colour: LAMP }
  return {
    level: createLevelView(scene),
    hero: createHeroView(scene, LAYERS.hero),
    regrets: createRegretsView(scene),
    effects: createEffects(scene),
    camera: createCameraPath(),
    hud: createHudView(scene),
    menu: createMenuView(scene),
    mind: createMindView(scene),
    values: createValueMapView(scene),
    ghosts: createGhostsView(scene),
    race: createRaceView(scene),
    reference: createReferenceView(scene),
    caption: addText(scene, STAGE_WIDTH / 2, 177, '', captionOptions),
  }
}

/** The hall with its hero at rest; the camera drifts to the bell and back. */
function drawTitle({ parts, timeMs, elapsedMs, calm }: Frame, { world, previous }: Motion): void {
  parts.level.sync(world, timeMs)
  parts.regrets.draw(previous, world, 1, timeMs)
  parts.hero.sprite.setVisible(true)
  parts.hero.draw(previous, world, 1, timeMs)
  const span = world.level.bellX / SUBPIXELS
  const way = calm ? 0 : (timeMs / TITLE_PAN_MS_PER_PX) % (2 * span)
  parts.camera.follow(world.level, way < span ? way : 2 * span - way, world.y / SUBPIXELS, 1, elapsedMs)
}

function mainMotion(shown: Shown): Motion | null {
  if (shown.kind === 'reference') return null
  if (shown.kind === 'race') return shown.runners[0]?.motion ?? null
  return shown.motion
}
