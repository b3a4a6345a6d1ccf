import { createEventBuffer } from '../sim/events.ts'
import { ATTACK_COOLDOWN_TICKS, RUN_SPEED } from '../sim/player.ts'
import { copyWorld, createWorld } from '../sim/state.ts'
import { stepWorld } from '../sim/step.ts'
import { ATTACK, DEAD, IDLE, JUMP, LEFT, type Level, RANG_BELL, RIGHT, RUNNING, type World } from '../sim/world.ts'

/**
 * An expert without learning: where running on leads into trouble, it tries a handful of plans on a copy of the world and
 * does the first thing of the one that ends best (planning with a perfect model, one decision at a time). Of equal plans it
 * takes the one that can wait longest and still would not be too late a decision later, and it swings at a Regret in the
 * middle of the time that there is for it: whoever imitates it need not be exact. It remembers nothing between decisions, so it can take over at any moment.
 */
export function createScriptedPolicy(level: Level, ticksPerAction: number): (world: World) => number {
  const imagined = createWorld(level)
  const events = createEventBuffer(1) // nobody reads them
  // The plans are meant for decisions of 4 ticks; at another pace each part lasts as long, rounded up.
  const pace = 4 / ticksPerAction
  const horizon = Math.ceil(HORIZON * pace)
  const lasting = ({ action, decisions }: Part) => new Array<number>(Math.ceil(decisions * pace)).fill(action)
  const longestWait = Math.ceil(LONGEST_WAIT * pace)
  const moves = MOVES.map((part) => ({ move: lasting(part), longestWait: Math.ceil(part.longestWait * pace) }))
  const retreats = RETREATS.map(lasting)
  const spareTicks = Math.max(ticksPerAction, SPARE_TICKS)
  let ticksLeftAtHit = MISSED // of the swing that beat a Regret in what was imagined last

  /**
   * Plays a plan, then runs on forward to the horizon, and past it until the hero stands. Better is higher: subpixels
   * gained less what a steady run would have gained in that time, so that long plans do not win by their length.
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
    if (imagined.status === RANG_BELL) return BEST - decision // the sooner the better
    if (imagined.status === DEAD) return WORST + decision // the later the better
    const gained = (imagined.x - world.x) * (forward === RIGHT ? 1 : -1)
    return gained - decision * ticksPerAction * RUN_SPEED
  }

  /**
   * A Regret in the way is hit in the middle of the time in which a swing can hit it, neither first nor last thing, and
   * whoever is late swings at once: an imitator may err by a decision either way. Null where no swing helps.
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

const HORIZON = 6 // decisions of 4 ticks: a whole cooldown of the suitcase
const BEST = 1e9
const WORST = -1e9

const UNHINDERED = -2 * RUN_SPEED // subpixels behind a steady run: two ticks lost are no trouble
const LEEWAY = 8 * RUN_SPEED // what it is worth that a decision later would do as well: two decisions of running

const MISSED = -1
const SPARE_TICKS = 4 // of a swing's ten, when it hits
const LONGEST_WAIT = 3 // decisions of 4 ticks before a swing

interface Part {
  readonly action: number
  readonly decisions: number // of 4 ticks
}

// Written for a bell on the right; for one on the left they are mirrored. Equal ones are taken in this order.
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

/** The key stays down while the suitcase swings: it changes nothing, and shows clearly where one swings. */
function holdsSwing(world: World, forward: number): boolean {
  return world.attackTicks > ATTACK_COOLDOWN_TICKS && world.steering === (forward === RIGHT ? 1 : -1)
}

/** Mirrors left and right where the way leads to the left. */
function towards(action: number, forward: number): number {
  if (forward === RIGHT || action > RIGHT) return action
  return action === RIGHT ? LEFT : RIGHT
}
