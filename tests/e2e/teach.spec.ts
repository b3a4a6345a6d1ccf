/** Learning from people: a run is played, kept and cloned, and all of it is there after a reload. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, openApp, run, setSpeed, test, trained, waitForState } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

// A small network, and evaluations that take no time: nothing here is about learning well.
const CORRIDOR = './#v=1&level=corridor&backend=wasm&hp.hiddenUnits=16&evaluation.episodes=10'

const teach = (page: Page) => page.evaluate(() => window.__bellman.state.teach)
const play = (page: Page) => page.evaluate(() => window.__bellman.state.play)
const clipNames = async (page: Page) => (await teach(page)).clips.map(({ name }) => name)
const rung = (page: Page, name: RegExp) => page.getByRole('button', { name })

async function openTeach(page: Page, link = CORRIDOR): Promise<void> {
  await openApp(page, link)
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
}

async function askExpert(page: Page): Promise<void> {
  const before = (await teach(page)).clips.length
  await page.getByRole('button', { name: 'Ask the expert for 3 clips' }).click()
  await expect.poll(async () => (await teach(page)).clips.length, { timeout: 60_000 }).toBe(before + 3)
}

test('a person’s episode is kept by a key, cloned with the expert’s, and all is restored after a reload', async ({
  page,
}) => {
  test.slow() // the stage is drawn without a graphics card
  await openTeach(page)
  await expect(page.getByText('Play a level, or ask the expert for clips.')).toBeVisible()

  await page.getByRole('button', { name: 'Play it yourself' }).press('Enter')
  await expect.poll(async () => (await play(page)).screen).toBe('playing')
  await page.keyboard.down('ArrowRight')
  await expect.poll(async () => (await play(page)).screen, { timeout: 90_000 }).toBe('result')
  await page.keyboard.up('ArrowRight')
  expect(await clipNames(page), 'nothing is kept automatically').toEqual([])
  await expect(page.getByText(/^You rang the bell after/)).toBeVisible()
  await page.keyboard.press('k')
  await page.getByRole('button', { name: 'Show my clips' }).click()
  expect(await clipNames(page)).toEqual(['Corridor 1'])

  await askExpert(page)
  await rung(page, /^Behaviour cloning/).click()
  await page.getByRole('button', { name: 'Train SFT', exact: true }).click()
  await waitForState(page, 'finished')
  expect((await run(page)).backend?.chosen).toBe('wasm')
  await expect(rung(page, /^Behaviour cloning.*held-out accuracy/)).toBeVisible()
  await expect(page.getByText('Kept as “SFT 1”.')).toBeVisible()
  const before = await teach(page)
  expect(before.checkpoints.map(({ name }) => name)).toEqual(['SFT 1'])

  await page.reload()
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Name of Corridor 1' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name of SFT 1' })).toBeVisible()
  await expect(rung(page, /^Behaviour cloning.*held-out accuracy/)).toBeVisible()
  expect(await teach(page)).toEqual(before)
})

test('by keys: a clip is trimmed, a stretch of it masked, and the clip replayed', async ({ page }) => {
  await openTeach(page)
  await askExpert(page)
  const mask = async () => [...Object.values((await teach(page)).clips[0].mask)]
  const whole = (await mask()).length

  await page.getByRole('button', { name: 'Decisions of Corridor 1' }).press('Enter')
  const end = page.getByRole('slider', { name: 'To', exact: true })
  await end.press('End')
  await end.press('ArrowLeft')
  expect((await mask()).at(-1)).toBe(0)
  await end.press('ArrowRight')
  expect((await mask()).at(-1)).toBe(1)

  const stretches = page.getByRole('checkbox', { name: /seconds: trained on$/ })
  await stretches.first().focus()
  await page.keyboard.press('End')
  await expect(stretches.last()).toBeFocused()
  await expect(stretches.last()).toBeChecked()
  await page.keyboard.press('Space')
  await expect(stretches.last()).not.toBeChecked()
  expect((await mask()).at(-1)).toBe(0)
  await expect(page.getByText(`of ${whole} decisions`)).toBeVisible()
  expect((await run(page)).state, 'Space switched the stretch, not the training').toBe('idle')

  await page.getByRole('button', { name: 'Replay Corridor 1' }).press('Enter')
  await expect.poll(() => page.evaluate(() => window.__bellman.spectator.controlledBy)).toBe('clip')
})

test('clips are renamed, deleted, restored, and copied to another browser', async ({ page, browser }) => {
  await openTeach(page)
  await askExpert(page)
  await page.getByRole('textbox', { name: 'Name of Corridor 1' }).fill('the straight way')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete the straight way' }).click()
  expect(await clipNames(page)).toEqual(['Corridor 2', 'Corridor 3'])
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await clipNames(page)).toEqual(expect.arrayContaining(['the straight way']))

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await downloading).path()
  const buffer = await readFile(file)

  const other = await (await browser.newContext()).newPage()
  await openTeach(other, new URL(CORRIDOR, page.url()).href)
  const choose = (content: Buffer) =>
    other
      .getByTestId('import-clips')
      .setInputFiles({ name: 'clips.json', mimeType: 'application/json', buffer: content })
  await choose(buffer.subarray(0, buffer.length / 2))
  await expect(other.getByText('The file is not JSON')).toBeVisible()
  expect(await clipNames(other)).toEqual([])
  await choose(buffer)
  await expect(other.getByText('3 clips imported.')).toBeVisible()
  const clips = async (from: Page) => (await teach(from)).clips.map(({ name, clip, mask }) => ({ name, clip, mask }))
  expect(await clips(other)).toEqual(await clips(page))
  await other.context().close()
})

test('Q-learning learns from kept clips off-policy, and a run without clips says what to do', async ({ page }) => {
  const behaviour = page.locator('[data-setting="behaviour"]').getByRole('combobox')
  const applied = async () => (await run(page)).applied?.hyperparameters.behaviour
  await openApp(page, './#v=1&level=corridor&backend=wasm&algorithm=qlearning')
  await setSpeed(page, 8)
  await page.getByTestId('train').click()
  await trained(page, 1)
  await page.getByText('Data', { exact: true }).click()
  await behaviour.selectOption('clips')
  await expect(page.getByText('There are no clips of this level')).toBeVisible()
  await trained(page, (await run(page)).updates + 2)
  expect(await applied(), 'the run continues unchanged').toBe('itself')

  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.getByTestId('train').click()
  await expect(page.getByRole('alert')).toContainText('ask the expert for some')

  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await askExpert(page)
  await page.getByRole('button', { name: 'Train', exact: true }).first().click()
  await page.getByTestId('train').click()
  await trained(page, 3)
  expect(await applied()).toBe('clips')

  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  await page.getByTestId('learn-from-clips').click()
  await expect.poll(async () => (await run(page)).startedWith?.algorithm).toBe('sac')
  await trained(page, 1)
  expect(await applied()).toBe('clips')
})

test('a run starts from a kept policy only if the person chose it, and says so', async ({ page }) => {
  await openTeach(page)
  await page.getByTestId('train').click()
  await trained(page, 3)
  await page.getByRole('button', { name: 'Keep this run’s policy' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await waitForState(page, 'stopped')
  await expect(page.getByTestId('start-note')).toBeHidden()

  await page.getByRole('button', { name: 'Start from here' }).click()
  await expect(page.getByTestId('start-note')).toHaveText('from: PPO 1')
  await page.keyboard.press('n')
  await waitForState(page, 'paused')
  const [{ id }] = (await teach(page)).checkpoints
  expect((await run(page)).startedFrom).toBe(id)

  await page.getByRole('button', { name: 'Put PPO 1 on the stage' }).click()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.getByRole('button', { name: 'Start from random weights instead' }).click()
  await page.keyboard.press('n')
  await waitForState(page, 'paused')
  expect((await run(page)).startedFrom).toBeNull()
})

test('has no serious finding by axe, with clips, a timeline and checkpoints', async ({ page }) => {
  await openTeach(page)
  await expectAccessible(page)
  await askExpert(page)
  await page.getByRole('button', { name: 'Decisions of Corridor 1' }).click()
  await page.getByText('As a language-model transcript').click()
  await expect(page.getByText('<|im_start|>assistant')).toBeVisible()
  await expectAccessible(page)
  await page.getByTestId('train').click()
  await trained(page, 2)
  await page.getByTestId('train').click()
  await page.getByRole('button', { name: 'Keep this run’s policy' }).click()
  await page.getByRole('button', { name: 'Start from here' }).click()
  await page.getByRole('button', { name: 'Delete Corridor 3' }).click()
  await rung(page, /^Behaviour cloning/).click()
  await expectAccessible(page)
})

test.describe('at a phone’s width', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('nothing is wider than the screen', async ({ page }) => {
    await openTeach(page)
    await page.locator('.sheet-open').click()
    await askExpert(page)
    await page.getByRole('button', { name: 'Decisions of Corridor 1' }).click()
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('phone-teach.png') })
  })
})
