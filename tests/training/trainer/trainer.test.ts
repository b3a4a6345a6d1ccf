import { describe, expect, it } from 'vitest'
import type { CapturedUpdate, ClipGroup, PairListing } from '../../../src/algorithms/contract.ts'
import { algorithmById } from '../../../src/algorithms/index.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { AdvisedError } from '../../../src/shared/advisedError.ts'
import type { SavedGroup } from '../../../src/shared/state.ts'
import { bytesOfState, stateOfBytes } from '../../../src/shared/stateBytes.ts'
import { withLevel } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { BackendFailure, BackendName, BackendReport, WholePoint } from '../../../src/training/protocol.ts'
import { isGivenUp } from '../../../src/training/trainer/backendFailures.ts'
import type { TrainerOptions } from '../../../src/training/trainer/trainer.ts'
import { evaluationOf, type FakeRun, resumeAt, startFakeRun } from '../fakes.ts'

const states = (run: FakeRun) => run.of('state').map(({ state }) => state)

describe('a run', () => {
  it('starts, runs and finishes when its budget is spent', async () => {
    const run = startFakeRun({ change: { budgetSteps: 10 } })
    await run.over
    expect(states(run)).toEqual(['starting', 'running', 'finished'])
    expect(run.log.learningRates.length).toBe(5) // two decisions an update
    expect(run.log).toMatchObject({ returned: 1, disposed: 1 })
    expect(run.clock.isClosed).toBe(true)
  })

  it('reports each update and each episode exactly once', async () => {
    const run = startFakeRun({ change: { budgetSteps: 100 } })
    while (run.log.learningRates.length < 50) {
      run.clock.pass(30)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await run.over
    const batches = run.of('progress').map(({ batch }) => batch)
    expect(batches.length).toBeGreaterThan(3)
    expect(batches.flatMap((batch) => [...batch.updates])).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    // 50 steps hold 16 whole episodes of three decisions in each of two worlds.
    expect(batches.flatMap((batch) => [...batch.episodes.lengths])).toEqual(new Array(32).fill(3))
  })

  it('tells of the first group that gave a gradient, and how many did not', async () => {
    const group = (kept: boolean): ClipGroup => ({
      ...{ start: { seed: 1, actions: new Uint8Array(0) }, actions: [], kept },
      ...{ scores: new Float32Array(0), advantages: new Float32Array(0) },
    })
    const groups = [group(false), group(true), group(false)]
    const run = startFakeRun({ change: { budgetSteps: 2 }, behaviour: { reported: () => ({ groups }) } })
    await run.over
    expect(run.of('group')).toEqual([
      { type: 'group', group: groups[1], discarded: { count: 2, of: 3, first: groups[0] } },
    ])
  })

  it('tells of all pairs at once, and of what became of them at the end', async () => {
    const pairs = (updates: number): PairListing => ({ pairs: [], implicitRewards: Float32Array.of(updates, 0) })
    const behaviour = { reported: (updates: number) => ({ pairs: pairs(updates) }) }
    const run = startFakeRun({ change: { budgetSteps: 20 }, behaviour })
    await run.over
    expect(run.of('pairs').map((told) => told.pairs.implicitRewards[0])).toEqual([1, 10])
  })

  it('records the next update when asked, once, and groups are the record of those that compare them', async () => {
    const group: ClipGroup = {
      ...{ start: { seed: 1, actions: new Uint8Array(0) }, actions: [], kept: true },
      ...{ scores: new Float32Array(0), advantages: new Float32Array(0) },
    }
    const groups = new Array<ClipGroup>(20).fill(group)
    const reported = (updates: number) => (updates < 3 ? {} : { groups })
    const run = startFakeRun({ change: { budgetSteps: 20 }, behaviour: { reported } })
    run.trainer.captureUpdate()
    await run.over
    const [told, ...others] = run.of('captured')
    expect(others).toEqual([])
    // The first updates have no record, so the next ones were asked.
    expect(told).toMatchObject({ updates: 3, record: { kind: 'groups', of: 20 } })
    expect(told.record?.kind === 'groups' && told.record.groups.length).toBe(8)
    expect([told.before.updates, told.after.updates]).toEqual([2, 3])
    // What an agent records itself comes first.
    const captured: CapturedUpdate = {
      ...{ kind: 'imitation', count: 0, labels: 0, sequences: [], gradientNorms: new Float32Array(0) },
    }
    const own = startFakeRun({ change: { budgetSteps: 4 }, behaviour: { reported: () => ({ groups, captured }) } })
    own.trainer.captureUpdate()
    await own.over
    expect(own.of('captured')[0].record).toEqual(captured)
  })

  it('says after a while that there is no record', async () => {
    const run = startFakeRun({ change: { budgetSteps: 200 } })
    run.trainer.captureUpdate()
    await run.over
    expect(run.of('captured').map(({ record, updates }) => [record, updates])).toEqual([[null, 50]])
    // A paused run makes only this update, so it says so at once.
    const paused = startFakeRun({ change: { budgetSteps: 200 }, pausedAtStart: true })
    paused.trainer.captureUpdate()
    paused.trainer.stepOne()
    await paused.untilUpdates(1)
    await paused.settle()
    expect(paused.of('captured').map(({ record, updates }) => [record, updates])).toEqual([[null, 1]])
    paused.trainer.stop()
    await paused.over
  })

  it('keeps the policies after 0, 1, 2, 4, 8 updates as generations', async () => {
    const run = startFakeRun({ change: { budgetSteps: 24 } })
    await run.over
    expect(run.of('generation').map(({ snapshot }) => snapshot.updates)).toEqual([0, 1, 2, 4, 8])
  })

  it('fails with a cure when a metric is NaN', async () => {
    const run = startFakeRun({
      behaviour: { onUpdate: (updates) => (updates === 41 ? { 'loss/policy': Number.NaN } : undefined) },
    })
    await run.over
    expect(run.of('failed')).toEqual([
      {
        type: 'failed',
        message: 'loss/policy became NaN after update 41.',
        advice: 'Lower the learning rate, then continue training: it starts from the last good weights.',
        canContinue: true,
      },
    ])
    expect(run.news.at(-1)?.type).toBe('failed')
    expect(run.log.disposed).toBe(1)
    const columns = run.of('progress').flatMap(({ batch }) => [...batch.metrics['loss/policy']])
    expect(columns.every(Number.isFinite)).toBe(true)
  })

  it('fails with the message of an agent that throws', async () => {
    const run = startFakeRun({
      behaviour: {
        onUpdate() {
          throw new Error('out of memory')
        },
      },
    })
    await run.over
    expect(run.of('failed')[0].message).toBe('out of memory')
    expect(run.log.disposed).toBe(1)
  })

  it('resumes at a resume point: counters, weights, reference policy, best', async () => {
    const run = startFakeRun({
      change: { budgetSteps: 14, evaluation: { everySteps: 4, episodes: 2, greedy: false } },
      resumeFrom: resumeAt(4, {
        referencePolicy: { ...resumeAt(1).snapshot },
        best: { snapshot: resumeAt(3).snapshot, evaluation: evaluationOf(1) },
      }),
    })
    await run.over
    expect(run.log.startedFrom).toEqual([4])
    expect(run.log.references).toEqual([1])
    expect(run.of('reference')).toEqual([])
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual([5, 6, 7])
    expect(run.of('progress').flatMap(({ batch }) => [...batch.envSteps])).toEqual([10, 12, 14])
    expect(run.of('progress').at(-1)?.batch.trainingSeconds[0]).toBe(2)
    // The last evaluation before was at 0: the next one was due, and none of these beats the best.
    expect(run.of('evaluation').map(({ evaluation }) => [evaluation.envSteps, evaluation.isBest])).toEqual([
      [10, false],
      [14, false],
    ])
  })

  it('reports its initial policy as the reference policy if it is given none', async () => {
    const run = startFakeRun({ change: { budgetSteps: 4 } })
    await run.over
    expect(run.of('reference').map(({ snapshot }) => snapshot.updates)).toEqual([0])
  })
})

describe('a backend that fails', () => {
  const reportOf = (chosen: BackendName) => ({ chosen, reason: '', kernels: '', adapter: null, candidates: [] })

  /** Fails at one update while one of these backends runs. */
  function failing(
    backends: readonly BackendName[],
    at: number,
    fail: () => Record<string, number>,
    options: Partial<TrainerOptions> = {},
  ) {
    const asked: (readonly BackendFailure[])[] = []
    let current: BackendName = 'cpu'
    const run = startFakeRun({
      ...options,
      change: { budgetSteps: 12 },
      startGradientThread: () => ({ post: () => undefined, terminate: () => undefined }),
      behaviour: { onUpdate: (updates) => (updates === at && backends.includes(current) ? fail() : undefined) },
      async prepareBackend({ failures }) {
        asked.push([...failures])
        current = (['webgpu', 'wasm', 'cpu'] as const).find((name) => !isGivenUp(failures, name)) ?? current
        return reportOf(current)
      },
    })
    return { run, asked }
  }

  const throws = () => {
    throw new Error('device lost')
  }

  it('is retried after some updates if it is WebGPU, and the run continues from the last weights', async () => {
    const { run, asked } = failing(['webgpu'], 4, throws)
    // It comes back three times, and then is left.
    await run.over
    expect(asked.map((failures) => failures.length)).toEqual([0, 1, 2])
    expect(run.of('notice')[0].text).toContain('device lost')
    expect(run.log.startedFrom).toEqual([null, 3, 3])
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual([1, 2, 3, 4, 5, 6])
    expect(run.log.disposed).toBe(3)
    expect(states(run).at(-1)).toBe('finished')
  })

  it('is replaced from the last checkpoint, if there are any: what came after it no longer counts', async () => {
    const points: WholePoint[] = []
    const checkpoints = { spacing: { everyUpdates: 2 }, take: (point: WholePoint) => void points.push(point) }
    const { run } = failing(['webgpu', 'wasm'], 6, throws, { checkpoints })
    await run.over
    expect(run.log.loadedAt, 'WebGPU three times, wasm, cpu').toEqual([4, 4, 4])
    expect(run.log.startedFrom).toEqual([null, 4, 4, 4])
    const rewound = run.news.findIndex(({ type }) => type === 'rewound')
    expect(run.of('rewound').map(({ updates }) => updates)).toEqual([4, 4, 4])
    const later = run.news.slice(rewound).flatMap((news) => (news.type === 'progress' ? [...news.batch.updates] : []))
    expect(later).toEqual([5, 6])
    expect(points.map(({ progress }) => progress.updates)).toEqual([2, 4, 6])
    expect(run.of('notice')[0].text).toContain('from update 4')
  })

  it.each([
    ['throws in its first update', throws],
    ['gives no numbers in its first update', () => ({ 'loss/policy': Number.NaN })],
  ] as const)('%s: the next one takes over, with a notice, and the run begins as it would have', async (_, fail) => {
    const { run } = failing(['webgpu', 'wasm'], 1, fail)
    await run.over
    expect(run.of('backend').map(({ report }) => report.chosen)).toEqual(['webgpu', 'wasm', 'cpu'])
    expect(run.of('notice').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^webgpu stopped working .* continues on wasm/),
      expect.stringMatching(/^wasm stopped working .* continues on cpu/),
    ])
    expect(run.of('generation').map(({ snapshot }) => snapshot.updates)).toEqual([0, 1, 2, 4])
    expect(run.log.startedFrom).toEqual([null, null, null])
    expect(states(run).at(-1)).toBe('finished')
  })

  it('leaves the next agent without threads, whose backends would fail as well: A3C then takes turns', async () => {
    const { run } = failing(['webgpu'], 1, throws)
    await run.over
    expect(run.log.mayStartThreads).toEqual([true, false])
  })

  it('ends the run with the first message once all have failed', async () => {
    const messages = ['first', 'second', 'third']
    const { run } = failing(['webgpu', 'wasm', 'cpu'], 1, () => {
      throw new Error(messages.shift())
    })
    await run.over
    expect(run.of('failed')[0].message).toBe('first')
    expect(run.log.disposed).toBe(3)
  })

  it('is not held responsible for errors with advice, nor for NaN in later updates', async () => {
    const advised = failing(['webgpu'], 1, () => {
      throw new AdvisedError('There are no clips.', 'Keep one.')
    })
    const diverged = failing(['webgpu'], 2, () => ({ 'loss/policy': Number.NaN }))
    for (const { run, asked } of [advised, diverged]) {
      await run.over
      expect(asked.length).toBe(1)
      expect(run.of('failed').length).toBe(1)
    }
  })

  it('keeps live changes and the reference policy for the agent on the next backend', async () => {
    const { run } = failing(['wasm', 'webgpu'], 2, throws)
    run.trainer.setHyperparameters({ learningRate: 0.25 })
    await run.over
    expect(new Set(run.log.learningRates)).toEqual(new Set([0.25]))
    expect(run.log.references).toEqual([null, 0, 0])
  })
})

describe('a run that is slower than measured', () => {
  const report = (chosen: BackendName, wasm: number, cpu: number): BackendReport => ({
    chosen,
    reason: `${chosen} runs.`,
    kernels: '',
    adapter: null,
    candidates: [
      { name: 'wasm', started: true, updateMs: wasm, note: '' },
      { name: 'cpu', started: true, updateMs: cpu, note: '' },
    ],
  })

  /** A run whose updates take so long on each backend; wasm was measured with 10 ms, and later with `laterWasmMs`. */
  function slow(durations: Partial<Record<BackendName, number>>, later: BackendReport, updates = 24) {
    let current: BackendName = 'wasm'
    const earlier: (BackendReport | undefined)[] = []
    const first = report('wasm', 10, 90)
    const run = startFakeRun({
      change: { budgetSteps: 2 * updates, backend: 'auto' },
      behaviour: {
        onUpdate() {
          run.clock.pass(durations[current] ?? 0)
          return undefined
        },
      },
      async prepareBackend(needs) {
        earlier.push(needs.earlier)
        const next = needs.earlier ? later : first
        current = next.chosen
        return next
      },
    })
    return { run, earlier, first }
  }

  it('is measured again, and continues from its weights on a backend that is clearly faster', async () => {
    const { run, earlier, first } = slow({ wasm: 120, cpu: 90 }, report('cpu', 200, 90))
    await run.over
    expect(earlier).toEqual([undefined, first])
    expect(run.log.startedFrom).toEqual([null, 9])
    expect(run.log.loadedAt).toEqual([9])
    expect(run.log.disposed).toBe(2)
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    )
    expect(run.of('backend')[1].report.reason).toBe(
      'Updates took 120 ms instead of 10 ms, so the backends were measured again after update 9. cpu runs.',
    )
    expect(run.of('notice').map(({ text }) => text)).toEqual([
      'cpu is faster than wasm now. Training continues on cpu from update 9.',
    ])
    expect(states(run).at(-1)).toBe('finished')
  })

  it('keeps its agent if no other backend is clearly faster, and expects the new time', async () => {
    const { run, earlier } = slow({ wasm: 120 }, report('wasm', 110, 90), 100)
    await run.over
    expect(earlier.length).toBe(2)
    expect(run.log.startedFrom).toEqual([null])
    expect(run.of('notice')).toEqual([])
    expect(run.of('backend').length).toBe(2)
  })

  it('is measured after its first updates if it began before, and moves to a backend that is clearly faster', async () => {
    const pending = report('wasm', 0, 0)
    const begun = {
      ...pending,
      candidates: pending.candidates.map((candidate) => ({
        ...{ ...candidate, updateMs: null },
        isPending: candidate.name === 'cpu',
      })),
    }
    const asked: (BackendName | undefined)[] = []
    const run = startFakeRun({
      change: { budgetSteps: 12, backend: 'auto' },
      async prepareBackend({ earlier, first }) {
        asked.push(earlier === undefined ? first : earlier.chosen)
        return earlier === undefined ? begun : report('cpu', 100, 10)
      },
    })
    await run.over
    expect(asked).toEqual(['wasm', 'wasm'])
    expect(run.log.startedFrom).toEqual([null, 3])
    expect(run.log.loadedAt).toEqual([3])
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual([1, 2, 3, 4, 5, 6])
    expect(run.of('notice').map(({ text }) => text)).toEqual([
      'cpu is faster than wasm. Training continues on cpu from update 3.',
    ])
    expect(run.of('backend').map(({ report: { reason } }) => reason)).toEqual(['wasm runs.', 'cpu runs.'])
  })

  it('begins on the backend that is likely the fastest', async () => {
    const asked: (BackendName | undefined)[] = []
    const run = startFakeRun({
      likelyBackend: 'webgpu',
      async prepareBackend({ first }) {
        asked.push(first)
        return report('webgpu', 10, 10)
      },
    })
    run.trainer.stop()
    await run.over
    expect(asked).toEqual(['webgpu'])
  })

  it('is measured again at most twice', async () => {
    const { run, earlier } = slow({ wasm: 120 }, report('wasm', 10, 90), 100)
    await run.over
    expect(earlier.length).toBe(3)
  })

  it('is not measured again if it is as fast as measured', async () => {
    const { run, earlier } = slow({ wasm: 25 }, report('cpu', 10, 1), 100)
    await run.over
    expect(earlier.length).toBe(1)
  })
})

describe('pausing', () => {
  it('takes effect within two updates', async () => {
    let updatesAtPause = 0
    const run = startFakeRun({
      behaviour: {
        onUpdate(updates) {
          if (updates === 10) {
            updatesAtPause = updates
            setImmediate(() => run.trainer.pause())
          }
          return undefined
        },
      },
    })
    await run.untilUpdates(10)
    await run.settle()
    expect(states(run).at(-1)).toBe('paused')
    expect(run.log.learningRates.length).toBeLessThanOrEqual(updatesAtPause + 1)
    run.trainer.stop()
    await run.over
  })

  it('sends all messages before it pauses', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual([1, 2])
    run.trainer.stop()
    await run.over
  })

  it('runs exactly one update per step request, and none without', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    await run.settle()
    expect(run.log.learningRates.length).toBe(0)
    run.trainer.stepOne()
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    expect(run.of('state').at(-1)).toEqual({ type: 'state', state: 'paused', updates: 1 })
    run.trainer.stepOne()
    run.trainer.stepOne()
    await run.settle()
    expect(run.log.learningRates.length).toBe(3)
    run.trainer.stop()
    await run.over
  })

  it('ignores a step while running', async () => {
    const run = startFakeRun()
    run.trainer.stepOne()
    await run.untilUpdates(3)
    run.trainer.pause()
    await run.settle()
    const paused = run.log.learningRates.length
    await run.settle()
    expect(run.log.learningRates.length).toBe(paused)
    run.trainer.stop()
    await run.over
  })

  it('handles a command that is given while it reports the pause', async () => {
    const run = startFakeRun({
      pausedAtStart: true,
      tell(news) {
        if (news.type === 'state' && news.state === 'paused') run.trainer.resume()
      },
    })
    await run.untilUpdates(3)
    run.trainer.stop()
    await run.over
    expect(run.log.disposed).toBe(1)
  })

  it('continues when resumed', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    await run.settle()
    run.trainer.resume()
    await run.untilUpdates(5)
    run.trainer.stop()
    await run.over
    expect(states(run)).toEqual(['starting', 'paused', 'running', 'stopped'])
  })

  it('pauses in the middle of an evaluation, and a step then runs exactly one update', async () => {
    const run = startFakeRun({
      change: { evaluation: { everySteps: 2, episodes: 4, greedy: false } },
      behaviour: {
        onUpdate() {
          run.trainer.pause()
          return undefined
        },
      },
    })
    // The fake clock does not advance, so an evaluation would be one slice: advance it by one slice at each reading.
    const now = run.clock.now
    run.clock.now = () => {
      run.clock.pass(10)
      return now()
    }
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    expect(run.of('evaluation')).toEqual([])
    run.trainer.stepOne()
    await run.settle()
    expect(run.of('evaluation').map(({ evaluation }) => evaluation.updates)).toEqual([1])
    expect(run.log.learningRates.length).toBe(2)
    run.trainer.stop()
    await run.over
  })
})

describe('stopping', () => {
  it('ends and disposes the agent, and reports it last', async () => {
    const run = startFakeRun()
    await run.untilUpdates(3)
    run.trainer.stop()
    await run.over
    expect(run.log).toMatchObject({ returned: 1, disposed: 1 })
    expect(run.news.at(-1)).toMatchObject({ type: 'state', state: 'stopped' })
  })

  it('works on a paused run', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    await run.settle()
    run.trainer.stop()
    await run.over
    expect(states(run)).toEqual(['starting', 'paused', 'stopped'])
    expect(run.log.disposed).toBe(1)
  })
})

describe('changes while training', () => {
  it('take effect at the next update and are reported with it', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    run.trainer.setHyperparameters({ learningRate: 0.25 })
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    expect(run.log.learningRates).toEqual([0.5, 0.25])
    expect(run.of('applied').at(-1)).toMatchObject({ updates: 1, envSteps: 2, hyperparameters: { learningRate: 0.25 } })
    run.trainer.stop()
    await run.over
  })

  it('are clamped to their bounds, and refused if they are invalid', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    run.trainer.setHyperparameters({ learningRate: 9 })
    await run.settle()
    expect(run.of('applied').at(-1)?.hyperparameters.learningRate).toBe(1)
    expect(() => run.trainer.setHyperparameters({ learningSpeed: 1 })).toThrow('no hyperparameter "learningSpeed"')
    run.trainer.stop()
    await run.over
  })

  it('refuses the behaviour policy clips if there are none, and continues as before', async () => {
    const run = startFakeRun({
      card: algorithmById('qlearning'),
      createVecEnv,
      change: { ...withLevel(defaultRunConfig(), 'corridor'), algorithm: 'qlearning', hyperparameters: {} },
      pausedAtStart: true,
    })
    const applied = async (times: number) => {
      while (run.of('applied').length < times) await run.settle() // a real agent is loaded first
      return run.of('applied').at(-1)?.hyperparameters.behaviour
    }
    expect(await applied(1)).toBe('itself')
    expect(() => run.trainer.setHyperparameters({ behaviour: 'clips' })).toThrow('no clips')
    run.trainer.setHyperparameters({ behaviour: 'chance' })
    expect(await applied(2)).toBe('chance')
    run.trainer.stop()
    await run.over
    expect(run.of('failed')).toEqual([])
  })

  it('do not include values that need a new agent', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    run.trainer.setHyperparameters({ worlds: 8, learningRate: 0.1 })
    await run.settle()
    expect(run.of('applied').at(-1)?.hyperparameters).toEqual({ worlds: 2, learningRate: 0.1 })
    run.trainer.stop()
    await run.over
  })
})

describe('a speed limit', () => {
  it('starts updates no faster than requested', async () => {
    const run = startFakeRun()
    run.trainer.setSpeed(2)
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    run.clock.pass(499)
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    run.clock.pass(1)
    await run.settle()
    expect(run.log.learningRates.length).toBe(2)
    run.trainer.stop()
    await run.over
  })

  it('starts an update when the decisions of the last one have had their time, on any machine', async () => {
    const run = startFakeRun()
    run.trainer.setSpeed(Number.POSITIVE_INFINITY, 4) // a fake update takes two decisions
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    for (let updates = 1; updates < 5; updates++) {
      run.clock.pass(499)
      await run.settle()
      expect(run.log.learningRates.length).toBe(updates)
      run.clock.pass(1)
      await run.settle()
      expect(run.log.learningRates.length).toBe(updates + 1)
    }
    run.trainer.setSpeed(Number.POSITIVE_INFINITY)
    await run.untilUpdates(9) // no time passes
    run.trainer.stop()
    await run.over
  })

  it('applies a slider at once while it waits, not with the next update', async () => {
    const run = startFakeRun()
    run.trainer.setSpeed(Number.POSITIVE_INFINITY, 0.001)
    await run.settle()
    run.trainer.setHyperparameters({ learningRate: 0.25 })
    await run.settle()
    expect(run.log.learningRates.length).toBe(1)
    expect(run.news.findLast(({ type }) => type === 'applied')).toMatchObject({
      hyperparameters: { learningRate: 0.25 },
    })
    run.trainer.stop()
    await run.over // no time has passed
  })

  it('handles commands while it waits', async () => {
    const run = startFakeRun()
    run.trainer.setSpeed(0.1)
    await run.settle()
    run.trainer.pause()
    await run.settle()
    expect(states(run).at(-1)).toBe('paused')
    expect(run.clock.waiting).toBe(0)
    run.trainer.setSpeed(Number.POSITIVE_INFINITY)
    run.trainer.resume()
    await run.untilUpdates(4)
    run.trainer.stop()
    await run.over
  })

  it('does not delay a step', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    run.trainer.setSpeed(0.1)
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    run.trainer.stepOne()
    await run.settle()
    expect(run.log.learningRates.length).toBe(2)
    run.trainer.stop()
    await run.over
  })
})

describe('an evaluation during training', () => {
  const everyThreeUpdates = { everySteps: 6, episodes: 4, greedy: false }

  it('runs at the given interval and at the end', async () => {
    const run = startFakeRun({ change: { budgetSteps: 16, evaluation: everyThreeUpdates } })
    await run.over
    expect(run.of('evaluation').map(({ evaluation }) => evaluation.envSteps)).toEqual([6, 12, 16])
  })

  it('sends the policy if it is the best so far', async () => {
    const run = startFakeRun({ change: { budgetSteps: 12, evaluation: everyThreeUpdates } })
    await run.over
    // All evaluations of this environment come out alike, so only the first one is better than what came before.
    expect(run.of('evaluation').map(({ evaluation }) => evaluation.isBest)).toEqual([true, false])
    expect(run.of('best').map(({ snapshot }) => snapshot.updates)).toEqual([3])
  })

  it('includes levels that are not trained on where the level is endless, and only there', async () => {
    const unseenOn = async (level: string) => {
      const { env } = withLevel(defaultRunConfig(), level)
      const run = startFakeRun({ change: { budgetSteps: 6, env, evaluation: everyThreeUpdates } })
      await run.over
      return run.of('evaluation').map(({ evaluation }) => evaluation.unseen?.successRate)
    }
    expect(await unseenOn('endless-1-30')).toEqual([0.5]) // every other row of this environment succeeds
    expect(await unseenOn('lobby')).toEqual([undefined])
  })

  it('is not included in the training seconds', async () => {
    const run = startFakeRun({ change: { budgetSteps: 6, evaluation: everyThreeUpdates } })
    const now = run.clock.now
    run.clock.now = () => {
      run.clock.pass(1000)
      return now()
    }
    await run.over
    const { trainingSeconds, evaluationSeconds } = run.of('evaluation')[0].evaluation
    expect(evaluationSeconds).toBeGreaterThan(0)
    expect(run.of('progress').at(-1)?.batch.trainingSeconds.at(-1)).toBe(trainingSeconds)
  })

  it('waits while evaluations have taken more than their share of the time', async () => {
    const run = startFakeRun({ change: { budgetSteps: 30, evaluation: { ...everyThreeUpdates, maxShare: 0 } } })
    const now = run.clock.now
    run.clock.now = () => {
      run.clock.pass(1)
      return now()
    }
    await run.over
    // The first one is free; then only the one that ends the run.
    expect(run.of('evaluation').map(({ evaluation }) => evaluation.envSteps)).toEqual([6, 30])
  })
})

describe('going back to the best policy', () => {
  const evaluation = { everySteps: 4, episodes: 2, greedy: false }

  it('loads its weights into an agent that can restore', async () => {
    const restored: number[] = []
    const run = startFakeRun({ change: { evaluation }, behaviour: { restored } })
    await run.untilUpdates(9)
    run.trainer.restoreBest()
    await run.untilUpdates(12)
    run.trainer.stop()
    await run.over
    expect(restored).toEqual([2])
    expect(run.log.startedFrom).toEqual([null])
  })

  it('replaces an agent that cannot restore by a new one from it, and the counters continue', async () => {
    const run = startFakeRun({ change: { evaluation, budgetSteps: 40 } })
    await run.untilUpdates(9)
    run.trainer.restoreBest()
    await run.over
    expect(run.log.startedFrom).toEqual([null, 2])
    expect(run.log).toMatchObject({ returned: 2, disposed: 2 })
    expect(run.of('progress').flatMap(({ batch }) => [...batch.updates])).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('is refused before the first evaluation', async () => {
    const run = startFakeRun({ pausedAtStart: true })
    run.trainer.restoreBest()
    await run.settle()
    expect(run.of('notice')[0].text).toContain('no best policy yet')
    run.trainer.stop()
    await run.over
  })
})

describe('checkpoints', () => {
  /** A run with checkpoints at least two seconds apart, each of which costs `costMs`. */
  function checkpointed(options: Parameters<typeof startFakeRun>[0] = {}, costMs = 0) {
    const taken: { readonly updates: number; readonly isBest: boolean; readonly reported: number }[] = []
    const run = startFakeRun({
      ...options,
      checkpoints: {
        spacing: { everyMs: 2000, maxShare: 0.02 },
        take({ progress: { updates } }, isBest) {
          const reported = run.of('progress').at(-1)?.batch.updates.at(-1) ?? 0
          taken.push({ updates, isBest, reported })
          run.clock.pass(costMs)
        },
      },
    })
    return { run, taken, updates: () => taken.map((each) => each.updates) }
  }

  /** One more update, a quarter of a second later. */
  async function step({ trainer, clock, log, untilUpdates }: FakeRun): Promise<void> {
    clock.pass(250)
    trainer.stepOne()
    await untilUpdates(log.learningRates.length + 1)
  }

  it('are taken after the first update, then every two seconds, and before the run ends', async () => {
    const { run, updates } = checkpointed({
      change: { budgetSteps: 40 },
      behaviour: {
        onUpdate() {
          run.clock.pass(250)
          return undefined
        },
      },
    })
    await run.over
    expect(updates()).toEqual([1, 9, 17, 20])
  })

  it('are taken less often if they take long: at most 2 % of the time', async () => {
    const { run, updates } = checkpointed(
      {
        change: { budgetSteps: 100 },
        behaviour: {
          onUpdate() {
            run.clock.pass(250)
            return undefined
          },
        },
      },
      100,
    )
    await run.over
    expect(updates()).toEqual([1, 21, 41, 50])
  })

  it('are taken before a pause, after all reports, and not twice of the same update', async () => {
    const { run, taken, updates } = checkpointed({ pausedAtStart: true })
    await run.settle()
    expect(updates(), 'nothing to keep').toEqual([])
    for (const _ of [1, 2, 3]) {
      await step(run)
      await run.settle()
    }
    expect(updates()).toEqual([1, 2, 3])
    expect(taken.map(({ reported }) => reported)).toEqual([1, 2, 3])
    const paused = run.news.findLastIndex((news) => news.type === 'state' && news.state === 'paused')
    expect(run.news.slice(paused + 1)).toEqual([])
    run.trainer.stop()
    await run.over
    expect(updates()).toEqual([1, 2, 3])
  })

  it('are taken at once of a new best policy, and say so', async () => {
    const { run, taken } = checkpointed({
      change: { budgetSteps: 16, evaluation: { everySteps: 4, episodes: 2, greedy: false } },
    })
    await run.over
    expect(taken.map(({ updates, isBest }) => [updates, isBest])).toEqual([
      [1, false],
      [2, true],
      [8, false],
    ])
  })

  it('that lack a replay buffer say so when they are resumed', async () => {
    const points: WholePoint[] = []
    const take = (point: WholePoint) => void points.push(point)
    await startFakeRun({ change: { budgetSteps: 8 }, checkpoints: { spacing: { everyUpdates: 9 }, take } }).over
    const reason = 'The replay buffer takes 200 MiB, more than 128 MiB.'
    const state = stateOfBytes(points[0].agentState) as SavedGroup
    const agentState = bytesOfState({ ...state, learner: { replay: { leftOut: reason } } })
    const run = startFakeRun({ change: { budgetSteps: 10 }, resumeFrom: resumeAt(4, { agentState }) })
    await run.over
    expect(run.log.loadedAt).toEqual([4])
    expect(run.of('notice').map(({ text }) => text)).toEqual([expect.stringContaining(reason)])
  })

  it('that are damaged end the run with advice', async () => {
    const agentState = bytesOfState({ counters: 1 }).map((byte, index) => (index === 20 ? byte ^ 1 : byte))
    const run = startFakeRun({ resumeFrom: resumeAt(4, { agentState }) })
    await run.over
    expect(run.of('failed')[0]).toMatchObject({ message: expect.stringContaining('damaged') })
  })
})
