import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

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
  it('prints one object last, with what a script wants to know', async () => {
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

  it('refuses an unknown flag with the close ones, and trains nothing', async () => {
    const { code, stdout, stderr } = await runTool('train/train.ts', '--levle', 'lobby')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no --levle. Did you mean --level?')
    expect(stdout).toBe('')
  })

  it('explains its flags', async () => {
    const { code, stdout } = await runTool('train/train.ts', '--algorithm', 'dqn', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--prioritised-replay')
  })
})

describe('npm run prove', () => {
  it('refuses a proof that does not exist', async () => {
    const { code, stderr } = await runTool('prove/prove.ts', '--only', 'ppo-moon')
    expect(code).toBe(2)
    expect(stderr).toContain('No proof "ppo-moon"')
  })
})
