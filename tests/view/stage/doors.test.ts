import { describe, expect, it } from 'vitest'
import { loadLevel } from '../../../src/sim/levels.ts'
import { doorNear, openDoorFrame } from '../../../src/view/stage/doors.ts'

describe('the door of a ? Block', () => {
  const lobby = loadLevel('lobby')

  it('is the one below it in the lobby', () => {
    const [block] = lobby.questionBlocks
    const column = Math.floor(block / lobby.height)
    expect(doorNear(lobby, block)).toEqual({ column, row: (block % lobby.height) + 2 })
  })

  it('is the nearest one, and none far away', () => {
    const [block] = lobby.questionBlocks
    expect(doorNear(lobby, block + 3 * lobby.height)).toEqual(doorNear(lobby, block))
    expect(doorNear(lobby, block + 4 * lobby.height)).toBeNull()
  })

  it('is closed before the block opens, then opens and stays open', () => {
    const frames = [Number.NEGATIVE_INFINITY, 0, 89, 90, 1e6].map((ms) => openDoorFrame(ms, 4))
    expect(frames).toEqual([null, 0, 0, 1, 3])
  })
})
