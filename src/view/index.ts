import Phaser from 'phaser'
import { isLevelId, levelFault, loadLevel } from '../sim/levels.ts'
import { createCrispCopy, smoothsEnlargedCanvas } from './crispCopy.ts'
import type { Stage, StageDeps } from './deps.ts'
import { createHands, listenToKeyboard } from './keyboard.ts'
import { LOOKS } from './looks.ts'
import { fitStage, placeCanvas, STAGE_HEIGHT, STAGE_WIDTH } from './scaling.ts'
import { createDirector } from './session/director.ts'
import { createSpeaker } from './sound/speaker.ts'
import type { Motif } from './sound/tune.ts'
import { createScenes } from './stage/scene.ts'
import { listenToTaps } from './taps.ts'
import { createTouchPads } from './touchPads.ts'

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
  const director = createDirector({ deps, keys: hands.read, seed: PLAY_SEED })
  const speaker = createSpeaker(window)
  const stopKeyboard = listenToKeyboard({
    window,
    hands,
    personPlays: director.personPlays,
    lost: director.interrupt,
    press(command) {
      const meant = director.press(command)
      if (meant) speaker.play('menu')
      return meant
    },
  })
  const pads = createTouchPads(parent, hands, deps.words.pads)
  const thumbs = window.matchMedia('(pointer: coarse)')
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  const { scenes, tap } = createScenes({ deps, director, speaker, prefersReducedMotion: () => calm.matches })
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

  function screen(): string {
    const { mode, play } = deps.store.getState()
    return mode === 'play' ? play.screen : mode
  }
  function listen(): void {
    stopTaps = listenToTaps({ surface: game.canvas, screen, tap })
    place()
  }
  function place(): void {
    const { canvas } = game
    if (!canvas || !window) return
    const box = parent.getBoundingClientRect()
    const stageFit = fitStage(box.width, box.height, window.devicePixelRatio)
    crispCopy?.fit(stageFit)
    placeCanvas(canvas, stageFit)
    canvas.style.touchAction = 'manipulation'
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', deps.words.label)
    game.scale.refresh()
  }
  function obey(): void {
    const { view, mode, play } = deps.store.getState()
    speaker.set({ muted: view.muted, volume: view.volume, tune: mode === 'play' ? tuneOf(play.level) : null })
    const personPlays = director.personPlays()
    pads.setVisible(personPlays && thumbs.matches)
    if (!personPlays) hands.releaseAll()
  }

  const resizes = new window.ResizeObserver(place)
  resizes.observe(parent)
  window.addEventListener('resize', place) // zooming changes device pixels, not the parent
  game.events.once(Phaser.Core.Events.READY, listen)
  const unsubscribe = deps.store.subscribe(obey)
  obey()

  return {
    restart: director.restart,
    dispose() {
      unsubscribe()
      resizes.disconnect()
      window.removeEventListener('resize', place)
      stopKeyboard()
      stopTaps()
      pads.dispose()
      crispCopy?.dispose()
      speaker.dispose()
      game.destroy(true)
    },
  }
}

/** The tune of a level's look; the hall's if the level cannot be read. */
function tuneOf(level: string): Motif {
  return LOOKS[isLevelId(level) && levelFault(level) === null ? loadLevel(level).look : 'lobby'].motif
}
