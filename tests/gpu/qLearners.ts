import { createQHead, type QHead } from '../../src/algorithms/dqn/head.ts'
import type { QColumns, QLearner, QStepOptions } from '../../src/algorithms/dqn/learner.ts'
import { flattenWeights } from '../../src/nn/parameters.ts'
import { initialMlp } from '../../src/policies/initial.ts'
import type { MlpWeights } from '../../src/policies/snapshot.ts'
import type { ReplayOptions } from '../../src/rl/replayBuffer.ts'
import { createRng } from '../../src/shared/rng.ts'
import { fillReplay, randomSlots } from '../algorithms/randomReplay.ts'

type CreateQLearner = (initial: MlpWeights, head: QHead, replay: ReplayOptions) => QLearner

/** Options of a Q-network's steps, for learners on two backends to agree on. */
export interface QCase {
  readonly isDueling?: boolean
  readonly options?: Partial<QStepOptions>
  /** How far the target network moves after the first steps, and after one more step each. */
  readonly shares?: readonly number[]
}

/** What a learner computes in a case, as plain numbers that can leave a page. */
export interface QResults extends Record<keyof QColumns, number[]> {
  readonly moved: number[] // θ at first minus θ at the end
}

const INPUTS = 9
const ACTIONS = 5
const STORED = 600 // transitions
const BATCH = 50
const OPTIONS: QStepOptions = {
  ...{ loss: 'huber', doubleQ: true, rewardFactor: 1, actionGap: 0, bounds: null },
  ...{ learningRate: 0.01, maxGradNorm: 0.3 },
}

/** Several steps towards targets computed together, then a step after each movement of the target network. */
export async function runQLearner(
  create: CreateQLearner,
  { isDueling = false, options, shares = [0, 1, 0.3] }: QCase,
): Promise<QResults> {
  const { initial, learner } = createFilled(create, isDueling)
  const descend = (steps: number, name: string) => {
    const rng = createRng(2, name)
    const slots = randomSlots(steps * BATCH, STORED, name)
    const weights = Float32Array.from(slots, () => 0.5 + rng.float())
    learner.descend({ slots, steps, weights }, { ...OPTIONS, ...options })
  }
  descend(4, 'first')
  for (const share of shares) {
    learner.moveTarget(share)
    descend(1, `after ${share}`)
  }
  const { tdErrors, gradientNorms } = await learner.read()
  const [before, after] = [flattenWeights(initial), flattenWeights(learner.network)]
  learner.dispose()
  return {
    ...{ tdErrors: [...tdErrors], gradientNorms: [...gradientNorms] },
    moved: Array.from(before, (value, index) => value - after[index]),
  }
}

/** Updates of four steps and a copy of the target network. Calls `afterUpdate` after each. */
export async function trainQBriefly(create: CreateQLearner, updates: number, afterUpdate: () => void): Promise<void> {
  const { learner } = createFilled(create, false)
  const slots = randomSlots(4 * BATCH, STORED, 'brief')
  const weights = new Float32Array(slots.length).fill(1)
  try {
    for (let update = 0; update < updates; update++) {
      fillReplay(learner.replay, BATCH, { inputs: INPUTS, actions: ACTIONS }) // over the oldest
      learner.descend({ slots, steps: 4, weights }, OPTIONS)
      learner.moveTarget(1)
      await learner.read()
      afterUpdate()
    }
  } finally {
    learner.dispose()
  }
}

function createFilled(create: CreateQLearner, isDueling: boolean): { initial: MlpWeights; learner: QLearner } {
  const head = createQHead(ACTIONS, isDueling)
  const outputGains = new Array<number>(head.outputCount).fill(1)
  const initial = initialMlp([INPUTS, 20, 12], { activation: 'relu', outputGains, rng: createRng(1, 'weights') })
  const learner = create(initial, head, { capacity: STORED })
  fillReplay(learner.replay, STORED, { inputs: INPUTS, actions: ACTIONS })
  return { initial, learner }
}
