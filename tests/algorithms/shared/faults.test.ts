import { describe, expect, it } from 'vitest'
import type { Agent, AgentContext, HyperparameterValues } from '../../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../../src/algorithms/index.ts'
import { canHaveFault, FAULT_NAMES, type FaultId } from '../../../src/algorithms/shared/faultIds.ts'
import { FAULTS, type Fault, faultOf, withFault } from '../../../src/algorithms/shared/faults.ts'
import { defaultsOf } from '../../../src/algorithms/shared/schema.ts'
import { AdvisedError } from '../../../src/shared/advisedError.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { brokenConfig, healthyConfig } from '../../../src/store/app/faults.ts'
import { readConfig, writeConfig } from '../../../src/store/app/link.ts'
import { runTitle } from '../../../src/store/app/runCard.ts'
import { chartsFor } from '../../../src/ui/charts/index.ts'
import { chainEnv, LEFT, oneDecisionEnv, RIGHT } from '../../contracts/tinyEnvs.ts'
import { createCountingEnv } from '../../training/fakes.ts'

const fault = (id: FaultId) => FAULTS.find((each) => each.id === id) as Fault

/** What an agent is given where the run has the fault. */
function givenWith(id: FaultId, context: Partial<AgentContext>): AgentContext {
  let seen: AgentContext | null = null
  const agent = withFault((given) => {
    seen = given
    return {} as Agent
  }, fault(id))
  agent(context as AgentContext)
  if (seen === null) throw new Error('No agent was made.')
  return seen
}

const withFaultOf = (each: Fault) => givenWith(each.id, { env: createCountingEnv(), hyperparameters: {} }).env

describe('the list of faults', () => {
  it('has every name once, and in its task an algorithm that can have it', () => {
    expect(FAULTS.map(({ id }) => id)).toEqual(Object.keys(FAULT_NAMES))
    for (const { id, task } of FAULTS) expect(canHaveFault(task.algorithm, id), id).toBe(true)
    for (const { algorithms } of Object.values(FAULT_NAMES)) {
      for (const id of algorithms) expect(ALGORITHMS.map((card) => card.id)).toContain(id)
    }
  })

  it.each(FAULTS)('$id names a chart and a metric of its algorithm', ({ task, signature }) => {
    const card = algorithmById(task.algorithm)
    expect(chartsFor(card).map(({ id }) => id)).toContain(signature.chart)
    expect([...Object.keys(card.metrics), 'success']).toContain(signature.metric)
  })

  it.each(FAULTS)('$id changes only hyperparameters that each of its algorithms has', ({ id, changes }) => {
    for (const algorithm of FAULT_NAMES[id].algorithms) {
      const values = defaultsOf(algorithmById(algorithm).hyperparameters)
      expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(changes?.(values) ?? {})))
    }
  })

  it.each(FAULTS)('$id is written to a link and its record, and the healthy run is the same without it', (each) => {
    const broken = brokenConfig(defaultRunConfig(), each)
    const healthy = healthyConfig(defaultRunConfig(), each)
    expect(readConfig(`#${writeConfig(broken)}`)).toEqual(broken)
    const mended = { ...broken, mended: true as const }
    expect(readConfig(`#${writeConfig(mended)}`)).toEqual(mended)
    expect(() => readConfig(writeConfig(mended).replace(/fault=\w+/, ''))).toThrow('"mended"')
    expect(runTitle(mended)).toContain('mended')
    expect({ ...healthy, fault: each.id }).toEqual(broken)
    expect(runTitle(broken)).toContain(FAULT_NAMES[each.id].label)
    expect(runTitle(healthy)).not.toContain(FAULT_NAMES[each.id].label)
    expect(healthy.budgetSteps).toBe(each.task.steps)
  })
})

describe('a run with a fault', () => {
  it('gets values beyond the bounds of its sliders, and live changes still reach it', () => {
    const hyperparameters: HyperparameterValues = defaultsOf(algorithmById('ppo').hyperparameters)
    const given = givenWith('rate100', { hyperparameters })
    expect(given.hyperparameters.learningRate).toBeCloseTo(0.1)
    hyperparameters.learningRate = 0.002
    hyperparameters.epochs = 7
    expect(given.hyperparameters).toEqual({ ...hyperparameters, learningRate: 0.2 })
    expect(hyperparameters.learningRate).toBe(0.002)
  })

  it('is paid one decision late, and never for the last one', async () => {
    const { env } = givenWith('lateReward', { env: createCountingEnv() })
    env.reset(1)
    const rewards: number[] = []
    for (let step = 0; step < 5; step++) {
      env.step(Int32Array.of(0, 0))
      rewards.push(env.rewards[0])
    }
    // Paid are 10, 20, 30 an episode.
    expect(rewards).toEqual([0, 10, 20, 0, 10])

    const saved = env.state.save()
    env.step(Int32Array.of(0, 0))
    const next = env.rewards[0]
    const { env: other } = givenWith('lateReward', { env: createCountingEnv() })
    other.reset(1)
    other.state.load(saved)
    other.step(Int32Array.of(0, 0))
    expect(other.rewards[0]).toBe(next)
    expect(next).toBe(20)
  })

  it('sees deaths as time-outs, and a success as the end that it is', () => {
    const { env } = givenWith('deathGoesOn', { env: chainEnv(2) })
    env.reset(1)
    for (let step = 0; step < 3; step++) env.step(Int32Array.of(RIGHT, LEFT))
    expect([...env.terminated, ...env.truncated]).toEqual([1, 0, 0, 0])

    const deadly = oneDecisionEnv('terminated')(1)
    const failing = { ...deadly, success: new Uint8Array(1) }
    const { env: died } = givenWith('deathGoesOn', { env: failing })
    died.reset(1)
    died.step(Int32Array.of(0))
    expect([...died.terminated, ...died.truncated]).toEqual([0, 1])
  })

  it('has no effect once it is mended, and loads the state of the broken run', () => {
    const given = (each: Fault) => {
      let seen: AgentContext | null = null
      const context = { env: createCountingEnv(), hyperparameters: defaultsOf(algorithmById('ppo').hyperparameters) }
      withFault(
        (it) => {
          seen = it
          return {} as Agent
        },
        each,
        true,
      )(context as unknown as AgentContext)
      if (seen === null) throw new Error('No agent was made.')
      return { ...(seen as AgentContext), context }
    }
    for (const each of FAULTS) {
      const { hyperparameters, env, context } = given(each)
      expect(hyperparameters).toEqual(context.hyperparameters)
      env.reset(1)
      env.step(Int32Array.of(0, 0))
      expect([env.rewards[0], env.terminated[0]], each.id).toEqual([10, 0])
      const broken = withFaultOf(each)
      broken.reset(1)
      broken.step(Int32Array.of(0, 0))
      env.state.load(broken.state.save())
      env.step(Int32Array.of(0, 0))
      expect(env.rewards[0], each.id).toBe(20)
    }
  })

  it('is refused where the algorithm cannot have it', () => {
    expect(faultOf({ algorithm: 'ppo' })).toBeNull()
    expect(faultOf({ algorithm: 'ppo', fault: 'valueClip' })).toBe(fault('valueClip'))
    expect(() => faultOf({ algorithm: 'sac', fault: 'valueClip' })).toThrow(AdvisedError)
    const link = writeConfig(brokenConfig(defaultRunConfig(), fault('valueClip')))
    expect(() => readConfig(link.replace('valueClip', 'noTarget'))).toThrow('cannot have its fault')
    expect(() => readConfig(link.replace('valueClip', 'sabotage'))).toThrow('there is no fault "sabotage"')
  })
})
