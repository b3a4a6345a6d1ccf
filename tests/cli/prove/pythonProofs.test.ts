import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bellsIn,
  bellsInPage,
  isShownBy,
  lackOf,
  PYTHON_PROOFS,
  pythonSection,
} from '../../../src/cli/prove/pythonProofs.ts'

const [ppo] = PYTHON_PROOFS

describe.each(PYTHON_PROOFS.map((proof) => [proof.id, proof] as const))('%s', (_, { script, flags, extra, needs }) => {
  const source = readFileSync(`python/examples/${script}`, 'utf8')

  it('gives flags that its example has, and reads what it says', () => {
    for (const flag of ['--level', '--steps', '--seed', '--out', ...flags.filter((each) => each.startsWith('--'))]) {
      expect(source).toContain(`"${flag}"`)
    }
    expect(source).toMatch(/rings the bell in \{.*\} of \{EPISODES\} episodes/)
  })

  it('asks for the library that its example imports, and an extra that the package has', () => {
    const [library] = needs.split(/[.,]/)
    expect(source).toMatch(new RegExp(`^(import|from) ${library}`, 'm'))
    expect(readFileSync('python/pyproject.toml', 'utf8')).toMatch(new RegExp(`^${extra} = `, 'm'))
  })
})

describe('bells', () => {
  it('are the last that an example counts', () => {
    const lines = ['rings the bell in 98 of 100 episodes, with 0% …', 'rings the bell in 91 of 100 episodes, with 5% …']
    expect(bellsIn(lines)).toBe(91)
    expect(() => bellsIn(['rings the bell in 9 of 10 episodes'])).toThrow('how many of 100')
    expect(() => bellsIn([''])).toThrow('how many of 100')
  })

  it.each(['corridor', 'sb3-corridor'])('are rung in the page’s own reader by a file that Python wrote: %s', (name) => {
    const bytes = readFileSync(`python/tests/data/${name}.safetensors`)
    expect(bellsInPage(bytes, 1)).toBeGreaterThanOrEqual(95)
  })

  it('are asked of both sides', () => {
    const run = { seed: 1, seconds: 1 }
    expect(isShownBy({ ...run, inPython: 90, inPage: 90 })).toBe(true)
    expect(isShownBy({ ...run, inPython: 89, inPage: 100 })).toBe(false)
    expect(isShownBy({ ...run, inPython: 100, inPage: 89 })).toBe(false)
  })
})

it('says what to do where a Python, or a library, is missing', async () => {
  expect(await lackOf(ppo, '/nowhere/python')).toMatch(/^sb3-ppo was skipped: there is no Python at .*\[sb3\]/)
  expect(await lackOf({ ...ppo, needs: 'stable_baselines0' }, process.execPath)).toContain('lacks stable_baselines0')
})

it('writes the runs with the command that repeats them', () => {
  const section = pythonSection(ppo, [{ seed: 1, inPython: 98, inPage: 97, seconds: 61.4 }], '2 cores')
  expect(section).toContain('`python python/examples/sb3_ppo.py --level lobby --steps 150000 --seed <1…1>`')
  expect(section).toMatch(/^\| 1 +\| 98 +\| 97 +\| 61 +\|$/m)
})
