/**
 * A run on the page that is interrupted continues from its whole checkpoint: weights, metrics, charts and evaluations equal
 * those of an uninterrupted run, to the bit. Page, storage, messages and trainer are the product's own.
 */
import 'fake-indexeddb/auto' // IndexedDB's globals
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../src/store/persist/database.ts'
import { createRunsPort } from '../../../src/store/persist/runsPort.ts'
import type { TabsPort } from '../../../src/store/persist/tabs.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { smallConfig, TrainingTab } from './trainingTab.ts'

const INTERRUPTED_AT = 2 // updates
const ALL = 6

const openBrowser = () => vi.stubGlobal('indexedDB', new IDBFactory())
beforeAll(() => startTestBackend('cpu'))
beforeEach(openBrowser)
const tabs: TrainingTab[] = []
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
  vi.unstubAllGlobals()
})

async function openTab(config: RunConfig, claim?: TabsPort['claim']): Promise<TrainingTab> {
  const tab = new TrainingTab(config)
  tabs.push(tab)
  return tab.open(
    createRunsPort(await openDatabase(), () => 1),
    claim,
  )
}

/** Stops the run after so many updates. */
async function stopAt(tab: TrainingTab, updates: number): Promise<void> {
  await tab.checkpoint(updates)
  const end = tab.end()
  tab.controls.stop()
  await end
}

/** A new run, which is stopped after so many updates. */
async function trainedTab(config: RunConfig, updates: number): Promise<TrainingTab> {
  const tab = await openTab(config)
  tab.controls.start()
  await stopAt(tab, updates)
  return tab
}

function resultOf({ page, run }: TrainingTab) {
  const { updates, envSteps, episodes, evaluation, best, milestones } = run
  return {
    head: page.shelf.latest?.head,
    best: page.shelf.best,
    history: page.history.save(),
    counters: { updates, envSteps, episodes, evaluation, best, milestones },
  }
}

async function uninterrupted(config: RunConfig) {
  const result = resultOf(await trainedTab(config, ALL))
  openBrowser()
  return result
}

describe('a run that is interrupted by a reload, and then by a lost worker', () => {
  it.each(['ppo', 'dqn', 'sac', 'a3c', 'qlearning', 'dapo'])('continues as if nothing had happened: %s', async (id) => {
    const config = smallConfig(id)
    const expected = await uninterrupted(config)
    const first = await trainedTab(config, INTERRUPTED_AT)
    const second = await openTab(config)
    expect(resultOf(second), 'the same charts').toEqual(resultOf(first))
    second.controls.continueTraining()
    await second.progress(INTERRUPTED_AT + 2)
    second.loseWorker()
    expect(second.run.updates, 'charts and counters go back to the checkpoint').toBe(INTERRUPTED_AT + 1)
    await stopAt(second, ALL)
    expect(second.workers).toHaveLength(2)
    expect(resultOf(second)).toEqual(expected)
  })

  it('has the settings in force, not those of its start', async () => {
    const config = smallConfig('ppo')
    const change = async (tab: TrainingTab) => {
      await tab.checkpoint(1)
      tab.controls.setHyperparameter('learningRate', 0.01)
      tab.controls.setRewardWeight('bell', 3)
    }
    const straight = await openTab(config)
    straight.controls.start()
    await change(straight)
    await stopAt(straight, ALL)
    openBrowser()
    const first = await openTab(config)
    first.controls.start()
    await change(first)
    await stopAt(first, INTERRUPTED_AT)
    const second = await openTab(first.page.store.getState().config) // as the sliders are after a reload
    second.controls.continueTraining()
    await stopAt(second, ALL)
    expect(second.workers[0].started?.config).toMatchObject({
      hyperparameters: { learningRate: 0.01 },
      env: { rewardWeights: { bell: 3 } },
    })
    expect(resultOf(second)).toEqual(resultOf(straight))
    expect(resultOf(second).head).not.toEqual((await uninterrupted(config)).head)
  })
})

describe('the whole checkpoint is also what', () => {
  it('a branch resumes from; the original stays as it is', async () => {
    const config = smallConfig('dqn')
    const expected = await uninterrupted(config)
    const tab = await trainedTab(config, INTERRUPTED_AT)
    const original = tab.run.recordId ?? ''
    const before = await tab.archive.load(original)
    await tab.archive.branch(original)
    expect(tab.run.recordId).not.toBe(original)
    tab.controls.continueTraining()
    await stopAt(tab, ALL)
    expect(resultOf(tab)).toEqual(expected)
    expect(await tab.archive.load(original)).toEqual(before)
  })

  it('another tab resumes from when it takes over', async () => {
    const config = smallConfig('dqn')
    const expected = await uninterrupted(config)
    const writer = await trainedTab(config, 1)
    let answer: (isWriter: boolean) => void = () => {}
    const reader = await openTab(config, (_, tell) => {
      answer = tell
      tell(false)
      return () => {}
    })
    expect(reader.run).toMatchObject({ isFollowed: true, updates: 1 })
    writer.controls.continueTraining()
    await stopAt(writer, INTERRUPTED_AT)
    answer(true)
    await vi.waitFor(() => expect(reader.run).toMatchObject({ isFollowed: false, updates: INTERRUPTED_AT }))
    reader.controls.continueTraining()
    await stopAt(reader, ALL)
    expect(resultOf(reader)).toEqual(expected)
  })

  it.each(['while it trains', 'after a reload'])('“Restore the best policy” resumes from, %s', async (when) => {
    const config = smallConfig('ppo')
    const expected = await uninterrupted(config)
    const best = expected.counters.best?.updates ?? 0
    expect(best).toBeGreaterThan(0)
    expect(best).toBeLessThan(ALL)
    const first = await openTab(config)
    first.controls.start()
    await first.checkpoint(ALL)
    if (when === 'after a reload') {
      const end = first.end()
      first.controls.stop()
      await end
    }
    const tab = when === 'after a reload' ? await openTab(config) : first
    tab.controls.restoreBest()
    expect(tab.run.updates).toBe(best)
    expect(tab.page.shelf.latest).toEqual(expected.best)
    await stopAt(tab, ALL)
    const { marks, ...charts } = tab.page.history.save()
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'restore', steps: expected.counters.best?.envSteps }))
    const { marks: _, ...expectedCharts } = expected.history
    expect(charts).toEqual(expectedCharts)
    expect(tab.page.shelf.latest?.head).toEqual(expected.head)
  })
})
