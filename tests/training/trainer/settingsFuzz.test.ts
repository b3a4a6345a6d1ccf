import { expect, it } from 'vitest'
import type { HyperparameterValue } from '../../../src/algorithms/contract.ts'
import { HyperparameterError } from '../../../src/algorithms/shared/schema.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { startFakeRun } from '../fakes.ts'

const CHANGES = Number(process.env.SOAK_CASES ?? 2000)

it('random changes of settings while training, legal or not, leave each value in its range', async () => {
  const run = startFakeRun()
  const rng = createRng(15)
  const values: (() => HyperparameterValue)[] = [
    () => rng.float(),
    () => 4 * rng.float() - 2,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -1e308,
    () => 'text',
    () => true,
  ]
  const names = ['learningRate', 'learningRate', 'worlds', 'unknown', '__proto__', 'constructor', 'toString']
  let accepted = 0
  for (let change = 0; change < CHANGES; change++) {
    const name = names[rng.int(names.length)]
    const value = values[rng.int(values.length)]()
    try {
      run.trainer.setHyperparameters(Object.fromEntries([[name, value]]))
      accepted++
    } catch (error) {
      expect(error, `${name} = ${value}`).toBeInstanceOf(HyperparameterError)
    }
    if (change % 50 === 0) await run.settle()
  }
  await run.settle()
  run.trainer.setHyperparameters({ learningRate: 0.25 })
  const done = run.log.learningRates.length
  await run.untilUpdates(done + 3)
  run.trainer.stop()
  await run.over
  expect(run.of('failed')).toEqual([])
  expect(accepted).toBeGreaterThan(CHANGES / 10)
  for (const { hyperparameters } of run.of('applied')) {
    expect(hyperparameters.learningRate).toBeGreaterThanOrEqual(0)
    expect(hyperparameters.learningRate).toBeLessThanOrEqual(1)
    expect(hyperparameters.worlds).toBe(2) // needs a new agent
    expect(Object.keys(hyperparameters).sort()).toEqual(['learningRate', 'worlds'])
  }
  // What the run reports is what its agent learns with.
  expect(run.log.learningRates.at(-1)).toBe(run.of('applied').at(-1)?.hyperparameters.learningRate)
})
