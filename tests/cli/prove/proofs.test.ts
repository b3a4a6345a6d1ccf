import { expect, it } from 'vitest'
import { PROOFS } from '../../../src/cli/prove/proofs.ts'

const judgedLater = PROOFS.filter(({ bar }) => bar?.stays ?? bar?.holds ?? bar?.end)

it.each(judgedLater)('$id is judged after its goal, so its run does not stop there', ({ flags }) => {
  expect(flags).not.toContain('--stop')
})

it.each(['ppo', 'dqn', 'sac'])('%s has to stay solved on the lobby, 200,000 decisions later at least', (algorithm) => {
  const proof = PROOFS.find(({ id }) => id === `${algorithm}-lobby`)
  expect(proof?.bar?.stays?.successRate).toBeGreaterThanOrEqual(0.9)
  expect(proof?.bar?.stays?.after).toEqual(expect.arrayContaining([100_000, 200_000]))
})

it.each(['dqn', 'a2c', 'trpo'])('%s has to end Acrobot well', (algorithm) => {
  expect(PROOFS.find(({ id }) => id === `${algorithm}-acrobot`)?.bar?.end).toBeGreaterThanOrEqual(-90)
})
