/** PPO in the page on WebGPU, with the project's kernels, on a software adapter. */
import { loseDevice } from '../../scripts/pageFaults.ts'
import { expect, openApp, run, test, trained, waitForState } from './page.ts'

test.use({ drawsSeldom: true })

/** A small network and short rollouts: a software adapter computes slowly. */
const SMALL_RUN = './#v=1&level=corridor&backend=webgpu&hp.hiddenUnits=16&hp.environments=16&hp.epochs=1'

const SMALL_DQN_RUN =
  './#v=1&algorithm=dqn&level=corridor&backend=webgpu&hp.hiddenUnits=16&hp.environments=8&hp.batchSize=32&hp.learningStarts=64'

/** Solved after about 6,000 decisions, 96 minibatches. */
const LEARNING_RUN =
  './#v=1&level=corridor&backend=webgpu&hp.hiddenUnits=32&hp.environments=32&hp.epochs=2&evaluation.everySteps=2048'

const LOSSES = Number(process.env.SOAK_CASES ?? 1) // each in a run of its own, which bears three

test('a device that is lost in an update costs what came after the last checkpoint', async ({ page }) => {
  test.setTimeout(60_000 + LOSSES * 120_000)
  await openApp(page, SMALL_RUN)
  const notice = page.getByText(/webgpu stopped working \(the graphics device was lost.*Training continues on webgpu/)
  let slowest = 0 // ms from a loss, which comes with the next update, to the update after it
  for (let loss = 0; loss < LOSSES; loss++) {
    await page.getByTestId('train').click()
    await waitForState(page, 'running')
    await trained(page, 4 + (loss % 5)) // a device that is lost earlier is not used again
    await expect.poll(async () => (await run(page)).checkpointedAt).not.toBeNull()
    const { checkpointedAt } = await run(page)
    await Promise.all(page.workers().map((worker) => worker.evaluate(loseDevice)))
    const lostAt = performance.now()
    await expect(notice).toBeVisible({ timeout: 60_000 })
    const [, from = ''] = /from update (\d+)/.exec((await notice.textContent()) ?? '') ?? []
    expect(Number(from)).toBeGreaterThanOrEqual(checkpointedAt ?? 0)
    await trained(page, Number(from) + 1)
    slowest = Math.max(slowest, performance.now() - lostAt)
    await trained(page, Number(from) + 3)
    expect((await run(page)).backend?.chosen).toBe('webgpu')
    if (loss + 1 === LOSSES) break
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await waitForState(page, 'stopped')
  }
  console.log(`${LOSSES} losses, at most ${(slowest / 1000).toFixed(1)} s until the next update`)
})

test('DQN trains in the kernels on WebGPU', async ({ page }) => {
  await openApp(page, SMALL_DQN_RUN)
  await page.getByTestId('train').click()
  await trained(page, 8)
  const { backend, state } = await run(page)
  expect({ chosen: backend?.chosen, state }).toEqual({ chosen: 'webgpu', state: 'running' })
})

test('PPO learns the corridor in the kernels on WebGPU', async ({ page }) => {
  test.setTimeout(240_000) // a software adapter computes the 96 minibatches on a processor that others load
  await openApp(page, LEARNING_RUN)
  await page.getByTestId('train').click()
  await expect.poll(async () => (await run(page)).solved !== null, { timeout: 200_000 }).toBe(true)
  const { backend } = await run(page)
  expect(backend?.chosen).toBe('webgpu')
  expect(backend?.kernels).toContain('learn in its WGSL kernels')
})
