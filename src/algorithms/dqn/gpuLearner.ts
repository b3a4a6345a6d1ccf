import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { adamStep } from '../../nn/kernels/adamStep.ts'
import { optimisedOf, savedOptimised } from '../../nn/moments.ts'
import { flattenWeights, parameterCount, shapeOf, unflattenWeights } from '../../nn/parameters.ts'
import { createGpuEngine } from '../../nn/webgpu/engine.ts'
import { tdLoss } from '../../nn/webgpu/losses.ts'
import { type GpuPlan, planOf } from '../../nn/webgpu/plan.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { createReplayBuffer, type ReplayOptions, type TransitionBatch } from '../../rl/replayBuffer.ts'
import { allIndices, joined } from '../../rl/samples.ts'
import { arrayOf, partOf, stateOf } from '../../shared/state.ts'
import type { QHead } from './head.ts'
import { ADAM_EPSILON, type QLearner } from './learner.ts'

/** The Q-network, as the kernels on the graphics card see it. */
export function qPlan(network: MlpWeights): GpuPlan {
  return planOf([{ shape: shapeOf(network), critic: 'none' }])
}

/**
 * The learner in fused kernels on the graphics card. Both networks stay there. The replayed transitions of an update are
 * uploaded as they are sampled: a card may not hold the whole replay buffer.
 */
export function createGpuQLearner(
  device: GPUDevice,
  initial: MlpWeights,
  head: QHead,
  replayOptions: ReplayOptions,
): QLearner {
  const shape = shapeOf(initial)
  const engine = createGpuEngine(device, {
    ...{ plan: qPlan(initial), loss: tdLoss(head), optimiser: 'adam', hasTarget: true },
  })
  const replay = createReplayBuffer(replayOptions, shape.sizes[0])
  let network = initial
  let adamSteps = 0 // since its statistics were reset

  function load(next: MlpWeights): void {
    engine.load(flattenWeights(next))
    network = next
    adamSteps = 0
  }

  load(initial)
  return {
    get network() {
      return network
    },
    replay,
    descend({ slots, steps, weights }, options) {
      const { loss, doubleQ, rewardFactor = 1, actionGap = 0, bounds, learningRate, maxGradNorm } = options
      const count = slots.length
      const batch = replay.gather(slots)
      const data = columnsOf(batch, weights, rewardFactor)
      const firstRow = engine.addRows(joined([batch.observations, batch.nextObservations]), data)
      const samples = engine.addSamples(allIndices(count), { firstRow, rowLimit: count })
      const fields = {
        ...{ isHuber: Number(loss === 'huber'), isDouble: Number(doubleQ), actionGap },
        ...{ low: bounds?.low ?? -UNBOUNDED, high: bounds?.high ?? UNBOUNDED, nextRow: count },
      }
      engine.computeTargets({ samples, count }, fields)
      const size = count / steps
      for (let step = 0; step < steps; step++) {
        adamSteps++
        const adam = { beta1: BETA_1, beta2: BETA_2, epsilon: ADAM_EPSILON, learningRate }
        const { stepSize, scaledEpsilon } = adamStep(adamSteps, adam)
        const stepOptions = { stepSize, epsilon: scaledEpsilon, maxGradNorm }
        engine.step({ samples: samples + step * size, count: size }, stepOptions, fields)
      }
    },
    moveTarget: engine.moveTarget,
    async read() {
      const { theta, steps } = await engine.read()
      network = unflattenWeights(theta, shape)
      return {
        tdErrors: joined(steps.map(({ columns }) => columns)),
        gradientNorms: Float32Array.from(steps, ({ gradientNorm }) => gradientNorm),
      }
    },
    load,
    state: stateOf({
      networks: {
        async save() {
          const { theta, target, first, second } = await engine.readState()
          return { ...savedOptimised({ theta, moments: { steps: adamSteps, first, second } }), target }
        },
        load(saved) {
          const { theta, moments } = optimisedOf(saved, parameterCount(shape))
          const target = arrayOf(partOf(saved, 'target'), theta)
          engine.loadState({ theta, target, first: moments.first, second: moments.second })
          network = unflattenWeights(theta, shape)
          adamSteps = moments.steps
        },
      },
      replay: replay.state,
    }),
    dispose: engine.dispose,
  }
}

const UNBOUNDED = 3e38 // almost the largest float32

/** The loss's data of each row: action, reward, discount, weight. The next observations that follow have none. */
function columnsOf(
  { actions, rewards, discounts }: TransitionBatch,
  weights: Float32Array,
  rewardFactor: number,
): Float32Array {
  const columns = new Float32Array(8 * actions.length)
  for (let row = 0; row < actions.length; row++) {
    columns[4 * row] = actions[row]
    columns[4 * row + 1] = rewardFactor * rewards[row]
    columns[4 * row + 2] = discounts[row]
    columns[4 * row + 3] = weights[row]
  }
  return columns
}
