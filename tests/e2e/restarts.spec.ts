/** Runs are started and stopped again and again, with other algorithms: nothing is left over. `npm run soak -- --rows 26`. */
import type { CDPSession } from '@playwright/test'
import { expect, openApp, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

const RESTARTS = Number(process.env.SOAK_CASES ?? 6)
const WORKERS_LEFT = 1 // that of the futures, which is started ahead: the run's is ended
const RESTARTS_FOR_HEAP = 50 // fewer say nothing about growth
const MAX_HEAP_GROWTH = 1.1
const ALGORITHMS = ['ppo', 'dqn', 'a2c', 'qlearning', 'sac', 'pg']

test(`${RESTARTS} restarts leave no worker, no audio and no graphics context`, async ({ page, context }) => {
  test.setTimeout(60_000 + RESTARTS * 20_000)
  await context.addInitScript(countContexts)
  await openApp(page, './#v=1&level=corridor&backend=wasm&budgetSteps=10000000&evaluation.everySteps=0')
  const session = await context.newCDPSession(page)
  // Runs of one algorithm are compared: what charts and controls hold differs between algorithms.
  const last = RESTARTS - 1
  const settled = last - ALGORITHMS.length * Math.floor((0.75 * last) / ALGORITHMS.length)
  const heaps = new Map<number, HeapSizes>()
  for (let restart = 0; restart < RESTARTS; restart++) {
    const algorithm = ALGORITHMS[restart % ALGORITHMS.length]
    await page.getByRole('combobox', { name: 'Algorithm', exact: true }).selectOption(algorithm)
    await page.getByTestId('train').click()
    await trained(page, 1)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await waitForState(page, 'stopped')
    await expect.poll(() => page.workers().length, `workers after restart ${restart}`).toBeLessThanOrEqual(WORKERS_LEFT)
    if (restart === settled || restart === last) heaps.set(restart, await heapSizes(session))
  }
  const { sounds, drawings } = await page.evaluate(() => window.openContexts())
  expect(sounds).toBeLessThanOrEqual(1)
  expect(drawings).toBeLessThanOrEqual(1)
  const [before, after] = [heaps.get(settled), heaps.get(last)]
  console.log(`heap after restart ${settled + 1}: ${said(before)}; after ${RESTARTS}: ${said(after)}`)
  if (RESTARTS >= RESTARTS_FOR_HEAP) expect(after?.own).toBeLessThan(MAX_HEAP_GROWTH * (before?.own ?? 0))
})

/** Bytes of the page's objects, and of all: machine code of what runs often, and the browser's list of its frames, as well. */
interface HeapSizes {
  readonly own: number
  readonly all: number
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`
const said = (sizes: HeapSizes | undefined) =>
  sizes === undefined ? 'not measured' : `${megabytes(sizes.own)} of objects, ${megabytes(sizes.all)} in all`

async function heapSizes(session: CDPSession): Promise<HeapSizes> {
  const chunks: string[] = []
  const keep = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot')
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(chunks.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let own = 0
  let all = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    all += nodes[node + size]
    if (!['code', 'native', 'synthetic'].includes(types[0][nodes[node + type]])) own += nodes[node + size]
  }
  return { own, all }
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] }
  }
  readonly nodes: readonly number[]
}

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
