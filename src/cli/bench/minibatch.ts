import { createActorCriticLearner } from '../../algorithms/shared/actorCritics.ts'
import { createRolloutPlayer } from '../../algorithms/shared/rolloutPlayer.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import { createVecEnv } from '../../env/create.ts'
import { createActorCritic } from '../../nn/actorCritic.ts'
import { selectKernels } from '../../nn/backend.ts'
import type { KernelChoice } from '../../nn/kernels/module.ts'
import { allIndices } from '../../rl/samples.ts'
import { createRng } from '../../shared/rng.ts'
import { quantile } from '../../shared/statistics.ts'
import { cpuMilliseconds } from './measurements.ts'

const HIDDEN = { hiddenUnits: 64, hiddenLayers: 2, activation: 'relu', sharedTrunk: true } as const
const ROWS = 128
const MINIBATCHES = 64 // between two reads of the clock
const WARM_UPS = 2
const LOSS = { clipRange: 0.2, valueClipRange: null, entropyCoefficient: 0.01, valueCoefficient: 0.25 } as const
const STEP = { loss: LOSS, criticOnly: false, learningRate: 1e-4, maxGradNorm: 0.5 } as const

/**
 * Microseconds of CPU time of one minibatch of PPO: 128 rows of the default level, two layers of 64 units with a shared
 * trunk. Our kernels and tf ops alternate; the figures are medians over `rounds`.
 */
export async function measureMinibatch(
  config: PlatformerConfig,
  rounds: number,
): Promise<Record<KernelChoice, number>> {
  const env = createVecEnv(config, ROWS)
  const { observationSize, actionCount } = env.spec
  const architecture = { ...HIDDEN, observationSize, actionCount }
  const head = createActorCritic(architecture).initialHead(createRng(1, 'weights'))
  env.reset(1)
  const rollout = createRolloutPlayer(env, createRng(1, 'actions')).play(head, 1)
  rollout.finish({ gamma: 0.99, gaeLambda: 0.95 })
  const indices = allIndices(ROWS)

  const candidates = (['own', 'tf'] as const).map((kernels) => {
    selectKernels(kernels)
    const learner = createActorCriticLearner(architecture, head, { kind: 'adam', epsilon: 1e-5 })
    learner.begin(rollout)
    return { kernels, learner, microseconds: [] as number[] }
  })
  for (let round = -WARM_UPS; round < rounds; round++) {
    for (const { kernels, learner, microseconds } of candidates) {
      selectKernels(kernels)
      const start = cpuMilliseconds()
      for (let count = 0; count < MINIBATCHES; count++) learner.step(indices, rollout.advantages, STEP)
      await learner.read()
      if (round >= 0) microseconds.push(((cpuMilliseconds() - start) * 1000) / MINIBATCHES)
    }
  }
  selectKernels('own')
  for (const { learner } of candidates) learner.dispose()
  const [own, tf] = candidates.map(({ microseconds }) => quantile(microseconds, 0.5))
  return { own, tf }
}
