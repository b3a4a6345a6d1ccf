import { describe, expect, it } from 'vitest'
import { ArgumentError } from '../../../src/cli/shared/arguments.ts'
import { readTrainRequest } from '../../../src/cli/shared/configuration.ts'
import { readConfig, writeConfig } from '../../../src/store/app/link.ts'

describe('a command line for the porter', () => {
  it('names the environment, its questions and its reward weights', () => {
    const { config } = readTrainRequest(
      '--env porter --algorithm grpo --question-family sums --reward-correctness 0 --no-dot-all --reward-scale 2'.split(
        ' ',
      ),
    )
    expect(config.env).toMatchObject({
      kind: 'text',
      id: 'porter',
      family: 'sums',
      dotAll: false,
      rewardScale: 2,
      rewardWeights: { correctness_reward_func: 0, int_reward_func: 1 },
    })
    expect(config.hyperparameters).toMatchObject({ planned: 120, groups: 8, groupSize: 8 })
  })

  it('reads --env after or before the algorithm, with = or without', () => {
    for (const line of ['--algorithm=sft --env=porter', '--env porter --algorithm sft']) {
      expect(readTrainRequest(line.split(' ')).config.hyperparameters).toHaveProperty('neftuneAlpha')
      expect(readTrainRequest(line.split(' ')).config.hyperparameters).toHaveProperty('sloppyShare')
    }
  })

  it.each([
    ['--env porter --algorithm dqn', 'does not learn language'],
    ['--env porter --algorithm sft --max-new-tokens 99', 'goes from 8 to 44'],
    ['--env porter --algorithm sft --max-new-tokens 8.5', 'whole number'],
    ['--env porter --algorithm sft --reward-int -1', 'goes from 0 to 5'],
    ['--env porter --algorithm sft --reward-scale 0', 'goes from 0.01 to 10'],
    ['--env porter --algorithm sft --question-family magic', 'one of route, sums'],
    ['--env porter --algorithm grpo --temperature 0', 'goes from 0.1 to 2'],
    ['--env porter --algorithm sft --level lobby', '--level is about the game'],
    ['--env porter --algorithm sft --ticks 4', '--ticks is about the game'],
    ['--env porter --algorithm sft --reward-bell 1', '--reward-bell is about the game'],
    ['--env porter --algorithm sft --backend wasm', '--backend does nothing with --env porter'],
    ['--env porter --algorithm sft --expert-clips 3', '--expert-clips does nothing with --env porter'],
    ['--env porter --algorithm grpo --reference-penalty 0.5', '--reference-penalty does nothing'],
    ['--algorithm ppo --max-new-tokens 20', '--max-new-tokens is about text'],
    ['--algorithm sft --no-dot-all', '--dot-all is about text'],
    ['--env cartpole --reward-correctness 1', '--reward-correctness is about text'],
    ['--env cartpole --reward-scale 1', '--reward-scale is about the game'],
  ])('refuses %s and says why', (line, why) => {
    expect(() => readTrainRequest(line.split(' '))).toThrow(ArgumentError)
    expect(() => readTrainRequest(line.split(' '))).toThrow(why)
  })

  it('is a link that the page opens with the same settings', () => {
    const line = '--env porter --algorithm grpo --group-size 4 --learned-reward 0.5'
    const { config } = readTrainRequest(line.split(' '))
    expect(config.guidance?.learnedReward).toBe(0.5)
    expect(readConfig(writeConfig(config))).toEqual(config)
  })
})
