import { type ActorCriticHead, type ActorCriticOptions, createActorCritic } from '../../nn/actorCritic.ts'
import { BETA_1, BETA_2 } from '../../nn/adam.ts'
import { adamStep } from '../../nn/kernels/adamStep.ts'
import { optimisedOf, savedOptimised } from '../../nn/moments.ts'
import { createGpuEngine, type GpuReport } from '../../nn/webgpu/engine.ts'
import { actorCriticLoss } from '../../nn/webgpu/losses.ts'
import { type GpuPlan, planOf } from '../../nn/webgpu/plan.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import type { ActorCriticColumns, ActorCriticLearner, OptimiserChoice } from './actorCriticLearner.ts'

/** The networks of an actor–critic, as the kernels on the graphics card see them. */
export function actorCriticPlan(options: ActorCriticOptions): GpuPlan {
  const { shapes } = createActorCritic(options)
  return planOf(
    options.sharedTrunk
      ? [{ shape: shapes[0], critic: 'last column' }]
      : [
          { shape: shapes[0], critic: 'none' },
          { shape: shapes[1], critic: 'all' },
        ],
  )
}

/** The learner in fused kernels on the graphics card: nothing waits for it but `read`, once an update. */
export function createGpuActorCritic(
  device: GPUDevice,
  options: ActorCriticOptions,
  initial: ActorCriticHead,
  optimiser: OptimiserChoice,
): ActorCriticLearner {
  const { flatten, unflatten } = createActorCritic(options)
  const engine = createGpuEngine(device, {
    plan: actorCriticPlan(options),
    loss: actorCriticLoss(options),
    optimiser: optimiser.kind,
    hasTarget: false,
  })
  let head = initial
  let rollout: { readonly firstRow: number; readonly rowLimit: number } | null = null
  let steps = 0 // of Adam since its statistics were reset

  function optimiserStep(learningRate: number): { stepSize: number; epsilon: number } {
    steps++
    const { kind, epsilon } = optimiser
    if (kind === 'rmsprop') return { stepSize: learningRate, epsilon }
    const { stepSize, scaledEpsilon } = adamStep(steps, { beta1: BETA_1, beta2: BETA_2, epsilon, learningRate })
    return { stepSize, epsilon: scaledEpsilon }
  }

  function load(next: ActorCriticHead): void {
    engine.load(flatten(next))
    head = next
    steps = 0
  }

  load(initial)
  return {
    get head() {
      return head
    },
    begin(next) {
      const { size, observationSize } = next
      const observations = next.observations.subarray(0, size * observationSize)
      rollout = { firstRow: engine.addRows(observations, columnsOf(next)), rowLimit: size }
    },
    step(indices, advantages, { loss, criticOnly, learningRate, maxGradNorm }) {
      if (rollout === null) throw new Error('Call `begin` with a rollout before the first step.')
      const samples = engine.addSamples(indices, { ...rollout, numbers: advantages })
      const { clipRange, valueClipRange, entropyCoefficient, valueCoefficient } = loss
      engine.step(
        { samples, count: indices.length },
        { ...optimiserStep(learningRate), maxGradNorm, criticOnly },
        {
          ...{ isRatio: Number(clipRange !== null), clipRange: clipRange ?? 0 },
          ...{ isValueClipped: Number(valueClipRange !== null), valueClipRange: valueClipRange ?? 0 },
          ...{ entropyCoefficient, valueCoefficient },
        },
      )
    },
    forget: engine.forget,
    async read() {
      const { theta, steps: reports } = await engine.read()
      head = unflatten(theta)
      return columnsOfReports(reports)
    },
    load,
    state: {
      async save() {
        const { theta, first, second } = await engine.readState()
        return savedOptimised({ theta, moments: { steps, first, second } })
      },
      load(saved) {
        const { theta, moments } = optimisedOf(saved, flatten(head).length)
        engine.loadState({ theta, target: theta, first: moments.first, second: moments.second })
        head = unflatten(theta)
        steps = moments.steps
      },
    },
    resetOptimiser() {
      engine.resetOptimiser()
      steps = 0
    },
    dispose: engine.dispose,
  }
}

/** The loss's data of each row: action, old log π(a|s), return, old value. */
function columnsOf({ size, actions, logProbs, returns, values }: RolloutSamples): Float32Array {
  const columns = new Float32Array(4 * size)
  for (let row = 0; row < size; row++) {
    columns[4 * row] = actions[row]
    columns[4 * row + 1] = logProbs[row]
    columns[4 * row + 2] = returns[row]
    columns[4 * row + 3] = values[row]
  }
  return columns
}

function columnsOfReports(reports: readonly GpuReport[]): ActorCriticColumns {
  const count = reports.reduce((sum, { columns }) => sum + columns.length / 3, 0)
  const [logProbs, entropies, values] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)]
  let place = 0
  for (const { columns } of reports) {
    for (let at = 0; at < columns.length; at += 3) {
      logProbs[place] = columns[at]
      entropies[place] = columns[at + 1]
      values[place] = columns[at + 2]
      place++
    }
  }
  return { logProbs, entropies, values, gradientNorms: Float32Array.from(reports, (report) => report.gradientNorm) }
}
