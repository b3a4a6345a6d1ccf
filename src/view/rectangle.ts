/** A plain rectangle of whole px of the level. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: number // 0xRRGGBB
  readonly alpha: number // 0–1
}
