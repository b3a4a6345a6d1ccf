/** A policy of Stable-Baselines3, trained and written by python/examples/sb3_ppo.py, is opened in the page: it plays, paints V, and PPO continues it. */
import { readFile } from 'node:fs/promises'
import { drop } from './dropped.ts'
import { expect, openApp, run, test, trained, waitForState } from './page.ts'
import { isLegend, stagePicture } from './stagePicture.ts'

const FILE = new URL('../../python/tests/data/sb3-corridor.safetensors', import.meta.url)
const NETWORK = 'hp.hiddenUnits=64&hp.hiddenLayers=2&hp.activation=tanh&hp.sharedTrunk=false'

test('a policy from Python rings the bell, paints V, and is continued by PPO', async ({ page }) => {
  await openApp(page, `./#v=1&level=corridor&algorithm=ppo&backend=wasm&evaluation.episodes=10&${NETWORK}`)
  await drop(page, 'from-python.safetensors', await readFile(FILE, 'base64'))
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  const policies = page.getByRole('region', { name: 'Checkpoints' })
  await policies.getByRole('button', { name: 'Put from-python on the stage' }).click()
  await page.waitForFunction(() => window.__bellman.spectator.termSums.bell > 0)

  await page.getByRole('button', { name: 'V on the level' }).click()
  await expect.poll(async () => isLegend(await stagePicture(page))).toBe(true)
  await page.screenshot({ path: test.info().outputPath('from-python.png') })

  await policies.getByRole('button', { name: 'Start from here' }).click()
  await page.getByTestId('train').click()
  await trained(page, 3)
  await expect.poll(async () => (await run(page)).evaluation, 'it is evaluated').not.toBeNull()
  await page.getByTestId('train').click()
  await waitForState(page, 'paused')
  const [{ id }] = await page.evaluate(() => window.__bellman.state.teach.checkpoints)
  expect(await run(page)).toMatchObject({ startedFrom: id })
  expect((await run(page)).evaluation?.successRate, 'it has not forgotten the way').toBe(1)
})
