import type { EnvConfig } from '../../env/config.ts'
import type { Picture } from '../../env/contracts.ts'
import { createReferenceEnv } from '../../env/reference/create.ts'
import { REFERENCE_ENVS } from '../../env/reference/index.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { createPlayer } from './policy.ts'
import type { Reporter } from './report.ts'

const END_PAUSE_TICKS = 45
/** Screen ticks per step, close to the environment's real time; steps on a grid are slow enough to follow. */
const TICKS_PER_STEP: Readonly<Record<string, number>> = { cartpole: 1, acrobot: 6, cliffwalking: 10, frozenlake: 14 }

/** A policy in one of the reference environments. */
export interface ReferenceSession {
  readonly kind: 'reference'
  readonly id: string
  readonly label: string
  readonly observation: Float32Array
  /** Of observations that are pictures: a board of cells. */
  readonly picture: Picture | null
  /** The observation one step ago, to draw between the two. */
  readonly previous: Float32Array
  /** Interpolation from `previous` to `observation`, 0–1, at the last tick. */
  readonly progress: number
  readonly ticksPerStep: number
  readonly steps: number
  readonly ended: 'success' | 'failure' | null
  /** One tick; true when it completed a step. */
  tick(controls: { readonly snapshot: PolicySnapshot | null; readonly greedy: boolean }): boolean
  restart(): void
}

export function createReferenceSession(
  config: Extract<EnvConfig, { kind: 'reference' }>,
  reporter: Reporter,
): ReferenceSession {
  const env = createReferenceEnv(config.id)
  const label = REFERENCE_ENVS.find((card) => card.id === config.id)?.label ?? config.id
  const player = createPlayer(env.spec, createRng(1, 'spectator'))
  const observation = new Float32Array(env.spec.observationSize)
  const previous = new Float32Array(env.spec.observationSize)
  const ticksPerStep = TICKS_PER_STEP[config.id] ?? 4
  let seed = 1
  let steps = 0
  let ticksInStep = 0
  let pauseTicks = 0
  let ended: ReferenceSession['ended'] = null
  begin()

  function begin(): void {
    env.reset(seed++, observation)
    previous.set(observation)
    steps = 0
    ticksInStep = 0
    pauseTicks = 0
    ended = null
    reporter.beginEpisode(config)
  }

  return {
    kind: 'reference',
    id: config.id,
    label,
    observation,
    picture: env.spec.picture ?? null,
    previous,
    ticksPerStep,
    get progress() {
      return ended === null ? ticksInStep / ticksPerStep : 1
    },
    get steps() {
      return steps
    },
    get ended() {
      return ended
    },
    tick({ snapshot, greedy }) {
      if (pauseTicks > 0) {
        previous.set(observation)
        if (--pauseTicks === 0) begin()
        return false
      }
      if (++ticksInStep < ticksPerStep) return false
      ticksInStep = 0
      previous.set(observation)
      player.use(snapshot)
      reporter.see(observation, env.spec, null, null)
      player.think(observation)
      const action = player.choose(greedy)
      reporter.decide(player.output, action, 'agent', player.snapshot.updates)
      const result = env.step(action, observation)
      steps++
      player.think(observation)
      reporter.outcome(result, player.output, {})
      if (result.terminated || result.truncated) {
        ended = result.success ? 'success' : 'failure'
        pauseTicks = END_PAUSE_TICKS
      }
      return true
    },
    restart: begin,
  }
}
