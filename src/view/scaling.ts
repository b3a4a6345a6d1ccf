/** The stage in logical pixels. Pixel art is drawn at this size and enlarged by whole numbers of device pixels. */
export const STAGE_WIDTH = 320
export const STAGE_HEIGHT = 180

const ROOM_PX = 48 // CSS px: a button of 44 with its margin
const PADS_PX = 120 // CSS px below an upright picture: thumbs need it
const PADS_BESIDE_PX = 100 // CSS px at each side of another picture: two pads of 48
const PADS_BELOW_PX = 92 // CSS px below one: a pad of 76
// A person's picture is cropped for a larger enlargement, but never shows less of the level. Logical pixels.
const LEAST_WIDTH = 184 // of one picture: the logo's
const LEAST_OF_TWO = { width: 176, height: 120 } // of each of two: eleven tiles by seven and a half
const LEAST_BETWEEN_PADS = 152 // of each of two: nine tiles and a half, which a phone held sideways has
const CORNER_PX = 92 // two of them side by side

/** A size in logical pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A part of the stage, in its logical pixels. */
export interface Box extends Size {
  readonly left: number
  readonly top: number
}

/** What the canvas shows, in logical pixels, and where it lies. */
export interface StageLayout extends Size {
  /** Where worlds are drawn: one, or for two at once the person's and the opponent's. */
  readonly views: readonly [Box] | readonly [Box, Box]
  readonly fit: StageFit
}

export interface StageFit {
  /** Device pixels per logical pixel: a whole number if the parent is large enough. */
  readonly scale: number
  readonly cssWidth: number
  readonly cssHeight: number
  /** CSS px from the parent's edges, on whole device pixels. */
  readonly left: number
  readonly top: number
}

/** The element that the stage fills, CSS px. */
interface Room extends Size {
  readonly devicePixelRatio: number
}

/**
 * For a person's game. `isTwo`: there are two pictures, beside each other or, on an upright screen, one above the other.
 * `hasPads`: thumbs have pads, which may not cover a picture.
 */
export function layOutPlay(room: Room, isTwo: boolean, hasPads = false): StageLayout {
  if (isUpright(room.width, room.height)) return layOutUpright(room, isTwo)
  const whole = isTwo ? layOutTwo(room, LEAST_OF_TWO.width) : layOutWhole(room)
  if (!hasPads || whole.fit.left >= PADS_BESIDE_PX || belowOf(whole.fit, room.height) >= PADS_BELOW_PX) return whole
  // Cropped or smaller, so that the pads stand at its sides.
  const between = { ...room, width: Math.max(1, room.width - 2 * PADS_BESIDE_PX) }
  const layout = isTwo ? layOutTwo(between, LEAST_BETWEEN_PADS) : layOutCropped(between)
  const left = layout.fit.left + Math.ceil(PADS_BESIDE_PX * room.devicePixelRatio) / room.devicePixelRatio
  return { ...layout, fit: { ...layout.fit, left } }
}

function layOutTwo(room: Room, least: number): StageLayout {
  const device = deviceSize(room)
  const scale = largestScale((by) => device.width / by / 2 >= least && device.height / by >= STAGE_HEIGHT)
  const view = viewWithin(device.width / scale / 2, device.height / scale, least)
  return withFit(room, [
    { left: 0, top: 0, ...view },
    { left: view.width, top: 0, ...view },
  ])
}

/** One picture, cropped at its sides where that makes it larger. */
function layOutCropped(room: Room): StageLayout {
  const device = deviceSize(room)
  const scale = largestScale((by) => device.width / by >= LEAST_WIDTH && device.height / by >= STAGE_HEIGHT)
  const width = Math.max(LEAST_WIDTH, Math.min(STAGE_WIDTH, Math.floor(device.width / scale)))
  return withFit(room, [{ left: 0, top: 0, width, height: STAGE_HEIGHT }])
}

/** The whole stage: 320 × 180. */
export function layOutWhole(room: Room): StageLayout {
  return withFit(room, [{ left: 0, top: 0, width: STAGE_WIDTH, height: STAGE_HEIGHT }])
}

/** Between the page's bar and the touch pads, pictures that are cropped to be larger. */
function layOutUpright(room: Room, isTwo: boolean): StageLayout {
  const pictures = isTwo ? 2 : 1
  const free = { ...room, height: Math.max(1, room.height - ROOM_PX - PADS_PX) }
  const device = deviceSize(free)
  const least = isTwo ? LEAST_OF_TWO : { width: LEAST_WIDTH, height: STAGE_HEIGHT }
  const fits = (by: number) => device.width / by >= least.width && device.height / by / pictures >= least.height
  const scale = largestScale(fits)
  const view = viewWithin(device.width / scale, device.height / scale / pictures)
  const upper = { left: 0, top: 0, ...view }
  const layout = withFit(free, isTwo ? [upper, { ...upper, top: view.height }] : [upper])
  // Directly below the bar: the rest belongs to the thumbs.
  return { ...layout, fit: { ...layout.fit, top: Math.ceil(ROOM_PX * room.devicePixelRatio) / room.devicePixelRatio } }
}

function viewWithin(width: number, height: number, least = LEAST_OF_TWO.width): Size {
  return {
    width: Math.max(least, Math.min(STAGE_WIDTH, Math.floor(width))),
    height: Math.max(LEAST_OF_TWO.height, Math.min(STAGE_HEIGHT, Math.floor(height))),
  }
}

/** The largest whole number that is wanted; 1 if none is. */
function largestScale(isWanted: (scale: number) => boolean): number {
  let scale = 1
  while (isWanted(scale + 1)) scale++
  return scale
}

function withFit(room: Room, views: StageLayout['views']): StageLayout {
  const last = views[views.length - 1]
  const size = { width: last.left + last.width, height: last.top + last.height }
  return { ...size, views, fit: fitStage(room, size) }
}

function deviceSize({ width, height, devicePixelRatio }: Room): Size {
  return { width: Math.floor(width * devicePixelRatio), height: Math.floor(height * devicePixelRatio) }
}

/** The largest whole-number enlargement that fits, centred. On a parent smaller than the stage it shrinks to fit. */
export function fitStage(room: Room, size: Size = { width: STAGE_WIDTH, height: STAGE_HEIGHT }): StageFit {
  const { devicePixelRatio } = room
  const { width: deviceWidth, height: deviceHeight } = deviceSize(room)
  const exact = Math.min(deviceWidth / size.width, deviceHeight / size.height)
  const scale = exact >= 1 ? Math.floor(exact) : Math.max(exact, 1 / size.width)
  const width = size.width * scale
  const height = size.height * scale
  return {
    scale,
    cssWidth: width / devicePixelRatio,
    cssHeight: height / devicePixelRatio,
    left: Math.max(0, Math.floor((deviceWidth - width) / 2)) / devicePixelRatio,
    top: Math.max(0, Math.floor((deviceHeight - height) / 2)) / devicePixelRatio,
  }
}

/** Whether a stage's element is so tall that touch pads lie below the picture. */
export function isUpright(width: number, height: number): boolean {
  return width <= height * 0.8
}

/** CSS px below the picture. */
function belowOf({ top, cssHeight }: StageFit, height: number): number {
  return height - top - cssHeight
}

/**
 * Where something fits beside the picture: in the corners a button, above and below a line of text, `thumbs`: below it touch
 * pads. On an upright screen, several lines fit between the picture and the pads, if it is one picture.
 */
export function roomAround(fit: StageFit, width: number, height: number): string[] {
  const { left, top } = fit
  const isFree = top >= ROOM_PX
  const below = belowOf(fit, height)
  return [
    ...(isUpright(width, height) ? ['upright'] : []),
    ...(isUpright(width, height) && below >= 2 * PADS_PX ? ['between'] : []),
    ...(isFree || left >= CORNER_PX ? ['corners'] : []),
    ...(isFree ? ['above'] : []),
    ...(below >= ROOM_PX && !isUpright(width, height) ? ['below'] : []),
    ...(below >= PADS_BELOW_PX && !isUpright(width, height) ? ['thumbs'] : []),
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
