import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/store/app/link.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a command line tool as its npm script does, without npm around it. */
function runTool(file: string, ...flags: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const argv = ['--import', 'tsx', '--import', './scripts/tiled-loader.mjs', `src/cli/${file}`, ...flags]
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

describe('npm run train', () => {
  it('prints one object last, with the results for scripts', async () => {
    const flags = '--level corridor --steps 3000 --eval-every 1500 --eval-episodes 10 --backend wasm --seed 5 --json'
    const { code, stdout } = await runTool('train/train.ts', ...flags.split(' '))
    const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    expect(code).toBe(0)
    expect(result).toMatchObject({ algorithm: 'ppo', level: 'corridor', seed: 5, backend: 'wasm' })
    expect(result.envSteps).toBeGreaterThanOrEqual(3000)
    for (const name of ['wallSeconds', 'envStepsPerSecond', 'successRate', 'meanReturn']) {
      expect(result[name], name).toEqual(expect.any(Number))
    }
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['firstSolvedAtSeconds', 'firstSolvedAtSteps']))
    expect(result.wallSeconds).toBeGreaterThanOrEqual(result.trainingSeconds)
  })

  it('refuses an unknown flag, suggests similar ones, and trains nothing', async () => {
    const { code, stdout, stderr } = await runTool('train/train.ts', '--levle', 'lobby')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no --levle. Did you mean --level?')
    expect(stdout).toBe('')
  })

  it('describes what would be trained, with a link that opens it, and trains nothing', async () => {
    const { code, stdout } = await runTool(
      'train/train.ts',
      '--algorithm',
      'dqn',
      '--level',
      'corridor',
      '--gamma',
      '.9',
      '--describe',
    )
    expect(code).toBe(0)
    const { hyperparameters, link, budgetSteps } = JSON.parse(stdout)
    expect(hyperparameters.gamma).toMatchObject({ kind: 'float', min: 0.8, value: 0.9, flag: '--gamma' })
    expect(hyperparameters.prioritisedReplay).toMatchObject({
      kind: 'toggle',
      value: false,
      flag: '--prioritised-replay',
    })
    const config = readConfig(link)
    expect(config).toMatchObject({ algorithm: 'dqn', budgetSteps, env: { level: 'corridor' } })
    expect(config?.hyperparameters.gamma).toBe(0.9)
  })

  it('explains its flags', async () => {
    const { code, stdout } = await runTool('train/train.ts', '--algorithm', 'dqn', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--prioritised-replay')
  })
})

describe('every command', () => {
  const commands = [
    'train/train.ts',
    'bench/bench.ts',
    'prove/prove.ts',
    'prove/ladder.ts',
    'compare/compare.ts',
    'solve.ts',
    'tiled.ts',
  ]
  it.each(commands)('%s explains itself and its exit codes', async (file) => {
    const { code, stdout } = await runTool(file, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Exit codes\n {2}0 /)
  })

  it.each([
    ['train/train.ts', '--eval-episodes 0', '--eval-episodes goes from 1 to 10000, not 0.'],
    ['train/train.ts', '--steps -10', '--steps goes from 1 to 1000000000, not -10.'],
    ['train/train.ts', '--seed -5', '--seed goes from 0 to 999999, not -5.'],
    ['train/train.ts', '--reward-bell 1e30', '--reward-bell goes from -10 to 20, not 1e30.'],
    ['train/train.ts', '--algorithm alphazero', 'There is no algorithm "alphazero".'],
    ['train/train.ts', '--algorithm alphazero --help', 'There is no algorithm "alphazero".'],
    ['train/train.ts', '--from nowhere.json', '--from nowhere.json: the policy cannot be read'],
    ['train/train.ts', '--from package.json', '--from package.json: '],
    ['train/train.ts', '--from tests/inputs/policy-qtable-of-cartpole.json --algorithm qlearning', 'CartPole-v1'],
    ['train/train.ts', '--algorithm sft --expert-clips 0', 'give --expert-clips at least 1'],
    ['train/train.ts', '--algorithm sac --behaviour clips', 'add --expert-clips 10'],
    ['train/train.ts', '--algorithm dpo', 'add --env porter'],
    ['bench/bench.ts', '--seconds 0', '--seconds goes from 0.01 to 600, not 0.'],
    ['bench/bench.ts', '--fast', 'There is no --fast.'],
    ['bench/bench.ts', '--backend gpu', '--backend is one of webgpu, wasm, cpu, not "gpu".'],
    ['bench/bench.ts', '--setup v=1', '--setup needs --backend: add --backend webgpu.'],
    ['prove/prove.ts', '--seeds 0', '--seeds goes from 1 to 100, not 0.'],
    ['bench/bench.ts', '--seconds', '--seconds needs a value: a number from 0.01 to 600.'],
    ['bench/bench.ts', '--seconds NaN', '--seconds is a number from 0.01 to 600, not "NaN".'],
    ['prove/prove.ts', '--seeds=', '--seeds needs a value: a whole number from 1 to 100.'],
    ['prove/prove.ts', '--seeds 2 --seeds 3', '--seeds is given twice.'],
    ['prove/prove.ts', '--python --faults', '--faults and --python exclude each other'],
    ['prove/prove.ts', '--share 0.1', '--interpreter and --share need --python'],
    ['prove/ladder.ts', '--proof sft-lobby --seed 1.5', '--seed is a whole number from 0 to 999999, not "1.5".'],
    ['prove/ladder.ts', '', 'Say which: --proof'],
    ['solve.ts', '--level attic', '--level is one of tutorial'],
    ['solve.ts', '--endless 0', '--endless goes from 1 to 1000000, not 0.'],
    ['solve.ts', '--endless 5 --level lobby', '--level and --endless exclude each other.'],
    ['solve.ts', '--width 3', 'There is no --width.'],
    ['tiled.ts', '--level attic', '--level is one of tutorial'],
    ['solve.ts', 'lobby', '"lobby" is not a flag'],
  ])('%s refuses %s in one line', async (file, flags, complaint) => {
    const { code, stdout, stderr } = await runTool(file, ...flags.split(' ').filter((word) => word !== ''))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(complaint)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('npm run prove', () => {
  it('refuses a proof that does not exist', async () => {
    const { code, stderr } = await runTool('prove/prove.ts', '--only', 'ppo-moon')
    expect(code).toBe(2)
    expect(stderr).toContain('No proof "ppo-moon"')
  })
})
