import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTrainerClient, type TrainerClient, type WorkerLike } from '../../../src/training/page/client.ts'
import type { FromWorker, StartMessage, ToWorker } from '../../../src/training/protocol.ts'
import { cpuReport, createCountingEnv, evaluationOf, fakeConfig, resumeAt, uniformSnapshot } from '../fakes.ts'

class FakeWorker implements WorkerLike {
  readonly received: ToWorker[] = []
  isTerminated = false
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  postMessage(message: ToWorker): void {
    this.received.push(message)
  }
  terminate(): void {
    this.isTerminated = true
  }
  says(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>)
  }
}

let workers: FakeWorker[]
let heard: FromWorker[]
let client: TrainerClient

const start: StartMessage = { type: 'start', runId: 5, config: fakeConfig, pausedAtStart: false }
const running: FromWorker = { type: 'state', runId: 5, state: 'running', updates: 0 }
const applied = (hyperparameters: Record<string, number>): FromWorker => {
  return { type: 'applied', runId: 5, updates: 0, envSteps: 0, hyperparameters, rewardWeights: {} }
}
const latest = (): FakeWorker => workers.at(-1) ?? expect.fail('no worker')
const snapshotOf = (updates: number) => ({ ...uniformSnapshot(createCountingEnv()), updates, envSteps: updates * 2 })

const bestOf = (updates: number) => ({ snapshot: snapshotOf(updates), evaluation: evaluationOf(0.8) })

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  heard = []
  client = createTrainerClient(
    (message) => heard.push(message),
    () => {
      workers.push(new FakeWorker())
      return latest()
    },
  )
})

afterEach(() => {
  client.dispose()
  vi.useRealTimers()
})

describe('a worker that is prepared', () => {
  it('plays the next run, and only that one', () => {
    client.prepare()
    client.prepare()
    expect(workers.length).toBe(1)
    client.send(start)
    expect(workers.length).toBe(1)
    expect(latest().received.map(({ type }) => type)).toEqual(['start'])
    client.send({ ...start, runId: 6 })
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  })

  it('is replaced if it could not be loaded, and ends with the page', () => {
    client.prepare()
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    client.send(start)
    expect(workers.length).toBe(2)
    expect(heard).toEqual([])

    const another = createTrainerClient(
      () => {},
      () => {
        workers.push(new FakeWorker())
        return latest()
      },
    )
    another.prepare()
    another.dispose()
    expect(latest().isTerminated).toBe(true)
  })
})

describe('a page that may not start workers, as in a sandboxed frame', () => {
  it.each([
    [
      'the constructor throws',
      () => {
        throw new Error('SecurityError')
      },
    ],
    [
      'the first message cannot be sent',
      () => {
        const worker = new FakeWorker()
        worker.postMessage = () => {
          throw new Error('DataCloneError')
        }
        return worker
      },
    ],
  ])('reports the failure with a cure, and can be asked again: %s', (_, createWorker) => {
    const news: FromWorker[] = []
    const refused = createTrainerClient((message) => news.push(message), createWorker)
    refused.prepare() // says nothing: no run was asked for
    expect(news).toEqual([])
    refused.send(start)
    expect(news).toEqual([
      {
        type: 'failed',
        runId: 5,
        message: expect.stringMatching(/start a worker/),
        advice: expect.stringMatching(/tab/),
      },
    ])
    refused.send({ type: 'pause', runId: 5 })
    refused.send({ ...start, runId: 6 })
    expect(news.at(-1)).toMatchObject({ type: 'failed', runId: 6 })
    vi.advanceTimersByTime(120_000)
    expect(news).toHaveLength(2)
    refused.dispose()
  })
})

describe('the protocol', () => {
  it('passes messages on, both ways, and keeps heartbeats to itself', () => {
    client.send(start)
    client.send({ type: 'pause', runId: 5 })
    latest().says(running)
    latest().says({ type: 'heartbeat', runId: 5 })
    expect(latest().received.map(({ type }) => type)).toEqual(['start', 'pause'])
    expect(heard).toEqual([running])
  })

  it('drops messages of another run, in both directions', () => {
    client.send(start)
    client.send({ type: 'pause', runId: 4 })
    latest().says({ ...running, runId: 4 })
    expect(latest().received.map(({ type }) => type)).toEqual(['start'])
    expect(heard).toEqual([])
  })

  it('uses a new worker for each run and ignores the old one', () => {
    client.send(start)
    client.send({ ...start, runId: 6 })
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false])
    workers[0].says(running)
    expect(heard).toEqual([])
  })

  it('terminates the worker when its run is over', () => {
    client.send(start)
    latest().says({ type: 'state', runId: 5, state: 'finished', updates: 9 })
    expect(latest().isTerminated).toBe(true)
    expect(heard.length).toBe(1)
  })

  it('terminates a worker that does not stop, and reports that it has stopped', () => {
    client.send(start)
    latest().says(running)
    client.send({ type: 'stop', runId: 5 })
    vi.advanceTimersByTime(10_000)
    expect(latest().isTerminated).toBe(true)
    expect(heard.at(-1)).toMatchObject({ type: 'state', state: 'stopped' })
  })

  it('terminates a worker that is stopped before it has begun', () => {
    client.send(start)
    vi.advanceTimersByTime(30_000)
    client.send({ type: 'stop', runId: 5 })
    vi.advanceTimersByTime(1000)
    expect(latest().isTerminated).toBe(false)
    vi.advanceTimersByTime(1000)
    expect(latest().isTerminated).toBe(true)
    expect(heard.at(-1)).toMatchObject({ type: 'state', state: 'stopped' })
  })

  it('waits for the last checkpoint of a worker that stops, as long as it shows that it lives', () => {
    client.send(start)
    latest().says(running)
    client.send({ type: 'stop', runId: 5 })
    for (let part = 0; part < 5; part++) {
      vi.advanceTimersByTime(8000)
      latest().says({ type: 'heartbeat', runId: 5 })
    }
    expect(latest().isTerminated).toBe(false)
    latest().says({ type: 'state', runId: 5, state: 'stopped', updates: 7 })
    expect(latest().isTerminated).toBe(true)
    expect(heard.at(-1)).toMatchObject({ type: 'state', state: 'stopped', updates: 7 })
  })
})

describe('a worker that dies', () => {
  it('is restarted from its last weights, with the live changes of the run', () => {
    client.send(start)
    latest().says(running)
    client.send({ type: 'setHyperparameters', runId: 5, values: { learningRate: 0.25 } })
    client.send({ type: 'setSpeed', runId: 5, updatesPerSecond: 3, decisionsPerSecond: 900 })
    latest().says(applied({ learningRate: 0.25 }))
    latest().says({ type: 'snapshot', runId: 5, snapshot: snapshotOf(40) })
    vi.advanceTimersByTime(10_000)
    expect(workers.length).toBe(2)
    expect(workers[0].isTerminated).toBe(true)
    expect(latest().received[0]).toMatchObject({
      type: 'start',
      runId: 5,
      config: { hyperparameters: { learningRate: 0.25 } },
      resumeFrom: { config: { hyperparameters: { learningRate: 0.25 } }, progress: { updates: 40, envSteps: 80 } },
    })
    expect(latest().received).toContainEqual({
      type: 'setSpeed',
      runId: 5,
      updatesPerSecond: 3,
      decisionsPerSecond: 900,
    })
    expect(heard.at(-1)).toMatchObject({ type: 'notice', text: expect.stringContaining('from update 40') })
  })

  it('is restarted with the breakpoints, and paused if one has paused it', () => {
    const breakpoints = [{ kind: 'entropyBelow', value: 0.5 }] as const
    client.send(start)
    latest().says(running)
    client.send({ type: 'setBreakpoints', runId: 5, breakpoints })
    latest().says({ type: 'snapshot', runId: 5, snapshot: snapshotOf(40) })
    const at = { updates: 40, envSteps: 80, trainingSeconds: 1 }
    const fired = {
      at: 'update',
      breakpoint: breakpoints[0],
      found: 0.4,
      before: 0.6,
      metrics: {},
      from: null,
      also: [],
      ...at,
    } as const
    latest().says({ type: 'breakpoint', runId: 5, fired })
    vi.advanceTimersByTime(10_000)
    expect(workers.length).toBe(2)
    expect(latest().received[0]).toMatchObject({ type: 'start', pausedAtStart: true })
    expect(latest().received).toContainEqual({ type: 'setBreakpoints', runId: 5, breakpoints })
  })

  it('is not replaced while it sends messages', () => {
    client.send(start)
    latest().says(running)
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000)
      latest().says({ type: 'heartbeat', runId: 5 })
    }
    expect(workers.length).toBe(1)
  })

  it('is given more time while it starts', () => {
    client.send(start)
    vi.advanceTimersByTime(40_000)
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(20_000)
    expect(workers.length).toBe(2)
  })

  it('is given more time if its updates are known to block for long', () => {
    client.send(start)
    latest().says(running)
    vi.advanceTimersByTime(8000)
    latest().says({ type: 'heartbeat', runId: 5 })
    vi.advanceTimersByTime(30_000)
    expect(workers.length).toBe(1)
    vi.advanceTimersByTime(3000)
    expect(workers.length).toBe(2)
  })

  it('is restarted at once when it throws', () => {
    client.send(start)
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(workers.length).toBe(2)
    expect(heard.at(-1)).toMatchObject({ type: 'notice', text: expect.stringContaining('boom') })
  })

  it('is restarted again if the earlier restarts are ten minutes old', () => {
    client.send(start)
    for (let death = 0; death < 3; death++) latest().onerror?.({ message: 'boom' } as ErrorEvent)
    for (let seconds = 0; seconds <= 600; seconds += 5) {
      latest().says({ type: 'heartbeat', runId: 5 })
      vi.advanceTimersByTime(5000)
    }
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(workers.length).toBe(5)
    expect(heard.at(-1)).toMatchObject({ type: 'notice', text: expect.stringContaining('(1 of 3)') })
  })

  it('fails the run after three restarts', () => {
    client.send(start)
    for (let death = 0; death < 4; death++) latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(workers.length).toBe(4)
    expect(heard.at(-1)).toMatchObject({ type: 'failed', message: expect.stringContaining('boom') })
    vi.advanceTimersByTime(100_000)
    expect(workers.length).toBe(4)
  })
})

describe('a worker that dies after "Stop"', () => {
  it.each(['throws', 'hangs'])('%s: it is not replaced, and the run has stopped', (how) => {
    client.send(start)
    latest().says(running)
    client.send({ type: 'stop', runId: 5 })
    if (how === 'throws') latest().onerror?.({ message: 'boom' } as ErrorEvent)
    else vi.advanceTimersByTime(20_000)
    expect(workers.length).toBe(1)
    expect(latest().isTerminated).toBe(true)
    expect(heard.at(-1)).toMatchObject({ type: 'state', state: 'stopped' })
    vi.advanceTimersByTime(100_000)
    expect(workers.length).toBe(1)
  })
})

describe('a run that is resumed in a new worker', () => {
  it('has the applied values; values that no worker has applied are sent again', () => {
    client.send(start)
    client.send({ type: 'setHyperparameters', runId: 5, values: { learningRate: 0.25 } })
    latest().says(applied({ learningRate: 0.25, worlds: 2 }))
    client.send({ type: 'setHyperparameters', runId: 5, values: { learningRate: 0.125, worlds: 8 } })
    latest().says({ type: 'snapshot', runId: 5, snapshot: snapshotOf(40) })
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(latest().received[0]).toMatchObject({ config: { hyperparameters: { learningRate: 0.25, worlds: 2 } } })
    expect(latest().received).toContainEqual({
      type: 'setHyperparameters',
      runId: 5,
      values: { learningRate: 0.125, worlds: 8 },
    })
  })

  it('keeps its reference policy, its best policy, its milestones and its evaluation schedule', () => {
    const resumeFrom = resumeAt(40, { referencePolicy: snapshotOf(1), best: bestOf(30) })
    client.send({ ...start, resumeFrom })
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(latest().received[0]).toMatchObject({ resumeFrom })
  })

  it('has the reference policy that its first worker reported', () => {
    client.send(start)
    latest().says({ type: 'reference', runId: 5, snapshot: snapshotOf(0) })
    latest().says({ type: 'snapshot', runId: 5, snapshot: snapshotOf(40) })
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(latest().received[0]).toMatchObject({ resumeFrom: { referencePolicy: { updates: 0 } } })
  })

  it('skips a backend whose worker was lost in the first updates, and only then', () => {
    client.send(start)
    latest().says({ type: 'backend', runId: 5, report: { ...cpuReport, chosen: 'wasm' } })
    latest().says(running)
    vi.advanceTimersByTime(10_000)
    expect(latest().received[0]).toMatchObject({ backendFailures: [{ backend: 'wasm' }] })
    expect(heard.at(-1)).toMatchObject({ type: 'notice', text: expect.stringContaining('without wasm') })

    client.send({ ...start, runId: 5 })
    latest().says({ type: 'backend', runId: 5, report: { ...cpuReport, chosen: 'wasm' } })
    latest().says({ type: 'snapshot', runId: 5, snapshot: snapshotOf(40) })
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    expect(latest().received[0]).not.toHaveProperty('backendFailures')
  })
})
