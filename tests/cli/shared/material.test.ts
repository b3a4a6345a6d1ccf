import { describe, expect, it } from 'vitest'
import { ArgumentError } from '../../../src/cli/shared/arguments.ts'
import { readTrainRequest } from '../../../src/cli/shared/configuration.ts'
import { configFor, materialFor } from '../../../src/cli/shared/material.ts'
import { createEnv } from '../../../src/env/createEnv.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import { createRng } from '../../../src/shared/rng.ts'

const read = (line: string) => readTrainRequest(line.split(' '))

describe('a run from a policy in a file', () => {
  const request = read('--algorithm ppo --level corridor --from policy.json')
  const initialPolicy = initialSnapshot(createEnv(request.config.env).spec, createRng(1), [24])

  it('has the network of the policy', () => {
    const { hyperparameters } = configFor(request, { initialPolicy })
    expect(hyperparameters).toMatchObject({ hiddenUnits: 24, hiddenLayers: 1 })
    expect(request.config.hyperparameters).toMatchObject({ hiddenUnits: 64, hiddenLayers: 2 })
  })

  it('has the network that flags specify', () => {
    const asked = read('--algorithm ppo --level corridor --from policy.json --hidden-layers 3')
    expect(configFor(asked, { initialPolicy })).toBe(asked.config)
  })

  it('is unchanged without a policy', () => {
    expect(configFor(request, {})).toBe(request.config)
  })
})

describe('clips of the expert', () => {
  it('are as many as requested, also for learners that need none', async () => {
    const { demonstrations } = await materialFor(read('--algorithm dqn --level corridor --expert-clips 2'))
    expect(demonstrations).toHaveLength(2)
  })

  it('exist only for the game', async () => {
    await expect(materialFor(read('--algorithm dqn --env cartpole --expert-clips 2'))).rejects.toThrow(
      'leave out --env',
    )
  })
})

describe('a policy of another environment', () => {
  it('is refused with both environments and the cure in the message', async () => {
    const request = read(
      '--algorithm qlearning --level corridor --backend cpu --from tests/inputs/policy-qtable-of-cartpole.json',
    )
    await expect(materialFor(request)).rejects.toThrow(ArgumentError)
    await expect(materialFor(request)).rejects.toThrow(/CartPole-v1.*Corridor.*Choose the level and the observation/)
  })
})
