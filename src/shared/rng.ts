import { arrayOf, type PlainStateful } from './state.ts'

/**
 * Seeded random numbers from integer operations alone, so that every JavaScript engine draws the same sequence.
 * Algorithm: sfc32 (Chris Doty-Humphrey, PractRand), seeded through a 32-bit finaliser (murmur3).
 */
export interface Rng extends PlainStateful {
  /** Uniform 32-bit unsigned integer. */
  uint32(): number
  /** Uniform in [0, 1) with 32 bits of resolution. */
  float(): number
  /** Uniform integer in [0, n). `n` is a positive integer below 2^32. */
  int(n: number): number
  /** Standard normal (Box–Muller). Not for the simulation: `log` and `cos` differ between engines in the last bit. */
  normal(): number
  /** A child stream that depends only on this stream's seed and `name`, never on how many numbers were drawn. */
  split(name: string): Rng
  /** The four state words: two streams with equal state draw the same numbers. */
  save(): Uint32Array
}

export function createRng(seed: number, name = ''): Rng {
  return fromHash(hashSeed(seed, name))
}

/** Mixes a seed and a name into 32 bits, so that streams with different names do not overlap in practice. */
export function hashSeed(seed: number, name = ''): number {
  let hash = mix32((seed ^ 0x9e3779b9) >>> 0)
  for (let index = 0; index < name.length; index++) hash = mix32((hash ^ name.charCodeAt(index)) >>> 0)
  return hash
}

function fromHash(hash: number): Rng {
  let a = mix32((hash + 0x9e3779b9) >>> 0) | 0
  let b = mix32((hash + 0x3c6ef372) >>> 0) | 0
  let c = mix32((hash + 0xdaa66d2b) >>> 0) | 0
  let counter = 1

  function uint32(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) uint32()

  return {
    uint32,
    float: () => uint32() / 4294967296,
    // Multiply-shift: the bias is below n / 2^32, too small to measure here.
    int: (n) => Math.floor((uint32() / 4294967296) * n),
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - uint32() / 4294967296))
      return radius * Math.cos((2 * Math.PI * uint32()) / 4294967296)
    },
    split: (childName) => fromHash(hashSeed(hash, childName)),
    save: () => Uint32Array.of(a, b, c, counter),
    load(saved) {
      const words = arrayOf(saved, new Uint32Array(4))
      a = words[0] | 0
      b = words[1] | 0
      c = words[2] | 0
      counter = words[3] | 0
    },
  }
}

/** The murmur3 finaliser: every input bit changes about half of the output bits. */
export function mix32(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
