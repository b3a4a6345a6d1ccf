/** The updates by which backends are compared: they are those of the run, and leave no trace in it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { ALGORITHMS, algorithmById } from '../../../src/algorithms/index.ts'
import { defaultsOf, parseHyperparameters } from '../../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { finishesWithin } from '../../../src/nn/deadline.ts'
import { tf } from '../../../src/nn/tf.ts'
import { expertDemonstrations } from '../../../src/policies/demonstrate.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { BackendChoice, BackendReport } from '../../../src/training/protocol.ts'
import { prepareBackend } from '../../../src/training/trainer/backends.ts'
import { agentMaterial } from '../../../src/training/trainer/material.ts'
import { createTrainer, type TrainerNews } from '../../../src/training/trainer/trainer.ts'
import { createTrial } from '../../../src/training/trainer/trial.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { createFakeClock } from '../fakes.ts'

const UPDATES = 6
const config = defaultRunConfig()
if (config.env.kind !== 'platformer') throw new Error('The default run plays the game.')
const demonstrations = expertDemonstrations(config.env, { count: 2, seed: 1 })
const [{ clip: left }, { clip: right }] = demonstrations
const material = { demonstrations, preferences: [{ left, right, choice: 'left' as const }] }

async function trialOf(id: string) {
  const card = algorithmById(id)
  const short = { rolloutSteps: 4, stepsPerUpdate: 16, batchDecisions: 256 }
  const hyperparameters = parseHyperparameters(card.hyperparameters, {
    ...defaultsOf(card.hyperparameters),
    ...Object.fromEntries(Object.entries(short).filter(([name]) => name in card.hyperparameters)),
  })
  return createTrial({
    card,
    createAgent: await card.load(),
    env: createVecEnv(config.env, card.environments(hyperparameters)),
    config: config.env,
    hyperparameters,
    seed: 1,
    initialPolicy: null,
    material: agentMaterial(material, config, card),
    guidance: null,
  })
}

describe.each(ALGORITHMS.map(({ id }) => id))('a trial of %s', (id) => {
  beforeAll(() => startTestBackend('cpu'))

  it('frees its tensors, also if it is stopped in its first update', async () => {
    const before = tf.memory().numTensors
    const trial = await trialOf(id)
    let reads = 0
    // Some operations, then time is up.
    const isFinished = await finishesWithin(20, () => reads++, trial.run)
    await trial.close()
    expect(tf.memory().numTensors).toBe(before)
    // A table needs no operations.
    expect(isFinished).toBe(id === 'qlearning')
  })
})

describe('a run that is measured after its first updates', () => {
  it.each(['ppo', 'a2c', 'dqn', 'sac', 'trpo'])(
    'of %s is the same to the bit as one on a forced backend',
    async (id) => {
      const [measured, forced] = [await metricsOf(id, 'auto'), await metricsOf(id, 'wasm')]
      expect(measured.updates).toBeGreaterThan(4)
      expect(measured.reports.map(({ chosen }) => chosen)).toEqual(['wasm', 'wasm'])
      expect(measured.reports[0].measuringMs).toBeUndefined()
      expect(measured.reports[0].candidates.filter(({ isPending }) => isPending).map(({ name }) => name)).toEqual([
        'webgpu',
        'cpu',
      ])
      expect(measured.reports[1].measuringMs).toBeGreaterThan(0)
      expect(measured.reports[1].candidates.some(({ isPending }) => isPending)).toBe(false)
      expect(forced.reports.length).toBe(1)
      expect(measured.metrics).toEqual(forced.metrics)
    },
  )
})

/** Metrics of an algorithm's first updates, which go on after the measurement, and the reports on its backend. */
async function metricsOf(id: string, backend: BackendChoice) {
  const card = algorithmById(id)
  const hyperparameters = {
    ...defaultsOf(card.hyperparameters),
    ...(card.hyperparameters.learningStarts && { learningStarts: 0 }),
  }
  const metrics: Record<string, number[]> = {}
  const reports: BackendReport[] = []
  let updates = 0
  let clock = 0
  let trainerClock = 0
  const tell = (news: TrainerNews) => {
    if (news.type === 'failed') throw new Error(news.message)
    if (news.type === 'backend') reports.push(news.report)
    if (news.type !== 'progress') return
    updates += news.batch.updates.length
    for (const [name, column] of Object.entries(news.batch.metrics)) {
      metrics[name] = [...(metrics[name] ?? []), ...column]
    }
    if (updates >= UPDATES) trainer.stop()
  }
  const trainer = createTrainer({
    config: {
      ...{ ...config, algorithm: id, hyperparameters, backend },
      evaluation: { ...config.evaluation, everySteps: 0 },
    },
    card,
    createVecEnv,
    // Each operation of tfjs reads the clock; the kernels on wasm need none.
    prepareBackend: (needs) => prepareBackend(needs, { now: () => (clock += 10) }),
    clock: { ...createFakeClock(), now: () => (trainerClock += 1000) }, // each update is reported at once
    tell,
  })
  await trainer.run()
  return { metrics, reports, updates }
}
