import { describe, expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { trainHeadless } from '../../src/cli/shared/headless.ts'
import { tf } from '../../src/nn/tf.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import type { BackendName } from '../../src/training/protocol.ts'

const SHORT = 1300 // decisions
const STEPS = Number(process.env.SOAK_CASES ?? SHORT) // more of them: `npm run soak -- --rows 18`
const TIMEOUT = (120_000 * STEPS) / SHORT

/** Evaluations, episode returns and last weights of a short run: all that a curve is drawn from. */
async function curve(algorithm: string, backend: BackendName, seed: number) {
  const flags = `--algorithm ${algorithm} --level corridor --steps ${STEPS} --eval-every 1000 --eval-episodes 10`
  const { config } = readTrainRequest([...flags.split(' '), '--backend', backend, '--seed', String(seed)])
  const evaluations: number[] = []
  const returns: number[] = []
  let last: PolicySnapshot | null = null
  await trainHeadless({
    config,
    onNews(news) {
      if (news.type === 'evaluation') evaluations.push(news.evaluation.successRate, news.evaluation.meanReturn)
      if (news.type === 'progress') returns.push(...news.batch.episodes.returns)
      if (news.type === 'snapshot') last = news.snapshot
    },
  })
  const { head } = last ?? expect.fail('no snapshot')
  return { evaluations, returns, head }
}

describe.each(['ppo', 'dqn'])('%s', { timeout: TIMEOUT }, (algorithm) => {
  it.each(['cpu', 'wasm'] as const)('gives the same curve twice from the same seed on %s', async (backend) => {
    const once = await curve(algorithm, backend, 4)
    expect(once.returns.length).toBeGreaterThan(5)
    expect(await curve(algorithm, backend, 4)).toEqual(once)
  })

  it('gives another curve from another seed', async () => {
    expect((await curve(algorithm, 'wasm', 5)).returns).not.toEqual((await curve(algorithm, 'wasm', 4)).returns)
  })

  it('leaks no tensors', async () => {
    await curve(algorithm, 'wasm', 4)
    const before = tf.memory().numTensors
    await curve(algorithm, 'wasm', 4)
    expect(tf.memory().numTensors).toBe(before)
  })
})
