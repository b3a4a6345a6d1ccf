/**
 * Formats numbers: short, and with a width that changes little while they update. English has the page's own style; other
 * languages have that of `Intl`, in their units.
 */
import { isEnglish, locale } from './text/words.ts'

const MINUS = '\u2212'

/** 318 → "318", 12 400 → "12.4k", 3 100 000 → "3.1M". */
export function compact(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size >= 9_995 && !isEnglish()) return byIntl(value, 'compact')
  if (size >= 999_500) return `${fixed(value / 1e6, size >= 9.995e6 ? 1 : 2)}M`
  if (size >= 9_995) return `${fixed(value / 1e3, size >= 99_950 ? 0 : 1)}k`
  return fixed(value, 0, true)
}

/** A fixed number of decimals, with a real minus. */
export function decimals(value: number, digits: number): string {
  return Number.isFinite(value) ? fixed(value, digits) : '–'
}

/** In brackets if there is a minus sign before it, so that it can follow another sign. */
export function bracketed(value: number, digits = 3): string {
  const shown = decimals(value, digits)
  return shown.startsWith('−') ? `(${shown})` : shown
}

/** Decimals with which a quotient follows from what is shown of it. */
export function digitsFor(divisor: number): number {
  return Math.abs(divisor) < 0.1 ? 6 : 3
}

/** As many digits as a value of unknown size needs: 0.00031 → "3.1e−4", 0.213 → "0.213", 12.34 → "12.3". */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001) return exponent(value)
  if (size < 1) return fixed(value, 3)
  if (size < 10) return fixed(value, 2)
  if (size < 1000) return fixed(value, 1)
  return compact(value)
}

const MOST_DIGITS = 8

/** Two values with as many digits as tell them apart, whole ones as such: 11.37 and 11.41 → "11.37" and "11.41", 1 → "1". */
export function distinct(first: number, second: number): [string, string] {
  const write = (value: number) =>
    Number.isInteger(value) && Math.abs(value) < 1000 ? decimals(value, 0) : significant(value)
  const shown: [string, string] = [write(first), write(second)]
  for (let digits = 2; shown[0] === shown[1] && first !== second && digits <= MOST_DIGITS; digits++) {
    shown[0] = decimals(first, digits)
    shown[1] = decimals(second, digits)
  }
  return shown
}

/** A signed number: "+0.12", "−3.40". */
export function signed(value: number, digits: number): string {
  const shown = decimals(value, digits)
  return value > 0 && Number(shown) !== 0 ? `+${shown}` : shown
}

export function percent(rate: number): string {
  if (!Number.isFinite(rate)) return '–'
  return isEnglish() ? `${Math.round(rate * 100)} %` : byIntl(rate, 'percent')
}

/** 47.2 → "47 s", 127 → "2 min 7 s". */
export function seconds(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (!isEnglish()) return secondsByIntl(value)
  if (value < 10) return `${fixed(value, 1)} s`
  if (value < 60) return `${Math.floor(value)} s`
  if (value < 3600) return `${Math.floor(value / 60)} min ${Math.floor(value % 60)} s`
  return `${Math.floor(value / 3600)} h ${Math.floor((value % 3600) / 60)} min`
}

/** The length of a life or of a clip, to the hundredth by which races are won: 3.433 → "3.43 s". */
export function lifeSeconds(value: number): string {
  return isEnglish() ? `${decimals(value, 2)} s` : byIntl(value, 'hundredths')
}

const STYLES = {
  compact: { style: 'decimal', notation: 'compact', maximumSignificantDigits: 3 },
  percent: { style: 'percent' },
  hour: { style: 'unit', unit: 'hour' },
  minute: { style: 'unit', unit: 'minute' },
  second: { style: 'unit', unit: 'second' },
  hundredths: { style: 'unit', unit: 'second', minimumFractionDigits: 2, maximumFractionDigits: 2 },
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>

const formats = new Map<string, Intl.NumberFormat>()

function byIntl(value: number, style: keyof typeof STYLES): string {
  const key = locale() + style
  const format = formats.get(key) ?? new Intl.NumberFormat(locale(), STYLES[style])
  formats.set(key, format)
  return apart(format.format(value).replace('-', MINUS), STYLES[style].style)
}

/** A space between a number and a unit that `Intl` writes without one, as everywhere in the texts: 7.3 秒. */
function apart(formatted: string, style: string): string {
  return style === 'unit' ? formatted.replace(/(?<=\p{N})(?=\p{L})/u, ' ') : formatted
}

/** As in English: one decimal below ten seconds, at most two units above a minute. */
function secondsByIntl(value: number): string {
  if (value < 60) return byIntl(value < 10 ? Math.round(value * 10) / 10 : Math.floor(value), 'second')
  if (value < 3600) return inUnits([Math.floor(value / 60), 'minute'], [Math.floor(value % 60), 'second'])
  return inUnits([Math.floor(value / 3600), 'hour'], [Math.floor((value % 3600) / 60), 'minute'])
}

function inUnits(...counts: readonly (readonly [number, keyof typeof STYLES])[]): string {
  return counts.map(([count, unit]) => byIntl(count, unit)).join(' ')
}

function fixed(value: number, digits: number, grouped = false): string {
  const shown = Math.abs(value).toFixed(digits)
  const whole = grouped ? shown.replace(/\B(?=(\d{3})+$)/g, '\u2009') : shown
  // A number that rounds to zero has no sign.
  return value < 0 && Number(shown) !== 0 ? `${MINUS}${whole}` : whole
}

function exponent(value: number): string {
  const [mantissa, power] = Math.abs(value).toExponential(1).split('e')
  return `${value < 0 ? MINUS : ''}${mantissa.replace(/\.0$/, '')}e${power.replace('-', MINUS).replace('+', '')}`
}
