// AssemblyScript, compiled by `npm run kernels` into `../compiled.ts`. Every function works on the caller's memory:
// nothing is allocated, there is no static data, and arguments are not checked (the callers in `../*.ts` check them).
//
// Matrices are row-major, with rows `stride` numbers apart. Weights, deltas and gradients have a multiple of 8 columns,
// padded with zeros. Each output is one sum over k = 0, 1, 2, … in any tile, so that a row gives bit-identical results
// alone and in a batch. The inner loops are not unrolled over k, because V8 then spills registers.
//
// Products leave out factors that are 0: after ReLU half of the units are, and many features. A sum begins at +0 or a bias,
// so a term of 0 never changes its bits. Where most factors of a tile are not 0, a plain loop is faster.

const LINEAR: i32 = 0
const RELU: i32 = 1
const TANH: i32 = 2
const ACCUMULATE: i32 = 3

/**
 * C = f(A B + bias) with A `[rows × inner]`, B `[inner × columns]`, bias `[columns]` (none if 0), and f by `mode`.
 * ACCUMULATE: C ← C + A B.
 */
export function dense(
  a: usize, aStride: i32,
  b: usize, bias: usize,
  c: usize, cStride: i32,
  rows: i32, inner: i32, columns: i32,
  mode: i32,
): void {
  let column: i32 = 0
  for (; column + 16 <= columns; column += 16) {
    densePanel16(a, aStride << 2, b + (<usize>column << 2), columns << 2, bias == 0 ? 0 : bias + (<usize>column << 2),
      c + (<usize>column << 2), cStride << 2, rows, inner, mode)
  }
  if (column < columns) {
    densePanel8(a, aStride << 2, b + (<usize>column << 2), columns << 2, bias == 0 ? 0 : bias + (<usize>column << 2),
      c + (<usize>column << 2), cStride << 2, rows, inner, mode)
  }
  if (mode == TANH) for (let row = 0; row < rows; row++) tanhRow(c + <usize>row * (<usize>cStride << 2), columns)
}

/** 16 columns of C, two rows at a time. Strides in bytes. */
function densePanel16(
  a: usize, aStride: usize, b: usize, bStride: usize, bias: usize, c: usize, cStride: usize,
  rows: i32, inner: i32, mode: i32,
): void {
  let bias0 = f32x4.splat(0)
  let bias1 = bias0
  let bias2 = bias0
  let bias3 = bias0
  if (bias != 0) {
    bias0 = v128.load(bias)
    bias1 = v128.load(bias, 16)
    bias2 = v128.load(bias, 32)
    bias3 = v128.load(bias, 48)
  }
  let row: i32 = 0
  for (; row + 2 <= rows; row += 2) {
    const next = c + cStride
    let c00 = bias0
    let c01 = bias1
    let c02 = bias2
    let c03 = bias3
    let c10 = bias0
    let c11 = bias1
    let c12 = bias2
    let c13 = bias3
    if (mode == ACCUMULATE) {
      c00 = v128.load(c)
      c01 = v128.load(c, 16)
      c02 = v128.load(c, 32)
      c03 = v128.load(c, 48)
      c10 = v128.load(next)
      c11 = v128.load(next, 16)
      c12 = v128.load(next, 32)
      c13 = v128.load(next, 48)
    }
    for (let k: i32 = 0; k < inner; k += 64) {
      const count = min(inner - k, 64)
      let left = a + (<usize>k << 2)
      let right = b + <usize>k * bStride
      let mask = nonZeros(left, aStride, count)
      if (isMostlySet(mask, count)) {
        const end = left + (<usize>count << 2)
        while (left < end) {
          const a0 = v128.load32_splat(left)
          const a1 = v128.load32_splat(left + aStride)
          const b0 = v128.load(right)
          const b1 = v128.load(right, 16)
          const b2 = v128.load(right, 32)
          const b3 = v128.load(right, 48)
          c00 = f32x4.add(c00, f32x4.mul(a0, b0))
          c01 = f32x4.add(c01, f32x4.mul(a0, b1))
          c02 = f32x4.add(c02, f32x4.mul(a0, b2))
          c03 = f32x4.add(c03, f32x4.mul(a0, b3))
          c10 = f32x4.add(c10, f32x4.mul(a1, b0))
          c11 = f32x4.add(c11, f32x4.mul(a1, b1))
          c12 = f32x4.add(c12, f32x4.mul(a1, b2))
          c13 = f32x4.add(c13, f32x4.mul(a1, b3))
          left += 4
          right += bStride
        }
      } else {
        while (mask != 0) {
          const place = <usize>ctz<u64>(mask)
          mask &= mask - 1
          const from = left + (place << 2)
          const at = right + place * bStride
          const a0 = v128.load32_splat(from)
          const a1 = v128.load32_splat(from + aStride)
          const b0 = v128.load(at)
          const b1 = v128.load(at, 16)
          const b2 = v128.load(at, 32)
          const b3 = v128.load(at, 48)
          c00 = f32x4.add(c00, f32x4.mul(a0, b0))
          c01 = f32x4.add(c01, f32x4.mul(a0, b1))
          c02 = f32x4.add(c02, f32x4.mul(a0, b2))
          c03 = f32x4.add(c03, f32x4.mul(a0, b3))
          c10 = f32x4.add(c10, f32x4.mul(a1, b0))
          c11 = f32x4.add(c11, f32x4.mul(a1, b1))
          c12 = f32x4.add(c12, f32x4.mul(a1, b2))
          c13 = f32x4.add(c13, f32x4.mul(a1, b3))
        }
      }
    }
    if (mode == RELU) {
      const zero = f32x4.splat(0)
      c00 = f32x4.pmax(c00, zero)
      c01 = f32x4.pmax(c01, zero)
      c02 = f32x4.pmax(c02, zero)
      c03 = f32x4.pmax(c03, zero)
      c10 = f32x4.pmax(c10, zero)
      c11 = f32x4.pmax(c11, zero)
      c12 = f32x4.pmax(c12, zero)
      c13 = f32x4.pmax(c13, zero)
    }
    v128.store(c, c00)
    v128.store(c, c01, 16)
    v128.store(c, c02, 32)
    v128.store(c, c03, 48)
    v128.store(next, c10)
    v128.store(next, c11, 16)
    v128.store(next, c12, 32)
    v128.store(next, c13, 48)
    a += aStride + aStride
    c = next + cStride
  }
  if (row < rows) {
    let c0 = bias0
    let c1 = bias1
    let c2 = bias2
    let c3 = bias3
    if (mode == ACCUMULATE) {
      c0 = v128.load(c)
      c1 = v128.load(c, 16)
      c2 = v128.load(c, 32)
      c3 = v128.load(c, 48)
    }
    let left = a
    let right = b
    const end = a + (<usize>inner << 2)
    while (left < end) {
      const a0 = v128.load32_splat(left)
      c0 = f32x4.add(c0, f32x4.mul(a0, v128.load(right)))
      c1 = f32x4.add(c1, f32x4.mul(a0, v128.load(right, 16)))
      c2 = f32x4.add(c2, f32x4.mul(a0, v128.load(right, 32)))
      c3 = f32x4.add(c3, f32x4.mul(a0, v128.load(right, 48)))
      left += 4
      right += bStride
    }
    if (mode == RELU) {
      const zero = f32x4.splat(0)
      c0 = f32x4.pmax(c0, zero)
      c1 = f32x4.pmax(c1, zero)
      c2 = f32x4.pmax(c2, zero)
      c3 = f32x4.pmax(c3, zero)
    }
    v128.store(c, c0)
    v128.store(c, c1, 16)
    v128.store(c, c2, 32)
    v128.store(c, c3, 48)
  }
}

/** Whether the plain loop over `count` factors is faster than one over the set bits. */
function isMostlySet(mask: u64, count: i32): bool {
  return <i32>popcnt<u64>(mask) * 8 > count * 7
}

/** Bit k is set where column k of either of two rows, `stride` bytes apart, is not 0 (−0 counts as not). At most 64 columns. */
function nonZeros(row: usize, stride: usize, count: i32): u64 {
  const zero = i8x16.splat(0)
  let mask: u64 = 0
  let k: i32 = 0
  for (; k + 16 <= count; k += 16) {
    const from = row + (<usize>k << 2)
    const next = from + stride
    const v0 = v128.or(v128.load(from), v128.load(next))
    const v1 = v128.or(v128.load(from, 16), v128.load(next, 16))
    const v2 = v128.or(v128.load(from, 32), v128.load(next, 32))
    const v3 = v128.or(v128.load(from, 48), v128.load(next, 48))
    // Saturation keeps what is not 0 different from 0.
    const bytes = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(v0, v1), i16x8.narrow_i32x4_s(v2, v3))
    mask |= <u64>(i8x16.bitmask(i8x16.eq(bytes, zero)) ^ 0xffff) << k
  }
  for (; k + 4 <= count; k += 4) {
    const from = row + (<usize>k << 2)
    const either = v128.or(v128.load(from), v128.load(from + stride))
    mask |= <u64>(i32x4.bitmask(i32x4.eq(either, zero)) ^ 0xf) << k
  }
  for (; k < count; k++) {
    const from = row + (<usize>k << 2)
    mask |= <u64>((load<u32>(from) | load<u32>(from + stride)) != 0) << k
  }
  return mask
}

/** The last 8 columns of C, four rows at a time. Strides in bytes. */
function densePanel8(
  a: usize, aStride: usize, b: usize, bStride: usize, bias: usize, c: usize, cStride: usize,
  rows: i32, inner: i32, mode: i32,
): void {
  let bias0 = f32x4.splat(0)
  let bias1 = bias0
  if (bias != 0) {
    bias0 = v128.load(bias)
    bias1 = v128.load(bias, 16)
  }
  let row: i32 = 0
  for (; row + 4 <= rows; row += 4) {
    const next1 = c + cStride
    const next2 = next1 + cStride
    const next3 = next2 + cStride
    let c00 = bias0
    let c01 = bias1
    let c10 = bias0
    let c11 = bias1
    let c20 = bias0
    let c21 = bias1
    let c30 = bias0
    let c31 = bias1
    if (mode == ACCUMULATE) {
      c00 = v128.load(c)
      c01 = v128.load(c, 16)
      c10 = v128.load(next1)
      c11 = v128.load(next1, 16)
      c20 = v128.load(next2)
      c21 = v128.load(next2, 16)
      c30 = v128.load(next3)
      c31 = v128.load(next3, 16)
    }
    let left = a
    let left2 = a + aStride + aStride
    let right = b
    const end = a + (<usize>inner << 2)
    while (left < end) {
      const b0 = v128.load(right)
      const b1 = v128.load(right, 16)
      const a0 = v128.load32_splat(left)
      c00 = f32x4.add(c00, f32x4.mul(a0, b0))
      c01 = f32x4.add(c01, f32x4.mul(a0, b1))
      const a1 = v128.load32_splat(left + aStride)
      c10 = f32x4.add(c10, f32x4.mul(a1, b0))
      c11 = f32x4.add(c11, f32x4.mul(a1, b1))
      const a2 = v128.load32_splat(left2)
      c20 = f32x4.add(c20, f32x4.mul(a2, b0))
      c21 = f32x4.add(c21, f32x4.mul(a2, b1))
      const a3 = v128.load32_splat(left2 + aStride)
      c30 = f32x4.add(c30, f32x4.mul(a3, b0))
      c31 = f32x4.add(c31, f32x4.mul(a3, b1))
      left += 4
      left2 += 4
      right += bStride
    }
    if (mode == RELU) {
      const zero = f32x4.splat(0)
      c00 = f32x4.pmax(c00, zero)
      c01 = f32x4.pmax(c01, zero)
      c10 = f32x4.pmax(c10, zero)
      c11 = f32x4.pmax(c11, zero)
      c20 = f32x4.pmax(c20, zero)
      c21 = f32x4.pmax(c21, zero)
      c30 = f32x4.pmax(c30, zero)
      c31 = f32x4.pmax(c31, zero)
    }
    v128.store(c, c00)
    v128.store(c, c01, 16)
    v128.store(next1, c10)
    v128.store(next1, c11, 16)
    v128.store(next2, c20)
    v128.store(next2, c21, 16)
    v128.store(next3, c30)
    v128.store(next3, c31, 16)
    a = a + (aStride << 2)
    c = next3 + cStride
  }
  for (; row < rows; row++) {
    let c0 = bias0
    let c1 = bias1
    if (mode == ACCUMULATE) {
      c0 = v128.load(c)
      c1 = v128.load(c, 16)
    }
    let left = a
    let right = b
    const end = a + (<usize>inner << 2)
    while (left < end) {
      const a0 = v128.load32_splat(left)
      c0 = f32x4.add(c0, f32x4.mul(a0, v128.load(right)))
      c1 = f32x4.add(c1, f32x4.mul(a0, v128.load(right, 16)))
      left += 4
      right += bStride
    }
    if (mode == RELU) {
      c0 = f32x4.pmax(c0, f32x4.splat(0))
      c1 = f32x4.pmax(c1, f32x4.splat(0))
    }
    v128.store(c, c0)
    v128.store(c, c1, 16)
    a += aStride
    c += cStride
  }
}

/**
 * A layer's gradient from its inputs A `[rows × inner]` and the slopes D `[rows × columns]` at its outputs: G = Aᵀ D,
 * with the column sums of D as an extra last row. `inner` and `columns` are multiples of 8. Each block of rows stays in the cache
 * while all of G is computed; sums continue row by row from block to block, so that blocks change no bits.
 */
export function weightGradient(
  a: usize, aStride: i32,
  d: usize, dStride: i32,
  g: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  let row: i32 = 0
  do {
    const count = min(rows - row, ROWS_IN_CACHE)
    addWeightGradient(
      a + ((<usize>row * <usize>aStride) << 2), aStride,
      d + ((<usize>row * <usize>dStride) << 2), dStride,
      g, count, inner, columns, row == 0,
    )
    row += ROWS_IN_CACHE
  } while (row < rows)
}

const ROWS_IN_CACHE: i32 = 64 // one bit each

/**
 * Adds a block of at most 64 rows to G, or replaces G by its first block. Besides rows whose two inputs are 0, it leaves out
 * rows without a slope, such as decisions that are clipped.
 */
function addWeightGradient(
  a: usize, aStride: i32,
  d: usize, dStride: i32,
  g: usize,
  rows: i32, inner: i32, columns: i32,
  isFirst: bool,
): void {
  const aBytes = <usize>aStride << 2
  const dBytes = <usize>dStride << 2
  const gBytes = <usize>columns << 2
  const zero = f32x4.splat(0)
  const panels = columns & ~15
  const sloped = slopedRows(d, dBytes, rows, columns)
  let masks = f32x4.splat(0)
  for (let k: i32 = 0; k < inner && panels > 0; k += 2) {
    const inputs = a + (<usize>k << 2)
    if ((k & 2) == 0) masks = emptyPairs(inputs, aBytes, rows)
    const empty = (k & 2) == 0 ? i64x2.extract_lane(masks, 0) : i64x2.extract_lane(masks, 1)
    const mask = ~empty & sloped
    const isDense = isMostlySet(mask, rows)
    for (let column: i32 = 0; column < panels; column += 16) {
      const to = g + <usize>k * gBytes + (<usize>column << 2)
      let g00 = isFirst ? zero : v128.load(to)
      let g01 = isFirst ? zero : v128.load(to, 16)
      let g02 = isFirst ? zero : v128.load(to, 32)
      let g03 = isFirst ? zero : v128.load(to, 48)
      let g10 = isFirst ? zero : v128.load(to + gBytes)
      let g11 = isFirst ? zero : v128.load(to + gBytes, 16)
      let g12 = isFirst ? zero : v128.load(to + gBytes, 32)
      let g13 = isFirst ? zero : v128.load(to + gBytes, 48)
      const slopes = d + (<usize>column << 2)
      if (isDense) {
        let left = inputs
        let right = slopes
        const end = left + <usize>rows * aBytes
        while (left < end) {
          const a0 = v128.load32_splat(left)
          const a1 = v128.load32_splat(left, 4)
          const d0 = v128.load(right)
          const d1 = v128.load(right, 16)
          const d2 = v128.load(right, 32)
          const d3 = v128.load(right, 48)
          g00 = f32x4.add(g00, f32x4.mul(a0, d0))
          g01 = f32x4.add(g01, f32x4.mul(a0, d1))
          g02 = f32x4.add(g02, f32x4.mul(a0, d2))
          g03 = f32x4.add(g03, f32x4.mul(a0, d3))
          g10 = f32x4.add(g10, f32x4.mul(a1, d0))
          g11 = f32x4.add(g11, f32x4.mul(a1, d1))
          g12 = f32x4.add(g12, f32x4.mul(a1, d2))
          g13 = f32x4.add(g13, f32x4.mul(a1, d3))
          left += aBytes
          right += dBytes
        }
      } else {
        let rest = mask
        while (rest != 0) {
          const row = <usize>ctz<u64>(rest)
          rest &= rest - 1
          const left = inputs + row * aBytes
          const right = slopes + row * dBytes
          const a0 = v128.load32_splat(left)
          const a1 = v128.load32_splat(left, 4)
          const d0 = v128.load(right)
          const d1 = v128.load(right, 16)
          const d2 = v128.load(right, 32)
          const d3 = v128.load(right, 48)
          g00 = f32x4.add(g00, f32x4.mul(a0, d0))
          g01 = f32x4.add(g01, f32x4.mul(a0, d1))
          g02 = f32x4.add(g02, f32x4.mul(a0, d2))
          g03 = f32x4.add(g03, f32x4.mul(a0, d3))
          g10 = f32x4.add(g10, f32x4.mul(a1, d0))
          g11 = f32x4.add(g11, f32x4.mul(a1, d1))
          g12 = f32x4.add(g12, f32x4.mul(a1, d2))
          g13 = f32x4.add(g13, f32x4.mul(a1, d3))
        }
      }
      v128.store(to, g00)
      v128.store(to, g01, 16)
      v128.store(to, g02, 32)
      v128.store(to, g03, 48)
      v128.store(to + gBytes, g10)
      v128.store(to + gBytes, g11, 16)
      v128.store(to + gBytes, g12, 32)
      v128.store(to + gBytes, g13, 48)
    }
  }
  let column = panels
  if (column < columns) {
    for (let k: i32 = 0; k < inner; k += 4) {
      let to = g + <usize>k * gBytes + (<usize>column << 2)
      let g00 = isFirst ? zero : v128.load(to)
      let g01 = isFirst ? zero : v128.load(to, 16)
      let g10 = isFirst ? zero : v128.load(to + gBytes)
      let g11 = isFirst ? zero : v128.load(to + gBytes, 16)
      let g20 = isFirst ? zero : v128.load(to + 2 * gBytes)
      let g21 = isFirst ? zero : v128.load(to + 2 * gBytes, 16)
      let g30 = isFirst ? zero : v128.load(to + 3 * gBytes)
      let g31 = isFirst ? zero : v128.load(to + 3 * gBytes, 16)
      let left = a + (<usize>k << 2)
      let right = d + (<usize>column << 2)
      const end = left + <usize>rows * aBytes
      for (; left < end && !v128.any_true(v128.load(left)); left += aBytes) right += dBytes
      while (left < end) {
        const d0 = v128.load(right)
        const d1 = v128.load(right, 16)
        const a0 = v128.load32_splat(left)
        g00 = f32x4.add(g00, f32x4.mul(a0, d0))
        g01 = f32x4.add(g01, f32x4.mul(a0, d1))
        const a1 = v128.load32_splat(left, 4)
        g10 = f32x4.add(g10, f32x4.mul(a1, d0))
        g11 = f32x4.add(g11, f32x4.mul(a1, d1))
        const a2 = v128.load32_splat(left, 8)
        g20 = f32x4.add(g20, f32x4.mul(a2, d0))
        g21 = f32x4.add(g21, f32x4.mul(a2, d1))
        const a3 = v128.load32_splat(left, 12)
        g30 = f32x4.add(g30, f32x4.mul(a3, d0))
        g31 = f32x4.add(g31, f32x4.mul(a3, d1))
        left += aBytes
        right += dBytes
      }
      v128.store(to, g00)
      v128.store(to, g01, 16)
      to += gBytes
      v128.store(to, g10)
      v128.store(to, g11, 16)
      to += gBytes
      v128.store(to, g20)
      v128.store(to, g21, 16)
      to += gBytes
      v128.store(to, g30)
      v128.store(to, g31, 16)
    }
  }
  const sums = g + <usize>inner * gBytes
  for (column = 0; column < columns; column += 8) {
    const to = sums + (<usize>column << 2)
    let sum0 = isFirst ? zero : v128.load(to)
    let sum1 = isFirst ? zero : v128.load(to, 16)
    let right = d + (<usize>column << 2)
    const end = right + <usize>rows * dBytes
    while (right < end) {
      sum0 = f32x4.add(sum0, v128.load(right))
      sum1 = f32x4.add(sum1, v128.load(right, 16))
      right += dBytes
    }
    v128.store(to, sum0)
    v128.store(to, sum1, 16)
  }
}

/** Of columns 0 and 1, and 2 and 3: bit i is set where row i of A has only zeros. At most 64 rows. */
function emptyPairs(a: usize, aBytes: usize, rows: i32): v128 {
  const zero = i64x2.splat(0)
  let masks = zero
  for (let from = a + <usize>rows * aBytes; from > a; ) {
    from -= aBytes
    masks = i64x2.sub(i64x2.add(masks, masks), i64x2.eq(v128.load(from), zero)) // equal is −1
  }
  return masks
}

/** Bit i is set where row i of D has a slope that is not 0. At most 64 rows. */
function slopedRows(d: usize, dBytes: usize, rows: i32, columns: i32): u64 {
  let mask: u64 = 0
  for (let row: i32 = 0; row < rows; row++) {
    let any = f32x4.splat(0)
    let from = d + <usize>row * dBytes
    const end = from + (<usize>columns << 2)
    for (; from < end; from += 32) any = v128.or(any, v128.or(v128.load(from), v128.load(from, 16)))
    mask |= <u64>v128.any_true(any) << row
  }
  return mask
}

/**
 * D ← D ∘ f′, where H = f(·) are an activation's outputs: relu′ = [h > 0], tanh′ = 1 − h². `count` is a multiple of 4;
 * both are contiguous.
 */
export function throughActivation(d: usize, h: usize, count: i32, mode: i32): void {
  const end = d + (<usize>count << 2)
  if (mode == RELU) {
    const zero = f32x4.splat(0)
    for (; d < end; d += 16, h += 16) v128.store(d, v128.and(v128.load(d), f32x4.gt(v128.load(h), zero)))
  } else if (mode == TANH) {
    const one = f32x4.splat(1)
    for (; d < end; d += 16, h += 16) {
      const output = v128.load(h)
      v128.store(d, f32x4.mul(v128.load(d), f32x4.sub(one, f32x4.mul(output, output))))
    }
  }
}

/** Bᵀ `[columns × rows]` of B `[rows × columns]`; `rows` and `columns` are multiples of 8. */
export function transpose(from: usize, to: usize, rows: i32, columns: i32): void {
  const fromBytes = <usize>columns << 2
  const toBytes = <usize>rows << 2
  for (let row: i32 = 0; row < rows; row += 4) {
    let source = from + <usize>row * fromBytes
    let target = to + (<usize>row << 2)
    for (let column: i32 = 0; column < columns; column += 4) {
      const r0 = v128.load(source)
      const r1 = v128.load(source + fromBytes)
      const r2 = v128.load(source + 2 * fromBytes)
      const r3 = v128.load(source + 3 * fromBytes)
      const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
      const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
      const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
      const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
      v128.store(target, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5))
      v128.store(target + toBytes, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7))
      v128.store(target + 2 * toBytes, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5))
      v128.store(target + 3 * toBytes, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7))
      source += 16
      target += 4 * toBytes
    }
  }
}

/**
 * Copies the rows `indices` `[rows]` (all in order if 0) of a contiguous matrix with `width` columns to rows that are
 * `stride` apart, zero-padded. Also packs a layer's weights.
 */
export function gather(from: usize, indices: usize, rows: i32, width: i32, to: usize, stride: i32): void {
  const bytes = <usize>width << 2
  for (let row: i32 = 0; row < rows; row++) {
    const index = indices == 0 ? row : load<i32>(indices + (<usize>row << 2))
    let source = from + <usize>index * bytes
    let target = to + <usize>row * (<usize>stride << 2)
    const wholeEnd = target + (bytes & ~15)
    const valueEnd = target + bytes
    const end = target + (<usize>stride << 2)
    for (; target < wholeEnd; target += 16, source += 16) v128.store(target, v128.load(source))
    for (; target < valueEnd; target += 4, source += 4) store<f32>(target, load<f32>(source))
    for (; target < end; target += 4) store<f32>(target, 0)
  }
}

/**
 * Copies all patches of `samples` pictures, `sampleStride` numbers apart, to rows, patch after patch, each padded with zeros to
 * a multiple of 8 numbers. A patch is `planes` × `lines` runs of `run` numbers: see `../patches.ts`.
 */
export function gatherPatches(
  picture: usize, sampleStride: i32, samples: i32,
  down: i32, across: i32, stepDown: i32, stepAcross: i32,
  planes: i32, planeStride: i32, lines: i32, lineStride: i32, run: i32,
  to: usize,
): void {
  const runBytes = <usize>run << 2
  const wholeBytes = runBytes & ~15
  const padding = <usize>(-(planes * lines * run) & 7) << 2
  for (let sample: i32 = 0; sample < samples; sample++, picture += <usize>sampleStride << 2) {
    for (let row: i32 = 0; row < down; row++) {
      for (let column: i32 = 0; column < across; column++) {
        let plane = picture + (<usize>(row * stepDown + column * stepAcross) << 2)
        for (let p: i32 = 0; p < planes; p++, plane += <usize>planeStride << 2) {
          let line = plane
          for (let l: i32 = 0; l < lines; l++, line += <usize>lineStride << 2) {
            let at: usize = 0
            for (; at < wholeBytes; at += 16, to += 16) v128.store(to, v128.load(line + at))
            for (; at < runBytes; at += 4, to += 4) store<f32>(to, load<f32>(line + at))
          }
        }
        for (const end = to + padding; to < end; to += 4) store<f32>(to, 0)
      }
    }
  }
}

/**
 * The transpose of `gatherPatches`: adds each number of each patch to its place in the pictures. These are outputs of another
 * layer, whose filters, and so all runs, are in multiples of 8.
 */
export function scatterPatches(
  picture: usize, sampleStride: i32, samples: i32,
  down: i32, across: i32, stepDown: i32, stepAcross: i32,
  planes: i32, planeStride: i32, lines: i32, lineStride: i32, run: i32,
  from: usize,
): void {
  const runBytes = <usize>run << 2
  for (let sample: i32 = 0; sample < samples; sample++, picture += <usize>sampleStride << 2) {
    const end = picture + (<usize>sampleStride << 2)
    for (let at = picture; at < end; at += 16) v128.store(at, f32x4.splat(0))
    for (let row: i32 = 0; row < down; row++) {
      for (let column: i32 = 0; column < across; column++) {
        let plane = picture + (<usize>(row * stepDown + column * stepAcross) << 2)
        for (let p: i32 = 0; p < planes; p++, plane += <usize>planeStride << 2) {
          let line = plane
          for (let l: i32 = 0; l < lines; l++, line += <usize>lineStride << 2) {
            for (let at: usize = 0; at < runBytes; at += 16, from += 16) {
              v128.store(line + at, f32x4.add(v128.load(line + at), v128.load(from)))
            }
          }
        }
      }
    }
  }
}

/** The inverse of `gather`: copies `rows` rows of `width` numbers, `stride` apart, to a contiguous matrix. */
export function unpack(from: usize, stride: i32, rows: i32, width: i32, to: usize): void {
  const bytes = <usize>width << 2
  for (let row: i32 = 0; row < rows; row++) {
    let source = from + <usize>row * (<usize>stride << 2)
    const wholeEnd = to + (bytes & ~15)
    const valueEnd = to + bytes
    for (; to < wholeEnd; to += 16, source += 16) v128.store(to, v128.load(source))
    for (; to < valueEnd; to += 4, source += 4) store<f32>(to, load<f32>(source))
  }
}

/** Σ x², summed in four lanes of four. */
export function squaredNorm(x: usize, count: i32): f32 {
  let sum0 = f32x4.splat(0)
  let sum1 = sum0
  let sum2 = sum0
  let sum3 = sum0
  const end = x + (<usize>count << 2)
  while (x + 64 <= end) {
    const x0 = v128.load(x)
    const x1 = v128.load(x, 16)
    const x2 = v128.load(x, 32)
    const x3 = v128.load(x, 48)
    sum0 = f32x4.add(sum0, f32x4.mul(x0, x0))
    sum1 = f32x4.add(sum1, f32x4.mul(x1, x1))
    sum2 = f32x4.add(sum2, f32x4.mul(x2, x2))
    sum3 = f32x4.add(sum3, f32x4.mul(x3, x3))
    x += 64
  }
  const sums = f32x4.add(f32x4.add(sum0, sum1), f32x4.add(sum2, sum3))
  let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
  sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
  for (; x < end; x += 4) sum += load<f32>(x) * load<f32>(x)
  return sum
}

/** Smaller first moments are set to 0: those of dead units would decay to denormals, which are slow. */
const SMALLEST_MOMENT: f32 = 1e-30

/**
 * Adam on scaled moments, as in `nn/adam.ts`: m ← β₁ m + c g, v ← β₂ v + (c g)², θ ← θ − α m / (√v + ε), from
 * θ, m, v to θ′, m′, v′, which may be the same memory.
 */
export function adam(
  theta: usize, gradient: usize, m: usize, v: usize,
  nextTheta: usize, nextM: usize, nextV: usize,
  count: i32, scale: f32, beta1: f32, beta2: f32, stepSize: f32, epsilon: f32,
): void {
  const scales = f32x4.splat(scale)
  const beta1s = f32x4.splat(beta1)
  const beta2s = f32x4.splat(beta2)
  const stepSizes = f32x4.splat(stepSize)
  const epsilons = f32x4.splat(epsilon)
  const smallest = f32x4.splat(SMALLEST_MOMENT)
  const bytes = <usize>count << 2
  const whole = bytes & ~15
  let at: usize = 0
  for (; at < whole; at += 16) {
    const g = f32x4.mul(v128.load(gradient + at), scales)
    let first = f32x4.add(f32x4.mul(v128.load(m + at), beta1s), g)
    const second = f32x4.add(f32x4.mul(v128.load(v + at), beta2s), f32x4.mul(g, g))
    // The comparison keeps NaN, so that divergence is detected.
    first = v128.andnot(first, f32x4.lt(f32x4.abs(first), smallest))
    const step = f32x4.div(first, f32x4.add(f32x4.sqrt(second), epsilons))
    v128.store(nextM + at, first)
    v128.store(nextV + at, second)
    v128.store(nextTheta + at, f32x4.sub(v128.load(theta + at), f32x4.mul(step, stepSizes)))
  }
  for (; at < bytes; at += 4) {
    const g = load<f32>(gradient + at) * scale
    let first = load<f32>(m + at) * beta1 + g
    const second = load<f32>(v + at) * beta2 + g * g
    if (abs<f32>(first) < SMALLEST_MOMENT) first = 0
    store<f32>(nextM + at, first)
    store<f32>(nextV + at, second)
    store<f32>(nextTheta + at, load<f32>(theta + at) - (first / (sqrt<f32>(second) + epsilon)) * stepSize)
  }
}

/** RMSProp, as in `nn/rmsprop.ts`: s ← γ s + (1 − γ) (c g)², θ ← θ − α c g / √(s + ε). */
export function rmsprop(
  theta: usize, gradient: usize, meanSquare: usize, nextTheta: usize, nextMeanSquare: usize,
  count: i32, scale: f32, decay: f32, stepSize: f32, epsilon: f32,
): void {
  const scales = f32x4.splat(scale)
  const decays = f32x4.splat(decay)
  const shares = f32x4.splat(1 - decay)
  const stepSizes = f32x4.splat(stepSize)
  const epsilons = f32x4.splat(epsilon)
  const bytes = <usize>count << 2
  const whole = bytes & ~15
  let at: usize = 0
  for (; at < whole; at += 16) {
    const g = f32x4.mul(v128.load(gradient + at), scales)
    const square = f32x4.add(f32x4.mul(v128.load(meanSquare + at), decays), f32x4.mul(f32x4.mul(g, g), shares))
    const step = f32x4.div(g, f32x4.sqrt(f32x4.add(square, epsilons)))
    v128.store(nextMeanSquare + at, square)
    v128.store(nextTheta + at, f32x4.sub(v128.load(theta + at), f32x4.mul(step, stepSizes)))
  }
  for (; at < bytes; at += 4) {
    const g = load<f32>(gradient + at) * scale
    const square = load<f32>(meanSquare + at) * decay + g * g * (1 - decay)
    store<f32>(nextMeanSquare + at, square)
    store<f32>(nextTheta + at, load<f32>(theta + at) - (g / sqrt<f32>(square + epsilon)) * stepSize)
  }
}

/** y ← s y + c x, for soft target updates and conjugate gradient. */
export function blend(y: usize, x: usize, count: i32, keep: f32, add: f32): void {
  const keeps = f32x4.splat(keep)
  const adds = f32x4.splat(add)
  const end = y + (<usize>count << 2)
  const whole = y + ((<usize>count << 2) & ~15)
  for (; y < whole; y += 16, x += 16) {
    v128.store(y, f32x4.add(f32x4.mul(v128.load(y), keeps), f32x4.mul(v128.load(x), adds)))
  }
  for (; y < end; y += 4, x += 4) store<f32>(y, load<f32>(y) * keep + load<f32>(x) * add)
}

/**
 * tanh of a row in place, as a rational approximation with Eigen's coefficients; absolute error below 4e-7.
 */
function tanhRow(x: usize, count: i32): void {
  const limit = f32x4.splat(7.90531110763549805)
  const least = f32x4.splat(-7.90531110763549805)
  const end = x + (<usize>count << 2)
  for (; x < end; x += 16) {
    // pmin and pmax propagate NaN, so that divergence is detected.
    const clamped = f32x4.pmax(f32x4.pmin(v128.load(x), limit), least)
    const square = f32x4.mul(clamped, clamped)
    let p = f32x4.splat(-2.76076847742355e-16)
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(2.00018790482477e-13))
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-8.60467152213735e-11))
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(5.12229709037114e-8))
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(1.48572235717979e-5))
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(6.37261928875436e-4))
    p = f32x4.add(f32x4.mul(p, square), f32x4.splat(4.89352455891786e-3))
    p = f32x4.mul(p, clamped)
    let q = f32x4.splat(1.19825839466702e-6)
    q = f32x4.add(f32x4.mul(q, square), f32x4.splat(1.18534705686654e-4))
    q = f32x4.add(f32x4.mul(q, square), f32x4.splat(2.26843463243900e-3))
    q = f32x4.add(f32x4.mul(q, square), f32x4.splat(4.89352518554385e-3))
    v128.store(x, f32x4.div(p, q))
  }
}

/**
 * e^x of `count` numbers of 64 bits in place, for x ≤ 0; below −708 it is e^−708. `count` is a multiple of 4. This is the
 * algorithm of fdlibm, and so of `Math.exp` in V8, without its branches: k = x / ln 2 rounded, r = x − k ln 2,
 * e^r = 1 + r + r c / (2 − c) with a polynomial c of r, e^x = 2ᵏ e^r. The result has the same bits, except at |r| < 4e-9, where
 * the last one may differ. Four numbers at once, because V8 builds each constant again in every iteration.
 */
export function exponential(x: usize, count: i32): void {
  const end = x + (<usize>count << 3)
  for (; x < end; x += 32) {
    const first = exponentialOf(v128.load(x))
    const second = exponentialOf(v128.load(x, 16))
    v128.store(x, first)
    v128.store(x, second, 16)
  }
}

/** Added to a number, it leaves round(number) + 1023, the biased exponent of 2 to that power, in the lowest bits. */
const ROUND_AND_BIAS: f64 = 6755399441055744 + 1023

function exponentialOf(unlimited: v128): v128 {
  const value = f64x2.pmax(unlimited, f64x2.splat(-708))
  const rounded = f64x2.add(f64x2.mul(value, f64x2.splat(1.44269504088896338700)), f64x2.splat(ROUND_AND_BIAS))
  const k = f64x2.sub(rounded, f64x2.splat(ROUND_AND_BIAS))
  const high = f64x2.sub(value, f64x2.mul(k, f64x2.splat(6.93147180369123816490e-1)))
  const low = f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  let p = f64x2.add(f64x2.splat(-1.65339022054652515390e-6), f64x2.mul(t, f64x2.splat(4.13813679705723846039e-8)))
  p = f64x2.add(f64x2.splat(6.61375632143793436117e-5), f64x2.mul(t, p))
  p = f64x2.add(f64x2.splat(-2.77777777770155933842e-3), f64x2.mul(t, p))
  p = f64x2.add(f64x2.splat(1.66666666666666019037e-1), f64x2.mul(t, p))
  const c = f64x2.sub(r, f64x2.mul(t, p))
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c))
  const y = f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.sub(low, quotient), high))
  return f64x2.mul(y, i64x2.shl(rounded, 52))
}
