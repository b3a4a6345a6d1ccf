/** Every hyperparameter at its bounds, and the corners where several meet: all metrics stay finite. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { AlgorithmCard, Hyperparameter, HyperparameterValues } from '../../src/algorithms/contract.ts'
import { ALGORITHMS } from '../../src/algorithms/index.ts'
import { createRng, type Rng } from '../../src/shared/rng.ts'
import { startTestBackend } from '../nn/testBackend.ts'
import { makeAgent } from './agents.ts'

const REPORTS = 2
const RANDOM_CORNERS = 12
const SMALL = 8

/** Little data and a small network, so that one value at a time may be large. */
function smallest(card: AlgorithmCard): HyperparameterValues {
  const values: HyperparameterValues = {}
  for (const [name, declared] of Object.entries(card.hyperparameters)) {
    const isSize = declared.group === 'data' || declared.group === 'network'
    if (declared.kind === 'int' && (isSize || declared.default > SMALL)) {
      values[name] = Math.min(declared.max, Math.max(declared.min, Math.min(declared.default, SMALL)))
    }
    if (name === 'learningStarts') values[name] = 0
  }
  return values
}

function extremesOf(declared: Hyperparameter): readonly (number | boolean | string)[] {
  switch (declared.kind) {
    case 'toggle':
      return [true, false]
    case 'choice':
      return declared.options
    case 'int':
    case 'float':
      return [declared.min, declared.max]
    default:
      return declared satisfies never
  }
}

/** Each value at one of its ends, or where it was: large sizes are left to the tests of one value at a time. */
function corner(card: AlgorithmCard, rng: Rng): HyperparameterValues {
  const values = smallest(card)
  for (const [name, declared] of Object.entries(card.hyperparameters)) {
    const isLarge = declared.kind === 'int' && declared.max > 64
    const options = isLarge ? extremesOf(declared).slice(0, 1) : extremesOf(declared)
    if (rng.float() < 0.7) values[name] = options[rng.int(options.length)]
  }
  return values
}

async function notFinite(card: AlgorithmCard, changes: HyperparameterValues): Promise<string[]> {
  const agent = await makeAgent(card, 3, { changes })
  const found: string[] = []
  let reports = 0
  for await (const { metrics, samples = {} } of agent.train()) {
    for (const [name, value] of Object.entries(metrics)) if (!Number.isFinite(value)) found.push(`${name}: ${value}`)
    for (const [name, values] of Object.entries(samples)) if (!values.every(Number.isFinite)) found.push(name)
    if (++reports === REPORTS) break
  }
  agent.dispose()
  return found
}

beforeAll(() => startTestBackend('wasm'))

describe.each(ALGORITHMS.map((card) => [card.id, card] as const))('%s reports finite numbers', (_, card) => {
  it.each(Object.keys(card.hyperparameters))('with %s at its minimum and maximum', async (name) => {
    for (const value of extremesOf(card.hyperparameters[name])) {
      expect(await notFinite(card, { ...smallest(card), [name]: value }), `${name} ${value}`).toEqual([])
    }
  })

  it('at the corners of interacting values', async () => {
    const rng = createRng(1, card.id)
    for (let index = 0; index < RANDOM_CORNERS; index++) {
      const changes = corner(card, rng)
      expect(await notFinite(card, changes), JSON.stringify(changes)).toEqual([])
    }
  })
})
