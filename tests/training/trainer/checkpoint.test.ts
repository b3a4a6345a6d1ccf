import { describe, expect, it } from 'vitest'
import { bytesOfState } from '../../../src/shared/stateBytes.ts'
import { checkpointBytes, checkpointMisfit, checkpointOf } from '../../../src/training/trainer/checkpoint.ts'
import { resumeAt } from '../fakes.ts'

const point = { ...resumeAt(4), agentState: bytesOfState({ stream: Uint32Array.of(1, 2) }) }

describe('a checkpoint file', () => {
  it('holds the whole resume point', () => {
    expect(checkpointOf(checkpointBytes(point))).toEqual(point)
  })

  it('of an earlier version, whose state was no bytes of its own, is refused with a cure', () => {
    const earlier = { ...point, agentState: { stream: Uint32Array.of(1) } }
    expect(() => checkpointOf(checkpointBytes(earlier as never))).toThrow('earlier version')
  })

  it('that lacks a part is refused', () => {
    const { snapshot: _, ...rest } = point
    expect(() => checkpointOf(checkpointBytes(rest as never))).toThrow('snapshot')
  })

  it('fits the algorithm and the environment that it was saved with, and says what another one must change', () => {
    expect(checkpointMisfit(point, 'fake', 'counting')).toBeNull()
    expect(checkpointMisfit(point, 'ppo', 'counting')).toMatch(/of fake, not of ppo.*leave out --algorithm/)
    expect(checkpointMisfit(point, 'fake', 'Lobby-v3')).toMatch(
      /saved in the environment “counting”.*differ from those of the environment “Lobby-v3”.*leave out --level/,
    )
    expect(checkpointMisfit(point, 'ppo', 'Lobby-v3'), 'the algorithm first').toContain('--algorithm')
  })
})
