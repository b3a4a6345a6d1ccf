import { describe, expect, it } from 'vitest'
import { loadLevel } from '../../../src/sim/levels.ts'
import { createWorld } from '../../../src/sim/state.ts'
import { createFloatSource } from '../../../src/view/session/floats.ts'

const world = createWorld(loadLevel('corridor'))

describe('rewards that float up', () => {
  it('show a large reward at once, with its sign and name', () => {
    const source = createFloatSource()
    source.earn({ bell: 10 }, world)
    source.earn({ death: -2 }, world)
    expect(source.waiting.map(({ text, positive }) => [text, positive])).toEqual([
      ['+10.0 bell', true],
      ['−2.0 death', false],
    ])
  })

  it('accumulate small rewards until they are large enough to show, each term separately', () => {
    const source = createFloatSource()
    for (let decision = 0; decision < 4; decision++) source.earn({ progress: 0.1, time: -0.01 }, world)
    expect(source.waiting.map(({ text }) => text)).toEqual(['+0.3 progress'])
  })

  it('are reset with the episode', () => {
    const source = createFloatSource()
    source.earn({ progress: 0.2 }, world)
    source.reset()
    source.earn({ progress: 0.2 }, world)
    expect(source.waiting).toEqual([])
  })
})
