import { arrayOf, type PlainStateful } from '../shared/state.ts'

/**
 * A binary tree whose inner nodes hold the sums of their leaves: sampling a leaf in proportion to its priority takes
 * log₂(n) steps. The leaf count is rounded up to a power of two, so that the leaves are in prefix order in the array,
 * which stratified sampling needs.
 */
interface SumTree {
  readonly total: number
  get(leaf: number): number
  /** `priority` must be finite and ≥ 0. `find` never returns a leaf of priority 0. */
  set(leaf: number, priority: number): void
  /** The first leaf whose prefix sum of priorities exceeds `mass`. Requires total > 0 and 0 ≤ mass < total. */
  find(mass: number): number
  /** The priorities. */
  readonly state: PlainStateful
}

export function createSumTree(capacity: number): SumTree {
  let leafCount = 1
  while (leafCount < capacity) leafCount *= 2
  const sums = new Float64Array(2 * leafCount) // node i has children 2i and 2i + 1; leaves start at `leafCount`

  return {
    get total() {
      return sums[1]
    },
    get: (leaf) => sums[leafCount + leaf],
    set(leaf, priority) {
      let node = leafCount + leaf
      sums[node] = priority
      // Recomputed from the children: adding differences would accumulate rounding errors.
      for (node >>= 1; node >= 1; node >>= 1) sums[node] = sums[2 * node] + sums[2 * node + 1]
    },
    find(mass) {
      let node = 1
      while (node < leafCount) {
        const left = 2 * node
        // `<`, not `≤`: a mass on the border belongs to the right. If rounding moved the mass beyond the last positive
        // leaf, the right sum is 0 and the search goes left.
        if (mass < sums[left] || sums[left + 1] === 0) {
          node = left
        } else {
          mass -= sums[left]
          node = left + 1
        }
      }
      return node - leafCount
    },
    state: {
      save() {
        let end = sums.length
        while (end > leafCount && sums[end - 1] === 0) end--
        return sums.slice(leafCount, end)
      },
      load(saved) {
        const leaves = arrayOf(saved, sums, null)
        if (leaves.length > leafCount)
          throw new RangeError(`There are ${leaves.length} priorities for ${leafCount} leaves.`)
        sums.fill(0)
        sums.set(leaves, leafCount)
        for (let node = leafCount - 1; node >= 1; node--) sums[node] = sums[2 * node] + sums[2 * node + 1]
      },
    },
  }
}
