import { describe, expect, it } from 'vitest'
import { drawSpeed } from '../../src/cli/bench/speedPlots.ts'

const line = (name: string, style: number, ...ys: number[]) => ({
  ...{ name, style },
  points: ys.map((y, index) => ({ x: 64 * 2 ** index, y })),
})
const drawing = {
  title: 'Speed of <PPO> & co',
  xLabel: 'units',
  panels: [
    { title: '128 rows', lines: [line('wasm', 0, 10_000, 1000, 100), line('webgpu', 3, 1000, 1000, 110)] },
    { title: '1,024 rows', lines: [line('wasm', 0, 10_000), line('cpu', 2)] },
  ],
}

describe('a drawing of speeds', () => {
  it('has logarithmic axes: equal factors are equal distances', () => {
    const svg = drawSpeed(drawing)
    // From 52 to 312 across, from 256 (100) to 56 (10,000) upwards.
    expect(svg).toContain('points="52,56 182,156 312,256"')
    expect(svg).toContain('points="52,156 182,156 312,251.9"')
    for (const words of ['>100<', '>1k<', '>10k<', '>64<', '>128<', '>256<']) expect(svg).toContain(words)
  })

  it('draws panels side by side on the same axes', () => {
    const svg = drawSpeed(drawing)
    expect(svg).toContain('viewBox="0 0 940 300"')
    expect(svg).toContain('points="522,56"')
  })

  it('names lines at their ends, without one name over another', () => {
    const names = [...drawSpeed(drawing).matchAll(/<text x="322" y="([\d.]+)"[^>]*>(\w+)</g)]
    expect(names.map(([, , name]) => name)).toEqual(['webgpu', 'wasm'])
    const [first, second] = names.map(([, y]) => Number(y))
    expect(second - first).toBeGreaterThan(13.9)
  })

  it('leaves out a line without points, and refuses a drawing without any', () => {
    expect(drawSpeed(drawing)).not.toContain('>cpu<')
    expect(() => drawSpeed({ ...drawing, panels: [{ title: '', lines: [] }] })).toThrow('nothing to draw')
  })

  it('is the same each time, escapes its words, and has colours for light and dark', () => {
    const svg = drawSpeed(drawing)
    expect(drawSpeed(drawing)).toBe(svg)
    expect(svg).toContain('Speed of &lt;PPO> &amp; co')
    expect(svg).toContain('prefers-color-scheme:dark')
    expect(svg.length).toBeLessThan(6000)
  })
})
