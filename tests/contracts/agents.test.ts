/** Every level ships with trained policies of three strengths: each fits its level, and is as good as recorded. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEnv } from '../../src/env/createEnv.ts'
import { reads } from '../../src/policies/layout.ts'
import { createRacer } from '../../src/policies/racer.ts'
import { crc32 } from '../../src/shared/crc.ts'
import { type AgentRecord, agentsOf, STRENGTHS, type Strength } from '../../src/sim/agents.ts'
import { LEVELS } from '../../src/sim/levels.ts'
import { hashWorld } from '../../src/sim/state.ts'
import { platformerOf, withLevel } from '../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { readPolicyTensors } from '../../src/store/files/policyTensors.ts'

const FOLDER = new URL('../../assets/agents/', import.meta.url)
const MAX_BYTES = 16 * 1024 // loaded when a race begins
const EPISODES = 40 // of the 100 recorded ones
const SPREAD = 0.25 // three standard errors of 40 episodes

const bytesOf = (level: string, strength: Strength) =>
  new Uint8Array(readFileSync(new URL(`${level}-${strength}.safetensors`, FOLDER)))

function configOf(level: string) {
  const env = platformerOf(withLevel(defaultRunConfig(), level).env)
  if (env === undefined) throw new Error(`${level} is not a level.`)
  return env
}

function recordOf(level: string, strength: Strength): AgentRecord {
  const agents = agentsOf(level)
  if (agents === null) throw new Error(`${level} has no agents: run "npm run policies -- --level ${level}".`)
  return agents[strength]
}

describe.each(LEVELS.map(({ id }) => id))('the agents of %s', (level) => {
  it.each(STRENGTHS)('%s: the file fits the level and is the recorded one', (strength) => {
    const bytes = bytesOf(level, strength)
    const record = recordOf(level, strength)
    expect(bytes.length).toBeLessThan(MAX_BYTES)
    expect(crc32(bytes).toString(16).padStart(8, '0')).toBe(record.fileHash)
    const { policy } = readPolicyTensors(bytes)
    expect(reads(policy, createEnv(configOf(level)).spec)).toBe(true)
    expect(policy).toMatchObject({ algorithm: record.algorithm, updates: record.updates, envSteps: record.envSteps })
    expect(policy.updates, 'trained').toBeGreaterThan(0)
  })

  it.each(STRENGTHS)('%s: its recorded episode and its success are reproduced', (strength) => {
    const record = recordOf(level, strength)
    const racer = createRacer(readPolicyTensors(bytesOf(level, strength)).policy, configOf(level))
    const play = (seed: number) => {
      racer.begin(seed)
      while (racer.outcome === null) racer.tick()
      return racer.outcome
    }
    expect(play(record.seed)).toBe('bell')
    expect(racer.world.tick).toBe(record.ticks)
    expect(racer.splits).toEqual(record.splits)
    expect(hashWorld(racer.world)).toBe(record.worldHash)
    let rang = 0
    for (let seed = 1; seed <= EPISODES; seed++) if (play(seed) === 'bell') rang++
    expect(Math.abs(rang / EPISODES - record.success)).toBeLessThan(SPREAD)
  })

  it('set medals in order: bronze is the slowest, gold the fastest', () => {
    const [bronze, silver, gold] = STRENGTHS.map((strength) => recordOf(level, strength).ticks)
    expect(bronze).toBeGreaterThan(silver)
    expect(silver).toBeGreaterThan(gold)
  })
})

describe('the folder of agents', () => {
  it('has no other files', () => {
    const expected = LEVELS.flatMap(({ id }) => STRENGTHS.map((strength) => `${id}-${strength}.safetensors`))
    expect(readdirSync(FOLDER).sort()).toEqual([...expected, 'agents.json'].sort())
  })
})
