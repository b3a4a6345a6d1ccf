/**
 * Every lesson is played through by keyboard: its prediction, its tasks as a person does them, each noticed, and the way to the
 * next lesson. What a task asks for is in sight beside the lesson, and can be reached on a phone. The first seven in English, the others in Chinese; what was done is then read in the other language.
 */
import type { Locator, Page } from '@playwright/test'
import { courseText } from '../../src/ui/text/course.ts'
import { text } from '../../src/ui/text/index.ts'
import { laterText } from '../../src/ui/text/onDemand.ts'
import { course as zhCourse } from '../../src/ui/text/zh/course.ts'
import { later as zhLater } from '../../src/ui/text/zh/later.ts'
import { page as zhPage } from '../../src/ui/text/zh/page.ts'
import { expect, openApp, test } from './page.ts'
import { expectAccessible, expectNoSideways, PHONE } from './readable.ts'

test.use({ drawsSeldom: true })
test.setTimeout(240_000)

const EN = { page: text, course: courseText, later: laterText, id: 'en', other: 'zh' }
const ZH = { page: zhPage, course: zhCourse, later: zhLater, id: 'zh', other: 'en' }
type Words = typeof EN

/** The page on which lessons are played, and its words. */
interface Class {
  readonly page: Page
  readonly words: Words
  readonly course: Locator
}
type Task = (of: Class) => Promise<unknown>

const inOrder =
  (...tasks: Task[]): Task =>
  async (of) => {
    for (const task of tasks) await task(of)
  }

const press =
  (name: (words: Words) => string, times = 1): Task =>
  async ({ page, words }) => {
    const button = page.getByRole('button', { name: new RegExp(`^${escaped(name(words))}`) }).first()
    await expectReachable(page, button)
    for (let time = 0; time < times; time++) await button.press('Enter')
  }

const train: Task = async ({ page }) => {
  await expectReachable(page, page.getByTestId('train'))
  await page.getByTestId('train').press('Enter')
}
const reset = press(({ page }) => page.run.reset)

/** Sets up the lesson's runs, instead of the run that is on the page, if there is one. */
const setUp: Task = async ({ page, words, course }) => {
  await course.getByRole('button', { name: words.course.setUp, exact: true }).press('Enter')
  const hasRun = await page.evaluate(() => window.__bellman.state.run.state !== 'idle')
  if (hasRun) await course.getByRole('button', { name: words.course.confirm }).press('Enter')
  await expect.poll(() => page.evaluate(() => window.__bellman.state.run.state)).toBe('idle')
}

/** Sets a slider of the lesson by its field, or a list by its value. */
const set =
  (name: string, value: string): Task =>
  async ({ course }) => {
    const field = course.locator(`[data-setting="${name}"]`).getByRole('textbox')
    await field.fill(value)
    await field.press('Enter')
  }
const choose =
  (name: string, value: string): Task =>
  ({ course }) =>
    course.locator(`[data-setting="${name}"]`).getByRole('combobox').selectOption(value)

/** A teacher's link: the lesson with a shorter run than its own. */
const link =
  (settings: string): Task =>
  async ({ page, words, course }) => {
    await page.goto('about:blank') // a link is read when the page loads
    await page.goto(addressOf(words.id, `v=1&backend=wasm&${settings}`))
    await expect(course).toBeVisible()
  }

/** Walks by hand: to the right, then back to the left. */
const walk: Task = async ({ page, course }) => {
  await page.keyboard.press('t')
  await page.keyboard.down('ArrowRight')
  await expect.poll(() => page.evaluate(() => window.__bellman.spectator.world?.xTiles ?? 0)).toBeGreaterThan(6)
  await page.keyboard.up('ArrowRight')
  await page.keyboard.down('ArrowLeft')
  await expect(course.locator('.lesson-tasks [data-state="done"]')).toHaveCount(3)
  await page.keyboard.up('ArrowLeft')
}

const fold: Task = ({ page }) => page.keyboard.press('c')
const paint = press(({ page }) => page.spectator.values)
const nothing: Task = async () => {}

/** What a person does for each task, lesson by lesson. */
const GAME: Readonly<Record<string, readonly Task[]>> = {
  reward: [
    inOrder(
      setUp,
      press(({ page }) => page.spectator.sees),
    ),
    inOrder(
      press(({ page }) => page.spectator.pause),
      press(({ page }) => page.spectator.step, 3),
    ),
    inOrder(
      press(({ page }) => page.spectator.go),
      walk,
    ),
  ],
  // Episodes of 30 decisions, so that one soon ends on the stage.
  returns: [
    inOrder(link('level=lure&hp.gamma=0.9&world.timeLimitDecisions=30&lesson=returns'), train),
    nothing,
    inOrder(setUp, set('gamma', '0.99'), train),
  ],
  values: [
    inOrder(setUp, train),
    paint,
    inOrder(
      train,
      press(({ page }) => page.spectator.whatIf),
    ),
  ],
  offPolicy: [inOrder(setUp, train), inOrder(setUp, train)],
  qLearning: [setUp /* V is on the level since the third lesson */, press(({ page }) => page.run.stepOne), train],
  dqn: [inOrder(setUp, train), inOrder(setUp, train)],
  policyGradient: [inOrder(setUp, train), inOrder(reset, choose('baseline', 'value'), train)],
}
const REST: Readonly<Record<string, readonly Task[]>> = {
  actorCritic: [inOrder(setUp, train), inOrder(setUp, train)],
  gae: [inOrder(setUp, train), inOrder(reset, set('gaeLambda', '0.95'), train)],
  trustRegion: [inOrder(setUp, train), inOrder(setUp, train)],
  sac: [inOrder(setUp, train), set('targetEntropyShare', '0.85')],
  // Beside the stage the lesson would take the place of Teach: it is folded as it is set up.
  rewardModel: [
    inOrder(
      setUp,
      async ({ page, words }) => {
        const judge = page.locator('summary', { hasText: words.later.preferences.judge })
        await expectReachable(page, judge)
        await judge.press('Enter')
      },
      press(({ later }) => later.preferences.letJudge(50)),
      fold,
    ),
    inOrder(
      fold,
      press(({ later }) => later.rewardModel.title),
      press(({ later }) => later.rewardModel.fit(50)),
      fold,
    ),
  ],
}
/** Of the language model: with fewer examples than its own runs. */
const LANGUAGE: Readonly<Record<string, readonly Task[]>> = {
  dpo: [
    inOrder(link('env=porter&algorithm=sft&hp.epochs=1&hp.demonstrations=60&lesson=dpo'), train),
    inOrder(link('env=porter&algorithm=dpo&hp.epochs=1&hp.questions=60&hp.fineTuningEpochs=8&lesson=dpo'), train),
  ],
  grpo: [
    inOrder(link('env=porter&algorithm=grpo&hp.planned=3&hp.fineTuningEpochs=1&lesson=grpo'), train),
    inOrder(link('env=porter&algorithm=dapo&hp.planned=3&hp.fineTuningEpochs=1&lesson=grpo'), train),
  ],
}

/** What a task asks for lies under nothing else: beside the lesson, and on a phone, where the lesson is folded and a sheet may be opened. */
async function expectReachable(page: Page, control: Locator): Promise<void> {
  const size = page.viewportSize()
  await expect.poll(() => coverOf(control)).toBe('')
  const isInSheet = await control.evaluate((element) => element.closest('#panel') !== null)
  const isLessonOpen = await page.evaluate(() => window.__bellman.state.course.panel === 'open')
  await page.setViewportSize(PHONE)
  if (isLessonOpen) await page.locator('.course header .icon-button').first().press('Enter')
  if (isInSheet) await page.locator('.sheet-open').press('Enter')
  await expect.poll(() => coverOf(control)).toBe('')
  if (isInSheet) await page.locator('.sheet-close').press('Enter')
  if (isLessonOpen) await page.locator('.course-line .icon-button').first().press('Enter')
  if (size !== null) await page.setViewportSize(size)
}

/** What is drawn over the middle of an element, when it is scrolled to; empty: nothing. */
const coverOf = (control: Locator) =>
  control.evaluate((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return 'not shown'
    element.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && element.contains(there) ? '' : (there?.outerHTML.slice(0, 100) ?? 'outside the screen')
  })

/** Predicts, does each task and sees it noticed, then goes on to the next lesson. */
async function playThrough(of: Class, id: string, tasks: readonly Task[], isLast: boolean): Promise<void> {
  const { page, words, course } = of
  const lesson = course.getByRole('article')
  const tooTall = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  const title = (await lesson.getByRole('heading', { level: 2 }).textContent()) ?? ''
  await lesson.getByRole('radio').first().press('Space')
  await lesson.getByRole('button', { name: words.course.commit }).press('Enter')
  // The lesson scrolls, and the page does not, but where a language model's pairs and answers lie below each other.
  if ((await page.locator('.porter').count()) === 0) await expect.poll(tooTall).toBeLessThanOrEqual(0)
  for (const [index, task] of tasks.entries()) {
    await task(of)
    const done = course.locator('.lesson-tasks [data-state="done"]')
    await expect(done, `${id}, task ${index + 1}`).toHaveCount(index + 1, { timeout: 60_000 })
  }
  await expect(lesson.locator('.lesson-tasks > li')).toHaveCount(tasks.length)
  for (const seen of await lesson.locator('.lesson-seen').allTextContents()) {
    expect(seen).not.toMatch(/undefined|NaN|not reported|no futures|no evaluation/)
    expect(seen).not.toBe(words.course.skipped)
  }
  await expect(lesson.getByRole('heading', { name: words.course.outcome })).toBeVisible()
  if (isLast) return
  const next = words.course.nextLesson('')
  await lesson.getByRole('button', { name: new RegExp(`^${escaped(next)}`) }).press('Enter')
  await expect(lesson.getByRole('heading', { level: 2 })).not.toHaveText(title ?? '')
}

/** Reads the finished lessons in the other language, one after the other. */
async function readIn(page: Page, language: string, ids: readonly string[]): Promise<void> {
  const lesson = page.locator('.lesson')
  await page.goto('about:blank')
  await page.goto(addressOf(language, `lesson=${ids[0]}`))
  for (const [index, id] of ids.entries()) {
    await expect(lesson.locator('.lesson-outcome')).toBeVisible()
    const parts = await lesson.locator('> :not(footer, [aria-label])').allTextContents()
    const said = parts.join('\n')
    if (language === 'zh') expect(said, id).not.toMatch(/[a-z]{3,} [a-z]{3,}/)
    else expect(said, id).not.toMatch(/\p{Script=Han}/u)
    if (index === ids.length - 1) break
    const title = await lesson.locator('h2').textContent()
    await lesson.locator('.lesson-next').press('Enter')
    await expect(lesson.locator('h2')).not.toHaveText(title ?? '')
  }
}

const addressOf = (language: string, hash: string) => `./?lang=${language}#${hash}`

for (const [name, lessons, words] of [
  ['lessons 1 to 7 in English', GAME, EN],
  ['lessons 8 to 12 in Chinese', REST, ZH as Words],
  ['lessons 13 and 14 in Chinese', LANGUAGE, ZH as Words],
] as const) {
  test(`${name} are played through by keyboard, on one page`, async ({ page }) => {
    const ids = Object.keys(lessons)
    await openApp(page, addressOf(words.id, `lesson=${ids[0]}`))
    const course = page.getByRole('complementary', { name: words.course.title })
    for (const [index, id] of ids.entries()) {
      await test.step(id, async () => {
        await playThrough({ page, words, course }, id, lessons[id] ?? [], index === ids.length - 1)
      })
    }
    await expectAccessible(page)
    await page.setViewportSize(PHONE)
    await expectNoSideways(page)
    await expectAccessible(page)
    await readIn(page, words.other, ids)
  })
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
