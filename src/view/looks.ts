import type { LookName } from '../sim/looks.ts'
import type { Motif } from './sound/tune.ts'

export const BACKDROP_HEIGHT = 192 // of one frame, px
const NEARLY_WALL = 0.75 // layers that follow the camera at least so much belong to the building: they repeat upwards

/** A picture that fills the stage and repeats sideways. */
interface BackdropLayer {
  /** `sky` and `city` are loaded at first; any other is `assets/art/looks/<picture>.png`, loaded when a level shows it. */
  readonly picture: string
  /** Share of the camera's movement that it follows: 0 is infinitely far, 1 is the level's own wall. */
  readonly follows: number
  /** Shows the frames of the picture, one below the other, in turn; absent for a still picture. */
  readonly frameMs?: number
}

/** How a level looks and what its tune is like. Its pictures are drawn by `scripts/art/looks/<name>.ts`. */
interface Look {
  /** From far to near. */
  readonly layers: readonly BackdropLayer[]
  /** The hall's wall in front of the layers: wallpaper, wainscot, and windows where the map has their tiles. */
  readonly hall: boolean
  readonly light: {
    /** Tint of the light of lamps. */
    readonly lamp: number
    /** Whether lamps flicker, unless motion is reduced. */
    readonly flickers: boolean
    /** Tint of decoration tiles: white leaves them as they are drawn. */
    readonly furniture: number
    /** Darkness of the backdrop's corners, 0–1. */
    readonly vignette: number
  }
  readonly motif: Motif
}

const WARM = 0xffffff // lamps are drawn in orange

export const LOOKS: Readonly<Record<LookName, Look>> = {
  lobby: {
    layers: [
      { picture: 'sky', follows: 0.08 },
      { picture: 'city', follows: 0.25 },
    ],
    hall: true,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0 },
    motif: { mode: 'major', semitones: 0, beatsPerMinute: 116, lead: 'pulse', drums: 'brushes', figure: null },
  },
  corridor: {
    layers: [{ picture: 'corridor/wall', follows: 1 }],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0.3 },
    motif: {
      mode: 'dorian',
      semitones: -2,
      beatsPerMinute: 104,
      lead: 'square',
      drums: 'ticks',
      figure: '0 - 1 - 2 - 1 -',
    },
  },
  alley: {
    layers: [
      { picture: 'alley/sky', follows: 0.2 },
      { picture: 'alley/wall', follows: 0.85, frameMs: 380 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: true, furniture: 0xe0d8f0, vignette: 0.45 },
    motif: {
      mode: 'harmonic',
      semitones: -3,
      beatsPerMinute: 112,
      lead: 'pulse',
      drums: 'brushes',
      figure: '0 - 2 0 - 2 0 -',
    },
  },
  terrace: {
    layers: [
      { picture: 'terrace/sky', follows: 0.04 },
      { picture: 'terrace/city', follows: 0.15 },
      { picture: 'terrace/rail', follows: 0.5, frameMs: 420 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xd8d4f0, vignette: 0.35 },
    motif: { mode: 'lydian', semitones: 2, beatsPerMinute: 92, lead: 'sine', drums: 'none', figure: '0 1 2 . 1 2 . -' },
  },
  cellar: {
    layers: [
      { picture: 'cellar/vault', follows: 0.4 },
      { picture: 'cellar/wall', follows: 0.8, frameMs: 260 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: true, furniture: 0xa8b0c8, vignette: 0.6 },
    motif: {
      mode: 'minor',
      semitones: -5,
      beatsPerMinute: 88,
      lead: 'triangle',
      drums: 'drips',
      figure: '0 - - 0 - - 2 -',
    },
  },
  kitchen: {
    layers: [
      { picture: 'kitchen/tiled', follows: 0.5 },
      { picture: 'kitchen/stoves', follows: 0.85, frameMs: 240 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0.3 },
    motif: {
      mode: 'mixolydian',
      semitones: 5,
      beatsPerMinute: 138,
      lead: 'square',
      drums: 'ticks',
      figure: '2 1 0 1 2 1 0 -',
    },
  },
  shaft: {
    layers: [
      { picture: 'shaft/depth', follows: 0.35 },
      { picture: 'shaft/rails', follows: 0.9, frameMs: 180 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: true, furniture: 0xc8d0e8, vignette: 0.55 },
    motif: {
      mode: 'phrygian',
      semitones: -1,
      beatsPerMinute: 100,
      lead: 'triangle',
      drums: 'ticks',
      figure: '0 0 - 0 1 - 0 -',
    },
  },
  roof: {
    layers: [
      { picture: 'roof/sky', follows: 0.05 },
      { picture: 'roof/chimneys', follows: 0.25 },
      { picture: 'roof/washing', follows: 0.6, frameMs: 200 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0.2 },
    motif: {
      mode: 'dorian',
      semitones: 4,
      beatsPerMinute: 124,
      lead: 'sine',
      drums: 'brushes',
      figure: '0 1 2 1 0 1 2 1',
    },
  },
  penthouse: {
    layers: [
      { picture: 'penthouse/night', follows: 0.05 },
      { picture: 'penthouse/salon', follows: 0.85 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0.3 },
    motif: {
      mode: 'lydian',
      semitones: 7,
      beatsPerMinute: 108,
      lead: 'triangle',
      drums: 'brushes',
      figure: '2 . 1 . 0 1 2 .',
    },
  },
  yard: {
    layers: [
      { picture: 'yard/dawn', follows: 0.1 },
      { picture: 'yard/wall', follows: 0.85, frameMs: 520 },
    ],
    hall: false,
    light: { lamp: WARM, flickers: false, furniture: 0xffffff, vignette: 0.2 },
    motif: {
      mode: 'major',
      semitones: -5,
      beatsPerMinute: 96,
      lead: 'triangle',
      drums: 'none',
      figure: '0 . 1 . 2 . . -',
    },
  },
}

/** How far a layer's picture is moved to the left and up, px. `lowest`: the camera's `scrollY` at the level's lower edge. */
export function layerShift(
  follows: number,
  scrollX: number,
  scrollY: number,
  lowest: number,
): { x: number; y: number } {
  return {
    x: Math.round(scrollX * follows),
    y: follows >= NEARLY_WALL ? Math.round((scrollY - lowest) * follows) : 0,
  }
}
