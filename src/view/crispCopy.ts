import Phaser from 'phaser'
import { placeCanvas, type StageFit } from './scaling.ts'

/** A canvas over the game's canvas that shows the same frame, enlarged without smoothing. */
interface CrispCopy {
  fit(fit: StageFit): void
  dispose(): void
}

/**
 * WebKitGTK and WPE smooth a WebGL canvas that CSS enlarges, whatever `image-rendering` says; Apple's WebKit does not.
 */
export function smoothsEnlargedCanvas(userAgent: string): boolean {
  return /AppleWebKit/.test(userAgent) && /Linux/.test(userAgent) && !/Chrom(e|ium)/.test(userAgent)
}

/** Copies every frame to a 2D canvas in plain memory over the game's canvas: for it, `image-rendering` has effect. */
export function createCrispCopy(game: Phaser.Game, parent: HTMLElement): CrispCopy {
  const copy = parent.ownerDocument.createElement('canvas')
  copy.setAttribute('aria-hidden', 'true')
  const context = copy.getContext('2d', { willReadFrequently: true })
  parent.append(copy)

  function draw(): void {
    context?.drawImage(game.canvas, 0, 0)
  }
  // Directly after Phaser's rendering: later the browser may have cleared the WebGL buffer.
  game.events.on(Phaser.Core.Events.POST_RENDER, draw)

  return {
    fit(stageFit) {
      copy.width = game.canvas.width
      copy.height = game.canvas.height
      if (context !== null) game.canvas.style.opacity = '0' // still receives pointer events, but is not drawn
      placeCanvas(copy, stageFit)
      copy.style.pointerEvents = 'none'
    },
    dispose() {
      game.events.off(Phaser.Core.Events.POST_RENDER, draw)
      copy.remove()
    },
  }
}
