import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseBackend, describeAdapter, startBackend } from '../../src/nn/backend.ts'
import { type BackendCandidate, pickBackend } from '../../src/nn/backendReport.ts'
import { loadWebgpuBackend, tf } from '../../src/nn/tf.ts'

const hardware = { description: 'a graphics card', software: false }
const software = { description: 'SwiftShader', software: true }

function measured(name: BackendCandidate['name'], minibatchMs: number | null): BackendCandidate {
  return { name, started: minibatchMs !== null, minibatchMs, note: minibatchMs === null ? 'absent' : 'timed' }
}

describe('picking a backend', () => {
  it('prefers WebGPU on hardware even if it is a little slower', () => {
    const picked = pickBackend('auto', [measured('webgpu', 14), measured('wasm', 10), measured('cpu', 90)], hardware)
    expect(picked?.chosen).toBe('webgpu')
    expect(picked?.reason).toBe('webgpu runs on a graphics card: webgpu 14 ms, wasm 10 ms.')
  })

  it('does not take WebGPU if it is more than 1.5 times slower', () => {
    const picked = pickBackend('auto', [measured('webgpu', 16), measured('wasm', 10), measured('cpu', 90)], hardware)
    expect(picked?.chosen).toBe('wasm')
    expect(picked?.reason).toContain('faster here')
  })

  it('never takes a software adapter unless forced', () => {
    const picked = pickBackend('auto', [measured('webgpu', 1), measured('wasm', 10)], software)
    expect(picked?.chosen).toBe('wasm')
    expect(picked?.reason).toContain('software')
  })

  it('takes a software adapter when forced', () => {
    expect(pickBackend('webgpu', [measured('webgpu', 100)], software)?.chosen).toBe('webgpu')
  })

  it('says why a forced backend does not run, and takes the best other one', () => {
    const picked = pickBackend('webgpu', [measured('webgpu', null), measured('wasm', 1), measured('cpu', 9)], null)
    expect(picked?.chosen).toBe('wasm')
    expect(picked?.reason).toContain('The chosen backend webgpu did not start (absent)')
  })

  it('takes the fastest if there is no WebGPU', () => {
    const candidates = [measured('webgpu', null), measured('wasm', 9), measured('cpu', 5)]
    expect(pickBackend('auto', candidates, null)?.chosen).toBe('cpu')
  })

  it('picks nothing if nothing started', () => {
    expect(pickBackend('auto', [measured('wasm', null), measured('cpu', null)], null)).toBeNull()
  })
})

describe('software adapters', () => {
  const info = { vendor: 'acme', architecture: 'rdna', device: '', description: 'Acme 9000' }

  it('are recognised by their names', () => {
    expect(describeAdapter(info)).toEqual({ description: 'Acme 9000, acme', software: false })
    expect(describeAdapter({ ...info, vendor: 'google', architecture: 'swiftshader' }).software).toBe(true)
    expect(describeAdapter({ ...info, description: 'llvmpipe (LLVM 15)' }).software).toBe(true)
  })

  it('are recognised by the fallback flag', () => {
    expect(describeAdapter({ ...info, isFallbackAdapter: true }).software).toBe(true)
  })
})

describe('starting backends in Node', () => {
  it('makes wasm and cpu the current backend', async () => {
    for (const name of ['wasm', 'cpu'] as const) {
      expect((await startBackend(name)).started).toBe(true)
      expect(tf.getBackend()).toBe(name)
    }
  })

  it('says that WebGPU is absent instead of throwing', async () => {
    const start = await startBackend('webgpu')
    expect(start.started).toBe(false)
    expect(start.note).toContain('WebGPU')
  })

  it('times the probe on each backend and reports the figures', async () => {
    // A clock that depends on the backend: wasm takes 5 ms a minibatch, cpu 50.
    let clock = 0
    const probe = async (minibatches: number) => {
      clock += minibatches * (tf.getBackend() === 'wasm' ? 5 : 50)
    }
    const report = await chooseBackend('auto', probe, { now: () => clock })
    expect(report.chosen).toBe('wasm')
    expect(tf.getBackend()).toBe('wasm')
    expect(report.candidates.map(({ name, minibatchMs }) => [name, minibatchMs])).toEqual([
      ['webgpu', null],
      ['wasm', 5],
      ['cpu', 50],
    ])
  })

  it('uses a forced backend', async () => {
    const report = await chooseBackend('cpu', async () => {}, { now: steadyClock() })
    expect(report.chosen).toBe('cpu')
    expect(report.reason).toBe('cpu runs because you chose it.')
  })

  it('falls back if the forced backend is absent', async () => {
    const report = await chooseBackend('webgpu', async () => {}, { now: steadyClock() })
    expect(['wasm', 'cpu']).toContain(report.chosen)
    expect(report.reason).toContain('did not start')
  })

  it('skips a backend whose probe fails', async () => {
    const probe = async () => {
      if (tf.getBackend() === 'wasm') throw new Error('kernel missing')
    }
    const report = await chooseBackend('auto', probe, { now: steadyClock() })
    expect(report.chosen).toBe('cpu')
    expect(report.candidates[1].note).toBe('kernel missing')
  })
})

describe('a software adapter', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('gets no device unless it is forced: starting it takes longer than all that is measured', async () => {
    let devices = 0
    const info = { vendor: 'google', architecture: 'swiftshader', device: '', description: 'SwiftShader' }
    const requestDevice = async () => {
      devices++
      throw new Error('no device')
    }
    vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => ({ info, limits: {}, requestDevice }) } })
    const report = await chooseBackend('auto', async () => {}, { now: steadyClock() })
    expect(devices).toBe(0)
    expect(report.adapter).toEqual({ description: 'SwiftShader, google', software: true })
    expect(report.reason).toContain('the only WebGPU adapter is a software adapter')
    expect(report.candidates[0]).toMatchObject({ name: 'webgpu', minibatchMs: null })
    await chooseBackend('webgpu', async () => {}, { now: steadyClock() })
    expect(devices).toBe(1)
  })
})

describe('a backend that starts too late', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('does not replace the instance of the one in use', async () => {
    const factory = tf.findBackendFactory('wasm')
    tf.removeBackend('wasm')
    let arrive: () => void = () => {}
    const late = new Promise<void>((resolve) => {
      arrive = resolve
    })
    tf.registerBackend('wasm', () => late.then(factory))
    vi.useFakeTimers()
    const starting = startBackend('wasm')
    await vi.advanceTimersByTimeAsync(11_000)
    vi.useRealTimers()
    expect(await starting).toMatchObject({ started: false, note: 'did not start within 10 s' })
    await startBackend('cpu')
    const { backend } = tf.engine()
    arrive()
    expect((await startBackend('wasm')).started, 'it can be started again').toBe(true)
    await startBackend('cpu')
    expect(tf.getBackend()).toBe('cpu')
    expect(tf.engine().backend).toBe(backend)
    expect(tf.add(1, 2).dataSync()[0]).toBe(3)
  })

  it('is not selected later, on a graphics card', async () => {
    await startBackend('cpu')
    let arrive: (adapter: unknown) => void = () => {}
    const requestAdapter = () =>
      new Promise((resolve) => {
        arrive = resolve
      })
    vi.stubGlobal('navigator', { gpu: { requestAdapter } })
    vi.useFakeTimers()
    const starting = startBackend('webgpu')
    await vi.advanceTimersByTimeAsync(11_000)
    vi.useRealTimers()
    expect((await starting).started).toBe(false)
    const requestDevice = vi.fn(async () => ({ lost: new Promise(() => {}) }))
    arrive({ limits: {}, info: {}, requestDevice })
    await vi.waitFor(() => expect(requestDevice).toHaveBeenCalled())
    await loadWebgpuBackend()
    await new Promise(setImmediate) // whatever continues after the device has arrived
    expect(tf.getBackend()).toBe('cpu')
  })
})

function steadyClock(): () => number {
  let clock = 0
  return () => {
    clock += 30
    return clock
  }
}
