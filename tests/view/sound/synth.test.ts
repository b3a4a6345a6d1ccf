import { describe, expect, it } from 'vitest'
import { LOOKS } from '../../../src/view/looks.ts'
import { SOUNDS } from '../../../src/view/sound/sounds.ts'
import { synthesise } from '../../../src/view/sound/synth.ts'
import { pitch, renderTune } from '../../../src/view/sound/tune.ts'

describe('the synthesiser', () => {
  it('generates a square wave of the given pitch', () => {
    const samples = synthesise([{ wave: 'square', from: 100, seconds: 1, volume: 0.5, decay: 0 }], 8000)
    let rises = 0
    for (let index = 1; index < samples.length; index++) if (samples[index - 1] < 0 && samples[index] > 0) rises++
    expect(samples.length).toBe(8000)
    expect(rises).toBeGreaterThanOrEqual(98)
    expect(rises).toBeLessThanOrEqual(100)
  })

  it('delays a voice, and is as long as its last voice', () => {
    const samples = synthesise([{ wave: 'sine', from: 440, seconds: 0.1, volume: 1, delay: 0.2 }], 1000)
    expect(samples.length).toBe(300)
    expect(samples.subarray(0, 200).every((sample) => sample === 0)).toBe(true)
    expect(samples.subarray(200).some((sample) => sample !== 0)).toBe(true)
  })

  it.each(Object.entries(SOUNDS))('makes "%s" audible, unclipped and silent at its end', (_, sound) => {
    const samples = synthesise(sound, 22_050)
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    expect(loudest).toBeGreaterThan(0.03)
    expect(loudest).toBeLessThan(0.95)
    expect(Math.abs(samples[samples.length - 1])).toBeLessThan(0.02)
  })
})

describe('the tune', () => {
  it('maps note names to pitches', () => {
    expect(pitch('A4')).toBeCloseTo(440)
    expect(pitch('C4')).toBeCloseTo(261.63, 2)
    expect(pitch('F#5')).toBeCloseTo(739.99, 2)
  })

  it.each(Object.entries(LOOKS))(
    'is eight bars long for the look %s, the same every time, and never clips',
    (_, { motif }) => {
      const samples = renderTune(8000, motif)
      expect(samples.length / 8000).toBeCloseTo((8 * 4 * 60) / motif.beatsPerMinute, 3)
      expect(renderTune(8000, motif)).toEqual(samples)
      expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(1)
    },
  )

  it('differs between looks in mode or key, and in its second voice', () => {
    const motifs = Object.values(LOOKS).map(({ motif }) => motif)
    expect(new Set(motifs.map(({ mode, semitones }) => `${mode} ${semitones}`)).size).toBe(motifs.length)
    expect(new Set(motifs.map(({ figure }) => figure)).size).toBe(motifs.length)
    for (const { figure } of motifs) expect(figure ?? '0 1 2 - - - - -').toMatch(/^([012.-] ){7}[012.-]$/)
  })
})
