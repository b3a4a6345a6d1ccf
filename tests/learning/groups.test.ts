import { describe, expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { type TrainResult, trainHeadless } from '../../src/cli/shared/headless.ts'

function train(flags: string): Promise<TrainResult> {
  const { config, stopWhenSolved } = readTrainRequest([...flags.split(' '), '--backend', 'wasm'])
  return trainHeadless({ config, stopWhenSolved })
}

/** The short form of `npm run prove`: thresholds in decisions, because seconds depend on the machine. */
describe.each(['grpo', 'dapo'])('%s, without a critic', (algorithm) => {
  it('walks the corridor from scratch within 40,000 decisions', async () => {
    const result = await train(
      `--algorithm ${algorithm} --level corridor --steps 40000 --eval-every 2000 --stop-when-solved`,
    )
    expect(result.firstSolvedAtSteps).toBeLessThanOrEqual(40_000)
    expect(result.best?.successRate).toBeGreaterThanOrEqual(0.9)
  })
})
