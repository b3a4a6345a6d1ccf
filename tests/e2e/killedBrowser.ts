import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type LaunchOptions, type Page } from '@playwright/test'

/** A Chromium with a profile of its own on disk, which can be killed and started again. */
export class MortalBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'bellman-bros-profile-'))
  readonly #program: string
  readonly #args: readonly string[]
  #process: ChildProcess | null = null

  constructor({ executablePath = chromium.executablePath(), args = [] }: LaunchOptions) {
    this.#program = executablePath
    this.#args = args
  }

  /** Starts it with one empty page. */
  async start(): Promise<Page> {
    const options = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`]
    const process = spawn(this.#program, [...options, ...this.#args, 'about:blank'], {
      detached: true, // it leads a group with all processes that it starts
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = process
    const browser = await chromium.connectOverCDP(await addressOf(process))
    const [context] = browser.contexts()
    return context.pages()[0] ?? context.newPage()
  }

  /** Ends all its processes at once, without a chance to write anything. */
  async kill(): Promise<void> {
    const { pid, exitCode } = this.#process ?? {}
    if (this.#process === null || pid === undefined || exitCode !== null) return
    const end = once(this.#process, 'exit')
    process.kill(-pid, 'SIGKILL')
    await end
    this.#process = null
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 })
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
