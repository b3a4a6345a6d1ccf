/** Whole checkpoints in storage: what is kept, what is refused, and what a kill in the middle of a save leaves. */
import 'fake-indexeddb/auto' // IndexedDB's globals
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRng } from '../../../src/shared/rng.ts'
import { bytesOfState } from '../../../src/shared/stateBytes.ts'
import { patch } from '../../../src/store/app/appStore.ts'
import { createRunControls } from '../../../src/store/controls/runControls.ts'
import { type PageState, receive } from '../../../src/store/controls/trainerEvents.ts'
import { type ArchiveEvent, createArchive, type RunsPort } from '../../../src/store/persist/archive.ts'
import { type Database, openDatabase } from '../../../src/store/persist/database.ts'
import { readPoint } from '../../../src/store/persist/readPoint.ts'
import { createRunsPort } from '../../../src/store/persist/runsPort.ts'
import { type StoredPoint, storedPoint } from '../../../src/store/persist/storedPoint.ts'
import { resumeAt } from '../../training/fakes.ts'
import { emptyPage, fakeDocument, saved, trainedPage } from './pages.ts'

const KILLS = Number(process.env.SOAK_CASES ?? 20)
const KILLS_TIMEOUT_MS = Math.max(120_000, 2000 * KILLS)
const FLIPS = 1000

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The state of an agent after so many updates. */
function agentStateOf(updates: number): Uint8Array<ArrayBuffer> {
  return bytesOfState({ updates, moments: new Float32Array(500).fill(updates), stream: Uint32Array.of(updates, 7) })
}

/** The port, which adds what each call returns to `calls`. */
function recordingCalls(runs: RunsPort, calls: unknown[]): RunsPort {
  return new Proxy(runs, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args)
        calls.push(result)
        return result
      }
    },
  })
}

/** A page whose archive is open. `port`: changes the storage. */
async function openTab(page: PageState = emptyPage(), port: (runs: RunsPort) => RunsPort = (runs) => runs) {
  const database = await openDatabase()
  const calls: unknown[] = []
  const runs = recordingCalls(port(createRunsPort(database, () => 1)), calls)
  const events: ArchiveEvent[] = []
  let time = 1000
  const controls = createRunControls(
    page,
    () => {},
    () => archive.save(),
  )
  const archive = createArchive({ page, controls, now: () => time++, say: (event) => events.push(event) })
  const { document, hide } = fakeDocument()
  const alone = {
    send: () => {},
    listen: () => {},
    claim(_: string, answer: (isWriter: boolean) => void) {
      answer(true)
      return () => {}
    },
  }
  const tab = () => ({ getItem: () => null, setItem: () => {} })
  await archive.open({ runs, tabs: alone, tab, document, persist: () => {} }, null)
  const run = () => page.store.getState().run
  return {
    ...{ page, archive, controls, database, runs, events, hide, run },
    /** The worker posts the checkpoint after so many updates, and the page saves it. */
    async checkpoint(updates: number, isBest = false): Promise<void> {
      patch(page.store, 'run', { updates, envSteps: 100 * updates })
      const point = { ...resumeAt(updates), agentState: agentStateOf(updates) }
      receive(page, { type: 'checkpoint', runId: run().runId, point, isBest })
      hide()
      // A save of a full storage calls it several times: until no call follows the last one.
      for (let done = 0; done < calls.length; ) {
        done = calls.length
        await Promise.allSettled(calls)
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
  }
}

const whole = (database: Database, id: string) => createRunsPort(database, () => 1).loadWhole(id)
const idOf = ({ run }: Awaited<ReturnType<typeof openTab>>) => run().recordId ?? expect.fail('not saved')

/** The updates of all stored checkpoints, by the numbers in their states. */
async function storedUpdates({ database, archive, run }: Awaited<ReturnType<typeof openTab>>): Promise<number[]> {
  const keys = await database.getAllKeys('points')
  const { checkpoints = [] } = (await archive.load(run().recordId ?? '')) ?? {}
  expect(keys, 'the list is what is stored').toEqual(checkpoints.map(({ id }) => id))
  return checkpoints.map(({ updates }) => updates)
}

describe('a run’s checkpoints in storage', () => {
  it('are the last three and that of the best policy', async () => {
    const tab = await openTab(trainedPage())
    for (let updates = 1; updates <= 6; updates++) await tab.checkpoint(updates, updates === 2)
    expect(await storedUpdates(tab)).toEqual([2, 4, 5, 6])
    await tab.checkpoint(7, true)
    expect(await storedUpdates(tab)).toEqual([5, 6, 7])
    const read = await whole(tab.database, idOf(tab))
    expect(read?.run.run.updates).toBe(7)
    expect(read?.last?.agentState).toEqual(agentStateOf(7))
    expect(tab.run().recordId && (await tab.archive.load(idOf(tab)))?.history).toEqual(tab.page.history.save())
  })

  it('stay with it when it is opened from the list', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1, true)
    await tab.checkpoint(2)
    const id = idOf(tab)
    tab.controls.reset()
    const before = await whole(tab.database, id)
    expect(before?.last).not.toBeNull()
    await tab.archive.show(id)
    expect(tab.run()).toMatchObject({ recordId: id, restored: true })
    expect(await whole(tab.database, id)).toEqual(before)
    expect(await whole((await openTab()).database, id)).toEqual(before)
  })

  it('are deleted with it, and come back with it', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1, true)
    await tab.checkpoint(2)
    patch(tab.page.store, 'run', { state: 'stopped' })
    const id = idOf(tab)
    await tab.archive.remove(id)
    expect(await tab.database.getAllKeys('points')).toEqual([])
    await tab.archive.undoRemove()
    expect((await whole(tab.database, id))?.last?.agentState).toEqual(agentStateOf(2))
    expect((await whole(tab.database, id))?.best?.agentState).toEqual(agentStateOf(1))
  })

  it('are counted in the size that the list of runs shows', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    const { bytes } = tab.page.store.getState().archive.cards[0]
    expect(bytes).toBeGreaterThan(agentStateOf(1).length)
    await tab.checkpoint(2)
    expect(tab.page.store.getState().archive.cards[0].bytes).toBeGreaterThan(bytes + agentStateOf(1).length)
  })
})

describe('a checkpoint that was damaged in storage', () => {
  const damages: readonly (readonly [string, (point: StoredPoint, at: number) => unknown])[] = [
    ['a bit of the agent’s state', (point, at) => ({ ...point, agentState: flipped(point.agentState, at) })],
    ['a bit of the run', (point, at) => ({ ...point, run: flipped(point.run, at) })],
    ['a cut', (point, at) => ({ ...point, agentState: point.agentState.slice(0, at % point.agentState.length) })],
    ['another value', ({ id }) => ({ id, agentState: 'lost' })],
  ]

  it.each(damages)('is refused: %s; the one before is used, and the page says so', async (_, damage) => {
    const rng = createRng(5, 'damage')
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    await tab.checkpoint(2)
    const id = idOf(tab)
    const [, newest] = await tab.runs.points(id)
    for (let attempt = 0; attempt < 3; attempt++) {
      await tab.database.put('points', damage(newest, rng.int(1e6)) as StoredPoint)
      const read = await whole(tab.database, id)
      expect(read).toMatchObject({ isEarlier: true, run: { run: { updates: 1 } } })
      expect(read?.last?.agentState).toEqual(agentStateOf(1))
    }
    const again = await openTab()
    expect(again.run()).toMatchObject({ updates: 1, restored: true })
    expect(again.events).toEqual([
      { kind: 'damaged', name: again.page.store.getState().archive.cards[0].name, updates: 1 },
    ])
  })

  it('is refused for every bit and at every length', async () => {
    const record = saved()
    const point = storedPoint('a/1', record, agentStateOf(3))
    expect(await readPoint(point, record)).toMatchObject({ run: { run: { updates: 5 } }, agentState: point.agentState })
    const rng = createRng(6, 'damage')
    for (let flip = 0; flip < FLIPS; flip++) {
      const part = flip % 2 === 0 ? 'run' : 'agentState'
      const damaged = { ...point, [part]: flipped(point[part], rng.int(1e9)) }
      expect(await readPoint(damaged, record)).toBeNull()
    }
    for (const part of ['run', 'agentState'] as const) {
      for (let length = 0; length < point[part].length; length += 64) {
        expect(await readPoint({ ...point, [part]: point[part].slice(0, length) }, record)).toBeNull()
      }
    }
  })

  it('with all before it leaves the run with its weights', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    await tab.checkpoint(2)
    await tab.database.clear('points')
    const again = await openTab()
    expect(again.run()).toMatchObject({ updates: 2, restored: true })
    expect(again.page.points.last).toBeNull()
    expect(again.events).toMatchObject([{ kind: 'damaged', updates: 2 }])
  })

  it('is noticed at once if storage changed it: the save has failed, and the next one stores it again', async () => {
    let isBroken = true
    const tab = await openTab(trainedPage())
    const { database } = tab
    const broken = proxied(database, {
      get: async (store: 'points' | 'runs', key: string) => {
        const read = await database.get(store, key)
        return store === 'points' && isBroken
          ? { ...(read as StoredPoint), agentState: flipped(agentStateOf(1), 99) }
          : read
      },
    })
    const other = await openTab(trainedPage(), () => createRunsPort(broken, () => 1))
    await other.checkpoint(1)
    expect(other.events).toEqual([{ kind: 'full' }])
    expect(other.page.store.getState().archive.storage).toBe('full')
    isBroken = false
    await other.checkpoint(1)
    expect(other.page.store.getState().archive.storage).toBe('open')
    expect((await whole(database, idOf(other)))?.last?.agentState).toEqual(agentStateOf(1))
  })
})

describe('the record of a run', () => {
  type Part = Record<string, never>
  const damages: readonly (readonly [string, (record: Part) => void])[] = [
    ['a weight', ({ latest }) => void flipFirst((latest as Part).head)],
    ['a point of a chart', ({ history }) => void flipFirst(history)],
    ['a setting', (record) => void Object.assign(record, { config: `${record.config}`.replace('seed=1', 'seed=2') })],
    ['a counter', ({ run }) => void Object.assign(run, { envSteps: 7 })],
    ['the list of its checkpoints', (record) => void Object.assign(record, { checkpoints: [] })],
    ['something that no run has', (record) => void Object.assign(record, { extra: 1n })],
    ['its checksum', (record) => void Object.assign(record, { checksum: 1 })],
  ]

  it.each(damages)('is refused with a reason if %s was changed in storage; other runs stay', async (_, damage) => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    const id = idOf(tab)
    await tab.archive.branch(id)
    const other = idOf(tab)
    const record = (await tab.database.get('runs', id)) as Part
    damage(record)
    await tab.database.put('runs', record, id)
    const { name } = tab.page.store.getState().archive.cards.find((card) => card.id === id) ?? expect.fail('no card')
    await tab.archive.show(id)
    expect(tab.events).toEqual([{ kind: 'broken', name }])
    expect(tab.run().recordId, 'the page shows what it showed').toBe(other)
    expect(await tab.archive.loadWhole(id)).toBeNull()
    expect((await whole(tab.database, other))?.last?.agentState).toEqual(agentStateOf(1))
    expect(await tab.database.getAllKeys('runs'), 'it stays stored').toEqual([id, other].sort())
  })

  it('without a checksum, as older versions wrote it, is read', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    const id = idOf(tab)
    const { checksum, ...older } = (await tab.database.get('runs', id)) as Part
    expect(checksum).toEqual(expect.any(Number))
    await tab.database.put('runs', older, id)
    expect(await tab.archive.load(id)).toMatchObject({ run: { updates: 1 } })
    expect(await tab.runs.isDamaged(id)).toBe(false)
  })

  it('that is damaged is said when the page opens with it', async () => {
    const tab = await openTab(trainedPage())
    await tab.checkpoint(1)
    await tab.database.put(
      'runs',
      { ...((await tab.database.get('runs', idOf(tab))) as object), config: '' },
      idOf(tab),
    )
    const again = await openTab()
    expect(again.run().state).toBe('idle')
    expect(again.events).toMatchObject([{ kind: 'broken' }])
  })
})

describe('full storage', () => {
  /** Storage for so many whole checkpoints in all. */
  const limited =
    (points: number) =>
    (runs: RunsPort): RunsPort => ({
      ...runs,
      async save(card, run, added = []) {
        const { cards } = await runs.list()
        const others = await Promise.all(cards.filter(({ id }) => id !== card.id).map(({ id }) => runs.points(id)))
        const own = run.checkpoints?.length ?? 0
        if (own + others.flat().length > points) throw new DOMException('full', 'QuotaExceededError')
        await runs.save(card, run, added)
      },
    })

  it('takes the intermediate checkpoints of the oldest run that is not pinned; its last and its best stay', async () => {
    const tab = await openTab(trainedPage(), limited(7))
    for (const updates of [1, 2, 3, 4]) await tab.checkpoint(updates, updates === 1)
    const old = idOf(tab)
    tab.controls.reset()
    const { startedWith, ...rest } = trainedPage().store.getState().run
    tab.page.shelf.latest = trainedPage().shelf.latest
    patch(tab.page.store, 'run', { ...rest, startedWith, runId: tab.run().runId })
    for (const updates of [1, 2, 3, 4]) await tab.checkpoint(updates, updates === 1)
    const { cards } = tab.page.store.getState().archive
    const name = cards.find(({ id }) => id === old)?.name ?? ''
    expect(tab.events).toEqual([{ kind: 'thinned', name }])
    expect((await tab.archive.load(old))?.checkpoints?.map(({ updates }) => updates)).toEqual([1, 4])
    expect((await tab.archive.load(idOf(tab)))?.checkpoints?.map(({ updates }) => updates)).toEqual([1, 2, 3, 4])
    expect((await whole(tab.database, old))?.last?.agentState).toEqual(agentStateOf(4))
  })

  it('takes the run’s own intermediate ones last, and says so once', async () => {
    const tab = await openTab(trainedPage(), limited(2))
    for (const updates of [1, 2, 3, 4]) await tab.checkpoint(updates, updates === 1)
    expect(await storedUpdates(tab)).toEqual([1, 4])
    expect(tab.events).toMatchObject([{ kind: 'thinned' }])
  })

  it('keeps the weights of a run that does not fit whole; a stored checkpoint is not given up for them', async () => {
    const tab = await openTab(trainedPage(), limited(0))
    await tab.checkpoint(1)
    expect(tab.events).toMatchObject([{ kind: 'weightsOnly' }])
    expect(await whole(tab.database, idOf(tab))).toMatchObject({ last: null, run: { run: { updates: 1 } } })

    vi.stubGlobal('indexedDB', new IDBFactory())
    let points = 1
    const other = await openTab(trainedPage(), (runs) => ({
      ...runs,
      save: (...args) => limited(points)(runs).save(...args),
    }))
    await other.checkpoint(1, true)
    points = 0
    await other.checkpoint(2)
    expect(other.events).toEqual([{ kind: 'full' }])
    expect((await whole(other.database, idOf(other)))?.last?.agentState).toEqual(agentStateOf(1))
    expect(other.run().state, 'training goes on').toBe('running')
  })
})

describe('a page that is killed while it saves', () => {
  it(
    'leaves a whole checkpoint, wherever it was killed, and never an older one than was confirmed',
    async () => {
      const rng = createRng(11, 'kills')
      let confirmed = 0
      let killed = 0
      for (let cycle = 1; cycle <= KILLS; cycle++) {
        const kill = { after: rng.int(16), isOver: false }
        const mortal = killedAt(await openDatabase(), kill)
        const page = confirmed === 0 && killed === 0 ? trainedPage() : emptyPage()
        const tab = await openTab(page, () => createRunsPort(mortal, () => 1))
        if (tab.run().recordId === null) patch(page.store, 'run', trainedPage().store.getState().run)
        else {
          expect(tab.run().updates).toBeGreaterThanOrEqual(confirmed)
          expect(tab.events).toEqual([])
          expect(tab.page.points.last?.agentState).toEqual(agentStateOf(tab.run().updates))
          await storedUpdates(tab)
        }
        page.shelf.latest ??= trainedPage().shelf.latest
        const updates = Math.max(cycle, tab.run().updates + 1)
        await tab.checkpoint(updates, rng.float() < 0.3)
        if (kill.isOver) killed++
        else confirmed = updates
        mortal.close()
        tab.database.close()
      }
      expect(killed).toBeGreaterThan(KILLS / 4)
      expect(confirmed).toBeGreaterThan(KILLS / 4)
    },
    KILLS_TIMEOUT_MS,
  )
})

/** A database whose page dies at the operation `after` of its next write: a request, or before or after the commit. */
function killedAt(database: Database, kill: { after: number; isOver: boolean }): Database {
  let operations = 0
  const issued: Promise<unknown>[] = []
  const dies = () => kill.isOver || operations++ === kill.after
  const die = (abort: () => void): never => {
    kill.isOver = true
    for (const each of issued) each.catch(() => {})
    abort()
    throw new Error('The page is gone.')
  }
  return proxied(database, {
    transaction: (stores: never, mode: never, options: never) => {
      const transaction = database.transaction(stores, mode, options)
      issued.push(transaction.done)
      return proxied(transaction, {
        objectStore: (name: never) => {
          const store = transaction.objectStore(name)
          const counted =
            <Args extends unknown[]>(act: ((...args: Args) => Promise<unknown>) | undefined) =>
            (...args: Args) => {
              if (dies()) die(() => transaction.abort())
              const request = act?.call(store, ...args)
              if (request !== undefined) issued.push(request)
              return request
            }
          return proxied(store, { put: counted(store.put), delete: counted(store.delete) })
        },
        commit: () => {
          if (dies()) die(() => transaction.abort())
          transaction.commit()
          if (dies()) die(() => {})
        },
      })
    },
  })
}

/** The object with other methods. */
function proxied<Target extends object>(target: Target, methods: Readonly<Record<string, unknown>>): Target {
  return new Proxy(target, {
    get(_, name) {
      if (typeof name === 'string' && name in methods) return methods[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Changes the lowest bit of the first number of the first array within the value. */
function flipFirst(value: unknown): boolean {
  if (ArrayBuffer.isView(value)) {
    if (value.byteLength === 0) return false
    new Uint8Array(value.buffer)[value.byteOffset] ^= 1
    return true
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(flipFirst)
}

function flipped(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const place = at % bytes.length
  return bytes.map((byte, index) => (index === place ? byte ^ (1 << (at % 8)) : byte))
}
