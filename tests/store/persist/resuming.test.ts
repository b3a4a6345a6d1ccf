/**
 * A run on the page that is interrupted continues from its whole checkpoint: weights, metrics, charts and evaluations equal
 * those of an uninterrupted run, to the bit. Page, storage, messages and trainer are the product's own.
 */
import 'fake-indexeddb/auto' // IndexedDB's globals
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { FAULTS, type Fault } from '../../../src/algorithms/shared/faults.ts'
import { addLevel } from '../../../src/sim/levels.ts'
import { breakRun, mend, trainHealthy } from '../../../src/store/controls/breaking.ts'
import { setUpLesson } from '../../../src/store/controls/course.ts'
import { createLevels } from '../../../src/store/controls/levels.ts'
import { provokeHacking } from '../../../src/store/controls/provokeHacking.ts'
import { learnFromClips, startExhibit, startStage } from '../../../src/store/controls/stages.ts'
import { readLevelFile } from '../../../src/store/files/levelFile.ts'
import { openFile } from '../../../src/store/files/openFile.ts'
import { writeRunFile } from '../../../src/store/files/runFile.ts'
import { openDatabase } from '../../../src/store/persist/database.ts'
import { savedRunOf } from '../../../src/store/persist/pageRun.ts'
import { createRunsPort } from '../../../src/store/persist/runsPort.ts'
import type { TabsPort } from '../../../src/store/persist/tabs.ts'
import { EXHIBITS } from '../../../src/store/porter/exhibits.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'
import type { CheckpointSpacing } from '../../../src/training/trainer/checkpointTimer.ts'
import type { FittedRewardModel } from '../../../src/training/workshop/workshop.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { forgetLevels, memoryStorage } from '../importedLevels.ts'
import { mapFile } from '../mapFile.ts'
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
  forgetLevels()
})

async function openTab(
  config: RunConfig,
  claim?: TabsPort['claim'],
  spacing?: CheckpointSpacing,
): Promise<TrainingTab> {
  const tab = new TrainingTab(config, spacing)
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

async function uninterrupted(config: RunConfig, updates = ALL) {
  const result = resultOf(await trainedTab(config, updates))
  openBrowser()
  return result
}

/** The zip file that the page writes of its run. */
async function fileOf({ page, archive }: TrainingTab): Promise<File> {
  const [card] = page.store.getState().archive.cards
  const whole = await archive.loadWhole(card.id)
  return new File([writeRunFile(card, whole ?? expect.fail('not stored'))], 'run.zip')
}

function receivers({ page: { store }, archive }: TrainingTab) {
  return { store, archive, levels: createLevels(store, memoryStorage, () => 0) }
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

describe('a run that is deleted while it trains', () => {
  it('is stopped first, so that undo brings back all that it has learnt, and it continues as if nothing had happened', async () => {
    const config = smallConfig('ppo')
    const expected = await uninterrupted(config)
    const tab = await openTab(config)
    tab.controls.start()
    await tab.checkpoint(1)
    await vi.waitFor(() => expect(tab.run.recordId).not.toBeNull())
    await tab.checkpoint(tab.run.updates + 2)
    const deleted = tab.archive.remove(tab.run.recordId ?? '')
    await tab.end()
    const { updates } = tab.run
    await deleted
    expect(tab.run.state).toBe('idle')
    await tab.archive.undoRemove()
    expect(tab.run).toMatchObject({ state: 'stopped', updates })
    expect(updates, 'the rest is trained').toBeLessThan(ALL)
    tab.controls.continueTraining()
    await stopAt(tab, ALL)
    expect(resultOf(tab)).toEqual(expected)
  })
})

interface Other {
  readonly id: string
  readonly file: File
}

const LONG = 60 // updates: it trains on while the other run is read
const faultOf = (way: Fault['mending']['way']) =>
  FAULTS.find(({ mending }) => mending.way === way) ?? expect.fail(`no fault is mended by: ${way}`)
const RESTARTED = faultOf('restart')

/** By the function that does it: all that puts another run, or none, in the place of the one that trains. */
const WAYS: Readonly<Record<string, (tab: TrainingTab, other: Other) => Promise<unknown>>> = {
  show: (tab, { id }) => tab.archive.show(id),
  branch: (tab, { id }) => tab.archive.branch(id),
  add: (tab, { file }) => openFile(file, receivers(tab)),
  async remove({ archive, run }) {
    await archive.remove(run.recordId ?? '')
    await archive.undoRemove()
  },
  leave: ({ controls }) => controls.leave(),
  start: ({ controls }) => controls.start(),
  setUpLesson: ({ page, controls }) => setUpLesson(page.store, controls, (fresh) => fresh),
  breakRun: ({ page, controls }) => breakRun(page.store, controls, RESTARTED),
  trainHealthy: ({ page, controls }) => trainHealthy(page.store, controls, RESTARTED),
  mend: ({ page, controls }) => mend(page.store, controls, RESTARTED),
  startStage: ({ page, controls }) => startStage(page, controls, { algorithm: 'ppo', from: null, reference: null }),
  startExhibit: ({ page, controls }) => startExhibit(page, controls, EXHIBITS[0]),
  learnFromClips: ({ page, controls }) => learnFromClips(page, controls),
  provokeHacking: ({ page, controls }) =>
    provokeHacking(page, controls, {
      queries: async () => [],
      judge: async () => [],
      fitRewardModel: async () => ({ model: {} }) as FittedRewardModel,
    }),
}

describe('a run that is left while it trains', () => {
  it.each(Object.entries(WAYS))(
    'by %s, keeps all that it has learnt, long after its last checkpoint',
    async (_, leave) => {
      const config = smallConfig('ppo')
      const earlier = await trainedTab(smallConfig('qlearning'), 2)
      const other = { id: earlier.run.recordId ?? '', file: await fileOf(earlier) }
      const tab = await openTab(config, undefined, { everyUpdates: 1000 })
      await tab.controls.leave()
      tab.page.store.setState({ config })
      void tab.controls.start()
      await tab.progress(INTERRUPTED_AT)
      const left = tab.end()
      const leaving = leave(tab, other)
      await left
      const { updates, recordId, runId } = tab.run
      await leaving
      expect(updates).toBeGreaterThanOrEqual(INTERRUPTED_AT)
      expect(updates, 'the rest is trained').toBeLessThan(LONG)
      expect(tab.run.runId).not.toBe(runId)
      tab.close()
      const later = await openTab(config)
      await later.archive.show(recordId ?? '')
      expect(later.run).toMatchObject({ state: 'stopped', updates })
      expect(later.page.points.last?.moment.run.updates, 'its whole checkpoint').toBe(updates)
    },
  )

  it('is left by these functions alone', () => {
    const sources = Object.values(
      import.meta.glob<string>('/src/store/**/*.ts', { query: '?raw', import: 'default', eager: true }),
    )
    const functions = sources.flatMap((source) => source.split(/\bfunction (?=\w+[(<])/).slice(1))
    const leaving = functions.filter((source) => /\bcontrols\.(leave|reset|start)\b/.test(source))
    const names = leaving.map((source) => /^\w+/.exec(source)?.[0] ?? '')
    expect(names).toEqual(expect.arrayContaining(['show', 'startStage']))
    expect(names.filter((name) => !(name in WAYS))).toEqual([])
  })

  it('continues from its last update when it is mended, without its fault', async () => {
    const tab = await openTab({ ...smallConfig('ppo'), fault: faultOf('continue').id }, undefined, {
      everyUpdates: 1000,
    })
    void tab.controls.start()
    await tab.progress(INTERRUPTED_AT)
    const { recordId } = tab.run
    const left = tab.end()
    const mending = mend(tab.page.store, tab.controls, faultOf('continue'))
    await left
    const { updates } = tab.run
    await mending
    expect(tab.workers.at(-1)?.started?.resumeFrom?.progress.updates).toBe(updates)
    expect(tab.run).toMatchObject({ recordId, updates, startedWith: { mended: true } })
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

  it('a branch of a run that trains begins with: where the run is, not at its last save', async () => {
    const tab = await openTab(smallConfig('dqn'))
    tab.controls.start()
    await tab.checkpoint(INTERRUPTED_AT)
    const original = tab.run.recordId ?? expect.fail('It is not stored.')
    await tab.archive.branch(original)
    const { recordId, updates } = tab.run
    expect(recordId).not.toBe(original)
    expect(updates).toBe((await tab.archive.load(original))?.run.updates)
  })

  it.each(['ppo', 'dqn', 'a3c'])('a file of the run has, for another browser: %s', async (id) => {
    const config = smallConfig(id)
    const expected = await uninterrupted(config)
    const file = await fileOf(await trainedTab(config, INTERRUPTED_AT))
    openBrowser()
    const tab = await openTab(config)
    await openFile(file, receivers(tab))
    expect(tab.run).toMatchObject({ updates: INTERRUPTED_AT, restored: true })
    tab.close()
    const again = await openTab(config) // the checkpoint is in storage, too
    again.controls.continueTraining()
    await stopAt(again, ALL)
    expect(resultOf(again)).toEqual(expected)
  })

  it('a file of a run on an imported level has, which brings the level along', async () => {
    const level = readLevelFile('pit.tmj', mapFile({ name: 'Pit' }))
    addLevel(level)
    const small = smallConfig('dqn')
    if (small.env.kind !== 'platformer') throw new Error('not a game')
    const config = { ...small, env: { ...small.env, level: level.id } }
    const expected = await uninterrupted(config)
    const file = await fileOf(await trainedTab(config, INTERRUPTED_AT))
    openBrowser()
    forgetLevels()
    const tab = await openTab(smallConfig('ppo'))
    const { page } = tab
    expect(await openFile(file, receivers(tab))).toMatchObject({
      levels: [{ id: level.id, name: 'Pit', isStored: true }],
    })
    expect(page.store.getState().levels).toMatchObject([{ id: level.id, fileName: 'pit.tmj' }])
    tab.controls.continueTraining()
    await stopAt(tab, ALL)
    expect(resultOf(tab)).toEqual(expected)
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

  it.each(['dqn', 'ppo'])('a copy resumes from, of a run that another tab writes: %s', async (id) => {
    const config = smallConfig(id)
    const expected = await uninterrupted(config)
    const writer = await trainedTab(config, INTERRUPTED_AT)
    const original = writer.run.recordId ?? ''
    const before = await writer.archive.loadWhole(original)
    const reader = await openTab(config, (record, tell) => {
      tell(record !== original)
      return () => {}
    })
    expect(reader.run.isFollowed).toBe(true)
    const live = savedRunOf(writer.page)
    reader.hear({ type: 'live', id: original, run: structuredClone(live) ?? expect.fail('nothing to send') })
    const end = reader.checkpoint(ALL)
    reader.controls.continueTraining()
    reader.controls.continueTraining() // pressed twice
    await end
    const isOver = reader.end()
    reader.controls.stop()
    await isOver
    expect(reader.workers).toHaveLength(1)
    expect(reader.run).toMatchObject({ isFollowed: false })
    expect(reader.run.recordId).not.toBe(original)
    expect(resultOf(reader)).toEqual(expected)
    expect(await writer.archive.loadWhole(original)).toEqual(before)
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
