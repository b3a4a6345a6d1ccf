import { expect, it } from 'vitest'
import { readTrainRequest } from '../../src/cli/shared/configuration.ts'
import { trainStage } from '../../src/cli/shared/headless.ts'
import type { PolicySnapshot } from '../../src/policies/snapshot.ts'
import { defaultText } from '../../src/store/app/text.ts'
import { fitAnswerModel } from '../../src/training/workshop/fitAnswerModel.ts'

/** The short form of the porter's staged proofs: one seed, and half of GRPO's and DAPO's updates. */
function learn(algorithm: string, flags: string, initialPolicy?: PolicySnapshot) {
  const line = `--env porter --algorithm ${algorithm} --eval-every 0 ${flags}`.trim()
  const { config } = readTrainRequest(line.split(' '))
  return trainStage({ config, ...(initialPolicy && { material: { initialPolicy } }) })
}

it('a language model half learns arithmetic by SFT, and improves in each later stage', async () => {
  const { result: sft, policy } = await learn('sft', '')
  expect(sft.heldOutCorrect).toBeGreaterThanOrEqual(0.45)
  expect(sft.heldOutCorrect).toBeLessThanOrEqual(0.75)
  expect(sft.heldOutStrict).toBeGreaterThanOrEqual(0.6)
  expect(sft.greedyCorrect).toBeGreaterThanOrEqual(0.85)
  if (policy === null) throw new Error('SFT left no policy.')
  expect(policy.updates).toBeLessThanOrEqual(285)

  const env = defaultText()
  const fitted = fitAnswerModel({ env, policy, loss: 'pairwise', seed: 1 }, () => undefined)
  expect(fitted.heldOutAccuracy, 'a reward model of its answers').toBeGreaterThanOrEqual(0.9)

  const { result: dpo } = await learn('dpo', '', policy)
  expect(dpo.heldOutCorrect).toBeGreaterThanOrEqual((sft.heldOutCorrect ?? 1) + 0.07)
  expect(dpo.heldOutStrict).toBeGreaterThanOrEqual(0.9)

  for (const [algorithm, flags] of [
    ['grpo', '--planned 60'],
    ['dapo', '--planned 40'],
  ]) {
    const { result } = await learn(algorithm, flags, policy)
    expect(result.heldOutCorrect, algorithm).toBeGreaterThanOrEqual(0.78)
    expect(result.heldOutStrict, algorithm).toBeGreaterThanOrEqual(0.97)
  }
})

it('RL alone, from random weights, never finds the format', async () => {
  const { result } = await learn('grpo', '--fine-tuning-epochs 0 --planned 20')
  expect(result.heldOutStrict).toBe(0)
  expect(result.heldOutCorrect).toBeLessThanOrEqual(0.06)
})
