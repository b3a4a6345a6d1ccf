import { createRng, type Rng } from '../shared/rng.ts'
import { clearOutcomes, createStepColumns } from './columns.ts'
import { type Env, type EpisodeStart, REST, type StepResult, type VecEnv } from './contracts.ts'
import { rowStates } from './rowStates.ts'

/** Generator of the seeds of row `row`'s episodes, in order; it depends only on `seed` and the row. */
export function episodeSeeds(seed: number, row: number): Rng {
  return createRng(seed, 'episodes').split(`row ${row}`)
}

export interface VectorisedEnv<Single extends Env> extends VecEnv {
  /** The single environments, one per row. */
  readonly envs: readonly Single[]
}

/** The result of a row whose action is `REST`. */
const AT_REST: StepResult = { reward: 0, terminated: false, truncated: false, success: false }

const FIRST_EPISODE = 512 // initial capacity, decisions; doubles when full

interface Played {
  length: number
  actions: Uint8Array
}

function note(played: Played, action: number): void {
  if (played.length === played.actions.length) {
    const longer = new Uint8Array(2 * played.length)
    longer.set(played.actions)
    played.actions = longer
  }
  played.actions[played.length++] = action
}

/** Steps `count` (at least 1) environments of one kind together, with SAME_STEP autoreset. */
export function vectorise<Single extends Env>(makeEnv: () => Single, count: number): VectorisedEnv<Single> {
  const envs = Array.from({ length: count }, makeEnv)
  const spec = envs[0].spec
  const size = spec.observationSize
  const columns = createStepColumns(count, size)
  const { observations, finalObservations, rewards, terminated, truncated, success } = columns
  // Views are created once, so that a step allocates nothing.
  const rows = envs.map((_, row) => observations.subarray(row * size, (row + 1) * size))
  const finalRows = envs.map((_, row) => finalObservations.subarray(row * size, (row + 1) * size))
  let seeds = envs.map((_, row) => episodeSeeds(0, row))
  const started = new Uint32Array(count) // seed of each row's running episode
  const returns = new Float64Array(count) // of each row's running episode
  const played: Played[] = envs.map(() => ({ length: 0, actions: new Uint8Array(FIRST_EPISODE) })) // likewise

  function begin(row: number, seed: number): void {
    started[row] = seed
    returns[row] = 0
    played[row].length = 0
    envs[row].reset(seed, rows[row])
  }

  function continueFrom({ seed, actions }: EpisodeStart, row: number): void {
    begin(row, seed)
    for (const action of actions) {
      const { reward, terminated: isOver, truncated: isLate } = envs[row].step(action, rows[row])
      if (isOver || isLate) {
        begin(row, seed)
        return
      }
      note(played[row], action)
      returns[row] += Math.fround(reward) // rounded as in the rewards column
    }
  }

  const env = {
    envs,
    spec,
    count,
    ...columns,

    reset(seed: number) {
      seeds = envs.map((_, row) => episodeSeeds(seed, row))
      for (let row = 0; row < count; row++) begin(row, seeds[row].uint32())
      clearOutcomes(columns)
    },

    step(actions: Int32Array) {
      for (let row = 0; row < count; row++) {
        const isResting = actions[row] === REST
        const result = isResting ? AT_REST : envs[row].step(actions[row], finalRows[row])
        if (isResting) finalRows[row].set(rows[row])
        else note(played[row], actions[row])
        rewards[row] = result.reward
        returns[row] += rewards[row]
        terminated[row] = result.terminated ? 1 : 0
        truncated[row] = result.truncated ? 1 : 0
        success[row] = result.success ? 1 : 0
      }
      observations.set(finalObservations)
      for (let row = 0; row < count; row++) {
        if (terminated[row] === 1 || truncated[row] === 1) begin(row, seeds[row].uint32())
      }
    },

    startFrom(starts: readonly EpisodeStart[]) {
      starts.forEach(continueFrom)
      clearOutcomes(columns)
    },

    startOf: (row: number) => ({ seed: started[row], actions: played[row].actions.slice(0, played[row].length) }),
    returnOf: (row: number) => returns[row],
  }
  const sums = {
    save: () => returns.slice(),
    load: (saved: Float64Array) => returns.set(saved),
  }
  return { ...env, state: rowStates(env, { seeds: () => seeds, sums }) }
}
