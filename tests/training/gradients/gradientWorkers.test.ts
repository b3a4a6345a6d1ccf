import { beforeAll, describe, expect, it } from 'vitest'
import { createA3cAgent } from '../../../src/algorithms/a3c/agent.ts'
import { A3C_HYPERPARAMETERS } from '../../../src/algorithms/a3c/hyperparameters.ts'
import { a3c } from '../../../src/algorithms/a3c/index.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { createPlatformerEnv } from '../../../src/env/platformer.ts'
import { createEvaluator, createPolicyOutput } from '../../../src/policies/evaluate.ts'
import { createRolloutBuffer } from '../../../src/rl/rolloutBuffer.ts'
import {
  createGradientWorkerService,
  type FromGradientThread,
  type RemoteEpisodes,
  type StartGradientThread,
  type ToGradientThread,
} from '../../../src/training/gradients/gradientWorkers.ts'
import type { FiredAtUpdate } from '../../../src/training/protocol.ts'
import { trackEpisodes } from '../../../src/training/trainer/episodes.ts'
import { createTrainer, type TrainerNews } from '../../../src/training/trainer/trainer.ts'
import { createGradientHost } from '../../../src/training/worker/gradientHost.ts'
import { plainGame } from '../../env/plainGame.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { cpuReport, createFakeClock } from '../fakes.ts'

const corridor = plainGame('corridor', { rewardScale: 0.5 })
const hyperparameters = {
  ...defaultsOf(A3C_HYPERPARAMETERS),
  environmentsPerWorker: 4,
  rolloutSteps: 8,
  hiddenUnits: 8,
}

/** Threads that live in this one: real hosts behind copied messages. */
function createLocalThreads() {
  const sent: ToGradientThread[][] = []
  let running = 0
  const startThread: StartGradientThread = (receive) => {
    const messages: ToGradientThread[] = []
    sent.push(messages)
    running++
    let isRunning = true
    const host = createGradientHost((message) => isRunning && receive(structuredClone(message)))
    return {
      post(message) {
        messages.push(message)
        void host.receive(structuredClone(message))
      },
      terminate() {
        if (isRunning) running--
        isRunning = false
      },
    }
  }
  return { startThread, sent, running: () => running }
}

/** Threads without behaviour: the test sends their messages. */
function createSilentThreads() {
  const receivers: ((message: FromGradientThread) => void)[] = []
  const startThread: StartGradientThread = (receive) => {
    receivers.push(receive)
    return { post: () => {}, terminate: () => {} }
  }
  return { startThread, receivers }
}

const nothing: RemoteEpisodes = {
  decisions: 32,
  finished: trackEpisodes(createVecEnv(corridor, 1), { rewardScale: 1, envStepsBefore: 0 }).drain(0),
  ends: [],
  firsts: [],
  positions: null,
  difficulty: null,
}

function gradientOf(version: number): FromGradientThread {
  const gradient = { gradient: Float32Array.of(1), version, metrics: {}, rollout: createRolloutBuffer(8, 4, 1) }
  return { type: 'gradient', gradient, episodes: nothing }
}

beforeAll(() => startTestBackend('wasm'))

describe('gradient threads', () => {
  it('answer in the order of arrival, and report their episodes when the gradient is taken', async () => {
    const { startThread, receivers } = createSilentThreads()
    const heard: number[] = []
    const spawn = createGradientWorkerService({
      kernels: 'own',
      startThread,
      env: corridor,
      rewardWeights: () => ({}),
      absorb: (thread) => heard.push(thread),
    })
    const workers = await spawn({ count: 3, environments: 4, seed: 1, hyperparameters })
    receivers[2](gradientOf(7))
    receivers[0](gradientOf(8))
    expect(heard).toEqual([])
    expect(await workers.next()).toMatchObject({ worker: 2, version: 7 })
    expect(heard).toEqual([2])
    expect(await workers.next()).toMatchObject({ worker: 0, version: 8 })
    const waiting = workers.next()
    receivers[1](gradientOf(9))
    expect(await waiting).toMatchObject({ worker: 1, version: 9 })
  })

  it('report which thread failed and why, also to callers that already wait', async () => {
    const { startThread, receivers } = createSilentThreads()
    const spawn = createGradientWorkerService({
      kernels: 'own',
      startThread,
      env: corridor,
      rewardWeights: () => ({}),
      absorb: () => {},
    })
    const workers = await spawn({ count: 2, environments: 4, seed: 1, hyperparameters })
    const waiting = workers.next()
    receivers[1]({ type: 'failed', message: 'out of memory.' })
    await expect(waiting).rejects.toThrow('Worker 2 of A3C failed: out of memory.')
    await expect(workers.next()).rejects.toThrow('Worker 2')
  })

  it.each([
    ['created', { create: 2, post: 0 }],
    ['reached', { create: 0, post: 2 }],
  ])('one of which cannot be %s: the error names it and the cure, and none is left', async (_, throwsAt) => {
    let created = 0
    let running = 0
    const fail = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const startThread: StartGradientThread = () => {
      created++
      if (created === throwsAt.create) fail()
      const number = created
      running++
      return { post: () => number === throwsAt.post && fail(), terminate: () => running-- }
    }
    const spawn = createGradientWorkerService({
      kernels: 'own',
      startThread,
      env: corridor,
      rewardWeights: () => ({}),
      absorb: () => {},
    })
    await expect(spawn({ count: 3, environments: 4, seed: 1, hyperparameters })).rejects.toMatchObject({
      message: 'Worker 2 of A3C failed: denied',
      advice: 'Choose fewer workers, or train with A2C, which needs none.',
    })
    expect(running).toBe(0)
  })

  it('receive the environment, their own seeds, and the current reward weights with every task', async () => {
    const { startThread, sent } = createLocalThreads()
    let rewardWeights: Record<string, number> = { bell: 1 }
    const spawn = createGradientWorkerService({
      kernels: 'own',
      startThread,
      env: corridor,
      rewardWeights: () => rewardWeights,
      absorb: () => {},
    })
    const agent = createA3cAgent({
      env: createVecEnv(corridor, 4),
      hyperparameters,
      seed: 5,
      budgetSteps: 1000,
      spawnGradientWorkers: spawn,
    })
    const training = agent.train()
    await training.next()
    rewardWeights = { bell: 2 }
    await training.next()
    await training.return()
    agent.dispose()

    const starts = sent.map(([first]) => first)
    expect(starts).toMatchObject([
      { type: 'start', env: corridor, environments: 4, seed: 5 },
      { type: 'start', env: corridor, environments: 4 },
    ])
    expect(starts[1]).not.toMatchObject({ seed: 5 })
    const weights = sent.flatMap((messages) => messages.filter((message) => message.type === 'compute'))
    expect(weights.filter((task) => task.rewardWeights.bell === 1).length).toBe(3)
    expect(weights.filter((task) => task.rewardWeights.bell === 2).length).toBe(1)
  })

  it('report that the environment cannot be built', async () => {
    const { startThread } = createLocalThreads()
    const spawn = createGradientWorkerService({
      kernels: 'own',
      startThread,
      env: { kind: 'reference', id: 'nowhere' },
      rewardWeights: () => ({}),
      absorb: () => {},
    })
    const workers = await spawn({ count: 1, environments: 4, seed: 1, hyperparameters })
    workers.send(0, { parameters: new Float32Array(1), version: 0, hyperparameters })
    await expect(workers.next()).rejects.toThrow('nowhere')
  })

  it('with one thread, give the same run as without threads', async () => {
    const { startThread } = createLocalThreads()
    const one = { ...hyperparameters, workers: 1 }
    const heads = await Promise.all(
      [true, false].map(async (isThreaded) => {
        const env = createVecEnv(corridor, 4)
        const spawn = createGradientWorkerService({
          kernels: 'own',
          startThread,
          env: corridor,
          rewardWeights: () => ({}),
          absorb: () => {},
        })
        const rest = isThreaded ? { spawnGradientWorkers: spawn } : {}
        const agent = createA3cAgent({ env, hyperparameters: one, seed: 5, budgetSteps: 4 * 8 * 5, ...rest })
        for await (const _ of agent.train());
        const { head } = agent.snapshot()
        agent.dispose()
        return head
      }),
    )
    expect(heads[0]).toEqual(heads[1])
  })
})

describe('a run with gradient threads', () => {
  it('counts their decisions and episodes, reports each first once, shows all their heroes, and ends them', async () => {
    const { startThread, running } = createLocalThreads()
    const news: TrainerNews[] = []
    const trainer = createTrainer({
      config: {
        algorithm: 'a3c',
        env: corridor,
        hyperparameters,
        seed: 1,
        budgetSteps: 4096,
        backend: 'wasm',
        evaluation: { everySteps: 0, episodes: 1, greedy: false },
      },
      card: a3c as never,
      createVecEnv,
      prepareBackend: async () => cpuReport,
      clock: createFakeClock(),
      tell: (message) => {
        news.push(message)
        if (message.type === 'applied') trainer.setSwarm(Number.POSITIVE_INFINITY)
      },
      startGradientThread: startThread,
    })
    await trainer.run()
    expect(news.filter((message) => message.type === 'failed')).toEqual([])

    const batches = news.flatMap((message) => (message.type === 'progress' ? [message.batch] : []))
    expect(batches.at(-1)?.envSteps.at(-1)).toBe(4096)
    const episodes = batches.flatMap((batch) => [...batch.episodes.lengths])
    const dates = batches.flatMap((batch) => [...batch.episodes.endedAtEnvStep])
    const decisions = episodes.reduce((sum, length) => sum + length, 0)
    expect(decisions).toBeGreaterThan(4096 * 0.8)
    expect(decisions).toBeLessThanOrEqual(4096)
    expect(dates).toEqual([...dates].sort((a, b) => a - b))

    const firsts = news.flatMap((message) => (message.type === 'milestone' ? [message.milestone.name] : []))
    expect(firsts).toContain('rang the bell')
    expect(new Set(firsts).size).toBe(firsts.length)
    const swarms = news.flatMap((message) => (message.type === 'swarm' ? [message.positions.length] : []))
    expect(swarms.at(-1)).toBe(2 * 4 * 2) // workers × worlds × (x, y)
    expect(running()).toBe(0)
  })

  it.each(['sampledAdvantageBelow', 'trainingEpisodeBelow'] as const)(
    'stops at %s with what a thread has played',
    async (kind) => {
      const { startThread } = createLocalThreads()
      const env = { ...corridor, rewardWeights: { ...corridor.rewardWeights } }
      let fired: FiredAtUpdate | null = null
      const trainer = createTrainer({
        config: {
          ...{ algorithm: 'a3c', env, hyperparameters, seed: 1, budgetSteps: 8192, backend: 'wasm' },
          evaluation: { everySteps: 0, episodes: 1, greedy: false },
        },
        card: a3c as never,
        createVecEnv,
        prepareBackend: async () => cpuReport,
        clock: createFakeClock(),
        tell(message) {
          if (message.type === 'breakpoint') fired ??= message.fired
          if (message.type === 'breakpoint') trainer.stop()
          if (message.type === 'applied')
            trainer.setBreakpoints([{ kind, value: kind === 'trainingEpisodeBelow' ? 50 : 0 }])
        },
        startGradientThread: startThread,
      })
      await trainer.run()
      const { transition, found, from } = (fired as FiredAtUpdate | null) ?? expect.fail('It has not fired.')
      const { clip, decision, policy } = transition ?? expect.fail('Nothing can be played again.')
      expect(clip.actions.length).toBeGreaterThan(decision)
      const replay = createPlatformerEnv(env)
      const observation = new Float32Array(replay.spec.observationSize)
      replay.reset(clip.seed, observation)
      let total = 0
      let reward = 0
      const output = createPolicyOutput(policy.actionCount)
      clip.actions.forEach((action, t) => {
        if (t === decision) createEvaluator(policy).evaluate(observation, output)
        const { reward: now } = replay.step(action, observation)
        total += now
        if (t === decision) reward = now
      })
      if (kind === 'trainingEpisodeBelow') {
        expect(total / env.rewardScale).toBeCloseTo(found, 4)
        return
      }
      if (from?.kind !== 'gae') expect.fail('It has no numbers.')
      expect(reward).toBeCloseTo(from.reward, 6)
      expect(output.value).toBeCloseTo(from.value, 4) // by the weights that the thread had, which may be older
    },
  )
})
