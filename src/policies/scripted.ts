import { createEventBuffer } from '../sim/events.ts'
import { RUN_SPEED } from '../sim/player.ts'
import { copyWorld, createWorld } from '../sim/state.ts'
import { stepWorld } from '../sim/step.ts'
import { ATTACK, DEAD, IDLE, JUMP, LEFT, type Level, RANG_BELL, RIGHT, RUNNING, type World } from '../sim/world.ts'

/**
 * An expert without learning: tries a handful of plans on a copy of the world and does the first thing of the one that
 * ends best (planning with a perfect model, one decision at a time). It remembers nothing between decisions, so it can
 * take over at any moment. Demonstrations come from here, and a level that it fails deserves a second look.
 */
export function createScriptedPolicy(level: Level, ticksPerAction: number): (world: World) => number {
  const imagined = createWorld(level)
  const events = createEventBuffer(1) // nobody reads them
  // The plans are meant for decisions of 4 ticks; at another pace each part lasts as long, rounded up.
  const pace = 4 / ticksPerAction
  const horizon = Math.ceil(HORIZON * pace)
  const plans = PLANS.map((parts) => parts.flatMap(([part, times]) => Array(Math.ceil(times * pace)).fill(part)))

  /**
   * Plays a plan, then runs on forward to the horizon, and past it until the hero stands. Better is higher: subpixels
   * gained less what a steady run would have gained in that time, so that long plans do not win by their length.
   */
  function imagine(world: World, plan: readonly number[], forward: number): number {
    copyWorld(world, imagined)
    let decision = 0
    while (decision < horizon || (imagined.grounded === 0 && decision < 4 * horizon)) {
      const action = decision < plan.length ? towards(plan[decision], forward) : forward
      for (let tick = 0; tick < ticksPerAction; tick++) stepWorld(imagined, action, events)
      if (imagined.status !== RUNNING) break
      decision++
    }
    if (imagined.status === RANG_BELL) return BEST - decision // the sooner the better
    if (imagined.status === DEAD) return WORST + decision // the later the better
    const gained = (imagined.x - world.x) * (forward === RIGHT ? 1 : -1)
    return gained - decision * ticksPerAction * RUN_SPEED
  }

  return (world) => {
    const forward = level.bellX > world.x ? RIGHT : LEFT
    let best = plans[0]
    let bestScore = Number.NEGATIVE_INFINITY
    for (const plan of plans) {
      const score = imagine(world, plan, forward)
      if (score <= bestScore) continue
      best = plan
      bestScore = score
    }
    return towards(best[0], forward)
  }
}

const HORIZON = 6 // decisions of 4 ticks: a whole cooldown of the suitcase
const BEST = 1e9
const WORST = -1e9

// Plans are written for a bell on the right; for one on the left they are mirrored.
const PLANS: readonly (readonly (readonly [action: number, times: number])[])[] = [
  [[RIGHT, 1]],
  [[ATTACK, 1]],
  [[JUMP, 1]],
  [[JUMP, 2]],
  [[JUMP, 3]],
  [
    [RIGHT, 1],
    [JUMP, 3],
  ],
  [
    [RIGHT, 2],
    [JUMP, 3],
  ],
  [
    [RIGHT, 1],
    [ATTACK, 1],
  ],
  [[IDLE, 2]],
  [[LEFT, 2]],
  [[LEFT, 5]],
]

/** Mirrors left and right where the way leads to the left. */
function towards(action: number, forward: number): number {
  if (forward === RIGHT || action > RIGHT) return action
  return action === RIGHT ? LEFT : RIGHT
}
