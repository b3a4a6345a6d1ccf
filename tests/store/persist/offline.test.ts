import { describe, expect, it } from 'vitest'
import { keepForOffline } from '../../../src/store/persist/offline.ts'

class StubWorker extends EventTarget {
  state = 'installing'

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class StubRegistration extends EventTarget {
  waiting: object | null = null
  installing: StubWorker | null = null

  find(worker: StubWorker): void {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

async function start({ isFirstVisit = false, waiting = null as object | null } = {}) {
  const registration = Object.assign(new StubRegistration(), { waiting })
  const controller = isFirstVisit ? null : {}
  let told = 0
  const port = { controller, register: async () => registration }
  await keepForOffline(
    () => port,
    () => told++,
  )
  return { registration, told: () => told }
}

describe('storing the site for visits without a network', () => {
  it('says once that a newer version is stored', async () => {
    const { registration, told } = await start()
    const worker = new StubWorker()
    registration.find(worker)
    expect(told()).toBe(0)
    worker.become('installed')
    worker.become('activated')
    expect(told()).toBe(1)
    const next = new StubWorker()
    registration.find(next)
    next.become('installed')
    expect(told()).toBe(1)
  })

  it('says so at once if one has been waiting', async () => {
    expect((await start({ waiting: {} })).told()).toBe(1)
  })

  it('says nothing on the first visit, and none of a version that could not be stored', async () => {
    const first = await start({ isFirstVisit: true })
    const worker = new StubWorker()
    first.registration.find(worker)
    worker.become('installed')
    expect(first.told()).toBe(0)

    const { registration, told } = await start()
    const broken = new StubWorker()
    registration.find(broken)
    broken.become('redundant')
    expect(told()).toBe(0)
  })

  it('lets the page work where the browser refuses', async () => {
    const refuse = async () => Promise.reject(new Error('SecurityError'))
    const port = { controller: null, register: refuse }
    const sandboxed = () => {
      throw new Error('SecurityError')
    }
    for (const portOf of [() => port, sandboxed]) {
      await expect(keepForOffline(portOf, () => {})).resolves.toBeUndefined()
    }
  })
})
