import { afterEach, describe, expect, it } from 'vitest'
import { createEnv } from '../../src/env/createEnv.ts'
import { REFERENCE_ENVS } from '../../src/env/reference/index.ts'
import { initialSnapshot } from '../../src/policies/initial.ts'
import { createRng } from '../../src/shared/rng.ts'
import { createAppStore } from '../../src/store/app/appStore.ts'
import { withAlgorithm } from '../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../src/store/app/defaults.ts'
import { createSpectatorFrame } from '../../src/store/app/frames.ts'
import { beginEpisode, createEpisodeTrace, endEpisode, recordDecision } from '../../src/store/history/episodeTrace.ts'
import type { Moment } from '../../src/ui/concepts/contract.ts'
import { CONCEPTS } from '../../src/ui/concepts/list.ts'
import { shownActions } from '../../src/ui/glyphs.ts'
import { said, speak } from '../../src/ui/text/words.ts'
import { zh } from '../../src/ui/text/zh/index.ts'

afterEach(() => speak(null))

/** What stands under a concept. */
function now(id: string, moment: Moment): string | null {
  const concept = CONCEPTS.find((each) => each.id === id)
  if (!concept) throw new Error(`There is no concept "${id}".`)
  return concept.now(moment)?.join('\n') ?? null
}

/** Two decisions of an episode that ended with the bell, γ = .5, V = 1 and .5; a third of the next one. */
function aMoment(change: Partial<Moment> = {}): Moment {
  const trace = createEpisodeTrace()
  beginEpisode(trace, 0.5)
  recordDecision(trace, { action: 1, value: 1, hasValue: true, reward: 0.25, advantage: -0.5 })
  recordDecision(trace, { action: 2, value: 0.5, hasValue: true, reward: 2, advantage: 1.5 })
  endEpisode(trace, 'bell', 0)
  recordDecision(trace, { action: 1, value: 1, hasValue: true, reward: 0.25, advantage: -0.5 })
  const frame = createSpectatorFrame()
  Object.assign(frame, { version: 1, decision: 1, action: 1, value: 1, hasValue: true, reward: 0.25 })
  frame.probabilities.set([0.1, 0.6, 0.2, 0.1, 0])
  return {
    state: createAppStore(defaultRunConfig()).getState(),
    frame,
    trace,
    snapshot: null,
    metric: () => undefined,
    ...change,
  }
}

describe('the concepts', () => {
  it('say their values in Chinese alone, but for names and symbols', () => {
    speak(zh)
    const { spec } = createEnv({ kind: 'reference', id: 'minatar-seaquest' })
    const board = createSpectatorFrame()
    Object.assign(board, {
      version: 1,
      decision: 1,
      action: 5,
      reward: 1,
      hasQ: true,
      hasValue: true,
      terms: { time: -1 },
    })
    Object.assign(board, {
      env: { kind: 'reference', id: 'minatar-seaquest' },
      observationSlices: spec.observationSlices,
    })
    Object.assign(board, { observation: new Float32Array(spec.observationSize) })
    Object.assign(board, { world: { tick: 3, xTiles: 1, yTiles: 2, hash: 1 } })
    const metric = () => 1
    const heads = [[], [4]].map((hidden) => initialSnapshot(spec, createRng(1, 'test'), hidden))
    const moments = [aMoment({ metric }), ...heads.map((snapshot) => aMoment({ frame: board, snapshot, metric }))]
    const lines = moments.flatMap((moment) => CONCEPTS.flatMap(({ now: read }) => read(moment) ?? []).map(said))
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.filter((line) => /[a-z]{3,}/.test(line))).toEqual([])
    expect(lines).toContain('射击（索引 5，范围 0–5）')
    expect(said('V = 1.00 ± 0.10; largest advantage: right, A = +0.10 ± 0.05')).toContain('向右')
    const named = REFERENCE_ENVS.flatMap(({ id, spec: each }) => [
      ...each.observationSlices.map(({ name }) => said(name)),
      ...shownActions({ kind: 'reference', id }).map(({ name }) => name),
    ])
    expect(named.filter((name) => /(?!cos|sin)[a-z]{3,}/.test(name))).toEqual([])
  })

  it('name every basic term of the field', () => {
    const words = ['state', 'observation', 'action', 'reward', 'policy', 'trajectory', 'return', 'transition']
    const values = ['actionValue', 'stateValue', 'advantage', 'gae', 'onPolicy', 'importanceWeight']
    const models = ['actor', 'critic', 'rewardModel', 'reference']
    expect(CONCEPTS.map(({ id }) => id)).toEqual(expect.arrayContaining([...words, ...values, ...models]))
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length)
  })

  it('have correct texts before the first decision, without values that do not exist', () => {
    const frame = createSpectatorFrame()
    const moment = aMoment({ frame, trace: createEpisodeTrace() })
    for (const { id, now: read, empty } of CONCEPTS) if (read(moment) === null) expect(empty, id).not.toBe('')
    expect(now('reward', moment)).toBeNull()
    expect(now('stateValue', moment)).toBeNull()
  })

  it('compute the return with its numbers', () => {
    expect(now('return', aMoment())).toBe('G₀ = 0.25 + 0.500·2.00 = 1.25 (γ 0.5)')
  })

  it('compute A = Q − V with its numbers', () => {
    expect(now('advantage', aMoment())).toBe('right: 0.50 − 1.00 = −0.50')
    expect(now('actionValue', aMoment())).toContain('r + γ V(s′) = 0.50')
  })

  it('sum GAE over the episode that ended: δ₀ + γλ δ₁', () => {
    const config = defaultRunConfig()
    const hyperparameters = { ...config.hyperparameters, gaeLambda: 1 }
    const state = createAppStore({ ...config, hyperparameters }).getState()
    expect(now('gae', aMoment({ state }))).toBe('A₀ = −0.50 + 0.50·(+1.50) = +0.25 (λ 1)')
  })

  it('distinguish deterministic from stochastic transitions', () => {
    const config = defaultRunConfig()
    expect(now('transition', aMoment())).toMatch(/^deterministic/)
    const env = { ...config.env, stickyActions: 0.25 }
    const state = createAppStore({ ...config, env }).getState()
    expect(now('transition', aMoment({ state }))).toMatch(/^stochastic: with probability 25 %/)
  })

  it('distinguish on-policy from off-policy, and name the importance weights that are known', () => {
    const { state } = aMoment()
    expect(now('onPolicy', aMoment())).toBe('PPO is on-policy')
    const off = createAppStore(withAlgorithm(state.config, 'dqn')).getState()
    expect(now('onPolicy', aMoment({ state: off }))).toBe('DQN is off-policy')
    const { config } = off
    const random = { ...config, hyperparameters: { ...config.hyperparameters, behaviour: 'chance' } }
    const others = createAppStore(random).getState()
    expect(now('onPolicy', aMoment({ state: others }))).toBe('DQN is off-policy, behaviour policy: random')
    expect(now('importanceWeight', aMoment())).toBeNull()
    const metric = (id: string) => (id.endsWith('Mean') ? 1.002 : 1.4)
    expect(now('importanceWeight', aMoment({ metric }))).toBe('last update: 1.002 on average, 1.40 at most')
  })

  it('count the weights of actor and critic', () => {
    const { spec } = createEnv({ kind: 'reference', id: 'cartpole' })
    const snapshot = initialSnapshot(spec, createRng(1, 'test'), [2])
    // 4 inputs, 2 hidden units, 2 actions and V: 4·2 + 2 and 2·3 + 3 numbers.
    expect(now('actor', aMoment({ snapshot }))).toBe('4–2–3, 19 weights, shared with the critic')
    expect(now('critic', aMoment())).toBeNull()
  })
})
