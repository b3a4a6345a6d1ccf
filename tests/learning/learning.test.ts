import { describe, expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { type TrainResult, trainHeadless } from '../../src/cli/shared/headless.ts'
import type { Evaluation } from '../../src/training/protocol.ts'

/** The short form of `npm run prove`: one seed each, thresholds in decisions, because seconds depend on the machine. */
async function train(flags: string): Promise<{ result: TrainResult; evaluations: Evaluation[] }> {
  const evaluations: Evaluation[] = []
  const { config, stopWhenSolved } = readTrainRequest([...flags.split(' '), '--backend', 'wasm'])
  const result = await trainHeadless({
    config,
    stopWhenSolved,
    onNews(news) {
      if (news.type === 'evaluation') evaluations.push(news.evaluation)
    },
  })
  return { result, evaluations }
}

describe('PPO', () => {
  it('walks the corridor within 20,000 decisions', async () => {
    const { result } = await train(
      '--algorithm ppo --level corridor --steps 20000 --eval-every 2000 --stop-when-solved',
    )
    expect(result.firstSolvedAtSteps).toBeLessThanOrEqual(20_000)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })

  it('crosses the lobby within 300,000 decisions', async () => {
    const { result, evaluations } = await train('--algorithm ppo --level lobby --steps 300000 --stop-when-solved')
    // An untrained policy does not, so the training does it.
    expect(evaluations[0].successRate).toBeLessThan(0.5)
    expect(result.firstSolvedAtSteps).toBeLessThanOrEqual(300_000)
    expect(result.backend).toBe('wasm')
  })

  it('balances the pole seven times as long as a random policy within 60,000 decisions', async () => {
    const { result } = await train('--algorithm ppo --env cartpole --steps 60000 --stop-when-solved')
    expect(result.best?.meanReturn).toBeGreaterThan(150) // chance: 22
  })
})

describe('DQN', () => {
  it('walks the corridor within 20,000 decisions', async () => {
    const { result } = await train(
      '--algorithm dqn --level corridor --steps 20000 --eval-every 2000 --stop-when-solved',
    )
    expect(result.firstSolvedAtSteps).toBeLessThanOrEqual(20_000)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })
})
