import type { PlatformerConfig } from '../../src/env/config.ts'
import { createPlatformerVecEnv } from '../../src/env/platformer.ts'
import { crc32 } from '../../src/shared/crc.ts'
import { mix32 } from '../../src/shared/rng.ts'
import { LEVELS } from '../../src/sim/levels.ts'
import { ACTIONS } from '../../src/sim/world.ts'
import { defaultRewardWeights } from '../../src/store/app/catalog.ts'
import { defaultPlatformer } from '../../src/store/app/defaults.ts'

/** An environment, and everything that an agent receives from it in many decisions, as one number. */
interface Trajectory {
  readonly level: string
  readonly seed: number
  readonly rows: number
  readonly decisions: number // of each row
  /** Keyword arguments of the Python package, whose tests play the same. */
  readonly options: Readonly<Record<string, string | number | boolean>>
  readonly hash: number
}

const ROWS = 10 // seeds a level; with the endless levels, 100 seeds
const DECISIONS = 2000
const FEW = 300 // for observations that are large

/** The trajectories of random actions that Node, every browser engine and Python agree on, to the bit. */
export function trajectories(): Trajectory[] {
  const every = [...LEVELS.map(({ id }) => id), 'endless-1-30'].map((level, seed) => ({ level, seed }))
  return [
    ...every.map(({ level, seed }) => play({ level, seed, rows: ROWS, decisions: DECISIONS }, {}, {})),
    play(
      { level: 'regret', seed: 20, rows: 3, decisions: FEW },
      { observation: 'tiles', stickyActions: 0.25, randomRegrets: true, ticksPerAction: 3 },
      { observation: 'tiles', sticky_actions: 0.25, random_regrets: true, ticks_per_action: 3 },
    ),
    play(
      { level: 'wind', seed: 21, rows: 3, decisions: FEW },
      { observation: 'pixels', timeLimitDecisions: 90, rewardScale: 1 },
      { observation: 'pixels', time_limit: 90, reward_scale: 1 },
    ),
    play(
      { level: 'endless-7-80', seed: 22, rows: 5, decisions: FEW },
      { trainSeeds: 'all', leftBell: 'trained' },
      { first_seed: 7, difficulty: 0.8, seeds: 'all', left_bell: 'trained' },
    ),
    play(
      { level: 'endless2-3-90', seed: 23, rows: 5, decisions: FEW },
      { trainSeeds: 'all', leftBell: 'trained' },
      { seeds: 'all', left_bell: 'trained' },
    ),
  ]
}

function play(
  place: Pick<Trajectory, 'level' | 'seed' | 'rows' | 'decisions'>,
  changes: Partial<PlatformerConfig>,
  options: Trajectory['options'],
): Trajectory {
  const { level, seed, rows, decisions } = place
  const config = { ...defaultPlatformer(), level, rewardWeights: defaultRewardWeights(level), ...changes }
  const env = createPlatformerVecEnv(config, rows)
  const { observations, finalObservations, rewards, terminated, truncated } = env
  const size = env.spec.observationSize
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => new Uint8Array(buffer, byteOffset, byteLength)
  const views = [bytesOf(observations), bytesOf(rewards), terminated, truncated]
  const actions = new Int32Array(rows)
  env.reset(seed)
  let hash = crc32(views[0])
  for (let decision = 0; decision < decisions; decision++) {
    for (let row = 0; row < rows; row++) actions[row] = mix32(decision * rows + row + 1) % ACTIONS.length
    env.step(actions)
    for (const view of views) hash = crc32(view, hash)
    for (let row = 0; row < rows; row++) {
      if (terminated[row] === 0 && truncated[row] === 0) continue
      hash = crc32(bytesOf(finalObservations.subarray(row * size, (row + 1) * size)), hash)
    }
  }
  return { ...place, options, hash }
}
