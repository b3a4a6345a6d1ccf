import Phaser from 'phaser'
import type { HeldKeys } from '../policies/human.ts'
import { isLevelId, levelFault, loadLevel } from '../sim/levels.ts'
import { patch } from '../store/app/appStore.ts'
import { type Device, deviceWithoutPad } from '../store/app/hands.ts'
import type { Mode } from '../store/app/types.ts'
import { createCrispCopy, smoothsEnlargedCanvas } from './crispCopy.ts'
import type { Stage, StageDeps } from './deps.ts'
import { watchAttention } from './hands/attention.ts'
import { createGamepads } from './hands/gamepads.ts'
import { createHands } from './hands/hands.ts'
import { listenToKeyboard } from './hands/keyboard.ts'
import { listenToTaps } from './hands/taps.ts'
import { createTouchPads } from './hands/touchPads.ts'
import { LOOKS } from './looks.ts'
import { isUpright, layOutPlay, layOutWhole, placeCanvas, roomAround, STAGE_HEIGHT, STAGE_WIDTH } from './scaling.ts'
import { createDirector } from './session/director.ts'
import type { Command } from './session/menu.ts'
import { createSpeaker } from './sound/speaker.ts'
import type { Motif } from './sound/tune.ts'
import { createScenes } from './stage/scene.ts'

/** Seed of a person's episodes: arbitrary, because Regrets start at their places on the map. */
const PLAY_SEED = 1

/**
 * Mounts the game in `parent`, which must have a size. Load this module lazily, because it includes Phaser. Mount it once
 * per page; the canvas follows its parent's size.
 */
export function mountStage(parent: HTMLElement, deps: StageDeps): Stage {
  const window = parent.ownerDocument.defaultView
  if (window === null) throw new Error('The stage needs a document that is shown: mount it after the page has loaded.')
  if (window.getComputedStyle(parent).position === 'static') parent.style.position = 'relative'

  const hands = createHands()
  const director = createDirector({ deps, keys: readKeys, seed: PLAY_SEED })
  const speaker = createSpeaker(window)
  const { personPlays } = director
  const gamepads = createGamepads({
    read: () => window.navigator.getGamepads(),
    ...{ hands, personPlays, press },
    onUse: (make) => use('gamepad', make),
    onUnplug() {
      director.pause('unplugged')
      use(deviceWithoutPad(deps.store.getState().hands.device, hasFingers()))
    },
  })
  const stopKeyboard = listenToKeyboard({
    window,
    hands,
    keys: () => deps.store.getState().hands.keys,
    ...{ personPlays, press },
    onUse: () => use('keyboard'),
  })
  const pads = createTouchPads(parent, { hands, words: deps.words.pads, press })
  const stopAttention = watchAttention(window, director.pause)
  const hasFingers = () => window.matchMedia('(pointer: coarse)').matches
  if (hasFingers()) use('touch')
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  let isTwo = false // a person's world and the opponent's are drawn
  let layout = layOutWhole(roomOf(parent, window))
  const { scenes, tap } = createScenes({
    ...{ deps, director, speaker },
    prefersReducedMotion: () => calm.matches,
    layout: () => layout,
    onTwo(next) {
      if (next === isTwo) return
      isTwo = next
      place()
    },
  })
  const game = new Phaser.Game({
    type: Phaser.AUTO,
    parent,
    width: STAGE_WIDTH,
    height: STAGE_HEIGHT,
    backgroundColor: '#17132e',
    pixelArt: true,
    roundPixels: true,
    banner: false,
    audio: { noAudio: true }, // sounds are ours
    input: { keyboard: false, mouse: false, touch: false, gamepad: false }, // keys and taps are ours
    loader: { imageLoadType: 'HTMLImageElement' },
    scale: { mode: Phaser.Scale.NONE },
    scene: scenes,
  })

  const crispCopy = smoothsEnlargedCanvas(window.navigator.userAgent) ? createCrispCopy(game, parent) : null
  let stopTaps = () => {}
  let placedFor: { readonly mode: Mode | null; readonly device: Device | null } = { mode: null, device: null }

  function press(command: Command): boolean {
    const isMeant = director.press(command)
    if (isMeant) speaker.play('menu')
    return isMeant
  }
  function use(device: Device, padMake = deps.store.getState().hands.padMake): void {
    const { hands: known } = deps.store.getState()
    if (known.device !== device || known.padMake !== padMake) patch(deps.store, 'hands', { device, padMake })
  }
  function onPointer({ pointerType }: PointerEvent): void {
    if (pointerType !== 'mouse') use('touch')
    else if (deps.store.getState().hands.device === 'touch') use('keyboard')
  }
  function readKeys(): HeldKeys {
    gamepads.poll()
    return hands.read()
  }
  /** Menus have no ticks: they are read once a frame. */
  function onFrame(): void {
    const { mode } = deps.store.getState()
    if (mode === 'play' && !personPlays()) gamepads.poll()
  }

  function screen(): string {
    const { mode, play } = deps.store.getState()
    return mode === 'play' ? play.screen : mode
  }
  function listen(): void {
    stopTaps = listenToTaps({ surface: game.canvas, size: () => layout, screen, tap })
    place()
  }
  function place(): void {
    const { canvas } = game
    if (!canvas || !window) return
    const room = roomOf(parent, window)
    const { mode, hands: used } = deps.store.getState()
    const isPlay = mode === 'play'
    layout = isPlay ? layOutPlay(room, isTwo, used.device === 'touch') : layOutWhole(room)
    const { fit } = layout
    parent.dataset.room = roomAround(fit, room.width, room.height).join(' ')
    // Touch pads lie beside the picture; upright, they and the page's news share what is below it.
    const { style } = window.document.documentElement
    style.setProperty('--picture-bottom', isPlay ? `${fit.top + fit.cssHeight}px` : '50cqh')
    style.setProperty('--picture-left', `${fit.left}px`)
    if (canvas.width !== layout.width || canvas.height !== layout.height) game.scale.resize(layout.width, layout.height)
    crispCopy?.fit(fit)
    placeCanvas(canvas, fit)
    canvas.style.touchAction = 'manipulation'
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', deps.words.label)
    game.scale.refresh()
    pads.show(padsFor(mode)) // a phone that is turned has others
  }
  function obey(): void {
    const { view, mode, play, hands: used } = deps.store.getState()
    const { muted, volume, musicVolume } = view
    speaker.set({ muted, volume, musicVolume, tune: mode === 'play' ? tuneOf(play.level) : null })
    if (!personPlays()) hands.releaseAll()
    pads.show(padsFor(mode))
    if (mode !== placedFor.mode || used.device !== placedFor.device) {
      placedFor = { mode, device: used.device }
      place()
    }
  }
  function padsFor(mode: Mode): Parameters<typeof pads.show>[0] {
    const { width, height } = parent.getBoundingClientRect()
    const isTouched = deps.store.getState().hands.device === 'touch' || (mode === 'play' && isUpright(width, height))
    if (!isTouched) return 'none'
    if (personPlays()) return 'hero'
    // The list of levels has buttons of its own, and on a wide screen pads would cover those of the other menus.
    const { screen: shown } = deps.store.getState().play
    return mode === 'play' && isUpright(width, height) && shown !== 'levelSelect' ? 'menu' : 'none'
  }

  const resizes = new window.ResizeObserver(place)
  resizes.observe(parent)
  window.addEventListener('resize', place) // zooming changes device pixels, not the parent
  window.addEventListener('pointerdown', onPointer, true)
  game.events.on(Phaser.Core.Events.PRE_STEP, onFrame)
  game.events.once(Phaser.Core.Events.READY, listen)
  const unsubscribe = deps.store.subscribe(obey)
  obey()

  return {
    restart: director.restart,
    dispose() {
      unsubscribe()
      resizes.disconnect()
      window.removeEventListener('resize', place)
      window.removeEventListener('pointerdown', onPointer, true)
      stopAttention()
      stopKeyboard()
      stopTaps()
      pads.dispose()
      crispCopy?.dispose()
      speaker.dispose()
      game.destroy(true)
    },
  }
}

function roomOf(parent: HTMLElement, { devicePixelRatio }: Window): Parameters<typeof layOutWhole>[0] {
  const { width, height } = parent.getBoundingClientRect()
  return { width, height, devicePixelRatio }
}

/** The tune of a level's look; the hall's if the level cannot be read. */
function tuneOf(level: string): Motif {
  return LOOKS[isLevelId(level) && levelFault(level) === null ? loadLevel(level).look : 'lobby'].motif
}
