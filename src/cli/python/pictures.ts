import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { World } from '../../sim/world.ts'
import { drawList } from '../../view/picture/drawList.ts'
import { type Pixels, paint, STAGE_BYTES } from '../../view/picture/raster.ts'

/** Draws worlds with the pictures of a folder that is laid out as `assets/art`. */
interface Painter {
  /** Pictures of worlds, one after the other: `[worlds, 180, 320, 3]`. Rewritten by the next call. */
  paint(worlds: readonly World[]): Uint8Array
}

/** `folder`: its address, with a slash at the end. Pictures are read when they are first drawn. */
export function createPainter(folder: URL): Painter {
  const known = new Map<string, Pixels>()
  let bytes = new Uint8Array(0)

  function pixelsOf(picture: string): Pixels {
    const found = known.get(picture) ?? decodePng(readFileSync(new URL(`${picture}.png`, folder)))
    known.set(picture, found)
    return found
  }

  return {
    paint(worlds) {
      if (bytes.length !== worlds.length * STAGE_BYTES) bytes = new Uint8Array(worlds.length * STAGE_BYTES)
      worlds.forEach((world, index) => {
        paint(drawList(world, pixelsOf), pixelsOf, bytes.subarray(index * STAGE_BYTES, (index + 1) * STAGE_BYTES))
      })
      return bytes
    },
  }
}

const SIGNATURE = 8 // bytes
const HEADER_START = SIGNATURE + 8
const RGBA = 6

/**
 * Decodes a picture as `npm run art` writes it: RGBA of 8 bits, not interlaced, rows that are not filtered.
 * @throws Error for any other picture
 */
export function decodePng(file: Uint8Array): Pixels {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const [width, height] = [view.getUint32(HEADER_START), view.getUint32(HEADER_START + 4)]
  const [depth, colours, , , interlace] = file.subarray(HEADER_START + 8)
  const parts: Uint8Array[] = []
  for (let at = SIGNATURE; at < file.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const rows = inflateSync(Buffer.concat(parts))
  const stride = 4 * width
  const data = new Uint8Array(stride * height)
  let isPlain = depth === 8 && colours === RGBA && interlace === 0
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1)
    isPlain &&= rows[start] === 0
    data.set(rows.subarray(start + 1, start + 1 + stride), row * stride)
  }
  if (!isPlain) throw new Error('This picture is not as npm run art writes pictures: draw it again.')
  return { width, height, data }
}
