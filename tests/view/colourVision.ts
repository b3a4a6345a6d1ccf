/** Colours as people with colour blindness see them, and how far apart two colours are. */

export type Vision = keyof typeof VISIONS

type Triple = readonly [number, number, number]

/**
 * Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15 (6), 2009,
 * doi 10.1109/TVCG.2009.113: the authors' matrices of severity 1, for linear RGB. That of tritanopia is their approximation.
 */
export const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** A colour `0xrrggbb` as linear RGB of 0–1, as seen with this vision. */
export function seen(colour: number, vision: Vision): Triple {
  const linear = [colour >> 16, (colour >> 8) & 255, colour & 255].map((byte) => {
    const share = byte / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const [red, green, blue] = VISIONS[vision].map((row) => {
    const sum = row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]
    return Math.min(1, Math.max(0, sum))
  })
  return [red, green, blue]
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), relative luminances, the lighter first. */
export function contrast(one: Triple, other: Triple): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** CIE 1976 ΔE*ab: 2.3 is just noticeable, black and white are 100 apart. */
export function difference(one: Triple, other: Triple): number {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** CIE L*a*b* under D65. */
function lab([red, green, blue]: Triple): Triple {
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    luminance([red, green, blue]),
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ].map((share) => (share > 216 / 24_389 ? Math.cbrt(share) : (24_389 / 27 / 116) * share + 16 / 116))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
