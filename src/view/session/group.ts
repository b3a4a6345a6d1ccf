import type { ClipGroup } from '../../algorithms/contract.ts'
import type { PlatformerConfig } from '../../env/config.ts'
import type { Clip } from '../../sim/clip.ts'
import { type ClipPlayer, createClipPlayer } from './clipPlayer.ts'
import { settle } from './motion.ts'

const STANDINGS_TICKS = 150 // time to read the scores before the next group

/** One clip of the group. */
export interface GroupRunner {
  readonly player: ClipPlayer
  readonly score: number
  readonly advantage: number
  /** |A| as a share of the group's largest, 0–1; 0 for all if the group was discarded. */
  readonly strength: number
}

/** G clips from one state run as ghosts in a loop; after each heat, the latest group is taken. */
export interface GroupSession {
  readonly kind: 'group'
  readonly config: PlatformerConfig
  /** Null until the first group is reported. */
  readonly group: ClipGroup | null
  /** In the group's order. */
  readonly runners: readonly GroupRunner[]
  /** All have ended, and their scores are shown. */
  readonly over: boolean
  /** The camera’s target: the furthest runner still running, otherwise the one with the best score. */
  leader(): GroupRunner | null
  /** One tick; true when it completed a decision. */
  tick(): boolean
  restart(): void
}

/** `latest` is called before each heat, and at each tick until there is a group. */
export function createGroupSession(config: PlatformerConfig, latest: () => ClipGroup | null): GroupSession {
  let group: ClipGroup | null = null
  let runners: readonly GroupRunner[] = []
  let standingsTicks = 0
  begin()

  function begin(): void {
    standingsTicks = 0
    const newest = latest()
    if (newest !== null && newest !== group) {
      group = newest
      runners = runnersOf(newest, config)
    } else {
      for (const { player } of runners) player.restart()
    }
  }

  function over(): boolean {
    return runners.length > 0 && runners.every(({ player }) => player.outcome !== null)
  }

  return {
    kind: 'group',
    config,
    get group() {
      return group
    },
    get runners() {
      return runners
    },
    get over() {
      return over()
    },
    leader() {
      const running = runners.filter(({ player }) => player.outcome === null)
      const byX = best(running, ({ player }) => player.motion.world.x)
      return byX ?? best(runners, ({ score }) => score)
    },
    tick() {
      if (runners.length === 0) begin()
      if (runners.length === 0) return false
      if (over()) {
        for (const { player } of runners) settle(player.motion)
        if (++standingsTicks > STANDINGS_TICKS) begin()
        return false
      }
      const completed = runners.map(({ player }) => player.tick())
      return completed.includes(true)
    },
    restart: begin,
  }
}

function runnersOf({ start, actions, scores, advantages }: ClipGroup, config: PlatformerConfig): GroupRunner[] {
  const largest = advantages.reduce((most, advantage) => Math.max(most, Math.abs(advantage)), 0)
  return actions.map((done, index): GroupRunner => {
    const clip: Clip = {
      levelId: config.level,
      seed: start.seed,
      randomRegrets: config.randomRegrets,
      ticksPerAction: config.ticksPerAction,
      actions: Uint8Array.of(...start.actions, ...done),
      from: start.actions.length,
    }
    const advantage = advantages[index]
    const strength = largest === 0 ? 0 : Math.abs(advantage) / largest
    return { player: createClipPlayer(clip), score: scores[index], advantage, strength }
  })
}

/** The last of the runners with the highest `value`. */
function best(runners: readonly GroupRunner[], value: (runner: GroupRunner) => number): GroupRunner | null {
  return runners.reduce<GroupRunner | null>(
    (found, runner) => (found === null || value(runner) >= value(found) ? runner : found),
    null,
  )
}
