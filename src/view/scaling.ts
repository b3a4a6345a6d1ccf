/** The stage in logical pixels. Pixel art is drawn at this size and enlarged by whole numbers of device pixels. */
export const STAGE_WIDTH = 320
export const STAGE_HEIGHT = 180

const ROOM_PX = 48 // CSS px: a button of 44 with its margin
const CORNER_PX = 92 // two of them side by side

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

/** Whether a stage's element is so tall that the picture takes its upper half and touch pads the lower one. */
export function isUpright(width: number, height: number): boolean {
  return width <= height * 0.8
}

/** Where something fits beside the picture: in the corners a button, above and below a line of text. */
export function roomAround({ left, top, cssHeight }: StageFit, width: number, height: number): string[] {
  const isFree = top >= ROOM_PX
  return [
    ...(isFree || left >= CORNER_PX ? ['corners'] : []),
    ...(isFree ? ['above'] : []),
    ...(height - top - cssHeight >= ROOM_PX && !isUpright(width, height) ? ['below'] : []),
  ]
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
