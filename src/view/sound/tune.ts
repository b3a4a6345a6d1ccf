import { addVoice, type Voice } from './synth.ts'

// "Night Shift", the hotel's tune: eight bars of swing in F, looped. Original work, like all assets.

const BEATS_PER_MINUTE = 116
const BEAT = 60 / BEATS_PER_MINUTE // seconds
const BARS = 8
/** Swing: the first of two eighths is the longer one. */
const LONG_EIGHTH = (BEAT * 3) / 5

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

/** One pass of the tune, to be looped. */
export function renderTune(sampleRate: number): Float32Array {
  const samples = new Float32Array(Math.round(BARS * 4 * BEAT * sampleRate))
  for (const voice of [...melodyVoices(), ...bassVoices(), ...chordVoices(), ...brushVoices()]) {
    addVoice(samples, voice, sampleRate)
  }
  return samples
}

/** Start of an eighth of the tune, in seconds. */
function timeOfEighth(eighth: number): number {
  return Math.floor(eighth / 2) * BEAT + (eighth % 2) * LONG_EIGHTH
}

function melodyVoices(): Voice[] {
  const eighths = MELODY.join(' ').split(' ')
  return eighths.flatMap((note, index) => {
    if (note === '.' || note === '-') return []
    let end = index + 1
    while (eighths[end] === '.') end++
    const seconds = timeOfEighth(end) - timeOfEighth(index)
    return [{ wave: 'pulse', from: pitch(note), seconds, volume: 0.075, delay: timeOfEighth(index), decay: 0.7 }]
  })
}

function bassVoices(): Voice[] {
  const beats = BASS.join(' ').split(' ')
  return beats.map((note, beat) => ({
    wave: 'triangle',
    from: pitch(note),
    seconds: BEAT * 0.9,
    volume: 0.19,
    delay: beat * BEAT,
    decay: 0.5,
  }))
}

function chordVoices(): Voice[] {
  return CHORDS.flatMap((chord, bar) =>
    [3, 7].flatMap((eighth) =>
      chord.split(' ').map((note): Voice => {
        const delay = timeOfEighth(bar * 8 + eighth)
        return { wave: 'triangle', from: pitch(note), seconds: 0.16, volume: 0.045, delay, decay: 1 }
      }),
    ),
  )
}

/** Brushes on a cymbal: on every beat, and swung on the second and the fourth. */
function brushVoices(): Voice[] {
  return Array.from({ length: BARS * 8 }, (_, eighth) => eighth)
    .filter((eighth) => eighth % 2 === 0 || eighth % 4 === 3)
    .map((eighth) => {
      const accent = eighth % 4 === 2
      const delay = timeOfEighth(eighth)
      return {
        wave: 'noise',
        from: 9000,
        seconds: accent ? 0.09 : 0.04,
        volume: accent ? 0.035 : 0.02,
        delay,
        decay: 2,
      }
    })
}

const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** Hz of a note by its name, e.g. `F#4`; A4 is 440. */
export function pitch(note: string): number {
  const semitone = SEMITONES[note.charAt(0)] + (note.charAt(1) === '#' ? 1 : 0)
  const octave = Number(note.at(-1))
  return 440 * 2 ** ((semitone - 9) / 12 + octave - 4)
}
