import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { INITIAL_TEACH } from '../../../src/store/app/teach.ts'
import { changesBetween, parseLibrary } from '../../../src/store/persist/library.ts'
import { parsePolicy, printPolicy } from '../../../src/store/persist/policyFile.ts'

const weight = fc.float({ noNaN: true, noDefaultInfinity: true })
const floats = (length: number) =>
  fc.array(weight, { minLength: length, maxLength: length }).map((x) => Float32Array.from(x))

/** A network of any depth and width, none at all included. */
const network: fc.Arbitrary<MlpWeights> = fc
  .tuple(
    fc.constantFrom('relu' as const, 'tanh' as const),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }),
  )
  .chain(([activation, sizes]) =>
    fc
      .tuple(
        ...sizes.slice(1).map((outputs, index) =>
          fc.record({
            inputs: fc.constant(sizes[index]),
            outputs: fc.constant(outputs),
            weights: floats(sizes[index] * outputs),
            bias: floats(outputs),
          }),
        ),
      )
      .map((layers) => ({ activation, layers })),
  )
const share = fc.double({ min: 0, max: 1, noNaN: true })
const head: fc.Arbitrary<PolicyHead> = fc.oneof(
  fc.record({ kind: fc.constant('sharedActorCritic' as const), network }),
  fc.record({ kind: fc.constant('actorCritic' as const), actor: network, critic: fc.option(network) }),
  fc.record({ kind: fc.constant('qValues' as const), network, epsilon: share }),
  fc.record({ kind: fc.constant('duelingQValues' as const), network, epsilon: share }),
  fc.record({
    kind: fc.constant('softActorCritic' as const),
    actor: network,
    critics: fc.tuple(network, network),
    alpha: share,
  }),
  fc.nat(6).chain((states) =>
    fc.record({
      kind: fc.constant('qTable' as const),
      discretisation: fc.record({
        dimensions: fc.array(fc.record({ index: fc.nat(9), low: share, high: share, bins: fc.nat(40) })),
      }),
      keys: fc.uniqueArray(fc.nat(), { minLength: states, maxLength: states }).map((x) => Float64Array.from(x)),
      values: floats(5 * states),
      initialValue: share,
      epsilon: share,
    }),
  ),
)
const policy: fc.Arbitrary<PolicySnapshot> = fc.record({
  algorithm: fc.string(),
  envId: fc.string(),
  observationSize: fc.nat(400),
  actionCount: fc.nat(9),
  updates: fc.nat(),
  envSteps: fc.nat(),
  head,
})

it('a policy’s file gives back the policy that was written, whatever its kind', () => {
  fc.assert(
    fc.property(policy, (written) => {
      expect(parsePolicy(printPolicy(written))).toEqual(written)
    }),
  )
})

it('the library gives back the checkpoints that were kept, whatever their names', () => {
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
      const { teach, unreadable } = parseLibrary({ clips: [], answers: [], checkpoints: stored, rest: [] })
      expect(unreadable).toBe(0)
      expect(teach.checkpoints).toEqual(checkpoints)
    }),
    { numRuns: 50 },
  )
})
