/**
 * A binary tree whose inner nodes hold the sum of their leaves, so that drawing a leaf in proportion to its priority
 * takes log₂(n) steps. The leaf count is rounded up to a power of two: only then are the leaves in prefix order in the
 * array, and stratified draws cover the priorities evenly.
 */
export interface SumTree {
  readonly total: number
  get(leaf: number): number
  /** `priority` is finite and ≥ 0. A leaf of priority 0 is never found. */
  set(leaf: number, priority: number): void
  /** The leaf where the running sum of priorities first exceeds `mass`, with 0 ≤ mass < total and total > 0. */
  find(mass: number): number
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
      // Sums are taken anew from the children: adding differences would let rounding errors grow for ever.
      for (node >>= 1; node >= 1; node >>= 1) sums[node] = sums[2 * node] + sums[2 * node + 1]
    },
    find(mass) {
      let node = 1
      while (node < leafCount) {
        const left = 2 * node
        // `<`, not `≤`: a mass on the border belongs to the right. Where rounding has carried the mass beyond the last
        // positive leaf, an empty right side sends it back to the left.
        if (mass < sums[left] || sums[left + 1] === 0) {
          node = left
        } else {
          mass -= sums[left]
          node = left + 1
        }
      }
      return node - leafCount
    },
  }
}
