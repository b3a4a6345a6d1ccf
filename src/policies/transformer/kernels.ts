/** Matrix products on parts of flat arrays, for matrices too small for anything but plain loops. All row-major. */

/**
 * C[rows × outputs] += A[rows × inputs] · B[inputs × outputs], `inputs` a multiple of 4. Four rows of B a pass keep each
 * entry of C in a register for four products.
 */
export function addProduct(
  a: Float32Array,
  b: Float32Array,
  bStart: number,
  c: Float32Array,
  { rows, inputs, outputs }: { readonly rows: number; readonly inputs: number; readonly outputs: number },
): void {
  for (let row = 0; row < rows; row++) {
    const aRow = row * inputs
    const cRow = row * outputs
    for (let input = 0; input < inputs; input += 4) {
      const x0 = a[aRow + input]
      const x1 = a[aRow + input + 1]
      const x2 = a[aRow + input + 2]
      const x3 = a[aRow + input + 3]
      if (x0 === 0 && x1 === 0 && x2 === 0 && x3 === 0) continue
      let b0 = bStart + input * outputs
      let b1 = b0 + outputs
      let b2 = b1 + outputs
      let b3 = b2 + outputs
      for (let at = cRow; at < cRow + outputs; at++) {
        c[at] += x0 * b[b0++] + x1 * b[b1++] + x2 * b[b2++] + x3 * b[b3++]
      }
    }
  }
}

/** G[inputs × outputs] += A[rows × inputs]ᵀ · D[rows × outputs]: a weight matrix's gradient. */
export function addTransposedProduct(
  a: Float32Array,
  d: Float32Array,
  g: Float32Array,
  gStart: number,
  { rows, inputs, outputs }: { readonly rows: number; readonly inputs: number; readonly outputs: number },
): void {
  let row = 0
  for (; row + 4 <= rows; row += 4) {
    const a0 = row * inputs
    const a1 = a0 + inputs
    const a2 = a1 + inputs
    const a3 = a2 + inputs
    for (let input = 0; input < inputs; input++) {
      const x0 = a[a0 + input]
      const x1 = a[a1 + input]
      const x2 = a[a2 + input]
      const x3 = a[a3 + input]
      if (x0 === 0 && x1 === 0 && x2 === 0 && x3 === 0) continue
      let d0 = row * outputs
      let d1 = d0 + outputs
      let d2 = d1 + outputs
      let d3 = d2 + outputs
      const start = gStart + input * outputs
      for (let at = start; at < start + outputs; at++)
        g[at] += x0 * d[d0++] + x1 * d[d1++] + x2 * d[d2++] + x3 * d[d3++]
    }
  }
  for (; row < rows; row++) {
    for (let input = 0; input < inputs; input++) {
      const x = a[row * inputs + input]
      if (x === 0) continue
      const start = gStart + input * outputs
      for (let output = 0; output < outputs; output++) g[start + output] += x * d[row * outputs + output]
    }
  }
}

/** B[inputs × outputs] at `bStart`, transposed into `out` `[outputs × inputs]`; columns to a multiple of 4 stay 0. */
export function transposeInto(
  b: Float32Array,
  bStart: number,
  out: Float32Array,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
): void {
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) out[output * inputs + input] = b[bStart + input * outputs + output]
  }
}

const NORM_EPSILON = 1e-5

/** RMSNorm of each row: out = x / rms(x) · gain; `scales` gets 1 / rms. */
export function normaliseRows(
  x: Float32Array,
  gains: Float32Array,
  gainStart: number,
  out: Float32Array,
  scales: Float32Array,
  { rows, width }: { readonly rows: number; readonly width: number },
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * width
    let squares = 0
    for (let index = start; index < start + width; index++) squares += x[index] * x[index]
    const scale = 1 / Math.sqrt(squares / width + NORM_EPSILON)
    scales[row] = scale
    for (let index = 0; index < width; index++) out[start + index] = x[start + index] * scale * gains[gainStart + index]
  }
}

/** Buffers that grow and are used again, by name. */
export interface Buffers {
  /** At least `length` numbers with whatever they held. */
  take(name: string, length: number): Float32Array
  /** The same, all 0. */
  zeros(name: string, length: number): Float32Array
}

export function createBuffers(): Buffers {
  const buffers = new Map<string, Float32Array>()
  function take(name: string, length: number): Float32Array {
    const known = buffers.get(name)
    if (known !== undefined && known.length >= length) return known
    const fresh = new Float32Array(Math.ceil(length * 1.25))
    buffers.set(name, fresh)
    return fresh
  }
  return { take, zeros: (name, length) => take(name, length).fill(0, 0, length) }
}
