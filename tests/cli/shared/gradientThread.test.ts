import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'

const { created } = vi.hoisted(() => ({ created: [] as FakeWorker[] }))

class FakeWorker extends EventEmitter {
  isKeepingAlive = true
  readonly posted: unknown[] = []
  constructor() {
    super()
    created.push(this)
  }
  ref = () => {
    this.isKeepingAlive = true
  }
  unref = () => {
    this.isKeepingAlive = false
  }
  postMessage = (message: unknown) => this.posted.push(message)
  terminate = () => {}
}

vi.mock('node:worker_threads', () => ({ Worker: FakeWorker }))

beforeEach(() => {
  created.length = 0
  vi.resetModules()
})

async function threads() {
  return import('../../../src/cli/shared/gradientThread.ts')
}

it('a run takes the prepared threads first, which did not keep the process alive before', async () => {
  const { prepareGradientThreads, startGradientThread } = await threads()
  prepareGradientThreads(2)
  expect(created.map(({ isKeepingAlive }) => isKeepingAlive)).toEqual([false, false])
  for (let thread = 0; thread < 3; thread++) startGradientThread(() => {})
  expect(created.map(({ isKeepingAlive }) => isKeepingAlive)).toEqual([true, true, true])
})

it('a thread that fails before a run takes it is replaced, and a later failure is reported', async () => {
  const { prepareGradientThreads, startGradientThread } = await threads()
  prepareGradientThreads(1)
  created[0].emit('error', new Error('out of memory'))
  const heard: unknown[] = []
  startGradientThread((message) => heard.push(message))
  expect(created).toHaveLength(2)
  expect(heard).toEqual([])
  created[1].emit('error', new Error('out of memory again'))
  expect(heard).toEqual([{ type: 'failed', message: 'out of memory again' }])
})
