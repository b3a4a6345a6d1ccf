import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { LaunchOptions } from '@playwright/test'
import { BrowserProcess } from './browserProcess.ts'

interface Answer {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** A tab of a browser that nothing keeps visible. */
export interface RawTab {
  /** The value of an expression in the page. */
  evaluate<Value>(expression: string): Promise<Value>
  bringToFront(): Promise<void>
}

/** Chromium without Playwright, which would keep every tab visible: driven by its own protocol over pipes. */
export class RawBrowser {
  readonly #browser: BrowserProcess
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #calls = 0

  constructor(options: LaunchOptions) {
    this.#browser = new BrowserProcess(options)
    this.#process = this.#browser.start('--remote-debugging-pipe', ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'])
    let received = ''
    const answers = this.#process.stdio[4] as Readable
    answers.setEncoding('utf8')
    answers.on('data', (chunk: string) => {
      const messages = (received + chunk).split('\0')
      received = messages.pop() ?? ''
      for (const message of messages) this.#hear(JSON.parse(message))
    })
  }

  #hear(answer: Answer): void {
    if (answer.id === undefined) return
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }

  async #send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#calls
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    const pipe = this.#process.stdio[3] as Writable
    pipe.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    const { result, error } = await answered
    if (result === undefined) throw new Error(`${method}: ${error?.message}`)
    return result
  }

  async open(url: string): Promise<RawTab> {
    const { targetId } = await this.#send('Target.createTarget', { url })
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId, flatten: true })
    return {
      evaluate: async <Value>(expression: string) => {
        const options = { expression, awaitPromise: true, returnByValue: true }
        const { result, exceptionDetails } = await this.#send('Runtime.evaluate', options, sessionId as string)
        if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
        return (result as { readonly value: Value }).value
      },
      bringToFront: async () => void (await this.#send('Target.activateTarget', { targetId })),
    }
  }

  close(): Promise<void> {
    return this.#browser.remove()
  }
}
