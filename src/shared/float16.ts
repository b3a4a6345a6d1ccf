/** Half precision (IEEE 754 binary16): 1 sign bit, 5 bits of exponent, 10 of fraction. */

const MAX_HALF = 65504
const SMALLEST_NORMAL = 2 ** -14
const STEP = 2 ** -24 // between two subnormal numbers

const bits = new DataView(new ArrayBuffer(4))

/** The 16 bits of the nearest half; ties go to the even one. Beyond ±65504 it is an infinity. */
export function toHalf(value: number): number {
  bits.setFloat32(0, value)
  const sign = (bits.getUint32(0) >>> 16) & 0x8000
  const size = Math.abs(value)
  if (Number.isNaN(value)) return 0x7e00
  if (size < SMALLEST_NORMAL) return sign | nearestEven(size / STEP)
  // 65520 lies in the middle between the largest half and the next step, and rounds up.
  if (size >= MAX_HALF + 16) return sign | 0x7c00
  bits.setFloat32(0, size)
  const exponent = (bits.getUint32(0) >>> 23) - 127
  const fraction = nearestEven((size / 2 ** exponent - 1) * 1024)
  return sign + ((exponent + 15) << 10) + fraction // a fraction of 1024 carries into the exponent, as it should
}

/** The number that 16 bits stand for. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >>> 10) & 31
  const fraction = half & 1023
  if (exponent === 0) return sign * fraction * STEP
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

function nearestEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1
  return below % 2 === 0 ? below : below + 1
}
