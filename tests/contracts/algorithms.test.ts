import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AlgorithmCard, HyperparameterValues, TrainingReport } from '../../src/algorithms/contract.ts'
import { ALGORITHMS, algorithmById } from '../../src/algorithms/index.ts'
import { defaultsOf, parseHyperparameters } from '../../src/algorithms/shared/schema.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { tf } from '../../src/nn/tf.ts'
import { createEvaluator, createPolicyOutput } from '../../src/policies/evaluate.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { dataOf, envOf, makeAgent } from './agents.ts'

/** The first reports of a fresh agent, and how many tensors there were after each. */
async function firstReports(card: AlgorithmCard, count: number) {
  const agent = await makeAgent(card, 3)
  const reports: TrainingReport[] = []
  const tensorCounts: number[] = []
  for await (const report of agent.train()) {
    reports.push(report)
    tensorCounts.push(tf.memory().numTensors)
    if (reports.length === count) break
  }
  agent.dispose()
  return { reports, tensorCounts }
}

beforeAll(() => startTestBackend('wasm'))

it('every folder of an algorithm is in the list', () => {
  const folders = readdirSync('src/algorithms', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map(({ name }) => name).filter((name) => name !== 'shared')
  expect(ALGORITHMS.map((card) => card.id).sort()).toEqual(names.sort())
})

it('an unknown id is refused with the list of algorithms', () => {
  expect(() => algorithmById('magic')).toThrow('There is no algorithm "magic". There are: ppo')
})

describe.each(ALGORITHMS.map((card) => [card.id, card] as const))('%s', (_, card) => {
  it('has defaults within their bounds, and help for each', () => {
    expect(parseHyperparameters(card.hyperparameters, defaultsOf(card.hyperparameters))).toEqual(
      defaultsOf(card.hyperparameters),
    )
    for (const { label, help } of Object.values(card.hyperparameters)) {
      expect(label).not.toBe('')
      expect(help).toMatch(/\.$/)
    }
  })

  it('has presets that are valid values', () => {
    for (const preset of Object.values(card.presets)) {
      expect(parseHyperparameters(card.hyperparameters, preset)).toMatchObject(preset)
    }
  })

  it('uses only declared metrics and hyperparameters in its worked formula', () => {
    const names = [...card.workedFormula.matchAll(/\{([^}]+)\}/g)].map((match) => match[1])
    for (const name of names)
      expect([...Object.keys(card.metrics), ...Object.keys(card.hyperparameters)]).toContain(name)
  })

  let tensorsBefore = 0
  let tensorsAfter = 0
  let once: Awaited<ReturnType<typeof firstReports>>
  beforeAll(async () => {
    tensorsBefore = tf.memory().numTensors
    once = await firstReports(card, 3)
    tensorsAfter = tf.memory().numTensors
  })

  it('reports finite numbers, only declared ones, and counts its steps', () => {
    const { reports } = once
    reports.forEach((report, index) => {
      expect(report.updates).toBe(index + 1)
      expect(report.envSteps).toBeGreaterThan(index === 0 ? 0 : reports[index - 1].envSteps)
      for (const [name, value] of Object.entries(report.metrics)) {
        expect(card.metrics).toHaveProperty([name])
        expect(value, name).toSatisfy(Number.isFinite)
      }
      for (const samples of Object.values(report.samples ?? {})) {
        expect(samples.length).toBeLessThanOrEqual(5000)
        expect(samples.every(Number.isFinite)).toBe(true)
      }
    })
  })

  it('reports finite numbers from the smallest possible data: no mean over nothing', async () => {
    const least: HyperparameterValues = {}
    for (const [name, declared] of Object.entries(card.hyperparameters)) {
      const isData = declared.group === 'data' || name === 'minibatches' || name === 'minibatchSize'
      if ((declared.kind === 'int' || declared.kind === 'float') && isData) least[name] = declared.min
      if (name === 'learningStarts') least[name] = 0
    }
    const agent = await makeAgent(card, 3, { changes: least })
    let reports = 0
    for await (const { metrics } of agent.train()) {
      expect(Object.entries(metrics).filter(([, value]) => !Number.isFinite(value))).toEqual([])
      if (++reports === 20) break
    }
    agent.dispose()
    expect(reports).toBe(20)
  })

  it('gives the same first three reports from the same seed', async () => {
    const again = await firstReports(card, 3)
    expect(again.reports.map(dataOf)).toEqual(once.reports.map(dataOf))
  })

  it('holds as many tensors after its third report as after its second, and none after disposal', () => {
    expect(once.tensorCounts[2]).toBe(once.tensorCounts[1])
    expect(tensorsAfter).toBe(tensorsBefore)
  })

  it('gives a snapshot that can play: probabilities that sum to 1, and finite values', async () => {
    const agent = await makeAgent(card, 1)
    const snapshot = agent.snapshot()
    agent.dispose()
    const { spec, observations } = createVecEnv(envOf(card), 1)
    const { observationSize, actionCount } = spec
    expect(snapshot).toMatchObject({ algorithm: card.id, envId: spec.id, observationSize, actionCount })
    const output = createPolicyOutput(actionCount)
    createEvaluator(snapshot).evaluate(
      Float32Array.from(observations, (_, index) => 0.3 - 0.1 * index),
      output,
    )
    expect(output.probabilities.reduce((sum, probability) => sum + probability)).toBeCloseTo(1, 6)
    if (output.hasValue) expect(output.value).toSatisfy(Number.isFinite)
    if (output.hasQ) expect(output.qValues.every(Number.isFinite)).toBe(true)
  })
})
