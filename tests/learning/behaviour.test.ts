import { describe, expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { type TrainResult, trainHeadless } from '../../src/cli/shared/headless.ts'

/** Learns only from decisions of another policy; evaluations play the learned one. */
async function learnFrom(behaviour: string, flags: string): Promise<{ result: TrainResult; behaviourSuccess: number }> {
  const { config, stopWhenSolved } = readTrainRequest(
    `--behaviour ${behaviour} --level corridor --eval-every 2000 --eval-episodes 50 --stop-when-solved --backend wasm ${flags}`.split(
      ' ',
    ),
  )
  let episodes = 0
  let bells = 0
  const result = await trainHeadless({
    config,
    stopWhenSolved,
    onNews(news) {
      if (news.type !== 'progress') return
      episodes += news.batch.episodes.successes.length
      for (const success of news.batch.episodes.successes) bells += success
    },
  })
  return { result, behaviourSuccess: bells / episodes }
}

describe.each([
  ['qlearning', '--algorithm qlearning --steps 40000'],
  ['dqn', '--algorithm dqn --n-step 1 --steps 20000'],
  ['sac', '--algorithm sac --n-step 1 --steps 20000'],
])('%s', (_, flags) => {
  it('learns the corridor from a random policy, and exceeds it', async () => {
    const { result, behaviourSuccess } = await learnFrom('chance', flags)
    expect(behaviourSuccess).toBeLessThan(0.5)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })

  it('learns the corridor from an expert’s decisions', async () => {
    const { result } = await learnFrom('expert', flags)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })
})

it('says so if there is no expert', async () => {
  const { config } = readTrainRequest('--algorithm dqn --env cartpole --behaviour expert --steps 1000'.split(' '))
  await expect(trainHeadless({ config: { ...config, backend: 'cpu' } })).rejects.toThrow(
    /no expert for the environment “CartPole-v1”/,
  )
})
