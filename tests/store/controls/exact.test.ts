import { describe, expect, it } from 'vitest'
import { createReferenceEnv } from '../../../src/env/reference/create.ts'
import { type ExactRequest, type ExactValues, exactValues } from '../../../src/policies/exact/values.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSnapshotShelf, createSpectatorFrame } from '../../../src/store/app/frames.ts'
import { createExactComputation } from '../../../src/store/controls/exact.ts'
import { createExactStore, toggleExact } from '../../../src/store/controls/exactStore.ts'

const { spec } = createReferenceEnv('frozenlake')

function policyAfter(updates: number): PolicySnapshot {
  return { ...initialSnapshot(spec, createRng(updates)), updates, envSteps: 100 * updates }
}

function openLake() {
  const store = createAppStore(defaultRunConfig())
  const shelf = createSnapshotShelf()
  const frame = createSpectatorFrame()
  frame.env = { kind: 'reference', id: 'frozenlake' }
  const exactStore = createExactStore()
  toggleExact(exactStore)
  const asked: ExactRequest[] = []
  let finish: (values: ExactValues) => void = () => {}
  let fail: (error: Error) => void = () => {}
  let isDisposed = false
  const time = { now: 0 }
  const workshop = {
    exact(request: ExactRequest) {
      asked.push(request)
      return new Promise<ExactValues>((resolve, reject) => {
        finish = resolve
        fail = reject
      })
    },
    dispose() {
      isDisposed = true
    },
  }
  const computation = createExactComputation({ store, shelf, frame, exactStore }, workshop, () => time.now)
  /** Looks, and answers what is asked; false if nothing is. */
  async function work(): Promise<boolean> {
    const before = asked.length
    computation.look()
    if (asked.length === before) return false
    finish(exactValues(asked[asked.length - 1]))
    await Promise.resolve()
    await Promise.resolve()
    return true
  }
  return {
    ...{ store, shelf, frame, exactStore, asked, computation, time, work },
    fail: (error: Error) => fail(error),
    isDisposed: () => isDisposed,
  }
}

describe('the computation of exact values', () => {
  it('shows the policy on the stage, one point for each policy of the run, and V* only once', async () => {
    const { shelf, exactStore, asked, work } = openLake()
    shelf.generations = [policyAfter(0), policyAfter(1)]
    shelf.latest = policyAfter(4)
    for (let job = 0; job < 3; job++) expect(await work()).toBe(true)
    expect(await work()).toBe(false)
    const { places, policyUpdates, points, isBusy } = exactStore.getState()
    expect(places).toHaveLength(11)
    expect(policyUpdates).toBe(4)
    expect(points.map(({ envSteps }) => envSteps)).toEqual([0, 100, 400])
    expect(points.every(({ policy, optimal }) => policy !== null && optimal !== null)).toBe(true)
    expect(isBusy).toBe(false)
    expect(asked.map(({ optimal }) => optimal?.length)).toEqual([undefined, 11, 11])
    shelf.latest = policyAfter(5)
    expect(await work()).toBe(true)
    expect(exactStore.getState().policyUpdates).toBe(5)
  })

  it('shows what was asked for, also if the run has gone on meanwhile', async () => {
    const { shelf, exactStore, asked, computation, work } = openLake()
    shelf.latest = policyAfter(1)
    await work()
    shelf.latest = policyAfter(2)
    computation.look()
    expect(asked).toHaveLength(2)
    shelf.latest = policyAfter(3)
    expect(exactStore.getState().policyUpdates).toBe(1)
    computation.look() // a job is under way: nothing else is asked
    expect(asked).toHaveLength(2)
  })

  it('begins again with another discount factor, another run, or greedy actions', async () => {
    const { store, shelf, exactStore, asked, work } = openLake()
    shelf.latest = policyAfter(1)
    await work()
    expect(await work()).toBe(false)
    patch(store, 'spectator', { greedy: true })
    expect(await work()).toBe(true)
    expect(asked[1]).toMatchObject({ greedy: true })
    expect(asked[1].optimal).toBeUndefined()
    patch(store, 'run', { runId: 7 })
    shelf.latest = policyAfter(2)
    expect(await work()).toBe(true)
    expect(exactStore.getState().points.map(({ envSteps }) => envSteps)).toEqual([200])
  })

  it('looks at the state on the stage first, in the game, and then takes turns with the places', () => {
    const { frame, asked, computation } = openLake()
    frame.env = { ...defaultPlatformer(), level: 'corridor' }
    frame.episode = { seed: 4, actions: Uint8Array.of(1, 1, 2, 0, 0), decisions: 3 }
    computation.look()
    expect(asked[0]).toMatchObject({ wantsPlaces: false, start: { seed: 4, actions: Uint8Array.of(1, 1, 2) } })
    frame.env = { ...defaultPlatformer(), level: 'lobby' } // its Regret moves
    expect(asked).toHaveLength(1)
  })

  it('rests after a job for as long as it took', async () => {
    const { shelf, asked, computation, time, work } = openLake()
    shelf.latest = policyAfter(1)
    const job = work()
    time.now = 300
    await job
    shelf.latest = policyAfter(2)
    time.now = 500
    computation.look()
    expect(asked).toHaveLength(1)
    time.now = 600
    computation.look()
    expect(asked).toHaveLength(2)
  })

  it('says why there are none, and what went wrong, without asking again and again', async () => {
    const { frame, exactStore, asked, computation, fail, work } = openLake()
    frame.env = { kind: 'reference', id: 'cartpole' }
    expect(await work()).toBe(false)
    expect(exactStore.getState().fault).toBe('noModel')
    frame.env = { kind: 'reference', id: 'frozenlake' }
    computation.look()
    fail(new Error('The worker is gone.'))
    await Promise.resolve()
    await Promise.resolve()
    expect(exactStore.getState().failure?.message).toContain('The worker is gone.')
    expect(exactStore.getState()).toMatchObject({ fault: null, isBusy: false })
    computation.look()
    expect(asked).toHaveLength(1)
  })

  it('stops with its worker, and forgets everything when it is closed', async () => {
    const { shelf, exactStore, computation, isDisposed, work } = openLake()
    shelf.latest = policyAfter(1)
    await work()
    computation.stop()
    toggleExact(exactStore)
    expect(isDisposed()).toBe(true)
    expect(exactStore.getState()).toMatchObject({ isOpen: false, places: [], points: [] })
  })
})
