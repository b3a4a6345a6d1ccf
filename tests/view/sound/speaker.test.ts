// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LOOKS } from '../../../src/view/looks.ts'
import { createSpeaker, type Speaker } from '../../../src/view/sound/speaker.ts'

/** Enough of the Web Audio API to count what is made and started. */
function fakeAudio() {
  const made = {
    contexts: 0,
    sources: 0,
    loops: 0,
    gains: [] as number[], // of effects, of music
    resumes: 0,
    last: null as FakeContext | null,
  }
  class FakeContext extends EventTarget {
    state: 'running' | 'suspended' | 'interrupted' | 'closed' = 'running'
    currentTime = 0
    sampleRate = 8000
    destination = {}
    #gains = 0
    constructor() {
      super()
      made.contexts++
      made.last = this
    }
    change(state: FakeContext['state']) {
      this.state = state
      this.dispatchEvent(new Event('statechange'))
    }
    resume() {
      made.resumes++
      return Promise.resolve()
    }
    createGain() {
      const index = this.#gains++
      const gain = {
        value: 1,
        setTargetAtTime(value: number) {
          if (index < 2) made.gains[index] = value
        },
      }
      return { gain, connect: (next: unknown) => next }
    }
    createBuffer(_channels: number, length: number) {
      return { getChannelData: () => new Float32Array(length) }
    }
    createBufferSource() {
      const source = {
        buffer: null,
        loop: false,
        connect: (next: unknown) => next,
        stop: () => {},
        start() {
          if (source.loop) made.loops++
          else made.sources++
        },
      }
      return source
    }
    close() {
      return Promise.resolve()
    }
  }
  return { made, FakeContext }
}

describe('the speaker', () => {
  let made: ReturnType<typeof fakeAudio>['made']
  let speaker: Speaker

  beforeEach(() => {
    const audio = fakeAudio()
    made = audio.made
    vi.stubGlobal('AudioContext', audio.FakeContext)
    speaker = createSpeaker(window as unknown as Window & typeof globalThis)
    speaker.set({ muted: false, volume: 0.6, musicVolume: 0.5, tune: null })
  })
  afterEach(() => {
    speaker.dispose()
    vi.unstubAllGlobals()
  })

  const gesture = () => window.dispatchEvent(new Event('pointerdown'))

  it('creates no audio before the visitor’s first gesture, and only one context', () => {
    speaker.play('coin')
    expect(made.contexts).toBe(0)
    gesture()
    gesture()
    window.dispatchEvent(new Event('keydown'))
    expect(made.contexts).toBe(1)
    speaker.play('coin')
    expect(made.sources).toBe(1)
  })

  it('is silent while muted', () => {
    gesture()
    speaker.set({ muted: true, volume: 0.6, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    speaker.play('bell')
    expect(made.sources).toBe(0)
    expect(made.loops).toBe(0)
    expect(made.gains).toEqual([0, 0])
  })

  it('follows the volumes of effects and music', () => {
    gesture()
    speaker.set({ muted: false, volume: 0.25, musicVolume: 0.75, tune: null })
    expect(made.gains).toEqual([0.25, 0.75])
    speaker.set({ muted: false, volume: 0.25, musicVolume: 0.1, tune: null })
    expect(made.gains).toEqual([0.25, 0.1])
  })

  it('plays effects without music, and music without effects', () => {
    gesture()
    speaker.set({ muted: false, volume: 0.6, musicVolume: 0, tune: LOOKS.lobby.motif })
    speaker.play('coin')
    expect([made.sources, made.loops]).toEqual([1, 0])
    speaker.set({ muted: false, volume: 0, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    speaker.play('bell')
    expect([made.sources, made.loops]).toEqual([1, 1])
  })

  it('starts the tune once, and again only after it was stopped', () => {
    gesture()
    speaker.set({ muted: false, volume: 0.6, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    speaker.set({ muted: false, volume: 0.7, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    expect(made.loops).toBe(1)
    speaker.set({ muted: false, volume: 0.7, musicVolume: 0.5, tune: null })
    speaker.set({ muted: false, volume: 0.7, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    expect(made.loops).toBe(2)
  })

  it('does not repeat the same sound within a moment', () => {
    gesture()
    speaker.play('step')
    speaker.play('step')
    expect(made.sources).toBe(1)
  })

  it.each(['suspended', 'interrupted'] as const)('resumes at the next gesture after the system has %s it', (state) => {
    gesture()
    made.last?.change(state)
    const before = made.resumes
    window.dispatchEvent(new Event('touchend'))
    expect(made.resumes).toBe(before + 1)
    made.last?.change('running')
    window.dispatchEvent(new Event('keydown'))
    expect(made.resumes).toBe(before + 1)
  })

  it('resumes when the page becomes visible again', () => {
    gesture()
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    made.last?.change('suspended')
    expect(made.resumes).toBe(0)
    Reflect.deleteProperty(document, 'hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(made.resumes).toBe(1)
  })

  it('drops sounds while it is suspended, instead of playing them all at once later', async () => {
    gesture()
    made.last?.change('suspended')
    await Promise.resolve()
    speaker.play('coin')
    expect(made.sources).toBe(0)
    made.last?.change('running')
    speaker.play('coin')
    expect(made.sources).toBe(1)
  })

  it('creates another context if the system has closed the old one, and the tune continues in it', () => {
    gesture()
    speaker.set({ muted: false, volume: 0.6, musicVolume: 0.5, tune: LOOKS.lobby.motif })
    made.last?.change('closed')
    gesture()
    expect([made.contexts, made.loops]).toEqual([2, 2])
    speaker.play('coin')
    expect(made.sources).toBe(1)
  })
})
