import type { PlatformerConfig } from '../../env/config.ts'
import { createPlatformerEnv } from '../../env/platformer.ts'
import type { PolicySnapshot } from '../../policies/snapshot.ts'
import { createRng } from '../../shared/rng.ts'
import { RANG_BELL } from '../../sim/world.ts'
import { createMotion, type Motion, settle } from './motion.ts'
import { createPlayer } from './policy.ts'

const STANDINGS_TICKS = 240 // time to read the order of arrival before the next heat

/** One generation in the race: the policy after a given number of updates. */
export interface Runner {
  /** Number of updates of the policy, drawn above its head. */
  readonly label: string
  readonly motion: Motion
  /** How the run ended; null while it runs. */
  finish: RunnerFinish | null
}

interface RunnerFinish {
  readonly place: number // 1 is the first to ring the bell; 0 for all that did not
  readonly outcome: 'bell' | 'hurt' | 'timeLimit'
  readonly ticks: number
}

/** All kept generations, from the untrained policy on, run the level at the same time. */
export interface RaceSession {
  readonly kind: 'race'
  /** The runners of this heat, oldest first; generations that are added during a heat join the next one. */
  readonly runners: readonly Runner[]
  /** The camera’s target: the furthest runner still running, otherwise the winner. */
  leader(): Runner | null
  tick(greedy: boolean): void
  restart(): void
}

/** `generations` is called before each heat. */
export function createRaceSession(config: PlatformerConfig, generations: () => readonly PolicySnapshot[]): RaceSession {
  const laneOf = new Map<PolicySnapshot, Lane>()
  let lanes: Lane[] = []
  let runners: Runner[] = []
  let heat = 0
  let standingsTicks = 0
  let arrived = 0
  begin()

  function begin(): void {
    heat++
    arrived = 0
    standingsTicks = 0
    lanes = generations().map((snapshot) => {
      const lane = laneOf.get(snapshot) ?? createLane(config, snapshot)
      laneOf.set(snapshot, lane)
      return lane
    })
    runners = lanes.map((lane) => lane.runner)
    for (const lane of lanes) lane.begin(heat)
  }

  function tick(greedy: boolean): void {
    if (lanes.length === 0) begin()
    if (standingsTicks > 0) {
      for (const runner of runners) settle(runner.motion)
      if (--standingsTicks === 0) begin()
      return
    }
    for (const lane of lanes) {
      lane.tick(greedy)
      const { finish } = lane.runner
      if (finish?.outcome === 'bell' && finish.place === 0) lane.runner.finish = { ...finish, place: ++arrived }
    }
    if (runners.length > 0 && runners.every((runner) => runner.finish !== null)) standingsTicks = STANDINGS_TICKS
  }

  function leader(): Runner | null {
    const running = runners.filter((runner) => runner.finish === null)
    const field = running.length > 0 ? running : runners.filter((runner) => runner.finish?.place === 1)
    return furthest(field) ?? furthest(runners)
  }

  return {
    kind: 'race',
    get runners() {
      return runners
    },
    leader,
    tick,
    restart: begin,
  }
}

/** The runner furthest to the right; among equals, the one with most updates. */
function furthest(runners: readonly Runner[]): Runner | null {
  return runners.reduce<Runner | null>(
    (best, runner) => (best === null || runner.motion.world.x >= best.motion.world.x ? runner : best),
    null,
  )
}

interface Lane {
  readonly runner: Runner
  begin(heat: number): void
  tick(greedy: boolean): void
}

function createLane(config: PlatformerConfig, snapshot: PolicySnapshot): Lane {
  const env = createPlatformerEnv(config)
  const player = createPlayer(env.spec, createRng(snapshot.updates, 'race'))
  player.use(snapshot)
  const observation = new Float32Array(env.spec.observationSize)
  const runner: Runner = { label: String(snapshot.updates), motion: createMotion(env.world), finish: null }
  let deciding = false
  let ticks = 0
  return {
    runner,
    begin(heat) {
      // One seed for all runners: the same world, different policies.
      env.reset(heat, observation)
      settle(runner.motion)
      runner.finish = null
      deciding = false
      ticks = 0
    },
    tick(greedy) {
      settle(runner.motion)
      if (runner.finish !== null) return
      if (!deciding) {
        player.think(observation)
        env.beginDecision(player.choose(greedy))
        deciding = true
      }
      ticks++
      if (!env.tick()) return
      deciding = false
      const { terminated, truncated } = env.finishDecision(observation)
      if (!terminated && !truncated) return
      const outcome = env.world.status === RANG_BELL ? 'bell' : terminated ? 'hurt' : 'timeLimit'
      runner.finish = { place: 0, outcome, ticks }
    },
  }
}
