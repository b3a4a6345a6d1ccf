/** Every declared setting has a widget, and what it shows is what the worker uses. */
import type { Locator, Page } from '@playwright/test'
import type { Hyperparameter, HyperparameterValue } from '../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { REWARD_TERMS } from '../../src/env/rewards/index.ts'
import {
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  rewardSlider,
  WORLD_SETTINGS,
} from '../../src/store/app/settings.ts'
import { config, expect, openApp, run, setSpeed, test, trained } from './page.ts'

test.use({ drawsSeldom: true })

for (const card of ALGORITHMS) {
  test(`${card.name}: each slider does what it says, in the running worker or in the next run`, async ({ page }) => {
    await openApp(page, `./#v=1&level=corridor&backend=wasm&algorithm=${card.id}`)
    await provide(page, card.needs)
    await setSpeed(page, 2)
    await page.getByTestId('train').click()
    await trained(page, 1)
    const before = (await run(page)).applied?.hyperparameters ?? {}
    const declared = Object.entries(card.hyperparameters)
    expect(Object.keys(before).sort()).toEqual(Object.keys(card.hyperparameters).sort())

    for (const [name, hyperparameter] of declared) await move(page, name, hyperparameter)
    const asked = (await config(page)).hyperparameters
    const nowExpected = { ...asked }
    for (const [name, { applies }] of declared) {
      expect(asked[name], name).not.toEqual(before[name])
      if (applies === 'nextRun') nowExpected[name] = before[name] ?? Number.NaN
      await expect(setting(page, name).locator('.badge'), name).toHaveCount(applies === 'nextRun' ? 1 : 0)
    }
    await expect.poll(async () => (await run(page)).applied?.hyperparameters).toEqual(nowExpected)

    await page.getByRole('button', { name: 'Reset', exact: true }).click()
    await page.getByTestId('train').click()
    await trained(page, 1)
    expect((await run(page)).applied?.hyperparameters).toEqual(asked)
  })
}

test('every reward weight reaches the running worker', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm')
  await setSpeed(page, 2)
  await page.getByTestId('train').click()
  await trained(page, 1)
  for (const term of REWARD_TERMS) await move(page, `reward.${term.id}`, rewardSlider(term))
  const { env } = await config(page)
  const asked = env.kind === 'platformer' ? env.rewardWeights : {}
  for (const term of REWARD_TERMS) expect(asked[term.id], term.id).not.toBe(term.defaultWeight)
  await expect.poll(async () => (await run(page)).applied?.rewardWeights).toEqual(asked)
})

test('a slider is reset to its default by one press', async ({ page }) => {
  await openApp(page)
  const before = await config(page)
  await setting(page, 'learningRate').getByRole('slider').press('PageUp')
  expect((await config(page)).hyperparameters).not.toEqual(before.hyperparameters)
  await setting(page, 'learningRate')
    .getByRole('button', { name: /^Reset/ })
    .click()
  expect(await config(page)).toEqual(before)
})

test('the settings of world, run and evaluation start the next run', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm')
  const before = await config(page)
  const groups = { world: WORLD_SETTINGS, run: RUN_SETTINGS, evaluation: EVALUATION_SETTINGS }
  for (const [prefix, schema] of Object.entries(groups)) {
    for (const [name, declared] of Object.entries(schema)) await move(page, `${prefix}.${name}`, declared)
  }
  const asked = await config(page)
  for (const name of Object.keys(WORLD_SETTINGS))
    expect(asked.env, name).not.toHaveProperty(name, valueIn(before.env, name))
  for (const name of Object.keys(RUN_SETTINGS)) expect(asked, name).not.toHaveProperty(name, valueIn(before, name))
  for (const name of Object.keys(EVALUATION_SETTINGS)) {
    expect(asked.evaluation, name).not.toHaveProperty(name, valueIn(before.evaluation, name))
  }
  await page.getByTestId('train').click()
  await trained(page, 1)
  expect((await run(page)).startedWith).toEqual(asked)
})

test('a run with a reward model says what to do if there is none', async ({ page }) => {
  await openApp(page, './#v=1&level=corridor&backend=wasm')
  for (const [name, declared] of Object.entries(GUIDANCE_SETTINGS)) await move(page, `guidance.${name}`, declared)
  const { guidance } = await config(page)
  expect(guidance?.learnedReward).toBeGreaterThan(0)
  expect(guidance?.referencePenalty).toBeGreaterThan(0)
  await page.getByTestId('train').click()
  await expect(page.getByRole('alert')).toContainText('there is no reward model yet')
})

/** What an algorithm cannot learn without, as a newcomer would come by it. */
async function provide(page: Page, needs: 'demonstrations' | 'preferences' | undefined): Promise<void> {
  if (needs === undefined) return
  await page.getByRole('button', { name: 'Teach', exact: true }).click()
  if (needs === 'demonstrations') {
    await page.getByRole('button', { name: 'Ask the expert for 3 clips' }).click()
    await page.waitForFunction(() => window.__bellman.state.teach.clips.length === 3)
  } else {
    await page.getByRole('button', { name: /^Preferences/ }).click()
    await page.getByText('Synthetic judge').click()
    await page.getByRole('button', { name: 'Let it answer 50' }).click()
    await page.waitForFunction(() => window.__bellman.state.teach.answers.length > 0)
  }
  await page.getByRole('button', { name: 'Train', exact: true }).first().click()
}

function setting(page: Page, name: string): Locator {
  return page.locator(`[data-setting="${name}"]`)
}

/** Changes a setting as a person would: a page key on its slider, a press on its switch, another entry of its list. */
async function move(page: Page, name: string, declared: Hyperparameter): Promise<void> {
  const widget = setting(page, name)
  await unfold(widget)
  switch (declared.kind) {
    case 'toggle':
      await widget.getByRole('switch').click()
      break
    case 'choice': {
      const list = widget.getByRole('combobox')
      const now = await list.inputValue()
      await list.selectOption(declared.options.find((option) => option !== now) ?? now)
      break
    }
    case 'int':
    case 'float': {
      // Down where there is room: small rollouts and networks keep the test's updates short.
      const number = Number(await widget.getByRole('textbox').inputValue())
      await widget.getByRole('slider').press(number <= declared.min ? 'PageUp' : 'PageDown')
      break
    }
    default:
      declared satisfies never
  }
}

/** Opens the group that a setting is folded into. */
async function unfold(widget: Locator): Promise<void> {
  const group = widget.locator('xpath=ancestor::details')
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click()
}

function valueIn(values: object, name: string): HyperparameterValue {
  return (values as Record<string, HyperparameterValue>)[name] ?? Number.NaN
}
