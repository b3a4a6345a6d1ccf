import type { Sound } from './synth.ts'

/** All sounds, by event. */
export const SOUNDS = {
  jump: [{ wave: 'pulse', from: 260, to: 620, seconds: 0.16, volume: 0.22 }],
  land: [
    { wave: 'noise', from: 1400, to: 300, seconds: 0.08, volume: 0.16 },
    { wave: 'sine', from: 130, to: 70, seconds: 0.09, volume: 0.3 },
  ],
  step: [{ wave: 'noise', from: 2600, to: 900, seconds: 0.03, volume: 0.05 }],
  coin: [
    { wave: 'square', from: 988, seconds: 0.07, volume: 0.13, decay: 0 },
    { wave: 'square', from: 1319, seconds: 0.3, volume: 0.14, delay: 0.07 },
  ],
  swing: [{ wave: 'noise', from: 900, to: 4200, seconds: 0.13, volume: 0.12, attack: 0.05 }],
  hit: [
    { wave: 'noise', from: 5200, to: 500, seconds: 0.2, volume: 0.3, decay: 2 },
    { wave: 'square', from: 190, to: 60, seconds: 0.18, volume: 0.25 },
  ],
  hurt: [
    { wave: 'pulse', from: 520, to: 90, seconds: 0.5, volume: 0.24 },
    { wave: 'noise', from: 2000, to: 200, seconds: 0.12, volume: 0.2 },
  ],
  // A reception bell: partials of a small brass dome, struck twice.
  bell: [
    { wave: 'sine', from: 2093, seconds: 1.5, volume: 0.26, decay: 3 },
    { wave: 'sine', from: 4610, seconds: 0.8, volume: 0.12, decay: 3 },
    { wave: 'sine', from: 6870, seconds: 0.4, volume: 0.06, decay: 3 },
    { wave: 'sine', from: 2093, seconds: 1.6, volume: 0.24, delay: 0.28, decay: 3 },
    { wave: 'sine', from: 4610, seconds: 0.8, volume: 0.1, delay: 0.28, decay: 3 },
  ],
  ask: [
    { wave: 'triangle', from: 523, seconds: 0.1, volume: 0.3 },
    { wave: 'triangle', from: 698, to: 784, seconds: 0.18, volume: 0.3, delay: 0.1 },
  ],
  open: [
    { wave: 'square', from: 523, seconds: 0.09, volume: 0.12, decay: 0 },
    { wave: 'square', from: 659, seconds: 0.09, volume: 0.12, delay: 0.09, decay: 0 },
    { wave: 'square', from: 784, seconds: 0.09, volume: 0.12, delay: 0.18, decay: 0 },
    { wave: 'square', from: 1047, seconds: 0.35, volume: 0.13, delay: 0.27 },
  ],
  refuse: [
    { wave: 'pulse', from: 220, to: 180, seconds: 0.14, volume: 0.2 },
    { wave: 'pulse', from: 165, to: 110, seconds: 0.26, volume: 0.2, delay: 0.15 },
  ],
  menu: [{ wave: 'triangle', from: 660, to: 880, seconds: 0.08, volume: 0.25 }],
} as const satisfies Record<string, Sound>

type SoundName = keyof typeof SOUNDS

/** A sound by its name, or its voices. */
export type SoundSource = SoundName | Sound
