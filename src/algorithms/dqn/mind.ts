import { createMlpForward } from '../../policies/mlp.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { epsilonGreedyAction } from '../../rl/epsilon.ts'
import type { Rng } from '../../shared/rng.ts'
import { mean } from '../../shared/statistics.ts'
import type { ActingMind } from '../shared/transitionPlayer.ts'
import type { QHead } from './head.ts'

interface QMindOptions {
  /** Environments. */
  readonly rows: number
  readonly rng: Rng
  /** The action of another behaviour policy in a row; null if the learner's own policy acts. */
  readonly askOther: (row: number) => number | null
  /** The network that was read last. */
  readonly network: () => MlpWeights
  /** ε of each vector step of a block. */
  readonly epsilonOf: (step: number) => number
}

/** Acts ε-greedily by Q(s, ·). V(s) = Σ π Q of the ε-greedy policy; the predicted return is max Q. */
export function createQMind(head: QHead, { rows, rng, askOther, network, epsilonOf }: QMindOptions): ActingMind {
  const { actionCount } = head
  const forward = createMlpForward()
  const outputs = new Float32Array(rows * head.outputCount)
  const qValues = new Float32Array(rows * actionCount)
  const ofRow = (row: number) => qValues.subarray(row * actionCount, (row + 1) * actionCount)
  const best = (row: number) => ofRow(row).reduce((highest, value) => Math.max(highest, value))

  return {
    qValues,
    predict(observations, count) {
      forward.run(network(), observations, count, outputs)
      head.qValues(outputs, count, qValues)
    },
    act(row, step) {
      const epsilon = epsilonOf(step)
      const action = askOther(row) ?? epsilonGreedyAction(qValues, row * actionCount, actionCount, { epsilon, rng })
      return { action, value: (1 - epsilon) * best(row) + epsilon * mean(ofRow(row)) }
    },
    predictedReturn: best,
  }
}
