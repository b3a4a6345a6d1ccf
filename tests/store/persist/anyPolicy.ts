import fc from 'fast-check'
import { positionsOf } from '../../../src/nn/kernels/patches.ts'
import type { MlpWeights, PolicyHead, PolicySnapshot } from '../../../src/policies/snapshot.ts'
import { layoutOf, type TransformerShape, type TransformerWeights } from '../../../src/policies/transformer/weights.ts'

const weight = fc.float({ noNaN: true, noDefaultInfinity: true })
const floats = (length: number) =>
  fc.array(weight, { minLength: length, maxLength: length }).map((x) => Float32Array.from(x))

/** A network of any depth and width between these sizes, with or without a convolutional layer. */
function network(inputs: number, outputs: number): fc.Arbitrary<MlpWeights> {
  return fc.oneof(dense(inputs, outputs), convolutional(inputs, outputs))
}

/** A convolutional layer that sees the inputs as a picture of one line, and dense ones. */
function convolutional(inputs: number, outputs: number): fc.Arbitrary<MlpWeights> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('planes' as const, 'pixels' as const))
    .chain(([filters, order]) => {
      const patches = { channels: 1, height: 1, width: inputs, size: 1, stride: 2, order }
      const first = fc.record({
        ...{ inputs: fc.constant(1), outputs: fc.constant(filters) },
        ...{ weights: floats(filters), bias: floats(filters), patches: fc.constant(patches) },
      })
      const rest = dense(positionsOf(patches).count * filters, outputs)
      return fc
        .tuple(first, rest)
        .map(([layer, { activation, layers }]) => ({ activation, layers: [layer, ...layers] }))
    })
}

function dense(inputs: number, outputs: number): fc.Arbitrary<MlpWeights> {
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

/** Weights that differ, without a choice for each of some thousand. */
function transformer(shape: TransformerShape): fc.Arbitrary<TransformerWeights> {
  return fc.nat().map((seed) => ({
    shape,
    parameters: Float32Array.from({ length: layoutOf(shape).size }, (_, index) => Math.fround(Math.sin(seed + index))),
  }))
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
    fc.integer({ min: 0, max: 2 }).chain((lookback) => {
      const shape = { context: seen, width: 4, heads: 1, lookback }
      const network = (outputs: number) => transformer({ ...shape, vocabulary: actions, outputs })
      return fc.record({
        kind: fc.constant('transformer' as const),
        policy: network(actions),
        critic: fc.option(network(1)),
        ownFineTuning: fc.nat(),
      })
    }),
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

/** A policy of any kind, with any finite weights. */
export const anyPolicy: fc.Arbitrary<PolicySnapshot> = fc
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
