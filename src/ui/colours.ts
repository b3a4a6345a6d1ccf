/**
 * One colour per meaning (Okabe & Ito 2008), lightened for the dark page: text and lines reach a contrast of 4.5 : 1 on
 * `raised`, the lightest background. The same values are custom properties in `styles/tokens.css`.
 */
export const COLOURS = {
  reward: '#E69F00',
  value: '#56B4E9',
  q: '#5C9CE6', // #0072B2, lightened until it is readable
  better: '#2CBF93', // #009E73, lightened
  worse: '#D98DB8', // #CC79A7, lightened
  danger: '#F0803C', // #D55E00, lightened
  bell: '#F0E442',
  lamp: '#FFD394', // controls
  neutral: '#C9CCE6', // no meaning
  text: '#ECEBF5',
  dim: '#AAB0D0',
  ground: '#0D1124',
  card: '#151A33',
  raised: '#1F2646',
  line: '#343D66',
} as const

export type ColourName = keyof typeof COLOURS

/** The colour with an opacity of 0–1. */
export function translucent(name: ColourName, opacity: number): string {
  const alpha = Math.round(opacity * 255)
  return `${COLOURS[name]}${alpha.toString(16).padStart(2, '0')}`
}
