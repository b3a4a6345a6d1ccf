import { expect, it } from 'vitest'
import { type Behaviour, createOtherPlayer } from '../../src/algorithms/behaviour.ts'
import { createVecEnv } from '../../src/env/create.ts'
import { createRng } from '../../src/shared/rng.ts'

const ACROBOT = createVecEnv({ kind: 'reference', id: 'acrobot' }, 2) // three actions
const DECISIONS = 3000

function createPlayer(behaviour: Behaviour, expertAction?: (row: number) => number) {
  const hyperparameters = { behaviour }
  const rng = createRng(1, 'behaviour')
  const ask = createOtherPlayer({ env: ACROBOT, hyperparameters, ...(expertAction && { expertAction }) }, rng)
  return { ask, rng, hyperparameters }
}

/** How often each action comes in the row. */
function frequencies(ask: (row: number) => number | null, row: number): number[] {
  const counts = [0, 0, 0]
  for (let decision = 0; decision < DECISIONS; decision++) counts[ask(row) ?? Number.NaN]++
  return counts.map((count) => count / DECISIONS)
}

it('leaves an agent that plays itself alone, and draws nothing', () => {
  const { ask, rng } = createPlayer('itself')
  const before = rng.save()
  expect(ask(0)).toBeNull()
  expect(rng.save()).toEqual(before)
})

it('takes each action equally often where chance plays', () => {
  for (const share of frequencies(createPlayer('chance').ask, 0)) expect(share).toBeCloseTo(1 / 3, 1)
})

it('asks the expert for the row, and lets chance decide every third time', () => {
  const { ask } = createPlayer('expert', (row) => row + 1)
  const ofRow0 = frequencies(ask, 0)
  const ofRow1 = frequencies(ask, 1)
  expect(ofRow0[1]).toBeCloseTo(2 / 3 + 1 / 9, 1)
  expect(ofRow0[2]).toBeCloseTo(1 / 9, 1)
  expect(ofRow1[2]).toBeCloseTo(2 / 3 + 1 / 9, 1)
})

it('hears at once when another is to play', () => {
  const { ask, hyperparameters } = createPlayer('chance')
  expect(ask(0)).not.toBeNull()
  hyperparameters.behaviour = 'itself'
  expect(ask(0)).toBeNull()
})
