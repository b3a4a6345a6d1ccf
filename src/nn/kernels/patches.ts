/**
 * What a convolutional layer reads: a square patch of `size` × `size` pixels at every `stride` pixels of a picture. The
 * layer is a dense layer that is applied to each patch, with the patch's numbers as inputs and the filters as outputs.
 */
export interface Patches {
  readonly channels: number
  readonly height: number // pixels of the picture
  readonly width: number
  readonly size: number // pixels of a patch's side
  readonly stride: number // pixels from patch to patch
  /**
   * Order of the picture's numbers. `planes`: one picture per channel, as observations list their frames. `pixels`: all
   * channels of a pixel side by side, as a convolutional layer writes its filters.
   */
  readonly order: 'planes' | 'pixels'
}

/** Patches below each other, side by side, and in all. */
export function positionsOf({ height, width, size, stride }: Patches): {
  readonly down: number
  readonly across: number
  readonly count: number
} {
  const down = Math.floor((height - size) / stride) + 1
  const across = Math.floor((width - size) / stride) + 1
  return { down, across, count: down * across }
}

/** Numbers of a patch: the inputs of the layer. */
export function patchLength({ channels, size }: Patches): number {
  return size * size * channels
}

/** Numbers of the picture. */
export function pictureLength({ channels, height, width }: Patches): number {
  return channels * height * width
}

/**
 * A patch as runs of neighbouring numbers: `planes` × `lines` runs of `run` numbers. The patch at (row, column) starts at
 * `row * stepDown + column * stepAcross`; planes are `planeStride` numbers apart, lines `lineStride`.
 */
interface PatchRuns {
  readonly down: number
  readonly across: number
  readonly stepDown: number
  readonly stepAcross: number
  readonly planes: number
  readonly planeStride: number
  readonly lines: number
  readonly lineStride: number
  readonly run: number
}

export function runsOf(patches: Patches): PatchRuns {
  const { channels, height, width, size, stride, order } = patches
  const { down, across } = positionsOf(patches)
  const isPlanar = order === 'planes'
  const perPixel = isPlanar ? 1 : channels
  return {
    ...{ down, across, stepDown: stride * width * perPixel, stepAcross: stride * perPixel },
    ...{ planes: isPlanar ? channels : 1, planeStride: height * width },
    ...{ lines: size, lineStride: width * perPixel, run: size * perPixel },
  }
}

const tables = new WeakMap<Patches, Int32Array>()

/** For each number of each patch, patch after patch `[positions × patch length]`: its place in the picture. Cached. */
export function patchTable(patches: Patches): Int32Array {
  const known = tables.get(patches)
  if (known !== undefined) return known
  const { down, across, stepDown, stepAcross, planes, planeStride, lines, lineStride, run } = runsOf(patches)
  const table = new Int32Array(down * across * patchLength(patches))
  let next = 0
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      for (let plane = 0; plane < planes; plane++) {
        for (let line = 0; line < lines; line++) {
          const start = row * stepDown + column * stepAcross + plane * planeStride + line * lineStride
          for (let place = 0; place < run; place++) table[next++] = start + place
        }
      }
    }
  }
  tables.set(patches, table)
  return table
}
