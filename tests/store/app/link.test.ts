import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HyperparameterSchema } from '../../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../../src/algorithms/index.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import { OBSERVATIONS } from '../../../src/env/observations/index.ts'
import { REWARD_TERMS } from '../../../src/env/rewards/index.ts'
import { endlessId, FIRST_ENDLESS } from '../../../src/sim/endless/ids.ts'
import { LEVEL_MENU } from '../../../src/sim/levels.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import {
  adjustedValues,
  LinkError,
  linkTo,
  MAX_HASH_LENGTH,
  readConfig,
  readLesson,
  writeConfig,
} from '../../../src/store/app/link.ts'
import {
  ENDLESS_RUN_SETTINGS,
  EVALUATION_SETTINGS,
  GUIDANCE_SETTINGS,
  RUN_SETTINGS,
  rewardSlider,
  WORLD_SETTINGS,
} from '../../../src/store/app/settings.ts'
import type { RunConfig } from '../../../src/training/protocol.ts'
import { anyValueOf } from './anyValue.ts'

const LINKS = Number(process.env.SOAK_CASES ?? 200) // more of them: `npm run soak -- --rows 22`
const KEYS = [
  'v',
  'level',
  'algorithm',
  'backend',
  'observation',
  'seed',
  'hp.learningRate',
  '__proto__',
  'constructor',
]
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  '1e309',
  'NaN',
  '-0',
  '%',
  '9'.repeat(400),
]

describe('a link', () => {
  it('uses the level’s default reward if the link has none: in the cellar only the bell’s', () => {
    const { env } = readConfig('#v=1&level=cellar') ?? {}
    const weights = env?.kind === 'platformer' ? env.rewardWeights : {}
    expect(weights.bell).toBeGreaterThan(0)
    expect(Object.values(weights).filter((weight) => weight !== 0)).toHaveLength(1)
  })

  it('carries every configuration in both directions', () => {
    fc.assert(
      fc.property(anyConfig(), (config) => {
        const hash = writeConfig(config)
        expect(hash.length).toBeLessThan(MAX_HASH_LENGTH)
        expect(readConfig(`#${hash}`)).toEqual(config)
      }),
    )
  })

  it('keeps the page’s own address', () => {
    const link = linkTo('https://example.org/play/?x=1#old', defaultRunConfig())
    expect(link).toMatch(/^https:\/\/example\.org\/play\/\?x=1#v=1&/)
  })

  it('may open a lesson, with or without a configuration', () => {
    const config = defaultRunConfig()
    const link = new URL(linkTo('https://a.b/c', config, 'values'))
    expect(readLesson(link.hash)).toBe('values')
    expect(readConfig(link.hash)).toEqual(config)
    expect(readLesson('#lesson=values')).toBe('values')
    expect(readConfig('#lesson=values')).toBeNull()
    expect(readLesson(`#${writeConfig(config)}`)).toBeNull()
  })

  it('without a configuration changes nothing', () => {
    expect(readConfig('')).toBeNull()
    expect(readConfig('#')).toBeNull()
  })

  it('uses defaults for missing entries', () => {
    expect(readConfig('#v=1')).toEqual(defaultRunConfig())
    const named = readConfig('#v=1&algorithm=dqn&hp.gamma=0.9')
    expect(named?.algorithm).toBe('dqn')
    expect(named?.hyperparameters.gamma).toBe(0.9)
  })

  it('tells which numbers are not those that it asks for', () => {
    const hash =
      '#v=1&algorithm=ppo&hp.learningRate=1e9&hp.gamma=0.990&budgetSteps=100000000&hp.hiddenUnits=64&level=lobby'
    const config = readConfig(hash)
    expect(config && adjustedValues(hash, config)).toEqual([
      { name: 'hp.learningRate', given: '1e9', used: String(config?.hyperparameters.learningRate) },
      { name: 'budgetSteps', given: '100000000', used: '10000000' },
    ])
    const own = writeConfig(defaultRunConfig())
    expect(adjustedValues(own, defaultRunConfig())).toEqual([])
  })

  it('clamps numbers to their declared bounds', () => {
    expect(readConfig('#v=1&hp.gamma=7')?.hyperparameters.gamma).toBeLessThanOrEqual(1)
    expect(readConfig('#v=1&seed=-5')?.seed).toBe(RUN_SETTINGS.seed.min)
  })

  it.each([
    ['#v=2', 'another version'],
    ['#hello', 'does not hold a configuration'],
    ['#v=1&level=nowhere', 'there is no level "nowhere"'],
    ['#v=1&algorithm=magic', 'there is no algorithm "magic"'],
    ['#v=1&backend=abacus', 'backend'],
    ['#v=1&hp.speed=3', 'no hyperparameter "speed"'],
    ['#v=1&hp.gamma=lots', '"gamma" is a number'],
    ['#v=1&reward.fun=3', 'no reward term "fun"'],
    ['#v=1&colour=red', '"colour"'],
    ['#v=1&level=endless&endless.seed=-1', 'give a whole number from 0 to 999999'],
    ['#v=1&level=endless&endless.seed=1.5', 'give a whole number from 0 to 999999'],
    ['#v=1&level=endless&endless.seed=', 'give a whole number from 0 to 999999'],
    ['#v=1&level=endless&endless.difficulty=50', 'its endless.difficulty is "50": give a number from 0 to 1'],
    ['#v=1&level=endless&endless.difficulty=hard', 'give a number from 0 to 1'],
    [
      '#v=1&level=endless&endless.colour=3',
      'There are: endless.seed, endless.difficulty, endless.bell, endless.generator, endless.trainSeeds',
    ],
    ['#v=1&level=lobby&endless.seed=3', 'add level=endless'],
    ['#v=1&level=lobby&endless.trainSeeds=16', 'add level=endless'],
    ['#v=1&level=lobby&endless.bell=left', 'add level=endless'],
    ['#v=1&level=endless&endless.bell=up', 'write left or right'],
    ['#v=1&level=endless&endless.generator=3', 'this page knows 1 and 2'],
    ['#v=1&level=lobby&endless.generator=2', 'add level=endless'],
    ['#v=1&level=endless&endless.trainSeeds=5', '"trainSeeds" is one of "1", "4", "16"'],
    ['#v=1&env=cartpole&endless.seed=3', '"endless.seed"'],
    [`#v=1&level=${'x'.repeat(MAX_HASH_LENGTH)}`, 'longer'],
  ])('%.40s is explained', (hash, words) => {
    expect(() => readConfig(hash)).toThrow(LinkError)
    expect(() => readConfig(hash)).toThrow(words)
  })

  it.each([
    ['#v=1&level=endless&endless.seed=17&endless.difficulty=0.5', 'endless-17-50'],
    ['#v=1&level=endless&endless.seed=17&endless.difficulty=.333', 'endless-17-33'],
    ['#v=1&level=endless', 'endless2-1-30'],
    ['#v=1&level=endless2-17-50', 'endless2-17-50'],
    ['#v=1&level=endless-17-50-left', 'endless-17-50-left'],
    ['#v=1&level=endless&endless.seed=17&endless.generator=2', 'endless2-17-30'],
    ['#v=1&level=endless&endless.generator=1', 'endless-1-30'],
    ['#v=1&level=endless&endless.seed=4&endless.bell=left', 'endless-4-30-left'],
    ['#v=1&level=endless&endless.bell=right', 'endless-1-30'],
  ])('%s is an endless level', (hash, level) => {
    expect(readConfig(hash)?.env).toMatchObject({ level })
  })

  it('takes the budget of its level, unless it names one', () => {
    expect(readConfig('#v=1&level=penthouse')?.budgetSteps).toBe(700_000)
    expect(readConfig('#v=1&level=lobby')?.budgetSteps).toBe(300_000)
    expect(readConfig('#v=1&level=penthouse&budgetSteps=50000')?.budgetSteps).toBe(50_000)
  })

  it('never breaks the page, whatever it contains', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v=1&${text}`),
          fc.webQueryParameters(),
          fc
            .tuple(fc.constantFrom(...KEYS), fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 9000 })))
            .map(([key, value]) => `v=1&${key}=${encodeURIComponent(value)}`),
        ),
        (text) => {
          try {
            readConfig(`#${text}`)
          } catch (error) {
            expect(error).toBeInstanceOf(LinkError)
          }
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
      { numRuns: LINKS },
    )
  })
})

function anyConfig(): fc.Arbitrary<RunConfig> {
  return fc.constantFrom(...ALGORITHMS).chain((card) =>
    fc.record({
      algorithm: fc.constant(card.id),
      hyperparameters: anyOf(card.hyperparameters),
      seed: anyValueOf(RUN_SETTINGS.seed) as fc.Arbitrary<number>,
      budgetSteps: anyValueOf(RUN_SETTINGS.budgetSteps) as fc.Arbitrary<number>,
      backend: fc.constantFrom('auto', 'webgpu', 'wasm', 'cpu'),
      evaluation: anyOf(EVALUATION_SETTINGS) as unknown as fc.Arbitrary<RunConfig['evaluation']>,
      guidance: anyOf(GUIDANCE_SETTINGS) as unknown as fc.Arbitrary<NonNullable<RunConfig['guidance']>>,
      env: fc
        .tuple(
          fc.constantFrom(...LEVEL_MENU),
          fc.constantFrom(...OBSERVATIONS),
          anyOf(WORLD_SETTINGS),
          anyOf(ENDLESS_RUN_SETTINGS),
          anyOf(Object.fromEntries(REWARD_TERMS.map((term) => [term.id, rewardSlider(term)]))),
        )
        .map(
          ([level, observation, world, endless, rewardWeights]) =>
            ({
              kind: 'platformer',
              level: level.id,
              observation: observation.id,
              ...world,
              ...(level.id === endlessId(FIRST_ENDLESS) ? endless : defaultsOf(ENDLESS_RUN_SETTINGS)),
              rewardWeights,
            }) as RunConfig['env'],
        ),
    }),
  )
}

function anyOf(schema: HyperparameterSchema) {
  return fc.record(Object.fromEntries(Object.entries(schema).map(([name, declared]) => [name, anyValueOf(declared)])))
}
