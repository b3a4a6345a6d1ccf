import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { INITIAL_TEACH } from '../../../src/store/app/teach.ts'
import { changesBetween, parseLibrary } from '../../../src/store/persist/library.ts'
import { parsePolicy, printPolicy } from '../../../src/store/persist/policyFile.ts'

const weight = fc.float({ noNaN: true, noDefaultInfinity: true })
const floats = (length: number) =>
  fc.array(weight, { minLength: length, maxLength: length }).map((x) => Float32Array.from(x))

/** A network of any depth and width between these sizes. */
function network(inputs: number, outputs: number): fc.Arbitrary<MlpWeights> {
  return fc
    .tuple(
      fc.constantFrom('relu' as const, 'tanh' as const),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    )
    .chain(([activation, hidden]) => {
      const sizes = [inputs, ...hidden, outputs]
      const layers = sizes.slice(1).map((width, index) =>
        fc.record({
          inputs: fc.constant(sizes[index]),
          outputs: fc.constant(width),
          weights: floats(sizes[index] * width),
          bias: floats(width),
        }),
      )
      return fc.tuple(...layers).map((made) => ({ activation, layers: made }))
    })
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Every kind of head, of a policy with so many observations and actions. */
function head(seen: number, actions: number): fc.Arbitrary<PolicyHead> {
  const actor = network(seen, actions)
  return fc.oneof(
    fc.record({ kind: fc.constant('sharedActorCritic' as const), network: network(seen, actions + 1) }),
    fc.record({ kind: fc.constant('actorCritic' as const), actor, critic: fc.option(network(seen, 1)) }),
    fc.record({ kind: fc.constant('qValues' as const), network: actor, epsilon: share }),
    fc.record({ kind: fc.constant('duelingQValues' as const), network: network(seen, actions + 1), epsilon: share }),
    fc.record({ kind: fc.constant('softActorCritic' as const), actor, critics: fc.tuple(actor, actor), alpha: share }),
    fc.nat(6).chain((states) =>
      fc.record({
        kind: fc.constant('qTable' as const),
        discretisation: fc.record({
          dimensions: fc.array(
            fc.record({ index: fc.nat(seen - 1), low: share, high: share, bins: fc.integer({ min: 1, max: 40 }) }),
          ),
        }),
        keys: fc.uniqueArray(fc.nat(), { minLength: states, maxLength: states }).map((x) => Float64Array.from(x)),
        values: floats(actions * states),
        initialValue: share,
        epsilon: share,
      }),
    ),
  )
}

const policy: fc.Arbitrary<PolicySnapshot> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([observationSize, actionCount]) =>
    fc.record({
      algorithm: fc.string(),
      envId: fc.string(),
      observationSize: fc.constant(observationSize),
      actionCount: fc.constant(actionCount),
      updates: fc.nat(),
      envSteps: fc.nat(),
      head: head(observationSize, actionCount),
    }),
  )

it('reading a policy file returns the policy that was written, for every kind of policy', () => {
  fc.assert(
    fc.property(policy, (written) => {
      expect(parsePolicy(printPolicy(written))).toEqual(written)
    }),
  )
})

it('the library returns the kept checkpoints, with any names', () => {
  const kept = fc.uniqueArray(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }), policy), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(kept, (records) => {
      const checkpoints = records.map(([id, name, snapshot], madeAt) => ({
        id,
        name,
        parent: null,
        snapshot,
        config: '',
        evaluation: null,
        figures: {},
        madeAt,
      }))
      const changes = changesBetween(INITIAL_TEACH, { ...INITIAL_TEACH, checkpoints })
      const stored = changes.flatMap((change) => ('put' in change ? [structuredClone(change.put)] : []))
      const { teach, unreadable } = parseLibrary({
        clips: [],
        answers: [],
        checkpoints: stored,
        rest: [],
        judgements: [],
      })
      expect(unreadable).toBe(0)
      expect(teach.checkpoints).toEqual(checkpoints)
    }),
    { numRuns: 50 },
  )
})
