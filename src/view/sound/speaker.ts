import { SOUNDS, type SoundSource } from './sounds.ts'
import { synthesise } from './synth.ts'
import { type Motif, renderTune } from './tune.ts'

/** Plays sounds and the tune. Silent until the visitor's first gesture, as browsers require. */
export interface Speaker {
  /** `gain` 0–1 is multiplied by the volume of effects. */
  play(sound: SoundSource, gain?: number): void
  /** May be called often: only changes have an effect. */
  set(options: Wanted): void
  dispose(): void
}

interface Wanted {
  readonly muted: boolean
  readonly volume: number // of effects, 0–1
  readonly musicVolume: number // 0–1
  readonly tune: Motif | null
}

const TUNE_GAIN = 0.5 // at equal volumes, quieter than the effects
const TUNE_SAMPLE_RATE = 22_050 // enough for a chip
const SHORTEST_GAP_SECONDS = 0.04 // two equal sounds at once would only be louder
/** Events that browsers accept as a gesture: for a touch, its end. */
const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'click', 'keydown'] as const

export function createSpeaker(window: Window & typeof globalThis): Speaker {
  let context: AudioContext | null = null
  let effects: GainNode | null = null
  let music: GainNode | null = null
  let tune: { readonly motif: Motif; readonly source: AudioBufferSourceNode; readonly gain: GainNode } | null = null
  let wanted: Wanted = { muted: true, volume: 0, musicVolume: 0, tune: null }
  let isWaking = false // a gesture has just requested sound
  const buffers = new Map<SoundSource, AudioBuffer>()
  const playedAt = new Map<SoundSource, number>()

  /** On a gesture: creates the page's AudioContext, or resumes it if the browser or the system has suspended it. */
  function onGesture(): void {
    if (context === null || context.state === 'closed') create()
    if (context === null || context.state === 'running') return
    isWaking = true
    wake(context)
  }

  function create(): void {
    if (!('AudioContext' in window)) return
    const fresh = openAudio(window)
    if (fresh === null) return
    fresh.addEventListener('statechange', () => onStateChange(fresh))
    context = fresh
    effects = fresh.createGain()
    effects.connect(fresh.destination)
    music = fresh.createGain()
    music.connect(fresh.destination)
    tune = null
    buffers.clear()
    playedAt.clear()
    apply()
  }

  /** Resumes sound after a call, another app or sleep has suspended it; the browser may refuse until the next gesture. */
  function wake(audio: AudioContext): void {
    audio.resume().then(
      () => {
        isWaking = false
      },
      () => {
        isWaking = false
      },
    )
  }

  function onStateChange(audio: AudioContext): void {
    if (audio !== context) return
    if (audio.state === 'running') isWaking = false
    else if (audio.state !== 'closed' && !window.document.hidden) wake(audio)
  }

  function onVisibility(): void {
    if (context !== null && !window.document.hidden && context.state !== 'running' && context.state !== 'closed') {
      wake(context)
    }
  }

  function stopListening(): void {
    for (const gesture of GESTURES) window.removeEventListener(gesture, onGesture, true)
    window.document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pageshow', onVisibility)
  }

  function apply(): void {
    if (context === null || effects === null || music === null) return
    const { muted, volume, musicVolume } = wanted
    effects.gain.setTargetAtTime(muted ? 0 : volume, context.currentTime, 0.02)
    music.gain.setTargetAtTime(muted ? 0 : musicVolume, context.currentTime, 0.02)
    const motif = muted || musicVolume === 0 ? null : wanted.tune
    if (tune !== null && tune.motif !== motif) {
      tune.gain.gain.setTargetAtTime(0, context.currentTime, 0.08)
      tune.source.stop(context.currentTime + 0.5)
      tune = null
    }
    if (motif !== null && tune === null) tune = startTune(context, music, motif)
  }

  function bufferOf(audio: AudioContext, sound: SoundSource): AudioBuffer {
    const known = buffers.get(sound)
    if (known) return known
    const voices = typeof sound === 'string' ? SOUNDS[sound] : sound
    const buffer = toBuffer(audio, synthesise(voices, audio.sampleRate), audio.sampleRate)
    buffers.set(sound, buffer)
    return buffer
  }

  for (const gesture of GESTURES) window.addEventListener(gesture, onGesture, true)
  window.document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pageshow', onVisibility)

  return {
    play(sound, gain = 1) {
      if (context === null || effects === null || wanted.muted || wanted.volume === 0) return
      // A suspended context would queue all sounds and then play them at once.
      if (context.state !== 'running' && !isWaking) return
      const now = context.currentTime
      if (now - (playedAt.get(sound) ?? -1) < SHORTEST_GAP_SECONDS) return
      playedAt.set(sound, now)
      const source = context.createBufferSource()
      source.buffer = bufferOf(context, sound)
      const node = context.createGain()
      node.gain.value = gain
      source.connect(node).connect(effects)
      source.start()
    },
    set(options) {
      const { muted, volume, musicVolume, tune: plays } = options
      const isAsLoud = wanted.volume === volume && wanted.musicVolume === musicVolume
      if (wanted.muted === muted && isAsLoud && wanted.tune === plays) return
      wanted = options
      apply()
    },
    dispose() {
      stopListening()
      void context?.close()
      context = null
      effects = null
      music = null
      tune = null
    },
  }
}

/** The tune that played last: a person who pauses hears the same one again. */
let rendered: { readonly motif: Motif; readonly samples: Float32Array } | null = null

/** Null if the browser refuses, because of a limit or a missing sound device: the game continues silently. */
function openAudio(window: Window & typeof globalThis): AudioContext | null {
  try {
    return new window.AudioContext()
  } catch {
    return null
  }
}

function startTune(context: AudioContext, music: GainNode, motif: Motif) {
  if (rendered?.motif !== motif) rendered = { motif, samples: renderTune(TUNE_SAMPLE_RATE, motif) }
  const source = context.createBufferSource()
  source.buffer = toBuffer(context, rendered.samples, TUNE_SAMPLE_RATE)
  source.loop = true
  const gain = context.createGain()
  gain.gain.value = TUNE_GAIN
  source.connect(gain).connect(music)
  source.start()
  return { motif, source, gain }
}

function toBuffer(context: AudioContext, samples: Float32Array, sampleRate: number): AudioBuffer {
  const buffer = context.createBuffer(1, samples.length, sampleRate)
  buffer.getChannelData(0).set(samples)
  return buffer
}
