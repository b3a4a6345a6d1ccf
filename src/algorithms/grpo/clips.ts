import { type EpisodeStart, REST, type VecEnv } from '../../env/contracts.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import type { Rng } from '../../shared/rng.ts'

/** What was done from a start state until the episode ended or the clip's time was up: T decisions, at least one. */
export interface PlayedClip {
  readonly start: EpisodeStart
  readonly length: number // T
  readonly observations: Float32Array // [T × D]
  readonly actions: Uint8Array // [T] as decided; where actions stick, the environment may have done otherwise
  readonly logProbs: Float32Array // [T] log π_old(a|s), of the policy that acted
  /** Sum of the rewards as the learner is paid them, not discounted. */
  readonly return: number
  readonly success: boolean
  /** Time ran out, the clip's or the episode's: how it would have ended is not known. */
  readonly truncated: boolean
  /** A state on the way, each as likely as the others; null where the clip was a single decision. */
  readonly passed: EpisodeStart | null
}

interface ClipPlayer {
  /** One clip in each of the environment's rows, all decisions sampled. Row i begins at `starts[i]`. */
  play(actor: MlpWeights, starts: readonly EpisodeStart[], options: { readonly clipDecisions: number }): PlayedClip[]
}

/**
 * Clips end one by one; a row whose clip is over rests until the last is done. It costs nothing but its place: it is left
 * out of the forward pass, the environment does not move, and no decision is counted for it.
 */
export function createClipPlayer(env: VecEnv, rng: Rng): ClipPlayer {
  const { observationSize, actionCount } = env.spec
  const actionRng = rng.split('actions')
  const passedRng = rng.split('passed')
  const forward = createMlpForward()
  const logits = new Float32Array(env.count * actionCount)
  const probabilities = new Float32Array(actionCount)
  const actions = new Int32Array(env.count)

  return {
    play(actor, starts, { clipDecisions }) {
      const steps: Step[] = []
      const ends: (ClipEnd | null)[] = starts.map(() => null)
      const returns = new Float64Array(starts.length)
      const passed: (EpisodeStart | null)[] = starts.map(() => null)
      let live = starts.map((_, row) => row)

      env.startFrom(starts)
      while (live.length > 0) {
        const step = createStep(live, env)
        forward.run(actor, step.observations, live.length, logits)
        actions.fill(REST)
        live.forEach((row, place) => {
          const logSum = softmaxInto(logits, place * actionCount, actionCount, probabilities)
          const action = sampleAction(probabilities, actionRng)
          step.actions[place] = action
          step.logProbs[place] = logits[place * actionCount + action] - logSum
          actions[row] = action
        })
        env.step(actions)
        steps.push(step)

        const isLast = steps.length >= clipDecisions
        live = live.filter((row) => {
          returns[row] += env.rewards[row]
          const isOver = env.terminated[row] === 1 || env.truncated[row] === 1
          if (isOver || isLast) {
            ends[row] = { success: isOver && env.success[row] === 1, truncated: env.terminated[row] === 0 }
            return false
          }
          // The t-th state replaces the one kept with probability 1 / t: in the end each is as likely.
          if (passedRng.float() * steps.length < 1) passed[row] = env.startOf(row)
          return true
        })
      }

      const clips = cutByRow(steps, starts.length, observationSize)
      return starts.map((start, row) => ({
        ...{ start, ...clips[row], return: returns[row], passed: passed[row] },
        ...(ends[row] ?? { success: false, truncated: true }),
      }))
    },
  }
}

interface ClipEnd {
  readonly success: boolean
  readonly truncated: boolean
}

/** One decision of the rows that were still playing. */
interface Step {
  readonly rows: readonly number[]
  readonly observations: Float32Array // [rows × D]
  readonly actions: Uint8Array // [rows]
  readonly logProbs: Float32Array // [rows]
}

function createStep(rows: readonly number[], { observations, spec: { observationSize } }: VecEnv): Step {
  const gathered = new Float32Array(rows.length * observationSize)
  rows.forEach((row, place) => {
    gathered.set(observations.subarray(row * observationSize, (row + 1) * observationSize), place * observationSize)
  })
  return {
    rows,
    observations: gathered,
    actions: new Uint8Array(rows.length),
    logProbs: new Float32Array(rows.length),
  }
}

type ClipColumns = Pick<PlayedClip, 'length' | 'observations' | 'actions' | 'logProbs'>

function cutByRow(steps: readonly Step[], count: number, observationSize: number): ClipColumns[] {
  const lengths = new Int32Array(count)
  for (const { rows } of steps) for (const row of rows) lengths[row]++
  const clips = Array.from(lengths, (length) => ({
    length,
    observations: new Float32Array(length * observationSize),
    actions: new Uint8Array(length),
    logProbs: new Float32Array(length),
  }))
  steps.forEach(({ rows, observations, actions, logProbs }, decision) => {
    rows.forEach((row, place) => {
      const clip = clips[row]
      const observation = observations.subarray(place * observationSize, (place + 1) * observationSize)
      clip.observations.set(observation, decision * observationSize)
      clip.actions[decision] = actions[place]
      clip.logProbs[decision] = logProbs[place]
    })
  })
  return clips
}
