/** A run that moves to a faster backend keeps its optimiser, its replay and its random streams. */
import { expect, it } from 'vitest'
import { algorithmById } from '../../../src/algorithms/index.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../../src/env/create.ts'
import { startBackend } from '../../../src/nn/backend.ts'
import type { PolicySnapshot } from '../../../src/policies/snapshot.ts'
import type { BackendName, BackendReport } from '../../../src/training/protocol.ts'
import { createTrainer } from '../../../src/training/trainer/trainer.ts'
import { plainGame } from '../../env/plainGame.ts'
import { createFakeClock, fakeConfig } from '../fakes.ts'

const UPDATES = 5 // two of them after the move
const SMALL: Record<string, number> = {
  ...{ environments: 8, rolloutSteps: 8, minibatchSize: 32, epochs: 2, hiddenUnits: 16 },
  ...{ stepsPerUpdate: 4, learningStarts: 0, decisionsPerGradientStep: 8, batchSize: 32 },
}
/** Backends round differently: this is far below a step of 1e-3, by which a fresh optimiser would be off. */
const TOLERANCE = 1e-5

/** The weights after some updates that begin on wasm; after the third, `second` is measured to be faster. */
async function weightsAfterMoveTo(second: BackendName, id: string): Promise<number[]> {
  const card = algorithmById(id)
  const own = Object.entries(SMALL).filter(([name]) => name in card.hyperparameters)
  const decisions = 8 * ('rolloutSteps' in card.hyperparameters ? 8 : 4) // of an update
  let snapshot: PolicySnapshot | null = null
  let updates = 0
  const trainer = createTrainer({
    config: {
      ...{ ...fakeConfig, algorithm: id, env: plainGame('corridor'), backend: 'auto' },
      budgetSteps: UPDATES * decisions,
      hyperparameters: { ...defaultsOf(card.hyperparameters), ...Object.fromEntries(own) },
    },
    card,
    createVecEnv,
    async prepareBackend({ earlier }) {
      const chosen = earlier === undefined ? 'wasm' : second
      expect((await startBackend(chosen)).started).toBe(true)
      return reportOf(chosen, earlier === undefined)
    },
    clock: createFakeClock(),
    tell(news) {
      if (news.type === 'failed') throw new Error(news.message)
      if (news.type === 'snapshot') snapshot = news.snapshot
      if (news.type !== 'progress') return
      updates = news.batch.updates.at(-1) ?? updates
    },
  })
  await trainer.run()
  if (snapshot === null) throw new Error('The run sent no snapshot.')
  expect(updates).toBe(UPDATES)
  return numbersIn((snapshot as PolicySnapshot).head)
}

function reportOf(chosen: BackendName, isPending: boolean): BackendReport {
  const candidates = (['wasm', 'cpu'] as const).map((name) => ({
    ...{ name, started: true, updateMs: null, note: '' },
    isPending: isPending && name === 'cpu',
  }))
  return { chosen, reason: '', kernels: '', adapter: null, candidates }
}

function numbersIn(part: unknown): number[] {
  if (part instanceof Float32Array) return [...part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : []
}

it.each(['ppo', 'a2c', 'dqn', 'sac'])('%s goes on with the same optimiser', async (id) => {
  const [stayed, moved] = [await weightsAfterMoveTo('wasm', id), await weightsAfterMoveTo('cpu', id)]
  expect(moved).toHaveLength(stayed.length)
  const differences = moved.map((value, index) => Math.abs(value - stayed[index]))
  expect(Math.max(...differences)).toBeGreaterThan(0) // another backend did compute it
  expect(Math.max(...differences)).toBeLessThan(TOLERANCE)
})
