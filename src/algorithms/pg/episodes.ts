import type { VecEnv } from '../../env/contracts.ts'
import { createMlpForward } from '../../policies/mlp.ts'
import { sampleAction, softmaxInto } from '../../policies/sample.ts'
import type { MlpWeights } from '../../policies/snapshot.ts'
import { discountedReturns } from '../../rl/returns.ts'
import type { Rng } from '../../shared/rng.ts'
import { arrayOf, type PlainStateful, partOf, plainStateOf } from '../../shared/state.ts'

/** Concatenated whole episodes, in the order in which they ended; n decisions in all. */
export interface EpisodeBatch {
  readonly size: number // n
  readonly episodes: number
  readonly observations: Float32Array // [n × D]
  readonly actions: Int32Array // [n]
  /** log π(a|s) of the policy that acted, which may be older than the one that learns. */
  readonly behaviourLogProbs: Float32Array // [n]
  readonly returns: Float32Array // [n] discounted reward-to-go
  /** Where each of the n decisions was taken. */
  placeOf(index: number): { readonly row: number; readonly step: number; readonly steps: number }
  /** Decisions taken meanwhile in all environments, those of unfinished episodes included. */
  readonly decisionsTaken: number
}

interface CollectOptions {
  /** Collection ends when the finished episodes hold this many decisions. */
  readonly batchDecisions: number
  readonly gamma: number
}

/** Plays an environment until enough episodes end. Unfinished episodes continue in the next batch; none is cut or lost. */
interface EpisodeCollector {
  /** Samples from `actor`. A truncated episode is bootstrapped with `critic`'s value of the last observation, or with 0. */
  collect(policy: { actor: MlpWeights; critic: MlpWeights | null }, options: CollectOptions): EpisodeBatch
  /** The unfinished episodes. */
  readonly state: PlainStateful
}

export function createEpisodeCollector(env: VecEnv, rng: Rng): EpisodeCollector {
  const { observationSize, actionCount } = env.spec
  const actorForward = createMlpForward()
  const criticForward = createMlpForward()
  const logits = new Float32Array(env.count * actionCount)
  const probabilities = new Float32Array(actionCount)
  const actions = new Int32Array(env.count)
  const running = Array.from({ length: env.count }, () => createEpisode(observationSize))

  /** The value of a truncated row's final observation. */
  function valueAtEnd(row: number, critic: MlpWeights): number {
    const observation = env.finalObservations.subarray(row * observationSize, (row + 1) * observationSize)
    const value = new Float32Array(1)
    criticForward.run(critic, observation, 1, value)
    return value[0]
  }

  return {
    collect({ actor, critic }, { batchDecisions, gamma }) {
      const finished: PlacedEpisode[] = []
      let size = 0
      let steps = 0 // decisions of each row
      while (size < batchDecisions) {
        actorForward.run(actor, env.observations, env.count, logits)
        for (let row = 0; row < env.count; row++) {
          const logSum = softmaxInto(logits, row * actionCount, actionCount, probabilities)
          actions[row] = sampleAction(probabilities, rng)
          const logProb = logits[row * actionCount + actions[row]] - logSum
          running[row].act(env.observations, row, { action: actions[row], logProb })
        }
        env.step(actions)
        steps++
        for (let row = 0; row < env.count; row++) {
          const isTerminated = env.terminated[row] === 1
          running[row].earn(env.rewards[row])
          if (!isTerminated && env.truncated[row] === 0) continue
          // Where both flags are set, termination wins: nothing comes after it.
          const bootstrap = !isTerminated && critic !== null ? valueAtEnd(row, critic) : 0
          const episode = { ...running[row].finish({ gamma, bootstrap }), row, endedAt: steps }
          finished.push(episode)
          size += episode.actions.length
        }
      }
      const decisionsTaken = steps * env.count
      return { ...concatenate(finished, size, observationSize), placeOf: placesOf(finished, steps), decisionsTaken }
    },
    state: plainStateOf(Object.fromEntries(running.map((episode, row) => [`row ${row}`, episode.state]))),
  }
}

interface FinishedEpisode {
  readonly observations: Float32Array
  readonly actions: Int32Array
  readonly behaviourLogProbs: Float32Array
  readonly returns: Float32Array
}

interface PlacedEpisode extends FinishedEpisode {
  readonly row: number
  /** Decisions of the row in this batch when it ended. */
  readonly endedAt: number
}

interface RunningEpisode {
  /** Records row `row` of `observations` and the action taken. */
  act(observations: Float32Array, row: number, decision: { readonly action: number; readonly logProb: number }): void
  /** Records the reward of the last decision. */
  earn(reward: number): void
  /** Returns a copy with its returns, and starts the next episode. */
  finish(options: { readonly gamma: number; readonly bootstrap: number }): FinishedEpisode
  readonly state: PlainStateful
}

const FIRST_CAPACITY = 128 // decisions; doubles when full

function createEpisode(observationSize: number): RunningEpisode {
  let observations = new Float32Array(FIRST_CAPACITY * observationSize)
  let actions = new Int32Array(FIRST_CAPACITY)
  let logProbs = new Float32Array(FIRST_CAPACITY)
  let rewards = new Float32Array(FIRST_CAPACITY)
  let length = 0

  function grow(): void {
    const capacity = actions.length * 2
    const oldColumns = { observations, actions, logProbs, rewards }
    observations = new Float32Array(capacity * observationSize)
    actions = new Int32Array(capacity)
    logProbs = new Float32Array(capacity)
    rewards = new Float32Array(capacity)
    observations.set(oldColumns.observations)
    actions.set(oldColumns.actions)
    logProbs.set(oldColumns.logProbs)
    rewards.set(oldColumns.rewards)
  }

  return {
    act(source, row, { action, logProb }) {
      if (length === actions.length) grow()
      const target = length * observationSize
      const start = row * observationSize
      for (let column = 0; column < observationSize; column++) observations[target + column] = source[start + column]
      actions[length] = action
      logProbs[length] = logProb
    },
    earn(reward) {
      rewards[length] = reward
      length++
    },
    finish(options) {
      const returns = new Float32Array(length)
      discountedReturns(rewards, length, options, returns)
      const finished = {
        observations: observations.slice(0, length * observationSize),
        actions: actions.slice(0, length),
        behaviourLogProbs: logProbs.slice(0, length),
        returns,
      }
      length = 0
      return finished
    },
    state: {
      save: () => ({
        observations: observations.slice(0, length * observationSize),
        actions: actions.slice(0, length),
        logProbs: logProbs.slice(0, length),
        rewards: rewards.slice(0, length),
      }),
      load(saved) {
        const taken = arrayOf(partOf(saved, 'actions'), actions, null)
        length = taken.length
        while (actions.length < length) grow()
        const column = (name: string, width: number) => arrayOf(partOf(saved, name), rewards, length * width)
        observations.set(column('observations', observationSize))
        actions.set(taken)
        logProbs.set(column('logProbs', 1))
        rewards.set(column('rewards', 1))
      },
    },
  }
}

/** An episode may have begun before the batch: its first decisions have negative steps. */
function placesOf(finished: readonly PlacedEpisode[], steps: number): EpisodeBatch['placeOf'] {
  return (index) => {
    let first = 0
    for (const { row, endedAt, actions } of finished) {
      const within = index - first
      if (within < actions.length) return { row, step: endedAt - actions.length + within, steps }
      first += actions.length
    }
    throw new RangeError(`The batch has no decision ${index}.`)
  }
}

function concatenate(finished: readonly FinishedEpisode[], size: number, observationSize: number) {
  const batch = {
    size,
    episodes: finished.length,
    observations: new Float32Array(size * observationSize),
    actions: new Int32Array(size),
    behaviourLogProbs: new Float32Array(size),
    returns: new Float32Array(size),
  }
  let offset = 0
  for (const { observations, actions, behaviourLogProbs, returns } of finished) {
    batch.observations.set(observations, offset * observationSize)
    batch.actions.set(actions, offset)
    batch.behaviourLogProbs.set(behaviourLogProbs, offset)
    batch.returns.set(returns, offset)
    offset += actions.length
  }
  return batch
}
