import { expect, it } from 'vitest'
import { PROOFS } from '../../../src/cli/prove/proofs.ts'
import { PUBLISHED_MEANS, publishedLines, publishedTable } from '../../../src/cli/prove/publishedMeans.ts'

const games = ['breakout', 'freeway', 'space-invaders']
const rows = games.flatMap((game) => [`dqn-minatar-${game}`, `ppo-minatar-${game}`])

it.each(rows)('%s runs for a million frames and asks for the mean that DQN was published with', (id) => {
  const proof = PROOFS.find((each) => each.id === id)
  expect(proof?.flags).toContain('--steps 1000000')
  const [dqn] = PUBLISHED_MEANS[id]
  expect(dqn.learner).toBe('DQN')
  expect(proof?.goal).toMatchObject({ kind: 'meanReturn', atLeast: dqn.mean })
})

it('has no means for proofs that do not exist', () => {
  expect(PROOFS.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(PUBLISHED_MEANS)))
})

it('says whether the mean, and how many seeds, are at or above what is published', () => {
  const [dqn, , ppo] = publishedLines('dqn-minatar-breakout', [9, 12, 10])
  expect(dqn).toContain('10.3 at the end is at or above the published 10 of DQN after 5 M frames (2 of 3 seeds')
  expect(ppo).toContain('10.3 at the end is below the published 28 of PPO after 10 M frames (0 of 3 seeds')
  expect(publishedLines('dqn-minatar-breakout', [9, 9.9])[0]).toContain('is below the published 10')
})

it('writes a table with the source of every mean, and nothing where nothing is published', () => {
  const table = publishedTable('dqn-minatar-freeway', [50])
  expect(table).toContain('| DQN | 50 | 5 M | 50.0, at or above | 1 of 1 | Young & Tian 2019')
  expect(table).toContain('| PPO | 58 | 10 M | 50.0, below | 0 of 1 | gymnax')
  expect(publishedTable('ppo-lobby', [18])).toBe('')
})
