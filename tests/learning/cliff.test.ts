import { expect, it } from 'vitest'
import { createQLearningAgent } from '../../src/algorithms/qlearning/agent.ts'
import { qlearning } from '../../src/algorithms/qlearning/index.ts'
import { defaultsOf } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { mean } from '../../src/shared/statistics.ts'
import { trackEpisodes } from '../../src/training/trainer/episodes.ts'

/** Mean return of the episodes of the last third, exploration and all. */
async function onlineReturn(onPolicy: boolean): Promise<number> {
  const steps = 100_000
  const hyperparameters = { ...defaultsOf(qlearning.hyperparameters), ...qlearning.presets.cliffwalking, onPolicy }
  const inner = createVecEnv({ kind: 'reference', id: 'cliffwalking' }, hyperparameters.environments)
  const episodes = trackEpisodes(inner, { rewardScale: 1, envStepsBefore: 0 })
  const agent = createQLearningAgent({ env: episodes.env, hyperparameters, seed: 1, budgetSteps: steps })
  for await (const { envSteps } of agent.train()) if (envSteps < (2 / 3) * steps) episodes.drain(0)
  return mean(episodes.drain(0).returns)
}

it('on the cliff SARSA earns more than Q-learning while both explore (Sutton and Barto, example 6.6)', async () => {
  const daring = await onlineReturn(false)
  const careful = await onlineReturn(true)
  expect(careful).toBeGreaterThan(daring + 5)
})
