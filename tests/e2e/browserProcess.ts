import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** A Chromium that Playwright does not start, with a profile of its own on disk. */
export class BrowserProcess {
  readonly #profile = mkdtempSync(join(tmpdir(), 'bellman-bros-profile-'))
  readonly #program: string
  readonly #args: readonly string[]
  #process: ChildProcess | null = null

  constructor({ executablePath = chromium.executablePath(), args = [] }: LaunchOptions) {
    this.#program = executablePath
    this.#args = args
  }

  /** Starts it with one empty page. `debugging`: the option by which it can be driven. */
  start(debugging: string, stdio: StdioOptions): ChildProcess {
    const options = ['--headless=new', debugging, `--user-data-dir=${this.#profile}`]
    this.#process = spawn(this.#program, [...options, ...this.#args, 'about:blank'], {
      detached: true, // it leads a group with all processes that it starts
      stdio,
    })
    return this.#process
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

  /** Ends it and removes its profile. Its other processes may end a moment later and still write: the removal is tried again. */
  async remove(): Promise<void> {
    await this.kill()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10 })
  }
}
