/** A face as `npm run art` draws it: a picture of white glyphs, and where each is on it, in pixels. */
export interface StageFace {
  readonly url: string
  readonly description: {
    readonly size: number
    readonly lineHeight: number
    readonly glyphs: readonly {
      readonly code: number
      readonly x: number
      readonly y: number
      readonly width: number
      /** If it is not the face's size. */
      readonly height?: number
      /** Above the line of the others. */
      readonly raised?: number
    }[]
  }
}
