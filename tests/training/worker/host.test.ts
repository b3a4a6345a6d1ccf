import { describe, expect, it } from 'vitest'
import type { FromWorker } from '../../../src/training/protocol.ts'
import type { Trainer, TrainerNews } from '../../../src/training/trainer/trainer.ts'
import { createHost } from '../../../src/training/worker/host.ts'
import { fakeConfig } from '../fakes.ts'

/** A trainer that notes what it is asked. */
function createNotingTrainer(calls: string[], name: string): Trainer {
  const note =
    (what: string) =>
    (...values: unknown[]) =>
      void calls.push([name, what, ...values.map((value) => JSON.stringify(value))].join(' '))
  return {
    run: async () => note('run')(),
    pause: note('pause'),
    resume: note('resume'),
    stepOne: note('stepOne'),
    stop: note('stop'),
    setSpeed: note('setSpeed'),
    setHyperparameters() {
      throw new Error('no such hyperparameter')
    },
    setRewardWeights: note('setRewardWeights'),
    restoreBest: note('restoreBest'),
    setSwarm: note('setSwarm'),
    captureUpdate: note('captureUpdate'),
    setBreakpoints: note('setBreakpoints'),
  }
}

function createNotingHost() {
  const calls: string[] = []
  const posted: { readonly message: FromWorker; readonly transfer: readonly Transferable[] }[] = []
  const tells: ((news: TrainerNews) => void)[] = []
  const host = createHost(
    (message, transfer) => posted.push({ message, transfer }),
    ({ runId }, tell) => {
      if (runId === 13) throw new Error('No level "nowhere".')
      tells.push(tell)
      return createNotingTrainer(calls, `run ${runId}:`)
    },
  )
  const start = (runId: number) => host.receive({ type: 'start', runId, config: fakeConfig, pausedAtStart: false })
  return { host, start, calls, posted, tells }
}

describe('the worker’s side of the protocol', () => {
  it('handles messages of its run and drops those of another', () => {
    const { host, start, calls } = createNotingHost()
    start(2)
    host.receive({ type: 'pause', runId: 1 })
    host.receive({ type: 'stepOne', runId: 2 })
    host.receive({ type: 'setSpeed', runId: 2, updatesPerSecond: 4, decisionsPerSecond: 900, share: 0.5 })
    expect(calls).toEqual(['run 2: run', 'run 2: stepOne', 'run 2: setSpeed 4 900 0.5'])
  })

  it('stops the previous run when another starts', () => {
    const { start, calls } = createNotingHost()
    start(1)
    start(2)
    expect(calls).toEqual(['run 1: run', 'run 1: stop', 'run 2: run'])
  })

  it('adds the run’s id to the trainer’s messages', () => {
    const { start, posted, tells } = createNotingHost()
    start(7)
    tells[0]({ type: 'state', state: 'running', updates: 3 })
    expect(posted).toEqual([{ message: { type: 'state', runId: 7, state: 'running', updates: 3 }, transfer: [] }])
  })

  it('transfers columns instead of copying them', () => {
    const { start, posted, tells } = createNotingHost()
    start(7)
    const positions = new Float32Array(4)
    tells[0]({ type: 'swarm', positions })
    expect(posted[0].transfer).toEqual([positions.buffer])
  })

  it('reports a run that cannot start', () => {
    const { start, posted } = createNotingHost()
    start(13)
    expect(posted[0].message).toMatchObject({ type: 'failed', runId: 13, message: 'No level "nowhere".' })
  })

  it('reports an invalid change and continues', () => {
    const { host, start, calls, posted } = createNotingHost()
    start(2)
    host.receive({ type: 'setHyperparameters', runId: 2, values: { speed: 1 } })
    host.receive({ type: 'resume', runId: 2 })
    expect(posted[0].message).toEqual({ type: 'notice', runId: 2, text: 'no such hyperparameter' })
    expect(calls.at(-1)).toBe('run 2: resume')
  })
})
