import { createRng } from '../../shared/rng.ts'

/** One tone or noise. A sound is the sum of several voices. */
export interface Voice {
  readonly wave: 'square' | 'pulse' | 'triangle' | 'sine' | 'noise'
  readonly from: number // Hz at the start; for noise, how often its value changes
  readonly to?: number // Hz at the end; the glide is exponential, as pitch is heard
  readonly seconds: number
  readonly volume: number // 0–1
  readonly delay?: number // seconds until it starts
  readonly attack?: number // seconds to full volume
  /** Exponent of the decay: 1 is linear, 2 is faster at first, 0 keeps the volume. */
  readonly decay?: number
}

export type Sound = readonly Voice[]

/** Samples of a sound, mono, within [−1, 1]. The same sound gives the same samples. */
export function synthesise(sound: Sound, sampleRate: number): Float32Array {
  const seconds = Math.max(0, ...sound.map((voice) => (voice.delay ?? 0) + voice.seconds))
  const samples = new Float32Array(Math.round(seconds * sampleRate))
  for (const voice of sound) addVoice(samples, voice, sampleRate)
  for (let index = 0; index < samples.length; index++) samples[index] = Math.max(-1, Math.min(1, samples[index]))
  return samples
}

/** Adds a voice to existing samples. */
export function addVoice(samples: Float32Array, voice: Voice, sampleRate: number): void {
  const { wave, from, to = from, seconds, volume, delay = 0, attack = 0.003, decay = 1 } = voice
  const rng = createRng(1, 'noise')
  const first = Math.floor(delay * sampleRate)
  const count = Math.min(Math.floor(seconds * sampleRate), samples.length - first)
  const glide = (to / from) ** (1 / Math.max(1, count))
  let frequency = from
  let phase = 0
  let noise = rng.float() * 2 - 1
  for (let index = 0; index < count; index++) {
    const share = index / count
    const swell = Math.min(1, index / sampleRate / attack)
    // The last samples always fade, because a tone that is cut off clicks.
    const release = Math.min(1, (count - index) / (0.004 * sampleRate))
    samples[first + index] += waveAt(wave, phase, noise) * volume * swell * release * (1 - share) ** decay
    phase += frequency / sampleRate
    if (phase >= 1) {
      phase -= Math.floor(phase)
      noise = rng.float() * 2 - 1
    }
    frequency *= glide
  }
}

/** Value of a wave at a phase of 0–1. */
function waveAt(wave: Voice['wave'], phase: number, noise: number): number {
  switch (wave) {
    case 'square':
      return phase < 0.5 ? 1 : -1
    case 'pulse':
      return phase < 0.25 ? 1 : -1
    case 'triangle':
      return 4 * Math.abs(phase - 0.5) - 1
    case 'sine':
      return Math.sin(2 * Math.PI * phase)
    case 'noise':
      return noise
    default:
      return wave satisfies never
  }
}
