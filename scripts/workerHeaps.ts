import type { CDPSession } from '@playwright/test'

interface HeapUsage {
  readonly usedSize: number
  /** Of array buffers and of the memory of wasm. */
  readonly backingStorageSize: number
}

interface Answer {
  readonly id?: number
  readonly result?: HeapUsage
}

/** The heaps of a page's workers, which the page itself cannot ask for. */
export class WorkerHeaps {
  readonly #page: CDPSession
  readonly #sessions = new Set<string>()
  readonly #waiting = new Map<number, (usage: HeapUsage) => void>()
  #calls = 0

  private constructor(page: CDPSession) {
    this.#page = page
    page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#sessions.add(sessionId)
    })
    page.on('Target.detachedFromTarget', ({ sessionId }) => this.#sessions.delete(sessionId))
    page.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result }: Answer = JSON.parse(message)
      if (id === undefined || result === undefined) return
      this.#waiting.get(id)?.(result)
      this.#waiting.delete(id)
    })
  }

  /** Follows the workers that the page starts from now on. */
  static async of(page: CDPSession): Promise<WorkerHeaps> {
    const heaps = new WorkerHeaps(page)
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
    return heaps
  }

  /** Bytes that are used by all workers together, after a collection. */
  async bytes(): Promise<number> {
    let bytes = 0
    for (const session of this.#sessions) {
      await this.#send(session, 'HeapProfiler.collectGarbage')
      const { usedSize, backingStorageSize } = await this.#send(session, 'Runtime.getHeapUsage')
      bytes += usedSize + backingStorageSize
    }
    return bytes
  }

  async #send(sessionId: string, method: string): Promise<HeapUsage> {
    const id = ++this.#calls
    const answered = new Promise<HeapUsage>((resolve) => this.#waiting.set(id, resolve))
    await this.#page.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    return answered
  }
}
