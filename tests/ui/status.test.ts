import { describe, expect, it } from 'vitest'
import type { EnvConfig } from '../../src/env/config.ts'
import { INITIAL_RUN } from '../../src/store/app/appStore.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import type { Speed } from '../../src/store/app/speed.ts'
import type { RunState } from '../../src/store/app/types.ts'
import { continuesFirst } from '../../src/ui/run/continuesFirst.ts'
import { statusOf } from '../../src/ui/run/StatusLine.tsx'
import type { Start } from '../../src/ui/teach/useStart.ts'
import { evaluationOf } from '../store/batch.ts'

function pressed(
  run: Partial<RunState>,
  speed: Speed = 'full',
  start: Start | null = null,
  place: EnvConfig['kind'] = 'platformer',
): { kind: string; sentence: string; calls: string[] } {
  const calls: string[] = []
  const status = statusOf(
    { run: { ...INITIAL_RUN, ...run }, start, speed },
    {
      continueTraining: () => calls.push('continueTraining'),
      restoreBest: () => calls.push('restoreBest'),
      setSpeed: () => calls.push('setSpeed'),
    },
    place === 'platformer' ? () => calls.push('raceGenerations') : null,
    place,
  )
  status.action?.press()
  return { kind: status.kind, sentence: status.sentence, calls }
}

describe('the status line', () => {
  it('speaks of the bell in the game alone', () => {
    const run = { best: evaluationOf(1), evaluation: evaluationOf(0.5), state: 'running' } as const
    const solved = { ...run, solved: { envSteps: 1, trainingSeconds: 1 } }
    const collapsed = { ...run, collapsed: true }
    for (const place of ['platformer', 'reference', 'text'] as const) {
      for (const each of [{}, run, solved, collapsed]) {
        const { sentence } = pressed(each, 'full', null, place)
        expect(sentence.includes('bell'), sentence).toBe(place === 'platformer')
      }
    }
  })

  it('says before the first run that the policy has random weights', () => {
    expect(pressed({})).toMatchObject({ kind: 'first', calls: [] })
    expect(pressed({}).sentence).toContain('random weights')
  })

  it('names before a run the policy that it starts from, or says that it does not fit', () => {
    expect(pressed({}, 'full', { name: 'SFT 1', misfit: null }).sentence).toMatch(/^Starts from “SFT 1”/)
    const unfit = pressed({}, 'full', { name: 'SFT 1', misfit: 'It was made for another level.' })
    expect(unfit.sentence).toMatch(/^“SFT 1” does not fit here.* from random weights\.$/)
    expect(pressed({ state: 'running' }, 'full', { name: 'SFT 1', misfit: null }).sentence).not.toContain('SFT 1')
  })

  it('says for a solved run how often, of how many, and after how long', () => {
    const { sentence, kind } = pressed({
      state: 'running',
      best: evaluationOf(0.93, { episodes: 100 }),
      solved: { envSteps: 1, trainingSeconds: 47.2 },
    })
    expect(kind).toBe('solved')
    for (const part of ['93 of 100', '47 s']) expect(sentence).toContain(part)
  })

  it('offers to continue a solved run once it is stopped, and to race its generations before', () => {
    const solved = { best: evaluationOf(1), solved: { envSteps: 1, trainingSeconds: 1 } } as const
    expect(pressed({ ...solved, state: 'running' })).toMatchObject({ kind: 'solved', calls: ['raceGenerations'] })
    expect(pressed({ ...solved, state: 'stopped' })).toMatchObject({ kind: 'solved', calls: ['continueTraining'] })
  })

  it('keeps the alarms of reward hacking and of a collapse after a reload', () => {
    const back = { state: 'stopped', restored: true, best: evaluationOf(1), evaluation: evaluationOf(0.1) } as const
    expect(pressed({ ...back, hacked: true })).toMatchObject({ kind: 'hacked', calls: ['restoreBest'] })
    expect(pressed({ ...back, collapsed: true })).toMatchObject({ kind: 'collapsed', calls: ['restoreBest'] })
    expect(pressed(back)).toMatchObject({ kind: 'done', calls: ['continueTraining'] })
  })

  it('offers the best policy after a collapse, also if the run had been solved', () => {
    const run = { state: 'running', collapsed: true, best: evaluationOf(1), evaluation: evaluationOf(0.1) } as const
    expect(pressed(run)).toMatchObject({ kind: 'collapsed', calls: ['restoreBest'] })
    expect(pressed({ ...run, solved: { envSteps: 1, trainingSeconds: 1 } }).kind).toBe('collapsed')
  })

  it('distinguishes reward hacking from a collapse, and offers the best policy', () => {
    const run = {
      state: 'running',
      hacked: true,
      collapsed: true,
      best: evaluationOf(1),
      evaluation: evaluationOf(0),
    } as const
    expect(pressed(run)).toMatchObject({ kind: 'hacked', calls: ['restoreBest'] })
    expect(pressed(run).sentence).toContain('exploits the reward model')
  })

  it('after a failure offers the best policy if there is one; otherwise the main button restarts', () => {
    const failed = { state: 'failed', failure: { message: 'loss is NaN', advice: '' } } as const
    expect(pressed(failed)).toMatchObject({ kind: 'failed', sentence: 'loss is NaN', calls: [] })
    expect(pressed({ ...failed, best: evaluationOf(1) }).calls).toEqual(['restoreBest'])
  })

  it('after a divergence offers to continue, from the last good weights, as its advice says', () => {
    const diverged = { state: 'failed', failure: { message: 'loss is NaN', advice: '', canContinue: true } } as const
    expect(pressed(diverged).calls).toEqual(['continueTraining'])
    expect(pressed({ ...diverged, best: evaluationOf(1) }).calls).toEqual(['continueTraining'])
  })

  it('says of a restored run where it is, and what has been lost', () => {
    const restored = { state: 'stopped', restored: true, updates: 412, envSteps: 84_000 } as const
    const lost = { updates: 19, trainingSeconds: 1.4, isLeast: false }
    const said = (run: Partial<RunState>) => pressed({ ...restored, ...run }).sentence
    expect(said({})).toBe('Restored at update 412 (84.0k decisions), as it was stored last.')
    expect(said({ lost })).toBe('Restored at update 412. Lost: 19 later updates (1.4 s).')
    expect(said({ lost: { ...lost, isLeast: true } })).toContain('Lost: at least 19 later updates')
    expect(said({ lost: { ...lost, updates: 0 } })).toContain('nothing is lost')
  })

  it('offers to continue training after a stopped run and after a restored one', () => {
    expect(pressed({ state: 'stopped' }).calls).toEqual(['continueTraining'])
    expect(pressed({ state: 'stopped', restored: true }).calls).toEqual(['continueTraining'])
  })

  it('puts continuing a restored, unfinished run before a restart', () => {
    const restored = { ...INITIAL_RUN, state: 'stopped', restored: true, envSteps: 10 } as const
    const startedWith = { ...defaultRunConfig(), budgetSteps: 100 }
    expect(continuesFirst({ ...restored, startedWith })).toBe(true)
    expect(continuesFirst({ ...restored, startedWith, restored: false })).toBe(false)
    expect(continuesFirst({ ...restored, startedWith, state: 'running' })).toBe(false)
    expect(continuesFirst({ ...restored, startedWith, envSteps: 100 })).toBe(false)
    expect(continuesFirst({ ...restored, startedWith, collapsed: true, best: evaluationOf(1) })).toBe(false)
  })

  it('offers full speed while training is slowed down', () => {
    expect(pressed({ state: 'running' }, 2)).toMatchObject({
      calls: ['setSpeed'],
      sentence: expect.stringContaining('slowly'),
    })
    expect(pressed({ state: 'running' }, 'watching').calls).toEqual(['setSpeed'])
    expect(pressed({ state: 'running' }).calls).toEqual([])
  })
})
