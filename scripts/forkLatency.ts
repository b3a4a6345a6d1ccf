/**
 * How long “What if?” takes on the page, from the key to the table of its 384 futures, and how long any key takes to stop them: a part
 * of `npm run latency`. An untrained policy plays the lobby: its episodes are the longest.
 */
import type { Page } from '@playwright/test'
import type {} from '../src/debugHandle.ts' // types of `window.__bellman`

export interface ForkTimes {
  /** ms from the first key of a visit to a frame that shows the table, after a person has looked at the page. */
  readonly first: number
  /** Likewise of later keys: with the start of the worker, and with a worker that runs. */
  readonly cold: readonly number[]
  readonly warm: readonly number[]
  /** ms from any key, while they are played, to a frame without them; their worker has been ended then. */
  readonly stopped: readonly number[]
}

declare global {
  interface Window {
    /** Resolves when what is wanted has been drawn after the next key; −1: the futures were shown before it. `data-forks="ready"`: press it now. */
    measureForks: (wanted: 'shown' | 'stopped') => Promise<number>
  }
}

const ATTEMPTS = 10
const TOO_LATE = -1
const LOOK_MS = 4000 // at the page, before the first key: what it prepares meanwhile is ready

/** Call it before the page is loaded. */
export async function prepareForks(page: Page): Promise<void> {
  await page.addInitScript(install)
}

/** On a page that is loaded. */
export async function measureForks(page: Page, rounds: number): Promise<ForkTimes> {
  const [cold, warm, stopped]: [number[], number[], number[]] = [[], [], []]
  await page.waitForTimeout(LOOK_MS)
  const first = await after(page, 'w', 'shown')
  await page.keyboard.press('w')
  stopped.push(await stop(page))
  for (let round = 0; round < rounds; round++) {
    cold.push(await after(page, 'w', 'shown'))
    await page.keyboard.press('w')
    warm.push(await after(page, 'w', 'shown'))
    await page.keyboard.press('w')
    stopped.push(await stop(page)) // ends the worker, so that the next round starts one
  }
  return { first, cold, warm, stopped }
}

/** Asks for futures and stops them; again where they were shown before the key. */
async function stop(page: Page): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await page.keyboard.press('w')
    const took = await after(page, 'x', 'stopped')
    if (took !== TOO_LATE) return took
    await page.keyboard.press('w')
  }
  throw new Error(`The futures were played before a key could stop them, ${ATTEMPTS} times.`)
}

async function after(page: Page, key: string, wanted: 'shown' | 'stopped'): Promise<number> {
  const measured = page.evaluate((what) => window.measureForks(what), wanted)
  await page.waitForFunction(() => document.documentElement.dataset.forks === 'ready')
  await page.keyboard.press(key)
  return measured
}

/** Runs in the page before it loads. Its parts are methods: the compiler wraps other functions in a helper that a page lacks. */
function install(): void {
  const page = {
    pressedAt: 0,
    endedAt: 0, // of the last worker that was ended
    nextFrame() {
      return new Promise<number>(requestAnimationFrame)
    },
    async until(isTrue: () => boolean) {
      const from = performance.now()
      while (!isTrue()) {
        if (performance.now() - from > 60_000) throw new Error('“What if?” has not changed in a minute.')
        await page.nextFrame()
      }
    },
    isPlaying() {
      return document.querySelector('.what-if[aria-busy="true"]') !== null
    },
    isShown() {
      return document.querySelector('.what-if table') !== null
    },
    isGone() {
      return document.querySelector('.what-if') === null
    },
  }
  // Before the app's listeners, which may keep a key to themselves.
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      page.pressedAt = timeStamp
    },
    { capture: true },
  )
  const { terminate } = Worker.prototype
  Object.assign(Worker.prototype, {
    terminate(this: Worker) {
      terminate.call(this)
      page.endedAt = performance.now()
    },
  })

  window.measureForks = async (wanted) => {
    const { dataset } = document.documentElement
    const isOver = wanted === 'shown' ? page.isShown : () => page.isGone() || page.isShown()
    await page.until(wanted === 'shown' ? page.isGone : () => page.isPlaying() || page.isShown())
    const from = performance.now()
    dataset.forks = 'ready'
    await page.until(() => page.pressedAt > from)
    dataset.forks = 'pressed'
    await page.until(isOver)
    if (wanted === 'stopped' && page.isShown()) return -1 // too late
    if (wanted === 'stopped' && page.endedAt < page.pressedAt) throw new Error('The worker of the futures goes on.')
    await page.nextFrame() // the frame in which it is drawn is over
    return performance.now() - page.pressedAt
  }
}
