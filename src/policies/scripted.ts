import { createEventBuffer } from '../sim/events.ts'
import { ATTACK_COOLDOWN_TICKS, RUN_SPEED } from '../sim/player.ts'
import { copyWorld, createWorld } from '../sim/state.ts'
import { stepWorld } from '../sim/step.ts'
import { ATTACK, DEAD, IDLE, JUMP, LEFT, type Level, RANG_BELL, RIGHT, RUNNING, type World } from '../sim/world.ts'

/**
 * A scripted expert that plans with a perfect model. If something would stop or slow a steady run, it simulates a few
 * plans on a copy of the world and takes the first action of the best one, and plans again at every decision. To be easy to
 * imitate, it prefers plans that would still work one decision later, and attacks a Regret in the middle of the time
 * window in which an attack hits. It has no memory between decisions, so it can take over at any time.
 */
export function createScriptedPolicy(level: Level, ticksPerAction: number): (world: World) => number {
  const imagined = createWorld(level)
  const events = createEventBuffer(1) // required by stepWorld, not read
  // Plans are written for decisions of 4 ticks; for others, each part is converted to the same duration, rounded up.
  const pace = 4 / ticksPerAction
  const horizon = Math.ceil(HORIZON * pace)
  const lasting = ({ action, decisions }: Part) => new Array<number>(Math.ceil(decisions * pace)).fill(action)
  const longestWait = Math.ceil(LONGEST_WAIT * pace)
  const moves = MOVES.map((part) => ({ move: lasting(part), longestWait: Math.ceil(part.longestWait * pace) }))
  const retreats = RETREATS.map(lasting)
  const spareTicks = Math.max(ticksPerAction, SPARE_TICKS)
  let ticksLeftAtHit = MISSED // of the attack that beat a Regret in the last simulation

  /**
   * Simulates a plan, then running forward to the horizon, and beyond it until the hero is on the ground. Returns a
   * score (higher is better): the distance gained minus that of a steady run in the same time, in subpixels, so that
   * long plans have no advantage.
   */
  function imagine(world: World, plan: readonly number[], forward: number): number {
    copyWorld(world, imagined)
    ticksLeftAtHit = MISSED
    let decision = 0
    while (decision < horizon || (imagined.grounded === 0 && decision < 4 * horizon)) {
      const action = decision < plan.length ? towards(plan[decision], forward) : forward
      for (let tick = 0; tick < ticksPerAction; tick++) {
        stepWorld(imagined, action, events)
        if (ticksLeftAtHit === MISSED && imagined.regretsBeaten > world.regretsBeaten) {
          ticksLeftAtHit = imagined.attackTicks - ATTACK_COOLDOWN_TICKS
        }
      }
      if (imagined.status !== RUNNING) break
      decision++
    }
    if (imagined.status === RANG_BELL) return BEST - decision // sooner is better
    if (imagined.status === DEAD) return WORST + decision // later is better
    const gained = (imagined.x - world.x) * (forward === RIGHT ? 1 : -1)
    return gained - decision * ticksPerAction * RUN_SPEED
  }

  /**
   * The action that meets a Regret: attacks in the middle of the time window in which an attack hits, or at once if
   * that time has passed, so that an imitator may be one decision early or late. Null if no attack helps.
   */
  function meetRegret(world: World, forward: number): number | null {
    const hits = (wait: number) =>
      imagine(world, [...new Array<number>(wait).fill(RIGHT), ATTACK], forward) > WORST / 2 && ticksLeftAtHit !== MISSED
    const hitsNow = hits(0)
    if (hitsNow && ticksLeftAtHit >= spareTicks) return ATTACK
    for (let wait = 1; wait <= longestWait; wait++) if (hits(wait)) return forward
    return hitsNow ? ATTACK : null
  }

  return (world) => {
    const forward = level.bellX > world.x ? RIGHT : LEFT
    let best: number = forward
    let bestScore = imagine(world, [], forward)
    if (bestScore >= UNHINDERED) return holdsSwing(world, forward) ? ATTACK : forward
    const answer = meetRegret(world, forward)
    if (answer !== null) return answer

    function consider(action: number, score: number): void {
      if (score <= bestScore) return
      best = towards(action, forward)
      bestScore = score
    }
    for (const { move, longestWait } of moves) {
      let isLaterFine = false
      for (let wait = longestWait + 1; wait >= 0; wait--) {
        const score = imagine(world, [...new Array<number>(wait).fill(RIGHT), ...move], forward)
        if (wait <= longestWait) consider(wait > 0 ? RIGHT : move[0], score + (isLaterFine ? LEEWAY : 0))
        isLaterFine = score > WORST / 2
      }
    }
    for (const retreat of retreats) consider(retreat[0], imagine(world, retreat, forward))
    return best
  }
}

const HORIZON = 6 // decisions of 4 ticks: a whole attack cooldown
const BEST = 1e9
const WORST = -1e9

const UNHINDERED = -2 * RUN_SPEED // subpixels behind a steady run: a loss of two ticks is acceptable
const LEEWAY = 8 * RUN_SPEED // subpixels: bonus of a plan that also works one decision later, two decisions of running

const MISSED = -1
const SPARE_TICKS = 4 // ticks left of an attack's ten when it hits
const LONGEST_WAIT = 3 // decisions of 4 ticks before an attack

interface Part {
  readonly action: number
  readonly decisions: number // of 4 ticks
}

// Written for a bell on the right, mirrored for one on the left. On equal scores the first wins.
const MOVES: readonly (Part & { readonly longestWait: number })[] = [
  { action: ATTACK, decisions: 1, longestWait: 3 },
  { action: JUMP, decisions: 3, longestWait: 2 },
  { action: JUMP, decisions: 2, longestWait: 1 },
  { action: JUMP, decisions: 1, longestWait: 1 },
]
const RETREATS: readonly Part[] = [
  { action: IDLE, decisions: 2 },
  { action: LEFT, decisions: 2 },
  { action: LEFT, decisions: 5 },
]

/** True while an attack lasts: repeating the action has no effect, but marks the attack clearly for imitation. */
function holdsSwing(world: World, forward: number): boolean {
  return world.attackTicks > ATTACK_COOLDOWN_TICKS && world.steering === (forward === RIGHT ? 1 : -1)
}

/** Mirrors left and right if the bell is on the left. */
function towards(action: number, forward: number): number {
  if (forward === RIGHT || action > RIGHT) return action
  return action === RIGHT ? LEFT : RIGHT
}
