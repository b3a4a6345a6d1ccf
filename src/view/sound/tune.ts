import { addVoice, type Voice } from './synth.ts'

// "Night Shift", the hotel's tune: eight bars of swing in F, looped. Each look of a level varies it: see `Motif`. Original work, like all assets.

const BARS = 8
const LONG_EIGHTH_BEATS = 3 / 5 // swing: the first of two eighths is the longer one
const TONIC = 5 // F, semitones above C

/** How a look varies the tune. */
export interface Motif {
  readonly mode: keyof typeof MODES
  /** Transposition of the whole tune. */
  readonly semitones: number
  readonly beatsPerMinute: number
  /** Wave of the melody. */
  readonly lead: 'square' | 'pulse' | 'triangle' | 'sine'
  readonly drums: 'brushes' | 'drips' | 'ticks' | 'none'
  /**
   * A second voice: the figure of a bar, repeated over the chords. Eight eighths: 0–2 is a note of the chord, `.` lets the last note
   * ring, `-` is silence. Null for the plain tune.
   */
  readonly figure: string | null
}

/** The scale of each mode: where each semitone above the tonic of the major tune goes. */
const MODES = {
  major: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  lydian: [0, 1, 2, 3, 4, 6, 6, 7, 8, 9, 11, 11],
  mixolydian: [0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10],
  dorian: [0, 0, 2, 3, 3, 5, 5, 7, 8, 9, 10, 10],
  minor: [0, 0, 2, 3, 3, 5, 5, 7, 8, 8, 10, 10],
  harmonic: [0, 0, 2, 3, 3, 5, 5, 7, 8, 8, 11, 11],
  phrygian: [0, 0, 1, 3, 3, 5, 5, 7, 8, 8, 10, 10],
} as const

/** One bar a string; eight eighths a bar; `.` lets the last note ring, `-` is silence. */
const MELODY = [
  'A4 . C5 . F5 E5 C5 .',
  'A4 . F#4 . A4 C5 . D5',
  'A#4 . D5 . G5 F5 D5 .',
  'E5 . . C5 A#4 . G4 -',
  'C5 . E5 . A5 G5 E5 .',
  'F#5 . . D5 C5 . A4 .',
  'A#4 D5 G5 . F5 . D5 .',
  'E5 C5 D5 E5 F5 . . -',
]
/** Four beats a bar. */
const BASS = [
  'F2 A2 C3 D3',
  'D2 F#2 A2 C3',
  'G2 A#2 D3 F3',
  'C3 A#2 G2 E2',
  'A2 C3 E3 G3',
  'D2 F#2 A2 C3',
  'G2 A#2 D3 G2',
  'C3 C2 F2 F2',
]
/** Two chords a bar, short and off the beat. */
const CHORDS = ['A3 C4 E4', 'F#3 A3 C4', 'A#3 D4 F4', 'A#3 E4 G4', 'C4 E4 G4', 'F#3 A3 C4', 'A#3 D4 F4', 'A#3 E4 G4']

/** One pass of the tune, varied by a motif, to be looped. */
export function renderTune(sampleRate: number, motif: Motif): Float32Array {
  const beat = 60 / motif.beatsPerMinute
  const samples = new Float32Array(Math.round(BARS * 4 * beat * sampleRate))
  const voices = [...melodyVoices(motif), ...bassVoices(motif), ...chordVoices(motif), ...figureVoices(motif)]
  for (const voice of [...voices, ...drumVoices(motif)]) addVoice(samples, voice, sampleRate)
  return samples
}

/** Start of an eighth of the tune, in seconds. */
function timeOfEighth(eighth: number, { beatsPerMinute }: Motif): number {
  return ((Math.floor(eighth / 2) + (eighth % 2) * LONG_EIGHTH_BEATS) * 60) / beatsPerMinute
}

/** Notes with start and length in seconds; a line is eighths, as in `MELODY`. */
function notesOf(
  line: readonly string[],
  motif: Motif,
): { note: string; bar: number; delay: number; seconds: number }[] {
  return line.flatMap((note, index) => {
    if (note === '.' || note === '-') return []
    let end = index + 1
    while (line[end] === '.') end++
    const delay = timeOfEighth(index, motif)
    return [{ note, bar: Math.floor(index / 8), delay, seconds: timeOfEighth(end, motif) - delay }]
  })
}

function melodyVoices(motif: Motif): Voice[] {
  // Soft waves carry less energy than a pulse of the same height.
  const volume = motif.lead === 'pulse' || motif.lead === 'square' ? 0.075 : 0.16
  return notesOf(MELODY.join(' ').split(' '), motif).map(({ note, delay, seconds }) => {
    return { wave: motif.lead, from: inMode(note, motif), seconds, volume, delay, decay: 0.7 }
  })
}

function bassVoices(motif: Motif): Voice[] {
  const beat = 60 / motif.beatsPerMinute
  return BASS.join(' ')
    .split(' ')
    .map((note, index) => {
      const from = inMode(note, motif)
      return { wave: 'triangle', from, seconds: beat * 0.9, volume: 0.19, delay: index * beat, decay: 0.5 }
    })
}

function chordVoices(motif: Motif): Voice[] {
  return CHORDS.flatMap((chord, bar) =>
    [3, 7].flatMap((eighth) =>
      chord.split(' ').map((note): Voice => {
        const delay = timeOfEighth(bar * 8 + eighth, motif)
        return { wave: 'triangle', from: inMode(note, motif), seconds: 0.16, volume: 0.045, delay, decay: 1 }
      }),
    ),
  )
}

function figureVoices(motif: Motif): Voice[] {
  if (motif.figure === null) return []
  const line = Array.from({ length: BARS }, () => motif.figure).join(' ')
  return notesOf(line.split(' '), motif).map(({ note, bar, delay, seconds }) => {
    const from = 2 * inMode(CHORDS[bar].split(' ')[Number(note)], motif)
    return { wave: 'sine', from, seconds, volume: 0.05, delay, decay: 1 }
  })
}

/** What keeps time: by default brushes on a cymbal, on every beat, and swung on the second and the fourth. */
function drumVoices(motif: Motif): Voice[] {
  if (motif.drums === 'none') return []
  return Array.from({ length: BARS * 8 }, (_, eighth) => eighth)
    .filter((eighth) => eighth % 2 === 0 || eighth % 4 === 3)
    .flatMap((eighth): Voice[] => {
      const accent = eighth % 4 === 2
      const delay = timeOfEighth(eighth, motif)
      if (motif.drums === 'brushes') {
        const seconds = accent ? 0.09 : 0.04
        return [{ wave: 'noise', from: 9000, seconds, volume: accent ? 0.035 : 0.02, delay, decay: 2 }]
      }
      if (motif.drums === 'ticks') {
        return [{ wave: 'square', from: accent ? 2400 : 1600, seconds: 0.02, volume: 0.03, delay, decay: 2 }]
      }
      return accent ? [{ wave: 'sine', from: 900, to: 1700, seconds: 0.07, volume: 0.06, delay, decay: 2 }] : []
    })
}

/** Hz of a note of the tune in F major, in the motif's mode and key. */
function inMode(note: string, { mode, semitones }: Motif): number {
  const above = (semitoneOf(note) - TONIC + 12) % 12
  return pitch(note) * 2 ** ((MODES[mode][above] - above + semitones) / 12)
}

const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** Hz of a note by its name, e.g. `F#4`; A4 is 440. */
export function pitch(note: string): number {
  const octave = Number(note.at(-1))
  return 440 * 2 ** ((semitoneOf(note) - 9) / 12 + octave - 4)
}

/** Semitones above C. */
function semitoneOf(note: string): number {
  return SEMITONES[note.charAt(0)] + (note.charAt(1) === '#' ? 1 : 0)
}
