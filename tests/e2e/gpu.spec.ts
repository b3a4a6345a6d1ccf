/** The WGSL kernels in Chromium, on its software adapter: they compute what tf ops compute on the cpu backend. */
import type { Page } from '@playwright/test'
import type { ActorCriticCase } from '../gpu/learners.ts'
import type { QCase } from '../gpu/qLearners.ts'
import { expect, test } from './page.ts'
import { type ServedProbe, serveProbe } from './probe.ts'

const TOLERANCE = 1e-5 // of a gradient's entry: sums in another order differ by 4e-6
const STEPS_TOLERANCE = 1e-3 // of the first steps of an optimiser, which divide small entries by their size: 3e-4
const Q_TOLERANCE = 1e-4 // after up to seven steps

let probe: ServedProbe

test.beforeAll(async () => {
  probe = await serveProbe('../gpu/probe/probe.ts')
})

test.afterAll(() => probe.close())

test.beforeEach(async ({ page }) => {
  await page.goto(probe.url)
  await page.waitForFunction(() => 'gpuProbe' in window)
})

/** Each width with at least two of everything else; 257 rows fill no workgroup, and the last case has the largest error. */
const NETWORKS = [
  [32, 1, 'relu', 'shared', 64],
  [32, 2, 'tanh', 'separate', 1024],
  [64, 1, 'tanh', 'separate', 257],
  [64, 3, 'relu', 'shared', 64],
  [128, 1, 'relu', 'separate', 1024],
  [128, 3, 'tanh', 'shared', 257],
  [256, 1, 'relu', 'shared', 1024],
  [256, 3, 'tanh', 'separate', 64],
] as const

for (const [hiddenUnits, hiddenLayers, activation, trunks, batch] of NETWORKS) {
  const name = `${hiddenLayers} × ${hiddenUnits}, ${activation}, ${trunks}, ${batch} rows`
  test(`the gradient of PPO's loss is cpu's: ${name}`, async ({ page }) => {
    await expectAgreement(page, {
      ...{ hiddenUnits, hiddenLayers, activation, batch },
      sharedTrunk: trunks === 'shared',
    })
  })
}

test("the kernels have every option of an actor–critic's step", async ({ page }) => {
  const network = { hiddenUnits: 20, hiddenLayers: 2, activation: 'relu', batch: 48 } as const
  const plain = { clipRange: null, valueClipRange: null, entropyCoefficient: 0.01, valueCoefficient: 1 }
  for (const given of [
    { sharedTrunk: true, optimiser: 'adam' },
    { sharedTrunk: true, optimiser: 'adam', step: { criticOnly: true } },
    { sharedTrunk: false, optimiser: 'adam', step: { criticOnly: true } },
    { sharedTrunk: true, optimiser: 'rmsprop', step: { loss: plain } },
    { sharedTrunk: true, optimiser: 'adam', step: { maxGradNorm: 0 } },
  ] as const) {
    await expectAgreement(page, { ...network, ...given })
  }
})

test("a Q-network's steps in the kernels are cpu's, in at most five dispatches each", async ({ page }) => {
  const cases: readonly QCase[] = [
    {},
    { options: { doubleQ: false, loss: 'mse' } },
    { isDueling: true },
    { isDueling: true, options: { doubleQ: false, actionGap: 0.5 } },
    { options: { rewardFactor: 0.03, actionGap: 0.9, bounds: { low: -0.2, high: 0.3 } } },
    { options: { maxGradNorm: 1000 }, shares: [0.05] },
  ]
  for (const given of cases) {
    const [cpu, card] = await page.evaluate(
      async (of) => [await window.gpuProbe.qLearner('cpu', of), await window.gpuProbe.qLearner('card', of)] as const,
      given,
    )
    const steps = card.gradientNorms.length
    expect(steps).toBe(4 + (given.shares ?? [0, 1, 0.3]).length)
    expect(card.dispatches).toBeGreaterThan(3 * steps)
    expect(card.dispatches).toBeLessThanOrEqual(5 * steps)
    for (const column of ['tdErrors', 'gradientNorms', 'moved'] as const) {
      expect(largestError(card[column], cpu[column]), `${JSON.stringify(given)}: ${column}`).toBeLessThan(Q_TOLERANCE)
    }
  }
})

test('an update is three dispatches a minibatch, one submit and one read, and holds no more than the first', async ({
  page,
}) => {
  const [updates, epochs] = [6, 2]
  const own = await page.evaluate((of) => window.gpuProbe.updates('own', of), { updates, epochs })
  const { dispatches, submits, reads } = own
  const minibatches = 4 * epochs * updates
  expect({ dispatches, submits, reads }).toEqual({ dispatches: 3 * minibatches, submits: updates, reads: updates })
  expect(own.tensors).toBe(0)
  expect(own.held[0]).toBeGreaterThan(0)
  expect(own.held).toEqual(own.held.map(() => own.held[0]))
  expect(own.left).toBe(0)
})

test('200 updates hold no more memory of the card than the first ones, and leave none', async ({ page }) => {
  const small = { updates: 200, epochs: 1, hiddenUnits: 8, minibatchSize: 16 }
  const costs = await page.evaluate(
    async (training) =>
      [await window.gpuProbe.updates('own', training), await window.gpuProbe.qUpdates(training.updates)] as const,
    small,
  )
  for (const { held, left, reads } of costs) {
    expect(reads).toBe(small.updates)
    expect(held).toHaveLength(small.updates)
    expect(held[0]).toBeGreaterThan(0)
    expect([...new Set(held.slice(5))]).toEqual([held[5]])
    expect(left).toBe(0)
  }
})

test('tf ops learn on WebGPU if they are selected', async ({ page }) => {
  const ops = await page.evaluate(() => window.gpuProbe.updates('tf', { updates: 1, epochs: 1 }))
  expect(ops.dispatches).toBeGreaterThan(4 * 20)
  expect(ops.tensors).toBeGreaterThan(0)
})

test('a device that is lost in an update ends that update with an error that says so', async ({ page }) => {
  const errors = await page.evaluate(() => window.gpuProbe.lostDevice())
  expect(errors).toHaveLength(2)
  for (const error of errors) expect(error).toContain('the graphics device was lost')
})

async function expectAgreement(page: Page, given: ActorCriticCase): Promise<void> {
  const [cpu, card] = await page.evaluate(
    async (of) =>
      [await window.gpuProbe.actorCritic('cpu', of), await window.gpuProbe.actorCritic('card', of)] as const,
    given,
  )
  const name = JSON.stringify(given)
  const moved = largestError(card.moved, cpu.moved)
  console.log(`${name}: error ${moved.toExponential(1)}`)
  expect(moved, name).toBeLessThan(given.optimiser === undefined ? TOLERANCE : STEPS_TOLERANCE)
  for (const column of ['logProbs', 'entropies', 'values', 'gradientNorms'] as const) {
    expect(largestError(card[column], cpu[column]), `${name}: ${column}`).toBeLessThan(TOLERANCE)
  }
}

/** Largest error of an entry, relative to its size or to the root mean square of all, whichever is larger. */
function largestError(values: readonly number[], reference: readonly number[]): number {
  expect(values.length).toBe(reference.length)
  const size = Math.sqrt(reference.reduce((sum, value) => sum + value * value, 0) / reference.length)
  expect(size).toBeGreaterThan(0)
  return values.reduce((most, value, index) => {
    const expected = reference[index] ?? Number.NaN
    const error = Math.abs(value - expected) / Math.max(Math.abs(expected), size)
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(most, error)
  }, 0)
}
