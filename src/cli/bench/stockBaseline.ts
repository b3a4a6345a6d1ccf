import type { VecEnv } from '../../env/contracts.ts'
import { tf } from '../../nn/tf.ts'
import { quickenWasmKernels, restoreStockWasmKernels } from '../../nn/wasmKernels.ts'
import { createRolloutBuffer, type RolloutBuffer } from '../../rl/rolloutBuffer.ts'
import { shuffle } from '../../rl/samples.ts'
import { createRng } from '../../shared/rng.ts'

interface StockPpoOptions {
  readonly rolloutSteps: number
  readonly minibatchSize: number
  readonly epochs: number
  readonly hiddenUnits: number
}

/**
 * A straightforward PPO with unmodified tfjs, as a baseline for ours: a layers model that acts and learns, stock
 * gradients and kernels, `tf.train.adam`, automatic differentiation of the loss, `tf.gather` done on the processor. Same network,
 * same batch, same environments. In its favour it omits advantage normalisation, gradient clipping and all metrics.
 * Returns decisions per second over `updates` updates, after one warm-up update. `now` is a clock in milliseconds of wall or CPU time.
 */
export function measureStockPpo(env: VecEnv, updates: number, options: StockPpoOptions, now: () => number): number {
  restoreStockWasmKernels()
  const learner = createStockLearner(env, options)
  try {
    env.reset(1)
    learner.update()
    const start = now()
    for (let update = 0; update < updates; update++) learner.update()
    return (updates * options.rolloutSteps * env.count) / ((now() - start) / 1000)
  } finally {
    learner.dispose()
    quickenWasmKernels()
  }
}

function createStockLearner(env: VecEnv, options: StockPpoOptions): { update(): void; dispose(): void } {
  const { rolloutSteps, minibatchSize, epochs, hiddenUnits } = options
  const { observationSize, actionCount } = env.spec
  const rng = createRng(1, 'stock')
  const hidden = { units: hiddenUnits, activation: 'relu' } as const
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ ...hidden, inputShape: [observationSize] }),
      tf.layers.dense(hidden),
      tf.layers.dense({ units: actionCount + 1 }),
    ],
  })
  const optimizer = tf.train.adam(1e-3)
  const rollout = createRolloutBuffer(rolloutSteps, env.count, observationSize)
  const actions = new Int32Array(env.count)

  function predict(observations: Float32Array): { logProbs: Float32Array; values: Float32Array } {
    return tf.tidy(() => {
      const [logits, values] = split(
        model.predict(tf.tensor2d(observations, [env.count, observationSize])) as tf.Tensor2D,
      )
      return {
        logProbs: tf.logSoftmax(logits).dataSync() as Float32Array,
        values: values.dataSync() as Float32Array,
      }
    })
  }

  function collect(): void {
    for (let step = 0; step < rolloutSteps; step++) {
      const { logProbs, values } = predict(env.observations)
      rollout.values.set(values, step * env.count)
      for (let row = 0; row < env.count; row++) {
        let threshold = rng.float()
        let action = 0
        for (; action < actionCount - 1; action++) {
          threshold -= Math.exp(logProbs[row * actionCount + action])
          if (threshold < 0) break
        }
        actions[row] = action
        rollout.actions[step * env.count + row] = action
        rollout.logProbs[step * env.count + row] = logProbs[row * actionCount + action]
      }
      rollout.storeObservations(step, env)
      env.step(actions)
      rollout.storeOutcome(step, env)
    }
    rollout.lastValues.set(predict(env.observations).values)
    rollout.finish({ gamma: 0.99, gaeLambda: 0.95 })
  }

  function split(outputs: tf.Tensor2D): [tf.Tensor2D, tf.Tensor1D] {
    const [logits, values] = tf.split(outputs, [actionCount, 1], 1)
    return [logits as tf.Tensor2D, tf.reshape(values, [-1]) as tf.Tensor1D]
  }

  function loss(batch: Batch): tf.Scalar {
    const [logits, values] = split(model.apply(batch.observations, { training: true }) as tf.Tensor2D)
    const allLogProbs = tf.logSoftmax(logits)
    const logProbs = tf.sum(tf.mul(allLogProbs, tf.oneHot(batch.actions, actionCount)), 1)
    const ratio = tf.exp(tf.sub(logProbs, batch.logProbs))
    const unclipped = tf.mul(ratio, batch.advantages)
    const surrogate = tf.mean(tf.minimum(unclipped, tf.mul(tf.clipByValue(ratio, 0.8, 1.2), batch.advantages)))
    const valueLoss = tf.mean(tf.square(tf.sub(values, batch.returns)))
    const entropy = tf.neg(tf.mean(tf.sum(tf.mul(tf.exp(allLogProbs), allLogProbs), 1)))
    return tf.sub(tf.sub(tf.mul(0.25, valueLoss), surrogate), tf.mul(0.01, entropy)) as tf.Scalar
  }

  return {
    update() {
      collect()
      const order = Int32Array.from({ length: rollout.size }, (_, index) => index)
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, rng)
        for (let start = 0; start < rollout.size; start += minibatchSize) {
          tf.tidy(() => {
            const batch = gatherBatch(rollout, order.subarray(start, start + minibatchSize))
            optimizer.minimize(() => loss(batch))
          })
        }
      }
    },
    dispose() {
      model.dispose()
      optimizer.dispose()
    },
  }
}

interface Batch {
  readonly observations: tf.Tensor2D
  readonly actions: tf.Tensor1D
  readonly logProbs: tf.Tensor1D
  readonly advantages: tf.Tensor1D
  readonly returns: tf.Tensor1D
}

function gatherBatch(rollout: RolloutBuffer, indices: Int32Array): Batch {
  const width = rollout.observationSize
  const observations = new Float32Array(indices.length * width)
  indices.forEach((index, row) => {
    observations.set(rollout.observations.subarray(index * width, (index + 1) * width), row * width)
  })
  const column = (values: Float32Array) => tf.tensor1d(Float32Array.from(indices, (index) => values[index]))
  return {
    observations: tf.tensor2d(observations, [indices.length, width]),
    actions: tf.tensor1d(
      Int32Array.from(indices, (index) => rollout.actions[index]),
      'int32',
    ),
    logProbs: column(rollout.logProbs),
    advantages: column(rollout.advantages),
    returns: column(rollout.returns),
  }
}
