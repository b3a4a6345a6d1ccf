import { a2c } from './a2c/index.ts'
import { a3c } from './a3c/index.ts'
import type { AlgorithmCard } from './contract.ts'
import { dapo } from './dapo/index.ts'
import { dpo } from './dpo/index.ts'
import { dqn } from './dqn/index.ts'
import { grpo } from './grpo/index.ts'
import { pg } from './pg/index.ts'
import { ppo } from './ppo/index.ts'
import { qlearning } from './qlearning/index.ts'
import { sac } from './sac/index.ts'
import { sft } from './sft/index.ts'
import { trpo } from './trpo/index.ts'

/** All algorithms, the default first. To add one: a folder with its card, and a line here. */
const CARDS = { ppo, dqn, qlearning, a2c, a3c, pg, trpo, sac, sft, dpo, grpo, dapo }

/** The cards without the types of their hyperparameters: code that loops over them parses values by schema. */
export const ALGORITHMS = Object.values(CARDS) as unknown as readonly AlgorithmCard[]

/** Throws for an id that does not exist. */
export function algorithmById(id: string): AlgorithmCard {
  const card = ALGORITHMS.find((candidate) => candidate.id === id)
  if (card === undefined) throw new Error(`There is no algorithm "${id}". There are: ${Object.keys(CARDS).join(', ')}.`)
  return card
}
