/** Runs are started and stopped again and again, with other algorithms: nothing is left over. `npm run soak -- --rows 26`. */
import { expect, openApp, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

const RESTARTS = Number(process.env.SOAK_CASES ?? 6)
const MAX_WORKERS = 2 // the run's, and the one that is prepared for the next run
const RESTARTS_FOR_HEAP = 50 // fewer say nothing about growth
const MAX_HEAP_GROWTH = 1.1
const ALGORITHMS = ['ppo', 'dqn', 'a2c', 'qlearning', 'sac', 'pg']

test(`${RESTARTS} restarts leave no worker, no audio and no graphics context`, async ({ page, context }) => {
  test.setTimeout(60_000 + RESTARTS * 20_000)
  await context.addInitScript(countContexts)
  await openApp(page, './#v=1&level=corridor&backend=wasm&budgetSteps=10000000&evaluation.everySteps=0')
  const session = await context.newCDPSession(page)
  const heaps: number[] = []
  for (let restart = 0; restart < RESTARTS; restart++) {
    const algorithm = ALGORITHMS[restart % ALGORITHMS.length]
    await page.getByRole('combobox', { name: 'Algorithm', exact: true }).selectOption(algorithm)
    await page.getByTestId('train').click()
    await trained(page, 1)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await waitForState(page, 'stopped')
    await expect.poll(() => page.workers().length, `workers after restart ${restart}`).toBeLessThanOrEqual(MAX_WORKERS)
    await session.send('HeapProfiler.collectGarbage')
    heaps.push((await session.send('Runtime.getHeapUsage')).usedSize)
  }
  const { sounds, drawings } = await page.evaluate(() => window.openContexts())
  expect(sounds).toBeLessThanOrEqual(1)
  expect(drawings).toBeLessThanOrEqual(1)
  const settled = heaps[Math.floor(RESTARTS / 4)]
  console.log(
    `heap after a quarter ${(settled / 2 ** 20).toFixed(1)} MB, at the end ${((heaps.at(-1) ?? 0) / 2 ** 20).toFixed(1)} MB`,
  )
  if (RESTARTS >= RESTARTS_FOR_HEAP) expect(heaps.at(-1)).toBeLessThan(MAX_HEAP_GROWTH * settled)
})

declare global {
  interface Window {
    /** Audio contexts that are not closed, and canvases with a WebGL context. */
    openContexts(): { sounds: number; drawings: number }
  }
}

/** Runs in the page before it loads. */
function countContexts(): void {
  const sounds = new Set<AudioContext>()
  const canvases = new Set<HTMLCanvasElement>()
  const Original = window.AudioContext
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options)
      sounds.add(this)
    }
  }
  const { getContext } = HTMLCanvasElement.prototype
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    const made = Reflect.apply(getContext, this, [kind, ...rest])
    if (kind.startsWith('webgl') && made !== null && this.isConnected) canvases.add(this)
    return made
  } as typeof getContext
  window.openContexts = () => ({
    sounds: [...sounds].filter(({ state }) => state !== 'closed').length,
    drawings: [...canvases].filter(({ isConnected }) => isConnected).length,
  })
}
