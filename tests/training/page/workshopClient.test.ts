import { beforeEach, describe, expect, it } from 'vitest'
import { defaultPlatformer } from '../../../src/store/app/defaults.ts'
import { createWorkshop, type Workshop, type WorkshopWorkerLike } from '../../../src/training/page/workshopClient.ts'
import type { FitProgress, FromWorkshop, ToWorkshop } from '../../../src/training/workshop/workshop.ts'

class FakeWorker implements WorkshopWorkerLike {
  readonly received: ToWorkshop[] = []
  isTerminated = false
  onmessage: WorkshopWorkerLike['onmessage'] = null
  onerror: WorkshopWorkerLike['onerror'] = null
  onmessageerror: WorkshopWorkerLike['onmessageerror'] = null
  postMessage(message: ToWorkshop): void {
    this.received.push(message)
  }
  terminate(): void {
    this.isTerminated = true
  }
  says(message: FromWorkshop): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorkshop>)
  }
}

const env = defaultPlatformer()
const some = { count: 1, seed: 1 }
let workers: FakeWorker[]
let workshop: Workshop
let draw: () => void // the picture after a job was cancelled
const latest = (): FakeWorker => workers.at(-1) ?? expect.fail('no worker')

beforeEach(() => {
  workers = []
  draw = () => expect.fail('Nothing waits for a picture.')
  workshop = createWorkshop(
    () => {
      workers.push(new FakeWorker())
      return latest()
    },
    (start) => {
      draw = start
    },
  )
})

describe('the workshop', () => {
  it('starts no worker before the first request', () => {
    expect(workers).toEqual([])
  })

  it('resolves with the result of its own job, and drops messages of other jobs', async () => {
    const clips = workshop.expertClips(env, some)
    expect(latest().received).toEqual([{ type: 'expertClips', jobId: 1, request: { env, ...some } }])
    latest().says({ type: 'failed', jobId: 7, message: 'of another job', advice: '' })
    latest().says({ type: 'done', jobId: 1, result: [] })
    expect(await clips).toEqual([])
  })

  it('does one job after the other, in one worker', async () => {
    const clips = workshop.expertClips(env, some)
    const choices = workshop.judge(env, [], { errorRate: 0, taste: 'return', seed: 1 })
    expect(latest().received.length).toBe(1)
    latest().says({ type: 'done', jobId: 1, result: [] })
    expect(latest().received.map(({ type }) => type)).toEqual(['expertClips', 'judge'])
    latest().says({ type: 'done', jobId: 2, result: ['equal'] })
    await clips
    expect(await choices).toEqual(['equal'])
    expect(workers.length).toBe(1)
  })

  it('passes progress to the caller of the job', async () => {
    const heard: FitProgress[] = []
    const progress: FitProgress = { epoch: 1, epochs: 2, trainingLoss: 0.6, heldOutLoss: 0.7, heldOutAccuracy: 0.5 }
    const fitted = workshop.fitRewardModel(env, [], { members: 2 }, { onProgress: (each) => heard.push(each) })
    latest().says({ type: 'progress', jobId: 1, progress })
    expect(heard).toEqual([progress])
    workshop.dispose()
    await expect(fitted).rejects.toThrow('cancelled')
  })

  it('rejects with message and advice if a job fails, and keeps the worker', async () => {
    const clips = workshop.expertClips(env, some)
    latest().says({ type: 'failed', jobId: 1, message: 'No level.', advice: 'Choose one.' })
    await expect(clips).rejects.toMatchObject({ message: 'No level.', advice: 'Choose one.', cancelled: false })
    const again = workshop.expertClips(env, some)
    latest().says({ type: 'done', jobId: 2, result: [] })
    await again
    expect(workers.length).toBe(1)
  })
})

describe('a worker that is lost', () => {
  it('rejects its job, and the next one uses a new worker', async () => {
    const lost = workshop.expertClips(env, some)
    const waiting = workshop.expertClips(env, some)
    latest().onerror?.({ message: 'boom' } as ErrorEvent)
    await expect(lost).rejects.toThrow('boom')
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false])
    latest().says({ type: 'done', jobId: 2, result: [] })
    expect(await waiting).toEqual([])
  })

  it('rejects every job with a cure if no worker can be started', async () => {
    const forbidden = createWorkshop(() => {
      throw new Error('SecurityError')
    })
    const jobs = [forbidden.expertClips(env, some), forbidden.expertClips(env, some)]
    for (const job of jobs) {
      await expect(job).rejects.toMatchObject({
        message: 'This page may not start a worker: SecurityError',
        advice: expect.stringMatching(/tab of its own/),
      })
    }
  })
})

describe('cancelling', () => {
  const fitUntil = (signal: AbortSignal) => workshop.fitRewardModel(env, [], {}, { signal })
  const judge = () => workshop.judge(env, [], { errorRate: 0, taste: 'return', seed: 1 })

  it('ends the current job, and runs waiting jobs in a new worker', async () => {
    const abort = new AbortController()
    const fitted = fitUntil(abort.signal)
    const choices = judge()
    abort.abort()
    await expect(fitted).rejects.toMatchObject({ cancelled: true })
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false])
    workers[0].says({ type: 'done', jobId: 1, result: [] }) // too late
    latest().says({ type: 'done', jobId: 2, result: ['left'] })
    expect(await choices).toEqual(['left'])
  })

  it('starts a worker for the next request ahead of it, after the next picture, if no other is waiting', async () => {
    const abort = new AbortController()
    const fitted = fitUntil(abort.signal)
    const first = latest()
    abort.abort()
    await expect(fitted).rejects.toMatchObject({ cancelled: true })
    expect([workers.length, first.isTerminated]).toEqual([1, true])
    draw()
    expect([workers.length, latest().isTerminated]).toEqual([2, false])
    void workshop.expertClips(env, some)
    expect(workers.length).toBe(2)
    expect(latest().received).toHaveLength(1)
  })

  it('starts none ahead if a request was quicker than the picture, or the workshop has gone', async () => {
    for (const then of [() => void workshop.expertClips(env, some), () => workshop.dispose()]) {
      const abort = new AbortController()
      const fitted = fitUntil(abort.signal)
      abort.abort()
      await expect(fitted).rejects.toMatchObject({ cancelled: true })
      then()
      const before = workers.length
      draw()
      expect(workers.length).toBe(before)
      if (before === 2) latest().says({ type: 'done', jobId: 2, result: [] })
    }
  })

  it('removes a waiting job from the queue and does not affect the current one', async () => {
    const abort = new AbortController()
    const choices = judge()
    const fitted = fitUntil(abort.signal)
    abort.abort()
    await expect(fitted).rejects.toMatchObject({ cancelled: true })
    latest().says({ type: 'done', jobId: 1, result: ['left'] })
    expect(await choices).toEqual(['left'])
    expect(latest().received.map(({ type }) => type)).toEqual(['judge'])
    expect(workers.map((worker) => worker.isTerminated)).toEqual([false])
  })

  it('has no effect on a finished job', async () => {
    const abort = new AbortController()
    const fitted = fitUntil(abort.signal)
    latest().says({ type: 'done', jobId: 1, result: [] })
    await fitted
    abort.abort()
    expect(latest().isTerminated).toBe(false)
  })

  it('accepts no jobs after disposal', async () => {
    workshop.dispose()
    await expect(workshop.expertClips(env, some)).rejects.toMatchObject({ cancelled: true })
    expect(workers).toEqual([])
  })
})
