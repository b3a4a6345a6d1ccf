import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLOURS, type ColourName } from '../../src/ui/colours.ts'

const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
const READ: readonly ColourName[] = [
  'reward',
  'value',
  'q',
  'better',
  'worse',
  'danger',
  'bell',
  'lamp',
  'neutral',
  'text',
  'dim',
]

describe('the page’s colours', () => {
  it.each(Object.entries(COLOURS))('%s is the same in the style sheet and on the charts', (name, colour) => {
    expect(tokens).toContain(`--${name}: ${colour.toLowerCase()};`)
  })

  it.each(READ)('%s is readable on every background (WCAG AA, 4.5 : 1)', (name) => {
    for (const ground of ['ground', 'card', 'raised'] as const) {
      expect(contrast(COLOURS[name], COLOURS[ground]), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), relative luminances, the lighter first. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
