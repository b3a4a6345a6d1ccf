import { describe, expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { trainHeadless } from '../../src/cli/shared/headless.ts'

/** The short form of the off-policy learners' bars: one seed, thresholds in decisions. */
describe.each(['qlearning', 'sac'])('%s', (algorithm) => {
  it('walks the corridor within 60,000 decisions', async () => {
    const flags = `--algorithm ${algorithm} --level corridor --steps 60000 --eval-every 4000 --stop-when-solved --backend wasm`
    const { config, stopWhenSolved } = readTrainRequest(flags.split(' '))
    const { firstSolvedAtSteps, best } = await trainHeadless({ config, stopWhenSolved })
    expect(firstSolvedAtSteps).toBeLessThanOrEqual(60_000)
    expect(best?.successRate).toBeGreaterThanOrEqual(0.9)
  })
})
