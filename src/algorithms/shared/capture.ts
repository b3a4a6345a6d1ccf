import type { RolloutColumns } from '../../rl/gae.ts'
import type { ReplayBuffer } from '../../rl/replayBuffer.ts'
import type { RolloutSamples } from '../../rl/rolloutBuffer.ts'
import { joined } from '../../rl/samples.ts'
import { type CapturedPlay, type CapturedStep, type CapturedTargets, MOST_CAPTURED } from '../contract.ts'
import type { ActorCriticColumns } from './actorCriticLearner.ts'

/** Keeps what the gradient steps of an update did, for its record. */
export interface StepRecorder {
  /** Before each step. `indices` and `advantages` are copied. */
  step(epoch: number, indices: Int32Array, advantages: Float32Array): void
  /** What the learner read since the last call, in the order of the steps. */
  read(columns: Pick<ActorCriticColumns, 'logProbs' | 'gradientNorms'>): void
  /** `logProbs`: log π_old(a|s) of the rollout's decisions. */
  finish(logProbs: RolloutSamples['logProbs'], clipRange: number | null): readonly CapturedStep[]
}

export function createStepRecorder(): StepRecorder {
  const steps: { readonly epoch: number; readonly indices: Int32Array; readonly advantages: Float32Array }[] = []
  const logProbs: Float32Array[] = []
  const gradientNorms: Float32Array[] = []
  return {
    step(epoch, indices, advantages) {
      steps.push({ epoch, indices: indices.slice(), advantages: advantages.slice() })
    },
    read(columns) {
      logProbs.push(columns.logProbs)
      gradientNorms.push(columns.gradientNorms)
    },
    finish(oldLogProbs, clipRange) {
      const [all, norms] = [joined(logProbs), joined(gradientNorms)]
      let start = 0
      return steps.map(({ epoch, indices, advantages }, step) => {
        const from = start
        start += indices.length
        const ratios = Float32Array.from(indices, (index, row) => Math.exp(all[from + row] - oldLogProbs[index]))
        return {
          epoch,
          size: indices.length,
          ratios: ratios.slice(0, MOST_CAPTURED.samples),
          advantages: advantages.slice(0, MOST_CAPTURED.samples),
          clipped: ratios.filter((ratio, row) => isCut(ratio, advantages[row], clipRange)).length,
          meanRatio: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
          gradientNorm: norms[step],
        }
      })
    },
  }
}

/** Whether min(r A, clip(r) A) is the clipped one, which has no gradient: r has already moved far in the direction of A. */
export function isCut(ratio: number, advantage: number, clipRange: number | null): boolean {
  if (clipRange === null) return false
  return advantage > 0 ? ratio > 1 + clipRange : advantage < 0 && ratio < 1 - clipRange
}

/** The first environments and decisions of a rollout. A part that is cut off goes on with the value of its next state. */
export function playedPart(
  rollout: RolloutSamples & RolloutColumns,
  { gamma, gaeLambda }: { readonly gamma: number; readonly gaeLambda: number },
): CapturedPlay {
  const envs = Math.min(rollout.envs, MOST_CAPTURED.envs)
  const steps = Math.min(rollout.steps, MOST_CAPTURED.decisions)
  const { observationSize: width } = rollout
  const rows = Array.from({ length: steps * envs }, (_, at) => Math.floor(at / envs) * rollout.envs + (at % envs))
  const part = (column: Float32Array) => Float32Array.from(rows, (row) => column[row])
  const flags = (column: Uint8Array) => Uint8Array.from(rows, (row) => column[row])
  const observations = new Float32Array(rows.length * width)
  rows.forEach((row, at) => {
    observations.set(rollout.observations.subarray(row * width, (row + 1) * width), at * width)
  })
  return {
    ...{ steps, envs, gamma, gaeLambda, observationSize: width, observations },
    ...{ allEnvs: rollout.envs, allSteps: rollout.steps },
    actions: Int32Array.from(rows, (row) => rollout.actions[row]),
    probabilities: part(rollout.logProbs).map(Math.exp),
    rewards: part(rollout.rewards),
    values: part(rollout.values),
    terminated: flags(rollout.terminated),
    truncated: flags(rollout.truncated),
    finalValues: part(rollout.finalValues),
    lastValues:
      steps < rollout.steps
        ? rollout.values.slice(steps * rollout.envs, steps * rollout.envs + envs)
        : rollout.lastValues.slice(0, envs),
  }
}

/** Keeps the first targets of an update of a table or of a network. */
export function createTargetRecorder(alpha: number | null) {
  const kept: Target[] = []
  let count = 0
  return {
    add(target: Target): void {
      count++
      if (kept.length < MOST_CAPTURED.targets) kept.push(target)
    },
    finish(gradientNorms: Float32Array = new Float32Array(0)): CapturedTargets {
      return {
        ...{ kind: 'targets', alpha, gradientNorms },
        count: alpha === null ? gradientNorms.length : count,
        actions: Int32Array.from(kept, ({ action }) => action),
        rewards: Float32Array.from(kept, ({ reward }) => reward),
        discounts: Float32Array.from(kept, ({ discount }) => discount),
        q: Float32Array.from(kept, ({ q }) => q),
        targets: Float32Array.from(kept, ({ target }) => target),
      }
    },
  }
}

interface Target {
  readonly action: number
  readonly reward: number
  readonly discount: number
  readonly q: number
  readonly target: number
}

/** The targets of the first gradient step of a network, in units of the environment's rewards: y = Q − error. */
export function targetsOfBatch({
  replay,
  slots,
  tdErrors,
  gradientNorms,
  factor = 1,
  predict,
}: TargetBatch): CapturedTargets {
  const first = slots.slice(0, MOST_CAPTURED.targets)
  const { actions, rewards, discounts } = replay.gatherOutcomes(first)
  const qValues = predict(replay.gatherObservations(first, 'observations'), first.length)
  const actionCount = qValues.length / first.length
  const recorder = createTargetRecorder(null)
  for (let row = 0; row < first.length; row++) {
    const q = qValues[row * actionCount + actions[row]] / factor
    const target = q - tdErrors[row] / factor
    recorder.add({ action: actions[row], reward: rewards[row], discount: discounts[row], q, target })
  }
  return recorder.finish(gradientNorms)
}

interface TargetBatch {
  readonly replay: Pick<ReplayBuffer, 'gatherOutcomes' | 'gatherObservations'>
  /** Of the first gradient step. */
  readonly slots: Int32Array
  readonly tdErrors: Float32Array // [steps × B] Q − y
  readonly gradientNorms: Float32Array // [steps]
  /** What rewards are multiplied by in the network's Q. */
  readonly factor?: number
  /** Q `[count × A]` of the network before the step. */
  predict(observations: Float32Array, count: number): Float32Array
}
