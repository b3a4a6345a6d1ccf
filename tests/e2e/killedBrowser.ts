import type { ChildProcess } from 'node:child_process'
import { chromium, type LaunchOptions, type Page } from '@playwright/test'
import { BrowserProcess } from './browserProcess.ts'

/** A Chromium with a profile of its own on disk, which can be killed and started again. */
export class MortalBrowser {
  readonly #browser: BrowserProcess

  constructor(options: LaunchOptions) {
    this.#browser = new BrowserProcess(options)
  }

  /** Starts it with one empty page. */
  async start(): Promise<Page> {
    const process = this.#browser.start('--remote-debugging-port=0', ['ignore', 'ignore', 'pipe'])
    const browser = await chromium.connectOverCDP(await addressOf(process))
    const [context] = browser.contexts()
    return context.pages()[0] ?? context.newPage()
  }

  /** Ends all its processes at once, without a chance to write anything. */
  kill(): Promise<void> {
    return this.#browser.kill()
  }

  remove(): Promise<void> {
    return this.#browser.remove()
  }
}

/** What a browser prints when it can be driven. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stderr ?? []) {
    said += chunk
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address !== undefined) {
      stderr?.destroy()
      return address
    }
  }
  throw new Error(`Chromium did not start:\n${said}`)
}
