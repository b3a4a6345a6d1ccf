import { describe, expect, it } from 'vitest'
import { ArgumentError } from '../../../src/cli/shared/arguments.ts'
import { readTrainRequest } from '../../../src/cli/shared/configuration.ts'
import { readConfig, writeConfig } from '../../../src/store/app/link.ts'

describe('a command line for the porter', () => {
  it('names the environment, its questions and its reward weights', () => {
    const { config } = readTrainRequest(
      '--env porter --algorithm grpo --question-family sums --reward-correctness 0 --no-dot-all'.split(' '),
    )
    expect(config.env).toMatchObject({
      kind: 'text',
      id: 'porter',
      family: 'sums',
      dotAll: false,
      rewardWeights: { correctness_reward_func: 0, int_reward_func: 1 },
    })
    expect(config.hyperparameters).toMatchObject({ planned: 120, groups: 8, groupSize: 8 })
  })

  it.each([
    '--env porter --algorithm dqn',
    '--env porter --algorithm sft --max-new-tokens 99',
    '--env porter --algorithm sft --reward-int -1',
    '--env porter --algorithm sft --question-family magic',
    '--env porter --algorithm grpo --temperature 0',
  ])('refuses %s and says what would do', (line) => {
    expect(() => readTrainRequest(line.split(' '))).toThrow(ArgumentError)
  })

  it('comes back from a link as it was', () => {
    const { config } = readTrainRequest('--env porter --algorithm sft --reward-length 0.3'.split(' '))
    expect(readConfig(writeConfig(config))).toEqual(config)
  })

  it('is no link where the algorithm learns no language', () => {
    expect(() => readConfig('v=1&env=porter&algorithm=dqn')).toThrow('does not learn language')
  })
})
