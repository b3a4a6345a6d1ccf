import { type Patches, patchLength, patchTable, pictureLength, positionsOf } from './kernels/patches.ts'
import { tf } from './tf.ts'

// Patches of pictures as tensors of rank 3, `[1 × rows × columns]`, for any backend: both directions only gather, which
// all backends do alike.

/** All patches `[1 × B · positions × patch length]` of pictures `[1 × B × picture]`. Call it inside `tf.tidy`. */
export function gatherPatches(pictures: tf.Tensor3D, patches: Patches): tf.Tensor3D {
  const places = tf.tensor1d(patchTable(patches), 'int32')
  return tf.reshape(tf.gather(pictures, places, 2), [1, -1, patchLength(patches)]) as tf.Tensor3D
}

/** The transpose of `gatherPatches`: sums each number of each patch at its place. Call it inside `tf.tidy`. */
export function scatterPatches(gathered: tf.Tensor3D, patches: Patches): tf.Tensor3D {
  const length = positionsOf(patches).count * patchLength(patches)
  const rows = gathered.size / length
  const padded = tf.pad(tf.reshape(gathered, [1, rows, length]), [
    [0, 0],
    [0, 0],
    [0, 1], // a zero for the places of fewer patches than others
  ])
  const { table, most } = readersOf(patches)
  const read = tf.gather(padded, tf.tensor1d(table, 'int32'), 2)
  return tf.reshape(tf.sum(tf.reshape(read, [rows, pictureLength(patches), most]), 2), [1, rows, -1]) as tf.Tensor3D
}

const readers = new WeakMap<Patches, { readonly table: Int32Array; readonly most: number }>()

/**
 * For each number of the picture `[picture × most]`: the places among the numbers of all patches that were copied from it;
 * beyond those, the place after the last one. Cached.
 */
function readersOf(patches: Patches): { readonly table: Int32Array; readonly most: number } {
  const known = readers.get(patches)
  if (known !== undefined) return known
  const gathered = patchTable(patches)
  const counts = new Int32Array(pictureLength(patches))
  for (const place of gathered) counts[place]++
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0)
  const table = new Int32Array(counts.length * most).fill(gathered.length)
  counts.fill(0)
  gathered.forEach((place, index) => {
    table[place * most + counts[place]++] = index
  })
  const found = { table, most }
  readers.set(patches, found)
  return found
}
