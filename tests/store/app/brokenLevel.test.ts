import { describe, expect, it, vi } from 'vitest'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { parseArguments } from '../../../src/cli/shared/arguments.ts'
import { trainFlags } from '../../../src/cli/shared/configuration.ts'
import { LEVEL_FAULTS, LEVELS, levelFault } from '../../../src/sim/levels.ts'
import { createAppStore } from '../../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { readConfig } from '../../../src/store/app/link.ts'

// The level that a newcomer gets.
vi.mock('../../../assets/levels/lobby.tmj', () => ({ default: { layers: [] } }))

describe('a level whose file is broken', () => {
  const fault = levelFault('lobby') ?? ''

  it('is not on the menu; its fault names the file', () => {
    expect(fault).toContain('lobby.tmj')
    expect(LEVEL_FAULTS).toEqual([fault])
    expect(LEVELS.map(({ id }) => id)).not.toContain('lobby')
    expect([levelFault('corridor'), levelFault('attic')]).toEqual([null, null])
  })

  it('leaves the first place to another one, for a run and on the stage', () => {
    const config = defaultRunConfig()
    expect(config.env).toMatchObject({ level: LEVELS[0].id })
    expect(createAppStore(config).getState().play.level).toBe(LEVELS[0].id)
  })

  it('is said where a link or a command line names it', () => {
    expect(() => readConfig('#v=1&level=lobby')).toThrow(fault)
    expect(() => readConfig('#v=1&level=attic')).toThrow('there is no level "attic"')
    expect(() => parseArguments(['--level', 'lobby'], trainFlags(ALGORITHMS[0]))).toThrow(fault)
    expect(() => parseArguments(['--level', 'attic'], trainFlags(ALGORITHMS[0]))).toThrow('is one of')
  })
})
