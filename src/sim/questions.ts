import { EVENT_ASK, EVENT_COIN, EVENT_OPEN, EVENT_REFUSE, pushEvent } from './events.ts'
import { BLOCK_ASKING, BLOCK_CLOSED, BLOCK_OPEN, type EventBuffer, RUNNING, TILE, type World } from './world.ts'

/** Coins in a ? Block. */
export const BLOCK_COINS = 3

/**
 * Asks the question of the closed ? Block that the hero's head has hit in this row: the one above the hero's centre, else
 * the one above its left or right side. The simulation holds no model: the caller answers between two ticks
 * by `answerQuestion`. Without an answer the block stays closed.
 */
export function hitBlocks(
  world: World,
  centre: number,
  left: number,
  right: number,
  row: number,
  events: EventBuffer,
): void {
  const block = [centre, left, right].map((column) => blockAt(world, column, row)).find((found) => found >= 0)
  if (block === undefined || world.blockState[block] !== BLOCK_CLOSED) return
  world.blockState[block] = BLOCK_ASKING
  world.blockAsked[block] = (world.blockAsked[block] + 1) | 0
  push(world, events, EVENT_ASK, block)
}

function blockAt({ level }: World, column: number, row: number): number {
  return level.questionBlocks.indexOf(column * level.height + row)
}

/** The ? Block that waits for an answer; −1 if there is none, or if the game has ended. */
export function askingBlock({ status, blockState }: World): number {
  return status === RUNNING ? blockState.indexOf(BLOCK_ASKING) : -1
}

/** Answers the question of the asking ? Block: a right answer opens it and yields its coins. */
export function answerQuestion(world: World, isRight: boolean, events: EventBuffer): void {
  const block = askingBlock(world)
  if (block < 0) return
  world.blockState[block] = isRight ? BLOCK_OPEN : BLOCK_CLOSED
  push(world, events, isRight ? EVENT_OPEN : EVENT_REFUSE, block)
  if (!isRight) return
  world.coins = (world.coins + BLOCK_COINS) | 0
  for (let coin = 0; coin < BLOCK_COINS; coin++) push(world, events, EVENT_COIN, block)
}

/** At the start of a tick: a question without an answer is dropped. */
export function dropQuestion({ blockState }: World): void {
  for (let block = 0; block < blockState.length; block++) {
    if (blockState[block] === BLOCK_ASKING) blockState[block] = BLOCK_CLOSED
  }
}

/**
 * Gives the recorded answers of a clip (1 right, 0 wrong) in the order of the questions. Call the result after each tick
 * of a replay.
 */
export function createPrompter(answers: ArrayLike<number> | undefined): (world: World, events: EventBuffer) => void {
  let next = 0
  return (world, events) => {
    if (answers === undefined || next >= answers.length || askingBlock(world) < 0) return
    answerQuestion(world, answers[next++] === 1, events)
  }
}

function push({ level }: World, events: EventBuffer, type: number, block: number): void {
  const index = level.questionBlocks[block]
  const x = (Math.floor(index / level.height) * TILE + TILE / 2) | 0
  const y = ((index % level.height) * TILE + TILE / 2) | 0
  pushEvent(events, type, x, y, type === EVENT_COIN ? 0 : block)
}
