import { describe, expect, it } from 'vitest'
import { type BackendRow, type BenchOptions, benchBackends } from '../../../src/training/page/bench.ts'
import type { TrainerClient } from '../../../src/training/page/client.ts'
import type { BackendName, FromWorker, StartMessage } from '../../../src/training/protocol.ts'
import { fakeConfig } from '../fakes.ts'

const DECISIONS = 100 // per update

/** How each backend behaves: seconds per update, or a message instead of its first update. */
type Behaviour = Readonly<Record<BackendName, number | Told>>
type Told = {
  readonly [Type in FromWorker['type']]: Omit<Extract<FromWorker, { type: Type }>, 'runId'>
}[FromWorker['type']]

interface Heard {
  readonly starts: StartMessage[]
  /** Backends in the order in which they trained, one entry per update. */
  readonly trained: BackendName[]
  active: number // workers that were not disposed
}

function fakeClients(behaviour: Behaviour, heard: Heard): NonNullable<BenchOptions['createClient']> {
  return (listen): TrainerClient => {
    let backend: BackendName = 'cpu'
    let updates = 0
    let isPaused = true
    let isDisposed = false
    heard.active++
    const tell = (told: Told) => {
      if (!isDisposed) listen({ ...told, runId: 1 } as FromWorker)
    }

    async function train(): Promise<void> {
      const seconds = Number(behaviour[backend])
      while (!isPaused && !isDisposed) {
        await Promise.resolve()
        updates++
        heard.trained.push(backend)
        const batch = {
          updates: Float64Array.of(updates),
          envSteps: Float64Array.of(updates * DECISIONS),
          trainingSeconds: Float64Array.of(updates * seconds),
          metrics: {},
          samples: {},
          episodes: undefined as never,
          envStepsPerSecond: 0,
        }
        const work = {
          ...{ learningMs: updates * seconds * 800, waitingMs: updates * seconds * 300 },
          ...{ dispatches: updates * 96, submits: updates },
        }
        tell({ type: 'progress', batch, work })
      }
      tell({ type: 'state', state: 'paused', updates })
    }

    async function start(message: StartMessage): Promise<void> {
      heard.starts.push(message)
      backend = message.config.backend as BackendName
      await Promise.resolve()
      const behaves = behaviour[backend]
      const adapter = backend === 'webgpu' ? { description: 'a card', software: false } : null
      const report = { chosen: backend, reason: '', kernels: '', adapter, candidates: [] }
      tell(typeof behaves === 'number' ? { type: 'backend', report } : behaves)
      tell({ type: 'state', state: 'paused', updates: 0 })
    }

    return {
      send(message) {
        if (message.type === 'start') void start(message)
        if (message.type === 'pause') isPaused = true
        if (message.type === 'resume') {
          isPaused = false
          void train()
        }
      },
      prepare() {},
      dispose() {
        if (!isDisposed) heard.active--
        isDisposed = true
      },
    }
  }
}

async function bench(behaviour: Partial<Behaviour>, options: Partial<BenchOptions> = {}) {
  const heard: Heard = { starts: [], trained: [], active: 0 }
  const rows = new Map<BackendName, BackendRow>()
  await benchBackends(fakeConfig, {
    backends: Object.keys(behaviour) as BackendName[],
    seconds: 1,
    turns: 3,
    signal: new AbortController().signal,
    onProgress() {},
    onRow: (row) => rows.set(row.backend, row),
    createClient: fakeClients({ wasm: 1, cpu: 1, webgpu: 1, ...behaviour }, heard),
    ...options,
  })
  return { ...heard, active: heard.active, rows }
}

describe('the measurement of the backends', () => {
  it('takes figures from whole turns, and what WebGPU does per update', async () => {
    const { rows } = await bench({ wasm: 0.25, webgpu: 0.5 })
    expect(rows.get('wasm')).toEqual({
      ...{ backend: 'wasm', adapter: null, fault: null },
      figures: { decisionsPerSecond: 400, updateMs: 250, scriptMs: 125, dispatches: 96, submits: 1, updates: 12 },
    })
    expect(rows.get('webgpu')?.figures).toMatchObject({ decisionsPerSecond: 200, dispatches: 96, submits: 1 })
    expect(rows.get('webgpu')?.adapter).toEqual({ description: 'a card', software: false })
  })

  it('lets the backends take turns after each has warmed up alone', async () => {
    const { trained } = await bench({ wasm: 0.6, cpu: 0.6 })
    const turns = trained.filter((backend, index) => backend !== trained[index - 1])
    expect(turns).toEqual(['wasm', 'cpu', 'wasm', 'cpu', 'wasm', 'cpu', 'wasm', 'cpu'])
  })

  it('forces each backend, without evaluations, learned rewards and an end', async () => {
    const { starts, active } = await bench({ wasm: 1, cpu: 1 })
    expect(starts.map(({ config }) => config.backend)).toEqual(['wasm', 'cpu'])
    for (const { config, metered, pausedAtStart } of starts) {
      expect({ metered, pausedAtStart }).toEqual({ metered: true, pausedAtStart: true })
      expect(config.evaluation.everySteps).toBe(0)
      expect(config.guidance).toBeUndefined()
      expect(config.budgetSteps).toBeGreaterThan(1e6)
    }
    expect(active).toBe(0)
  })

  it('measures a backend whose updates take long by one update', async () => {
    const { rows, trained } = await bench({ wasm: 1, webgpu: 30 })
    expect(trained.filter((backend) => backend === 'webgpu')).toHaveLength(1)
    expect(rows.get('webgpu')?.figures).toMatchObject({ updateMs: 30_000, updates: 1 })
  })

  it.each<[string, Told, RegExp]>([
    [
      'does not start',
      {
        type: 'backend',
        report: {
          ...{ chosen: 'cpu', reason: 'cpu runs.', kernels: '', adapter: null },
          candidates: [{ name: 'webgpu', started: false, updateMs: null, note: 'no WebGPU adapter' }],
        },
      },
      /^no WebGPU adapter$/,
    ],
    ['fails', { type: 'failed', message: 'This page may not start a worker.', advice: 'Open a tab.' }, /Open a tab\.$/],
    ['is lost', { type: 'notice', text: 'The trainer has not answered for 60 s.' }, /not answered/],
  ])('says why a backend that %s is not measured, and measures the others', async (_, told, why) => {
    const { rows, active } = await bench({ webgpu: told, wasm: 1 })
    expect(rows.get('webgpu')).toMatchObject({ figures: null, fault: expect.stringMatching(why) })
    expect(rows.get('wasm')?.figures?.updates).toBeGreaterThan(0)
    expect(active).toBe(0)
  })

  it('ends every worker at a stop, and reports nothing after it', async () => {
    const controller = new AbortController()
    const after: BackendRow[] = []
    const { active } = await bench(
      { wasm: 1, cpu: 1 },
      {
        signal: controller.signal,
        onProgress: ({ turn }) => turn === 1 && controller.abort(),
        onRow: (row) => controller.signal.aborted && after.push(row),
      },
    )
    expect(active).toBe(0)
    expect(after).toEqual([])
  })
})
