import { describe, expect, it } from 'vitest'
import type { Fork, ForkRequest } from '../../../src/policies/fork.ts'
import { createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { defaultPlatformer, defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { createSnapshotShelf, createSpectatorFrame } from '../../../src/store/app/frames.ts'
import { createForkStore, createForks } from '../../../src/store/controls/forks.ts'
import { type Workshop, WorkshopError } from '../../../src/training/page/workshopClient.ts'

const FORK = { branches: [], q: [], advantage: [] } as unknown as Fork

interface Answer {
  readonly resolve: (fork: Fork) => void
  readonly reject: (error: Error) => void
}

/** A stage after three decisions of an episode, and a workshop whose answers the test gives. */
function setUp() {
  const store = createAppStore(defaultRunConfig())
  const state = createForkStore()
  const frame = createSpectatorFrame()
  frame.env = defaultPlatformer()
  frame.episode = { seed: 4, actions: Uint8Array.of(1, 2, 1, 3), decisions: 3 }
  const requests: { request: ForkRequest; signal: AbortSignal; answer: Answer }[] = []
  const workshop: Pick<Workshop, 'fork'> = {
    fork(request, watch) {
      let answer: Answer = { resolve: () => undefined, reject: () => undefined }
      const promise = new Promise<Fork>((resolve, reject) => {
        answer = { resolve, reject }
      })
      const signal = watch?.signal ?? new AbortController().signal
      signal.addEventListener('abort', () => answer.reject(new WorkshopError('Cancelled.', '', true)))
      requests.push({ request, signal, answer })
      return promise
    },
  }
  return {
    store,
    state,
    frame,
    requests,
    forks: createForks({ store, shelf: createSnapshotShelf(), frame, state, workshop }),
  }
}

describe('“What if?”', () => {
  it('pauses the stage and plays the futures of the state before the last decision, by the policy and rewards there', async () => {
    const { store, state, requests, forks } = setUp()
    const rewardWeights = { bell: 3 }
    store.setState({ config: { ...defaultRunConfig(), env: { ...defaultPlatformer(), rewardWeights } } })
    const opened = forks.open()
    expect(store.getState().spectator.paused).toBe(true)
    expect(state.getState()).toMatchObject({ phase: 'playing', decision: 3 })
    const [{ request, answer }] = requests
    expect(request.start).toEqual({ seed: 4, actions: Uint8Array.of(1, 2, 1) })
    expect(request.env.rewardWeights).toEqual(rewardWeights)
    expect(request.policy.algorithm).toBe('untrained')
    answer.resolve(FORK)
    await opened
    expect(state.getState()).toMatchObject({ phase: 'shown', fork: FORK })
  })

  it('are prepared once, ahead, by a few futures that nobody sees and that may fail', async () => {
    const { store, state, frame, requests, forks } = setUp()
    const { episode } = frame
    frame.episode = null
    forks.prepare()
    expect(requests).toHaveLength(0)
    frame.episode = episode
    forks.prepare()
    forks.prepare()
    expect(requests).toHaveLength(1)
    expect(requests[0].request.futures).toBeLessThan(64)
    expect(state.getState().phase).toBe('closed')
    expect(store.getState().spectator.paused).toBe(false)
    requests[0].answer.reject(new WorkshopError('The workshop failed.', 'Try again.'))
    const opened = forks.open()
    expect(requests[1].request.futures).toBe(64)
    requests[1].answer.resolve(FORK)
    await opened
    expect(state.getState().phase).toBe('shown')
    const asked = setUp()
    void asked.forks.open()
    asked.forks.prepare()
    expect(asked.requests).toHaveLength(1)
    asked.forks.close()
  })

  it('let the stage go on when they are closed, unless it was paused before', async () => {
    const { store, forks } = setUp()
    const isPaused = () => store.getState().spectator.paused
    void forks.open()
    void forks.open() // those of another state: the stage is paused by the first
    expect(isPaused()).toBe(true)
    forks.close()
    expect(isPaused()).toBe(false)
    patch(store, 'spectator', { paused: true })
    void forks.open()
    forks.close()
    forks.close()
    expect(isPaused()).toBe(true)
  })

  it('are of the level on the stage, also where the run trains on several', async () => {
    const { frame, requests, forks } = setUp()
    frame.env = { ...defaultPlatformer(), level: 'endless-3-50', trainSeeds: '16' }
    void forks.open()
    expect(requests[0].request.env).toMatchObject({ level: 'endless-3-50' })
    expect(requests[0].request.env).not.toHaveProperty('trainSeeds')
    forks.close()
  })

  it('goes, and stops playing, when the stage goes on', async () => {
    for (const goOn of [{ paused: false }, { stepRequests: 1 }, { restartRequests: 1 }, { takenOver: true }]) {
      const { store, state, requests, forks } = setUp()
      const opened = forks.open()
      patch(store, 'spectator', goOn)
      await opened
      expect(requests[0].signal.aborted, JSON.stringify(goOn)).toBe(true)
      expect(state.getState().phase).toBe('closed')
    }
  })

  it('replaces the futures of another state', async () => {
    const { state, frame, requests, forks } = setUp()
    const first = forks.open()
    frame.episode = { seed: 5, actions: Uint8Array.of(1), decisions: 1 }
    const second = forks.open()
    await first
    requests[1].answer.resolve(FORK)
    await second
    expect(requests[0].signal.aborted).toBe(true)
    expect(state.getState()).toMatchObject({ phase: 'shown', decision: 1 })
  })

  it('is refused where a person has played, and says what failed', async () => {
    const { state, frame, requests, forks } = setUp()
    const { episode } = frame
    frame.episode = null
    await forks.open()
    expect(requests).toHaveLength(0)
    frame.episode = episode
    const opened = forks.open()
    requests[0].answer.reject(new WorkshopError('The workshop failed.', 'Try again.'))
    await opened
    expect(state.getState()).toMatchObject({ phase: 'failed', failure: { message: 'The workshop failed.' } })
    forks.close()
    expect(state.getState().phase).toBe('closed')
  })
})
