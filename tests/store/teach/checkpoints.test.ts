import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEnv } from '../../../src/env/createEnv.ts'
import { initialSnapshot } from '../../../src/policies/initial.ts'
import type { PolicyHead, PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { createRng } from '../../../src/shared/rng.ts'
import { type AppStore, createAppStore, patch } from '../../../src/store/app/appStore.ts'
import { withAlgorithm, withHyperparameter, withLevel, withReference } from '../../../src/store/app/configEdits.ts'
import { defaultRunConfig } from '../../../src/store/app/defaults.ts'
import { type Checkpoint, materialOf } from '../../../src/store/app/teach.ts'
import { undoDelete } from '../../../src/store/controls/teachControls.ts'
import { parsePolicy } from '../../../src/store/persist/policyFile.ts'
import {
  checkpointTree,
  deleteCheckpoint,
  goOnFrom,
  holdAgainst,
  misfitOf,
  newestOf,
  renameCheckpoint,
  watchCheckpoint,
  withNetworkOf,
} from '../../../src/store/teach/checkpoints.ts'

const CONFIG = defaultRunConfig()
const { spec } = createEnv(CONFIG.env)

function snapshotOf(algorithm: string, hidden: readonly number[] = [32, 32]): PolicySnapshot {
  return { ...initialSnapshot(spec, createRng(1), hidden), algorithm }
}

function checkpointOf(id: string, parent: string | null, madeAt: number, algorithm = 'ppo'): Checkpoint {
  const snapshot = snapshotOf(algorithm)
  return { id, name: id, parent, snapshot, config: '', evaluation: null, figures: {}, madeAt }
}

/** a → b → d, a → c */
function treePage(): AppStore {
  const store = createAppStore(CONFIG)
  const checkpoints = [
    checkpointOf('a', null, 1, 'sft'),
    checkpointOf('b', 'a', 2),
    checkpointOf('c', 'a', 3, 'sft'),
    checkpointOf('d', 'b', 4),
  ]
  patch(store, 'teach', { checkpoints })
  return store
}

const drawn = (store: AppStore) =>
  checkpointTree(store.getState().teach.checkpoints).map(
    ({ checkpoint, depth }) => `${'.'.repeat(depth)}${checkpoint.id}`,
  )

describe('the tree of checkpoints', () => {
  it('lists each below its parent', () => {
    expect(drawn(treePage())).toEqual(['a', '.b', '..d', '.c'])
  })

  it('re-parents children when one is deleted, and restores it', () => {
    const store = treePage()
    goOnFrom(store, 'b')
    holdAgainst(store, 'a')
    deleteCheckpoint(store, 'b')
    expect(drawn(store)).toEqual(['a', '.c', '.d'])
    expect(store.getState().teach).toMatchObject({ startFrom: null, reference: 'a' })
    undoDelete(store)
    expect(drawn(store)).toEqual(['a', '.b', '..d', '.c'])
  })

  it('keeps those whose parent no longer exists, as roots', () => {
    const store = treePage()
    const { checkpoints } = store.getState().teach
    patch(store, 'teach', { checkpoints: checkpoints.slice(1) })
    expect(drawn(store)).toEqual(['b', '.d', 'c'])
  })

  it('finds the newest of an algorithm', () => {
    const { teach } = treePage().getState()
    expect(newestOf(teach, ['sft'], false)?.id).toBe('c')
    expect(newestOf(teach, ['dpo'], false)).toBeUndefined()
    expect(newestOf(teach, ['sft'], true)).toBeUndefined()
  })

  it('can be renamed', () => {
    const store = treePage()
    renameCheckpoint(store, 'a', ' my clone ')
    renameCheckpoint(store, 'b', ' ')
    expect(store.getState().teach.checkpoints.map(({ name }) => name)).toEqual(['my clone', 'b', 'c', 'd'])
  })

  it('puts a policy on the stage', () => {
    const store = treePage()
    const [first] = store.getState().teach.checkpoints
    watchCheckpoint(store, first)
    expect(store.getState().spectator.show).toMatchObject({ kind: 'policy', snapshot: first.snapshot, title: 'a' })
  })
})

describe('a run with an initial policy', () => {
  it('has it only if the person chose it', () => {
    const store = treePage()
    expect(materialOf(store.getState().teach)).not.toHaveProperty('initialPolicy')
    goOnFrom(store, 'c')
    holdAgainst(store, 'a')
    const [first, , third] = store.getState().teach.checkpoints
    expect(materialOf(store.getState().teach)).toMatchObject({
      initialPolicy: third.snapshot,
      referencePolicy: first.snapshot,
    })
  })

  it('takes over its network, whatever the sliders show', () => {
    const fitted = withNetworkOf(CONFIG, snapshotOf('sft', [24, 24, 24]))
    expect(fitted.hyperparameters).toMatchObject({ hiddenUnits: 24, hiddenLayers: 3 })
    expect(withNetworkOf(fitted, snapshotOf('sft', [24, 24, 24])), 'nothing to change').toBe(fitted)
    const critic = null
    const { head } = snapshotOf('sft', [16, 16])
    if (head.kind !== 'sharedActorCritic') throw new Error('another head')
    const actor = { ...head.network, activation: 'tanh' as const }
    const apart: PolicySnapshot = { ...snapshotOf('sft'), head: { kind: 'actorCritic', actor, critic } }
    expect(withNetworkOf(CONFIG, apart).hyperparameters).toMatchObject({ hiddenUnits: 16, activation: 'tanh' })
  })

  it('sets no hyperparameter that its algorithm does not have', () => {
    const q = withAlgorithm(CONFIG, 'qlearning')
    expect(withNetworkOf(q, snapshotOf('sft'))).toBe(q)
  })

  it('says why the policy does not fit', () => {
    const values = (kind: 'duelingQValues' | 'qTable'): PolicySnapshot => {
      const { head } = snapshotOf('dqn')
      if (head.kind !== 'sharedActorCritic') throw new Error('another head')
      const heads: Record<typeof kind, PolicyHead> = {
        duelingQValues: { kind: 'duelingQValues', network: head.network, epsilon: 0 },
        qTable: {
          kind: 'qTable',
          discretisation: { dimensions: [] },
          keys: new Float64Array(0),
          values: new Float32Array(0),
          initialValue: 0,
          epsilon: 0,
        },
      }
      return { ...snapshotOf(kind === 'qTable' ? 'qlearning' : 'dqn'), head: heads[kind] }
    }
    expect(misfitOf(CONFIG, snapshotOf('sft'))).toBeNull()
    expect(misfitOf(withReference(CONFIG, 'cartpole'), snapshotOf('sft'))).toMatch(
      /cannot act in the environment “CartPole-v1”/,
    )
    expect(misfitOf(CONFIG, { ...snapshotOf('sft'), actionCount: 2 })).toMatch(/with 2 actions/)
    expect(misfitOf(CONFIG, values('duelingQValues'))).toMatch(/Q-values/)
    expect(misfitOf(withAlgorithm(CONFIG, 'dqn'), snapshotOf('sft'))).toMatch(/cannot start from a policy/)
    expect(misfitOf(withAlgorithm(CONFIG, 'dqn'), values('duelingQValues'))).toBeNull()
    // The run takes over the network, dueling outputs included, whatever the switch says.
    for (const dueling of [true, false]) {
      const config = withHyperparameter(withAlgorithm(CONFIG, 'dqn'), 'dueling', dueling)
      expect(misfitOf(config, values('duelingQValues'))).toBeNull()
      expect(withNetworkOf(config, values('duelingQValues')).hyperparameters.dueling).toBe(true)
    }
    expect(withNetworkOf(withAlgorithm(CONFIG, 'qlearning'), values('qTable')).algorithm).toBe('qlearning')
  })

  it('refuses a table of another environment', () => {
    const table = parsePolicy(readFileSync('tests/inputs/policy-qtable-of-cartpole.json', 'utf8'))
    const corridor = withLevel(withAlgorithm(CONFIG, 'qlearning'), 'corridor')
    expect(misfitOf(corridor, table)).toMatch(/CartPole-v1.*Choose the level and the observation/)
    expect(misfitOf(withReference(withAlgorithm(CONFIG, 'qlearning'), 'cartpole'), table)).toBeNull()
    // Of the same sizes, too: what the numbers mean decides.
    const { observationSize, actionCount } = createEnv(corridor.env).spec
    expect(misfitOf(corridor, { ...table, observationSize, actionCount })).toMatch(/cannot read the level/)
  })
})
