import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseBackend, describeAdapter, startBackend } from '../../src/nn/backend.ts'
import { type BackendCandidate, pickBackend } from '../../src/nn/backendReport.ts'
import type { CreateWorkload } from '../../src/nn/probe.ts'
import { loadWebgpuBackend, tf } from '../../src/nn/tf.ts'

const hardware = { description: 'a graphics card', software: false }
const software = { description: 'SwiftShader', software: true }

function measured(name: BackendCandidate['name'], updateMs: number | null, isCut = false): BackendCandidate {
  return { name, started: updateMs !== null, updateMs, isCut, note: updateMs === null ? 'absent' : 'timed' }
}

describe('picking a backend', () => {
  it('takes the fastest and gives the figures of all', () => {
    const wasm = pickBackend(
      'auto',
      [measured('wasm', 10), measured('webgpu', 14), measured('cpu', 30, true)],
      hardware,
    )
    expect(wasm?.chosen).toBe('wasm')
    expect(wasm?.reason).toBe(
      'wasm runs because it is the fastest here: wasm 10 ms, webgpu 14 ms, cpu over 30 ms per update.',
    )
    const webgpu = pickBackend('auto', [measured('wasm', 400), measured('webgpu', 14)], hardware)
    expect(webgpu?.chosen).toBe('webgpu')
    expect(webgpu?.reason).toBe(
      'webgpu runs on a graphics card because it is the fastest here: webgpu 14 ms, wasm 400 ms per update.',
    )
  })

  it('takes the first of several that are equal but for noise', () => {
    expect(pickBackend('auto', [measured('wasm', 10.5), measured('cpu', 10)], null)?.chosen).toBe('wasm')
    expect(pickBackend('auto', [measured('wasm', 12), measured('cpu', 10)], null)?.chosen).toBe('cpu')
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

  it('stays on the one that runs unless another is clearly faster', () => {
    const pick = (cpuMs: number) => pickBackend('auto', [measured('wasm', 10), measured('cpu', cpuMs)], null, 'wasm')
    expect(pick(8)).toEqual({
      chosen: 'wasm',
      reason: 'wasm stays because no other is clearly faster: cpu 8 ms, wasm 10 ms per update.',
    })
    expect(pick(5)?.chosen).toBe('cpu')
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

  it('times the work on each backend, and reports the figures and their cost', async () => {
    // A clock that depends on the backend: wasm takes 5 ms, cpu 50.
    let clock = 0
    const run = async () => {
      clock += tf.getBackend() === 'wasm' ? 5 : 50
    }
    const report = await chooseBackend('auto', workOf(run), { now: () => clock })
    expect(report.chosen).toBe('wasm')
    expect(tf.getBackend()).toBe('wasm')
    expect(report.candidates.map(({ name, updateMs }) => [name, updateMs])).toEqual([
      ['wasm', 5],
      ['webgpu', null],
      ['cpu', 50],
    ])
    expect(report.measuringMs).toBe(clock)
  })

  it('begins on the backend that it is asked to, and measures the others in a later call', async () => {
    let clock = 0
    const run = async () => {
      clock += tf.getBackend() === 'wasm' ? 5 : 50
    }
    const options = { now: () => clock, first: 'wasm' } as const
    const begun = await chooseBackend('auto', unneeded, options)
    expect(begun).toMatchObject({
      chosen: 'wasm',
      candidates: [{ name: 'wasm', started: true, updateMs: null }, {}, {}],
    })
    expect(begun.candidates.flatMap(({ name, isPending }) => (isPending ? [name] : []))).toEqual(['webgpu', 'cpu'])
    expect(begun.reason).toMatch(/^wasm runs first, .* measured after the first updates\.$/)
    expect(begun.measuringMs).toBeUndefined()
    const measured = await chooseBackend('auto', workOf(run), { now: () => clock, earlier: begun })
    expect(measured.candidates.map(({ name, updateMs, isPending }) => [name, updateMs, isPending])).toEqual([
      ['wasm', 5, undefined],
      ['webgpu', null, undefined],
      ['cpu', 50, undefined],
    ])
    expect(measured.reason).toContain('wasm runs because it is the fastest here')
  })

  it('begins on another backend if the likely one does not start, and asks each only once', async () => {
    const report = await chooseBackend('auto', workOf(), { now: steadyClock(), first: 'webgpu' })
    expect(report.chosen).not.toBe('webgpu')
    expect(report.candidates.map(({ name }) => name).sort()).toEqual(['cpu', 'wasm', 'webgpu'])
    expect(report.candidates.some(({ isPending }) => isPending)).toBe(false)
  })

  it('uses a forced backend, without measuring', async () => {
    const report = await chooseBackend('cpu', unneeded, { now: steadyClock() })
    expect(report.chosen).toBe('cpu')
    expect(report.reason).toBe('cpu runs because you chose it.')
    expect(report.measuringMs).toBeUndefined()
  })

  it('uses the only one that is not excluded, without measuring', async () => {
    const excluded = new Map([['wasm', 'it broke'] as const])
    const report = await chooseBackend('auto', unneeded, { now: steadyClock(), excluded })
    expect(report.chosen).toBe('cpu')
    expect(report.candidates[0]).toEqual({ name: 'wasm', started: false, updateMs: null, note: 'it broke' })
  })

  it('falls back if the forced backend is absent', async () => {
    const report = await chooseBackend('webgpu', workOf(), { now: steadyClock() })
    expect(['wasm', 'cpu']).toContain(report.chosen)
    expect(report.reason).toContain('did not start')
  })

  it('skips a backend on which the work fails', async () => {
    const run = async () => {
      if (tf.getBackend() === 'wasm') throw new Error('kernel missing')
    }
    const report = await chooseBackend('auto', workOf(run), { now: steadyClock() })
    expect(report.chosen).toBe('cpu')
    expect(report.candidates[0].note).toBe('kernel missing')
  })

  it('leaves it to the run to say what is wrong if the work fails everywhere', async () => {
    const run = () => Promise.reject(new Error('no clips'))
    const report = await chooseBackend('auto', workOf(run), { now: steadyClock() })
    expect(report.chosen).toBe('wasm')
  })

  it('measures again on the instances in use, and stays unless another is clearly faster', async () => {
    let cpuMs = 50
    let clock = 0
    const run = async () => {
      clock += tf.getBackend() === 'wasm' ? 10 : cpuMs
    }
    const options = { now: () => clock }
    const first = await chooseBackend('auto', workOf(run), options)
    const tensor = tf.tensor1d([1, 2])
    cpuMs = 8
    const second = await chooseBackend('auto', workOf(run), { ...options, earlier: first })
    expect([first.chosen, second.chosen]).toEqual(['wasm', 'wasm'])
    expect([...(await tf.square(tensor).data())]).toEqual([1, 4])
    cpuMs = 4
    const third = await chooseBackend('auto', workOf(run), { ...options, earlier: second })
    expect(third.chosen).toBe('cpu')
    expect(tf.getBackend()).toBe('cpu')
    tensor.dispose()
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
    const report = await chooseBackend('auto', workOf(), { now: steadyClock() })
    expect(devices).toBe(0)
    expect(report.adapter).toEqual({ description: 'SwiftShader, google', software: true })
    expect(report.reason).toContain('the only WebGPU adapter is a software adapter')
    expect(report.candidates[1]).toMatchObject({ name: 'webgpu', updateMs: null })
    await chooseBackend('webgpu', workOf(), { now: steadyClock() })
    expect(devices).toBe(1)
  })
})

describe('a graphics card that cannot be used', () => {
  afterEach(() => void vi.unstubAllGlobals())

  const info = { vendor: 'acme', architecture: '9000', device: '', description: 'Acme 9000' }
  const refused = () => Promise.reject(new Error('the driver is blocked'))
  it.each<[string, () => Promise<unknown>, string]>([
    ['there is no adapter', async () => null, 'WebGPU'],
    ['asking for an adapter fails', refused, 'the driver is blocked'],
    ['it gives no device', async () => ({ info, limits: {}, requestDevice: refused }), 'the driver is blocked'],
  ])('leaves the run to another backend, and the report says why: %s', async (_, requestAdapter, reason) => {
    vi.stubGlobal('navigator', { gpu: { requestAdapter } })
    for (const choice of ['auto', 'webgpu'] as const) {
      const report = await chooseBackend(choice, workOf(), { now: steadyClock() })
      expect(['wasm', 'cpu']).toContain(report.chosen)
      const webgpu = report.candidates.find(({ name }) => name === 'webgpu')
      expect(webgpu).toMatchObject({ updateMs: null, note: expect.stringContaining(reason) })
    }
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

function workOf(run: () => Promise<void> = async () => {}): CreateWorkload {
  return () => ({ run, close: async () => {} })
}

function unneeded(): never {
  throw new Error('Nothing is to be measured.')
}
