import { beforeAll, expect, it, vi } from 'vitest'
import { algorithmById } from '../../src/algorithms/index.ts'
import { makeAgent } from '../contracts/agents.ts'
import { startTestBackend } from '../nn/testBackend.ts'

const betas = vi.hoisted((): number[] => [])

vi.mock(import('../../src/rl/prioritisedReplay.ts'), async (importOriginal) => {
  const original = await importOriginal()
  return {
    ...original,
    createPrioritisedSampler(capacity) {
      const sampler = original.createPrioritisedSampler(capacity)
      return {
        ...sampler,
        sample(options) {
          betas.push(options.beta)
          sampler.sample(options)
        },
      }
    },
  }
})

beforeAll(() => startTestBackend('wasm'))

/** β of the first gradient step of a run that starts at so many decisions of 10,000. */
async function firstBeta(envSteps: number): Promise<number> {
  betas.length = 0
  const agent = await makeAgent(algorithmById('dqn'), 1, {
    budgetSteps: 10_000,
    startsAt: { updates: 1, envSteps },
    changes: { prioritisedReplay: true, learningStarts: 0, priorityBeta: 0.4, hiddenUnits: 16 },
  })
  await agent.train().next()
  agent.dispose()
  return betas[0]
}

it('anneals the β of prioritised replay from the progress of a resumed run, not from 0', async () => {
  const [fresh, resumed] = [await firstBeta(0), await firstBeta(8000)]
  expect(fresh).toBeGreaterThan(0.4)
  expect(fresh).toBeLessThan(0.45)
  expect(resumed - fresh).toBeCloseTo(0.6 * 0.8, 6)
})
