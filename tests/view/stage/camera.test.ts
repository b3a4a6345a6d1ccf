import { describe, expect, it } from 'vitest'
import { loadLevel } from '../../../src/sim/levels.ts'
import { RANG_BELL, SUBPIXELS } from '../../../src/sim/world.ts'
import { createRivalRun } from '../../../src/view/session/rival.ts'
import { createCameraPath } from '../../../src/view/stage/camera.ts'
import { shippedRival } from '../../shippedPolicies.ts'

const lobby = loadLevel('lobby')
const corridor = loadLevel('corridor') // exactly as wide as the stage
const LOBBY_PX = lobby.width * 16

function settled(x: number, facing: number) {
  const camera = createCameraPath()
  camera.jumpTo(lobby, x, 100)
  for (let frame = 0; frame < 400; frame++) camera.follow(lobby, x, 100, facing, 16)
  return camera
}

describe('the camera', () => {
  it('shows more in front of the hero than behind him', () => {
    expect(settled(500, 1).scrollX).toBe(500 + 36 - 160)
    expect(settled(500, -1).scrollX).toBe(500 - 36 - 160)
  })

  it('never shows anything beyond the level', () => {
    expect(settled(5, -1).scrollX).toBe(0)
    expect(settled(LOBBY_PX, 1).scrollX).toBe(LOBBY_PX - 320)
    const camera = createCameraPath()
    camera.jumpTo(corridor, 300, 100)
    expect(camera.scrollX).toBe(0)
  })

  it('aligns a level that is less high than the stage with its lower edge', () => {
    expect(settled(500, 1).scrollY).toBe(lobby.height * 16 - 180)
  })

  it('knows who has left its picture, and has the trained expert of every tick in a narrow one', () => {
    const view = { width: 195, height: 180 }
    const { motion, ...run } = createRivalRun('expert', shippedRival('lobby', 'expert'), 0)
    const camera = createCameraPath(view)
    const at = () => [lobby, motion.world.x / SUBPIXELS, motion.world.y / SUBPIXELS] as const
    camera.jumpTo(...at())
    while (motion.world.status !== RANG_BELL) {
      run.tick()
      camera.follow(...at(), motion.world.facing, 1000 / 60)
      expect(camera.sees(motion.world.x / SUBPIXELS), `tick ${motion.world.tick}`).toBe(true)
    }
    run.begin() // far to the left
    expect(camera.sees(motion.world.x / SUBPIXELS)).toBe(false)
    camera.jumpTo(...at())
    expect(camera.sees(motion.world.x / SUBPIXELS)).toBe(true)
  })

  it('stays on whole pixels, in motion and during a shake', () => {
    const camera = createCameraPath()
    camera.jumpTo(lobby, 200, 100)
    camera.shake(3)
    for (let frame = 0; frame < 30; frame++) {
      camera.follow(lobby, 200 + frame * 2.7, 100, 1, 7)
      expect(Number.isInteger(camera.scrollX) && Number.isInteger(camera.scrollY)).toBe(true)
    }
  })

  it('moves the same way at 30 and at 120 frames a second', () => {
    const [slow, fast] = [30, 120].map((framesPerSecond) => {
      const camera = createCameraPath()
      camera.jumpTo(lobby, 200, 100)
      for (let frame = 0; frame < framesPerSecond / 2; frame++) {
        camera.follow(lobby, 600, 100, 1, 1000 / framesPerSecond)
      }
      return camera.scrollX
    })
    expect(Math.abs(slow - fast)).toBeLessThanOrEqual(1)
  })

  it.each([30, 60, 75, 144])('does not tremble while it follows a run, at %i frames a second', (framesPerSecond) => {
    const camera = createCameraPath()
    camera.jumpTo(lobby, 300.4, 100)
    const turns: number[] = []
    let before = Math.round(300.4) - camera.scrollX
    for (let frame = 1; frame <= 2 * framesPerSecond; frame++) {
      const x = 300.4 + (frame * 60 * 2.93) / framesPerSecond
      camera.follow(lobby, x, 100, 1, 1000 / framesPerSecond)
      const place = Math.round(x) - camera.scrollX
      if (place !== before) turns.push(Math.sign(place - before))
      before = place
    }
    // The hero first gains on the camera, and then keeps his place: he never moves back and forth on the screen.
    expect(new Set(turns).size).toBeLessThanOrEqual(1)
  })

  it('keeps still while a hero stands anywhere near the level’s edge', () => {
    for (let x = 20; x < 21; x += 1 / 16) expect(settled(x, -1).scrollX).toBe(0)
  })
})
