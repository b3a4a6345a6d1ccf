import { type EpisodeStart, REST, type VecEnv } from '../../env/contracts.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { copyRow } from '../../rl/samples.ts'
import type { Rng } from '../../shared/rng.ts'
import { type PlainStateful, plainStateOf } from '../../shared/state.ts'

/** A clip from a start state to the episode's end or the clip's time limit: T decisions, at least one. */
export interface PlayedClip {
  /** Where it began in fact. */
  readonly start: EpisodeStart
  readonly length: number // T
  /** Copies the observations `[T × D]` into the rows of a matrix from `row` on. Most clips are not learnt from. */
  copyObservations(to: Float32Array, row: number): void
  readonly actions: Uint8Array // [T] as chosen; with sticky actions the environment may have executed others
  readonly logProbs: Float32Array // [T] log π_old(a|s), of the policy that acted
  /** Undiscounted sum of the learner's rewards. */
  readonly return: number
  readonly success: boolean
  /** The clip's or the episode's time limit was reached, so its outcome is unknown. */
  readonly truncated: boolean
  /** A state of the clip, drawn uniformly; null if the clip has a single decision. */
  readonly passed: EpisodeStart | null
}

interface ClipPlayer {
  /** Plays one clip in each row of the environment with sampled actions. Row i begins at `starts[i]`. */
  play(actor: MlpWeights, starts: readonly EpisodeStart[], options: { readonly clipDecisions: number }): PlayedClip[]
  readonly state: PlainStateful
}

/**
 * Clips end at different times; a finished row rests until the last one has ended. A resting row costs almost nothing: it
 * is omitted from the forward pass, its environment is not stepped, and no decision is counted.
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
    state: plainStateOf({ actionRng, passedRng }),
    play(actor, starts, { clipDecisions }) {
      const steps: Step[] = []
      const ends: (ClipEnd | null)[] = starts.map(() => null)
      const returns = new Float64Array(starts.length)
      const passed: (EpisodeStart | null)[] = starts.map(() => null)
      let live = starts.map((_, row) => row)

      env.startFrom(starts)
      const begun = starts.map((_, row) => env.startOf(row)) // a curriculum has its own seeds for new episodes
      while (live.length > 0) {
        const step = createStep(live, env)
        forward.run(actor, step.observations, live.length, logits)
        actions.fill(REST)
        for (let place = 0; place < live.length; place++) {
          const logSum = softmaxInto(logits, place * actionCount, actionCount, probabilities)
          const action = sampleAction(probabilities, actionRng)
          step.actions[place] = action
          step.logProbs[place] = logits[place * actionCount + action] - logSum
          actions[live[place]] = action
        }
        env.step(actions)
        steps.push(step)

        const isLast = steps.length >= clipDecisions
        const going: number[] = []
        for (const row of live) {
          returns[row] += env.rewards[row]
          const isOver = env.terminated[row] === 1 || env.truncated[row] === 1
          if (isOver || isLast) {
            ends[row] = { success: isOver && env.success[row] === 1, truncated: env.terminated[row] === 0 }
            continue
          }
          // Reservoir sampling: the t-th state replaces the kept one with probability 1 / t, so the result is uniform.
          if (passedRng.float() * steps.length < 1) passed[row] = env.startOf(row)
          going.push(row)
        }
        live = going
      }

      const clips = cutByRow(steps, starts.length, observationSize)
      return begun.map((start, row) => ({
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

/** One decision of the rows that are still playing. */
interface Step {
  readonly rows: readonly number[]
  readonly observations: Float32Array // [rows × D]
  readonly actions: Uint8Array // [rows]
  readonly logProbs: Float32Array // [rows]
}

function createStep(rows: readonly number[], { observations, spec: { observationSize } }: VecEnv): Step {
  const gathered = new Float32Array(rows.length * observationSize)
  for (let place = 0; place < rows.length; place++) {
    copyRow(observations, rows[place] * observationSize, gathered, place, observationSize)
  }
  return {
    rows,
    observations: gathered,
    actions: new Uint8Array(rows.length),
    logProbs: new Float32Array(rows.length),
  }
}

type ClipColumns = Pick<PlayedClip, 'length' | 'copyObservations' | 'actions' | 'logProbs'>

function cutByRow(steps: readonly Step[], count: number, observationSize: number): ClipColumns[] {
  const lengths = new Int32Array(count)
  for (const { rows } of steps) for (const row of rows) lengths[row]++
  const places = Array.from(lengths, (length) => new Int32Array(length))
  const clips = Array.from(lengths, (length, row) => ({
    length,
    copyObservations(to: Float32Array, first: number) {
      for (let decision = 0; decision < length; decision++) {
        const { observations } = steps[decision]
        copyRow(observations, places[row][decision] * observationSize, to, first + decision, observationSize)
      }
    },
    actions: new Uint8Array(length),
    logProbs: new Float32Array(length),
  }))
  steps.forEach(({ rows, actions, logProbs }, decision) => {
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]
      places[row][decision] = place
      clips[row].actions[decision] = actions[place]
      clips[row].logProbs[decision] = logProbs[place]
    }
  })
  return clips
}
