import { ATTACK, IDLE, JUMP, LEFT, RIGHT, type World } from '../sim/world.ts'

/** The keys that are down in this tick. A tap shorter than a tick must be reported as down for one tick. */
export interface HeldKeys {
  readonly left: boolean
  readonly right: boolean
  readonly jump: boolean
  readonly attack: boolean
}

/** What the mapping remembers between ticks. Start each episode with a fresh one. */
export interface HumanState {
  leftDown: boolean
  rightDown: boolean
  jumpDown: boolean
  attackDown: boolean
  /** −1 | 0 | 1: with both directions held, the one pressed last. */
  direction: number
  /** Pressed, not yet emitted as an action. */
  jumpWaits: boolean
  /** A press of attack waits so many ticks for the end of the cooldown. */
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
 * Held keys → exactly one of the five actions for this tick, so that whatever a person does is a sequence an agent
 * could have chosen. Nothing is lost, because the simulation keeps steering during `jump` and `attack`, and a held rise
 * survives two ticks without `jump`:
 *
 * 1. a change of direction comes first and takes one tick (so a jump from standing goes where it is meant to);
 * 2. a fresh press of jump: a jump on the ground, a remembered wish in the air;
 * 3. a fresh press of attack, once the suitcase is back;
 * 4. while the jump key stays down and the rise lasts: `jump`;
 * 5. else the direction, or `idle`.
 *
 * Call once a tick, before `stepWorld`; `state` is updated.
 */
export function humanAction(state: HumanState, keys: HeldKeys, world: World): number {
  noticePresses(state, keys)

  const turns = state.direction !== 0 && state.direction !== world.steering
  if (turns) return directionAction(state.direction)
  if (state.jumpWaits) {
    state.jumpWaits = false
    return JUMP
  }
  // The simulation counts down before it asks whether the suitcase is back: one tick left is none.
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
