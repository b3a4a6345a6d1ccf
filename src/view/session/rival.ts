import { createRacer } from '../../policies/racer.ts'
import { createSplits, noteSplits, type Splits } from '../../sim/splits.ts'
import type { Rival, RivalResult } from '../../store/app/types.ts'
import { createClipPlayer } from './clipPlayer.ts'
import { createMotion, type Motion, settle } from './motion.ts'

/** An opponent's run beside a person's, in a world of its own that starts in the same state. Who draws it empties its events. */
export interface RivalRun {
  readonly opponent: RivalResult['opponent']
  readonly motion: Motion
  readonly splits: Readonly<Splits>
  /** Null while it lasts. */
  readonly result: RivalResult | null
  /** Returns to the start, for the person's next life. */
  begin(): void
  tick(): void
}

/** The seed and the options with which a person's world is equal to the opponent's at the start. */
export function startOf(rival: Rival): { readonly seed: number; readonly randomRegrets: boolean } {
  if (rival.kind === 'policy') return { seed: rival.seed, randomRegrets: rival.env.randomRegrets }
  const { seed, randomRegrets } = rival.clip
  return { seed, randomRegrets }
}

/** `delay`: the reaction time of a policy, in decisions; a recorded run has none. */
export function createRivalRun(opponent: RivalRun['opponent'], rival: Rival, delay: number): RivalRun {
  const runner = rival.kind === 'policy' ? policyRunner(rival, delay) : clipRunner(rival)
  const { motion } = runner
  runner.begin()

  return {
    opponent,
    motion,
    splits: runner.splits,
    get result() {
      const rang = runner.rang()
      return rang === null ? null : { opponent, rang, ticks: motion.world.tick, splits: [...runner.splits] }
    },
    begin: runner.begin,
    tick() {
      settle(motion)
      if (runner.rang() === null) runner.tick()
    },
  }
}

interface Runner {
  readonly motion: Motion
  readonly splits: Readonly<Splits>
  /** Whether it ended with the bell; null before its end. */
  rang(): boolean | null
  begin(): void
  tick(): void
}

function policyRunner({ policy, env, seed }: Extract<Rival, { kind: 'policy' }>, delay: number): Runner {
  const racer = createRacer(policy, env, delay)
  const motion = createMotion(racer.world)
  return {
    motion,
    splits: racer.splits,
    rang: () => (racer.outcome === null ? null : racer.outcome === 'bell'),
    begin() {
      racer.begin(seed)
      settle(motion)
    },
    tick: () => racer.tick(motion.events),
  }
}

function clipRunner({ clip }: Extract<Rival, { kind: 'clip' }>): Runner {
  const { from: _, ...fromStart } = clip
  const player = createClipPlayer(fromStart)
  const splits = createSplits(player.motion.world.level)
  return {
    motion: player.motion,
    splits,
    rang: () => (player.outcome === null ? null : player.outcome === 'bell'),
    begin() {
      player.restart()
      splits.fill(0)
    },
    tick() {
      player.tick()
      noteSplits(splits, player.motion.world)
    },
  }
}
