/** The updates by which backends are compared: they are those of the run, and leave no trace in it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { ALGORITHMS, algorithmById } from '../../../src/algorithms/index.ts'
import { defaultsOf, parseHyperparameters } from '../../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { finishesWithin } from '../../../src/nn/deadline.ts'
import { tf } from '../../../src/nn/tf.ts'
import { expertDemonstrations } from '../../../src/policies/demonstrate.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import type { BackendChoice } from '../../../src/training/protocol.ts'
import { prepareBackend } from '../../../src/training/trainer/backends.ts'
import { agentMaterial } from '../../../src/training/trainer/material.ts'
import { createTrainer, type TrainerNews } from '../../../src/training/trainer/trainer.ts'
import { createTrial } from '../../../src/training/trainer/trial.ts'
import { startTestBackend } from '../../nn/testBackend.ts'
import { createFakeClock } from '../fakes.ts'

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

describe('a measured run', () => {
  it('is the same to the bit as one on the same backend that is forced', async () => {
    const [measured, forced] = [await lossesOf('auto'), await lossesOf('wasm')]
    expect(measured.length).toBe(3)
    expect(measured).toEqual(forced)
  })
})

/** Losses of PPO's first updates. */
async function lossesOf(backend: BackendChoice): Promise<number[]> {
  const losses: number[] = []
  let clock = 0
  const tell = (news: TrainerNews) => {
    if (news.type === 'failed') throw new Error(news.message)
    if (news.type === 'backend') expect(news.report.chosen).toBe('wasm')
    if (news.type === 'progress') losses.push(...news.batch.metrics['loss/policy'])
  }
  await createTrainer({
    config: { ...config, backend, budgetSteps: 3 * 1024, evaluation: { ...config.evaluation, everySteps: 0 } },
    card: algorithmById('ppo'),
    createVecEnv,
    // Each operation of tfjs reads the clock; the kernels on wasm need none.
    prepareBackend: (needs) => prepareBackend(needs, { now: () => (clock += 10) }),
    clock: createFakeClock(),
    tell,
  }).run()
  return losses
}
