import { SOUNDS, type SoundName } from './sounds.ts'
import { synthesise } from './synth.ts'
import { renderTune } from './tune.ts'

/** Plays sounds and the tune. Silent until the visitor has pressed something: browsers and manners want it so. */
export interface Speaker {
  /** `gain` 0–1 beside the volume. */
  play(name: SoundName, gain?: number): void
  /** Call as often as you like: only changes do something. */
  set(options: { readonly muted: boolean; readonly volume: number; readonly tune: boolean }): void
  dispose(): void
}

const TUNE_GAIN = 0.5 // under the sounds
const TUNE_SAMPLE_RATE = 22_050 // enough for a chip
const SHORTEST_GAP_SECONDS = 0.04 // two of the same at once are only louder
const GESTURES = ['pointerdown', 'keydown'] as const

export function createSpeaker(window: Window & typeof globalThis): Speaker {
  let context: AudioContext | null = null
  let master: GainNode | null = null
  let tune: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | null = null
  let wanted = { muted: true, volume: 0, tune: false }
  const buffers = new Map<SoundName, AudioBuffer>()
  const playedAt = new Map<SoundName, number>()

  /** The page's only AudioContext, made at the first gesture. */
  function start(): void {
    stopListening()
    if (context !== null || !('AudioContext' in window)) return
    context = new window.AudioContext()
    master = context.createGain()
    master.connect(context.destination)
    apply()
  }

  function stopListening(): void {
    for (const gesture of GESTURES) window.removeEventListener(gesture, start, true)
  }

  function apply(): void {
    if (context === null || master === null) return
    const silent = wanted.muted || wanted.volume === 0
    master.gain.setTargetAtTime(silent ? 0 : wanted.volume, context.currentTime, 0.02)
    const plays = wanted.tune && !silent
    if (plays && tune === null) tune = startTune(context, master)
    else if (!plays && tune !== null) {
      tune.gain.gain.setTargetAtTime(0, context.currentTime, 0.08)
      tune.source.stop(context.currentTime + 0.5)
      tune = null
    }
  }

  function bufferOf(audio: AudioContext, name: SoundName): AudioBuffer {
    const known = buffers.get(name)
    if (known) return known
    const buffer = toBuffer(audio, synthesise(SOUNDS[name], audio.sampleRate), audio.sampleRate)
    buffers.set(name, buffer)
    return buffer
  }

  for (const gesture of GESTURES) window.addEventListener(gesture, start, true)

  return {
    play(name, gain = 1) {
      if (context === null || master === null || wanted.muted || wanted.volume === 0) return
      const now = context.currentTime
      if (now - (playedAt.get(name) ?? -1) < SHORTEST_GAP_SECONDS) return
      playedAt.set(name, now)
      const source = context.createBufferSource()
      source.buffer = bufferOf(context, name)
      const node = context.createGain()
      node.gain.value = gain
      source.connect(node).connect(master)
      source.start()
    },
    set(options) {
      const { muted, volume, tune: plays } = options
      if (wanted.muted === muted && wanted.volume === volume && wanted.tune === plays) return
      wanted = options
      apply()
    },
    dispose() {
      stopListening()
      void context?.close()
      context = null
      master = null
      tune = null
    },
  }
}

let renderedTune: Float32Array | null = null

function startTune(context: AudioContext, master: GainNode) {
  renderedTune ??= renderTune(TUNE_SAMPLE_RATE)
  const source = context.createBufferSource()
  source.buffer = toBuffer(context, renderedTune, TUNE_SAMPLE_RATE)
  source.loop = true
  const gain = context.createGain()
  gain.gain.value = TUNE_GAIN
  source.connect(gain).connect(master)
  source.start()
  return { source, gain }
}

function toBuffer(context: AudioContext, samples: Float32Array, sampleRate: number): AudioBuffer {
  const buffer = context.createBuffer(1, samples.length, sampleRate)
  buffer.getChannelData(0).set(samples)
  return buffer
}
