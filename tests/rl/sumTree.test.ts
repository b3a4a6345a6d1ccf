import { describe, expect, it } from 'vitest'
import { createSumTree } from '../../src/rl/sumTree.ts'

describe('sum tree', () => {
  it('finds the leaf whose share of the running sum holds the mass', () => {
    const tree = createSumTree(5) // not a power of two
    for (const [leaf, priority] of [1, 2, 0, 3, 4].entries()) tree.set(leaf, priority)
    expect(tree.total).toBe(10)
    const found = Array.from({ length: 10 }, (_, mass) => tree.find(mass + 0.5))
    expect(found).toEqual([0, 1, 1, 3, 3, 3, 4, 4, 4, 4])
  })

  it('maps a mass on the border to the leaf on the right', () => {
    const tree = createSumTree(4)
    for (const [leaf, priority] of [1, 2, 3, 4].entries()) tree.set(leaf, priority)
    expect([0, 1, 3, 6].map((mass) => tree.find(mass))).toEqual([0, 1, 2, 3])
  })

  it('never finds a leaf with priority zero, not even if rounding raises the mass to the total', () => {
    const tree = createSumTree(8)
    tree.set(1, 0.1)
    tree.set(3, 0.2)
    expect(tree.find(0)).toBe(1)
    expect(tree.find(tree.total)).toBe(3)
    expect(tree.find(tree.total * 2)).toBe(3)
  })

  it('keeps its total exact after many changes', () => {
    const tree = createSumTree(3)
    for (let round = 0; round < 1000; round++) tree.set(round % 3, 1e9 / (round + 1))
    for (let leaf = 0; leaf < 3; leaf++) tree.set(leaf, leaf + 0.5)
    expect(tree.total).toBe(4.5)
    expect(tree.get(2)).toBe(2.5)
  })
})
