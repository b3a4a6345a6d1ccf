/** The stage in logical pixels. Pixel art is drawn at this size and enlarged by whole numbers of device pixels. */
export const STAGE_WIDTH = 320
export const STAGE_HEIGHT = 180

export interface StageFit {
  /** Device pixels per logical pixel: a whole number if the parent is large enough. */
  readonly scale: number
  readonly cssWidth: number
  readonly cssHeight: number
  /** CSS px from the parent's edges, on whole device pixels. */
  readonly left: number
  readonly top: number
}

/** The largest whole-number enlargement that fits, centred. On a parent smaller than the stage it shrinks to fit. */
export function fitStage(parentWidth: number, parentHeight: number, devicePixelRatio: number): StageFit {
  const deviceWidth = Math.floor(parentWidth * devicePixelRatio)
  const deviceHeight = Math.floor(parentHeight * devicePixelRatio)
  const exact = Math.min(deviceWidth / STAGE_WIDTH, deviceHeight / STAGE_HEIGHT)
  const scale = exact >= 1 ? Math.floor(exact) : Math.max(exact, 1 / STAGE_WIDTH)
  const width = STAGE_WIDTH * scale
  const height = STAGE_HEIGHT * scale
  return {
    scale,
    cssWidth: width / devicePixelRatio,
    cssHeight: height / devicePixelRatio,
    left: Math.max(0, Math.floor((deviceWidth - width) / 2)) / devicePixelRatio,
    top: Math.max(0, Math.floor((deviceHeight - height) / 2)) / devicePixelRatio,
  }
}

/** Positions a canvas by the fit and enlarges its pixels without smoothing. */
export function placeCanvas(canvas: HTMLCanvasElement, { cssWidth, cssHeight, left, top }: StageFit): void {
  Object.assign(canvas.style, {
    position: 'absolute',
    left: `${left}px`,
    top: `${top}px`,
    width: `${cssWidth}px`,
    height: `${cssHeight}px`,
    imageRendering: 'pixelated',
  })
}
