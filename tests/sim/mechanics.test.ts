import { describe, expect, it } from 'vitest'
import { createWorld } from '../../src/sim/state.ts'
import { codeOf, TILE_KINDS } from '../../src/sim/tiles.ts'
import { TILE } from '../../src/sim/world.ts'
import { levelFromRows } from './levelFromRows.ts'
import { apexTiles, play } from './play.ts'

const BELT_SPEED = TILE_KINDS[codeOf('beltRight')].drift ?? 0

describe('a belt', () => {
  it('carries a hero that does nothing, in its own direction', () => {
    for (const [belt, direction] of [
      [')', 1],
      ['(', -1],
    ] as const) {
      const world = createWorld(levelFromRows(['........', '...@....', belt.repeat(8)]))
      const start = world.x
      play(world, 'idle 10')
      expect(world.x - start).toBe(10 * direction * BELT_SPEED)
      expect(world.velocityX).toBe(0)
    }
  })

  it('adds to the speed of a run, also against it', () => {
    const reached = ['#', ')', '('].map((floor) => {
      const world = createWorld(levelFromRows(['................', '@...............', floor.repeat(16)]))
      play(world, 'right 30')
      return world.x
    })
    expect(reached[1] - reached[0]).toBe(30 * BELT_SPEED)
    expect(reached[2] - reached[0]).toBe(-30 * BELT_SPEED)
  })

  it('does not push through a wall, at the end of the level or within it', () => {
    const walled = createWorld(levelFromRows(['.....#..', '...@.#..', '))))))))']))
    play(walled, 'idle 60')
    expect(walled.x + 10 * 256).toBe(5 * TILE)
    const ended = createWorld(levelFromRows(['........', '.@......', '((((((((']))
    play(ended, 'idle 60')
    expect(ended.x).toBe(0)
  })

  it('does not carry a hero in the air, and stops at its own end', () => {
    const world = createWorld(levelFromRows(['........', '@.......', ')))#####']))
    play(world, 'jump 1, idle 5')
    expect(world.grounded).toBe(0)
    const inAir = world.x
    play(world, 'idle 3')
    expect(world.x).toBe(inAir)
    play(world, 'idle 200')
    expect(world.x + 5 * 256).toBeGreaterThanOrEqual(3 * TILE)
    expect(world.x).toBeLessThan(3 * TILE)
  })

  it('is heard: the hero that it carries makes steps on it', () => {
    const world = createWorld(levelFromRows(['........', '@.......', '))))))))']))
    const steps: number[] = []
    play(world, 'idle 100', undefined, (name, value) => {
      if (name === 'step') steps.push(value)
    })
    expect(steps.length).toBeGreaterThan(2)
    expect(new Set(steps)).toEqual(new Set([codeOf('beltRight')]))
  })
})

describe('a spring', () => {
  const rows = ['....', '....', '....', '....', '....', '.@..', '....', '.S..', '####']

  it('throws the hero up higher than a jump, and again and again', () => {
    const world = createWorld(levelFromRows(rows))
    world.grounded = 0
    const events = play(world, 'idle 30')
    expect(events.filter((name) => name === 'bounce')).toHaveLength(1)
    play(world, 'idle 120')
    const fromSpring = apexTiles(createWorld(levelFromRows([...rows.slice(0, 6), '.S..', '####'])), 'idle 40')
    expect(fromSpring).toBeGreaterThan(3.2)
    expect(fromSpring).toBeLessThan(3.5)
    const jumping = createWorld(levelFromRows([...rows.slice(0, 6), '####']))
    expect(apexTiles(jumping, 'jump 20')).toBeLessThan(2.8)
  })

  it('throws equally high whether or not jump is pressed', () => {
    const heights = ['idle 40', 'jump 40'].map((script) => {
      const world = createWorld(levelFromRows([...rows.slice(0, 6), '.S..', '####']))
      world.grounded = 0
      world.coyoteTicks = 0
      return apexTiles(world, script)
    })
    expect(heights[0]).toBe(heights[1])
  })

  it('is below a ceiling like a jump: the head hits it', () => {
    const world = createWorld(levelFromRows(['####', '....', '.@..', '.S..', '####']))
    expect(play(world, 'idle 20')).toContain('bump')
    expect(world.status).toBe(0)
  })
})
