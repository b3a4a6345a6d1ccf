/**
 * One meaning, one colour, everywhere (Okabe & Ito 2008), as it stands on the page's dusk: text and lines reach 4.5 : 1
 * on `raised`, the lightest ground. The same values are custom properties in `styles/tokens.css`.
 */
export const COLOURS = {
  reward: '#E69F00',
  value: '#56B4E9',
  q: '#5C9CE6', // #0072B2, lightened until it can be read
  better: '#2CBF93', // #009E73, lightened
  worse: '#D98DB8', // #CC79A7, lightened
  danger: '#F0803C', // #D55E00, lightened
  bell: '#F0E442',
  lamp: '#FFD394', // what can be pressed
  neutral: '#C9CCE6', // what has no meaning of its own
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
