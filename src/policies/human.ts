import { ATTACK, IDLE, JUMP, LEFT, RIGHT, type World } from '../sim/world.ts'

/** Keys held down in this tick. Report a tap shorter than a tick as down for one tick. */
export interface HeldKeys {
  readonly left: boolean
  readonly right: boolean
  readonly jump: boolean
  readonly attack: boolean
}

/** State of the key mapping between ticks. Create a new one for each episode. */
interface HumanState {
  leftDown: boolean
  rightDown: boolean
  jumpDown: boolean
  attackDown: boolean
  /** −1, 0 or 1; if both directions are held, the one pressed last. */
  direction: number
  /** Jump was pressed but not yet emitted as an action. */
  jumpWaits: boolean
  /** Ticks for which a press of attack still waits for the end of the cooldown. */
  attackWaitTicks: number
}

export function createHumanState(): HumanState {
  return {
    leftDown: false,
    rightDown: false,
    jumpDown: false,
    attackDown: false,
    direction: 0,
    jumpWaits: false,
    attackWaitTicks: 0,
  }
}

const ATTACK_WAIT_TICKS = 8

/**
 * Maps held keys to exactly one of the five actions per tick, so that a person's play is a sequence an agent could have
 * chosen. This loses nothing, because the simulation keeps steering during `jump` and `attack`, and a held jump
 * continues through two ticks without `jump`. Priorities:
 *
 * 1. a change of direction, for one tick, so that a jump from standing goes in the intended direction;
 * 2. a new press of jump: a jump on the ground, a buffered jump in the air;
 * 3. a new press of attack, once the cooldown is over;
 * 4. `jump` while the jump key is held and the hero rises;
 * 5. else the direction, or `idle`.
 *
 * Call it once per tick, before `stepWorld`. Updates `state`.
 */
export function humanAction(state: HumanState, keys: HeldKeys, world: World): number {
  noticePresses(state, keys)

  const turns = state.direction !== 0 && state.direction !== world.steering
  if (turns) return directionAction(state.direction)
  if (state.jumpWaits) {
    state.jumpWaits = false
    return JUMP
  }
  // The simulation counts down before it checks the cooldown, so one tick left means that it is over.
  if (state.attackWaitTicks > 0 && world.attackTicks <= 1) {
    state.attackWaitTicks = 0
    return ATTACK
  }
  if (keys.jump && world.jumpHoldTicks > 0) return JUMP
  return directionAction(state.direction)
}

function noticePresses(state: HumanState, keys: HeldKeys): void {
  if (keys.left && keys.right) {
    if (!state.leftDown) state.direction = -1
    else if (!state.rightDown) state.direction = 1
  } else {
    state.direction = keys.left ? -1 : keys.right ? 1 : 0
  }
  if (keys.jump && !state.jumpDown) state.jumpWaits = true
  if (keys.attack && !state.attackDown) state.attackWaitTicks = ATTACK_WAIT_TICKS
  else if (state.attackWaitTicks > 0) state.attackWaitTicks--
  state.leftDown = keys.left
  state.rightDown = keys.right
  state.jumpDown = keys.jump
  state.attackDown = keys.attack
}

function directionAction(direction: number): number {
  return direction < 0 ? LEFT : direction > 0 ? RIGHT : IDLE
}
