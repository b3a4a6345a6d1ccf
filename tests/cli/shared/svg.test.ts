import { describe, expect, it } from 'vitest'
import { drawCurves } from '../../../src/cli/shared/svg.ts'

const drawing = {
  title: 'PPO & the <lobby>',
  yLabel: 'success, %',
  yRange: [0, 100] as const,
  curves: [
    [
      { x: 0, y: 0 },
      { x: 1000, y: 100 },
    ],
    [
      { x: 0, y: 0 },
      { x: 500, y: 50 },
    ],
  ],
  highlighted: [0],
}

describe('a drawing of curves', () => {
  it('has the origin at the bottom left and the largest point at the top right', () => {
    expect(drawCurves(drawing)).toContain('class="median" points="44,204 468,28"')
  })

  it('draws the other curves faintly, and the threshold across', () => {
    const svg = drawCurves({ ...drawing, threshold: 50 })
    expect(svg).toContain('class="run" points="44,204 256,116"')
    expect(svg).toContain('class="bar" d="M44 116H468"')
  })

  it('escapes its labels', () => {
    expect(drawCurves(drawing)).toContain('PPO &amp; the &lt;lobby>')
  })

  it('stays small with many points', () => {
    const long = Array.from({ length: 5000 }, (_, index) => ({ x: index * 100, y: (index * 37) % 100 }))
    const svg = drawCurves({ ...drawing, curves: [long, long, long, long, long] })
    expect(svg.length).toBeLessThan(30_000)
    expect(svg).toContain('500k')
  })
})
