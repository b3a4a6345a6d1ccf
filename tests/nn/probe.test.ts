import { describe, expect, it } from 'vitest'
import { startBackend } from '../../src/nn/backend.ts'
import type { BackendName } from '../../src/nn/backendReport.ts'
import { finishesWithin } from '../../src/nn/deadline.ts'
import { measureByTurns, type Workload } from '../../src/nn/probe.ts'
import { tf } from '../../src/nn/tf.ts'

type Times = Partial<Record<BackendName, number>>

/** Backends that take so many milliseconds on a fake clock; `stallMs` adds to a backend's n-th run. */
function race(times: Times, stallMs: (name: BackendName, run: number) => number = () => 0) {
  let clock = 0
  let current: BackendName = 'cpu'
  const runs: BackendName[] = []
  let open = 0
  const createWorkload = (): Workload => {
    const name = current
    open++
    return {
      async run() {
        expect(current, 'work runs on the backend that it was created on').toBe(name)
        runs.push(name)
        clock += (times[name] ?? 0) + stallMs(name, runs.filter((other) => other === name).length)
      },
      async close() {
        open--
      },
    }
  }
  const select = async (name: BackendName) => {
    current = name
  }
  const timings = measureByTurns(Object.keys(times) as BackendName[], { select, createWorkload, now: () => clock })
  return { timings, runs, elapsed: () => clock, open: () => open }
}

async function fastestOf(times: Times, stallMs?: (name: BackendName, run: number) => number) {
  const timings = await race(times, stallMs).timings
  return [...timings].sort(([, a], [, b]) => (a.updateMs ?? Infinity) - (b.updateMs ?? Infinity))[0][0]
}

describe('measuring by turns', () => {
  it('gives each backend a turn in each round, and the time of its shortest', async () => {
    const { timings, runs, open } = race({ wasm: 12, cpu: 15 }, (_, run) => 10 / run)
    expect((await timings).get('wasm')).toEqual({ updateMs: 14, isCut: false, note: 'fastest of 5 turns' })
    expect(runs.slice(0, 6)).toEqual(['wasm', 'wasm', 'cpu', 'wasm', 'cpu', 'wasm'])
    expect(runs.length).toBe(10)
    expect(open()).toBe(0)
  })

  it('is not decided by a stall in one round, whichever it is and whatever it hits', async () => {
    for (const hit of ['wasm', 'webgpu'] as const) {
      for (const round of [1, 2, 3]) {
        const stall = (name: BackendName, run: number) => (name === hit && run === round ? 5_000 : 0)
        expect(await fastestOf({ wasm: 40, webgpu: 60 }, stall), `${hit} stalls in round ${round}`).toBe('wasm')
        expect(await fastestOf({ wasm: 60, webgpu: 40 }, stall), `${hit} stalls in round ${round}`).toBe('webgpu')
      }
    }
  })

  it('is not decided by load that slows all runs from some moment on', async () => {
    for (let begin = 1; begin <= 6; begin++) {
      let runs = 0
      const load = () => (++runs > begin ? 200 : 0)
      expect(await fastestOf({ wasm: 40, cpu: 60 }, load), `after ${begin} runs`).toBe('wasm')
    }
  })

  it('repeats short work in a turn', async () => {
    const { timings, runs } = race({ wasm: 1, cpu: 4 })
    expect((await timings).get('wasm')?.updateMs).toBe(1)
    expect(runs.slice(0, 10)).toEqual(new Array(10).fill('wasm'))
  })

  it('ends after three rounds if the work takes long', async () => {
    const { timings, runs } = race({ wasm: 100, cpu: 120 })
    await timings
    expect(runs.length).toBe(6)
  })

  it('reports the error of a backend that fails, and goes on with the others', async () => {
    const { timings, open } = race({ wasm: 10, webgpu: 10, cpu: 10 }, (name) => {
      if (name === 'webgpu') throw new Error('no such kernel')
      return 0
    })
    expect((await timings).get('webgpu')).toEqual({ updateMs: null, isCut: false, note: 'no such kernel' })
    expect((await timings).get('cpu')?.updateMs).toBe(10)
    expect(open()).toBe(0)
  })
})

describe('work that is clearly slower than on another backend', () => {
  it('is stopped at an operation, and its tensors are freed', async () => {
    await startBackend('cpu')
    await startBackend('wasm')
    const before = tf.memory().numTensors
    let clock = 0
    let operations = 0
    const createWorkload = (): Workload => ({
      async run() {
        const tensors: tf.Tensor[] = []
        for (let step = 0; step < 1000; step++) {
          const number = tf.scalar(step)
          tensors.push(number, tf.square(number))
          clock += tf.getBackend() === 'cpu' ? 1 : 0.01
          if (tf.getBackend() === 'cpu') operations++
          await null
        }
        tf.dispose(tensors)
      },
      close: async () => {},
    })
    const work = { select: (name: BackendName) => tf.setBackend(name), createWorkload, now: () => clock }
    const timings = await measureByTurns(['wasm', 'cpu'], work)
    expect(timings.get('wasm')?.updateMs).toBeCloseTo(10)
    expect(timings.get('cpu')).toMatchObject({ isCut: true, note: 'stopped in each of 2 turns' })
    expect(timings.get('cpu')?.updateMs).toBe(21)
    expect(operations).toBe(2 * 21)
    expect(tf.memory().numTensors).toBe(before)
  })

  it('keeps the tensors of work that ends in time', async () => {
    await startBackend('cpu')
    let kept = tf.scalar(0)
    kept.dispose()
    const work = async () => {
      await null
      kept = tf.scalar(3)
    }
    expect(await finishesWithin(10, () => 0, work)).toBe(true)
    expect([...(await kept.data())]).toEqual([3])
    kept.dispose()
  })

  it('passes on an error', async () => {
    await expect(
      finishesWithin(
        10,
        () => 0,
        () => Promise.reject(new Error('no clips')),
      ),
    ).rejects.toThrow('no clips')
  })
})
